import {
  keepPreviousData,
  replaceEqualDeep,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { TRPCClientErrorLike } from "@trpc/client";
import { useEffect, useEffectEvent, useState } from "react";
import type { Format } from "@/remotion/timeline/schema";
import type { AppRouter } from "@/server/api/root";
import type { Preview } from "@/server/timeline/preview-video";
import { useTRPC } from "@/trpc/client";

/** Typing changes what is spoken: wait for a pause this long. */
const writingPauseMs = 1000;

const retryMs = 5000;
/** A directive that is being typed is wrong until it is complete: such problems are not shown. */
const pauseMs = 500;
const unreachable: PreviewFailure = { text: "The server cannot be reached.", line: null };

export type GoodPreview = { script: string; preview: Preview };

/** Why there is no preview, in a sentence, and the line of the script that it is about. */
export type PreviewFailure = { text: string; line: number | null };

type Outcome = {
  script: string;
  data: Preview | undefined;
  good: GoodPreview | null;
  failure: PreviewFailure | null;
};

type PreviewChoice = { videoId: string; script: string; format: Format | null };

/** How the script looks, in the video's own format or another. `good` is the last preview that worked, `failure` why the present one did not. */
export function useScriptPreview({ videoId, script, format }: PreviewChoice) {
  const trpc = useTRPC();
  const [asked, setAsked] = useState(script);
  const query = useQuery(
    trpc.videos.preview.queryOptions(
      { videoId, script: asked, format: format ?? undefined },
      {
        placeholderData: keepPreviousData,
        staleTime: Infinity,
        // Each keystroke leaves an entry.
        gcTime: 10_000,
        // A batch would leave only after the browser has drawn the letter in its card, and be answered with its slowest part.
        trpc: { context: { skipBatch: true } },
        retry: (count, error) => error.data?.code !== "BAD_REQUEST" && count < 2,
        refetchInterval: ({ state: { error } }) =>
          error && error.data?.code !== "BAD_REQUEST" ? retryMs : false,
      },
    ),
  );
  // At once, but one at a time: text typed meanwhile is sent when the answer arrives.
  const isAsking = query.isFetching && query.failureCount === 0;
  if (asked !== script && !isAsking) setAsked(script);

  const data = query.isPlaceholderData ? undefined : query.data;
  const [outcome, setOutcome] = useState<Outcome>({
    script: asked,
    data: undefined,
    good: null,
    failure: null,
  });
  const failure = query.error ? toFailure(query.error) : data ? null : outcome.failure;
  const isSameFailure = outcome.failure?.text === failure?.text && outcome.failure?.line === failure?.line;
  const isNews = outcome.script !== asked || outcome.data !== data || !isSameFailure;
  if (isNews) {
    // Unchanged scenes stay the same objects: they are not laid out again.
    const good = data
      ? { script: asked, preview: replaceEqualDeep(outcome.good?.preview, data) }
      : outcome.good;
    setOutcome({ script: asked, data, good, failure });
  }

  return {
    good: outcome.good,
    failure: useLasting(outcome.failure),
    isPending: query.isPending,
    /** Whether the script on screen has a problem. */
    isBroken: asked === script && query.error?.data?.code === "BAD_REQUEST",
  };
}

function toFailure({ data, message }: TRPCClientErrorLike<AppRouter>): PreviewFailure {
  if (!data) return unreachable;
  const { scriptProblem: problem } = data;
  if (!problem) return { text: message, line: null };

  return { text: problem.message.charAt(0).toUpperCase() + problem.message.slice(1), line: problem.line };
}

/** The failure once it has lasted for a while; null until then. */
function useLasting(failure: PreviewFailure | null): PreviewFailure | null {
  const [lasting, setLasting] = useState<PreviewFailure | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLasting(failure);
    }, pauseMs);

    return () => {
      clearTimeout(timer);
    };
  }, [failure]);

  return lasting === failure ? failure : null;
}

type NarrationInput = {
  videoId: string;
  script: string;
  good: GoodPreview | null;
  /** The scene being looked at is spoken first. */
  position: number | null;
  isEnabled: boolean;
};

/**
 * Generates the voice of the preview's scenes in the background whenever the writer pauses, beginning with the scene being
 * looked at. Returns why that failed.
 */
export function usePreviewNarration({
  videoId,
  script,
  good,
  position,
  isEnabled,
}: NarrationInput): string | undefined {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  // A failure is not retried until the script changes.
  const [failed, setFailed] = useState<{ script: string; message: string } | null>(null);
  const [asked, setAsked] = useState<{ script: string; missingCount: number } | null>(null);
  const { mutate, isPending } = useMutation(
    trpc.videos.narrate.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.videos.preview.pathFilter()),
      onError: ({ message }, variables) => {
        setFailed({ script: variables.script, message });
      },
    }),
  );
  const scenes = good?.script === script && !good.preview.unspeakable ? good.preview.scenes : [];
  const missingCount = scenes.filter(({ isNarrated }) => !isNarrated).length;
  // If the last request achieved nothing, repeating it would not help.
  const isStuck = asked?.script === script && asked.missingCount <= missingCount;
  const isDue = isEnabled && missingCount > 0 && !isPending && !isStuck && failed?.script !== script;
  const narrate = useEffectEvent(() => {
    setAsked({ script, missingCount });
    mutate({ videoId, script, position: Math.min(position ?? 0, scenes.length - 1) });
  });

  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => {
      narrate();
    }, writingPauseMs);

    return () => {
      clearTimeout(timer);
    };
  }, [isDue, script, good]);

  return failed?.script === script ? failed.message : undefined;
}
