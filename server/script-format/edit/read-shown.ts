/** What is not read as text: the marks of emphasis, headings and lists, `:say` and links around their words, directives. */
const markup = new RegExp(
  [
    // The words of both stay, between these two.
    String.raw`:say\[|\[(?=[^[\]\n]*\]\()`,
    String.raw`\](?:\([^)\n]*\)|\{[^}\n]*\})`,
    String.raw`[*\\]`,
    String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
    String.raw`^[ \t]*(?:#{1,6}|[-+>|]|\d+[.)])[ \t]+`,
  ].join("|"),
  "gmu",
);

/** A part of a script as it is shown, with the place of each of its characters; white space is one space. Pure. */
export function readShown(body: string): { text: string; places: number[] } {
  const hidden = new Set<number>();
  for (const { 0: mark, index } of body.matchAll(markup)) {
    for (let at = index; at < index + mark.length; at += 1) hidden.add(at);
  }
  let text = "";
  const places: number[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const character = body.charAt(at);
    if (hidden.has(at)) continue;
    const isSpace = /\s/.test(character);
    if (isSpace && (text === "" || text.endsWith(" "))) continue;
    text += isSpace ? " " : character;
    places.push(at);
  }

  return { text, places };
}
