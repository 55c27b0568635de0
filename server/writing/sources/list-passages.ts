import { listTexts } from "@/server/articles/list-blocks";
import { splitSentences } from "@/server/script-format/parse/sentences/split-sentences";
import { tidySentence } from "@/server/topics/tidy-sentence";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import type { GatheredSource } from "./gather-source";
import type { Passage } from "./passage";

/** Some 7,000 tokens: more costs more, and makes no better script of twenty minutes. */
const maxWords = 5000;
/** A passage is shown to people as the source of a fact: two or three sentences, so that they see which words say it. */
const maxPassageCharacters = 350;

/** A source cut into numbered passages, as much of it as a writer is given. Pure. */
export function listPassages({ name, url, blocks, cells }: GatheredSource, language: string): Passage[] {
  const rows = cells ? listRows(cells) : [];
  const texts = blocks.filter(({ kind }) => kind !== "heading").flatMap(listTexts);
  const pieces = [
    ...rows.map((text, index) => ({ text, name: `Row ${index + 2}` })),
    ...texts.flatMap((text) => cutText(text, language)).map((text) => ({ text, name })),
  ];

  let words = 0;
  const passages: Passage[] = [];
  for (const [index, piece] of pieces.entries()) {
    words += countWords(piece.text, language);
    if (words > maxWords) break;
    passages.push({ id: `p${index + 1}`, ...piece, ...(url === undefined ? {} : { url }) });
  }

  return passages;
}

function listRows([header = [], ...rows]: string[][]): string[] {
  return rows.map((row) =>
    row
      .map((cell, index) => (cell === "" ? "" : `${header[index] ?? ""}: ${cell}`))
      .filter((cell) => cell !== "")
      .join("; "),
  );
}

/** Whole sentences, as they are read aloud; one that is longer stands alone. */
function cutText(text: string, language: string): string[] {
  const pieces: string[] = [];
  for (const { start, end } of splitSentences(text, language)) {
    const sentence = tidySentence(text.slice(start, end));
    const last = pieces.at(-1);
    if (last === undefined || last.length + sentence.length >= maxPassageCharacters) pieces.push(sentence);
    else pieces[pieces.length - 1] = `${last} ${sentence}`;
  }

  return pieces.filter((piece) => piece !== "");
}
