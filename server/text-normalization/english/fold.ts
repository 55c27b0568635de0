/** Characters that the grammar takes for another, one for one, so that offsets stay. */
const foldedByCharacter = new Map(
  Object.entries({
    "‘": "'",
    "’": "'",
    ʼ: "'",
    "`": "'",
    "′": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "″": '"',
    "‐": "-",
    "‑": "-",
    "−": "-",
    "\u00a0": " ",
    "\u2009": " ",
    "\u2007": " ",
    μ: "µ",
    "⁄": "/",
  }),
);
const folding = /[‘’ʼ`′“”„″‐‑−\u00a0\u2007\u2009μ⁄]/g;

/** The text with one kind of apostrophe, quotation mark, hyphen and space. */
export function fold(text: string): string {
  return text.replaceAll(folding, (character) => foldedByCharacter.get(character) ?? character);
}
