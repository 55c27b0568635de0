/** Every way in which Offcamera can say no. The union is closed: translators must handle each member. */
export const appErrorCodes = [
  "INVALID_INPUT",
  "PASSWORD_TOO_COMMON",
  "TOO_LARGE",
  "NOT_FOUND",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "CONFLICT",
  "TOO_MANY_REQUESTS",
  "QUOTA_EXCEEDED",
  "CONFIGURATION_INVALID",
  "LANGUAGE_NOT_SUPPORTED",
  "SPEECH_FAILED",
  "PROVIDER_RATE_LIMITED",
  "PROVIDER_UNAVAILABLE",
  "PROVIDER_REJECTED",
  "PROVIDER_REFUSED",
  "PROVIDER_ANSWER_INVALID",
  "SPENDING_CAP_REACHED",
  "APPROVAL_REQUIRED",
  "YOUTUBE_SIGNED_OUT",
  "YOUTUBE_QUOTA_EXCEEDED",
  "YOUTUBE_REJECTED",
  "YOUTUBE_UNAVAILABLE",
  "STORAGE_FULL",
  "STORAGE_FAILED",
  "DATABASE_UNAVAILABLE",
  "ENGINE_UNAVAILABLE",
  "BROWSER_MISSING",
  "RENDER_FAILED",
  "VERIFICATION_FAILED",
  "CANCELLED",
  "INTERRUPTED",
  "INTERNAL",
] as const;
export type AppErrorCode = (typeof appErrorCodes)[number];

type AppErrorOptions = {
  /**
   * One sentence for the person: what is wrong, where, how to mend it. Defaults to `message`, which may then name no path, host
   * or vendor's words, unless the code is one of our own failures (server/api/hide-details.ts).
   */
  userMessage?: string;
  /** How long a vendor asks to wait before the same is tried again. */
  retryAfterMs?: number;
  cause?: unknown;
};

/** The only error that domain and adapter code throws on purpose. `message` is for the log. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly userMessage: string;
  readonly retryAfterMs: number | undefined;

  constructor(code: AppErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.userMessage = options.userMessage ?? message;
    this.retryAfterMs = options.retryAfterMs;
  }
}
