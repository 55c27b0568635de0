import { setTimeout as wait } from "node:timers/promises";
import { requireApproved } from "@/server/approvals/require-approved";
import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { sendUpload } from "@/server/adapters/youtube/resumable-upload";
import { openFileSource, type UploadSource } from "@/server/adapters/youtube/upload-source";
import { getChannel } from "@/server/channels/channels";
import { getAccessToken, noteSignedOut } from "@/server/channels/youtube/call-channel";
import { AppError } from "@/server/errors";
import { openRenderFile } from "@/server/exports/open-render-file";
import { getPublication, type Publication, type PublicationIds, updatePublication } from "../repository";
import { takeBack } from "./clean-up-cancelled";
import { requireSameChannel } from "../same-channel";
import { exportPackage } from "./export-package";
import { findUploadedVideo } from "./find-uploaded-video";
import { clearSession, readSession, startSession, toUploadLock } from "./session";
import { waitInQueue } from "./wait-in-queue";
import { type RunningUpload, whilePublicationRuns } from "./while-publication-runs";

/** How far one workflow step came; `stopped` means over: it was cancelled, waits in the queue again, or was a package. */
export type UploadProgress = "uploaded" | "unfinished" | "stopped";

/** A longer step would look as if it hung. */
const mostStepMs = 4 * 60_000;
/** YouTube lists an upload some moments after its last byte. */
const secondLookMs = 60_000;

/**
 * Sends the rest of a publication's video for some minutes, and records the video once it is complete. Safe to call again after a crash at
 * any line, and from two workers at once: the session's address is stored before the first byte, a lost answer is asked for again, and the
 * video is looked for before another session begins. Throws YOUTUBE_UNAVAILABLE, YOUTUBE_REJECTED, INTERRUPTED, NOT_FOUND, and before the
 * first byte APPROVAL_REQUIRED.
 */
export async function uploadVideo(
  ids: PublicationIds,
  { stepMs = mostStepMs, lookAgainMs = secondLookMs, chunkBytes }: UploadLimits = {},
): Promise<UploadProgress> {
  return withAdvisoryLock(toUploadLock(ids), async () => {
    const publication = await getPublication(ids);
    if (publication.youtubeVideoId !== null) return "uploaded";
    if (publication.state !== "uploading" || publication.deletedAt !== null) return "stopped";
    await requireApprovedPlan(publication);
    if ((await getChannel(publication)).kind === "export") return exportInstead(publication);

    try {
      return await whilePublicationRuns(ids, stepMs, async (running) => {
        const source = await openSource(publication);
        const youtubeVideoId = await send(publication, { source, running, lookAgainMs, chunkBytes });

        return youtubeVideoId === null
          ? "unfinished"
          : await noteUploaded(publication, { youtubeVideoId, totalBytes: source.bytes });
      });
    } catch (error) {
      await noteSignedOut(publication, error);
      if (await waitInQueue(publication, error)) return "stopped";
      if (error instanceof AppError && error.code === "CANCELLED") return "stopped";
      throw error;
    }
  });
}

/** The plan may have changed since it was queued; after the first byte it cannot. Throws APPROVAL_REQUIRED. */
async function requireApprovedPlan(publication: Publication): Promise<void> {
  const { workspaceId, videoId, publicationId, renderId, encryptedSessionUri } = publication;
  if (encryptedSessionUri !== null) return;
  await requireApproved({ workspaceId, videoId }, ["final", "metadata"], {
    ...{ publicationId, renderId: renderId ?? undefined },
  });
}

/** The same workflow without an account only exports a package of files. */
async function exportInstead(publication: Publication): Promise<UploadProgress> {
  const packageKey = await exportPackage(publication);
  await updatePublication(publication, ["uploading"], {
    ...{ state: "succeeded", packageKey, endedAt: new Date(), waitReason: null, waitUntil: null },
    steps: { thumbnail: skipped, captions: skipped, playlist: skipped },
  });

  return "stopped";
}

const skipped = { state: "skipped", reason: null } as const;

export type UploadLimits = { stepMs?: number; lookAgainMs?: number; chunkBytes?: number };

type Sending = {
  source: UploadSource;
  running: RunningUpload;
  lookAgainMs: number;
  chunkBytes: number | undefined;
};

/** The id of the video; null if time runs out before the last byte. */
async function send(publication: Publication, sending: Sending): Promise<string | null> {
  const { source, running, lookAgainMs, chunkBytes } = sending;
  let session = readSession(publication);
  if (session) await requireSameChannel(publication, session.youtubeChannelId);
  if (session === undefined && publication.encryptedSessionUri !== null) {
    // The APP_SECRET that encrypted its address is gone, and it may have received bytes.
    const found = await findUploadedVideo(publication);
    if (found !== null) return found;
    await clearSession(publication, publication.encryptedSessionUri);
  }

  for (;;) {
    session ??= await startSession(publication, source);
    try {
      const sent = await sendUpload({
        ...{ sessionUri: session.uri, source, signal: running.signal, onProgress: running.report },
        getAccessToken: (rejected) => getAccessToken(publication, rejected),
        ...(chunkBytes !== undefined && { chunkBytes }),
      });
      if (sent.outcome === "complete") return sent.youtubeVideoId;
      if (sent.outcome === "unknown") throw sent.failure;
    } catch (error) {
      if (running.isTimeOver()) return null;
      throw error;
    }

    // YouTube forgot the session: its last byte may have come, and the answer been lost.
    const found = await findUploadedVideo(publication);
    if (found !== null) return found;
    await wait(lookAgainMs, undefined, { signal: running.signal }).catch(() => undefined);
    if (running.isTimeOver()) return null;
    const foundLater = await findUploadedVideo(publication);
    if (foundLater !== null) return foundLater;
    await clearSession(publication, session.encrypted);
    session = undefined;
  }
}

/** The render's file. A missing render was removed as unused: then there is nothing to upload. */
async function openSource({ workspaceId, renderId }: Publication): Promise<UploadSource> {
  if (renderId === null) {
    throw new AppError("NOT_FOUND", "The file of this publication was removed; make the video once more.");
  }
  const { file } = await openRenderFile({ workspaceId, renderId }, "video");

  return openFileSource(file);
}

/** Records the uploaded video, or takes it back if the publication was cancelled at the last moment. */
async function noteUploaded(
  publication: Publication,
  { youtubeVideoId, totalBytes }: { youtubeVideoId: string; totalBytes: number },
): Promise<UploadProgress> {
  const isNoted = await updatePublication(publication, ["uploading"], {
    ...{ state: "processing", youtubeVideoId, uploadStatus: "uploaded", uploadedAt: new Date() },
    ...{ encryptedSessionUri: null, waitReason: null, waitUntil: null, sentBytes: totalBytes, totalBytes },
  });
  if (isNoted) return "uploaded";
  await takeBack(publication, youtubeVideoId);

  return "stopped";
}
