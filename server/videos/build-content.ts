import { randomUUID } from "node:crypto";
import { AppError } from "@/server/errors";
import { parseScript } from "@/server/scripts/parse-script";
import type { ParsedScript } from "@/server/scripts/schema";
import { findFirstIcon } from "./find-first-icon";
import type { VideoContent } from "./studio-repository";
import type { StudioOptions } from "./studio-schema";

const fileName = "script.md";

/**
 * What a script and its options become: scenes, chapters, thumbnail. Pure. Throws INVALID_INPUT with the line and the
 * mend, as the command does.
 */
export function buildContent(
  script: string,
  { title, musicMood, ...options }: StudioOptions,
): { content: VideoContent; parsed: ParsedScript } {
  const parsed = parseStudioScript(script);

  return {
    parsed,
    content: {
      ...options,
      language: parsed.frontMatter.language ?? "en",
      music: musicMood === "none" ? { kind: "none" } : { kind: "mood", mood: musicMood, seed: 1 },
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
        media: null,
        narration: scene.narration,
        showsCaptions: scene.showsCaptions,
      })),
    },
  };
}

/** A script as it is written in the studio. Throws INVALID_INPUT. */
export function parseStudioScript(script: string): ParsedScript {
  const parsed = parseScript({ text: script, fileName });
  const named = parsed.scenes.find(({ media }) => media);
  if (named?.media) {
    throw new AppError(
      "INVALID_INPUT",
      `Line ${named.media.line}: pictures and clips by name work in the make-video command only; remove ${named.media.path} here.`,
    );
  }

  return parsed;
}
