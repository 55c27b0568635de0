import { illustrate, isSeen, type SentenceIllustration } from "./illustrate";

/** From here on an item says something of what it names; "1,000 ships" and "10:30" are figures. */
const endOfName =
  /[,;:.](?!\d)|[–—(（，、；：。]|\s-\s|\s(?:which|that|who|where|whose|because|so that|in|on|at|near|with|without|for|from|until)\s/i;

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
  return tellApart(
    items.map((item) => illustrateName(item, context)),
    { isOrdered },
  );
}

function tellApart(
  found: readonly (SentenceIllustration | null)[],
  { isOrdered }: { isOrdered: boolean },
): (SentenceIllustration | null)[] | null {
  const told = found.map((one) =>
    found.filter((other) => other?.name === one?.name).length > 1 ? null : one,
  );
  const count = told.filter((one) => one !== null).length;
  const looksDrawn = count >= 2 && (isOrdered ? count === found.length : 2 * count >= found.length);

  return looksDrawn ? told : null;
}

/**
 * The drawing of each of several sentences that stand side by side, such as steps; null and null as a whole as for items. `language`
 * is BCP 47. Pure.
 */
export function illustrateParts(
  sentences: readonly string[],
  context: { language: string; topic: ReadonlyMap<string, number> },
): (SentenceIllustration | null)[] | null {
  return tellApart(
    sentences.map((sentence) => {
      const [best] = illustrate(sentence, { ...context, recent: new Set() });

      return best && isSeen(best) ? best : null;
    }),
    { isOrdered: false },
  );
}

function illustrateName(
  item: string,
  context: { language: string; topic: ReadonlyMap<string, number> },
): SentenceIllustration | null {
  const [name = item] = item.split(endOfName, 1);
  // An idea's drawing would be one more riddle.
  const seen = illustrate(name, { ...context, recent: new Set() }).filter(isSeen);

  // "Arctic sharks" are sharks: in English, what a name is of comes last in it.
  return (
    (context.language.startsWith("en")
      ? seen.toSorted((one, other) => other.start - one.start)[0]
      : seen[0]) ?? null
  );
}
