import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/server/errors";
import { extractPlainText } from "@/server/articles/extract-plain-text";
import { writeArticleText } from "@/server/articles/write-article-text";
import { explainUnreadable } from "./explain-unreadable";

/** About 170,000 words, or 18 hours of speech: anything longer is not a script. */
const MAX_BYTES = 1_000_000;

export type ScriptFile = {
  /** In Markdown. */
  script: string;
  fileName: string;
  /** Whether the lines of the script are those of the file. */
  hasOwnLines: boolean;
  /** The folder that the script's file paths are relative to. */
  directory: string;
};

/**
 * A script in Markdown (.md, .markdown), or a plain text (.txt) as one. Reads UTF-8, and UTF-16 with a byte order mark.
 * Throws INVALID_INPUT with one sentence for anything that is not a script.
 */
export async function readScriptFile(filePath: string): Promise<ScriptFile> {
  const fileName = path.basename(filePath);
  const bytes = await readBytes(filePath);
  const text = decode(bytes, fileName);

  if (text.trim() === "")
    throw new AppError("INVALID_INPUT", `${fileName} is empty; write at least one sentence in it.`);

  const isPlainText = kindOf(fileName) === "text";

  return {
    script: isPlainText ? writeArticleText(extractPlainText(text)) : text,
    fileName,
    hasOwnLines: !isPlainText,
    directory: path.dirname(path.resolve(filePath)),
  };
}

function kindOf(fileName: string): "markdown" | "text" {
  switch (path.extname(fileName).toLowerCase()) {
    case ".md":
    case ".markdown":
      return "markdown";
    case ".txt":
      return "text";
    default:
      throw new AppError(
        "INVALID_INPUT",
        `${fileName} is not a script; name it .md for Markdown or .txt for plain text.`,
      );
  }
}

async function readBytes(filePath: string): Promise<Buffer> {
  try {
    const { size, isFile } = await stat(filePath).then((stats) => ({
      size: stats.size,
      isFile: stats.isFile(),
    }));
    if (!isFile)
      throw new AppError(
        "INVALID_INPUT",
        `${filePath} is not a file; name the script itself, such as script.md.`,
      );
    if (size > MAX_BYTES) throw new AppError("INVALID_INPUT", tooLarge(filePath, size));

    return await readFile(filePath);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("INVALID_INPUT", `${filePath}: ${explainUnreadable(error)}.`, { cause: error });
  }
}

function tooLarge(filePath: string, size: number): string {
  const megabytes = (size / 1_000_000).toFixed(1);

  return `${filePath} is ${megabytes} MB; a script holds at most ${MAX_BYTES / 1_000_000} MB of text, so split it.`;
}

function decode(bytes: Buffer, fileName: string): string {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Falls through: bytes that are no valid text and text with NULs are the same mistake to the person.
  }

  throw new AppError("INVALID_INPUT", `${fileName} is not a text file; save the script as text in UTF-8.`);
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";

  return "utf-8";
}
