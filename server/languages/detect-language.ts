import { detectByScript, type ForeignText } from "./foreign-script";
import { englishWords, foreignLanguages } from "./function-words";
import { getLanguageName } from "./language-name";

/** The evidence that is asked for before a text counts as foreign: a false alarm stops an honest script. */
const sure = { functionWords: 3, share: 0.2, timesEnglish: 2 };
/** The same where the shape of the words tells of a foreign language too. */
const likely = { evidenceWords: 3, share: 0.1, timesEnglish: 1 };
/** The same where nothing but the shape of the words tells. */
const shapeAlone = { words: 20, englishShare: 0.1 };
const leastAccuracy = 0.5;
/** Between commas and lines; a list of dishes or names has fewer. */
const leastWordsPerPiece = 3;

const excerptInWords = 6;

/** Words that tell by their shape: more cost up to 60 µs each, and tell no more. */
const mostShapeWords = 60;

/** How many texts may still be judged by the shape of their words, which takes up to 4 ms each. */
export type ShapeBudget = { left: number };

type Sample = { text: string; leastWords: number; shapeBudget: ShapeBudget };

/**
 * The foreign language, in Latin letters, that a text of so many words is surely in. Quotations, and the small words in
 * names ("Rio de Janeiro"), are no evidence; lists of names and English with foreign words in it give undefined.
 */
export async function detectForeignLanguage({
  text,
  leastWords,
  shapeBudget,
}: Sample): Promise<ForeignText | undefined> {
  const words = splitWords(text);
  if (words.length < leastWords) return undefined;

  const language = await findLanguage(text, words, shapeBudget);
  return language === undefined
    ? undefined
    : { languageName: getLanguageName(language), language, excerpt: quoteStart(text) };
}

/** The first words tell the language; to read more would take time at each keystroke. */
const mostWords = 400;
const fewestWords = 4;

/**
 * The language (BCP 47) of a whole text, by its letters or, in Latin letters, by its function words. Undefined where these do
 * not tell, as in a few words or a list of names.
 */
export function detectLanguage(text: string): string | undefined {
  const written = detectByScript(text);
  if (written !== undefined) return written;
  const words = splitWords(text).slice(0, mostWords);
  const scores = scoreLanguages(words).toSorted((one, other) => weigh(other) - weigh(one));
  const [best] = scores;
  if (!best || words.length < fewestWords) return undefined;
  if (isSurely(best, words.length)) return best.language;

  return best.englishEvidence > sure.share * words.length && weigh(best) < 0 ? "en" : undefined;
}

function isSurely({ functionWords, evidence, englishEvidence }: LanguageScore, wordCount: number): boolean {
  return (
    functionWords.size >= sure.functionWords &&
    evidence >= sure.share * wordCount &&
    evidence > sure.timesEnglish * englishEvidence
  );
}

/** The first words of one sentence: those of the next one would be quoted as if they stood together. */
function quoteStart(text: string): string {
  const [sentence = ""] = text.trim().split("\n", 1);
  const words = sentence.trim().split(/\s+/);

  return words.length > excerptInWords ? `${words.slice(0, excerptInWords).join(" ")} …` : words.join(" ");
}

async function findLanguage(
  text: string,
  words: string[],
  shapeBudget: ShapeBudget,
): Promise<string | undefined> {
  const [best] = scoreLanguages(words).toSorted((one, other) => weigh(other) - weigh(one));
  if (!best) return undefined;

  const { language, evidence, englishEvidence } = best;
  const isProse = words.length / countPieces(text) >= leastWordsPerPiece;
  if (isProse && isSurely(best, words.length)) return language;

  const isLikely =
    best.evidenceWords.size >= likely.evidenceWords &&
    evidence >= likely.share * words.length &&
    evidence > likely.timesEnglish * englishEvidence;
  const likelyLanguage = isProse && isLikely ? await detectByShape(words, shapeBudget) : undefined;
  if (likelyLanguage !== undefined) return likelyLanguage;

  // Names (capitals) are no evidence.
  const commonWords = words.filter((word) => word === word.toLowerCase());
  const isOpen =
    commonWords.length >= shapeAlone.words && englishEvidence <= shapeAlone.englishShare * words.length;

  return isOpen ? detectByShape(commonWords, shapeBudget) : undefined;
}

