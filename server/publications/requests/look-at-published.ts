import { noteLockedPrivate, notePublishedOnTime } from "@/server/channels/youtube/note-limits";
import { AppError } from "@/server/errors";
import { type Publication, getPublication, type PublicationIds, updatePublication } from "../repository";
import type { SeenVideo } from "../schema";
import { requireSameChannel } from "../same-channel";
import { readVideo, toSeenVideo } from "../steps/read-video";

const fields = ["title", "description", "tags", "categoryId", "privacyStatus", "publishAt"] as const;

export type PublishedChange = { field: (typeof fields)[number]; ours: string; theirs: string };
export type PublishedLook = {
  /** Somebody deleted it on YouTube. */
  isGone: boolean;
  /** How YouTube differs from our record. */
  changes: PublishedChange[];
};

/**
 * Compares our record of a published video with YouTube; costs one unit of quota. YouTube making a scheduled video public is no change.
 * Nothing is overwritten: people choose. Throws CONFLICT before it is published, and what `callChannel` throws.
 */
export async function lookAtPublished(ids: PublicationIds): Promise<PublishedLook> {
  const publication = await getPublication(ids);
  const { youtubeVideoId, seen } = publication;
  if (youtubeVideoId === null || seen === null)
    throw new AppError("CONFLICT", "The video is not published yet.");
  await requireSameChannel(publication, seen.youtubeChannelId);

  const video = await readVideo(publication, youtubeVideoId);
  if (!video) {
    await updatePublication(ids, ["succeeded"], { deletedAt: new Date(), uploadStatus: "deleted" });
    return { isGone: true, changes: [] };
  }
  const theirs = toSeenVideo(video);
  const ours = await noteSchedule(publication, seen, theirs);

  return { isGone: false, changes: compare(ours, theirs) };
}

/** Our last record, updated if YouTube made the scheduled video public. */
async function noteSchedule(
  publication: Publication,
  seen: SeenVideo,
  theirs: SeenVideo,
): Promise<SeenVideo> {
  const { publishAt } = seen;
  const isDue = publishAt !== null && publishAt.getTime() <= Date.now();
  if (!isDue) return seen;
  // Its time has passed, but it is private and unscheduled: that happens only to projects that Google has not audited.
  if (theirs.privacyStatus === "private" && theirs.publishAt === null) {
    await noteLockedPrivate(publication);
    return seen;
  }
  if (theirs.privacyStatus !== "public") return seen;

  await notePublishedOnTime(publication);
  const published: SeenVideo = { ...seen, privacyStatus: "public", publishAt: null };
  await updatePublication(publication, ["succeeded"], { seen: published });

  return published;
}

function compare(ours: SeenVideo, theirs: SeenVideo): PublishedChange[] {
  return fields.flatMap((field) => {
    const [own, other] = [toText(ours[field]), toText(theirs[field])];

    return own === other ? [] : [{ field, ours: own, theirs: other }];
  });
}

function toText(value: SeenVideo[keyof SeenVideo]): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();

  return Array.isArray(value) ? value.join(", ") : value;
}
