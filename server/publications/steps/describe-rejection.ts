import type { youtube_v3 } from "@googleapis/youtube";

/** https://developers.google.com/youtube/v3/docs/videos#status.failureReason */
const failures: Record<string, string> = {
  codec: "YouTube cannot decode this video’s format.",
  conversion: "YouTube could not convert this video.",
  emptyFile: "YouTube received an empty file.",
  invalidFile: "YouTube does not recognise this file as a video.",
  tooSmall: "This file is too small to be a video.",
  uploadAborted: "The upload was called off on YouTube’s side.",
};

/** https://developers.google.com/youtube/v3/docs/videos#status.rejectionReason */
const rejections: Record<string, string> = {
  claim: "YouTube rejected the video because somebody claims its content.",
  copyright: "YouTube rejected the video because it infringes a copyright.",
  duplicate: "YouTube rejected the video because the channel has the same one already.",
  inappropriate: "YouTube rejected the video because it breaks YouTube’s rules.",
  legal: "YouTube rejected the video for a legal reason.",
  length:
    "YouTube rejected the video because it is longer than this channel may upload; verify the channel at youtube.com/verify.",
  termsOfUse: "YouTube rejected the video because it breaks YouTube’s terms.",
  trademark: "YouTube rejected the video because it infringes a trademark.",
  uploaderAccountClosed: "YouTube rejected the video because the account is closed.",
  uploaderAccountSuspended: "YouTube rejected the video because the account is suspended.",
};

/** Why YouTube rejected a video, as a sentence with what to do. */
export function describeRejection(status: youtube_v3.Schema$VideoStatus | undefined): string {
  const { failureReason, rejectionReason } = status ?? {};
  const sentence =
    failures[failureReason ?? ""] ??
    rejections[rejectionReason ?? ""] ??
    "YouTube could not process this video.";

  return `${sentence} Retry uploads it again; YouTube Studio tells more.`;
}
