import { plainText } from "@/remotion/timeline/plain-text";
import type { Caption, Overlay, RichText } from "@/remotion/timeline/schema";
import { findWordStarts } from "@/server/script-format/parse/sentences/count-words";

/** Shorter words ("the", "of") occur in any sentence and name nothing. Han and kana say as much in two characters. */
const leastLetters = { spaced: 4, spaceless: 2 };
/** This many letters at the end of a word may differ: "landed" names "landing". */
const endingLetters = 3;

/**
 * When each part of an overlay is first named, in ms from the scene's start and in the order of the parts: by a number or a telling
 * word of its own. A part that is not named appears together with the previous part. Empty if no part is ever named.
 */
export function timeParts(overlay: Overlay, captions: readonly Caption[], language: string): number[] {
  const spoken = captions.map(({ text }) => text.toLocaleLowerCase(language)).join("");
  const starts: number[] = [];
  let length = 0;
  for (const { text } of captions) {
    starts.push(length);
    length += text.length;
  }
  let from = 0;
  const namedMs = listPartNames(overlay).map((name) => {
    const offset = findName(name, { spoken, from, language });
    if (offset === undefined) return undefined;
    from = offset + 1;

    return captions[starts.findLastIndex((start) => start <= offset)]?.startMs;
  });
  const firstMs = namedMs.find((startMs) => startMs !== undefined);
  if (firstMs === undefined) return [];

  let lastMs = firstMs;

  return namedMs.map((startMs) => (lastMs = Math.max(lastMs, startMs ?? lastMs)));
}

/** The names by which the narration may call an overlay's parts; none for kinds that come in all at once. */
function listPartNames(overlay: Overlay): string[] {
  switch (overlay.kind) {
    case "timeline":
      return overlay.events.map(({ time, text }) => `${time} ${plainText(text)}`);
    case "steps":
      return overlay.steps.map(plainText);
    case "cycle":
      // The way back has no name: it is shown with the last step.
      return [...overlay.steps.map(plainText), ""];
    case "pictogram-count":
    case "part-of-whole":
      return [plainText(findEmphasized(overlay.label) ?? overlay.label)];
    case "scale-comparison":
      return overlay.things.map(({ label, figure }) => `${label} ${figure.value}`);
    default:
      return [];
  }
}

/** The emphasized words, if any: in a sentence that counts something, they hold the count. */
function findEmphasized(text: RichText): RichText | undefined {
  const emphasized = text.filter((run) => run.isEmphasized);

  return emphasized.length === 0 ? undefined : emphasized;
}

type Spoken = { spoken: string; from: number; language: string };

/** The offset at which a telling word of the name is first spoken. */
function findName(name: string, { spoken, from, language }: Spoken): number | undefined {
  const lowered = name.toLocaleLowerCase(language);
  const wordStarts = findWordStarts(lowered, language);
  const offsets = wordStarts.flatMap((start, index) => {
    const word = /^[\p{L}\p{M}\p{N}]+/u.exec(lowered.slice(start, wordStarts[index + 1]))?.[0] ?? "";
    const isSpaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);
    const isTelling =
      /\p{N}/u.test(word) || word.length >= leastLetters[isSpaceless ? "spaceless" : "spaced"];
    if (!isTelling) return [];

    const stem = isSpaceless
      ? word
      : word.slice(0, Math.max(leastLetters.spaced, word.length - endingLetters));
    const offset = findWord(stem, spoken, { from, isSpaceless });

    return offset === undefined ? [] : [offset];
  });

  return offsets.length === 0 ? undefined : Math.min(...offsets);
}

function findWord(
  stem: string,
  spoken: string,
  { from, isSpaceless }: { from: number; isSpaceless: boolean },
): number | undefined {
  for (let offset = spoken.indexOf(stem, from); offset !== -1; offset = spoken.indexOf(stem, offset + 1)) {
    if (isSpaceless || !/[\p{L}\p{M}\p{N}]/u.test(spoken.charAt(offset - 1))) return offset;
  }

  return undefined;
}
