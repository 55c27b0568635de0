import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { useSettled } from "@/app/(workspace)/_components/writing/use-settled";
import type { PublicationView } from "@/server/publications/publication-view";
import type { PublicationPlan } from "@/server/publications/schema";
import { useTRPC } from "@/trpc/client";

/** The plan of a publication, saved a moment after each change. */
export function useDraft(publication: PublicationView, { isReadOnly }: { isReadOnly: boolean }) {
  const { publicationId } = publication;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [plan, setPlan] = useState(() => toPlan(publication));
  const [savedText, setSavedText] = useState(() => toText(plan));
  const settledText = useSettled(toText(plan));
  const saving = useMutation(
    trpc.publications.save.mutationOptions({
      // One at a time: the last typed text must win.
      scope: { id: `publication-${publicationId}` },
      onSuccess: (_result, { data }) => {
        setSavedText(JSON.stringify(data));
        void queryClient.invalidateQueries(trpc.publications.preflight.queryFilter({ publicationId }));
        void queryClient.invalidateQueries(trpc.publications.suggest.pathFilter());
      },
    }),
  );
  const isSaved = toText(plan) === savedText;
  const save = useEffectEvent(() => {
    if (!isReadOnly && !isSaved) saving.mutate({ publicationId, data: plan });
  });
  useEffect(() => {
    save();
  }, [settledText]);

  return {
    plan,
    change: (part: Partial<PublicationPlan>) => setPlan((before) => ({ ...before, ...part })),
    isSaved,
    /** Why it could not be saved. */
    problem: isSaved ? undefined : saving.error?.message,
    /** Resolves once everything is saved, and rejects if it cannot be. */
    saveNow: async () => {
      if (!isSaved) await saving.mutateAsync({ publicationId, data: plan });
    },
  };
}

/** What people decide about a publication. */
export function toPlan({ snippet, options, privacyStatus, publishAt }: PublicationView): PublicationPlan {
  // A scheduled video is private until YouTube publishes it.
  return { snippet, options, privacyStatus: publishAt === null ? privacyStatus : "private", publishAt };
}

function toText(plan: PublicationPlan): string {
  return JSON.stringify(plan);
}
