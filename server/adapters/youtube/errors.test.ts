import { inspect } from "node:util";
import { expect, test } from "vitest";
import { readFailedAnswer, toUnreachable, toYouTubeError } from "./errors";

const evening = Date.parse("2026-11-29T05:00:00Z");
/** An answer as https://developers.google.com/youtube/v3/docs/errors shows it. */
const toAnswer = (status: number, reason: string, message = "") => ({
  status,
  body: { error: { code: status, message, errors: [{ message, domain: "youtube.x", reason }] } },
});

test.each<[number, string, string, number | undefined]>([
  [401, "authError", "YOUTUBE_SIGNED_OUT", undefined],
  [401, "youtubeSignupRequired", "YOUTUBE_SIGNED_OUT", undefined],
  [403, "insufficientPermissions", "YOUTUBE_SIGNED_OUT", undefined],
  [403, "quotaExceeded", "YOUTUBE_QUOTA_EXCEEDED", 3 * 60 * 60_000],
  [400, "uploadLimitExceeded", "YOUTUBE_QUOTA_EXCEEDED", 24 * 60 * 60_000],
  [403, "rateLimitExceeded", "YOUTUBE_QUOTA_EXCEEDED", 60_000],
  [429, "somethingNew", "YOUTUBE_QUOTA_EXCEEDED", 60_000],
  [400, "invalidTitle", "YOUTUBE_REJECTED", undefined],
  [409, "captionExists", "YOUTUBE_REJECTED", undefined],
  [404, "videoNotFound", "YOUTUBE_REJECTED", undefined],
  [400, "somethingNew", "YOUTUBE_REJECTED", undefined],
  [401, "somethingNew", "YOUTUBE_SIGNED_OUT", undefined],
  [503, "backendError", "YOUTUBE_UNAVAILABLE", undefined],
  [500, "somethingNew", "YOUTUBE_UNAVAILABLE", undefined],
])("status %i with the reason %s is %s", (status, reason, code, retryAfterMs) => {
  expect(readFailedAnswer(toAnswer(status, reason), evening)).toMatchObject({
    code,
    reason,
    status,
    retryAfterMs,
  });
});

test("OAuth's errors are flat", () => {
  const body = { error: "invalid_grant", error_description: "Token has been expired or revoked." };

  expect(readFailedAnswer({ status: 400, body })).toMatchObject({
    code: "YOUTUBE_SIGNED_OUT",
    reason: "invalid_grant",
    userMessage: "YouTube no longer accepts the connection of this channel; reconnect it.",
  });
});

test("how long to wait is YouTube's to say, where it does", () => {
  expect(readFailedAnswer({ status: 503, body: "", retryAfter: "7" }).retryAfterMs).toBe(7000);
});

test("neither links nor tokens stand in our words", () => {
  const message = 'You exceeded your <a href="/quota">quota</a> with ya29.a0Af_secret-1.2 and 1//0secret-2.';
  const error = readFailedAnswer(toAnswer(403, "quotaExceeded", message));

  expect(error.message).toContain("You exceeded your quota with [token] and [token].");
  expect(inspect(error)).not.toContain("secret");
});

test("the address of an upload, which lets anybody upload, stands in none of Google's pages as we tell them", () => {
  const address = "/upload/youtube/v3/videos?uploadType=resumable&amp;upload_id=AB-secret_1";
  const body = `<p>The request method <code>PUT</code> is inappropriate for the URL <code>${address}</code>.`;
  const error = readFailedAnswer({ status: 405, body });

  expect(error.message).toContain("upload_id=[token]");
  expect(inspect(error)).not.toContain("secret");
});

test("no answer is an outage, told by its cause, without the address", () => {
  const cause = Object.assign(new Error("connect ECONNREFUSED http://x/?upload_id=secret"), {
    code: "ECONNREFUSED",
  });
  const error = toYouTubeError(new TypeError("fetch failed", { cause }));

  expect(error).toMatchObject({ code: "YOUTUBE_UNAVAILABLE" });
  expect(error.message).toContain("ECONNREFUSED");
  expect(inspect(error)).not.toContain("secret");
  expect(toUnreachable(undefined).code).toBe("YOUTUBE_UNAVAILABLE");
});
