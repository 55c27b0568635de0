import type { youtube_v3 } from "@googleapis/youtube";
import { toMarker, withoutMarker } from "./marker";
import type { Publication } from "./repository";
import type { PrivacyStatus } from "./schema";

type Planned = Pick<Publication, "publicationId" | "snippet" | "options" | "privacyStatus" | "publishAt">;

/**
 * A video's visibility: `publishAt` is set only while it lies ahead. If the time passed while the video waited, it becomes public at once.
 */
export function toVisibility(
  { privacyStatus, publishAt }: Pick<Planned, "privacyStatus" | "publishAt">,
  now = Date.now(),
): { privacyStatus: PrivacyStatus; publishAt?: string } {
  if (publishAt === null) return { privacyStatus };
  if (publishAt.getTime() <= now) return { privacyStatus: "public" };

  return { privacyStatus: "private", publishAt: publishAt.toISOString() };
}

/**
 * A publication as a `videos.insert` and `videos.update` resource: https://developers.google.com/youtube/v3/docs/videos#resource. An update
 * deletes every field that a part omits, so each part is complete. A scheduled video is private until YouTube publishes it.
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

/**
 * The resource to upload: a video that is to be public stays private until it is complete, or YouTube would show it without its thumbnail.
 */
export function toUploadResource(publication: Planned): youtube_v3.Schema$Video {
  const visibility = toVisibility(publication);

  return toVideoResource(
    publication,
    visibility.privacyStatus === "public" ? { privacyStatus: "private" } : visibility,
  );
}
