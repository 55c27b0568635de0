import { escapeMarkdown } from "@/server/articles/write-article-script";
import type { Chapter } from "./condense-article";

const sentencesPerParagraph = 3;
/** A number with what it counts: "47%", "25 hertz", "3.5 million people"; years and ranges are said, but not shown large. */
const figure =
  /(?<![\p{L}\p{N}.,/–-])(?<!\d (?:and|to|or) )(?:\d{1,3}(?:[.,]\d{3})+|\d{1,3}(?:[.,]\d+)?)(?:\s?%|(?: (?:million|billion|trillion|percent))? (?!and |the |of |to |in |or |by |on |at |for |from |with |was |were |are |is |had |has |have |years? (?:ago|old)|per )\p{Ll}{3,14})(?![\p{L}\p{N}-])/u;

type ScriptInput = { title: string; url: string; language: string; chapters: Chapter[] };

/**
 * A condensed article of Wikipedia as a script. The description's credits name the source, the licence and that the text was
 * changed, as CC BY-SA 4.0, section 3(a), requires. The first figure of each chapter is shown large. Pure.
 */
export function writeCondensedScript({ title, url, language, chapters }: ScriptInput): string {
  const credit = `Text from the Wikipedia article “${title}”, shortened: ${url}, CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/`;
  // JSON is YAML too, whatever a title holds.
  const frontMatter = ["---", `language: ${language}`, `credits: [${JSON.stringify(credit)}]`, "---"].join(
    "\n",
  );
  const blocks = chapters.flatMap(({ heading, sentences }) => [
    ...(heading === undefined ? [] : [`## ${escapeMarkdown(heading)}`]),
    ...toParagraphs(emphasizeFirstFigure(sentences.map(escapeMarkdown))),
  ]);

  return `${[frontMatter, `# ${escapeMarkdown(title)}`, ...blocks].join("\n\n")}\n`;
}

function emphasizeFirstFigure(sentences: string[]): string[] {
  const at = sentences.findIndex((sentence) => figure.test(sentence));

  return sentences.map((sentence, index) => (index === at ? sentence.replace(figure, "**$&**") : sentence));
}

function toParagraphs(sentences: string[]): string[] {
  return Array.from({ length: Math.ceil(sentences.length / sentencesPerParagraph) }, (_, index) =>
    sentences.slice(index * sentencesPerParagraph, (index + 1) * sentencesPerParagraph).join(" "),
  );
}
