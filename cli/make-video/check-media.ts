import { stat } from "node:fs/promises";
import path from "node:path";
import { fileTypeFromFile } from "file-type";
import { measurePhoto, rejectTooLarge } from "@/server/media/measure-photo";
import type { Reject } from "@/server/media/reject";
import { hashFile } from "@/server/media/import-asset";
import type { MediaReference } from "@/server/script-format/schema";
import { ScriptError } from "@/server/script-format/script-problem";

const photoMimes = ["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif", "image/tiff"];

export type ProbedVideo = { width: number; height: number; durationMs: number };

type ProbeVideo = (absolutePath: string) => Promise<ProbedVideo>;

/** Width and height in pixels as the picture is seen, with its EXIF orientation applied; `durationMs` for clips only. */
type MediaSize = { width: number; height: number; durationMs?: number };

export type CheckedMedia = MediaSize & {
  kind: MediaReference["kind"];
  absolutePath: string;
  mime: string;
  byteSize: number;
  sha256: string;
};

type CheckMediaInput = {
  media: MediaReference;
  /** The script's folder, which `media.path` is relative to. */
  directory: string;
  /** Size and length of a clip; throws if it cannot be read or has no picture. */
  probeVideo: ProbeVideo;
};

/**
 * Finds out what a picture or clip of a script really is, by its content and not its name.
 * Throws ScriptError if it is missing, broken, too large or of another kind.
 */
export async function checkMedia({ media, directory, probeVideo }: CheckMediaInput): Promise<CheckedMedia> {
  const fail: Reject = (reason, cause) =>
    new ScriptError(
      { code: "INVALID_MEDIA", line: media.line, message: `${media.path} ${reason}.` },
      { cause },
    );

  if (path.isAbsolute(media.path)) throw fail("is an absolute path; write it relative to the script");

  const absolutePath = path.resolve(directory, media.path);
  const byteSize = await readByteSize(absolutePath, fail);
  const mime = await readMime(absolutePath, fail);
  const size =
    media.kind === "photo"
      ? await readPhoto(absolutePath, mime, fail)
      : await readFootage(absolutePath, mime, probeVideo, fail);

  return { kind: media.kind, absolutePath, mime, ...size, byteSize, sha256: await hashFile(absolutePath) };
}

async function readByteSize(absolutePath: string, fail: Reject): Promise<number> {
  const stats = await stat(absolutePath).catch((cause: unknown) => {
    throw fail("is not there; check its name and that it lies where the script says", cause);
  });

  if (!stats.isFile()) throw fail("is a folder, not a file; name the picture itself");
  if (stats.size === 0) throw fail("is an empty file; save it again");

  return stats.size;
}

async function readMime(absolutePath: string, fail: Reject): Promise<string> {
  const type = await fileTypeFromFile(absolutePath).catch((cause: unknown) => {
    throw fail("cannot be read; check its permissions, or save it again", cause);
  });

  return type?.mime ?? "unknown content";
}

async function readPhoto(absolutePath: string, mime: string, fail: Reject): Promise<MediaSize> {
  if (!photoMimes.includes(mime))
    throw fail(`holds no picture (${mime}); save it as JPEG, PNG, WebP, AVIF, GIF or TIFF`);

  return measurePhoto(absolutePath, fail);
}

async function readFootage(
  absolutePath: string,
  mime: string,
  probeVideo: ProbeVideo,
  fail: Reject,
): Promise<MediaSize> {
  if (!mime.startsWith("video/")) throw fail(`holds no clip (${mime}); save it as MP4, MOV or WebM`);

  const probed = await probeVideo(absolutePath).catch((cause: unknown) => {
    throw fail("cannot be read as a clip; save or download it again", cause);
  });

  if (!(probed.durationMs > 0)) throw fail("has no moving picture; save or download it again");
  rejectTooLarge(probed, fail);

  return probed;
}
