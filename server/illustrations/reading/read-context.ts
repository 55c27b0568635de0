import { placeNames } from "../lexicon/tables/place-names";
import type { TextWord } from "./read-words";

const comparing = new Set(["than", "like"]);
/** Words that may stand between "than", "like" or "as" and the thing compared to. */
const betweenCompared = new Set(
  "a an the most any almost nearly even just about half your our my his her their its other all".split(" "),
);
/** "Like butter in the sun", "like a sausage with teeth": these words continue a comparison. */
const belonging = new Set("at in of on under with".split(" "));
/** "As tall as a five storey building": a comparison extends this many words. */
const comparisonReach = 4;
/** "The speed of a bicycle" is a comparison, "the speed of the bicycle" is about the bicycle. */
const indefinite = new Set("a an one two three four five six seven eight nine ten".split(" "));
/** "Longer than three days" is a length of time, not a comparison. */
const timeUnits = new Set(
  "second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries".split(
    " ",
  ),
);
/** "More than a thousand ships" is about ships, "more than a carpenter earns" is about a sum. */
const numbers = new Set(
  "billion couple dozen few half hundred million quarter third thousand trillion".split(" "),
);
const quantities = new Set(["more", "less", "fewer"]);
const negations = new Set(["not", "no", "never", "without", "cannot", "nobody", "nothing", "neither", "nor"]);
/** A negation applies to this many words after it. */
const negationReach = 3;
const articles = new Set("a an the really exactly even any".split(" "));
/** Attributes that something else has. */
const attributes = new Set(
  `age angle appearance beginning bottom circumference color colour cost depth direction distance edge end front fame flavor flavour
  future height history image length level memory name number origin picture position price quality radius rhythm shape side size smell
  sound speed start story strength surface symbol taste temperature thickness time top value volume weight width`.split(
    /\s+/,
  ),
);
/** "The science of sleep" is about sleep. */
const studies = new Set("art biology chemistry economics mathematics physics psychology science".split(" "));
const materials = new Set(
  `aluminium aluminum brass brick bronze cardboard clay concrete copper cotton glass gold golden iron leather marble metal paper plastic
  rubber sand silk silver stone steel tin wood wooden wool`.split(/\s+/),
);
/** Materials that are also things. */
const counted = new Set("brick glass iron paper stone".split(" "));
/** Words after a noun that are not nouns which it could modify. */
export const notNouns = new Set(
  `a an the and or but nor so as than that which who whose this these those it its he she they we you his her their our your in on at by
  to of for from with without into onto over under through across between behind before after since until during against along around is
  are was were be been being has have had do does did can could will would may might must shall should not never also too only just even
  still again more most all both each when where while because if then there here came comes come went goes go made makes make became
  becomes become kept keeps keep rose rises fell falls took takes gave gives grew grows`.split(/\s+/),
);
const openers = new Set("in on at by during after before since until within from throughout for".split(" "));
/** A longer opening says more than where or when. */
const longestOpening = 6;
/** Parts of a place's name that say what the place is: the Golden Gate Bridge, Lake Geneva. */
const placeWords = new Set(placeNames.split(/\s/).filter((word) => word !== ""));

/** "Smaller than a bed", "like a ribbon", "as wide as Peru", "the size of a pea": the sentence is about something else. */
export function isComparedTo(words: readonly TextWord[], index: number): boolean {
  const at = words
    .slice(0, index)
    .findLastIndex(
      ({ key }) => comparing.has(key) || key === "as" || (notNouns.has(key) && !betweenCompared.has(key)),
    );
  const last = words[at]?.key ?? "";
  if (last === "of" && attributes.has(words[at - 1]?.key ?? ""))
    return indefinite.has(words[at + 1]?.key ?? "") || isComparedTo(words, at - 1);
  if (at > 0 && belonging.has(last)) return isComparedTo(words, at - 1);
  const isNear =
    index - at <= comparisonReach && (index === at + 1 || betweenCompared.has(words[at + 1]?.key ?? ""));

  const [first = "", second = ""] = words.slice(at + 1, at + 3).map(({ key }) => key);
  const isQuantity =
    last === "than" &&
    quantities.has(words[at - 1]?.key ?? "") &&
    (!["a", "an", "the"].includes(first) || numbers.has(second));

  const isTime = last === "than" && timeUnits.has(words[index]?.key ?? "");

  return (
    isNear &&
    !isQuantity &&
    !isTime &&
    (comparing.has(last) || (last === "as" && words[at - 2]?.key === "as"))
  );
}

