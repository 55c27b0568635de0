/** YouTube's limit for `snippet.description`. */
export const maxDescriptionBytes = 5000;

/** Joins the parts of a description with blank lines, without `<` and `>`, which YouTube does not take. */
export function joinDescription(parts: string[]): string {
  return parts
    .filter((part) => part !== "")
    .join("\n\n")
    .replaceAll("<", "‹")
    .replaceAll(">", "›");
}

/** The last part of a description. */
export function writeCredits(credits: string[]): string {
  return credits.length === 0 ? "" : ["Credits", ...credits].join("\n");
}

/** Whether YouTube takes a description of these parts; a plain letter is one byte. */
export function fitsDescription(parts: string[]): boolean {
  return new TextEncoder().encode(joinDescription(parts)).length <= maxDescriptionBytes;
}
