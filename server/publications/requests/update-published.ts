import { isDeepStrictEqual } from "node:util";
import { callYouTube, createYouTubeClient } from "@/server/adapters/youtube/client";
import { callChannel } from "@/server/channels/youtube/call-channel";
import { AppError } from "@/server/errors";
import { getPublication, type Publication, type PublicationIds, updatePublication } from "../repository";
import { type PublicationPlan } from "../schema";
import { requireSameChannel } from "../same-channel";
import { deleteFromYouTube } from "../steps/delete-from-youtube";
import { readVideo, toSeenVideo } from "../steps/read-video";
import { toVideoResource } from "../video-resource";
import { getPresent } from "./get-present";
import { lookAtPublished } from "./look-at-published";
import { recordPublication } from "./record-publication";
import { repeatStep } from "./request-publication";

type Published = Publication & { youtubeVideoId: string };

/**
 * Changes title, description, tags, category, visibility, time or disclosures of a published video; costs 52 units of quota. Throws
 * CONFLICT if somebody changed it on YouTube meanwhile: accept that first, or restore ours with `overwrite`. INVALID_INPUT for a time if
 * the video was public.
 */
export async function updatePublished(
  ids: PublicationIds,
  plan: PublicationPlan,
  { overwrite = false }: { overwrite?: boolean } = {},
): Promise<void> {
  const publication = await getPublished(ids);
  const { isGone, changes } = await lookAtPublished(ids);
  if (isGone) throw new AppError("NOT_FOUND", "The video was deleted on YouTube.");
  if (changes.length > 0 && !overwrite) {
    throw new AppError(
      "CONFLICT",
      "The video was changed in YouTube Studio; look at the changes first, and keep theirs or put yours back.",
    );
  }
  if (plan.publishAt !== null && publication.seen?.privacyStatus === "public") {
    throw new AppError(
      "INVALID_INPUT",
      "YouTube takes no time of publication for a video that was public once.",
    );
  }

  await write({ ...publication, ...plan });
  await updatePublication(ids, ["succeeded"], plan);
  await noteSeen(publication);
  const isOtherPicture = !isDeepStrictEqual(plan.options.thumbnail, publication.options.thumbnail);
  if (isOtherPicture) await repeatStep(ids, "thumbnail");
}

/** Accepts the changes that somebody made on YouTube: they become our record of the video. */
export async function acceptSeen(ids: PublicationIds): Promise<void> {
  const publication = await getPublished(ids);
  await requireSameChannel(publication, publication.seen?.youtubeChannelId ?? null);
  const video = await readVideo(publication, publication.youtubeVideoId);
  if (!video) throw new AppError("NOT_FOUND", "The video was deleted on YouTube.");
  const seen = toSeenVideo(video);
  const { title, description, tags, categoryId, privacyStatus, publishAt } = seen;

  await updatePublication(ids, ["succeeded"], {
    snippet: { ...publication.snippet, title, description, tags, categoryId },
    ...{ publishAt, privacyStatus, seen },
  });
  await recordPublication("publication.accepted", publication, { after: { title, privacyStatus } });
}

/**
 * Deletes a published video on YouTube; costs 50 units. Its statistics stay. Throws CONFLICT before the upload is over, and what
 * `callChannel` throws.
 */
export async function deletePublished(ids: PublicationIds): Promise<void> {
  const publication = await getPublication(ids);
  const { youtubeVideoId, state } = publication;
  // A package is on no platform: it is only marked as deleted, so that another can be made.
  const isPackage = youtubeVideoId === null && state === "succeeded";
  if (youtubeVideoId === null && !isPackage)
    throw new AppError("CONFLICT", "The video is not on YouTube; cancel it instead.");
  if (youtubeVideoId !== null) {
    await requireSameChannel(publication, publication.seen?.youtubeChannelId ?? null);
    await deleteFromYouTube(publication, youtubeVideoId);
  }
  await updatePublication(ids, ["processing", "succeeded", "failed"], {
    ...{ deletedAt: new Date(), waitReason: null, waitUntil: null },
    ...(!isPackage && { uploadStatus: "deleted" }),
  });
  await recordPublication("publication.deleted", publication);
}

async function getPublished(ids: PublicationIds): Promise<Published> {
  const publication = await getPresent(ids);
  const { state, youtubeVideoId } = publication;
  if (state !== "succeeded" || youtubeVideoId === null) {
    throw new AppError("CONFLICT", "The video is not published yet.");
  }

  return { ...publication, youtubeVideoId };
}

async function write(publication: Published): Promise<void> {
  const requestBody = { id: publication.youtubeVideoId, ...toVideoResource(publication) };
  const part = ["snippet", "status", "paidProductPlacementDetails"];
  await callChannel(publication, "videos.update", (access) =>
    callYouTube(() => createYouTubeClient(access).videos.update({ part, requestBody })),
  );
}

async function noteSeen(publication: Published): Promise<void> {
  const video = await readVideo(publication, publication.youtubeVideoId);
  if (video) await updatePublication(publication, ["succeeded"], { seen: toSeenVideo(video) });
}
