import { AppError } from "@/server/errors";

/** Prefixes a failure to draw a scene with its number, counted from 1, so that people know which to mend; returns other errors as is. */
export function nameScene(error: unknown, position: number): unknown {
  if (!(error instanceof AppError)) return error;
  if (error.code !== "RENDER_FAILED" && error.code !== "INVALID_INPUT") return error;

  const where = `Scene ${position + 1} could not be drawn: `;

  return new AppError(error.code, where + error.message, {
    userMessage: where + error.userMessage,
    cause: error,
  });
}

/** ffmpeg's messages for a file with a sound header but damaged pictures; a retry would not help. */
const damaged = /cannot determine format of input|invalid data found|error while decoding/i;

/** Turns ffmpeg's error for a damaged clip into INVALID_INPUT, which a person must mend; returns other errors as is. */
export function explainDamagedClip(error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== "RENDER_FAILED" || !damaged.test(error.message)) {
    return error;
  }

  return new AppError("INVALID_INPUT", error.message, {
    userMessage: "its clip is damaged and cannot be decoded; replace the file.",
    cause: error,
  });
}
