import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { formatClock } from "@/components/time-labels";
import type { PublishedScene } from "@/server/analytics/report/scene-audience";
import type { RetentionPoint } from "@/server/analytics/schema";
import { lostLabel, sceneTimeLabel, watchingLabel } from "./scene-labels";

/** In the SVG's own units: the chart fills the available width. */
const [width, height] = [100, 100];
/** As a share of the audience: one grid line each. */
const step = 0.25;

type RetentionChartProps = {
  videoId: string;
  points: RetentionPoint[];
  /** What the channel's videos usually keep. */
  median: number[] | null;
  scenes: PublishedScene[];
  /** The position of the scene that loses the most. */
  worst: number | undefined;
  durationMs: number | null;
  pointedAt: number | null;
  onPoint: (position: number | null) => void;
};

/** The retention as a line over bands, one for each scene and a link to it. The table below says the same. */
export function RetentionChart({ points, median, scenes, worst, durationMs, ...props }: RetentionChartProps) {
  const { videoId, pointedAt, onPoint } = props;
  const highest = Math.max(
    1,
    ...points.map(({ audienceWatchRatio }) => audienceWatchRatio),
    ...(median ?? []),
  );
  const top = Math.ceil(highest / step) * step;
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  const toY = (ratio: number) => height - (height * ratio) / top;
  const toPath = (ratios: number[]) =>
    ratios
      .map(
        (ratio, index) => `${index === 0 ? "M" : "L"}${((index + 1) * width) / ratios.length},${toY(ratio)}`,
      )
      .join(" ");
  const total = durationMs ?? 0;
  const pointed = scenes.find(({ position }) => position === pointedAt);

  return (
    <div aria-hidden className="flex flex-col gap-1 text-xs text-muted-foreground tabular-nums">
      <p className="flex h-5 justify-end gap-4">
        {pointed ? (
          <span className="truncate">
            Scene {pointed.position + 1}, {sceneTimeLabel(pointed)}: loses {lostLabel(pointed.lostRatio)}
          </span>
        ) : (
          <>
            <Key className="bg-primary" name="This video" />
            {median && <Key className="bg-muted-foreground/60" name="The channel’s median" />}
          </>
        )}
      </p>
      <div className="grid grid-cols-[auto_1fr] grid-rows-[1fr_auto] gap-x-2">
        <div className="flex min-h-64 flex-col justify-between text-right leading-none">
          {lines.toReversed().map((ratio) => (
            <span key={ratio} className="-my-1.5">
              {watchingLabel(ratio)}
            </span>
          ))}
        </div>
        <div className="relative min-h-64" onPointerLeave={() => onPoint(null)}>
          {scenes.map((scene) => (
            <Band
              key={scene.position}
              {...{ videoId, scene, total, onPoint }}
              isWorst={scene.position === worst}
              isPointedAt={scene.position === pointedAt}
            />
          ))}
          <svg
            viewBox={`0 0 ${width} ${height}`}
            preserveAspectRatio="none"
            className="pointer-events-none absolute inset-0 size-full"
          >
            {lines.map((ratio) => (
              <line
                key={ratio}
                x2={width}
                {...{ y1: toY(ratio), y2: toY(ratio) }}
                vectorEffect="non-scaling-stroke"
                className="stroke-border"
              />
            ))}
            {median && (
              <path
                d={toPath(median)}
                vectorEffect="non-scaling-stroke"
                strokeDasharray="4 4"
                className="fill-none stroke-muted-foreground/60 stroke-[1.5]"
              />
            )}
            <path
              d={toPath(points.map(({ audienceWatchRatio }) => audienceWatchRatio))}
              vectorEffect="non-scaling-stroke"
              className="fill-none stroke-primary stroke-2"
            />
          </svg>
        </div>
        <div />
        <div className="mt-1 flex h-4 justify-between">
          {durationMs === null ? (
            <>
              <span>Begin</span>
              <span>End</span>
            </>
          ) : (
            [0, 0.25, 0.5, 0.75, 1].map((share) => (
              <span key={share}>{formatClock((share * durationMs) / 1000)}</span>
            ))
          )}
        </div>
      </div>
    </div>
  );
}

type BandProps = {
  videoId: string;
  scene: PublishedScene;
  total: number;
  isWorst: boolean;
  isPointedAt: boolean;
  onPoint: (position: number | null) => void;
};

function Band({ videoId, scene, total, isWorst, isPointedAt, onPoint }: BandProps) {
  const { position, startMs, endMs, studioPosition, words } = scene;
  const look = {
    style: { left: `${(100 * startMs) / total}%`, width: `${(100 * (endMs - startMs)) / total}%` },
    title: `Scene ${position + 1}: ${words}`,
    onPointerEnter: () => onPoint(position),
    className: cn(
      "absolute inset-y-0 border-l border-border/70 first:border-l-0",
      position % 2 === 1 && "bg-muted/60",
      isWorst && "bg-destructive/12",
      isPointedAt && (isWorst ? "bg-destructive/20" : "bg-primary/12"),
    ),
  };

  return studioPosition === null ? (
    <div {...look} />
  ) : (
    <Link {...look} href={`/videos/${videoId}?scene=${studioPosition + 1}`} tabIndex={-1} prefetch={false} />
  );
}

function Key({ name, className }: { name: string; className: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <span className={cn("h-0.5 w-4 rounded-full", className)} />
      {name}
    </span>
  );
}
