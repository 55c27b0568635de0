import { buildEnglishLexicon, type Lexicon } from "./english-lexicon";
import { buildForeignLexicon } from "./foreign-lexicon";

const lexicons = new Map<string, Lexicon>();

/** The words of a language that are drawn; `language` is BCP 47. */
export function getLexicon(language: string): Lexicon {
  // It is asked for every word: a tag is taken apart once.
  const known = lexicons.get(language);
  if (known) return known;

  const { language: code } = new Intl.Locale(language);
  const lexicon =
    lexicons.get(code) ??
    (code === "en" ? buildEnglishLexicon() : buildForeignLexicon(code, getLexicon("en")));
  lexicons.set(code, lexicon).set(language, lexicon);

  return lexicon;
}
