/** An answer; `body` goes as JSON, `html` as a page, `png` as a picture. */
export type Reply = {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  html?: string;
  png?: Buffer;
  text?: string;
};

/** Thrown by whatever refuses a request. */
export class Refusal extends Error {
  constructor(readonly reply: Reply) {
    super(`Refused with ${reply.status}`);
  }
}

/** A 200 with JSON. */
export function ok(body: unknown): Reply {
  return { status: 200, body };
}

const domains: Record<string, string> = {
  quotaExceeded: "youtube.quota",
  uploadLimitExceeded: "youtube.video",
  rateLimitExceeded: "usageLimits",
  uploadRateLimitExceeded: "youtube.thumbnail",
  authError: "youtube.header",
  required: "global",
  badRequest: "global",
  insufficientPermissions: "global",
  backendError: "global",
  internalError: "global",
};

/**
 * An error of the Data API, in the envelope of https://developers.google.com/youtube/v3/docs/errors: messages are for people, and
 * only `reason` can be relied on.
 */
export function describeError(status: number, reason: string, message: string): Reply {
  const errors = [{ message, domain: domains[reason] ?? "youtube.api", reason }];
  const details =
    reason === "insufficientPermissions"
      ? {
          status: "PERMISSION_DENIED",
          details: [
            {
              "@type": "type.googleapis.com/google.rpc.ErrorInfo",
              reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
              domain: "googleapis.com",
            },
          ],
        }
      : {};

  return { status, body: { error: { code: status, message, errors, ...details } } };
}

/** Refuses a request to the Data API. */
export function refuse(status: number, reason: string, message = `The request failed: ${reason}.`): Refusal {
  return new Refusal(describeError(status, reason, message));
}

/** Refuses a request to the token endpoint: errors are flat there (RFC 6749, 5.2). */
export function refuseGrant(status: number, error: string, description?: string): Refusal {
  return new Refusal({ status, body: { error, ...(description && { error_description: description }) } });
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
