import { probeUpload, startUploadSession } from "@/server/adapters/youtube/resumable-session";
import type { UploadSource } from "@/server/adapters/youtube/upload-source";
import { callChannel, getAccessToken, getConnection } from "@/server/channels/youtube/call-channel";
import { decrypt, encrypt } from "@/server/encryption";
import { AppError } from "@/server/errors";
import {
  forgetSession,
  type Publication,
  type PublicationIds,
  storeSession,
  updatePublication,
} from "../repository";
import { requireDisclosure } from "../rules/require-disclosure";
import { requireSameChannel } from "../same-channel";
import { toUploadResource } from "../video-resource";

/** An upload session: its address, the YouTube channel it uploads to, and the stored form of both. */
export type Session = { uri: string; youtubeChannelId: string | null; encrypted: string };
/** The channel is first; older ones have only the address. */
const storedFormat = /^(?:(?<youtubeChannelId>[\w-]+) )?(?<uri>https?:.*)$/;

/** The lock held by whoever sends a publication's bytes or deletes the resulting video. */
export const toUploadLock = ({ publicationId }: PublicationIds) => `upload ${publicationId}`;

/** Each workspace's sessions are encrypted for it alone: anyone with the address can upload without a token. */
const toSessionPurpose = (workspaceId: string) => `upload-session ${workspaceId}`;

/** The session of a publication; undefined if it has none, or if the APP_SECRET that encrypted it is gone. */
export function readSession({ workspaceId, encryptedSessionUri }: Publication): Session | undefined {
  if (encryptedSessionUri === null) return undefined;
  const stored = decrypt(toSessionPurpose(workspaceId), encryptedSessionUri);
  const { uri, youtubeChannelId = null } = storedFormat.exec(stored ?? "")?.groups ?? {};

  return uri === undefined ? undefined : { uri, youtubeChannelId, encrypted: encryptedSessionUri };
}

/**
 * Starts an upload session. A worker that dies before the address is stored has sent no byte, so that session yields no video. Throws
 * INTERRUPTED if it is too late, INVALID_INPUT without the answers about synthetic content.
 */
export async function startSession(publication: Publication, source: UploadSource): Promise<Session> {
  const { workspaceId, options } = publication;
  requireDisclosure(options);
  const isWanted = await updatePublication(publication, ["uploading"], {
    ...{ sessionStartedAt: new Date(), totalBytes: source.bytes, waitReason: null, waitUntil: null },
  });
  if (!isWanted) throw createTooLate();
  const { youtubeChannelId } = await getConnection(publication);
  const uri = await callChannel(publication, "videos.insert", ({ accessToken }) =>
    startUploadSession({
      ...{ accessToken, source, video: toUploadResource(publication) },
      notifySubscribers: options.notifySubscribers,
    }),
  );
  const encrypted = encrypt(toSessionPurpose(workspaceId), `${youtubeChannelId} ${uri}`);
  if (await storeSession(publication, encrypted)) return { uri, youtubeChannelId, encrypted };

  throw createTooLate();
}

/**
 * Forgets a session that can no longer yield a video, to make room for another. Throws INTERRUPTED if another worker has done so already:
 * two sessions would be two videos.
 */
export async function clearSession(ids: PublicationIds, encrypted: string): Promise<void> {
  if (!(await forgetSession(ids, encrypted))) throw createTooLate();
}

/** The outcome of a session that nobody sends to any more: its video, nothing yet, or expired. Throws YOUTUBE_UNAVAILABLE. */
export async function probeSession(
  publication: Publication,
  { uri: sessionUri, youtubeChannelId }: Session,
): Promise<{ youtubeVideoId: string | null } | "expired"> {
  await requireSameChannel(publication, youtubeChannelId);
  const totalBytes = publication.totalBytes ?? 0;
  const accessToken = await getAccessToken(publication);
  const answer = await probeUpload({ sessionUri, accessToken, totalBytes });
  if (answer.state === "expired") return "expired";
  if (answer.state === "complete") return { youtubeVideoId: answer.youtubeVideoId };
  if (answer.sentBytes < totalBytes) return { youtubeVideoId: null };

  throw new AppError(
    "YOUTUBE_UNAVAILABLE",
    "All bytes of an upload have come, and its video is not there yet.",
  );
}

function createTooLate(): AppError {
  return new AppError("INTERRUPTED", "The publication was called off, or another worker uploads it.");
}
