import path from "node:path";
import { trimEndOf } from "@/server/trim-end-of";
import { knownExtensions, type FileKind } from "./file-kinds";

/** The longest name that common file systems take, in bytes of UTF-8. */
const maxNameBytes = 255;
/** Marks that change the direction of the text after them, which can make one name read as another. */
export const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
/** Characters with a special meaning in other systems, addresses or Markdown. */
const forbidden = /[<>:"|?*]/g;

/**
 * A file's name as a script can use it: one line in any alphabet, without folders, control characters and direction
 * marks, at most 255 bytes, with an extension that matches the content. Never empty.
 */
export function cleanName(name: string, { extensions }: Pick<FileKind, "extensions">): string {
  const plain = cleanText(name);
  const written = path.extname(`_${plain}`);
  const isTrue = extensions.some((extension) => extension === written.toLowerCase());
  const isFalse = !isTrue && knownExtensions.includes(written.toLowerCase());
  const extension = isTrue ? written : extensions[0];
  const stem = isTrue || isFalse ? plain.slice(0, plain.length - written.length).trimEnd() : plain;

  return `${cutToBytes(stem, maxNameBytes - Buffer.byteLength(extension))}${extension}`;
}

/** The same as far as the name alone allows: for explaining why a file is rejected. */
export function cleanText(name: string): string {
  const last =
    name
      .replaceAll(/\p{Surrogate}/gu, "")
      .normalize("NFC")
      .split(/[/\\]/)
      .at(-1) ?? "";
  const plain = last
    .replaceAll(directionMarks, "")
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "")
    .replaceAll(forbidden, "-")
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s.]+/, "");

  return cutToBytes(trimEndOf(plain, /[\s.]/), maxNameBytes);
}

/** The name itself or, if it is taken, the first free one of "reef 2.jpg", "reef 3.jpg" and so on. */
export function chooseFreeName(name: string, taken: ReadonlySet<string>): string {
  const extension = path.extname(name);
  const stem = name.slice(0, name.length - extension.length);
  let free = name;
  for (let number = 2; taken.has(free); number += 1) {
    const ending = ` ${number}${extension}`;
    free = `${cutToBytes(stem, maxNameBytes - Buffer.byteLength(ending))}${ending}`;
  }

  return free;
}

/** Cuts between what a person sees as characters: half an emoji is none. */
function cutToBytes(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text || "untitled";

  let cut = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (Buffer.byteLength(cut + segment) > limit) break;
    cut += segment;
  }

  return cut.trimEnd() || "untitled";
}
