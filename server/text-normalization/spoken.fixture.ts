import { normalizeText } from "./normalize-text";

/** All words that are said for a text, as one string. */
export function spoken(text: string, locale = "en-US"): string {
  return normalizeText(text, locale)
    .flatMap(({ words }) => words)
    .join(" ");
}
