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

/** Something that the step needs is unavailable; the step itself did nothing wrong. */
const outageCodes = new Set<AppErrorCode>([
  "DATABASE_UNAVAILABLE",
  "ENGINE_UNAVAILABLE",
  "STORAGE_FAILED",
  "YOUTUBE_UNAVAILABLE",
  "INTERRUPTED",
]);

/** The vendor says when to try again. */
const waitingCodes = new Set<AppErrorCode>(["PROVIDER_RATE_LIMITED", "YOUTUBE_QUOTA_EXCEEDED"]);

/**
 * The most that Inngest allows. An outage of a worker, a database or a server uses up these attempts: with the engines' growing delays they
 * last for more than a day, with those of `retryAfterOutage` for some two hours.
 */
export const outageRetries = 20 as const;

/** How often a step may fail by its own fault. */
export const maxStepFailures = 3;

const failureDelayS = 15;
const longestOutageDelayS = 600;

type Attempt = StepPlace & {
  /** The engine's number of this attempt, from 0. */
  attempt: number;
};

/**
 * Runs the domain function of a step and converts its errors to Inngest's, which decide on retries: after an outage as often as the engine
 * allows, after failures of its own twice.
 */
export async function attemptStep<Result>(
  { attempt, ...place }: Attempt,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // A process that is ending also fails because something it needs was closed.
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

/** A vendor's request to wait is nobody's failure, and no failure of the step. */
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

/** Every engine keeps the name and message of an error that leaves a step, but not always its causes, so the name is the code. */
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

/** The event `inngest/function.failed`: `result` is the error with its causes, if the engine provides it. */
const failedRunSchema = z.object({
  error: runErrorSchema,
  result: runErrorSchema.optional().catch(undefined),
  event: z.object({ data: z.unknown() }),
});

/** Reads the event of a failed run: its own event's data, and the error as a code and a sentence for a person. */
export function readFailedRun(data: unknown): { input: unknown; code: AppErrorCode; reason: string } {
  const { error, result, event } = failedRunSchema.parse(data);
  const code = findCode(error) ?? findCode(result) ?? "INTERNAL";

  return { input: event.data, code, reason: error.message };
}

/** Reads an error of a step or run as a code and a sentence. */
export function readFailure(error: unknown): { code: AppErrorCode; reason: string } {
  const parsed = runErrorSchema.safeParse(error).data;

  return { code: findCode(parsed) ?? "INTERNAL", reason: parsed?.message ?? String(error) };
}

function findCode(error: RunError | undefined): AppErrorCode | undefined {
  if (!error) return undefined;

  return appErrorCodes.find((known) => known === error.name) ?? findCode(error.cause);
}
