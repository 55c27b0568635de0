import { fileTypeFromBuffer } from "file-type";
import { type FileKind, fileKinds } from "./file-kinds";
import { isSvg } from "./is-svg";
import type { Reject } from "./reject";

/** The bytes at a file's start that are enough to identify it. */
export const headBytes = 65_536;

const supported = "Supported: JPEG, PNG, WebP, AVIF, GIF, MP4, MOV, WebM, MKV, sound and fonts";

/** A file's kind, from its first bytes and never from its name. Throws what `reject` makes of the reason. */
export async function identifyContent(head: Uint8Array, reject: Reject): Promise<FileKind> {
  if (head.length === 0) throw reject("is empty; save it again");
  if (isSvg(head)) throw reject("is an SVG drawing, which can carry programs; save it as a PNG");

  const type = await fileTypeFromBuffer(head).catch(() => undefined);
  if (type?.mime === "image/tiff") throw reject("is a TIFF, which no browser shows; save it as a PNG");
  const known = type && fileKinds[type.mime];
  if (!known) throw reject(`${describe(type?.mime)}. ${supported}`);

  return known;
}

function describe(mimeType: string | undefined): string {
  if (mimeType === undefined) return "isn’t a supported file";
  const isProgram = /executable|msdownload|x-elf|mach-binary/.test(mimeType);

  return isProgram ? "holds a program" : `holds ${mimeType}, which isn’t supported`;
}
