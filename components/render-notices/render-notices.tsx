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
/** Whoever was away for a moment still finds it; the tab's title and the system tell those who were away for longer. */
const shownMs = 30_000;

/** Tells that a render has ended, on whatever page the person is meanwhile. */
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
          // Who waits for a render looks at something else.
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

/** Puts a mark before the title of a tab that nobody looks at, and takes it away when somebody does. */
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
