import type { Publication } from "./repository";

/** A publication as people see it: without what only a worker needs, such as the address of its upload. */
export type PublicationView = Pick<
  Publication,
  | "publicationId"
  | "videoId"
  | "channelId"
  | "renderId"
  | "state"
  | "snippet"
  | "options"
  | "privacyStatus"
  | "publishAt"
  | "pausedAt"
  | "waitReason"
  | "waitUntil"
  | "uploadStatus"
  | "youtubeVideoId"
  | "packageKey"
  | "sentBytes"
  | "totalBytes"
  | "steps"
  | "failureCode"
  | "failureReason"
  | "createdAt"
  | "uploadedAt"
  | "endedAt"
  | "deletedAt"
> & {
  /** YouTube knows the plan: from then on it is changed there. */
  hasUploadBegun: boolean;
};

export function toPublicationView(publication: Publication): PublicationView {
  const { publicationId, videoId, channelId, renderId, state, snippet, options } = publication;
  const { privacyStatus, publishAt, pausedAt, waitReason, waitUntil } = publication;
  const { uploadStatus, youtubeVideoId, packageKey, sentBytes, totalBytes, steps } = publication;
  const { failureCode, failureReason, createdAt, uploadedAt, endedAt, deletedAt } = publication;

  return {
    ...{ publicationId, videoId, channelId, renderId, state, snippet, options },
    ...{ privacyStatus, publishAt, pausedAt, waitReason, waitUntil },
    ...{ uploadStatus, youtubeVideoId, packageKey, sentBytes, totalBytes, steps },
    ...{ failureCode, failureReason, createdAt, uploadedAt, endedAt, deletedAt },
    hasUploadBegun: youtubeVideoId !== null || publication.encryptedSessionUri !== null,
  };
}
