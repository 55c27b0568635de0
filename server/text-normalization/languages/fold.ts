const asciiDigit = new Map(
  [...Array(10).keys()].flatMap((digit) =>
    [0x0966, 0xff10].map((zero): [string, string] => [String.fromCharCode(zero + digit), String(digit)]),
  ),
);
const foldedByCharacter = new Map([
  ...asciiDigit,
  ...Object.entries({
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
    "－": "-",
    "\u00a0": " ",
    "\u2009": " ",
    "\u2007": " ",
    "\u202f": " ",
    "％": "%",
    "：": ":",
    "．": ".",
    "／": "/",
    "＋": "+",
    "＝": "=",
    "＄": "$",
    "￥": "¥",
    "⁄": "/",
  }),
]);
const folding = /[‘’ʼ′“”„″‐‑−－\u00a0\u2007\u2009\u202f％：．／＋＝＄￥⁄\u0966-\u096f\uff10-\uff19]/g;

/** The text with one kind of digit, apostrophe, quotation mark, hyphen and space, one character for one. */
export function fold(text: string): string {
  return text.replaceAll(folding, (character) => foldedByCharacter.get(character) ?? character);
}
