/** Markup that is not shown: the marks of emphasis, headings and lists, and `:say` and links around their words. */
const markup = new RegExp(
  [
    // `:say` and links: their words, between these two patterns, stay.
    String.raw`:say\[|\[(?=[^[\]\n]*\]\()`,
    String.raw`\](?:\([^)\n]*\)|\{[^}\n]*\})`,
    String.raw`[*\\]`,
    String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
    String.raw`^[ \t]*(?:#{1,6}|[-+>|]|\d+[.)])[ \t]+`,
  ].join("|"),
  "gmu",
);

/** The shown text of a part of a script, with the offset of each character; white space becomes one space. Pure. */
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
