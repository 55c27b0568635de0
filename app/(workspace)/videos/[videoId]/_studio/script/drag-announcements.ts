import type { Announcements, UniqueIdentifier } from "@dnd-kit/core";

/** What a screen reader says while a part is dragged: places are numbered as parts are, whatever the ids are. */
export function dragAnnouncements(movable: UniqueIdentifier[]): Announcements {
  const placeOf = ({ id }: { id: UniqueIdentifier }) => movable.indexOf(id) + 1;

  return {
    onDragStart: ({ active }) => `Picked up the part at place ${placeOf(active)}.`,
    onDragOver: ({ over }) => (over ? `The part is over place ${placeOf(over)}.` : undefined),
    onDragEnd: ({ over }) => (over ? `The part was dropped at place ${placeOf(over)}.` : undefined),
    onDragCancel: ({ active }) => `Dragging was cancelled: the part is back at place ${placeOf(active)}.`,
  };
}
