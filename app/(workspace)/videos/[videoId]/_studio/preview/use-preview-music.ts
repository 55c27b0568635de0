import { skipToken, useQuery } from "@tanstack/react-query";
import type { StudioOptions } from "@/server/videos/studio-schema";
import { useTRPC } from "@/trpc/client";

/** What the preview plays under the voice, once it is there, and what there is to say until then. */
export type PreviewMusic = { key: string | undefined; note: string | undefined };

/** The music of a mood; the first time somebody chooses it, it takes some seconds to compose. */
export function usePreviewMusic(mood: StudioOptions["musicMood"]): PreviewMusic {
  const trpc = useTRPC();
  const { data, error, isLoading } = useQuery(
    trpc.choices.musicBed.queryOptions(mood === "none" ? skipToken : { mood }, {
      staleTime: Infinity,
      // Each of them is composed anew: a second failure would tell the same.
      retry: false,
    }),
  );
  if (error) return { key: undefined, note: `The music cannot be heard here: ${error.message}` };

  return { key: data?.assetKey, note: isLoading ? "The music is being composed." : undefined };
}
