import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  memo,
  type MouseEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { toast } from "sonner";
import { cn } from "@/components/ui/cn";
import { collectFiles } from "@/app/(workspace)/_components/media/collect-files";
import { MediaPicker } from "@/app/(workspace)/_components/media/media-picker";
import { useFileDrop } from "@/app/(workspace)/_components/media/use-file-drop";
import type { CardAction, CardState } from "./card-actions";
import { SceneArrival } from "./scene-upload";
import { SceneCardHeader } from "./scene-card-header";
import { SceneDrawings } from "./drawings/scene-drawings";
import { joinDropProps, useDrawingDrop } from "./drawings/use-drawing-drop";
import { KindMenu } from "./kind-menu";
import type { ScriptBlock } from "@/server/script-format/edit/script-blocks";
import type { RewriteExtent } from "./scene-menu";
import { matchClaims } from "./match-claims";
import { SpokenWords } from "./spoken-words";
import type { Claim } from "@/server/writing/schema";
import type { SceneUploads } from "./use-scene-uploads";

type SceneCardProps = CardState & {
  block: ScriptBlock;
  name: string;
  /** The problem in its text. */
  problem: string | null;
  arrival: ReturnType<SceneUploads["find"]>;
  isCurrent: boolean;
  isReadOnly: boolean;
  /** Whether it is being rewritten. */
  isRewritten: boolean;
  /** The claims of the whole script; the card finds its own by their sentences. */
  claims: readonly Claim[];
  /** Whether its text should take the focus now. */
  isFocused: boolean;
  onFocused: () => void;
  onAct: (blockId: number, action: CardAction) => void;
  onRelease: () => void;
  /** Takes pictures or clips to show in the part. */
  onFiles: (blockId: number, files: File[]) => void;
  onDismiss: (blockId: number) => void;
  onSeek: (position: number) => void;
  /** Absent if nothing can be rewritten now. */
  onRewrite: ((blockId: number, extent: RewriteExtent) => void) | undefined;
};

