import type { useSortable } from "@dnd-kit/sortable";
import { ArrowDown, ArrowUp, GripVertical, LoaderCircle } from "lucide-react";
import { timeLabel } from "@/components/time-labels";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { PeopleAtScenes } from "../presence/present-people";
import { CommentCount } from "../review/comment-count";
import type { CardAction, CardState } from "./card-actions";
import { ClaimNotes } from "./claim-notes";
import type { PlacedClaim } from "./match-claims";
import { isHeading } from "./rewrite-parts";
import { sceneKinds } from "./scene-kinds";
import { type RewriteExtent, SceneMenu } from "./scene-menu";
import type { BlockScene, ScriptBlock } from "@/server/script-format/edit/script-blocks";

type SceneCardHeaderProps = {
  block: ScriptBlock;
  name: string;
  state: CardState;
  isMovable: boolean;
  isCurrent: boolean;
  handle: Pick<ReturnType<typeof useSortable>, "attributes" | "listeners" | "setActivatorNodeRef">;
  onAct: (action: CardAction) => void;
  onSeek: () => void;
  onChooseVisual: () => void;
  onSplit: () => void;
  onAdd: () => void;
  claims: PlacedClaim[];
  isRewritten: boolean;
  onRewrite: ((extent: RewriteExtent) => void) | undefined;
};

/** The kinds of a card's scenes, and its buttons. */
export function SceneCardHeader({
  block,
  name,
  state,
  isMovable,
  isCurrent,
  isRewritten,
  onAct,
  ...props
}: SceneCardHeaderProps) {
  const { attributes, listeners, setActivatorNodeRef } = props.handle;
  const { scenes } = block;

  return (
    <div className="flex h-8 items-center gap-1 max-sm:h-10">
      {isMovable && (
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-label={`Drag ${name}`}
          className="flex h-8 w-6 shrink-0 max-sm:h-10 max-sm:w-10 touch-none items-center justify-center rounded text-muted-foreground hover:bg-accent"
        >
          <GripVertical aria-hidden className="size-4" />
        </button>
      )}
      <button
        type="button"
        disabled={scenes.length === 0}
        onClick={props.onSeek}
        className="flex min-w-0 flex-1 items-center gap-2 rounded px-1 py-1 max-sm:h-10 text-left text-[13px] text-muted-foreground"
      >
        {/* The accessible name begins with what the button does, and includes its visible text. */}
        <span className="sr-only">{scenes.length === 0 ? name : `Show ${name} in the preview:`}</span>
        <span className="truncate">
          {scenes.length > 0 && (
            <Badge variant={isCurrent ? "default" : "secondary"}>{kindsLabel(scenes)}</Badge>
          )}
        </span>
        {scenes.length > 0 && !isRewritten && (
          <span className="shrink-0 tabular-nums">
            {/* An estimate until all of them are spoken. */}
            {scenes.some(({ isNarrated }) => !isNarrated) && <span className="max-sm:sr-only">about </span>}
            {durationLabel(scenes)}
          </span>
        )}
      </button>
      <PeopleAtScenes name={name} positions={scenes.map(({ position }) => position)} />
      {isRewritten ? (
        <span className="flex items-center gap-1.5 px-2 text-[13px] text-primary">
          <LoaderCircle aria-hidden className="size-3.5 motion-safe:animate-spin" />
          Being rewritten
        </span>
      ) : (
        <>
          <CommentCount {...{ name, scenes }} />
          <ClaimNotes name={name} claims={props.claims} />
        </>
      )}
      {isMovable && (
        <>
          <Button
            variant="ghost"
            size="icon"
            aria-label={`Move ${name} up`}
            disabled={!state.canMoveUp}
            onClick={() => {
              onAct({ kind: "move-up" });
            }}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button
            variant="ghost"
            size="icon"
            aria-label={`Move ${name} down`}
            disabled={!state.canMoveDown}
            onClick={() => {
              onAct({ kind: "move-down" });
            }}
          >
            <ArrowDown aria-hidden />
          </Button>
          <SceneMenu
            name={name}
            canMerge={state.canMerge}
            visual={state.visual}
            onChooseVisual={props.onChooseVisual}
            onSplit={props.onSplit}
            onAdd={props.onAdd}
            onRewrite={props.onRewrite}
            isHeading={isHeading(block)}
            onAct={onAct}
          />
        </>
      )}
    </div>
  );
}

/** The kinds of a card's scenes: "Title", "Sentence × 3", "Sentence, Number". */
function kindsLabel(scenes: BlockScene[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of scenes) counts.set(kind, (counts.get(kind) ?? 0) + 1);

  return [...counts]
    .map(([kind, count]) => `${sceneKinds[kind]?.label ?? kind}${count > 1 ? ` × ${count}` : ""}`)
    .join(", ");
}

/** The total length of a card's scenes. */
function durationLabel(scenes: BlockScene[]): string {
  const seconds = scenes.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000;

  return seconds < 60 ? `${seconds.toFixed(1)} s` : timeLabel(seconds);
}
