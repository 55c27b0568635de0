/** More than any byte order mark has. */
const marksBefore = 8;

/** Whether a file begins as an SVG drawing: behind nothing but a byte order mark, declarations and comments. */
export function isSvg(head: Uint8Array): boolean {
  // Works in any Unicode encoding: UTF-16 is read without its zero bytes.
  const text = Buffer.from(head.filter((byte) => byte !== 0)).toString("latin1");
  const root = findRoot(text);

  return root !== undefined && /^<(?:\w+:)?svg[\s>]/i.test(text.slice(root, root + 256));
}

/** Where the first element begins. Each character is read once: a single pattern for this takes forever on `<!a><!a>…`. */
function findRoot(text: string): number | undefined {
  let place = text.indexOf("<");
  if (place < 0 || text.slice(marksBefore, place).trim() !== "") return undefined;

  while (text[place + 1] === "!" || text[place + 1] === "?") {
    const end = findEnd(text, place);
    const next = end === undefined ? -1 : text.indexOf("<", end);
    if (next < 0 || text.slice(end, next).trim() !== "") return undefined;
    place = next;
  }

  return place;
}

/** Where a comment, a declaration or an instruction ends. */
function findEnd(text: string, place: number): number | undefined {
  const isComment = text.startsWith("<!--", place);
  const closing = isComment ? "-->" : ">";
  const from = isComment ? place + 4 : findSubsetEnd(text, place);
  const end = text.indexOf(closing, from);

  return end < 0 ? undefined : end + closing.length;
}

/** Drawing programs declare their namespaces inside the document type, in brackets: `<!DOCTYPE svg [<!ENTITY …>]>`. */
function findSubsetEnd(text: string, place: number): number {
  const [declaration = ""] = /^<!DOCTYPE[^>[]*\[/i.exec(text.slice(place, place + 1024)) ?? [];

  return declaration === "" ? place : text.indexOf("]", place + declaration.length);
}
