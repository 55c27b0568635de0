/** The languages (BCP 47) whose numbers, dates and abbreviations are said in words, as lists of choices have them. */
export const offeredLanguages = ["en-US", "en-GB", "en-IN", "es", "fr", "hi", "it", "ja", "pt-BR", "zh"];

/** "de" for "de-AT": the language without its region. */
export function primaryLanguage(language: string): string {
  return (language.split("-")[0] ?? "").toLowerCase();
}

/** "German" for "de-AT"; the code itself where it is no language's. */
export function getLanguageName(language: string): string {
  const code = primaryLanguage(language);

  return /^[a-z]{2,3}$/.test(code)
    ? (new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code)
    : code;
}

/** "British English" for "en-GB", "Spanish" for "es". Throws RangeError for what is no language tag. */
export function getLocaleName(language: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
}
