/** A key that all spellings of a place share: "The Côte d’Ivoire" and "cote d'ivoire", "Saint Louis" and "St. Louis". */
export function placeKey(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/\bsaint\b/g, "st")
    .replace(/&/g, "and")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
