import type { RenderStage } from "@/server/renders/schema";
import type { VideoSummary } from "@/server/video-list/list-videos";

const stages: Record<RenderStage, string> = {
  narrating: "Narrating",
  rendering: "Rendering",
  mixing: "Mixing the sound",
  assembling: "Assembling",
  thumbnail: "Rendering the thumbnail",
  done: "Finishing",
};

/** What a render is doing. */
export function progressLabel(render: VideoSummary["latestRender"]): string {
  if (render?.state !== "running" || !render.progress) return "Waiting to start";
  const { stage, scenesDone, sceneCount } = render.progress;
  if (stage !== "rendering" || scenesDone === undefined) return stages[stage];

  return `Rendering, ${scenesDone} of ${sceneCount} scenes done`;
}
