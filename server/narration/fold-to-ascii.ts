/** Letters that Unicode's decomposition leaves whole, and the marks that speech writes in ASCII. */
const foldedByCharacter = new Map(
  Object.entries({
    "‘": "'",
    "’": "'",
    ʼ: "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "‐": "-",
    "‑": "-",
    "−": "-",
    "—": "-",
    "…": "...",
    ß: "ss",
    æ: "ae",
    Æ: "Ae",
    œ: "oe",
    Œ: "Oe",
    ø: "o",
    Ø: "O",
    ł: "l",
    Ł: "L",
    đ: "d",
    Đ: "D",
    ð: "d",
    Ð: "D",
    þ: "th",
    Þ: "Th",
    ı: "i",
  }),
);

/** The text in ASCII, accents folded ("Ångström" to "Angstrom"); what has no ASCII form is dropped. */
export function foldToAscii(text: string): string {
  const folded = Array.from(text, (character) => foldedByCharacter.get(character) ?? character).join("");

  return folded.normalize("NFKD").replaceAll(/[^\x20-\x7e]/g, "");
}
