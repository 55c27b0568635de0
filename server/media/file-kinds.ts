import type { AssetKind } from "./schema";

export type FileKind = {
  kind: AssetKind;
  mimeType: string;
  /** With the dot, the usual one first; it is added to a name that ends in none of them. */
  extensions: [string, ...string[]];
};

const jpeg: FileKind = { kind: "photo", mimeType: "image/jpeg", extensions: [".jpg", ".jpeg"] };
const mp4: FileKind = { kind: "footage", mimeType: "video/mp4", extensions: [".mp4", ".m4v", ".mov"] };
export const m4a: FileKind = { kind: "audio", mimeType: "audio/mp4", extensions: [".m4a"] };

const photo = (mimeType: string, extension: string): FileKind => ({
  ...{ kind: "photo", mimeType },
  extensions: [extension],
});
const footage = (mimeType: string, extension: string): FileKind => ({
  ...{ kind: "footage", mimeType },
  extensions: [extension],
});
const audio = (mimeType: string, ...extensions: FileKind["extensions"]): FileKind => ({
  ...{ kind: "audio", mimeType },
  extensions,
});
const font = (mimeType: string, extension: string): FileKind => ({
  ...{ kind: "font", mimeType },
  extensions: [extension],
});

/** The file types that the library accepts, by the type of a file's content (file-type's names). */
export const fileKinds: Record<string, FileKind> = {
  "image/jpeg": jpeg,
  "image/png": photo("image/png", ".png"),
  "image/apng": photo("image/png", ".png"),
  "image/webp": photo("image/webp", ".webp"),
  "image/avif": photo("image/avif", ".avif"),
  "image/gif": photo("image/gif", ".gif"),
  "video/mp4": mp4,
  "video/x-m4v": mp4,
  "video/quicktime": footage("video/quicktime", ".mov"),
  "video/webm": footage("video/webm", ".webm"),
  "video/matroska": footage("video/matroska", ".mkv"),
  "audio/mpeg": audio("audio/mpeg", ".mp3"),
  "audio/mp4": m4a,
  "audio/x-m4a": m4a,
  "audio/aac": audio("audio/aac", ".aac"),
  "audio/wav": audio("audio/wav", ".wav"),
  "audio/flac": audio("audio/flac", ".flac"),
  "audio/ogg": audio("audio/ogg", ".ogg", ".opus"),
  "audio/ogg; codecs=opus": audio("audio/ogg", ".opus", ".ogg"),
  "font/ttf": font("font/ttf", ".ttf"),
  "font/otf": font("font/otf", ".otf"),
  "font/woff": font("font/woff", ".woff"),
  "font/woff2": font("font/woff2", ".woff2"),
};

/** Every extension that tells a file's type. */
export const knownExtensions = [...new Set(Object.values(fileKinds).flatMap(({ extensions }) => extensions))];
