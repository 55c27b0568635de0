import { readFile } from "node:fs/promises";
import type { Reject } from "./reject";

/** Without them nothing can be set in a font: which letters it has, how wide they are, and what it is called. */
const neededTables = ["cmap", "head", "hhea", "hmtx", "maxp", "name"];

/** Reads a font's table of contents. Throws what `reject` makes of the reason if a part of it is missing. */
export async function checkFont(file: string, mimeType: string, reject: Reject): Promise<void> {
  const bytes = await readFile(file);
  const isWhole = /woff/.test(mimeType) ? isWholeWebFont(bytes) : hasItsTables(bytes);
  if (!isWhole) throw reject("is cut off or damaged; save or download it again");
}

/** WOFF and WOFF2 say how long they are. */
function isWholeWebFont(bytes: Buffer): boolean {
  return bytes.length >= 44 && bytes.readUInt32BE(8) === bytes.length;
}

/** TrueType and OpenType: each table's name, and where it lies. */
function hasItsTables(bytes: Buffer): boolean {
  const count = bytes.length < 12 ? 0 : bytes.readUInt16BE(4);
  if (bytes.length < 12 + 16 * count) return false;

  const tables = Array.from({ length: count }, (_, index) => {
    const at = 12 + 16 * index;

    return {
      name: bytes.toString("latin1", at, at + 4),
      end: bytes.readUInt32BE(at + 8) + bytes.readUInt32BE(at + 12),
    };
  });

  return (
    neededTables.every((needed) => tables.some(({ name }) => name === needed)) &&
    tables.every(({ end }) => end <= bytes.length)
  );
}
