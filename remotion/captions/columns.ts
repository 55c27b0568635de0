const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]/u;
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Width of a text in columns of one Latin letter: wide characters take two, combining marks and joiners none. */
export function countColumns(text: string): number {
  let columns = 0;

  for (const character of text) {
    if (!zeroWidth.test(character)) columns += wide.test(character) ? 2 : 1;
  }

  return columns;
}
