import type { youtube_v3 } from "@googleapis/youtube";
import { toMarker } from "./marker";
import type { Publication } from "./repository";
import type { PrivacyStatus } from "./schema";

type Planned = Pick<Publication, "publicationId" | "snippet" | "options" | "privacyStatus" | "publishAt">;

/**
 * The resource of a publication, as `videos.insert` and `videos.update` take it: https://developers.google.com/youtube/v3/docs/videos#resource. What an
 * update leaves out of a part is deleted, so that each part is whole. A scheduled video is private until YouTube publishes it.
 */
export function toVideoResource(
  { publicationId, snippet, options, publishAt, ...planned }: Planned,
  privacyStatus: PrivacyStatus = planned.privacyStatus,
): youtube_v3.Schema$Video {
  const { madeForKids, disclosure, hasPaidProductPlacement, license, embeddable } = options;
  const isSynthetic = disclosure !== null && Object.values(disclosure).includes(true);

  return {
    snippet: { ...snippet, tags: [...snippet.tags, toMarker(publicationId)] },
    status: {
      ...(publishAt ? { privacyStatus: "private", publishAt: publishAt.toISOString() } : { privacyStatus }),
      ...{ selfDeclaredMadeForKids: madeForKids, containsSyntheticMedia: isSynthetic, license, embeddable },
    },
    paidProductPlacementDetails: { hasPaidProductPlacement },
  };
}

/** Until all of it is there nobody sees a video that is to be public: YouTube would show it without its picture. */
export function toUploadResource(publication: Planned): youtube_v3.Schema$Video {
  return toVideoResource(publication, publication.privacyStatus === "public" ? "private" : undefined);
}
