import type { Publication } from "./repository";

/** A publication as people see it, without fields that only a worker needs, such as its upload address. */
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
  /** Whether YouTube has the plan already: from then on, it is changed there. */
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