/** One part of the script, and its scenes. Typing in one card renders no other: there is no time for more. */
export const SceneCard = memo(function SceneCard({
  block,
  name,
  problem,
  isCurrent,
  isReadOnly,
  isRewritten,
  claims,
  isFocused,
  arrival,
  onFocused,
  onAct,
  onRelease,
  onFiles,
  onDismiss,
  onSeek,
  onRewrite,
  ...state
}: SceneCardProps) {
  const { id, scenes } = block;
  const textarea = useRef<HTMLTextAreaElement>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const isMovable = !isReadOnly && !isRewritten;
  const placedClaims = useMemo(() => matchClaims(block.body, claims), [block.body, claims]);
  const { attributes, listeners, transform, transition, isDragging, setNodeRef, setActivatorNodeRef } =
    useSortable({
      id,
      disabled: !isMovable,
    });
  const act = (action: CardAction) => {
    onAct(id, action);
  };
  const seek = () => {
    const [first] = scenes;
    if (first) onSeek(first.position);
  };
  const takeFiles = (transfer: DataTransfer) =>
    void collectFiles(transfer).then((files) => {
      onFiles(id, files);
    });
  const { isOver, dropProps } = useFileDrop(takeFiles);
  const { isDrawingOver, drawingDropProps } = useDrawingDrop((icon) => {
    if (scenes[0]?.illustrations === undefined) {
      toast("This part takes no drawing. Drop it on a sentence, a list or a number.");
      return;
    }
    act({ kind: "illustrate", icon, offset: 0 });
    seek();
  });

  useEffect(() => {
    if (!isFocused) return;
    textarea.current?.focus();
    textarea.current?.setSelectionRange(0, 0);
    onFocused();
  }, [isFocused, onFocused]);

  function handleKeyDown(event: KeyboardEvent<HTMLLIElement>) {
    const action = isMovable ? findKeyAction(event, state) : null;
    if (!action) return;
    event.preventDefault();
    act(action);
  }

  function handlePaste(event: ClipboardEvent) {
    const { files, types } = event.clipboardData;
    // Office programs add a picture of copied text: the text is what was meant.
    if (!isMovable || files.length === 0 || types.includes("text/plain")) return;
    event.preventDefault();
    takeFiles(event.clipboardData);
  }

  function handleClick({ target }: MouseEvent) {
    if (target instanceof Element && !target.closest("button, [role=menuitem]")) seek();
  }

  return (
    <>
      <li
        ref={setNodeRef}
        style={{ transform: CSS.Translate.toString(transform), transition }}
        aria-current={isCurrent || undefined}
        aria-busy={isRewritten || undefined}
        onKeyDown={handleKeyDown}
        onClick={handleClick}
        onPaste={handlePaste}
        {...(isMovable && joinDropProps(dropProps, drawingDropProps))}
        className={cn(
          "rounded-lg border bg-card p-2",
          isCurrent && "border-primary",
          isRewritten && "border-primary/50 border-dashed",
          problem !== null && "border-destructive",
          isDragging && "relative z-10 shadow-lg",
          (isOver || isDrawingOver) && "outline-2 outline-primary outline-dashed",
        )}
      >
        <SceneCardHeader
          {...{ block, name, state, isMovable, isCurrent, isRewritten }}
          claims={placedClaims}
          handle={{ attributes, listeners, setActivatorNodeRef }}
          onAct={act}
          onSeek={seek}
          onSplit={() => {
            act({ kind: "split", offset: textarea.current?.selectionStart ?? block.body.length });
          }}
          onChooseVisual={() => {
            setIsChoosing(true);
          }}
          onAdd={() => {
            setIsAdding(true);
          }}
          onRewrite={onRewrite && ((extent) => onRewrite(id, extent))}
        />
        <SpokenWords
          ref={textarea}
          readings={scenes.flatMap(({ readings = [] }) => readings)}
          onRewrite={(body) => {
            act({ kind: "rewrite", body });
          }}
          value={block.body}
          readOnly={!isMovable}
          doubts={placedClaims.filter(({ source }) => source === null)}
          className={cn("border-transparent bg-transparent", isRewritten && "text-muted-foreground")}
          aria-label={`Script of ${name}`}
          problem={problem}
          onChange={(event) => {
            act({ kind: "type", body: event.target.value });
          }}
          onBlur={onRelease}
        />
        <SceneDrawings
          {...{ block, name, onSeek }}
          isReadOnly={!isMovable}
          onChoose={(icon, offset) => {
            act({ kind: "illustrate", icon, offset });
          }}
        />
        <SceneArrival
          {...{ name, arrival }}
          onDismiss={() => {
            onDismiss(id);
          }}
        />
      </li>
      {/* Beside the card, not in it: clicks and keys there are not for the card. */}
      <KindMenu
        isOpen={isAdding}
        name={name}
        onClose={() => {
          setIsAdding(false);
        }}
        onPick={(body) => {
          act({ kind: "add-below", body });
        }}
      />
      <MediaPicker
        isOpen={isChoosing}
        onOpenChange={setIsChoosing}
        onPick={({ name: fileName }) => {
          setIsChoosing(false);
          act({ kind: "show-visual", name: fileName });
          seek();
        }}
      />
    </>
  );
});

function findKeyAction(event: KeyboardEvent, { canMoveUp, canMoveDown }: CardState): CardAction | null {
  const { key, altKey, ctrlKey, metaKey, target } = event;
  if (altKey && key === "ArrowUp") return canMoveUp ? { kind: "move-up" } : null;
  if (altKey && key === "ArrowDown") return canMoveDown ? { kind: "move-down" } : null;
  if (key !== "Enter" || !(ctrlKey || metaKey) || !(target instanceof HTMLTextAreaElement)) return null;

  return { kind: "split", offset: target.selectionStart };
}
