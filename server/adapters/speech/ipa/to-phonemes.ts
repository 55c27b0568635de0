/** The signs that Kokoro and hibari were taught (vocab.json of hibari), without marks and spaces. */
export const phonemeSigns: ReadonlySet<string> = new Set(
  "AIOQSTWYabcdefhijklmnopqrstuvwxyzæçðøŋœɐɑɒɔɕɖəɚɛɜɟɡɣɤɥɨɪɯɰɲɳɴɸɹɻɽɾʁʂʃʈʊʋʌʎʒʔʝʣʤʥʦʧʨβθχꭧᵊᵝᵻʰʲˈˌː\u0303↓→↗↘",
);

const vowel = "AIOQWYaeiouyæøœɐɑɒɔəɚɛɜɤɨɪɯʊʌᵊᵻ";
/** Stress, length, tone, aspiration: of no sound themselves. */
const modifiers = new Set("ˈˌːʰʲᵝ\u0303↓→↗↘");
/** Ties, syllable borders, linking, and what tells a glide or a dental from its like. */
const unheard = new Set(".\u035c\u0361\u203f\u032a\u032f");

type Table = Readonly<Record<string, string>>;

/** What IPA writes in other signs. */
const spellings: Table = {
  ...{ eɪ: "A", aɪ: "I", oʊ: "O", əʊ: "Q", aʊ: "W", ɔɪ: "Y" },
  ...{ tʃ: "ʧ", dʒ: "ʤ", tɕ: "ʨ", dʑ: "ʥ", tʂ: "ꭧ" },
  ...{ g: "ɡ", ɫ: "l", ɱ: "m", ɦ: "h", ʍ: "hw", ʀ: "ʁ", ʷ: "w", ɝ: "ɜɹ", "˞": "ɹ" },
  ...{ "'": "ˈ", "’": "ˈ", ":": "ː" },
};
/** English has these at the end of many a word, and says two sounds. */
const affricates: Table = { ts: "ʦ", dz: "ʣ" };

/** What voices of English were not taught, as the sound of English that is nearest to it. */
const english: Table = {
  ...{ e: "ɛ", ø: "ə", œ: "ʌ", y: "u", ɐ: "ə", ɚ: "əɹ", ɤ: "ʌ", ɨ: "ɪ", ɯ: "u", "\u0303": "n" },
  ...{ r: "ɹ", ɻ: "ɹ", ʁ: "ɹ", ɾ: "T", ɽ: "T", ʔ: "t", ʈ: "t", ɖ: "d", ɟ: "ʤ" },
  ...{ c: "k", q: "k", x: "k", χ: "k" },
  ...{ ç: "ʃ", ɕ: "ʃ", ʂ: "ʃ", ʝ: "j", ɣ: "ɡ", β: "b", ɸ: "f", ʋ: "v", ɥ: "w", ɰ: "w" },
  ...{ ɲ: "nj", ʎ: "lj", ɳ: "n", ɴ: "ŋ", ʦ: "ts", ʣ: "dz", ʨ: "ʧ", ꭧ: "ʧ", ʥ: "ʤ", S: "s" },
  ...{ ʰ: "", ʲ: "j", ᵝ: "", "↓": "", "→": "", "↗": "", "↘": "" },
};

/** By the language of a voice. */
const accents: Readonly<Record<string, Table>> = {
  "en-US": { ...english, Q: "O", o: "O", ɒ: "ɑ", a: "ɑ", ɜː: "ɜɹ", ɜːɹ: "ɜɹ", ɜːr: "ɜɹ", ː: "" },
  "en-GB": { ...english, O: "Q", o: "Q", æ: "a", eə: "ɛː", ɛə: "ɛː", ᵻ: "ɪ" },
};

const stressBeforeSyllable = new RegExp(`([ˈˌ])([^${vowel}ˈˌ]+)(?=[${vowel}])`, "gu");
/** Dictionaries mark no stress on "bird", which has it. */
const onlySyllable = new RegExp(`^([^${vowel}ˈˌ]*)(?!ə|ᵊ)([${vowel}]+[^${vowel}ˈˌ]*)$`, "u");

/**
 * The phonemes of a word in IPA as a voice of a language (BCP 47) was taught to say them, with stress before the vowel, which IPA writes
 * before the syllable. A sign that is not known stays.
 */
export function toPhonemes(ipa: string, language: string): string {
  const isEnglish = language.split("-", 1)[0] === "en";
  const spelled = spell(ipa).replaceAll(stressBeforeSyllable, "$2$1");
  if (!isEnglish) return replaceSigns(spelled, affricates);

  return replaceSigns(spelled, accents[language] ?? english).replace(onlySyllable, "$1ˈ$2");
}

/** The first sign of a word in IPA that no voice knows. */
export function findUnknownSign(ipa: string): string | undefined {
  return Array.from(spell(ipa)).find((sign) => !phonemeSigns.has(sign));
}

/** Whether a word in IPA has a sound: "ˈ" alone has none. */
export function hasPhoneme(ipa: string): boolean {
  return Array.from(spell(ipa)).some((sign) => !modifiers.has(sign));
}

/** A word in the signs of Kokoro's alphabet, as far as there are such. */
function spell(ipa: string): string {
  // A nasal vowel is two signs there, and "ç" is one.
  const signs = ipa.normalize("NFD").replaceAll("c\u0327", "ç").replaceAll(/\s/g, "");
  const heard = Array.from(signs).filter((sign) => !unheard.has(sign));
  const syllabic = heard.join("").replaceAll(/(\p{L})\u0329/gu, "ᵊ$1");

  return replaceSigns(syllabic, spellings);
}

/** The longest first: "tʃ" before "t". */
function replaceSigns(text: string, table: Table): string {
  const signs = Object.keys(table).toSorted((one, other) => other.length - one.length);

  return text.replaceAll(new RegExp(signs.join("|"), "gu"), (sign) => table[sign] ?? sign);
}
