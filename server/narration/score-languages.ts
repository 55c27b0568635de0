import { englishWords, foreignLanguages } from "./function-words";

export type LanguageScore = {
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
export function splitWords(text: string): string[] {
  const written = text.normalize("NFC");
  // In capitals throughout, they tell no names.
  const cased = /\p{Ll}/u.test(written) ? written : written.toLowerCase();
  const all = cased.match(wordPattern) ?? [];
  const own = cased.replace(quotation, " ").match(wordPattern) ?? [];

  return own.length > all.length / 4 ? own : all;
}

/** What speaks for each foreign language in Latin letters, and for English against it, in the words of a text. */
export function scoreLanguages(words: string[]): LanguageScore[] {
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
