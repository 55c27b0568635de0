import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { AppError } from "@/server/errors";
import { admitUploads } from "../queue/admit-uploads";
import { type Publication, type PublicationIds, updatePublication } from "../repository";
import { checkSchedule } from "../rules/check-schedule";
import { changePublished } from "./change-published";
import { getPresent } from "./get-present";

export type Reschedule = {
  /** The time that the person who moves it has seen. */
  from: Date | null;
  /** Null removes its time. */
  to: Date | null;
};

/**
 * Moves a publication to another time, unless somebody has moved it away from `from`: of two people, one wins. A video scheduled on YouTube
 * is moved there. Throws CONFLICT, also while it is being uploaded or once it is public, INVALID_INPUT for a past time, and what
 * `changePublished` throws.
 */
export async function reschedule(ids: PublicationIds, { from, to }: Reschedule): Promise<void> {
  const publication = await getPresent(ids);
  const [obstacle] = checkSchedule({ privacyStatus: "private", publishAt: to }).filter(
    ({ level }) => level === "blocking",
  );
  if (obstacle) throw new AppError("INVALID_INPUT", `${obstacle.sentence} ${obstacle.howToFix}`);
  requireMovable(publication);

  if (publication.state === "succeeded") await moveOnYouTube(ids, { from, to });
  else await moveHere(ids, { from, to });
}

/** Whether a publication can be given another time now. */
export function isMovable({
  state,
  youtubeVideoId,
  privacyStatus,
  publishAt,
  hasSession,
}: Pick<Publication, "state" | "youtubeVideoId" | "privacyStatus" | "publishAt"> & {
  hasSession: boolean;
}): boolean {
  if (state === "succeeded") {
    const isPublic = privacyStatus !== "private" || (publishAt !== null && publishAt.getTime() <= Date.now());

    return youtubeVideoId !== null && !isPublic;
  }

  return ["draft", "queued", "failed"].includes(state) && youtubeVideoId === null && !hasSession;
}

function requireMovable(publication: Publication): void {
  if (isMovable({ ...publication, hasSession: publication.encryptedSessionUri !== null })) return;

  throw new AppError(
    "CONFLICT",
    publication.state === "succeeded"
      ? "This video is published: its time stays what it is."
      : "The upload has begun: move the video once it is on YouTube.",
  );
}

async function moveHere(ids: PublicationIds, { from, to }: Reschedule): Promise<void> {
  const isMoved = await updatePublication(
    ids,
    ["draft", "queued", "failed"],
    // YouTube schedules only private videos.
    { publishAt: to, ...(to !== null && { privacyStatus: "private" }) },
    { publishAt: from, encryptedSessionUri: null },
  );
  if (!isMoved) throw movedMeanwhile();
  // An earlier time means an earlier upload.
  if ((await getPresent(ids)).state === "queued") await admitUploads();
}

/** One move at a time: a call to YouTube lies between comparing and writing. */
function moveOnYouTube(ids: PublicationIds, { from, to }: Reschedule): Promise<void> {
  return withAdvisoryLock(`reschedule ${ids.publicationId}`, async () => {
    const { snippet, options, publishAt } = await getPresent(ids);
    if (publishAt?.getTime() !== from?.getTime()) throw movedMeanwhile();
    await changePublished(ids, { snippet, options, privacyStatus: "private", publishAt: to });
  });
}

function movedMeanwhile(): AppError {
  return new AppError(
    "CONFLICT",
    "Somebody has moved or begun this video meanwhile; it is shown where it is now.",
  );
}
