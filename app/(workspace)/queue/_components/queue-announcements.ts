import type { Announcements, UniqueIdentifier } from "@dnd-kit/core";

type Named = { publicationId: string; title: string };

/** What a screen reader says while an upload is dragged. Pure. */
export function queueAnnouncements(items: Named[]): Announcements {
  const placeOf = (id: UniqueIdentifier) => items.findIndex(({ publicationId }) => publicationId === id) + 1;
  const nameOf = (id: UniqueIdentifier) => items[placeOf(id) - 1]?.title || "The video";

  return {
    onDragStart: ({ active }) => `Picked up ${nameOf(active.id)}, number ${placeOf(active.id)}.`,
    onDragOver: ({ active, over }) =>
      over ? `${nameOf(active.id)} is over number ${placeOf(over.id)}.` : undefined,
    onDragEnd: ({ active, over }) =>
      over ? `${nameOf(active.id)} was dropped at number ${placeOf(over.id)}.` : undefined,
    onDragCancel: ({ active }) =>
      `Dragging was cancelled: ${nameOf(active.id)} is number ${placeOf(active.id)} again.`,
  };
}
