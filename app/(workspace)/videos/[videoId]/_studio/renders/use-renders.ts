import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { skipToken } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useEffectEvent } from "react";
import { toast } from "sonner";
import { followRender } from "@/components/render-notices/followed-renders";
import type { Format } from "@/remotion/timeline/schema";
import type { RenderView } from "@/server/renders/render-view";
import type { Preset } from "@/server/segments/schema";
import { useTRPC } from "@/trpc/client";
import { isUnderWay } from "./render-labels";

/** How long a rejection stays: it says what to do about it, in up to thirty words. */
const readingMs = 15_000;

/** A video's renders, newest first; the running one is watched. */
export function useRenders(videoId: string, title: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const list = useQuery(trpc.renders.list.queryOptions({ videoId }));
  const listKey = trpc.renders.list.queryKey({ videoId });
  const running = list.data?.find(isUnderWay);
  const refresh = () => queryClient.invalidateQueries({ queryKey: listKey });

  function take(render: RenderView) {
    queryClient.setQueryData(listKey, (renders) =>
      renders?.map((one) => (one.renderId === render.renderId ? { ...one, ...render } : one)),
    );
    if (isUnderWay(render)) return;

    void refresh();
    // Announces its end at once, not at the next query.
    void queryClient.invalidateQueries(trpc.renders.get.pathFilter());
    void queryClient.invalidateQueries(trpc.renders.forecast.pathFilter());
    // Scenes narrated meanwhile are heard in the preview, with their final lengths.
    void queryClient.invalidateQueries(trpc.videos.preview.pathFilter());
  }

  const watch = useSubscription(
    trpc.renders.watch.subscriptionOptions(running ? { renderId: running.renderId } : skipToken, {
      onData: ({ data }) => {
        take(data);
      },
    }),
  );
  const runningId = running?.renderId;
  const follow = useEffectEvent((renderId: string) => {
    followRender({ renderId, videoId, title });
  });
  useEffect(() => {
    if (runningId !== undefined) follow(runningId);
  }, [runningId]);

  const onError = ({ message }: { message: string }) => toast.error(message, { duration: readingMs });
  const request = useMutation(trpc.renders.request.mutationOptions({ onSuccess: refresh, onError }));
  const cancel = useMutation(trpc.renders.cancel.mutationOptions({ onSuccess: refresh, onError }));

  return {
    renders: list.data,
    running,
    /** Why the list could not be loaded. */
    error: list.error?.message,
    /** Why the running render's progress stands still. */
    watchProblem: running && watchLabel(watch),
    isRequesting: request.isPending,
    isCancelling: cancel.isPending,
    request: (preset: Preset, format?: Format) => {
      request.mutate({ videoId, preset, format });
    },
    cancel: (renderId: string) => {
      cancel.mutate({ renderId });
    },
  };
}

/** If the server went away, the browser asks again by itself; the server reports any other problem. */
function watchLabel({ status, error }: { status: string; error: { message: string } | null }) {
  if (!error) return undefined;

  return status === "connecting" ? "Connection lost. Updates resume when it’s back." : error.message;
}

export type Renders = ReturnType<typeof useRenders>;
