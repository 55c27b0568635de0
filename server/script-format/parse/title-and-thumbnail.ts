import type { RichText } from "@/remotion/timeline/schema";
import { trimEndOf } from "@/server/trim-end-of";
import type { ScriptSettings } from "../front-matter/settings";
import type { SceneDraft } from "../schema";
import { scriptError } from "../script-problem";
import { findWordStarts } from "./sentences/count-words";

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

  // A script of pictures alone has no words.
  return cutAtWord(text.trim()) || "Untitled";
}

function cutAtWord(text: string): string {
  if (text.length <= MAX_TITLE_LENGTH) return text;

  const cut = text.slice(0, MAX_TITLE_LENGTH - 1);
  const wholeWords = trimEndOf(cut, /\S/);

  return `${trimEndOf(wholeWords || cut, /[\s,;:.–—-]/u)}…`;
}

/** More cannot be read at 168x94 px, and so many only if they are short. */
export const maxThumbnailWords = 7;
const maxCharacters = 42;
const partWords = { least: 2, most: 6 };

type ThumbnailInput = { settings: ScriptSettings; line: number; title: string; language: string };

/**
 * The few words of the thumbnail: the front matter's, where `*word*` is emphasised, else the title or a phrase of it.
 * Throws INVALID_INPUT for front matter of too many words.
 */
export function writeThumbnailText({ settings, line, title, language }: ThumbnailInput): RichText {
  const written = settings.thumbnailText?.trim() ?? "";
  if (written === "") return [{ text: choosePhrase(title, language), isEmphasized: false }];

  if (findWordStarts(written, language).length > maxThumbnailWords) {
    throw scriptError(
      "INVALID_SETTING",
      line,
      `the thumbnail "${written}" has more than ${maxThumbnailWords} words; leave some out.`,
    );
  }

  return written
    .split(/(?<!\*)\*+([^*]+)\*+/)
    .map((text, index) => ({ text, isEmphasized: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

/** Where a title falls in two. Marks inside "3:30", "1,997" and "e-mail" part nothing. */
const separator = /[:;,](?=\s)|[：；，、—？！]|\s[-–](?=\s)|(?<=[?!…])\s|\s(?=[([])/u;

/** What a beginning ends in that would tear "e-mail" or "3:30". */
const insideWord = /[\p{L}\p{N}][-:.,/&+'’]$/u;

/** An English phrase that ends in one of these is waiting for its next word. */
const openWords = new Set(
  (
    "a an the this that these those my your his her its our their and or but nor if when while because as than so to of " +
    "in on at by for from with without into onto over under about after before between through against during until " +
    "is are was were be been being am do does did has have had can could will would shall should may might must not no " +
    "who whom whose which what why how where whether every each some any very too more most less just only even it's"
  ).split(" "),
);

/**
 * The title, if it is short enough for a thumbnail; else the part before or after its first colon, dash or comma; else
 * its beginning. Always one piece of the title, so that it reads as the title does.
 */
export function choosePhrase(title: string, language: string): string {
  const isShort = fits(title, { language, mostWords: maxThumbnailWords });
  // Fewer words cannot be had from one or two, however long they are.
  if (isShort || countWords(title, language) <= partWords.least) return title;

  const part = splitOnce(title).find(
    (text) =>
      countWords(text, language) >= partWords.least && fits(text, { language, mostWords: partWords.most }),
  );

  return part ?? chooseBeginning(title, language);
}

function fits(text: string, { language, mostWords }: { language: string; mostWords: number }): boolean {
  return countWords(text, language) <= mostWords && text.length <= maxCharacters;
}

function splitOnce(title: string): string[] {
  const match = separator.exec(title);
  if (!match) return [];

  return [title.slice(0, match.index), title.slice(match.index + match[0].length)].map(trimMarks);
}

/** The longest beginning that fits and that ends in a word with a meaning of its own. */
function chooseBeginning(title: string, language: string): string {
  const starts = findWordStarts(title, language);
  const beginnings = starts
    .slice(1, partWords.most + 1)
    .map((start) => title.slice(0, start))
    .filter((text) => !insideWord.test(text))
    .map(trimMarks)
    .filter((text, index) => index === 0 || text.length <= maxCharacters)
    .reverse();

  return beginnings.find((text) => !endsOpen(text, language)) ?? beginnings[0] ?? title;
}

function endsOpen(text: string, language: string): boolean {
  const lastWord = text.slice(trimEndOf(text, /[\p{L}\p{M}\p{N}'’]/u).length);

  return /^en\b/i.test(language) && openWords.has(lastWord.replace("’", "'").toLowerCase());
}

function countWords(text: string, language: string): number {
  return findWordStarts(text, language).length;
}

/** Marks that a cut leaves at its edges. */
function trimMarks(text: string): string {
  return trimEndOf(text.replace(/^[\s:;,.–—-]+/u, ""), /[\s:;,.([{“‘«¿¡：；，、。–—-]/u);
}
