import { layoutTimeline } from "@/remotion/timeline/layout";
import { ScriptError } from "@/server/script-format/script-problem";
import { buildPreviewTimeline } from "@/server/timeline/build-preview-timeline";
import { readScript } from "@/server/videos/load-video";

export type MeasuredScript =
  { seconds: number; problem?: undefined } | { seconds?: undefined; problem: string };

const shownCharacters = 200;

/** How long a script takes to say and show, in seconds, or why it cannot be followed. Throws TOO_MANY_REQUESTS. */
export async function measureScript(workspaceId: string, script: string): Promise<MeasuredScript> {
  try {
    const { content } = await readScript(workspaceId, script);
    const { timeline } = await buildPreviewTimeline({ ...content, id: "preview", workspaceId });

    return { seconds: layoutTimeline(timeline).durationInFrames / timeline.fps };
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    const { line, message } = error.problem;
    const text = line === null ? undefined : script.split("\n")[line - 1];

    return { problem: text ? `in “${text.slice(0, shownCharacters)}”, ${message}` : message };
  }
}
