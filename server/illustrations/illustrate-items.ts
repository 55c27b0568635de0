import { illustrate, isSeen, type SentenceIllustration } from "./illustrate";

/** Ends an item's name: from here on it says something about what it names. "1,000 ships" and "10:30" are figures. */
const endOfName =
  /[,;:.](?!\d)|[–—(（，、；：。]|\s-\s|\s(?:which|that|who|where|whose|because|so that|in|on|at|near|with|without|for|from|until)\s/i;

/**
 * The drawing of each item of a list, by what it names before it says more about it ("A shark, which …"). An item gets null if no
 * drawing surely means it, or if several items would get the same one, which could not tell them apart. The result is null unless
 * the list looks drawn: two items or more have a drawing, and at least half of them; in a numbered list, whose numbers already form
 * a row, all of them. `language` is BCP 47. Pure.
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
 * The drawing of each of several sentences that stand side by side, such as steps. Null for a sentence, or as a whole, by the rules of
 * an unnumbered list (`illustrateItems`). `language` is BCP 47. Pure.
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
  // A drawing of an idea would only be one more riddle.
  const seen = illustrate(name, { ...context, recent: new Set() }).filter(isSeen);

  // "Arctic sharks" are sharks: in English, the main noun of a name comes last.
  return (
    (context.language.startsWith("en")
      ? seen.toSorted((one, other) => other.start - one.start)[0]
      : seen[0]) ?? null
  );
}
