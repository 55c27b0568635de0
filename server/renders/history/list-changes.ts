import canonicalize from "canonicalize";
import { z } from "zod";
import { videoOptionsSchema } from "@/server/videos/schema";

/** The parts of a render's video that a person may change; the texts of scenes are compared as wholes. */
export const renderedVideoSchema = videoOptionsSchema.extend({
  snippet: z.unknown(),
  thumbnail: z.unknown(),
  scenes: z.array(z.object({ overlay: z.unknown(), media: z.unknown(), narration: z.unknown() })),
});
export type RenderedVideo = z.infer<typeof renderedVideoSchema>;

const comparedOptions = [
  "format",
  "themeId",
  "captionStyle",
  "voiceId",
  "speed",
  "pauses",
  "music",
  "snippet",
  "thumbnail",
] as const;

/** How a render's video differs from the one before it. */
export type RenderChanges = {
  scenes: { changed: number; added: number; removed: number; areReordered: boolean };
  options: (typeof comparedOptions)[number][];
};

/** Whether anything changed. Pure. */
export function hasChanges({ scenes, options }: RenderChanges): boolean {
  const { changed, added, removed, areReordered } = scenes;

  return changed + added + removed > 0 || areReordered || options.length > 0;
}

/** What changed between two videos; a scene that only moved does not count as changed. Pure. */
export function listChanges(before: RenderedVideo, now: RenderedVideo): RenderChanges {
  const [old, present] = [before.scenes.map(toText), now.scenes.map(toText)];
  const fresh = countMissing(present, old);
  const gone = countMissing(old, present);
  const changed = Math.min(fresh, gone);

  return {
    scenes: {
      changed,
      added: fresh - changed,
      removed: gone - changed,
      areReordered: fresh === 0 && gone === 0 && toText(old) !== toText(present),
    },
    options: comparedOptions.filter((option) => toText(before[option]) !== toText(now[option])),
  };
}

/** How many of `texts` are not in `others`, each of which matches only one. */
function countMissing(texts: string[], others: string[]): number {
  const counts = new Map<string, number>();
  for (const text of others) counts.set(text, (counts.get(text) ?? 0) + 1);

  return texts.filter((text) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);

    return count <= 0;
  }).length;
}

/** The same values have the same text, in whatever order Postgres keeps their keys. */
function toText(value: unknown): string {
  return canonicalize(value) ?? "";
}
