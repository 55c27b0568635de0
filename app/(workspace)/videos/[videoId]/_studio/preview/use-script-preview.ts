import { keepPreviousData, replaceEqualDeep, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Format } from "@/remotion/timeline/schema";
import type { Preview } from "@/server/videos/preview-video";
import { useTRPC } from "@/trpc/client";
import type { StudioDocument } from "../document/studio-document";

const retryMs = 5000;
/** A directive that is being typed is wrong until it is whole: nobody is told of that. */
const pauseMs = 500;
const unreachable = "The server cannot be reached.";

export type GoodPreview = { script: string; preview: Preview };
type Outcome = {
  document: StudioDocument;
  data: Preview | undefined;
  good: GoodPreview | null;
  message: string | null;
};

/**
 * How the document looks in a format. `good` is the last preview that worked, `message` why the present one did not. A document is
 * `isSettled` once it is known whether its script can be followed.
 */
export function useScriptPreview(document: StudioDocument, format: Format) {
  const trpc = useTRPC();
  const [asked, setAsked] = useState(document);
  // Neither title nor music is in the picture.
  const options = { ...asked.options, title: "Preview", format, musicMood: "none" as const };
  const query = useQuery(
    trpc.videos.preview.queryOptions(
      { script: asked.script, options },
      {
        placeholderData: keepPreviousData,
        staleTime: Infinity,
        // Each keystroke leaves one.
        gcTime: 10_000,
        // A batch would leave only after the browser has drawn the letter in its card, and be answered with its slowest part.
        trpc: { context: { skipBatch: true } },
        retry: (count, error) => error.data?.code !== "BAD_REQUEST" && count < 2,
        refetchInterval: ({ state: { error } }) =>
          error && error.data?.code !== "BAD_REQUEST" ? retryMs : false,
      },
    ),
  );
  // At once, but one at a time: what is typed meanwhile is asked for when the answer is there.
  const isAsking = query.isFetching && query.failureCount === 0;
  if (asked !== document && !isAsking) setAsked(document);

  const data = query.isPlaceholderData ? undefined : query.data;
  const isScriptBroken = query.error?.data?.code === "BAD_REQUEST";
  const [outcome, setOutcome] = useState<Outcome>({
    document: asked,
    data: undefined,
    good: null,
    message: null,
  });
  const problem = query.error && (query.error.data ? query.error.message : unreachable);
  const message = problem ?? (data ? null : outcome.message);
  const isNews = outcome.document !== asked || outcome.data !== data || outcome.message !== message;
  if (isNews) {
    // Scenes of which nothing changed stay the same: they are not laid out anew.
    const good = data
      ? { script: asked.script, preview: replaceEqualDeep(outcome.good?.preview, data) }
      : outcome.good;
    setOutcome({ document: asked, data, good, message });
  }

  return {
    good: outcome.good,
    message: useLasting(message),
    isPending: query.isPending,
    isBroken: asked === document && isScriptBroken,
    isSettled: asked === document && !isScriptBroken && (data !== undefined || query.isError),
  };
}

/** A message that has been the same for a while; null until then. */
function useLasting(message: string | null): string | null {
  const [lasting, setLasting] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLasting(message);
    }, pauseMs);

    return () => {
      clearTimeout(timer);
    };
  }, [message]);

  return lasting === message ? message : null;
}
