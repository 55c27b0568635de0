/** What a script can be written in, so that its numbers are said as well; BCP 47. */
export const offeredLanguages = ["en-US", "en-GB", "en-IN", "es", "fr", "hi", "it", "ja", "pt-BR", "zh"];

/** "de-AT" as "de": what two ways to speak a language have in common. */
export function primaryLanguage(language: string): string {
  return (language.split("-")[0] ?? "").toLowerCase();
}

/** "de-AT" as "German"; the code itself where it is no language's. */
export function getLanguageName(language: string): string {
  const code = primaryLanguage(language);

  return /^[a-z]{2,3}$/.test(code)
    ? (new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code)
    : code;
}

/** "en-GB" as "British English", "es" as "Spanish". */
export function getLocaleName(language: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
}
