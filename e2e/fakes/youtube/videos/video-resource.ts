import { pickParts } from "../call";
import { createVideoId, type FakeVideo, type YouTubeState } from "../state";
import type { UploadSession } from "../upload/upload-session";

export const videoParts = [
  ...["id", "snippet", "status", "contentDetails", "statistics", "processingDetails", "suggestions"],
  ...[
    "paidProductPlacementDetails",
    "fileDetails",
    "player",
    "recordingDetails",
    "topicDetails",
    "localizations",
  ],
];

/** The video that begins to exist with the last byte of a session. */
export function createVideo(session: UploadSession, state: YouTubeState): FakeVideo {
  const now = state.now();
  const { channelId, snippet, status, hasPaidProductPlacement, notifySubscribers, mimeType } = session;
  const file = { bytes: session.receivedBytes, sha256: session.hash.digest("hex"), mimeType };

  return {
    ...{ id: createVideoId(), channelId, snippet, hasPaidProductPlacement, notifySubscribers, file },
    // "All videos uploaded via videos.insert from unverified API projects … will be restricted to private viewing mode."
    status: state.isAudited ? status : { ...status, privacyStatus: "private", publishAt: undefined },
    uploadedAt: now,
    processedAt: now + state.processing.ms,
    outcome:
      file.bytes === 0 ? { uploadStatus: "failed", failureReason: "emptyFile" } : state.processing.outcome,
    wasPublic: status.privacyStatus === "public",
  };
}

/** Lets the time pass that makes a scheduled video public. */
export function publishWhenDue(video: FakeVideo, state: YouTubeState): void {
  const { publishAt } = video.status;
  if (publishAt === undefined || Date.parse(publishAt) > state.now()) return;
  video.status = { ...video.status, privacyStatus: "public", publishAt: undefined };
  video.publishedAt = Date.parse(publishAt);
  video.wasPublic = true;
}

/** A video as https://developers.google.com/youtube/v3/docs/videos#resource describes it; numbers are texts there. */
export function toVideoResource(
  video: FakeVideo,
  { state, parts }: { state: YouTubeState; parts: readonly string[] },
): Record<string, unknown> {
  publishWhenDue(video, state);
  const { id, channelId, snippet, status, outcome, file } = video;
  const isProcessed = video.processedAt <= state.now();
  const channel = state.channels.find((other) => other.id === channelId);
  const always = { kind: "youtube#video", etag: `etag-${id}`, id };

  return pickParts(
    always,
    {
      snippet: {
        ...snippet,
        publishedAt: new Date(video.uploadedAt).toISOString(),
        channelId,
        channelTitle: channel?.title,
        thumbnails: { default: { url: `https://i.ytimg.com/vi/${id}/default.jpg`, width: 120, height: 90 } },
        liveBroadcastContent: "none",
      },
      status: { ...status, ...(isProcessed ? outcome : { uploadStatus: "uploaded" }), madeForKids: false },
      statistics: { viewCount: "0", likeCount: "0", favoriteCount: "0", commentCount: "0" },
      contentDetails: { duration: "PT1M0S", dimension: "2d", definition: "hd", caption: "false" },
      processingDetails: toProcessing(video, isProcessed),
      suggestions: {},
      paidProductPlacementDetails: { hasPaidProductPlacement: video.hasPaidProductPlacement },
      fileDetails: { fileSize: String(file.bytes), fileType: "video" },
    },
    parts,
  );
}

function toProcessing({ outcome }: FakeVideo, isProcessed: boolean): Record<string, unknown> {
  if (!isProcessed) {
    return {
      processingStatus: "processing",
      processingProgress: { partsTotal: "1000", partsProcessed: "500", timeLeftMs: "30000" },
      thumbnailsAvailability: "inProgress",
    };
  }
  if (outcome.uploadStatus === "failed") {
    return {
      processingStatus: "failed",
      processingFailureReason: "transcodeFailed",
      thumbnailsAvailability: "notAvailable",
    };
  }

  return { processingStatus: "succeeded", thumbnailsAvailability: "available" };
}
