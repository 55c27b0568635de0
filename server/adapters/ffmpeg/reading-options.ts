/** Containers for clips and sound, by ffmpeg's names. Playlists and file lists are left out: they could name files of this machine. */
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

/** Options to put before a user's file: ffmpeg then opens only that file, and only as media. */
export function readingOptions(formats: string[] = mediaFormats): string[] {
  return ["-protocol_whitelist", "file,pipe", "-format_whitelist", formats.join(",")];
}

/** Every further decoder thread keeps more pictures in memory, and takes a core from the pages. */
export const oneThread = ["-threads", "1"];

/** Longer than it takes to scan the largest file that the library accepts. */
export const probeTimeoutMs = 60_000;
