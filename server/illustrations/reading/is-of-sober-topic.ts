import { soberCues } from "../lexicon/tables/sober";
import type { TextWord } from "./read-words";

const soberWords = new Set(soberCues.split(/\s/).filter((word) => word !== ""));

/** So many of a video's words name death, war or crime where it is about them. */
const leastCount = 4;
const leastShare = 0.012;

/** Whether an English text speaks of death, war or crime, by itself or in a video about them. */
export function isOfSoberTopic(words: readonly TextWord[], topic: ReadonlyMap<string, number>): boolean {
  return words.some(({ key }) => soberWords.has(key)) || isTopicSober(topic);
}

/** Every sentence of a video asks for the same topic: its words are looked up once. */
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
