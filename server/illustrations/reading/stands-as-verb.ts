import type { TextWord } from "./read-words";

/** Words directly before a verb: "they book", "will rain". */
const auxiliaries = new Set(
  `can could will would may might must shall should cannot do does did don't doesn't didn't won't can't couldn't wouldn't shouldn't let's
  please i we they he she who`.split(/\s+/),
);
/** Words whose "to" precedes a verb: "it began to rain". */
const beforeInfinitive = new Set(
  `able afraid agreed allowed asked began begin begins begun continue continued decided failed forced forgot free going got had happened has
  have helped hoped how intended learn learned liked likely managed meant need needed needs order planned prefer promised ready refused
  seem seemed seems start started starts supposed told tried try trying used want wanted wants willing`.split(
    /\s+/,
  ),
);
/** Words that only a verb precedes: "book your ticket". */
const objects = new Set(
  "a an the your my his her its their our it them him me us this that these those".split(" "),
);
/** A clause that begins with one of these may be an order. */
const beforeOrder = new Set("so and then or but".split(" "));

/** Nouns that mean something else as verbs. "Salt" is not among them: to salt is to use salt. */
const others = new Set(
  `bear bolt book box chart chicken coach coin corner cow crane crown desert dog duck ferry fish flood fly fox frame hawk horse hound house
  iron judge ladder milk monkey parrot pepper pig pilot plug rain ram rat rock sail school season seed ship snake snow sponge stone storm
  swallow toast water wolf worm`.split(/\s+/),
);

/** Whether a possible noun in an English sentence is surely a verb, with another meaning than the noun. */
export function standsAsVerb(words: readonly TextWord[], index: number): boolean {
  const [word, next] = words.slice(index, index + 2);
  const before = words[index - 1];
  if (word === undefined || !others.has(word.key)) return false;
  if (before !== undefined && auxiliaries.has(before.key)) return true;
  if (before?.key === "to" && beforeInfinitive.has(words[index - 2]?.key ?? "")) return true;
  const opens =
    word.isFirst ||
    (before !== undefined &&
      beforeOrder.has(before.key) &&
      (index === 1 || words[index - 1]?.isFirst === true));

  return opens && next !== undefined && next.start === word.end + 1 && objects.has(next.key);
}
