import type { Article, ArticleBlock } from "./schema";

/**
 * An article as a script: its title opens the video, its words are spoken as they stand, and where they come from is
 * credited in the video's description. `url` is where it was found. Pure.
 */
export function writeArticleScript(article: Article, url: URL): string {
  const { title, siteName, language } = article;
  const address = url.href.replace(/#.*/, "");
  const credit = [title, siteName ?? url.hostname, address].filter((part) => part !== undefined).join(", ");
  // JSON is YAML too, whatever a title holds.
  const frontMatter = [
    "---",
    ...(language ? [`language: ${language}`] : []),
    `credits: [${JSON.stringify(credit)}]`,
    "---",
  ].join("\n");

  return `${frontMatter}\n\n${writeArticleText(article)}`;
}

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
