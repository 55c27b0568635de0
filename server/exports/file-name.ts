import { directionMarks } from "@/server/media/clean-name";
import { trimEndOf } from "@/server/trim-end-of";

/** Most file systems take 255 bytes; some leaves room for the extension and a number. */
const maxBytes = 200;
/** Names that stand for devices on Windows, with whatever ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A title as a file's name, in its own alphabet, without what some file system forbids, halves of characters, and marks
 * by which a name can be made to read as another.
 */
export function toFileName(title: string): string {
  const clean = title
    .replaceAll(directionMarks, "")
    .replaceAll(/[\p{Cc}\p{Cs}<>:"/\\|?*]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ]+/, "");
  let name = "";
  for (const { segment } of new Intl.Segmenter().segment(trimEndOf(clean, /[. ]/))) {
    if (Buffer.byteLength(name + segment) > maxBytes) break;
    name += segment;
  }
  const hasSomethingToSee = /[\p{L}\p{N}\p{P}\p{S}]/u.test(name);
  if (!hasSomethingToSee) return "video";

  return devices.test(name) ? `_${name}` : name;
}
