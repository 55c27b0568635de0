import { extractPlainText } from "@/server/articles/extract-plain-text";
import { writeArticleText } from "@/server/articles/write-article-text";
import { maxScriptCharacters } from "@/server/videos/schema";

/** No text of the allowed length is larger in UTF-8: a larger file need not be read. */
const maxScriptBytes = 4 * maxScriptCharacters;

type ReadScript = { script: string; problem?: undefined } | { script?: undefined; problem: string };

/** A chosen file's text as a script in Markdown, or one sentence on why it cannot be one. */
export async function readScriptFile(file: File): Promise<ReadScript> {
  if (!/\.(?:md|markdown|txt)$/i.test(file.name)) {
    return { problem: `${file.name} is not a script; choose a .md or .txt file.` };
  }
  if (file.size > maxScriptBytes) return { problem: tooLongLabel(file.name) };

  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { problem: `${file.name} could not be read; choose it again.` };
  if (text.trim() === "") return { problem: `${file.name} is empty; write at least one sentence in it.` };
  if (text.includes("\u0000") || text.includes("\uFFFD")) {
    return { problem: `${file.name} is not a text file; save the script as text in UTF-8.` };
  }

  // Plain text has no markup: characters that look like it are meant literally, as in the command.
  const isPlain = /\.txt$/i.test(file.name);
  const script = isPlain ? writeArticleText(extractPlainText(text)) : text.replace(/\r\n?/g, "\n");

  return script.length > maxScriptCharacters ? { problem: tooLongLabel(file.name) } : { script };
}

/** The offsets at which a line of a script begins and ends; lines count from 1. */
export function findLine(script: string, number: number): { start: number; end: number } | undefined {
  const lines = script.split("\n");
  const line = lines[number - 1];
  if (line === undefined) return undefined;
  const start = lines.slice(0, number - 1).reduce((sum, { length }) => sum + length + 1, 0);

  return { start, end: start + line.length };
}

function tooLongLabel(name: string): string {
  return `${name} is too long for one video; a script has at most ${maxScriptCharacters.toLocaleString("en")} characters.`;
}
