import type { Article, ArticleBlock } from "./schema";

/** The words of an article as Markdown that says the same and nothing else. Pure. */
export function writeArticleText({ title, blocks }: Pick<Article, "title" | "blocks">): string {
  const heading = title ? [`# ${escapeMarkdown(title)}`] : [];

  return `${[...heading, ...blocks.map(writeBlock)].join("\n\n")}\n`;
}

function writeBlock(block: ArticleBlock): string {
  switch (block.kind) {
    case "heading":
      return `## ${escapeMarkdown(block.text)}`;
    case "paragraph":
      return escapeMarkdown(block.text);
    case "quote":
      return block.paragraphs.map((text) => `> ${escapeMarkdown(text)}`).join("\n>\n");
    case "list":
      return block.items
        .map(
          (text, index) =>
            `${block.isOrdered ? `${index + (block.firstNumber ?? 1)}.` : "-"} ${escapeMarkdown(text)}`,
        )
        .join("\n");
  }
}

/** What means something anywhere in a line: marks, code, links, tags, comments, and two signs that strike out. */
const anywhere = /[\\`*_[\]<]|~(?=~)/g;
/** A sign that begins an entity, or a directive. */
const before = /&(?=#?\w+;)|:(?=\w+[[{])/g;
/** What makes a line a heading, a list, a quote, a directive or a rule, at its beginning. */
const atStart = /^(?:(#{1,6}(?=\s|$)|[-+>:])|(\d{1,9})(?=[.)](?:\s|$)))/;

/** A line of text as Markdown that says the same and nothing else, with as few marks as that takes. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(anywhere, "\\$&")
    .replace(before, "\\$&")
    .replace(atStart, (_match, sign?: string, number?: string) => (sign ? `\\${sign}` : `${number ?? ""}\\`));
}
