import { tidyText } from "./read-inline-text";
import type { Article, ArticleBlock } from "./schema";

const MAX_HEADING_LENGTH = 80;
const bullet = /^\s*(?:[-*•‣–]|(\d{1,3})[.)])\s+/u;
const rule = /^[\s*_=~#-]+$/u;

/**
 * A page of plain text or a pasted one as an article: blank lines part paragraphs; a short line alone without a full stop
 * is a heading (at the beginning the title); lines that all start with a bullet or a number are a list.
 */
export function extractPlainText(text: string): Article {
  const blocks = splitBlocks(text);
  const [first, ...rest] = blocks.flatMap((lines, index) => toBlock(lines, index === blocks.length - 1));
  const hasTitle = first?.kind === "heading";

  return {
    title: hasTitle ? first.text : undefined,
    isForSubscribers: false,
    blocks: hasTitle || !first ? rest : [first, ...rest],
  };
}

function splitBlocks(text: string): string[][] {
  const blocks: string[][] = [[]];

  for (const line of text.split(/\r\n|\r|\n/)) {
    const previous = blocks.at(-1)?.at(-1);
    const isBlank = line.trim() === "" || rule.test(line); // Lines of dashes or stars are drawn, not spoken.

    if (isBlank || (previous !== undefined && bullet.test(previous) !== bullet.test(line))) blocks.push([]);
    if (!isBlank) blocks.at(-1)?.push(line.trim());
  }

  return blocks.filter((lines) => lines.length > 0);
}

function toBlock(lines: string[], isLast: boolean): ArticleBlock[] {
  const [only = ""] = lines;
  if (lines.every((line) => bullet.test(line))) {
    const firstNumber = bullet.exec(only)?.[1];

    return [
      {
        kind: "list",
        isOrdered: firstNumber !== undefined,
        firstNumber: firstNumber === undefined ? undefined : Number(firstNumber),
        items: lines.map((line) => tidyText(line.replace(bullet, ""))),
      },
    ];
  }

  const text = tidyText(lines.join(" "));
  if (text === "") return [];

  return [
    lines.length === 1 && !isLast && isHeading(only)
      ? { kind: "heading", level: 2, text }
      : { kind: "paragraph", text },
  ];
}

function isHeading(text: string): boolean {
  return text.length <= MAX_HEADING_LENGTH && /[\p{L}\p{N})"”’]$/u.test(text);
}
