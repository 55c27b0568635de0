import type { AppErrorCode } from "@/server/errors";

const labels: Record<AppErrorCode, string> = {
  INVALID_INPUT: "The script or its settings",
  PASSWORD_TOO_COMMON: "A password",
  TOO_LARGE: "Too large",
  NOT_FOUND: "Something was gone",
  UNAUTHENTICATED: "Nobody was signed in",
  FORBIDDEN: "It was not allowed",
  CONFLICT: "Changed meanwhile",
  TOO_MANY_REQUESTS: "Too many at once",
  QUOTA_EXCEEDED: "The workspace’s quota",
  CONFIGURATION_INVALID: "This server’s configuration",
  LANGUAGE_NOT_SUPPORTED: "No voice speaks the language",
  SPEECH_FAILED: "The voice failed",
  PROVIDER_RATE_LIMITED: "The writer asked for patience",
  PROVIDER_UNAVAILABLE: "The writer did not answer",
  PROVIDER_REJECTED: "The writer’s key or settings",
  PROVIDER_REFUSED: "The writer refused",
  PROVIDER_ANSWER_INVALID: "The writer’s answer was unusable",
  SPENDING_CAP_REACHED: "A spending cap",
  APPROVAL_REQUIRED: "An approval is missing",
  YOUTUBE_SIGNED_OUT: "YouTube’s permission ended",
  YOUTUBE_QUOTA_EXCEEDED: "YouTube’s quota",
  YOUTUBE_REJECTED: "YouTube rejected it",
  YOUTUBE_UNAVAILABLE: "YouTube did not answer",
  STORAGE_FULL: "No room left on this server",
  STORAGE_FAILED: "The storage did not answer",
  DATABASE_UNAVAILABLE: "The database did not answer",
  ENGINE_UNAVAILABLE: "The queue of work did not answer",
  BROWSER_MISSING: "This server has no browser",
  RENDER_FAILED: "Drawing failed",
  VERIFICATION_FAILED: "The finished file was faulty",
  CANCELLED: "Cancelled",
  INTERRUPTED: "Interrupted",
  INTERNAL: "A defect on our side",
};

/** A reason of failures in a few words. */
export function failureLabel(code: string): string {
  const known = Object.entries(labels).find(([each]) => each === code);

  return known ? known[1] : "Another reason";
}
