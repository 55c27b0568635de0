import { leastShared } from "./schema";

/** Which clips, pictures and sounds of a video another one has too. `share` is of all that it has; 0 of few. Pure. */
export function compareMedia(assetIds: string[], other: string[]): { share: number; shared: string[] } {
  const known = new Set(other);
  const shared = assetIds.filter((assetId) => known.has(assetId));
  if (shared.length < leastShared.media) return { share: 0, shared: [] };

  return { share: shared.length / assetIds.length, shared };
}
