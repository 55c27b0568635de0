/** The fields that decide an upload's place in the queue. */
export type PlaceInQueue = {
  publicationId: string;
  priority: number;
  position: number;
  queuedAt: number;
  publishAt: number | null;
};

/**
 * Orders a workspace's uploads: by priority, then as people have arranged them, then by slot; without a slot, a video is due when it is
 * queued. Pure.
 */
export function compareUploads(one: PlaceInQueue, other: PlaceInQueue): number {
  return other.priority - one.priority || one.position - other.position || compareBySlot(one, other);
}

/** Orders uploads of different workspaces, ignoring positions, which each workspace sets only for its own. Pure. */
export function compareAcrossWorkspaces(one: PlaceInQueue, other: PlaceInQueue): number {
  return other.priority - one.priority || compareBySlot(one, other);
}

function compareBySlot(one: PlaceInQueue, other: PlaceInQueue): number {
  const dueAt = ({ publishAt, queuedAt }: PlaceInQueue) => publishAt ?? queuedAt;
  const byId = one.publicationId < other.publicationId ? -1 : 1;

  return dueAt(one) - dueAt(other) || one.queuedAt - other.queuedAt || byId;
}

export type Place = Pick<PlaceInQueue, "publicationId" | "priority" | "position">;

/**
 * The places that put one upload of a workspace before another, or last; only those that change. All uploads down to the last one that
 * people have moved get negative positions, so that later uploads follow them by slot. Pure.
 */
export function moveUpload(
  queue: PlaceInQueue[],
  { publicationId, beforeId }: { publicationId: string; beforeId: string | null },
): Place[] {
  const ordered = queue.toSorted(compareUploads);
  const moved = ordered.find((upload) => upload.publicationId === publicationId);
  if (!moved || beforeId === publicationId) return [];
  const rest = ordered.filter((upload) => upload !== moved);
  const found = rest.findIndex((upload) => upload.publicationId === beforeId);
  const index = found === -1 ? rest.length : found;
  // An upload of another priority takes that of its new neighbour.
  const priority = (rest[index] ?? rest[index - 1] ?? moved).priority;
  const next = rest.toSpliced(index, 0, { ...moved, priority });
  const placed =
    Math.max(
      index,
      next.findLastIndex(({ position }) => position !== 0),
    ) + 1;

  return next
    .map((upload, place) => ({ ...upload, position: place < placed ? place - placed : 0 }))
    .filter((upload) => {
      const before = ordered.find((other) => other.publicationId === upload.publicationId);
      return before?.position !== upload.position || before.priority !== upload.priority;
    })
    .map((upload) => ({
      ...{ publicationId: upload.publicationId, priority: upload.priority, position: upload.position },
    }));
}
