import { AppError } from "@/server/errors";

/** A failure to draw a scene, with the scene's number in front, from 1: the person knows which to mend. All else passes. */
export function nameScene(error: unknown, position: number): unknown {
  if (!(error instanceof AppError)) return error;
  if (error.code !== "RENDER_FAILED" && error.code !== "INVALID_INPUT") return error;

  const where = `Scene ${position + 1} could not be drawn: `;

  return new AppError(error.code, where + error.message, {
    userMessage: where + error.userMessage,
    cause: error,
  });
}

/** What ffmpeg says of a file whose header is sound and whose pictures are not; trying again would not mend it. */
const damaged = /cannot determine format of input|invalid data found|error while decoding/i;

/** That of a clip in which ffmpeg found damage, as what a person must mend. All else passes. */
export function explainDamagedClip(error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== "RENDER_FAILED" || !damaged.test(error.message)) {
    return error;
  }

  return new AppError("INVALID_INPUT", error.message, {
    userMessage: "its clip is damaged and cannot be decoded; replace the file.",
    cause: error,
  });
}
