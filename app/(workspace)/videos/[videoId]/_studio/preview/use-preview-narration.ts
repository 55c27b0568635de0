import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { useTRPC } from "@/trpc/client";
import type { GoodPreview } from "./use-script-preview";

/** Who types changes what is to be spoken. */
const pauseMs = 1000;

type NarrationInput = {
  script: string;
  good: GoodPreview | null;
  /** The scene that is looked at is spoken first. */
  position: number | null;
  isEnabled: boolean;
};

/**
 * Has the scenes of the preview spoken in the background whenever the writer pauses, beginning with the one that is looked
 * at. Gives why it could not be done.
 */
export function usePreviewNarration({
  script,
  good,
  position,
  isEnabled,
}: NarrationInput): string | undefined {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  // What failed is not tried again until the script is another.
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
  // Where nothing came of it, asking again and again would not help.
  const isStuck = asked?.script === script && asked.missingCount <= missingCount;
  const isDue = isEnabled && missingCount > 0 && !isPending && !isStuck && failed?.script !== script;
  const narrate = useEffectEvent(() => {
    setAsked({ script, missingCount });
    mutate({ script, position: Math.min(position ?? 0, scenes.length - 1) });
  });

  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => {
      narrate();
    }, pauseMs);

    return () => {
      clearTimeout(timer);
    };
  }, [isDue, script, good]);

  return failed?.script === script ? failed.message : undefined;
}
