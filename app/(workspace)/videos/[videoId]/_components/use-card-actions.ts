import { useState } from "react";
import {
  canMergeWithNext,
  canMoveBlock,
  duplicateBlock,
  mergeWithNext,
  moveBlock,
  removeBlock,
  replaceBody,
  type ScriptBlock,
  splitBlock,
} from "./script-blocks";

import { canHaveVisual, findVisual, removeVisual, setVisual } from "./script-visual";

type CardActionsInput = {
  blocks: ScriptBlock[];
  onChange: (blocks: ScriptBlock[], place?: string) => void;
  onHold: (id: number) => void;
};

/** What a card's buttons and keys do, and which card's text gets the focus after it. */
export function useCardActions({ blocks, onChange, onHold }: CardActionsInput) {
  const [focusId, setFocusId] = useState<number | null>(null);

  function focus(block: ScriptBlock | undefined) {
    if (!block) return;
    setFocusId(block.id);
    onHold(block.id);
  }

  return {
    focusId,
    onFocused: () => {
      setFocusId(null);
    },
    move: (from: number, to: number) => {
      onChange(moveBlock(blocks, from, to));
    },
    actionsFor: (index: number) => ({
      canMoveUp: canMoveBlock(blocks, index, index - 1),
      canMoveDown: canMoveBlock(blocks, index, index + 1),
      canMerge: canMergeWithNext(blocks, index),
      canHaveVisual: canHaveVisual(blocks, index),
      visual: findVisual(blocks, index),
      showVisual: (name: string) => {
        onChange(setVisual(blocks, index, name));
      },
      showBackdrop: () => {
        onChange(removeVisual(blocks, index));
      },
      type: (body: string) => {
        onChange(replaceBody(blocks, index, body), `card-${blocks[index]?.id ?? 0}`);
      },
      moveUp: () => {
        onChange(moveBlock(blocks, index, index - 1));
      },
      moveDown: () => {
        onChange(moveBlock(blocks, index, index + 1));
      },
      split: (offset: number) => {
        const split = splitBlock(blocks, index, offset);
        onChange(split);
        focus(split[index + 1]);
      },
      merge: () => {
        onChange(mergeWithNext(blocks, index));
      },
      duplicate: () => {
        onChange(duplicateBlock(blocks, index));
      },
      remove: () => {
        const rest = removeBlock(blocks, index);
        onChange(rest);
        focus(rest[index] ?? rest.at(-1));
      },
    }),
  };
}

export type CardActions = ReturnType<ReturnType<typeof useCardActions>["actionsFor"]>;
