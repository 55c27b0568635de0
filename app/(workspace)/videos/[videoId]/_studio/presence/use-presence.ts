import { skipToken, useMutation } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useState } from "react";
import { useIsPageVisible } from "@/components/ui/use-is-page-visible";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import { type PresenceView, type PresentPerson, sayEveryMs } from "@/server/presence/schema";
import { useTRPC } from "@/trpc/client";

/** While a video plays, its scenes pass by: a scene is reported only if it is shown this long. */
const settleMs = 400;

/** Who else has the video open; tells them that this page has it open, and which scene it shows. A hidden page counts as away. */
export function usePresence(videoId: string, scene: number | null): PresentPerson[] {
  const trpc = useTRPC();
  const isVisible = useIsPageVisible();
  const [view, setView] = useState<PresenceView | null>(null);
  useSubscription(
    // A browser has six connections to a server for all its tabs: hidden tabs leave them to the visible one.
    trpc.presence.watch.subscriptionOptions(isVisible ? { videoId } : skipToken, {
      onData: ({ data }) => setView(data),
    }),
  );
  // The next report makes up for a failed one, and others see at worst an older scene.
  const { mutate } = useMutation(trpc.presence.look.mutationOptions({ retry: false }));
  const presenceId = view?.presenceId;
  const say = useStableCallback(() => {
    if (presenceId !== undefined && isVisible) mutate({ presenceId, scene });
  });

  useEffect(() => {
    const timer = setTimeout(say, settleMs);

    return () => clearTimeout(timer);
  }, [say, presenceId, scene]);
  useEffect(() => {
    const timer = setInterval(say, sayEveryMs);

    return () => clearInterval(timer);
  }, [say]);

  return isVisible ? (view?.people ?? []) : [];
}
