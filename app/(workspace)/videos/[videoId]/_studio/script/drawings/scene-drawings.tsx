import { ImagePlus } from "lucide-react";
import { Popover } from "radix-ui";
import { type SyntheticEvent, useMemo, useState } from "react";
import { cn } from "@/components/ui/cn";
import { useIsNarrow } from "@/components/ui/use-is-narrow";
import { placeScenes } from "@/server/script-format/edit/place-scenes";
import { findIcon } from "@/server/script-format/edit/script-icon";
import type { BlockScene, ScriptBlock } from "@/server/script-format/edit/script-blocks";
import { Thumbnail } from "./drawing-grid";
import { DrawingPicker } from "./drawing-picker";
import { type DrawingsContextValue, useDrawings } from "./drawings-context";
import { keepRecentDrawing } from "./recent-drawings";
import { useDrawingDrop } from "./use-drawing-drop";

type SceneDrawingsProps = {
  block: ScriptBlock;
  /** The card's name. */
  name: string;
  isReadOnly: boolean;
  /** Chooses a drawing, "none" or, by null, what the words mean, for the scene that begins at `offset` of the card's text. */
  onChoose: (icon: string | null, offset: number) => void;
  onSeek: (position: number) => void;
};

/** The drawings of a card's scenes, each of which can be chosen again; nothing if the scenes have no room for drawings. */
export function SceneDrawings({ block, name, isReadOnly, onChoose, onSeek }: SceneDrawingsProps) {
  const drawings = useDrawings();
  const places = useMemo(() => placeScenes(block), [block]);
  const icon = useMemo(() => findIcon(block.body), [block.body]);
  const scenes = block.scenes.map((scene, index) => ({ scene, index, place: places[index] ?? null }));
  if (!drawings || scenes.every(({ scene }) => scene.illustrations === undefined)) return null;

  return (
    <div role="group" aria-label={`Drawings of ${name}`} className="flex flex-wrap gap-1 px-1 pt-1">
      {scenes.map(({ scene, index, place }) => {
        if (scene.illustrations === undefined) return null;
        const sceneName = scenes.length > 1 ? `${name}, scene ${index + 1}` : name;

        return isReadOnly || place === null ? (
          <span
            key={scene.position}
            role="img"
            aria-label={`Drawing of ${sceneName}: ${namesLabel(scene)}`}
            className="flex h-9 min-w-9 items-center rounded-md border p-0.5"
          >
            <Thumbnails {...{ drawings, scene }} />
          </span>
        ) : (
          <SceneDrawing
            key={scene.position}
            {...{ drawings, scene, sceneName }}
            icon={index === 0 ? icon : null}
            onChoose={(wanted) => {
              onChoose(wanted, place);
              onSeek(scene.position);
            }}
          />
        );
      })}
    </div>
  );
}

type SceneDrawingProps = {
  drawings: DrawingsContextValue;
  scene: BlockScene;
  sceneName: string;
  icon: string | null;
  onChoose: (icon: string | null) => void;
};

/** Events in the picker are not for the card, although React bubbles them to it. */
const keepFromCard = (event: SyntheticEvent) => {
  event.stopPropagation();
};

function SceneDrawing({ drawings, scene, sceneName, icon, onChoose }: SceneDrawingProps) {
  const [isOpen, setIsOpen] = useState(false);
  /** The script as it was when the picker opened; the picker stays for a moment after it is closed. */
  const [script, setScript] = useState("");
  /** The picker lets drops through: the scene that a drawing is meant for may be behind it. */
  const [isDragging, setIsDragging] = useState(false);
  const isNarrow = useIsNarrow();
  const { isDrawingOver, drawingDropProps } = useDrawingDrop(onChoose);
  const choose = (wanted: string | null) => {
    setIsOpen(false);
    onChoose(wanted);
  };

  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(willOpen) => {
        setIsOpen(willOpen);
        if (willOpen) setScript(drawings.readScript());
      }}
    >
      <Popover.Trigger asChild>
        <button
          type="button"
          {...drawingDropProps}
          aria-label={`Drawing of ${sceneName}: ${namesLabel(scene)}`}
          title={`Drawing: ${namesLabel(scene)}`}
          className={cn(
            "flex h-9 min-w-9 items-center justify-center rounded-md border p-0.5 text-muted-foreground hover:bg-accent max-sm:h-10 max-sm:min-w-10",
            icon !== null && "border-primary",
            scene.illustrations?.length === 0 && "border-dashed",
            isDrawingOver && "outline-2 outline-primary outline-dashed",
          )}
        >
          <Thumbnails {...{ drawings, scene }} />
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={`Choose the drawing of ${sceneName}`}
          // A phone has no room beside a button.
          side={isNarrow ? "bottom" : "right"}
          align="start"
          sideOffset={4}
          collisionPadding={16}
          onClick={keepFromCard}
          onKeyDown={keepFromCard}
          onPaste={keepFromCard}
          onDragOver={keepFromCard}
          onDrop={keepFromCard}
          onDragStart={() => {
            // Not at once: browsers cancel a drag whose source changes as it begins.
            requestAnimationFrame(() => {
              setIsDragging(true);
            });
          }}
          onDragEnd={() => {
            setIsDragging(false);
          }}
          className={cn(
            "z-40 max-h-(--radix-popover-content-available-height) w-90 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-md border bg-popover shadow-lg",
            isDragging && "pointer-events-none opacity-20",
          )}
        >
          <DrawingPicker
            {...{ drawings, script, icon }}
            position={scene.position}
            onPick={(drawing) => {
              keepRecentDrawing(drawings.userId, drawing);
              choose(drawing.name);
            }}
            onNone={() => {
              choose("none");
            }}
            onLetChoose={() => {
              choose(null);
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Thumbnails({ drawings, scene }: { drawings: DrawingsContextValue; scene: BlockScene }) {
  const { illustrations = [] } = scene;
  if (illustrations.length === 0) return <ImagePlus aria-hidden className="size-4" />;

  return illustrations.map((name) => (
    <span key={name} className="size-8">
      <Thumbnail {...{ drawings, name }} />
    </span>
  ));
}

/** "octopus, shark", or "none". */
function namesLabel({ illustrations = [] }: BlockScene): string {
  return illustrations.length === 0 ? "none" : illustrations.join(", ").replaceAll("-", " ");
}
