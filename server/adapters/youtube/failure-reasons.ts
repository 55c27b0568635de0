import type { AppErrorCode } from "@/server/errors";

/** What a reason of Google's means: which error it is, the sentence for people, and how long to wait. */
export type FailureMeaning = {
  code: Extract<AppErrorCode, `YOUTUBE_${string}`>;
  sentence: string;
  wait?: "untilPacificMidnight" | "aDay" | "aMinute";
};

const signedOut = (sentence: string): FailureMeaning => ({ code: "YOUTUBE_SIGNED_OUT", sentence });
const rejected = (sentence: string): FailureMeaning => ({ code: "YOUTUBE_REJECTED", sentence });
const unavailable = (): FailureMeaning => ({
  code: "YOUTUBE_UNAVAILABLE",
  sentence: "YouTube does not answer at the moment; it will be tried again.",
});

const reconnect = "YouTube no longer accepts the connection of this channel; reconnect it.";
const missingPermission =
  "The connection of this channel lacks a permission; reconnect it, and leave all boxes on Google's page ticked.";
const unknownClient =
  "Google does not accept the OAuth client; check its id, its secret and its redirect address.";

/**
 * By `errors[0].reason` of the Data API (https://developers.google.com/youtube/v3/docs/errors and each method's own table) and by
 * `error` of OAuth's answers (RFC 6749, 5.2). Messages hold links and change; reasons do not.
 */
export const failureReasons: Record<string, FailureMeaning | undefined> = {
  invalid_grant: signedOut(reconnect),
  authError: signedOut(reconnect),
  youtubeSignupRequired: signedOut(
    "This Google account has no YouTube channel; make one at YouTube, then reconnect.",
  ),
  insufficientPermissions: signedOut(missingPermission),
  authenticatedUserAccountClosed: signedOut(
    "The YouTube account of this channel is closed; connect another one.",
  ),
  authenticatedUserAccountSuspended: signedOut("YouTube has suspended the account of this channel."),
  invalid_client: rejected(unknownClient),
  unauthorized_client: rejected(unknownClient),
  redirect_uri_mismatch: rejected(unknownClient),
  accessNotConfigured: rejected(
    "The Google Cloud project has not enabled the YouTube Data API; enable it there.",
  ),
  quotaExceeded: {
    code: "YOUTUBE_QUOTA_EXCEEDED",
    sentence:
      "YouTube’s daily quota of this installation is used up; uploads resume after midnight Pacific time.",
    wait: "untilPacificMidnight",
  },
  dailyLimitExceeded: {
    code: "YOUTUBE_QUOTA_EXCEEDED",
    sentence:
      "YouTube’s daily quota of this installation is used up; uploads resume after midnight Pacific time.",
    wait: "untilPacificMidnight",
  },
  // "If you get a 400 error with the reason 'uploadLimitExceeded' …, try again in 24 hours."
  uploadLimitExceeded: {
    code: "YOUTUBE_QUOTA_EXCEEDED",
    sentence:
      "This channel has uploaded as many videos as YouTube allows in a day; uploads resume after 24 hours.",
    wait: "aDay",
  },
  ...Object.fromEntries(
    ["rateLimitExceeded", "userRateLimitExceeded", "uploadRateLimitExceeded"].map((reason) => [
      reason,
      {
        code: "YOUTUBE_QUOTA_EXCEEDED",
        sentence: "YouTube asks for fewer requests; uploads resume in a minute.",
        wait: "aMinute",
      } satisfies FailureMeaning,
    ]),
  ),
  backendError: unavailable(),
  internalError: unavailable(),
  internal_failure: unavailable(),
  temporarily_unavailable: unavailable(),
  invalidTitle: rejected("YouTube rejected the title: it takes 1 to 100 characters, without < and >."),
  invalidDescription: rejected(
    "YouTube rejected the description: it takes up to 5,000 bytes, without < and >.",
  ),
  invalidTags: rejected(
    "YouTube rejected the tags: they take up to 500 characters together, without < and >.",
  ),
  invalidCategoryId: rejected("YouTube rejected the category; choose another one."),
  invalidPublishAt: rejected(
    "YouTube rejected the time of publication: it is for private videos that were never public.",
  ),
  invalidVideoMetadata: rejected(
    "YouTube rejected the details of the video; check its language and visibility.",
  ),
  forbiddenPrivacySetting: rejected("YouTube does not allow this visibility for the video."),
  forbiddenLicenseSetting: rejected("YouTube does not allow this licence for the video."),
  videoNotFound: rejected("The video is not on YouTube any more."),
  playlistNotFound: rejected("The playlist is not on YouTube any more; choose another one."),
  playlistContainsMaximumNumberOfVideos: rejected("The playlist is full; choose another one."),
  captionExists: rejected("The video already has captions of this language and name."),
  captionNotFound: rejected("The captions are not on YouTube any more."),
  contentRequired: rejected("The captions are empty."),
  nameTooLong: rejected("The name of the captions is too long for YouTube: it takes up to 150 characters."),
  invalidImage: rejected("YouTube rejected the thumbnail: it takes JPEG and PNG."),
  uploadTooLarge: rejected("YouTube rejected the thumbnail: it is too large."),
  mediaBodyRequired: rejected("The file is empty."),
  forbidden: rejected("YouTube does not allow this for the channel; thumbnails need a verified account."),
};
