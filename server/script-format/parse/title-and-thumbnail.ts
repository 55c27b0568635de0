import type { RichText } from "@/remotion/timeline/schema";
import { illustrationNames } from "@/server/adapters/illustrations/illustration-files";
import { findIllustration } from "@/server/illustrations/find-illustration";
import { noIcon } from "@/server/illustrations/illustrate-scenes";
import { trimEndOf } from "@/server/trim-end-of";
import type { ScriptSettings } from "../front-matter/settings";
import { nearestNames } from "../nearest-names";
import type { ParsedScript, SceneDraft } from "../schema";
import { scriptError } from "../script-problem";
import { countWords } from "./sentences/count-words";
import { readEmphasis } from "./inline/read-emphasis";

/** YouTube's limit for `snippet.title`, in characters. */
const MAX_TITLE_LENGTH = 100;

type TitleInput = { settings: ScriptSettings; line: number; scenes: readonly SceneDraft[] };

/**
 * The video's title, at most 100 characters: the front matter's, else the first heading, else the first sentence,
 * both cut at a word. Throws ScriptError if the front matter's is too long.
 */
export function chooseTitle({ settings: { title }, line, scenes }: TitleInput): string {
  if (title !== undefined && title.trim().length > MAX_TITLE_LENGTH) {
    throw scriptError(
      "INVALID_SETTING",
      line,
      `the title has ${title.trim().length} characters; YouTube allows ${MAX_TITLE_LENGTH}.`,
    );
  }
  if (title !== undefined && title.trim() !== "") return title.trim();

  const heading = scenes.find(({ overlay }) => overlay.kind === "title");
  const spoken = (heading ?? scenes.find(({ narration }) => narration.length > 0))?.narration ?? [];
  const text = spoken
    .slice(0, heading === undefined ? 1 : spoken.length)
    .map(({ runs }) => runs.map((run) => run.text).join(""))
    .join(" ");

  // A script with nothing but pictures has no words.
  return cutAtWord(text.trim()) || "Untitled";
}

function cutAtWord(text: string): string {
  if (text.length <= MAX_TITLE_LENGTH) return text;

  const cut = text.slice(0, MAX_TITLE_LENGTH - 1);
  const wholeWords = trimEndOf(cut, /\S/);

  return `${trimEndOf(wholeWords || cut, /[\s,;:.–—-]/u)}…`;
}

/** More words cannot be read at 168x94 px, and this many only if they are short. */
export const maxThumbnailWords = 7;
const maxDrawings = 2;

type ThumbnailInput = Pick<ParsedScript, "settings" | "settingLines" | "language">;

/**
 * The front matter's settings for the thumbnail: its words, where `*word*` is emphasised, its drawings and its layout.
 * Throws ScriptError for too many words or drawings, and for a drawing that the set does not have.
 */
export function readThumbnail({
  settings,
  settingLines,
  language,
}: ThumbnailInput): ParsedScript["thumbnail"] {
  const { thumbnailText, thumbnailIcon, thumbnailLayout } = settings;
  const text = readText(thumbnailText?.trim() ?? "", { line: settingLines.thumbnailText ?? 1, language });
  const illustrations =
    thumbnailIcon === undefined
      ? undefined
      : readDrawings(thumbnailIcon, { line: settingLines.thumbnailIcon ?? 1, language });

  return {
    ...(text.length > 0 && { text }),
    ...(illustrations && { illustrations }),
    ...(thumbnailLayout && { layout: thumbnailLayout }),
  };
}

type Place = { line: number; language: string };

function readText(written: string, { line, language }: Place): RichText {
  if (countWords(written, language) > maxThumbnailWords) {
    throw scriptError(
      "INVALID_SETTING",
      line,
      `the thumbnail "${written}" has more than ${maxThumbnailWords} words; leave some out.`,
    );
  }

  return readEmphasis(written);
}

function readDrawings(written: string, { line, language }: Place): string[] {
  const wanted = written.split(",").map((name) => name.trim().toLowerCase());
  if (wanted.length > maxDrawings) {
    throw scriptError("INVALID_SETTING", line, `a thumbnail has at most two drawings, not ${wanted.length}.`);
  }
  if (wanted.length === 1 && wanted[0] === noIcon) return [];

  return wanted.map((name) => {
    const found = findIllustration(name, language);
    if (found !== undefined) return found;

    const near = nearestNames(name.replaceAll(/\s+/g, "-"), illustrationNames());
    const hint = near.length === 0 ? "" : ` Did you mean ${near.join(", ")}?`;
    throw scriptError("UNKNOWN_NAME", line, `there is no illustration "${name}" for the thumbnail.${hint}`);
  });
}
