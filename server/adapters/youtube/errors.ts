import { z } from "zod";
import { AppError } from "@/server/errors";
import { type FailureMeaning, failureReasons } from "./failure-reasons";
import { getMsUntilPacificMidnight } from "./pacific-day";

/** An AppError that also tells Google's own reason, such as `captionExists`, and the status, where there was an answer. */
export class YouTubeError extends AppError {
  readonly reason: string | undefined;
  readonly status: number | undefined;

  constructor(meaning: FailureMeaning, { detail, reason, status, retryAfterMs }: YouTubeFailure) {
    super(meaning.code, `YouTube failed (${status ?? "no answer"}, ${reason ?? "no reason"}): ${detail}`, {
      userMessage: meaning.sentence,
      retryAfterMs,
    });
    this.reason = reason;
    this.status = status;
  }
}

/** Google's word. */
const missingPermission = "insufficientPermissions";

type YouTubeFailure = { detail: string; reason?: string; status?: number; retryAfterMs?: number };

/** An answer that is no success; `body` is its JSON, or its text. */
export type FailedAnswer = { status: number; body: unknown; retryAfter?: string };

const dataErrorSchema = z.object({
  error: z.object({
    message: z.string().default(""),
    errors: z.array(z.object({ reason: z.string() })).default([]),
    status: z.string().optional(),
  }),
});
const oauthErrorSchema = z.object({ error: z.string(), error_description: z.string().default("") });
/** Of the client's own errors, `GaxiosError`. */
const clientErrorSchema = z.object({
  response: z.object({ status: z.number(), data: z.unknown(), headers: z.instanceof(Headers).optional() }),
});

/** Whatever a call of Google's client threw, as an AppError: the one place that reads Google's errors. */
export function toYouTubeError(error: unknown, now = Date.now()): AppError {
  if (error instanceof AppError) return error;
  const { data } = clientErrorSchema.safeParse(error);
  if (!data) return toUnreachable(error);
  const { status, data: body, headers } = data.response;

  return readFailedAnswer({ status, body, retryAfter: headers?.get("retry-after") ?? undefined }, now);
}

/** An answer that is no success, as an AppError. */
export function readFailedAnswer({ status, body, retryAfter }: FailedAnswer, now = Date.now()): YouTubeError {
  const { reason, detail } = readReason(body);
  const meaning =
    (reason === undefined ? undefined : failureReasons[reason]) ?? classifyStatus(status, reason);
  const waitMs = {
    untilPacificMidnight: getMsUntilPacificMidnight(now),
    aDay: 24 * 60 * 60_000,
    aMinute: 60_000,
  };
  const askedMs = Number(retryAfter) * 1000;

  return new YouTubeError(meaning, {
    ...{ status, reason, detail },
    retryAfterMs: askedMs > 0 ? askedMs : meaning.wait && waitMs[meaning.wait],
  });
}

/** What YouTube answers to a call that the grant does not allow. */
export function createPermissionError(): YouTubeError {
  return readFailedAnswer({ status: 403, body: { error: { errors: [{ reason: missingPermission }] } } });
}

/** Whether a grant lacks a permission: it works for all else, and trying again helps only after a person has reconnected the channel. */
export function isPermissionMissing(error: unknown): boolean {
  return error instanceof YouTubeError && error.reason === missingPermission;
}

/** Nobody answered: the network, or a time limit. Addresses stay out of the words, for they can hold an upload's secret. */
export function toUnreachable(error: unknown): YouTubeError {
  const words: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    words.push("code" in cause && typeof cause.code === "string" ? cause.code : cause.name);
  }

  return new YouTubeError(unavailable, { detail: words.join(", ") || "unknown" });
}

const unavailable: FailureMeaning = {
  code: "YOUTUBE_UNAVAILABLE",
  sentence: "YouTube does not answer at the moment; it will be tried again.",
};
const mostDetailCharacters = 500;

function readReason(body: unknown): { reason: string | undefined; detail: string } {
  const data = dataErrorSchema.safeParse(body);
  if (data.success) {
    const { message, errors, status } = data.data.error;
    return { reason: errors[0]?.reason ?? status, detail: clean(message) };
  }
  const oauth = oauthErrorSchema.safeParse(body);
  if (oauth.success) return { reason: oauth.data.error, detail: clean(oauth.data.error_description) };

  return { reason: undefined, detail: typeof body === "string" ? clean(body) : "" };
}

/** Messages hold links to Google's pages, as HTML; a token, or the address of an upload, stands in none of our texts. */
function clean(text: string): string {
  return text
    .slice(0, mostDetailCharacters)
    .replaceAll(/<[^<>]*>/gu, "")
    .replaceAll(/\bupload_id=[^\s&"'<>]*/gu, "upload_id=[token]")
    .replaceAll(/\bya29\.[\w.-]+|\b1\/\/[\w-]+/gu, "[token]");
}

/** What an answer means whose reason is not in our list. */
function classifyStatus(status: number, reason: string | undefined): FailureMeaning {
  if (status === 401) return failureReasons.authError ?? unavailable;
  if (status === 429) return failureReasons.rateLimitExceeded ?? unavailable;
  if (status === 408 || status >= 500) return unavailable;

  return {
    code: "YOUTUBE_REJECTED",
    sentence: `YouTube rejected the request${reason === undefined ? "" : ` (${reason})`}.`,
  };
}
