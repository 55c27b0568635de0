import { checkFont } from "./check-font";
import { type FileKind, m4a } from "./file-kinds";
import { measureAudio } from "./measure-audio";
import { measureFootage } from "./measure-footage";
import { measurePhoto } from "./measure-photo";
import { rejectFile } from "./reject";

export type MeasuredFile = { fileKind: FileKind; width?: number; height?: number; durationMs?: number };

type MeasureInput = { file: string; fileKind: FileKind; name: string; signal: AbortSignal };

/**
 * What a file really holds, by decoding it: its size and length, and its kind, since an MP4 may be sound alone. Throws
 * INVALID_INPUT with the reason, and CANCELLED.
 */
export async function measureFile({ file, fileKind, name, signal }: MeasureInput): Promise<MeasuredFile> {
  const reject = rejectFile(name);
  const { kind, mimeType } = fileKind;

  switch (kind) {
    case "photo":
      return { fileKind, ...(await measurePhoto(file, reject)) };
    case "footage": {
      const size = await measureFootage(file, reject, signal);
      if (size) return { fileKind, ...size };
      if (mimeType !== "video/mp4") throw reject("has no moving picture; save its sound as MP3 or M4A");

      return { fileKind: m4a, ...(await measureAudio(file, { mimeType, reject }, signal)) };
    }
    case "audio":
      return { fileKind, ...(await measureAudio(file, { mimeType, reject }, signal)) };
    case "font":
      await checkFont(file, mimeType, reject);

      return { fileKind };
  }
}
