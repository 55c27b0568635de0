import dynamic from "next/dynamic";
import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import { noVoiceId } from "@/server/providers/voice-id";
import type { Music } from "@/server/videos/schema";
import type { SeekRequest } from "./preview-player";
import type { FormatChoice } from "./format-select";
import { useDrawingDrop } from "../script/drawings/use-drawing-drop";
import { usePreviewMusic } from "./use-preview-music";
import type { GoodPreview } from "./use-script-preview";

const PreviewPlayer = dynamic(() => import("./preview-player").then((module) => module.PreviewPlayer), {
  ssr: false,
  loading: () => <PreviewSkeleton />,
});

export type PreviewPanelProps = {
  good: GoodPreview | null;
  formatChoice: FormatChoice;
  isFailed: boolean;
  /** Why scenes could not be spoken. */
  narrationProblem: string | undefined;
  /** A hidden preview makes no sound. */
  isShown: boolean;
  seek: SeekRequest | null;
  /** The scene that is shown. */
  currentPosition: number | null;
  onScene: (position: number) => void;
  /** Takes a drawing dropped on the scene on screen; absent if nothing can be changed now. */
  onDrawing: ((name: string) => void) | undefined;
};

const noMusic: Music = { kind: "none" };

/** The last preview that worked. */
export const PreviewPanel = memo(function PreviewPanel({
  good,
  isFailed,
  narrationProblem,
  isShown,
  seek,
  currentPosition,
  onScene,
  onDrawing,
}: PreviewPanelProps) {
  const reasons = good?.preview.scenes[currentPosition ?? 0]?.reasons ?? [];
  const { isDrawingOver, drawingDropProps } = useDrawingDrop((name) => onDrawing?.(name));
  const music = usePreviewMusic(good?.preview.music ?? noMusic);

  return (
    <div
      {...(onDrawing && drawingDropProps)}
      className={cn(
        "flex flex-col gap-2",
        isDrawingOver && "rounded-lg outline-2 outline-primary outline-dashed",
      )}
    >
      {good ? (
        <PreviewPlayer
          timeline={good.preview.timeline}
          music={music}
          hasVoice={good.preview.options.voiceId !== noVoiceId}
          narrationProblem={narrationProblem}
          isEstimate={good.preview.scenes.some(({ isNarrated }) => !isNarrated)}
          isShown={isShown}
          seek={seek}
          onScene={onScene}
        />
      ) : isFailed ? (
        <p className="flex aspect-video items-center justify-center rounded-lg border p-4 text-[13px] text-muted-foreground">
          Nothing to show yet. Fix the script first.
        </p>
      ) : (
        <PreviewSkeleton />
      )}
      {/* Room for two lines: scenes have one to three reasons, and the content below must not move with each. */}
      <p className="min-h-8 text-xs text-muted-foreground">{reasons.join(" ")}</p>
    </div>
  );
});

function PreviewSkeleton() {
  return (
    <>
      <div className="overflow-hidden rounded-lg border">
        <Skeleton className="aspect-video rounded-none" />
        <div className="h-11 border-t bg-card" />
      </div>
      <Skeleton className="h-5 w-16" />
    </>
  );
}
