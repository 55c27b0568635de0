import { Clapperboard } from "lucide-react";
import Image from "next/image";
import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { RenderStage } from "@/server/renders/schema";
import type { VideoSummary } from "@/server/video-list/list-videos";
import { formatLabel, getRenderShare, stageLabels } from "@/components/stage-labels";
import { TimeLeft } from "@/components/time-left";
import { RelativeTime } from "@/components/relative-time";

const stages: Record<RenderStage, string> = {
  narrating: "Narrating",
  rendering: "Rendering",
  mixing: "Mixing the sound",
  assembling: "Assembling",
  thumbnail: "Rendering the thumbnail",
  done: "Finishing",
};

type RowProps = { video: VideoSummary };

/** A video that is being made, with its progress. */
export function VideoBeingMade({ video }: RowProps) {
  if (video.stage === "uploading") {
    return (
      <Row video={video} aside={<Badge>{stageLabels.uploading.label}</Badge>}>
        On its way to YouTube
      </Row>
    );
  }

  const secondsLeft = video.latestRender?.progress?.secondsLeft;
  const percent = Math.round(100 * getRenderShare(video.latestRender?.progress));

  return (
    <Row
      video={video}
      aside={
        <span className="flex w-28 items-center gap-2 sm:w-44">
          <ProgressBar share={percent / 100} label={`Progress of ${getTitle(video)}`} />
          <span aria-hidden className="w-9 shrink-0 text-right text-xs text-muted-foreground tabular-nums">
            {percent}%
          </span>
        </span>
      }
    >
      {progressLabel(video.latestRender)}
      {secondsLeft !== undefined && (
        <>
          , <TimeLeft secondsLeft={secondsLeft} />
        </>
      )}
    </Row>
  );
}

/** A video as it was left. */
export function EditedVideo({ video, now }: RowProps & { now: number | null }) {
  const { label, badge } = stageLabels[video.stage];

  return (
    <Row video={video} aside={<Badge variant={badge}>{label}</Badge>}>
      {formatLabel(video.format)}, edited <RelativeTime date={video.editedAt} now={now} />
    </Row>
  );
}

/** The whole row links to the video. */
function Row({ video, aside, children }: RowProps & { aside: ReactNode; children: ReactNode }) {
  const title = getTitle(video);

  return (
    <li className="relative flex min-h-16 items-center justify-between gap-4 px-4 py-2 transition-colors duration-100 hover:bg-accent/60">
      <VideoThumbnail latestRender={video.latestRender} />
      <div className="min-w-0 flex-1">
        <Link
          href={`/videos/${video.videoId}`}
          prefetch={false}
          title={title}
          className="line-clamp-2 font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-primary"
        >
          {title}
        </Link>
        <p className="text-[13px] text-muted-foreground">{children}</p>
      </div>
      <div className="shrink-0">{aside}</div>
    </li>
  );
}

function getTitle({ title }: VideoSummary): string {
  return title === "" ? "Untitled video" : title;
}

/** What a render is doing. */
function progressLabel(render: VideoSummary["latestRender"]): string {
  if (render?.state !== "running" || !render.progress) return "Waiting to start";
  const { stage, scenesDone, sceneCount } = render.progress;
  if (stage !== "rendering" || scenesDone === undefined) return stages[stage];

  return `Rendering, ${scenesDone} of ${sceneCount} scenes done`;
}

/** The thumbnail of a video whose last render is finished, uncropped whatever its shape; all frames have the same size. */
function VideoThumbnail({ latestRender }: Pick<VideoSummary, "latestRender">) {
  return (
    <span
      aria-hidden
      className="relative flex aspect-video h-11 shrink-0 items-center justify-center overflow-hidden rounded bg-muted text-muted-foreground max-sm:h-9"
    >
      {latestRender?.state === "succeeded" ? (
        <Image
          fill
          src={`/api/renders/${latestRender.renderId}/thumbnail`}
          alt=""
          className="object-contain"
        />
      ) : (
        <Clapperboard className="size-4" />
      )}
    </span>
  );
}
