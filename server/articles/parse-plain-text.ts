import type { BlockContent, Paragraph, Root } from "mdast";

const MAX_HEADING_LENGTH = 80;
const bullet = /^\s*(?:[-*•‣–]|(\d{1,3})[.)])\s+/u;
const rule = /^[\s*_=~#-]+$/u;

type Line = { text: string; number: number };

/**
 * The tree of a plain text or a pasted article: blank lines part paragraphs; a short line alone without a full stop
 * is a heading (the first of the text its title); lines that all start with a bullet or a number are a list.
 */
export function parsePlainText(source: string): Root {
  const blocks = splitBlocks(source);

  return {
    type: "root",
    children: blocks.map((lines, index) =>
      toBlock(lines, { isFirst: index === 0, isLast: index === blocks.length - 1 }),
    ),
  };
}

function splitBlocks(source: string): Line[][] {
  const blocks: Line[][] = [[]];

  for (const [index, text] of source.split(/\r\n|\r|\n/).entries()) {
    const previous = blocks.at(-1)?.at(-1)?.text;
    const isBlank = text.trim() === "" || rule.test(text); // Lines of dashes or stars are drawn, not spoken.

    if (isBlank || (previous !== undefined && bullet.test(previous) !== bullet.test(text))) blocks.push([]);
    if (!isBlank) blocks.at(-1)?.push({ text: text.trim(), number: index + 1 });
  }

  return blocks.filter((lines) => lines.length > 0);
}

function toBlock(lines: Line[], { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): BlockContent {
  const [only] = lines;

  if (lines.every(({ text }) => bullet.test(text))) return toList(lines);
  if (only !== undefined && lines.length === 1 && !isLast && isHeading(only.text)) {
    return {
      type: "heading",
      depth: isFirst ? 1 : 2,
      children: toParagraph([only]).children,
      position: positionOf(only),
    };
  }

  return toParagraph(lines);
}

function isHeading(text: string): boolean {
  return text.length <= MAX_HEADING_LENGTH && /[\p{L}\p{N})"”’]$/u.test(text);
}

function toList(lines: Line[]): BlockContent {
  const first = bullet.exec(lines[0]?.text ?? "")?.[1];
  const items = lines.map((line) => toParagraph([{ ...line, text: line.text.replace(bullet, "") }]));

  return {
    type: "list",
    ordered: first !== undefined,
    start: first === undefined ? null : Number(first),
    children: items.map((paragraph) => ({
      type: "listItem",
      children: [paragraph],
      position: paragraph.position,
    })),
    position: items[0]?.position,
  };
}

function toParagraph(lines: Line[]): Paragraph {
  const children = lines.map((line, index) => ({
    type: "text" as const,
    value: index === 0 ? line.text : ` ${line.text}`,
    position: positionOf(line),
  }));

  return { type: "paragraph", children, position: children[0]?.position };
}

function positionOf({ number }: Line): {
  start: { line: number; column: number };
  end: { line: number; column: number };
} {
  return { start: { line: number, column: 1 }, end: { line: number, column: 1 } };
}
