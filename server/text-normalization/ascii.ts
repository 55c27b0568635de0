/** Letters that Unicode's decomposition leaves whole. */
const asciiByLetter = new Map(
  Object.entries({
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
    "’": "'",
  }),
);
const plain = /^[\x20-\x7e]*$/;

/** The text in ASCII, accents folded ("Ångström" to "Angstrom"); what has no ASCII form is dropped. */
export function foldToAscii(text: string): string {
  if (plain.test(text)) return text;
  const folded = Array.from(text, (character) => asciiByLetter.get(character) ?? character).join("");

  return folded.normalize("NFKD").replaceAll(/[^\x20-\x7e]/g, "");
}
