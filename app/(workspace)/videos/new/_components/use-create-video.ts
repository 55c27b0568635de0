"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useTRPC } from "@/trpc/client";
import { rememberChannel } from "./use-channel-pick";
import { forgetScriptDraft } from "./use-script-draft";

/** Makes a video of a script and opens it; only then is the draft forgotten. */
export function useCreateVideo({ userId, onError }: { userId: string; onError: (message: string) => void }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();

  const creation = useMutation(
    trpc.videos.create.mutationOptions({
      onSuccess: ({ videoId }, { channelId = "" }) => {
        rememberChannel(userId, channelId);
        void queryClient.invalidateQueries(trpc.videos.list.infiniteQueryFilter());
        router.push(`/videos/${videoId}`);
      },
      onError: (error) => onError(error.message),
    }),
  );
  const { isSuccess } = creation;

  // When the page closes and not before: the script would vanish under the eyes of whoever waits for the next page.
  useEffect(
    () => () => {
      if (isSuccess) forgetScriptDraft(userId);
    },
    [isSuccess, userId],
  );

  return creation;
}
