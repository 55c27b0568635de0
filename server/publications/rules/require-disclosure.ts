import { AppError } from "@/server/errors";
import type { PublicationOptions } from "../schema";

/**
 * Requires the answers to YouTube's questions about altered or synthetic content: nothing is uploaded without a label for want of them, whatever
 * was saved since the preflight. Throws INVALID_INPUT.
 */
export function requireDisclosure({ disclosure }: Pick<PublicationOptions, "disclosure">): void {
  if (disclosure !== null) return;

  throw new AppError(
    "INVALID_INPUT",
    "YouTube’s questions about altered or synthetic content are not answered: answer the three questions, then try again.",
  );
}
