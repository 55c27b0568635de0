import type { Meaning } from "../lexicon/english-lexicon";
import { getLexicon } from "../lexicon/get-lexicon";
import type { TextWord } from "./read-words";

/** A video that says something at least this often, and in this share of its words, does not say it in passing. */
const leastCount = 2;
const leastShare = 0.001;

/** Whether an English video repeats a word, or says others with the same drawing. */
export function isSupported(
  { name, weight }: Meaning,
  span: readonly TextWord[],
  topic: ReadonlyMap<string, number>,
): boolean {
  const { said, drawings } = readTopic(topic);
  const [{ key } = { key: "" }] = span;
  const forms = new Set([key, `${key}s`, key.replace(/s$/, "")]);
  // Ideas share their drawings with too many others to prove each other.
  let again = weight > 1 ? (drawings.get(name ?? "") ?? 0) : 0;
  for (const form of forms) again += topic.get(form) ?? 0;

  return again >= Math.max(leastCount, leastShare * said);
}

/** The number of words in a video, and for each drawing, the number that surely mean it. */
type Topic = { said: number; drawings: Map<string, number> };

/** All sentences of a video share one topic, so its words are looked up once. */
const knownTopics = new WeakMap<ReadonlyMap<string, number>, Topic>();

function readTopic(topic: ReadonlyMap<string, number>): Topic {
  const known = knownTopics.get(topic);
  if (known) return known;
  const lexicon = getLexicon("en");
  const drawings = new Map<string, number>();
  let said = 0;
  for (const [word, count] of topic) {
    said += count;
    const [meaning] = lexicon.get(word) ?? [];
    if (meaning?.name && !meaning.cues && !meaning.isUnsure)
      drawings.set(meaning.name, (drawings.get(meaning.name) ?? 0) + count);
  }
  const read = { said, drawings };
  knownTopics.set(topic, read);

  return read;
}