/** "Forgetting is not a failure", "courage had nothing to do with it": a negated thing can still be shown, but not a negated idea. */
export function isNegated(words: readonly TextWord[], index: number): boolean {
  return (
    words
      .slice(Math.max(0, index - negationReach), index)
      .some(({ key }) => negations.has(key) || key.endsWith("n't")) || words[index + 2]?.key === "nothing"
  );
}

/**
 * "Not a desert but a jungle", "nothing to do with deserts": a thing that is denied is not shown, but a thing that is missing may be
 * ("there were no fridges").
 */
export function isDenied(words: readonly TextWord[], index: number): boolean {
  const at = words.slice(0, index).findLastIndex(({ key }) => !articles.has(key));
  const before = words[at]?.key ?? "";
  const phrase = words.slice(Math.max(0, at - 3), at + 1).map(({ key }) => key);

  return before === "not" || before.endsWith("n't") || phrase.join(" ") === "nothing to do with";
}

/** "The colour of its blood", "the size of a cave", "the science of sleep": the subject is the blood, the cave or sleep. */
export function isAttribute(words: readonly TextWord[], index: number): boolean {
  const [word, next] = words.slice(index, index + 2);

  return (
    word !== undefined &&
    next?.key === "of" &&
    next.start === word.end + 1 &&
    (attributes.has(word.key) || studies.has(word.key))
  );
}

/** "The gardener's son": the subject is the son. */
export function isOwner(word: TextWord, next: TextWord | undefined): boolean {
  return next !== undefined && next.start === word.end + 1 && /['’]s?$/.test(word.written);
}

/** "A steel tank": the word only names the material of something else. */
export function isMaterialOf(words: readonly TextWord[], index: number): boolean {
  const [word, next] = words.slice(index, index + 2);

  return (
    word !== undefined &&
    next !== undefined &&
    materials.has(word.key) &&
    next.start === word.end + 1 &&
    !next.isFirst &&
    !notNouns.has(next.key) &&
    !/(?:ed|ly)$/.test(next.key) &&
    // In "a stone gains speed", "gains" is a verb; no such check is needed for "steel".
    !(counted.has(word.key) && next.key.endsWith("s"))
  );
}

/** Number of words in a sentence's opening phrase that says where or when ("In the winter of 1636, a bulb was sold"); else 0. */
export function countOpeningWords(text: string, words: readonly TextWord[]): number {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || !openers.has(first.key)) return 0;
  const comma = text.slice(0, last.start).indexOf(",", first.end);
  const opening = words.filter(({ end }) => end <= comma).length;

  return opening <= longestOpening ? opening : 0;
}

/** Whether a word keeps its meaning in place names. */
export function namesPlaces({ key }: TextWord): boolean {
  return placeWords.has(key);
}

/** Whether a word is part of a person's, firm's or place's name: its capital is not due to a sentence start. DNA and AI are words. */
export function isNamed({ written, isFirst }: TextWord, next: TextWord | undefined): boolean {
  const isCapitalized = /^\p{Lu}\p{Ll}/u.test(written);
  const isFirstName = next !== undefined && !next.isFirst && /^\p{Lu}\p{Ll}/u.test(next.written);

  return isCapitalized && (!isFirst || isFirstName);
}

/** "Why Octopuses Have Three Hearts": in title case, capitals do not mark names. */
export function isTitleCase(words: readonly TextWord[]): boolean {
  const long = words.filter(({ written, key }) => written.length > 2 && !notNouns.has(key));
  const capitals = long.filter(({ written }) => /^\p{Lu}/u.test(written));

  return long.length > 1 && capitals.length > 0.7 * long.length;
}
