import type { Format, Timeline } from "@/remotion/timeline/schema";
import { thumbnailsKey } from "@/server/adapters/illustrations/illustration-files";
import { findUnspeakableText, type SettingOffer } from "@/server/narration/checks/find-unspeakable-text";
import { listReadings } from "@/server/narration/spoken-text/list-readings";
import type { WordReading } from "@/server/script-format/edit/script-blocks";
import { readSettings } from "@/server/script-format/front-matter/edit-settings";
import type { Notice, ParsedScript } from "@/server/script-format/schema";
import { canBeDrawn, sceneText } from "@/server/videos/choose-illustrations";
import { listVideoPronunciations, readScript } from "@/server/videos/load-video";
import { type ResolvedOptions, resolveOptions } from "@/server/videos/resolve-options";
import { buildPreviewTimeline } from "./build-preview-timeline";
import type { Music, VideoScene } from "@/server/videos/schema";

export type PreviewScene = {
  kind: string;
  /** The first line of the script that the scene comes from, counted from 1. */
  line: number;
  durationMs: number;
  /** Whether its narration was spoken already; if not, its length is an estimate. */
  isNarrated: boolean;
  /** Why it is of its kind, and composed and cut as it is: sentences in plain English. */
  reasons: string[];
  /** The words that are spoken differently from how they are written. */
  readings: WordReading[];
  /** The beginning of its text. */
  opening: string;
  /** The names of its drawings; absent where it has no room for drawings. */
  illustrations?: string[];
};

/** In characters: enough of a scene's text to tell it from others. */
const openingLength = 40;

export type Preview = {
  title: string;
  /** The script's options, with defaults for those it does not set. */
  options: ResolvedOptions;
  timeline: Timeline;
  scenes: PreviewScene[];
  /** The path below `/api/media` of the small pictures of drawings, as the video's theme prints them. */
  thumbnailsKey: string;
  notices: Notice[];
  /** Why no voice can speak the script, or why there is nothing to speak: it cannot be rendered. Also listed in `notices`. */
  unspeakable: UnspeakableNotice | null;
  music: Music;
};

/** The notice, and the settings that would solve the problem. */
export type UnspeakableNotice = Notice & { offers: SettingOffer[] };

type PreviewInput = {
  workspaceId: string;
  /** Whose preview it is: only a user's newest request waits for its script to be read. */
  userId: string;
  script: string;
  /** A format to show instead of the video's own. */
  format?: Format;
  /** The video whose channel's pronunciations apply. */
  videoId?: string;
};

/**
 * How a script looks and how long it takes, without producing anything. Throws ScriptError, NOT_FOUND, TOO_MANY_REQUESTS, and
 * CANCELLED where the same person asks for another preview meanwhile.
 */
export async function previewVideo(input: PreviewInput): Promise<Preview> {
  const { workspaceId, userId, script, format, videoId } = input;
  const pronunciations = await listVideoPronunciations({ workspaceId, videoId });
  const { parsed, content } = await readScript(workspaceId, script, {
    replaces: `preview ${userId}`,
    pronunciations,
  });
  const video = { ...content, format: format ?? content.format, id: "preview", workspaceId };
  const { timeline, reasons, isNarrated } = await buildPreviewTimeline(video);
  const unspeakable = await findUnspeakableNotice(parsed);
  const { settings, language } = parsed;
  const options = resolveOptions({ ...settings, language });
  const canBeWritten = readSettings(script) !== null;

  return {
    title: parsed.title,
    options,
    timeline,
    thumbnailsKey: thumbnailsKey(options.themeId),
    scenes: parsed.scenes.map((scene, position) => ({
      kind: scene.overlay.kind,
      line: scene.line,
      durationMs: timeline.scenes[position]?.durationMs ?? 0,
      isNarrated: isNarrated[position] ?? false,
      readings: listReadings(scene.narration, options.language),
      reasons: [...(scene.kindReason === undefined ? [] : [scene.kindReason]), ...(reasons[position] ?? [])],
      opening: sceneText(scene).replaceAll(/\s+/gu, " ").trim().slice(0, openingLength).trimEnd(),
      ...(canBeDrawn(scene) && {
        illustrations: listDrawings(content.scenes[position]),
      }),
    })),
    notices: unspeakable
      ? [{ line: unspeakable.line, message: unspeakable.message }, ...parsed.notices]
      : parsed.notices,
    unspeakable: unspeakable && { ...unspeakable, offers: canBeWritten ? unspeakable.offers : [] },
    music: content.music,
  };
}

/** The names of the drawings of a scene's parts, or else of the scene itself. */
function listDrawings({
  illustrations = [],
  partIllustrations = [],
}: Pick<VideoScene, "illustrations" | "partIllustrations"> = {}): string[] {
  const ofParts = partIllustrations.filter((name) => name !== null);

  return ofParts.length > 0 ? [...new Set(ofParts)] : illustrations.map(({ name }) => name);
}

/** Why no voice can speak a script, and on which line; null if one can. */
export async function findUnspeakableNotice({
  scenes,
  settings,
  language,
  settingLines,
  voices,
}: ParsedScript): Promise<UnspeakableNotice | null> {
  const unspeakable = await findUnspeakableText({ scenes, ...resolveOptions({ ...settings, language }) });
  if (!unspeakable) return null;

  const { sceneIndex = -1, setting, voiceId, reason, offers } = unspeakable;
  const named = voices.find((voice) => voice.voiceId === voiceId)?.line;
  const line = setting ? settingLines[setting] : (named ?? scenes[sceneIndex]?.line);

  return { line: line ?? 1, message: reason, offers };
}
