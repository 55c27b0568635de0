import { NonRetriableError, RetryAfterError } from "inngest";
import { AppError, type AppErrorCode, appErrorCodes } from "@/server/errors";

/** Trying again cannot help: the same inputs give the same answer, or a person must act first. */
const permanentCodes = new Set<AppErrorCode>([
  "INVALID_INPUT",
  "TOO_LARGE",
  "NOT_FOUND",
  "CONFIGURATION_INVALID",
  "LANGUAGE_NOT_SUPPORTED",
  "STORAGE_FULL",
  "BROWSER_MISSING",
  "VERIFICATION_FAILED",
  "CANCELLED",
]);

/** Runs the domain function of a step and says its errors in Inngest's words, which decide whether it is tried again. */
export async function inStep<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;

    const { code, userMessage } = error;
    const options = { cause: nameAfterCode(error) };
    if (code === "INTERRUPTED") throw new RetryAfterError(userMessage, "1s", options);
    if (code === "DATABASE_UNAVAILABLE") throw new RetryAfterError(userMessage, "2s", options);
    if (permanentCodes.has(code)) throw new NonRetriableError(userMessage, options);

    throw new Error(userMessage, options);
  }
}

/** Of an error that leaves a step, and of its causes, the SDK keeps name and message: there the code must travel. */
function nameAfterCode(error: AppError): Error {
  const named = new Error(error.message, { cause: error });
  named.name = error.code;

  return named;
}

/** The code and the sentence for a person of a run's final error, however deep the SDK has wrapped it. */
export function describeRunError(error: unknown): { code: AppErrorCode; reason: string } {
  const message = error instanceof Error ? error.message : String(error);
  const code = findCode(error) ?? "INTERNAL";

  return { code, reason: message };
}

function findCode(error: unknown): AppErrorCode | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof AppError) return error.code;

  return appErrorCodes.find((known) => known === error.name) ?? findCode(error.cause);
}
