import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { replaceEqualDeep } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import { type FocusEvent, Fragment, type ReactNode, useEffect, useRef, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import { applyCardAction, type CardAction, dragAnnouncements, findCardState } from "./card-actions";
import type { PlacedProblem } from "./place-problem";
import { SceneCard } from "./scene-card";
import { isPreamble, moveBlock } from "@/server/script-format/edit/script-blocks";
import { ScriptField } from "./script-field";
import type { RewriteExtent } from "./scene-menu";
import type { SceneUploads } from "./use-scene-uploads";
import type { ScriptBlocks } from "./use-script-blocks";
import type { Claim } from "@/server/writing/schema";

type SceneListProps = {
  editor: ScriptBlocks;
  uploads: SceneUploads;
  problem: PlacedProblem | null;
  isReadOnly: boolean;
  currentPosition: number | null;
  onSeek: (position: number) => void;
  claims: readonly Claim[];
  /** The cards that are being rewritten, and the new text so far. */
  rewritten: { blockIds: readonly number[]; text: ReactNode } | null;
  onRewrite: ((blockId: number, extent: RewriteExtent) => void) | undefined;
};

// Created once: new objects at every keystroke would render every card again.
const pointerOptions = { activationConstraint: { distance: 4 } };
const keyboardOptions = { coordinateGetter: sortableKeyboardCoordinates };

/** The script as cards that can be dragged by their handles, by pointer and by keyboard. */
export function SceneList({
  editor,
  uploads,
  problem,
  isReadOnly,
  currentPosition,
  ...props
}: SceneListProps) {
  const { onSeek, claims, rewritten, onRewrite } = props;
  const { blocks, release } = editor;
  const cards = useCardActions(editor);
  const sensors = useSensors(
    useSensor(PointerSensor, pointerOptions),
    useSensor(KeyboardSensor, keyboardOptions),
  );
  const hasPreamble = isPreamble(blocks, 0);
  const movable = useUnchanged(blocks.map(({ id }) => id).slice(hasPreamble ? 1 : 0));
  const keptFocus = useKeptFocus();
  const onFiles = useStableCallback(uploads.add);
  const onDismiss = useStableCallback(uploads.dismiss);

  const findProblem = (id: number) => (problem?.blockId === id ? problem.text : null);

  function handleDragEnd({ active, over }: DragEndEvent) {
    if (over) cards.move(Number(active.id), Number(over.id));
  }

  return (
    <DndContext
      id="scenes"
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements: dragAnnouncements(movable) }}
      onDragEnd={handleDragEnd}
    >
      <SortableContext items={movable} strategy={verticalListSortingStrategy}>
        <ol {...keptFocus} aria-label="Scenes" className="flex flex-col gap-2">
          {blocks.map((block, index) => {
            if (hasPreamble && index === 0) {
              return (
                <FrontMatterCard
                  key={block.id}
                  body={block.body}
                  problem={findProblem(block.id)}
                  isReadOnly={isReadOnly}
                  onType={(body) => {
                    cards.act(block.id, { kind: "type", body });
                  }}
                  onRelease={release}
                />
              );
            }

            const isRewritten = rewritten?.blockIds.includes(block.id) ?? false;

            return (
              <Fragment key={block.id}>
                <SceneCard
                  block={block}
                  name={`part ${hasPreamble ? index : index + 1}`}
                  {...findCardState(blocks, index)}
                  problem={findProblem(block.id)}
                  arrival={uploads.find(block.id)}
                  isCurrent={block.scenes.some(({ position }) => position === currentPosition)}
                  isReadOnly={isReadOnly}
                  isRewritten={isRewritten}
                  isFocused={cards.focusId === block.id}
                  onFocused={cards.onFocused}
                  onAct={cards.act}
                  onRelease={release}
                  {...{ onFiles, onDismiss, onSeek, claims, onRewrite }}
                />
                {isRewritten && rewritten?.blockIds.at(-1) === block.id && rewritten.text}
              </Fragment>
            );
          })}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

/** Returns the same array for as long as its content is the same. */
function useUnchanged(ids: number[]): number[] {
  const [kept, setKept] = useState(ids);
  const unchanged = replaceEqualDeep(kept, ids);
  if (unchanged !== kept) setKept(unchanged);

  return unchanged;
}

/** Carries out what cards and their handles ask for, and knows which card's text takes the focus afterwards. */
function useCardActions({ blocks, change, hold }: ScriptBlocks) {
  const [focusId, setFocusId] = useState<number | null>(null);
  const indexOf = (id: number) => blocks.findIndex((block) => block.id === id);

  return {
    focusId,
    onFocused: useStableCallback(() => {
      setFocusId(null);
    }),
    move: (id: number, overId: number) => {
      change(moveBlock(blocks, indexOf(id), indexOf(overId)));
    },
    act: useStableCallback((id: number, action: CardAction) => {
      const { blocks: changed, focused } = applyCardAction(blocks, indexOf(id), action);
      change(changed, action.kind === "type" ? `card-${id}` : null);
      if (action.kind === "type" || action.kind === "rewrite") hold(id);
      // A part split off at the end is empty: no scene would keep its card until something is typed in it.
      if (action.kind === "split" && focused) hold(focused.id);
      if (focused) setFocusId(focused.id);
    }),
  };
}

type FrontMatterCardProps = {
  body: string;
  /** The problem in its text. */
  problem: string | null;
  isReadOnly: boolean;
  onType: (body: string) => void;
  onRelease: () => void;
};

/** What stands above the first scene. It starts closed: the inspector shows most of it, and it is longer than a scene. */
function FrontMatterCard({ body, problem, isReadOnly, onType, onRelease }: FrontMatterCardProps) {
  return (
    <li className={cn("rounded-lg border bg-card p-2", problem !== null && "border-destructive")}>
      <details className="group">
        <summary className="flex h-8 max-sm:h-10 cursor-pointer list-none items-center gap-1 rounded text-muted-foreground hover:bg-accent">
          <ChevronRight aria-hidden className="mx-1 size-4 transition-transform group-open:rotate-90" />
          <Badge variant={problem === null ? "secondary" : "destructive"}>Script settings</Badge>
        </summary>
        <ScriptField
          value={body}
          readOnly={isReadOnly}
          aria-label="Script settings"
          problem={problem}
          onChange={({ target }) => {
            onType(target.value);
          }}
          onBlur={onRelease}
        />
      </details>
    </li>
  );
}

/** When a focused text disappears, such as by undoing a split, the one before it gets the focus. */
function useKeptFocus() {
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<{ text: HTMLTextAreaElement; index: number }>(null);

  useEffect(() => {
    const { current } = focused;
    if (!current || current.text.isConnected) return;
    focused.current = null;
    if (document.activeElement === document.body)
      listTexts(list.current)[Math.max(0, current.index - 1)]?.focus();
  });

  return {
    ref: list,
    onFocus: ({ target }: FocusEvent) => {
      focused.current =
        target instanceof HTMLTextAreaElement
          ? { text: target, index: listTexts(list.current).indexOf(target) }
          : null;
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}

function listTexts(list: HTMLOListElement | null): HTMLTextAreaElement[] {
  return [...(list?.querySelectorAll("textarea") ?? [])];
}
