import { getTRPCErrorFromUnknown, TRPCError } from "@trpc/server";
import { AppError, type AppErrorCode } from "@/server/errors";
import { log } from "@/server/log";

const trpcCodes: Record<AppErrorCode, TRPCError["code"]> = {
  INVALID_INPUT: "BAD_REQUEST",
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

/** Our errors as tRPC's, with the sentence for the person. What nobody meant to throw is logged and not told. */
export function toTrpcError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (cause instanceof AppError) {
    return new TRPCError({ code: trpcCodes[cause.code], message: cause.userMessage, cause });
  }
  if (error.code !== "INTERNAL_SERVER_ERROR") return error;

  log.error({ err: cause ?? error }, "A request failed");

  return new TRPCError({
    code: "INTERNAL_SERVER_ERROR",
    message: "Something went wrong on our side. Nothing of yours is lost; try again.",
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
