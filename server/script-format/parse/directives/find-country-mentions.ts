import { createBoundedMemo } from "@/server/bounded-memo";
import { trimEndOf } from "@/server/trim-end-of";
import { countryKey, listCountries } from "./country-names";

type Lexicon = { byKey: Map<string, string>; byCode: Map<string, string>; longestKey: number };
export type CountryMention = { countryCode: string; wordIndex: number };

/** Large parts of America have a name that holds one of its countries' (UN M49, as Intl names them). */
const regionCodes = ["003", "005", "013", "419"];
const memo = createBoundedMemo<Lexicon>({ maxEntries: 10, maxKeyLength: 35 });

/**
 * Where words name countries: by a name in English or in `language` (BCP 47), a common alias or, in capitals, an ISO code.
 * A longer name goes before one inside it: "South Sudan" does not name Sudan.
 */
export function findCountryMentions(words: readonly string[], language: string): CountryMention[] {
  const lexicon = memo(language, () => buildLexicon(language));
  const mentions: CountryMention[] = [];

  for (let wordIndex = 0; wordIndex < words.length;) {
    const { code, length } = longestName(words.slice(wordIndex), lexicon);
    if (code !== undefined) mentions.push({ countryCode: code, wordIndex });
    wordIndex += length;
  }

  return mentions;
}

function longestName(words: readonly string[], { byKey, byCode, longestKey }: Lexicon) {
  let found = { code: byCode.get(words[0]?.replace(/\P{L}/gu, "") ?? ""), length: 1 };
  let joined = "";

  for (const [index, word] of words.entries()) {
    const code = byKey.get(joined + countryKey(withoutPossessive(word)));
    if (code !== undefined) found = { code, length: index + 1 };
    joined += countryKey(word);
    // The end of a clause ends a name.
    if (joined.length > longestKey || /[,;:.!?]$/.test(word)) break;
  }

  return found;
}

function withoutPossessive(word: string): string {
  const letters = trimEndOf(word, /\P{L}/u);
  const marks = word.slice(letters.length);

  return /['’]s$/.test(letters) ? letters.slice(0, -2) + marks : letters + marks.replace(/['’]/, "");
}

function buildLexicon(language: string): Lexicon {
  const lexicon: Lexicon = { byKey: new Map(), byCode: new Map(), longestKey: 0 };
  const countries = listCountries(language);
  for (const nameLanguage of ["en", language]) {
    const names = new Intl.DisplayNames(nameLanguage, { type: "region" });
    for (const code of regionCodes) lexicon.byKey.set(countryKey(names.of(code) ?? code), code);
  }

  for (const { countryCode, names, codes } of countries) {
    // The first country of a name has it, as in findCountry.
    for (const key of names.map(countryKey)) if (!lexicon.byKey.has(key)) lexicon.byKey.set(key, countryCode);
    for (const code of codes) lexicon.byCode.set(code, countryCode);
  }
  lexicon.longestKey = Math.max(...[...lexicon.byKey.keys()].map((key) => key.length));

  return lexicon;
}
