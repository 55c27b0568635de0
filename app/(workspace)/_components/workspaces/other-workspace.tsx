"use client";

import { skipToken, useMutation, useQuery } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { useTRPC } from "@/trpc/client";
import { tellOtherTabs } from "./tell-other-tabs";

const videoPath = /^\/videos\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/;

/** If a link leads to a video in another of the person's workspaces: the way there. Otherwise nothing. */
export function OtherWorkspace() {
  const trpc = useTRPC();
  const videoId = videoPath.exec(usePathname())?.[1];
  const { data } = useQuery(
    trpc.workspaces.findOfVideo.queryOptions(videoId === undefined ? skipToken : { videoId }),
  );
  const opening = useMutation(
    trpc.workspaces.switch.mutationOptions({
      onSuccess: () => {
        tellOtherTabs();
        window.location.reload();
      },
    }),
  );
  if (!data) return null;

  return (
    <div className="flex flex-col items-start gap-3 border-t pt-4">
      <p>
        This video is in another workspace of yours: <span className="font-medium">{data.name}</span>.
      </p>
      <div>
        <FormMessage tone="error">{opening.error?.message}</FormMessage>
        <Button
          variant="outline"
          disabled={opening.isPending || opening.isSuccess}
          onClick={() => opening.mutate({ workspaceId: data.workspaceId })}
        >
          <span className="truncate">Open {data.name}</span>
        </Button>
      </div>
    </div>
  );
}
