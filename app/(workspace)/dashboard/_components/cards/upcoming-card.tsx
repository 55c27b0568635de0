import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { Risk, Upcoming } from "@/server/dashboard/schema";
import { api, fetchForServer } from "@/trpc/server";
import { momentLabel } from "../../../queue/_components/queue-labels";
import { Card, EmptyCard } from "./card";
import { CardLink } from "./card-link";

const risks: Record<Risk, string> = {
  failed: "Publishing failed",
  disconnected: "Its channel is not connected to YouTube",
  unrendered: "Not rendered yet",
  outdated: "Edited since it was rendered",
  unapproved: "Not approved yet",
  draft: "Not in the queue yet",
  late: "Misses its time",
  waits: "Waits",
};

/** What is due in the next seven days, and what may prevent it. */
export function UpcomingCard() {
  return (
    <Card
      title="The next seven days"
      action={<CardLink href="/queue" label="Queue" />}
      load={() => fetchForServer(api.dashboard.upcoming.queryOptions())}
    >
      {(upcoming) =>
        upcoming.length === 0 ? (
          <EmptyCard>Nothing is planned. Give a video a time when you publish it, and it is here.</EmptyCard>
        ) : (
          <ul aria-label="The next seven days" className="divide-y">
            {upcoming.map((video) => (
              <UpcomingRow key={video.publicationId} video={video} />
            ))}
          </ul>
        )
      }
    </Card>
  );
}

function UpcomingRow({ video }: { video: Upcoming }) {
  const { videoId, title, channelName, publishAt, timeZone, waitReason } = video;

  return (
    <li className="relative flex flex-wrap gap-x-4 px-4 py-3 transition-colors duration-100 hover:bg-accent/60">
      <time
        dateTime={publishAt.toISOString()}
        className="w-44 shrink-0 text-[13px] text-muted-foreground tabular-nums max-sm:w-full"
      >
        {momentLabel(publishAt, timeZone)}
      </time>
      <div className="min-w-0 flex-1">
        <Link
          href={`/videos/${videoId}?show=publish`}
          prefetch={false}
          className="line-clamp-2 font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-primary"
        >
          {title || "Untitled video"}
        </Link>
        <p className="text-[13px] wrap-anywhere text-muted-foreground">
          {channelName}
          {video.risks.length === 0 ? " · on its way" : null}
        </p>
        {video.risks.length > 0 && (
          <p className="flex gap-1.5 text-[13px] text-warning">
            <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            <span className="wrap-anywhere">{riskLabel(video.risks, waitReason)}</span>
          </p>
        )}
      </div>
    </li>
  );
}

/** "Not rendered yet · Not in the queue yet". */
function riskLabel(found: Risk[], waitReason: string | null): string {
  return [
    ...found.filter((risk) => risk !== "waits").map((risk) => risks[risk]),
    ...(waitReason === null ? [] : [waitReason]),
  ].join(" · ");
}
