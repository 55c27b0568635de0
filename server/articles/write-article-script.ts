import { escapeMarkdown } from "./escape-markdown";
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
