import { toString } from "mdast-util-to-string";
import type { RootContent } from "mdast";
import { parsePlainText } from "./parse-plain-text";
import { tidyText } from "./read-inline-text";
import type { Article, ArticleBlock } from "./schema";

/** A page of plain text as an article, by the rules of scripts in plain text: a short first line is its title. */
export function extractPlainText(text: string): Article {
  const [first, ...rest] = parsePlainText(text).children.flatMap(toBlock);
  const hasTitle = first?.kind === "heading";

  return {
    title: hasTitle ? first.text : undefined,
    isForSubscribers: false,
    blocks: hasTitle || !first ? rest : [first, ...rest],
  };
}

function toBlock(node: RootContent): ArticleBlock[] {
  if (node.type === "list") {
    const { ordered, start, children } = node;

    return [
      {
        kind: "list",
        isOrdered: ordered === true,
        firstNumber: start ?? undefined,
        items: children.map(readText),
      },
    ];
  }

  const text = readText(node);
  if (text === "") return [];

  return [node.type === "heading" ? { kind: "heading", level: 2, text } : { kind: "paragraph", text }];
}

function readText(node: RootContent): string {
  return tidyText(toString(node));
}
