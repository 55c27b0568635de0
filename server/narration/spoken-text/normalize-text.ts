import { splitReading } from "@/server/adapters/speech/ipa/ipa-words";
import { createBoundedMemo } from "@/server/bounded-memo";
import type { NarrationRun, Sentence } from "@/server/script-format/schema";
import { normalizeText } from "@/server/text-normalization/normalize-text";
import { pauseMarkOf, withPause } from "./pause-mark";
import { type ShownToken, splitShownText } from "./split-shown-text";
import type { SpokenToken } from "../schema";

/** A preview normalizes its whole script at each keystroke, for clips and captions, though one sentence changed. 25 MB at worst. */
const memo = createBoundedMemo<readonly Readonly<SpokenToken>[]>({ maxEntries: 2000, maxKeyLength: 500 });

/**
 * Each shown token with the words that are spoken for it: numbers, dates, units, addresses and abbreviations become
 * words of the language. A run with `spokenText` is spoken as that reads. `locale` is BCP 47; its region decides how
 * "3/4/2025" is read. Pure; callers share the result.
 */
export function normalizeSentence({ runs }: Sentence, locale: string): readonly Readonly<SpokenToken>[] {
  return memo(JSON.stringify([locale, runs]), () => normalizeRuns(runs, locale));
}

function normalizeRuns(sentenceRuns: NarrationRun[], locale: string): SpokenToken[] {
  let textBefore = "";

  const tokens = groupRuns(sentenceRuns).flatMap((runs) => {
    const [run] = runs;
    const spoken =
      run?.spokenText === undefined
        ? speakTokens(splitShownText(runs, locale), locale)
        : spreadSpokenText(run, run.spokenText, locale);
    const isSpaced = /\s$/.test(textBefore) && spoken[0]?.text.startsWith(" ") === false;
    textBefore = runs.map(({ text }) => text).join("");

    return spoken.map((token, index) =>
      isSpaced && index === 0 ? { ...token, text: ` ${token.text}` } : token,
    );
  });

  return attachWordless(tokens);
}

/** Runs without a spoken text of their own belong together: "un" and an emphasised "believable" are one word. */
function groupRuns(runs: NarrationRun[]): NarrationRun[][] {
  const groups: NarrationRun[][] = [];

  for (const run of runs) {
    const group = groups.at(-1);
    const isJoined = run.spokenText === undefined && group?.at(0)?.spokenText === undefined;

    if (group !== undefined && isJoined) group.push(run);
    else groups.push([run]);
  }

  return groups;
}

/** Each shown token with the spoken words of the spans that begin in it. */
function speakTokens(tokens: ShownToken[], locale: string): SpokenToken[] {
  const spans = normalizeText(tokens.map(({ text }) => text).join(""), locale);
  let spanIndex = 0;
  let end = 0;

  return tokens.map((token, index) => {
    end += token.text.length;
    const words: string[] = [];
    for (let span = spans[spanIndex]; span && span.start < end; span = spans[spanIndex]) {
      words.push(...span.words);
      spanIndex += 1;
    }

    return { ...token, spokenWords: withPause(words, pauseAfter(token, words, index === tokens.length - 1)) };
  });
}

/** The period of "Dr." or "U.S." inside a sentence is no pause, nor is a dash that is said, as "minus" or "to". */
function pauseAfter({ text }: ShownToken, words: string[], isLast: boolean): string {
  if (words.length > 0 && /^\s?[-–]$/.test(text)) return "";
  const mark = pauseMarkOf(text);
  const isAbbreviation = text.trim().endsWith(".") && !isLast;

  return isAbbreviation && mark === "." ? "" : mark;
}

/** Spreads the spoken words evenly over the shown tokens, as nothing tells which word stands for which token. */
function spreadSpokenText(run: NarrationRun, spokenText: string, locale: string): SpokenToken[] {
  const shown = splitShownText([run], locale);
  const words = withPause(readAloud(spokenText, locale), pauseMarkOf(run.text));
  const wordIndexOf = (tokenIndex: number) => Math.round((tokenIndex * words.length) / shown.length);

  return shown.map((token, index) => ({
    ...token,
    spokenWords: words.slice(wordIndexOf(index), wordIndexOf(index + 1)),
  }));
}

/** The words of a reading; each part in IPA stays as it is, as one word. */
function readAloud(spokenText: string, locale: string): string[] {
  return splitReading(spokenText).flatMap(({ text, mark, isIpa }) => {
    if (isIpa) return withPause([text], pauseMarkOf(mark));
    const spoken = speakTokens(splitShownText([{ text, isEmphasized: false }], locale), locale);

    return attachWordless(spoken).flatMap(({ spokenWords }) => spokenWords);
  });
}

/** A dash or an emoji has no time of its own: it is shown with the word before it (an opening mark, after it). */
function attachWordless(tokens: SpokenToken[]): SpokenToken[] {
  const attached: SpokenToken[] = [];
  let opening = "";

  for (const [index, token] of tokens.entries()) {
    const previous = attached.at(-1);
    const next = tokens[index + 1];
    const touchesNext = next !== undefined && !next.text.startsWith(" ") && token.text.startsWith(" ");

    if (token.spokenWords.length > 0) {
      attached.push({ ...token, text: opening + token.text });
      opening = "";
    } else if (previous === undefined || touchesNext) {
      opening += token.text;
    } else {
      previous.text += opening + token.text;
      previous.spokenWords = withPause(previous.spokenWords, pauseMarkOf(token.text));
      opening = "";
    }
  }

  const last = attached.at(-1);
  if (opening === "") return attached;
  if (last === undefined) return [{ text: opening, spokenWords: [], isEmphasized: false }];
  last.text += opening;

  return attached;
}
