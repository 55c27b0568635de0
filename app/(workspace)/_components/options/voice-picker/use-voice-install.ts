import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { useTRPC } from "@/trpc/client";

const pollMs = 400;

/** The voices, and the download of one of them. Calls `onInstalled` when the voice passed to `start` can speak. */
export function useVoiceInstall(onInstalled: (voiceId: string) => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [wantedId, setWantedId] = useState<string | null>(null);
  const list = useQuery(
    trpc.catalog.voices.queryOptions(undefined, {
      // A failed download makes no more progress.
      refetchInterval: ({ state }) =>
        wantedId === null || state.data?.find(({ id }) => id === wantedId)?.installProblem !== undefined
          ? false
          : pollMs,
      // The page knows the voices already; the progress of downloads comes with the answer.
      placeholderData: () => queryClient.getQueryData(trpc.catalog.list.queryKey())?.voices,
    }),
  );
  const voices = list.data ?? [];
  const refresh = () => queryClient.invalidateQueries(trpc.catalog.pathFilter());
  const starting = useMutation(trpc.catalog.installVoice.mutationOptions({ onSuccess: refresh }));
  const cancelling = useMutation(trpc.catalog.cancelInstallVoice.mutationOptions({ onSettled: refresh }));
  const wanted = voices.find(({ id }) => id === wantedId);
  const problem = starting.error?.message ?? (starting.isSuccess ? wanted?.installProblem : undefined);
  const isInstalled =
    starting.isSuccess && !list.isFetching && wanted !== undefined && wanted.download === undefined;
  const finish = useEffectEvent((voiceId: string) => {
    void refresh();
    onInstalled(voiceId);
  });

  useEffect(() => {
    if (isInstalled && wantedId !== null) finish(wantedId);
  }, [isInstalled, wantedId]);

  return {
    voices,
    list,
    /** The voice that is being downloaded, or whose download failed. */
    wantedId,
    problem,
    progress: problem === undefined ? wanted?.installing : undefined,
    start: (voiceId: string) => {
      setWantedId(voiceId);
      starting.mutate({ voiceId });
    },
    cancel: () => {
      if (wantedId !== null && problem === undefined) cancelling.mutate({ voiceId: wantedId });
      setWantedId(null);
      starting.reset();
    },
  };
}

export type VoiceInstall = ReturnType<typeof useVoiceInstall>;
