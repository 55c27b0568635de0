import type { Timeline } from "@/remotion/timeline/schema";
import { findUnspeakableText } from "@/server/narration/find-unspeakable-text";
import type { Notice, ParsedScript } from "@/server/script-format/schema";
import { buildContent } from "./build-content";
import { findMusicFile } from "./find-music-file";
import { peekTimeline } from "./peek-timeline";
import type { StudioOptions } from "./studio-schema";

export type PreviewScene = {
  kind: string;
  /** First line of the script that it comes from, counted from 1. */
  line: number;
  durationMs: number;
  /** Whether its narration was spoken already: else its length is estimated. */
  isNarrated: boolean;
};

export type Preview = {
  timeline: Timeline;
  scenes: PreviewScene[];
  notices: Notice[];
  /** Why no voice can speak the script, or has nothing to speak: it cannot be rendered. It is among the notices as well. */
  unspeakable: Notice | null;
  /** The file that the script names as its music, in place of a mood. */
  musicName: string | null;
};

/** How a script looks and how long it takes, without making anything. Throws INVALID_INPUT. */
export async function previewVideo(
  workspaceId: string,
  script: string,
  options: StudioOptions,
): Promise<Preview> {
  const { content, parsed } = await buildContent({ workspaceId, script, options });
  const { timeline, isNarrated } = await peekTimeline({ ...content, id: "preview", workspaceId });
  const unspeakable = await findUnspeakableNotice(parsed);

  return {
    timeline: {
      ...timeline,
      scenes: timeline.scenes.map((scene, position) => ({ ...scene, id: `scene-${position}` })),
    },
    scenes: parsed.scenes.map(({ overlay, line }, position) => ({
      kind: overlay.kind,
      line,
      durationMs: timeline.scenes[position]?.durationMs ?? 0,
      isNarrated: isNarrated[position] ?? false,
    })),
    notices: unspeakable ? [unspeakable, ...parsed.notices] : parsed.notices,
    unspeakable,
    musicName: findMusicFile(parsed.frontMatter, script)?.path ?? null,
  };
}

/** Whoever writes is told at once, and not only by the render that cannot be made. */
export async function findUnspeakableNotice({ scenes, frontMatter }: ParsedScript): Promise<Notice | null> {
  const unspeakable = await findUnspeakableText({ scenes, language: frontMatter.language ?? "en" });
  if (!unspeakable) return null;

  const { sceneIndex = -1, reason } = unspeakable;

  return { line: scenes[sceneIndex]?.line ?? 1, message: reason };
}
