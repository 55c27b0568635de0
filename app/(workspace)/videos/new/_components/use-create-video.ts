"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/trpc/client";
import { rememberChannel } from "./use-channel-pick";
import { forgetScriptDraft } from "./use-script-draft";

/** A warning says what to do about it, in up to forty words. */
const readingMs = 20_000;

/** Makes a video of a script and opens it; only then is the draft forgotten. */
export function useCreateVideo({
  userId,
  onError,
}: {
  userId: string;
  onError: (message: string, line?: number | null) => void;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();

  const creation = useMutation(
    trpc.videos.create.mutationOptions({
      onSuccess: ({ videoId, speechObstacle }, { channelId = "" }) => {
        rememberChannel(userId, channelId);
        void queryClient.invalidateQueries(trpc.videos.list.infiniteQueryFilter());
        if (speechObstacle !== null) {
          toast.warning("This script cannot be rendered yet.", {
            description: speechObstacle,
            duration: readingMs,
          });
        }
        router.push(`/videos/${videoId}`);
      },
      onError: ({ message, data }) => onError(message, data?.scriptProblem?.line),
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
