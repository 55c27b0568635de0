import { Download } from "lucide-react";
import { useState } from "react";
import { SectionCard } from "@/app/(workspace)/_components/section-card";
import { Button } from "@/components/ui/button";
import { timeLabel } from "@/components/time-labels";
import { findLosingScene } from "@/server/analytics/report/lay-over-scenes";
import type { PublishedScene } from "@/server/analytics/report/scene-audience";
import type { PublicationReport } from "@/server/analytics/report/video-report";
import type { RetentionPoint } from "@/server/analytics/schema";
import { RetentionChart } from "./retention-chart";
import { SceneTable } from "./scene-table";
import { lostLabel } from "./scene-labels";

type RetentionSectionProps = { videoId: string; report: PublicationReport };

/** How much of the video people watch, laid over its scenes: which scene loses people, and a link to it. */
export function RetentionSection({ videoId, report }: RetentionSectionProps) {
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const { retention, publicationId, analytics } = report;
  if (!retention) {
    return analytics?.state === "synced" ? (
      <SectionCard title="Retention">
        <p className="p-4 text-[13px] text-muted-foreground">
          No retention yet: YouTube tells it once enough people have watched the video.
        </p>
      </SectionCard>
    ) : null;
  }

  const { points, median, scenes, durationMs } = retention;
  const worst = scenes ? findLosingScene(scenes) : undefined;
  const [opening] = scenes ?? [];

  return (
    <SectionCard
      title="Retention"
      action={
        <Button variant="ghost" size="sm" asChild>
          <a
            href={`/api/analytics/videos/${videoId}?range=28&table=retention&publicationId=${publicationId}`}
            download
          >
            <Download aria-hidden />
            Retention as CSV
          </a>
        </Button>
      }
    >
      <div className="flex flex-col gap-4 p-4">
        <div className="flex flex-col gap-1">
          <p className="text-base font-medium">{scenes ? toHeadline(worst) : "How much people watch"}</p>
          <p className="text-[13px] text-muted-foreground">
            {opening && `The opening loses ${lossLabel(opening)}. `}
            {standingLabel(points)}
          </p>
        </div>
        <RetentionChart
          {...{ videoId, points, median, pointedAt }}
          scenes={scenes ?? []}
          worst={worst?.position}
          durationMs={durationMs}
          onPoint={setPointedAt}
        />
      </div>
      {scenes === null ? (
        <p className="border-t p-4 text-[13px] text-muted-foreground">
          The render that was published is gone, so that its scenes cannot be told.
        </p>
      ) : (
        <SceneTable {...{ videoId, scenes, pointedAt }} worst={worst?.position} onPoint={setPointedAt} />
      )}
    </SectionCard>
  );
}

/** "Scene 3 loses the most: 12 of 100 viewers in 6 s; usual is 1". */
function toHeadline(worst: PublishedScene | undefined): string {
  if (!worst) return "No scene loses more people than usual";
  const { position, usualLostRatio } = worst;
  const name = position === 0 ? "The opening" : `Scene ${position + 1}`;
  if (usualLostRatio === null) return `${name} loses the most after the opening: ${lossLabel(worst)}`;

  return `${name} loses more than usual: ${lossLabel(worst)}, where the channel’s videos lose ${countLabel(usualLostRatio)}`;
}

/** "12 of 100 viewers in 6 s". */
function lossLabel({ lostRatio, startMs, endMs }: PublishedScene): string {
  return `${lostLabel(lostRatio)} in ${timeLabel((endMs - startMs) / 1000)}`;
}

/** A share as viewers out of 100. */
function countLabel(ratio: number): string {
  return String(Math.max(0, Math.round(100 * ratio)));
}

/** How the video ranks among YouTube's videos of its length, over all of its points. */
function standingLabel(points: RetentionPoint[]): string {
  const sum = points.reduce((total, point) => total + point.relativeRetentionPerformance, 0);
  const percent = Math.round((100 * sum) / Math.max(1, points.length));

  return `The video keeps its audience better than ${percent}% of YouTube’s videos of a similar length.`;
}