function weigh({ evidence, englishEvidence }: LanguageScore): number {
  return evidence - englishEvidence;
}

function countPieces(text: string): number {
  return text.split(/[\n,;:]+/u).filter((piece) => /\p{L}/u.test(piece)).length;
}

/** The language by the groups of letters in its words. */
async function detectByShape(words: string[], shapeBudget: ShapeBudget): Promise<string | undefined> {
  if (shapeBudget.left === 0) return undefined;
  shapeBudget.left -= 1;

  // Its tables take an eighth of a second to load, and most scripts never need them.
  const { detectAll } = await import("tinyld");
  const [best] = detectAll(words.slice(0, mostShapeWords).join(" "));
  const isForeign = best && best.lang !== "en" && best.accuracy >= leastAccuracy;

  return isForeign ? best.lang : undefined;
}

type LanguageScore = {
  /** BCP 47. */
  language: string;
  /** How many words are the language's function words, or in letters that it has and English has not. */
  evidence: number;
  /** Those words, each once, and which of them are function words. */
  evidenceWords: Set<string>;
  functionWords: Set<string>;
  /** How many words are common in English, and not in this language as well. */
  englishEvidence: number;
};

const quotation = /“[^“”]*”|„[^„“”]*[“”]|"[^"]*"|«[^«»]*»/gu;
/** "l'eau" is two words, of which the first keeps its apostrophe. */
const wordPattern = /[\p{L}\p{M}]+['’]?/gu;
const languages = Object.entries(foreignLanguages).map(([language, { words, letters }]) => ({
  language,
  letters,
  listed: new Set(words.split(" ")),
}));
const knownWords = new Set([...languages.flatMap(({ listed }) => [...listed]), ...englishWords]);

/** The words of a text, without what it quotes unless that is nearly all of it. */
function splitWords(text: string): string[] {
  const written = text.normalize("NFC");
  // In capitals throughout, they tell no names.
  const cased = /\p{Ll}/u.test(written) ? written : written.toLowerCase();
  const all = cased.match(wordPattern) ?? [];
  const own = cased.replace(quotation, " ").match(wordPattern) ?? [];

  return own.length > all.length / 4 ? own : all;
}

/** What speaks for each foreign language in Latin letters, and for English against it, in the words of a text. */
function scoreLanguages(words: string[]): LanguageScore[] {
  const scores = languages.map((language) => ({
    ...language,
    evidence: 0,
    evidenceWords: new Set<string>(),
    functionWords: new Set<string>(),
    englishEvidence: 0,
  }));

  for (const [index, word] of words.entries()) {
    const lowerCase = word.toLowerCase().replace("’", "'");
    const isEnglish = englishWords.has(lowerCase.replace("'", ""));
    // Names keep their foreign letters in English.
    const hasForeignLetters = /\P{ASCII}/u.test(lowerCase) && !isCapital(word);
    if (!isEnglish && !hasForeignLetters && !knownWords.has(lowerCase)) continue;

    const isPartOfName = isInName(words, index);
    for (const score of scores) {
      const isListed = score.listed.has(lowerCase);
      const isFunctionWord = isListed && !isEnglish && !isPartOfName;

      if (isEnglish && !isListed) score.englishEvidence += 1;
      if (isFunctionWord) score.functionWords.add(lowerCase);
      if (isFunctionWord || (hasForeignLetters && score.letters?.test(lowerCase))) {
        score.evidence += 1;
        score.evidenceWords.add(lowerCase);
      }
    }
  }

  return scores;
}

/** "Rio de Janeiro", "El Paso": a small word before a name that is part of it. */
function isInName(words: string[], index: number): boolean {
  return isCapital(words[index + 1]) && (isCapital(words[index]) || isCapital(words[index - 1]));
}

function isCapital(word = ""): boolean {
  const [first = ""] = word;

  return first !== first.toLowerCase();
}
