import { buildEnglishLexicon, type Lexicon } from "./english-lexicon";

const lexicons = new Map<string, Lexicon>();

/** The words of a language that are drawn; `language` is BCP 47. */
export function getLexicon(language: string): Lexicon {
  const code = language.split("-")[0] ?? "en";
  const known = lexicons.get(code);
  if (known) return known;

  const lexicon: Lexicon = code === "en" ? buildEnglishLexicon() : new Map();
  lexicons.set(code, lexicon);

  return lexicon;
}
