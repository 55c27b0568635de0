import type { Announcements, UniqueIdentifier } from "@dnd-kit/core";
import {
  addBlockBelow,
  canMergeWithNext,
  canMoveBlock,
  duplicateBlock,
  mergeWithNext,
  moveBlock,
  removeBlock,
  replaceBody,
  type ScriptBlock,
  splitBlock,
} from "@/server/script-format/edit/script-blocks";
import { setIcon } from "@/server/script-format/edit/script-icon";
import {
  canHaveVisual,
  findVisual,
  removeVisual,
  setVisual,
} from "@/server/script-format/edit/script-visual";

/** What a card's buttons and keys do. */
export type CardAction =
  | { kind: "type"; body: string }
  /** Each of these is an undo step of its own, unlike typing. */
  | { kind: "rewrite"; body: string }
  /** Adds a new part below this one. */
  | { kind: "add-below"; body: string }
  /** Splits the part's body at `offset`. */
  | { kind: "split"; offset: number }
  | { kind: "show-visual"; name: string }
  /** Draws the scene that begins at `offset` of the body with an illustration, with "none" or, if null, with what its words mean. */
  | { kind: "illustrate"; icon: string | null; offset: number }
  | { kind: "show-backdrop" | "move-up" | "move-down" | "merge" | "duplicate" | "remove" };

/** The blocks after an action on one of them, and the one whose text then has the focus; absent if the focus stays. */
export function applyCardAction(
  blocks: ScriptBlock[],
  index: number,
  action: CardAction,
): { blocks: ScriptBlock[]; focused?: ScriptBlock } {
  switch (action.kind) {
    case "type":
    case "rewrite":
      return { blocks: replaceBody(blocks, index, action.body) };
    case "add-below": {
      const added = addBlockBelow(blocks, index, action.body);

      return { blocks: added, focused: added[index + 1] };
    }
    case "split": {
      const split = splitBlock(blocks, index, action.offset);

      return { blocks: split, focused: split[index + 1] };
    }
    case "show-visual":
      return { blocks: setVisual(blocks, index, action.name) };
    case "illustrate": {
      const illustrated = setIcon(blocks, index, action);

      return {
        blocks: illustrated,
        focused: illustrated.length > blocks.length ? illustrated[index + 1] : undefined,
      };
    }
    case "show-backdrop":
      return { blocks: removeVisual(blocks, index) };
    case "move-up":
      return { blocks: moveBlock(blocks, index, index - 1) };
    case "move-down":
      return { blocks: moveBlock(blocks, index, index + 1) };
    case "merge":
      return { blocks: mergeWithNext(blocks, index) };
    case "duplicate":
      return { blocks: duplicateBlock(blocks, index) };
    case "remove": {
      const rest = removeBlock(blocks, index);

      return { blocks: rest, focused: rest[index] ?? rest.at(-1) };
    }
  }
}

/** What a card can do at its place. */
export function findCardState(blocks: ScriptBlock[], index: number) {
  return {
    canMoveUp: canMoveBlock(blocks, index, index - 1),
    canMoveDown: canMoveBlock(blocks, index, index + 1),
    canMerge: canMergeWithNext(blocks, index),
    /** What the card shows: a file of the library or, if null, the backdrop; undefined if it can show neither. */
    visual: canHaveVisual(blocks, index) ? findVisual(blocks, index) : undefined,
  };
}

export type CardState = ReturnType<typeof findCardState>;

/** What a screen reader says while a part is dragged: parts are numbered by their places, whatever their ids are. */
export function dragAnnouncements(movable: UniqueIdentifier[]): Announcements {
  const placeOf = ({ id }: { id: UniqueIdentifier }) => movable.indexOf(id) + 1;

  return {
    onDragStart: ({ active }) => `Picked up the part at place ${placeOf(active)}.`,
    onDragOver: ({ over }) => (over ? `The part is over place ${placeOf(over)}.` : undefined),
    onDragEnd: ({ over }) => (over ? `The part was dropped at place ${placeOf(over)}.` : undefined),
    onDragCancel: ({ active }) => `Dragging was cancelled: the part is back at place ${placeOf(active)}.`,
  };
}
