import type { youtube_v3 } from "@googleapis/youtube";
import { toMarker, withoutMarker } from "./marker";
import type { Publication } from "./repository";
import type { PrivacyStatus } from "./schema";

type Planned = Pick<Publication, "publicationId" | "snippet" | "options" | "privacyStatus" | "publishAt">;

/** Who may see a video: `publishAt` only while it lies ahead. One whose time passed while it waited is to be public at once. */
export function toVisibility(
  { privacyStatus, publishAt }: Pick<Planned, "privacyStatus" | "publishAt">,
  now = Date.now(),
): { privacyStatus: PrivacyStatus; publishAt?: string } {
  if (publishAt === null) return { privacyStatus };
  if (publishAt.getTime() <= now) return { privacyStatus: "public" };

  return { privacyStatus: "private", publishAt: publishAt.toISOString() };
}

/**
 * The resource of a publication, as `videos.insert` and `videos.update` take it: https://developers.google.com/youtube/v3/docs/videos#resource. What an
 * update leaves out of a part is deleted, so that each part is whole. A scheduled video is private until YouTube publishes it.
 */
export function toVideoResource(
  { publicationId, snippet, options, ...planned }: Planned,
  visibility = toVisibility(planned),
): youtube_v3.Schema$Video {
  const { madeForKids, disclosure, hasPaidProductPlacement, license, embeddable } = options;
  const isSynthetic = disclosure !== null && Object.values(disclosure).includes(true);

  return {
    snippet: { ...snippet, tags: [...withoutMarker(snippet.tags), toMarker(publicationId)] },
    status: {
      ...visibility,
      ...{ selfDeclaredMadeForKids: madeForKids, containsSyntheticMedia: isSynthetic, license, embeddable },
    },
    paidProductPlacementDetails: { hasPaidProductPlacement },
  };
}

/** Until all of it is there nobody sees a video that is to be public: YouTube would show it without its picture. */
export function toUploadResource(publication: Planned): youtube_v3.Schema$Video {
  const visibility = toVisibility(publication);

  return toVideoResource(
    publication,
    visibility.privacyStatus === "public" ? { privacyStatus: "private" } : visibility,
  );
}
