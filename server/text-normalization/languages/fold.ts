import { createFold } from "../create-fold";

/** Of Devanagari, and those of full width. */
const digits = [0x0966, 0xff10].flatMap((zero) =>
  [...Array(10).keys()].map((digit): [string, string] => [String.fromCharCode(zero + digit), String(digit)]),
);

/** To digits, signs and punctuation of one kind as well. */
export const fold = createFold({
  ...Object.fromEntries(digits),
  // English reads it itself, between the digits of "5 000".
  "\u202f": " ",
  "－": "-",
  "％": "%",
  "：": ":",
  "．": ".",
  "／": "/",
  "＋": "+",
  "＝": "=",
  "＄": "$",
  "￥": "¥",
});
