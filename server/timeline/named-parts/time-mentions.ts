import type { Caption } from "@/remotion/timeline/schema";

/** Shorter words (articles, prepositions, copulas) say little about the subject. */
const leastLetters = 4;

type TimeMentionsInput = {
  /** The text that is shown for each part. */
  parts: readonly string[];
  captions: readonly Caption[];
  /** BCP 47. */
  language: string;
  /** Whether the parts must be named in their order: each is looked for after the one before it. */
  isInOrder: boolean;
};

/**
 * When each part of an overlay is spoken of, in ms from the scene's start: at the first place where most of its words are said
 * together. A part that is never named appears together with the previous part, or with the first spoken word.
 */
export function timeMentions(input: TimeMentionsInput): number[] {
  let lastMs = listSpokenWords(input.captions, input.language)[0]?.startMs ?? 0;

  return findMentions(input).map((ms) => (lastMs = ms ?? lastMs));
}

/** Like `timeMentions`, but undefined for a part that is never named. */
export function findMentions({
  parts,
  captions,
  language,
  isInOrder,
}: TimeMentionsInput): (number | undefined)[] {
  const spoken = listSpokenWords(captions, language);
  let from = 0;

  return parts.map((part) => {
    const place = findMention(listWords(part, language), spoken, isInOrder ? from : 0);
    if (place === undefined) return undefined;

    from = place + 1;

    return spoken[place]?.startMs;
  });
}

type SpokenWord = { word: string; startMs: number };

/** The words of captions, each with the start time of the caption it begins in. */
export function listSpokenWords(captions: readonly Caption[], language: string): SpokenWord[] {
  const text = captions.map((caption) => caption.text).join("");
  let end = 0;
  const starts = captions.map((caption) => {
    end += caption.text.length;

    return { end, startMs: caption.startMs };
  });

  return segmentWords(text, language).map(({ word, index }) => ({
    word,
    startMs: starts.find((start) => index < start.end)?.startMs ?? 0,
  }));
}

function listWords(text: string, language: string): string[] {
  return segmentWords(text, language).map(({ word }) => word);
}

function segmentWords(text: string, language: string): { word: string; index: number }[] {
  return [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({
      word: segment.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(),
      index,
    }));
}

/** The first place where the most of a part's telling words stand close together; undefined if less than half of them ever do. */
function findMention(words: string[], spoken: readonly SpokenWord[], from: number): number | undefined {
  const long = words.filter((word) => word.length >= leastLetters);
  const telling = [...new Set(long.length > 0 ? long : words)];
  let best: { place: number; count: number } | undefined;

  for (let place = from; place < spoken.length; place += 1) {
    const first = spoken[place]?.word ?? "";
    if (!telling.some((word) => isAlike(word, first))) continue;

    const near = spoken.slice(place, place + words.length + 2);
    const count = telling.filter((word) => near.some((other) => isAlike(word, other.word))).length;
    if (count > (best?.count ?? 0)) best = { place, count };
  }

  return best !== undefined && 2 * best.count >= telling.length ? best.place : undefined;
}

/** Whether two words differ in their endings only, like "flood" and "floods" or "erode" and "eroding". */
function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const shared = Math.max(leastLetters, Math.ceil(0.7 * Math.max(one.length, other.length)));

  return one.slice(0, shared) === other.slice(0, shared) && Math.min(one.length, other.length) >= shared;
}
