import { buildEnglishLexicon, type Lexicon } from "./english-lexicon";
import { buildForeignLexicon } from "./foreign-lexicon";

const lexicons = new Map<string, Lexicon>();

/** The words of a language that are drawn; `language` is BCP 47. */
export function getLexicon(language: string): Lexicon {
  const { language: code } = new Intl.Locale(language);
  const known = lexicons.get(code);
  if (known) return known;

  const lexicon = code === "en" ? buildEnglishLexicon() : buildForeignLexicon(code, getLexicon("en"));
  lexicons.set(code, lexicon);

  return lexicon;
}
