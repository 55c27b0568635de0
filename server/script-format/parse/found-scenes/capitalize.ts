import type { RichText } from "@/remotion/timeline/schema";

/** The text with a capital first letter, for words from inside a sentence that now stand alone. */
export function capitalize(text: RichText): RichText {
  const [first, ...others] = text;
  if (!first) return text;

  return [
    { ...first, text: first.text.replace(/^\P{L}*\p{Ll}/u, (start) => start.toUpperCase()) },
    ...others,
  ];
}
