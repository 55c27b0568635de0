const dayMs = 24 * 60 * 60 * 1000;
/** Whoever brings something back at the last moment has an hour until it is done. */
const marginMs = 60 * 60 * 1000;

/** For how long what was deleted can be brought back; then it is removed with its files. */
export const undoDays = 30;

/** The last day on which what was deleted at a moment can be brought back, in UTC: "December 28, 2026". */
export function lastUndoDayLabel(deletedAt: Date): string {
  const end = new Date(deletedAt.getTime() + undoDays * dayMs);

  return end.toLocaleDateString("en", { dateStyle: "long", timeZone: "UTC" });
}

/** What was deleted before this moment cannot be brought back any more. */
export function undoneSince(): Date {
  return new Date(Date.now() - undoDays * dayMs);
}

/** What was deleted before this moment is removed. */
export function removedBefore(): Date {
  return new Date(undoneSince().getTime() - marginMs);
}
