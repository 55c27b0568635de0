/** "NASA, deep sea" for a list, to be changed in one field. */
export function toText(list: readonly string[]): string {
  return list.join(", ");
}

/** What somebody has put between commas or on lines, each once. */
export function toList(text: string): string[] {
  const parts = text.split(/[,\n]/).map((part) => part.trim());

  return [...new Set(parts.filter((part) => part !== ""))];
}
