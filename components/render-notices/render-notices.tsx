"use client";

import { useQueries } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { toast } from "sonner";
import type { RenderView } from "@/server/renders/render-view";
import { useTRPC } from "@/trpc/client";
import { renderEndNotice } from "./render-end-notice";
import { type FollowedRender, unfollowRender, useFollowedRenders } from "./followed-renders";
import { notifyBySystem } from "./system-notification";

const refetchMs = 3000;
/** Long enough for people who were away for a moment; the tab's title and the system tell those who were away longer. */
const shownMs = 30_000;

/** Announces the end of a render, on whatever page the person is. */
export function RenderNotices() {
  const trpc = useTRPC();
  const router = useRouter();
  const followed = useFollowedRenders();
  const ended = useQueries({
    queries: followed.map(({ renderId }) =>
      trpc.renders.get.queryOptions(
        { renderId },
        {
          refetchInterval: refetchMs,
          // People who wait for a render look at something else.
          refetchIntervalInBackground: true,
          gcTime: 0,
        },
      ),
    ),
    combine: (queries) => queries.flatMap(({ data }) => (data && isOver(data) ? [data] : [])),
  });

  const announce = useEffectEvent((render: RenderView) => {
    const source = followed.find(({ renderId }) => renderId === render.renderId);
    if (!source) return;
    unfollowRender(render.renderId);
    announceEnd(source, render, (address) => {
      router.push(address);
    });
  });
  useEffect(() => {
    for (const render of ended) announce(render);
  }, [ended]);

  return null;
}

function isOver({ state }: RenderView): boolean {
  return state !== "queued" && state !== "running";
}

function announceEnd(source: FollowedRender, render: RenderView, open: (address: string) => void): void {
  const end = renderEndNotice(render, source.title);
  if (!end) return;
  const { heading, details, linkName } = end;
  const onOpen = () => {
    open(`/videos/${source.videoId}?show=result`);
  };
  const show = end.isGood ? toast.success : toast.error;
  show(heading, {
    id: render.renderId,
    description: details,
    duration: shownMs,
    action: { label: linkName, onClick: onOpen },
  });
  markTab(end.tabMark);
  notifyBySystem({ heading, details, tag: render.renderId, onOpen });
}

/** Puts a mark before the title of a hidden tab, and removes it once somebody looks at it. */
function markTab(mark: string): void {
  if (!document.hidden) return;
  const prefix = `${mark}: `;
  document.title = prefix + document.title;

  function unmark() {
    if (document.hidden) return;
    document.removeEventListener("visibilitychange", unmark);
    if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
  }

  document.addEventListener("visibilitychange", unmark);
}
