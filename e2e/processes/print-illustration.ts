import { fetchIllustration, illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import { AppError } from "@/server/errors";

/** A process for the tests: has an illustration printed, and prints what came of it. */
try {
  await fetchIllustration(illustrationKey("octopus", "paper"));
  console.log("printed");
} catch (error) {
  console.log(error instanceof AppError ? error.code : String(error));
}
