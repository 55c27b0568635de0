import type { youtube_v3 } from "@googleapis/youtube";
import { z } from "zod";
import { env } from "@/server/env";
import type { GoogleAddresses } from "@/server/env-youtube";
import { readFailedAnswer, YouTubeError } from "./errors";
import { sendUploadRequest, type UploadAnswer } from "./upload-request";

const videoSchema = z.object({ id: z.string().min(1) });

/** What YouTube says of a session: its bytes from the first one on, without a gap, or the video that they became. */
export type SessionState =
  | { state: "complete"; youtubeVideoId: string }
  | { state: "incomplete"; sentBytes: number }
  /** YouTube forgot it: before another one is started, look whether the video is there. */
  | { state: "expired" };

export type SessionInput = {
  sessionUri: string;
  accessToken: string;
  totalBytes: number;
  signal?: AbortSignal;
  idleMs?: number;
};

export const usualIdleMs = 60_000;

/**
 * Starts an upload session and gives its address, which the caller stores before the first byte is sent: step 1 of
 * https://developers.google.com/youtube/v3/guides/using_resumable_upload_protocol. No video exists yet, so a repetition is safe. It costs
 * a call of the bucket `videos.insert`. Throws what `readFailedAnswer` tells.
 */
export async function startUploadSession({
  accessToken,
  video,
  source,
  notifySubscribers,
  signal,
  addresses = env.googleAddresses,
}: {
  accessToken: string;
  video: youtube_v3.Schema$Video;
  source: { bytes: number; mimeType: string };
  notifySubscribers: boolean;
  signal?: AbortSignal;
  addresses?: GoogleAddresses;
}): Promise<string> {
  const url = new URL(`${addresses.api}/upload/youtube/v3/videos`);
  url.searchParams.set("uploadType", "resumable");
  // The parts that are set are those that are there.
  url.searchParams.set("part", Object.keys(video).join(","));
  url.searchParams.set("notifySubscribers", String(notifySubscribers));
  const answer = await sendUploadRequest({
    ...{ url: url.href, method: "POST", accessToken, signal, idleMs: usualIdleMs },
    headers: {
      "content-type": "application/json; charset=UTF-8",
      "x-upload-content-length": String(source.bytes),
      "x-upload-content-type": source.mimeType,
    },
    body: JSON.stringify(video),
  });
  const sessionUri = answer.headers.location;
  if (answer.status !== 200) throw toFailure(answer);
  if (typeof sessionUri !== "string" || !isOfGoogle(sessionUri, addresses)) {
    throw readFailedAnswer({ status: 502, body: "The answer names no session at Google." });
  }

  return sessionUri;
}

/**
 * Asks how much of an upload has come (step 4.1): an empty PUT with `bytes *` and the length. A finished session answers with its video
 * again, so that an answer that was lost is no loss. Throws YOUTUBE_SIGNED_OUT for a dead token, YOUTUBE_UNAVAILABLE where it cannot be known.
 */
export async function probeUpload({
  sessionUri,
  accessToken,
  totalBytes,
  signal,
  idleMs = usualIdleMs,
}: SessionInput): Promise<SessionState> {
  const answer = await sendUploadRequest({
    ...{ url: sessionUri, method: "PUT", accessToken, signal, idleMs },
    headers: { "content-range": `bytes */${totalBytes}` },
  });

  return readSessionAnswer(answer);
}

/** What the answer to bytes, or to a probe, says. 308 stands for "Resume Incomplete"; without a Range nothing has come. */
export function readSessionAnswer(answer: UploadAnswer): SessionState {
  const { status, headers, body } = answer;
  if (status === 200 || status === 201) {
    const video = videoSchema.safeParse(body);
    if (!video.success) throw readFailedAnswer({ status: 502, body: "The answer names no video." });

    return { state: "complete", youtubeVideoId: video.data.id };
  }
  if (status === 308) return { state: "incomplete", sentBytes: readRange(headers.range) };
  if (status === 404 || status === 410) return { state: "expired" };

  throw toFailure(answer);
}

/** `bytes=0-999999`: the first million bytes are safe. */
function readRange(range: UploadAnswer["headers"][string]): number {
  if (range === undefined) return 0;
  const end = /^(?:bytes=)?0-(\d+)$/.exec(String(range))?.[1];
  if (end === undefined)
    throw readFailedAnswer({ status: 502, body: "The answer has a Range that cannot be read." });

  return Number(end) + 1;
}

function toFailure({ status, headers, body }: UploadAnswer): YouTubeError {
  const retryAfter = headers["retry-after"];

  return readFailedAnswer({
    status,
    body,
    retryAfter: typeof retryAfter === "string" ? retryAfter : undefined,
  });
}

/** Whether a failure of an upload's request may pass: then ask what has come, and go on from there. */
export function mayPass(error: unknown): error is YouTubeError {
  return error instanceof YouTubeError && error.code === "YOUTUBE_UNAVAILABLE";
}

/** The token goes to this address: it is Google's, or that of the server in its place. */
function isOfGoogle(sessionUri: string, addresses: GoogleAddresses): boolean {
  if (!URL.canParse(sessionUri)) return false;
  const { origin, protocol, hostname } = new URL(sessionUri);

  return (
    origin === new URL(addresses.api).origin ||
    (protocol === "https:" && hostname.endsWith(".googleapis.com"))
  );
}
