import { isElement, isInline, isSilent, readInlineText, tidyText } from "./read-inline-text";
import type { ArticleBlock } from "./schema";

/** What there is to read in an element, in its order: headings, paragraphs, lists and quotes. */
export function listBlocks(root: Element): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  let line = "";
  const endLine = () => {
    const text = tidyText(line);
    line = "";
    if (isWorthReading(text)) blocks.push({ kind: "paragraph", text });
  };

  for (const node of root.childNodes) {
    if (!isElement(node) || isInline(node)) {
      line += readInlineText(node);
    } else if (!isSilent(node)) {
      endLine();
      blocks.push(...toBlocks(node));
    }
  }
  endLine();

  return blocks;
}

function toBlocks(element: Element): ArticleBlock[] {
  const { localName } = element;
  const text = tidyText(readInlineText(element));
  if (!isWorthReading(text)) return [];
  if (/^h[1-6]$/.test(localName)) return [{ kind: "heading", level: Number(localName.slice(1)), text }];

  switch (localName) {
    case "ul":
    case "ol": {
      const items = [...element.children]
        .map((item) => tidyText(readInlineText(item)))
        .filter(isWorthReading);

      return items.length === 0 ? [] : [{ kind: "list", isOrdered: localName === "ol", items }];
    }
    case "blockquote": {
      const paragraphs = listBlocks(element).flatMap(listTexts);

      return paragraphs.length === 0 ? [] : [{ kind: "quote", paragraphs }];
    }
    default:
      return listBlocks(element);
  }
}

/** A block's texts, one for each line of its own. */
export function listTexts(block: ArticleBlock): string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.text];
    case "quote":
      return block.paragraphs;
    case "list":
      return block.items;
  }
}

/** Lines of signs alone are decoration, and those in brackets are buttons, such as "[edit]". */
function isWorthReading(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !/^\[[^[\]]*\]$/.test(text);
}
