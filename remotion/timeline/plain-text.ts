import type { RichText } from "./schema";

/** A text without its emphasis. */
export function plainText(text: RichText): string {
  return text.map((run) => run.text).join("");
}
