import type { RenderProgress, RenderStage } from "@/server/renders/schema";
import type { VideoSummary } from "@/server/videos/list-video-summaries";

const stages: Record<RenderStage, string> = {
  narrating: "Speaking the narration",
  rendering: "Drawing the scenes",
  mixing: "Mixing the sound",
  assembling: "Putting the video together",
  thumbnail: "Drawing the thumbnail",
  done: "Finishing",
};

/** What a render is doing and about how long it takes still. */
export function describeProgress(render: VideoSummary["latestRender"]): string {
  if (render?.state !== "running" || !render.progress) return "Waiting to start";

  return [describeStage(render.progress), describeTimeLeft(render.progress)].filter(Boolean).join(", ");
}

function describeStage({ stage, scenesDone, sceneCount }: RenderProgress): string {
  if (stage !== "rendering" || scenesDone === undefined) return stages[stage];

  return `${scenesDone} of ${sceneCount} scenes drawn`;
}

function describeTimeLeft({ secondsLeft }: RenderProgress): string | undefined {
  if (secondsLeft === undefined) return undefined;
  if (secondsLeft < 60) return "less than a minute left";
  const minutes = Math.round(secondsLeft / 60);

  return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"} left`;
}
