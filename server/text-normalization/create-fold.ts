/** What every grammar takes for another character. */
const shared = {
  "‘": "'",
  "’": "'",
  ʼ: "'",
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
  "⁄": "/",
};

/**
 * How a grammar folds a text: to one kind of apostrophe, quotation mark, hyphen and space, and what is its own besides, one
 * character for one, so that offsets stay. The characters must mean nothing in a regular expression's class.
 */
export function createFold(own: Record<string, string>): (text: string) => string {
  const folded = new Map(Object.entries({ ...shared, ...own }));
  const folding = new RegExp(`[${[...folded.keys()].join("")}]`, "g");

  return (text) => text.replaceAll(folding, (character) => folded.get(character) ?? character);
}
