import { listTexts } from "@/server/articles/list-blocks";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import type { GatheredSource } from "./gather-source";
import type { Passage } from "./passage";

/** Some 7,000 tokens: more costs more, and makes no better script of twenty minutes. */
const maxWords = 5000;
/** A passage is shown to people as the source of a fact: no longer than they read. */
const maxPassageCharacters = 1200;

/** A source cut into numbered passages, as much of it as a writer is given. Pure. */
export function listPassages({ name, url, blocks, cells }: GatheredSource, language: string): Passage[] {
  const rows = cells ? listRows(cells) : [];
  const texts = blocks.filter(({ kind }) => kind !== "heading").flatMap(listTexts);
  const pieces = [
    ...rows.map((text, index) => ({ text, name: `Row ${index + 2}` })),
    ...texts.flatMap(cutText).map((text) => ({ text, name })),
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

function cutText(text: string): string[] {
  const pieces = Math.ceil(text.length / maxPassageCharacters);

  return Array.from({ length: pieces }, (_, index) =>
    text.slice(index * maxPassageCharacters, (index + 1) * maxPassageCharacters),
  );
}
