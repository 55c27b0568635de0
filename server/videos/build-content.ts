import { randomUUID } from "node:crypto";
import { AppError } from "@/server/errors";
import { parseInThread } from "@/server/script-format/parse-thread/parse-in-thread";
import type { ParsedScript } from "@/server/script-format/schema";
import { findFirstIcon } from "./find-first-icon";
import { findNamedFiles, studioFileName } from "./find-named-files";
import type { VideoContent } from "./studio-repository";
import type { StudioOptions } from "./studio-schema";

/** More than the longest script has in whole sentences; each costs the web app time, and the worker a run. */
const maxScenes = 5000;

/**
 * What a script and its options become: scenes, chapters, thumbnail, with the files of the media library that it names.
 * Throws INVALID_INPUT with the line and the mend, as the command does.
 */
export async function buildContent({
  workspaceId,
  script,
  options: { title, musicMood, ...options },
}: {
  workspaceId: string;
  script: string;
  options: StudioOptions;
}): Promise<{ content: VideoContent; parsed: ParsedScript }> {
  const parsed = await parseStudioScript(script);
  const { media, music } = await findNamedFiles(workspaceId, { parsed, script });

  return {
    parsed,
    content: {
      ...options,
      language: parsed.frontMatter.language ?? "en",
      music: music ?? (musicMood === "none" ? { kind: "none" } : { kind: "mood", mood: musicMood, seed: 1 }),
      snippet: {
        title,
        description: parsed.frontMatter.description ?? "",
        tags: parsed.frontMatter.tags ?? [],
        credits: parsed.frontMatter.credits ?? [],
      },
      chapters: parsed.chapters,
      thumbnail: { text: parsed.thumbnailText, icon: findFirstIcon(parsed) },
      scenes: parsed.scenes.map((scene) => ({
        id: randomUUID(),
        overlay: scene.overlay,
        media: (scene.media && media.get(scene.media.path)) ?? null,
        narration: scene.narration,
        showsCaptions: scene.showsCaptions,
      })),
    },
  };
}

/** A script as it is written in the studio. Throws INVALID_INPUT. */
export async function parseStudioScript(text: string): Promise<ParsedScript> {
  const script = await parseInThread({ text, fileName: studioFileName });
  if (script.scenes.length > maxScenes) {
    throw new AppError(
      "INVALID_INPUT",
      `The script has ${script.scenes.length} scenes, and a video at most ${maxScenes}; make several videos of it.`,
    );
  }

  return script;
}
