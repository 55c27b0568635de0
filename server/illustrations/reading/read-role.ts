import { notNouns } from "./read-context";
import type { TextWord } from "./read-words";

/** Prepositions that say where, when or against what something is done. */
const settings = new Set(
  `above across against along among around behind below beneath beside between beyond during in inside near on outside over through
  throughout toward towards under underneath until within`.split(/\s+/),
);
/** After a preposition, the word behind a noun is a noun, not a verb: "of painted sculptures". */
const prepositions = new Set([...settings, "by", "for", "from", "into", "of", "with"]);
/** Words that begin a noun phrase, so that its preposition directly precedes them. */
const determiners = new Set("a an the your my his her their its our this these those every each".split(" "));
/** The most words from a preposition to its noun. */
const longestNounPhrase = 4;

const relatives = new Set("that which who whom whose where".split(" "));
/** This many words after a relative pronoun surely belong to its clause. */
const longestRelativeClause = 5;
/** "He swore that the king had known": the sentence is about what is said, thought or known. */
const saying = new Set(
  `agree agreed argue argued assume assumed believe believed believes certain claim claimed clear decide decided discover discovered fact
  fear feared feel felt find found guess hear heard hope hoped idea imagine insist insisted knew know knows learn learned likely mean means
  meant notice noticed now prove proved proves realize realized remember report reported said say says see seem seemed seems show showed
  shown shows so suggest suggested suggests sure suspect suspected swore tell tells think thinks thought told understand understood
  warn warned wonder worried you him her them us me people everyone`.split(/\s+/),
);

/** Further words after a noun, besides `notNouns`, that are not nouns which it could modify. */
const notHeads = new Set(
  `about above alone along already always among any apart around away back before behind below beneath beside better between beyond
  cannot down each else ever every far first her here herself him himself how however inside instead itself less like me much myself near neither never next no none off often
  once out outside per perhaps quite rather sick soon straight such them themselves though today together tomorrow tonight toward towards
  twice under until up upon us usually very via well what whatever whenever whether why yet
  ate began bent bit bled blew bought broke brought built burst caught chose clung cost cut dealt drank drew drove dug fed felt fled flew
  flowed forgot fought found froze grew heard held hid hit hung hurt knew laid lay led left lent let lit lost meant met paid put ran rang
  read rode said sang sank sat saw sent set shone shook shot shrank shut slept slid sold spent split spoke spread sprang stole stood stuck
  struck swam swept swore swung taught thought threw told tore understood woke won wore wound wrote`.split(
    /\s+/,
  ),
);
/** Nouns so general that their modifier says more than they do: "a warm day", "lonely people". */
const generalHeads = new Set(
  "child children day days man men night nights one ones people person thing things woman women".split(" "),
);
const plural =
  /[^us]s$|^(?:people|men|women|children|police|feet|teeth|mice|fungi|bacteria|deer|fish|sheep|cattle)$/;
/** Words before a plural: "most home cooks". */
const beforeSeveral = new Set(
  "all few many most other several some these those two three four five six seven eight nine ten".split(" "),
);
/** Words after a plural subject: "rock bands wanted". */
const afterSeveral =
  /^(?:are|were|have|had|do|did|can|could|will|would|may|might|must|never|often|rarely|usually|\p{L}+ed)$/u;

/** "In a bedroom", "the force that France had raised": the word at `index` only says where something is, or which one. */
export function isMinor(text: string, words: readonly TextWord[], index: number): boolean {
  return isSetting(words, index) || isInRelativeClause(text, words, index);
}

/** "Yet most home cooks", "a steel rod": the word only says what kind of thing the next one is. */
export function isModifier(words: readonly TextWord[], index: number): boolean {
  const [word, next, after] = words.slice(index, index + 3);
  if (!word || !next || next.isFirst || next.start !== word.end + 1) return false;
  if (plural.test(word.key) || [notNouns, notHeads, generalHeads].some((all) => all.has(next.key)))
    return false;
  if (/(?:ed|ly|ing)$|\d/.test(next.key)) return false;
  if (!plural.test(next.key)) return true;

  const before = words[index - 1]?.key ?? "";

  return beforeSeveral.has(before) || prepositions.has(before) || afterSeveral.test(after?.key ?? "");
}

/** "A baker named Pietri entered", "Hyatt, a printer, mixed": a trade only introduces the person. */
export function isIntroduction(words: readonly TextWord[], index: number): boolean {
  const [article, word, next] = words.slice(Math.max(0, index - 1), index + 2);
  const name = words[index - 2];
  if (!word || !next || index === 0) return false;
  if (next.start === word.end + 1) return next.key === "named" || next.key === "called";
  const isArticle = article?.key === "a" || article?.key === "an";

  return (
    isArticle &&
    name?.end === article.start - 2 &&
    /^\p{Lu}/u.test(name.written) &&
    next.start === word.end + 2
  );
}

/** "In a bedroom", "under the dry soil": the word only says where, when or against what something is done. */
function isSetting(words: readonly TextWord[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - longestNounPhrase); at -= 1) {
    const [word, next] = words.slice(at, at + 2);
    if (!word || !next || next.start !== word.end + 1) return false;
    if (settings.has(word.key)) return true;
    if (determiners.has(word.key)) return settings.has(words[at - 1]?.key ?? "");
    if (notNouns.has(word.key)) return false;
  }

  return false;
}

/** "The largest force that France had raised": the word only says which one is meant. */
function isInRelativeClause(text: string, words: readonly TextWord[], index: number): boolean {
  const at = words.slice(0, index).findLastIndex(({ key }) => relatives.has(key));
  const [before, relative] = [words[at - 1], words[at]];
  if (!before || !relative || relative.isFirst || index - at > longestRelativeClause) return false;
  if (notHeads.has(before.key)) return false;
  const isSaid = saying.has(before.key) || (relative.key === "where" && notNouns.has(before.key));

  return !isSaid && !text.slice(relative.end, words[index]?.start).includes(",");
}
