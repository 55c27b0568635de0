import type { useSortable } from "@dnd-kit/sortable";
import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { describeDuration, describeKinds } from "./describe-scene";
import { SceneMenu } from "./scene-menu";
import type { ScriptBlock } from "./script-blocks";
import type { CardActions } from "./use-card-actions";

type SceneCardHeaderProps = {
  block: ScriptBlock;
  name: string;
  actions: CardActions;
  isMovable: boolean;
  isCurrent: boolean;
  handle: Pick<ReturnType<typeof useSortable>, "attributes" | "listeners" | "setActivatorNodeRef">;
  onSeek: () => void;
  onChooseVisual: () => void;
};

/** What a card's scenes are, and its buttons. */
export function SceneCardHeader({
  block,
  name,
  actions,
  isMovable,
  isCurrent,
  ...props
}: SceneCardHeaderProps) {
  const { attributes, listeners, setActivatorNodeRef } = props.handle;
  const { scenes } = block;

  return (
    <div className="flex h-8 items-center gap-1">
      {isMovable && (
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-label={`Drag ${name}`}
          className="flex h-8 w-6 shrink-0 touch-none items-center justify-center rounded text-muted hover:bg-raised"
        >
          <GripVertical aria-hidden className="size-4" />
        </button>
      )}
      <button
        type="button"
        disabled={scenes.length === 0}
        aria-label={scenes.length === 0 ? name : `Show ${name} in the preview`}
        onClick={props.onSeek}
        className="flex min-w-0 flex-1 items-center gap-2 rounded px-1 py-1 text-left text-[13px] text-muted"
      >
        <span className="truncate">
          {scenes.length > 0 && (
            <Badge tone={isCurrent ? "accent" : "neutral"}>{describeKinds(scenes)}</Badge>
          )}
        </span>
        {scenes.length > 0 && <span className="shrink-0 tabular-nums">{describeDuration(scenes)}</span>}
      </button>
      {isMovable && (
        <>
          <Button
            variant="ghost"
            size="icon"
            aria-label={`Move ${name} up`}
            disabled={!actions.canMoveUp}
            onClick={actions.moveUp}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button
            variant="ghost"
            size="icon"
            aria-label={`Move ${name} down`}
            disabled={!actions.canMoveDown}
            onClick={actions.moveDown}
          >
            <ArrowDown aria-hidden />
          </Button>
          <SceneMenu
            name={name}
            canMerge={actions.canMerge}
            visual={actions.canHaveVisual ? actions.visual : undefined}
            onChooseVisual={props.onChooseVisual}
            onShowBackdrop={actions.showBackdrop}
            onMerge={actions.merge}
            onDuplicate={actions.duplicate}
            onDelete={actions.remove}
          />
        </>
      )}
    </div>
  );
}
