/** Containers of clips and sound, by ffmpeg's names. A play list or a list of files, not among them, could name files of this machine. */
const mediaFormats = ["mov", "matroska", "webm", "avi", "mpegts", "mpeg", "flv", "asf", "gif"].concat([
  "mp3",
  "wav",
  "flac",
  "ogg",
  "aac",
  "aiff",
  "caf",
  "amr",
  "ac3",
]);

/** Options that stand before a file that somebody brought: ffmpeg opens that file alone, and only as media. */
export function readingOptions(formats: string[] = mediaFormats): string[] {
  return ["-protocol_whitelist", "file,pipe", "-format_whitelist", formats.join(",")];
}

/** One thread: each further one of a decoder keeps further pictures, and takes a core from pages. */
export const oneThread = ["-threads", "1"];

/** Longer than it takes to look through the largest file that the library takes. */
export const probeTimeoutMs = 60_000;
