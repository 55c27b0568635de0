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
