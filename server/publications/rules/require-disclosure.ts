import { AppError } from "@/server/errors";
import type { PublicationOptions } from "../schema";

/**
 * Requires answers to YouTube's questions about altered or synthetic content: no video is uploaded unlabelled because they are missing,
 * even if the plan was saved after the preflight. Throws INVALID_INPUT.
 */
export function requireDisclosure({ disclosure }: Pick<PublicationOptions, "disclosure">): void {
  if (disclosure !== null) return;

  throw new AppError(
    "INVALID_INPUT",
    "YouTube’s questions about altered or synthetic content are not answered: answer the three questions, then try again.",
  );
}
