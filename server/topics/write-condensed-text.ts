import { escapeMarkdown } from "@/server/articles/write-article-text";
import type { Chapter } from "./condense-article";

const sentencesPerParagraph = 3;
/** A number with what it counts: "47%", "25 hertz", "3.5 million people"; years and ranges are said, but not shown large. */
const figure =
  /(?<![\p{L}\p{N}.,/–-])(?<!\d (?:and|to|or) )(?:\d{1,3}(?:[.,]\d{3})+|\d{1,3}(?:[.,]\d+)?)(?:\s?%|(?: (?:million|billion|trillion|percent))? (?!and |the |of |to |in |or |by |on |at |for |from |with |was |were |are |is |had |has |have |years? (?:ago|old)|per )\p{Ll}{3,14})(?![\p{L}\p{N}-])/u;

/** A condensed article as the body of a script. The first figure of each chapter is shown large. Pure. */
export function writeCondensedText({ title, chapters }: { title: string; chapters: Chapter[] }): string {
  const blocks = chapters.flatMap(({ heading, sentences }) => [
    ...(heading === undefined ? [] : [`## ${escapeMarkdown(heading)}`]),
    ...toParagraphs(emphasizeFirstFigure(sentences.map(escapeMarkdown))),
  ]);

  return `${[`# ${escapeMarkdown(title)}`, ...blocks].join("\n\n")}\n`;
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
