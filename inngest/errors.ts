import { NonRetriableError, RetryAfterError } from "inngest";
import { z } from "zod";
import { isDatabaseUnavailable } from "@/server/adapters/db/database-errors";
import { AppError, type AppErrorCode, appErrorCodes } from "@/server/errors";
import { processEnding } from "@/server/process-ending";
import { countStepFailure, type StepPlace } from "./step-failures";

/** Trying again cannot help: the same inputs give the same answer, or a person must act first. */
const permanentCodes = new Set<AppErrorCode>([
  "INVALID_INPUT",
  "TOO_LARGE",
  "QUOTA_EXCEEDED",
  "NOT_FOUND",
  "CONFIGURATION_INVALID",
  "LANGUAGE_NOT_SUPPORTED",
  "PROVIDER_REJECTED",
  "PROVIDER_REFUSED",
  "PROVIDER_ANSWER_INVALID",
  "SPENDING_CAP_REACHED",
  "APPROVAL_REQUIRED",
  "YOUTUBE_SIGNED_OUT",
  "YOUTUBE_REJECTED",
  "STORAGE_FULL",
  "BROWSER_MISSING",
  "VERIFICATION_FAILED",
  "CANCELLED",
]);

/** Something that the step needs is away. The step itself did nothing wrong. */
const outageCodes = new Set<AppErrorCode>([
  "DATABASE_UNAVAILABLE",
  "ENGINE_UNAVAILABLE",
  "STORAGE_FAILED",
  "YOUTUBE_UNAVAILABLE",
  "INTERRUPTED",
]);

/** Somebody else says when it may be tried again. */
const waitingCodes = new Set<AppErrorCode>(["PROVIDER_RATE_LIMITED", "YOUTUBE_QUOTA_EXCEEDED"]);

/**
 * The most that Inngest allows. A worker, a database or a server that is away uses these attempts up; with the engines'
 * growing delays they last for more than a day.
 */
export const outageRetries = 20 as const;

/** How often a step may fail of itself. */
export const maxStepFailures = 3;

const failureDelayS = 15;
const longestOutageDelayS = 600;

type Attempt = StepPlace & {
  /** The engine's number of this attempt, from 0. */
  attempt: number;
};

/**
 * Runs the domain function of a step and says its errors in Inngest's words, which decide whether it is tried again: after
 * an outage as often as the engine allows, after failures of its own twice.
 */
export async function attemptStep<Result>(
  { attempt, ...place }: Attempt,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // Of a process that ends, also what fails for want of something that was closed.
    if (isOutage(error) || processEnding.aborted) throw retryAfterOutage(error, attempt);
    if (error instanceof AppError && permanentCodes.has(error.code)) throw endRetries(error);
    if (error instanceof AppError && waitingCodes.has(error.code)) throw retryWhenAllowed(error, attempt);

    const failures = await countStepFailure(place).catch((cause: unknown) => {
      throw retryAfterOutage(cause, attempt);
    });
    if (failures >= maxStepFailures) throw endRetries(error);
    throw named(
      error,
      new RetryAfterError(sentenceOf(error), failures * failureDelayS * 1_000, { cause: error }),
    );
  }
}

function isOutage(error: unknown): boolean {
  return error instanceof AppError ? outageCodes.has(error.code) : isDatabaseUnavailable(error);
}

function retryAfterOutage(error: unknown, attempt: number): Error {
  const delayS = processEnding.aborted ? 1 : Math.min(2 * 2 ** attempt, longestOutageDelayS);

  return named(error, new RetryAfterError(sentenceOf(error), delayS * 1_000, { cause: error }));
}

/** A vendor that asks for patience did nothing wrong, and neither did the step. */
function retryWhenAllowed(error: AppError, attempt: number): Error {
  const delayMs = error.retryAfterMs ?? Math.min(2 * 2 ** attempt, longestOutageDelayS) * 1_000;

  return named(error, new RetryAfterError(sentenceOf(error), delayMs, { cause: error }));
}

function endRetries(error: unknown): Error {
  return named(error, new NonRetriableError(sentenceOf(error), { cause: error }));
}

function sentenceOf(error: unknown): string {
  if (error instanceof AppError) return error.userMessage;

  return error instanceof Error ? error.message : String(error);
}

/** Of an error that leaves a step, every engine keeps name and message, but not always the causes: the name is the code. */
function named(error: unknown, told: Error): Error {
  if (error instanceof AppError) told.name = error.code;

  return told;
}

type RunError = { name: string; message: string; cause?: RunError | undefined };

const runErrorSchema: z.ZodType<RunError> = z.object({
  name: z.string(),
  message: z.string(),
  cause: z
    .lazy(() => runErrorSchema)
    .optional()
    .catch(undefined),
});

/** The event `inngest/function.failed`: `result` is the error with its causes, where the engine tells it. */
const failedRunSchema = z.object({
  error: runErrorSchema,
  result: runErrorSchema.optional().catch(undefined),
  event: z.object({ data: z.unknown() }),
});

/** What the event of a failed run says: its own event's data, and the error as a code and a sentence for a person. */
export function readFailedRun(data: unknown): { input: unknown; code: AppErrorCode; reason: string } {
  const { error, result, event } = failedRunSchema.parse(data);
  const code = findCode(error) ?? findCode(result) ?? "INTERNAL";

  return { input: event.data, code, reason: error.message };
}

/** What an error of a step or a run says, as a code and a sentence. */
export function readFailure(error: unknown): { code: AppErrorCode; reason: string } {
  const parsed = runErrorSchema.safeParse(error).data;

  return { code: findCode(parsed) ?? "INTERNAL", reason: parsed?.message ?? String(error) };
}

function findCode(error: RunError | undefined): AppErrorCode | undefined {
  if (!error) return undefined;

  return appErrorCodes.find((known) => known === error.name) ?? findCode(error.cause);
}
