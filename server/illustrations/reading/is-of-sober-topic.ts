import { soberCues } from "../lexicon/tables/sober";
import type { TextWord } from "./read-words";

const soberWords = new Set(soberCues.split(/\s/).filter((word) => word !== ""));

/** A video is about death, war or crime if at least this many of its words, and more than this share, name them. */
const leastCount = 4;
const leastShare = 0.012;

/** Whether an English text mentions death, war or crime, or is in a video about them. */
export function isOfSoberTopic(words: readonly TextWord[], topic: ReadonlyMap<string, number>): boolean {
  return words.some(({ key }) => soberWords.has(key)) || isTopicSober(topic);
}

/** All sentences of a video share one topic, so its words are looked up once. */
const knownTopics = new WeakMap<ReadonlyMap<string, number>, boolean>();

function isTopicSober(topic: ReadonlyMap<string, number>): boolean {
  const known = knownTopics.get(topic);
  if (known !== undefined) return known;
  let said = 0;
  let sober = 0;
  for (const [word, count] of topic) {
    said += count;
    if (soberWords.has(word)) sober += count;
  }
  const isSober = sober >= leastCount && sober > leastShare * said;
  knownTopics.set(topic, isSober);

  return isSober;
}
