import { illustrate, type SentenceIllustration } from "./illustrate";

/** Only what can be seen stands beside an item: an idea's drawing would be one more riddle. */
const leastScore = 2.4;
/** From here on an item says something of what it names. */
const endOfName =
  /[,;:.–—(（，、；：。]|\s-\s|\s(?:which|that|who|where|whose|because|so that|in|on|at|near|with|without|for|from|until)\s/i;

/**
 * The drawing of each item of a list, by what it names before it goes on to speak of it ("A shark, which …"); null where none is
 * sure to mean it, and where the same would stand at several items, which it would not tell apart. Null as a whole unless the list
 * looks drawn: two items or more have their drawing, and at least half of all; of numbered ones, whose numbers already stand in a
 * row, all. `language` is BCP 47. Pure.
 */
export function illustrateItems(
  items: readonly string[],
  { isOrdered, ...context }: { isOrdered: boolean; language: string; topic: ReadonlyMap<string, number> },
): (SentenceIllustration | null)[] | null {
  const found = items.map((item) => illustrateName(item, context));
  const told = found.map((one) =>
    found.filter((other) => other?.name === one?.name).length > 1 ? null : one,
  );
  const count = told.filter((one) => one !== null).length;
  const looksDrawn = count >= 2 && (isOrdered ? count === items.length : 2 * count >= items.length);

  return looksDrawn ? told : null;
}

function illustrateName(
  item: string,
  context: { language: string; topic: ReadonlyMap<string, number> },
): SentenceIllustration | null {
  const [name = item] = item.split(endOfName, 1);
  const seen = illustrate(name, { ...context, recent: new Set() }).filter(({ score }) => score > leastScore);

  // "Arctic sharks" are sharks: in English, what a name is of comes last in it.
  return (
    (context.language.startsWith("en")
      ? seen.toSorted((one, other) => other.start - one.start)[0]
      : seen[0]) ?? null
  );
}
