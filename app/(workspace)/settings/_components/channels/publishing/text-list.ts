/** A list as one editable text: "NASA, deep sea". */
export function toText(list: readonly string[]): string {
  return list.join(", ");
}

/** The entries between commas or on lines, each once. */
export function toList(text: string): string[] {
  const parts = text.split(/[,\n]/).map((part) => part.trim());

  return [...new Set(parts.filter((part) => part !== ""))];
}
