import { hasEmojiWords } from "@/server/adapters/illustrations/emoji-words";
import { createBoundedMemo } from "@/server/bounded-memo";
import { buildEnglishLexicon, type Lexicon } from "./english-lexicon";
import { buildForeignLexicon } from "./foreign-lexicon";

const lexicons = new Map<string, Lexicon>();

/** `getLexicon` is called for every word, so each language tag is parsed once. */
const memo = createBoundedMemo<Lexicon>({ maxEntries: 50, maxKeyLength: 50 });

/** The words of a language that are drawn; `language` is BCP 47. */
export function getLexicon(language: string): Lexicon {
  return memo(language, () => findLexicon(new Intl.Locale(language).language));
}

function findLexicon(code: string): Lexicon {
  const known = lexicons.get(code);
  if (known) return known;
  // No words are known: there are too many such languages to cache them.
  if (code !== "en" && !hasEmojiWords(code)) return new Map();

  const lexicon = code === "en" ? buildEnglishLexicon() : buildForeignLexicon(code, getLexicon("en"));
  lexicons.set(code, lexicon);

  return lexicon;
}
