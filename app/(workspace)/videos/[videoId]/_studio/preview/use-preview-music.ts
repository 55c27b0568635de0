import { skipToken, useQuery } from "@tanstack/react-query";
import { musicMoodSchema } from "@/server/script-format/front-matter/settings";
import type { Music } from "@/server/videos/schema";
import { useTRPC } from "@/trpc/client";

/** What the preview plays under the voice, once it is there, and a note until then. */
export type PreviewMusic = { key: string | undefined; note: string | undefined };

/** A video's music; the first time that a mood is chosen, composing it takes some seconds. */
export function usePreviewMusic(music: Music): PreviewMusic {
  const trpc = useTRPC();
  const mood = music.kind === "mood" ? musicMoodSchema.parse(music.mood) : undefined;
  const seed = music.kind === "mood" ? music.seed : 1;
  const { data, error, isLoading } = useQuery(
    trpc.catalog.musicBed.queryOptions(mood === undefined ? skipToken : { mood, seed }, {
      staleTime: Infinity,
      // Each try composes anew: a second failure would say the same.
      retry: false,
    }),
  );
  if (music.kind === "file") return { key: music.assetKey, note: undefined };
  if (error) return { key: undefined, note: `The music cannot be heard here: ${error.message}` };

  return { key: data?.assetKey, note: isLoading ? "The music is being composed." : undefined };
}
