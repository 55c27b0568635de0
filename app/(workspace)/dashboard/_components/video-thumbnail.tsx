import { Clapperboard } from "lucide-react";
import Image from "next/image";
import type { VideoSummary } from "@/server/video-list/list-videos";

/** The thumbnail of a video whose last render is finished, whole whatever its shape; a quiet frame of one size around all. */
export function VideoThumbnail({ latestRender }: Pick<VideoSummary, "latestRender">) {
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
