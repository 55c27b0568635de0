import type { Meaning } from "../lexicon/english-lexicon";
import { getLexicon } from "../lexicon/get-lexicon";
import type { TextWord } from "./read-words";

/** What a video says so often, it does not say in passing. */
const leastCount = 2;
const leastShare = 0.001;

/** Whether an English video says a word again, or another one that is drawn so. */
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

/** How many words a video has, and how many of them are surely drawn as what. */
type Topic = { said: number; drawings: Map<string, number> };

/** Every sentence of a video asks for the same topic: its words are looked up once. */
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
