import type { Format, ThemeId } from "@/remotion/timeline/schema";
import { estimateNarration } from "@/server/narration/timing/estimate-narration";
import { narrationArtifactKey } from "@/server/narration/narration-artifact";
import { buildDirectedTimeline } from "./build-timeline";
import { parseScript } from "@/server/script-format/parse/parse-script";
import type { DirectedTimeline } from "@/server/director/direct-timeline";
import { buildContent } from "@/server/videos/build-content";

/** A script's timeline, timed at the usual speaking rate, and why its scenes look as they do. The script may name no files. */
export async function buildEstimatedTimeline(
  script: string,
  themeId: ThemeId,
  format: Format = "landscape",
): Promise<DirectedTimeline> {
  const content = await buildContent(parseScript(script), () => Promise.resolve(new Map()));
  const video = { ...content, format, themeId, id: "rhythm", workspaceId: "rhythm" };
  const narrations = video.scenes.map((_, position) => {
    const query = narrationArtifactKey(video, position);

    return query && { storageKey: "unspoken", metadata: estimateNarration(query.input, video) };
  });

  return buildDirectedTimeline(video, narrations);
}
