import { keepPreviousData, skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Brief } from "@/server/writing/schema";
import { toBriefKey } from "@/app/(workspace)/_components/drafts";
import { useSettled } from "@/app/(workspace)/_components/writing/use-settled";
import { useTRPC } from "@/trpc/client";
import { rememberChannel } from "../use-channel-pick";
import { writeDraft } from "../use-tab-draft";
import { type BriefDraft, type BriefStart, toBrief } from "./brief-draft";

type StartWritingInput = { userId: string; channelId: string | undefined; draft: BriefDraft };

/** Requests a script, and opens the studio, in which it appears. */
export function useStartWriting({ userId, channelId, draft }: StartWritingInput) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const starting = useMutation(
    trpc.writings.start.mutationOptions({
      onSuccess: ({ videoId }) => {
        rememberChannel(userId, channelId ?? "");
        void queryClient.invalidateQueries(trpc.videos.list.infiniteQueryFilter());
        router.push(`/videos/${videoId}`);
      },
    }),
  );
  const { isSuccess } = starting;

  // When the page closes, not earlier: the text would vanish while the person waits for the next page.
  useEffect(
    () => () => {
      if (!isSuccess) return;
      // The wishes for scripts stay for the next one; the subject of this one does not.
      const rest = { ...draft, topic: "", address: "", table: "", notes: "" };
      writeDraft(toBriefKey(userId), JSON.stringify(rest));
    },
    [isSuccess, userId, draft],
  );

  return {
    isBusy: starting.isPending || isSuccess,
    problem: starting.error?.message,
    start: (brief: Brief) => starting.mutate({ brief, channelId }),
    forgetProblem: () => starting.reset(),
  };
}

/** Which writer would write, and for how much; asked when typing pauses, even while the subject is still missing. */
export function usePrepared(draft: BriefDraft, start: BriefStart) {
  const trpc = useTRPC();
  const { brief = toBrief({ ...draft, ...stand, lengthPreset: draft.lengthPreset ?? 60 }, "topic").brief } =
    toBrief(draft, start);
  const { data, error } = useQuery(
    trpc.writings.prepare.queryOptions(useSettled(brief) ?? skipToken, {
      placeholderData: keepPreviousData,
      retry: 1,
    }),
  );

  return { prepared: data, problem: error?.message };
}

/** The price is the same for any other subject. */
const stand = { topic: "A topic", notes: "", audience: "", wishes: "" } as const;
