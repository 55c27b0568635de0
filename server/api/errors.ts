import { randomBytes } from "node:crypto";
import { getTRPCErrorFromUnknown, TRPCError } from "@trpc/server";
import { AppError, type AppErrorCode } from "@/server/errors";
import { log } from "@/server/log";
import { ownFailureLabel } from "./hide-details";

const trpcCodes: Record<AppErrorCode, TRPCError["code"]> = {
  INVALID_INPUT: "BAD_REQUEST",
  PASSWORD_TOO_COMMON: "BAD_REQUEST",
  TOO_LARGE: "PAYLOAD_TOO_LARGE",
  NOT_FOUND: "NOT_FOUND",
  UNAUTHENTICATED: "UNAUTHORIZED",
  FORBIDDEN: "FORBIDDEN",
  CONFLICT: "CONFLICT",
  TOO_MANY_REQUESTS: "TOO_MANY_REQUESTS",
  QUOTA_EXCEEDED: "FORBIDDEN",
  CONFIGURATION_INVALID: "INTERNAL_SERVER_ERROR",
  LANGUAGE_NOT_SUPPORTED: "BAD_REQUEST",
  SPEECH_FAILED: "INTERNAL_SERVER_ERROR",
  PROVIDER_RATE_LIMITED: "TOO_MANY_REQUESTS",
  PROVIDER_UNAVAILABLE: "BAD_GATEWAY",
  PROVIDER_REJECTED: "BAD_REQUEST",
  PROVIDER_REFUSED: "UNPROCESSABLE_CONTENT",
  PROVIDER_ANSWER_INVALID: "BAD_GATEWAY",
  SPENDING_CAP_REACHED: "FORBIDDEN",
  APPROVAL_REQUIRED: "CONFLICT",
  // Not UNAUTHORIZED: the person is signed in here.
  YOUTUBE_SIGNED_OUT: "PRECONDITION_FAILED",
  YOUTUBE_QUOTA_EXCEEDED: "TOO_MANY_REQUESTS",
  YOUTUBE_REJECTED: "BAD_REQUEST",
  YOUTUBE_UNAVAILABLE: "BAD_GATEWAY",
  STORAGE_FULL: "INTERNAL_SERVER_ERROR",
  STORAGE_FAILED: "INTERNAL_SERVER_ERROR",
  DATABASE_UNAVAILABLE: "SERVICE_UNAVAILABLE",
  ENGINE_UNAVAILABLE: "SERVICE_UNAVAILABLE",
  BROWSER_MISSING: "INTERNAL_SERVER_ERROR",
  RENDER_FAILED: "INTERNAL_SERVER_ERROR",
  VERIFICATION_FAILED: "INTERNAL_SERVER_ERROR",
  CANCELLED: "CLIENT_CLOSED_REQUEST",
  INTERRUPTED: "SERVICE_UNAVAILABLE",
  INTERNAL: "INTERNAL_SERVER_ERROR",
};

/**
 * Our errors as tRPC's, with the sentence for the person. A failure on our side is logged, and reported without its details
 * but with its reference in the log.
 */
export function toTrpcError(error: TRPCError): TRPCError {
  const { cause } = error;
  const isOurs = cause instanceof AppError;
  if (!isOurs && error.code !== "INTERNAL_SERVER_ERROR") return error;

  const code = isOurs ? cause.code : "INTERNAL";
  const reference = randomBytes(4).toString("hex");
  // A message that differs from the logged one was written for people.
  const isWorded = isOurs && cause.userMessage !== cause.message;
  const label = isWorded ? undefined : ownFailureLabel(code, reference);
  if (label !== undefined) log.error({ err: cause ?? error, reference }, "A request failed");

  return new TRPCError({
    code: trpcCodes[code],
    message: label ?? (isOurs ? cause.userMessage : error.message),
    cause,
  });
}

/** A subscription's events, with the errors between them translated like any other. */
export async function* withTrpcErrors(events: AsyncIterable<unknown>): AsyncGenerator {
  try {
    yield* events;
  } catch (error) {
    throw toTrpcError(getTRPCErrorFromUnknown(error));
  }
}
