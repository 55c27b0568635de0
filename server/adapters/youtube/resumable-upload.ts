import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "@/server/errors";
import { YouTubeError } from "./errors";
import { mayPass, probeUpload, readSessionAnswer, type SessionState, usualIdleMs } from "./resumable-session";
import { sendUploadRequest } from "./upload-request";
import type { UploadSource } from "./upload-source";

export type UploadOutcome =
  | { outcome: "complete"; youtubeVideoId: string }
  | { outcome: "expired" }
  /** YouTube could not be asked: the video may exist. Probe again, and look for it, before anything is started anew. */
  | { outcome: "unknown"; sentBytes: number; failure: YouTubeError };

export type UploadInput = {
  sessionUri: string;
  source: UploadSource;
  /** A live token; after a 401 it is asked for one that differs from the refused one. */
  getAccessToken: (refused?: string) => Promise<string>;
  /** Bytes that YouTube has confirmed. */
  onProgress?: (sentBytes: number) => void;
  signal?: AbortSignal;
  chunkBytes?: number;
  /** Before each of the tries in a row that follow a failure; progress begins them anew. */
  retryDelaysMs?: number[];
  /** Without a byte sent or heard. */
  idleMs?: number;
};

/** "The size of each chunk must be a multiple of 256 KB": uploading a file in chunks, on the page of `sendUpload`. */
export const chunkUnitBytes = 256 * 1024;
/** 32 MiB: each chunk costs a round trip, and what came of a broken one is kept. */
const usualChunkBytes = 128 * chunkUnitBytes;
const longestRestMs = 60_000;
/** Exponential, with what is added by chance: "Use an exponential backoff strategy", step 4. */
const usualDelaysMs = [1000, 2000, 4000, 8000, 16_000];

/**
 * Sends what a session still lacks, in chunks, and asks YouTube first what that is: steps 3 and 4 of
 * https://developers.google.com/youtube/v3/guides/using_resumable_upload_protocol. After a break it asks again and goes on from the answer. Memory
 * does not grow with the file. Throws CANCELLED, and what only a person or another day can mend: YOUTUBE_SIGNED_OUT, YOUTUBE_REJECTED,
 * YOUTUBE_QUOTA_EXCEEDED.
 */
export async function sendUpload(input: UploadInput): Promise<UploadOutcome> {
  const {
    sessionUri,
    source,
    onProgress,
    signal,
    retryDelaysMs = usualDelaysMs,
    idleMs = usualIdleMs,
  } = input;
  const { chunkBytes = usualChunkBytes } = input;
  if (chunkBytes % chunkUnitBytes !== 0 || source.bytes === 0) {
    throw new AppError("INVALID_INPUT", `An upload has bytes, in chunks of a multiple of ${chunkUnitBytes}.`);
  }
  const totalBytes = source.bytes;
  let accessToken = await input.getAccessToken();
  let isTokenNew = false;
  let failures = 0;
  let sentBytes = 0;
  /** What has come is not known: ask before anything is sent. */
  let mustAsk = true;

  for (;;) {
    try {
      const answer: SessionState = mustAsk
        ? await probeUpload({ sessionUri, accessToken, totalBytes, signal, idleMs })
        : await sendChunk({ ...input, accessToken, start: sentBytes, chunkBytes, idleMs });
      isTokenNew = false;
      if (answer.state === "complete") {
        onProgress?.(totalBytes);
        return { outcome: "complete", youtubeVideoId: answer.youtubeVideoId };
      }
      if (answer.state === "expired") return { outcome: "expired" };

      const hasMoved = answer.sentBytes > sentBytes;
      const wasQuestion = mustAsk;
      sentBytes = answer.sentBytes;
      if (hasMoved) failures = 0;
      if (hasMoved) onProgress?.(sentBytes);
      // All of it has come, and the video is not there yet: there is nothing to send.
      mustAsk = sentBytes >= totalBytes;
      if (hasMoved || (wasQuestion && !mustAsk)) continue;
      throw new YouTubeError(
        {
          code: "YOUTUBE_UNAVAILABLE",
          sentence: "YouTube takes no more bytes at the moment; it will be tried again.",
        },
        { detail: `The session stays at ${sentBytes} of ${totalBytes} bytes.` },
      );
    } catch (error) {
      if (error instanceof YouTubeError && error.status === 401 && !isTokenNew) {
        accessToken = await input.getAccessToken(accessToken);
        isTokenNew = true;
        mustAsk = true;
        continue;
      }
      if (!mayPass(error)) throw error;
      const delayMs = retryDelaysMs[failures];
      if (delayMs === undefined) return { outcome: "unknown", sentBytes, failure: error };
      failures += 1;
      mustAsk = true;
      await rest(Math.min(error.retryAfterMs ?? delayMs * (1 + Math.random() / 4), longestRestMs), signal);
    }
  }
}

type ChunkInput = UploadInput & { accessToken: string; start: number; chunkBytes: number; idleMs: number };

async function sendChunk({
  sessionUri,
  source,
  accessToken,
  start,
  chunkBytes,
  signal,
  idleMs,
}: ChunkInput): Promise<SessionState> {
  const end = Math.min(start + chunkBytes, source.bytes);
  const answer = await sendUploadRequest({
    ...{ url: sessionUri, method: "PUT", accessToken, signal, idleMs },
    headers: {
      "content-type": source.mimeType,
      "content-range": `bytes ${start}-${end - 1}/${source.bytes}`,
    },
    body: { file: source.file, start, end },
  });

  return readSessionAnswer(answer);
}

async function rest(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await wait(ms, undefined, { signal });
  } catch {
    throw new AppError("CANCELLED", "The upload was called off.");
  }
}
