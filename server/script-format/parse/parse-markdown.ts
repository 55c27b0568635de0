import type { Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

// With single tildes "~5 and ~6" would be struck out.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter)
  .use(remarkDirective);

/** The tree of a script in Markdown, with tables, directives and front matter. */
export function parseMarkdown(source: string): Root {
  return processor.parse(source);
}
