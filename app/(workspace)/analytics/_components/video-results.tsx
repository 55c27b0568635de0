import Link from "next/link";
import { SectionCard } from "@/app/(workspace)/_components/section-card";
import { cn } from "@/components/ui/cn";
import type { ChannelReport } from "@/server/analytics/report/channel-report";
import type { VideoResult } from "@/server/analytics/report/compare-videos";
import { columnLabel } from "@/server/costs/amount-label";
import { countLabel, percentLabel, ratioLabel, videosLabel, watchTimeLabel } from "./figure-labels";

const cell = "@3xl:table-cell @3xl:px-4 @3xl:align-middle";
const number = cn(cell, "text-right tabular-nums");
const columns = [
  { name: "Video", width: "" },
  { name: "Views", width: "w-24" },
  { name: "Watch time", width: "w-28" },
  { name: "Viewed", width: "w-24" },
  { name: "First week", width: "w-36" },
  { name: "Per 1,000 views", width: "w-36" },
];

/** The results of each of a channel's videos; without room for columns, each is a card. */
export function VideoResults({ report: { videos, videoCount, medians } }: { report: ChannelReport }) {
  return (
    <SectionCard title="Videos">
      {videos.length === 0 ? (
        <p className="p-4 text-[13px] text-muted-foreground">
          No video of this workspace is on the channel yet. Publish one; its figures follow two to three days
          later.
        </p>
      ) : (
        <div className="@container">
          <table
            role="table"
            aria-label="Videos"
            className="block w-full table-fixed border-collapse text-[13px] @3xl:table"
          >
            <thead role="rowgroup" className="hidden @3xl:table-header-group">
              <tr role="row" className="h-9 border-b">
                {columns.map(({ name, width }, index) => (
                  <th
                    key={name}
                    role="columnheader"
                    scope="col"
                    className={cn(
                      "px-4 text-xs font-medium text-muted-foreground",
                      index === 0 ? "text-left" : "text-right",
                      width,
                    )}
                  >
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup" className="block @3xl:table-row-group">
              {videos.map((video) => (
                <VideoLine key={video.publicationId} video={video} />
              ))}
            </tbody>
          </table>
          <p className="border-t p-4 text-xs text-muted-foreground">
            {medians.firstWeekViews === null
              ? "A first week is compared once three videos have had theirs."
              : `The median of a first week is ${countLabel(medians.firstWeekViews)} views.`}{" "}
            {videoCount > videos.length &&
              `These are the ${videos.length} most viewed of ${videosLabel(videoCount)}; the CSV has all.`}
          </p>
        </div>
      )}
    </SectionCard>
  );
}

function VideoLine({ video }: { video: VideoResult }) {
  const { publicationId, videoId, title, firstWeekViews, ratio, costMicrosPerThousandViews } = video;

  return (
    <tr
      role="row"
      className="grid grid-cols-2 gap-x-4 gap-y-1 border-b px-4 py-3 last:border-b-0 @3xl:table-row @3xl:h-11"
    >
      <td role="cell" className={cn(cell, "col-span-2 truncate")}>
        <Link
          href={`/videos/${videoId}/analytics?publication=${publicationId}`}
          className="font-medium hover:underline"
          title={title}
        >
          {title}
        </Link>
      </td>
      <td role="cell" className={number}>
        <Unit name="Views" />
        {countLabel(video.views)}
      </td>
      <td role="cell" className={number}>
        <Unit name="Watch time" />
        {watchTimeLabel(video.minutesWatched)}
      </td>
      <td role="cell" className={number}>
        <Unit name="Viewed" />
        {video.views === 0 ? <Unknown /> : percentLabel(video.averageViewPercentage)}
      </td>
      <td role="cell" className={number}>
        <Unit name="First week" />
        {firstWeekViews === null ? <Unknown /> : countLabel(firstWeekViews)}
        {ratio !== null && (
          <span
            title="By the channel’s median"
            className={cn(
              "ml-2 inline-block min-w-9 text-right font-medium",
              ratio >= 1.2 ? "text-success" : ratio <= 0.8 ? "text-destructive" : "text-muted-foreground",
            )}
          >
            {ratioLabel(ratio)}
          </span>
        )}
      </td>
      <td role="cell" className={cn(number, "col-span-2")}>
        <Unit name="Cost per 1,000 views" />
        {costMicrosPerThousandViews === null ? <Unknown /> : columnLabel(costMicrosPerThousandViews)}
      </td>
    </tr>
  );
}

/** Names a number if there are no columns to do so. */
function Unit({ name }: { name: string }) {
  return <span className="float-left text-muted-foreground @3xl:hidden">{name}</span>;
}

function Unknown() {
  return (
    <span className="text-muted-foreground">
      <span aria-hidden>–</span>
      <span className="sr-only">not known yet</span>
    </span>
  );
}
