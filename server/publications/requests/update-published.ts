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
 * Changes title, description, tags, category, visibility, time or disclosures of a published video; 50 units of quota and two. Throws CONFLICT
 * where somebody changed it on YouTube meanwhile: take that over first, or put ours back by `overwrite`. INVALID_INPUT for a time for a video that was public.
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

/** Takes over what somebody changed on YouTube: from then on it is what we know of the video. */
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

/** Deletes a published video on YouTube; 50 units. Its numbers stay. Throws CONFLICT before the upload is over, and what `callChannel` does. */
export async function deletePublished(ids: PublicationIds): Promise<void> {
  const publication = await getPublication(ids);
  const { youtubeVideoId, state } = publication;
  // A package is at no platform: it is only let go of, so that another can be made.
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
