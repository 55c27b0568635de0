import type { Account } from "@/server/accounts/schema";
import { AppError } from "@/server/errors";

/** Lets only those pass who may change videos and media. Throws FORBIDDEN. */
export function requireEditor({ role }: Account): void {
  if (!["owner", "admin", "editor"].includes(role)) {
    throw new AppError("FORBIDDEN", "Your role in this workspace allows looking only; ask its owner.");
  }
}
