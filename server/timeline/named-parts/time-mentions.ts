import type { Caption } from "@/remotion/timeline/schema";

/** Shorter words (articles, prepositions, copulas) say little of what is spoken of. */
const leastLetters = 4;

type TimeMentionsInput = {
  /** What is shown of each part. */
  parts: readonly string[];
  captions: readonly Caption[];
  /** BCP 47. */
  language: string;
  /** Whether the parts are shown in their order, whatever the order in which they are named. */
  isInOrder: boolean;
};

/**
 * When each part of an overlay is spoken of, in ms from the scene's start: where most of its words are said together, first.
 * A part that nobody names comes with the one before it, or with the scene.
 */
export function timeMentions(input: TimeMentionsInput): number[] {
  let lastMs = listSpokenWords(input.captions, input.language)[0]?.startMs ?? 0;

  return findMentions(input).map((ms) => (lastMs = ms ?? lastMs));
}

/** The same, with undefined for a part that nobody names. */
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

/** The words of captions, each with the time of the caption it begins in. */
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

/** Where the most of a part's telling words stand close together, if at least half of them do; the first such place. */
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

/** "Flood" and "floods", "erode" and "eroding": alike but for their endings. */
function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const shared = Math.max(leastLetters, Math.ceil(0.7 * Math.max(one.length, other.length)));

  return one.slice(0, shared) === other.slice(0, shared) && Math.min(one.length, other.length) >= shared;
}
