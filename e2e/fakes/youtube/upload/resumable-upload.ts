import { createHash, randomBytes } from "node:crypto";
import { type Call, readJson, readParts, requireChannel } from "../call";
import { granuleBytes, receiveBytes } from "./receive-bytes";
import { ok, Refusal, refuse, type Reply } from "../reply";
import type { FakeChannel, YouTubeState } from "../state";
import type { UploadSession } from "./upload-session";
import { createVideo, toVideoResource, videoParts } from "../videos/video-resource";
import { readSnippet, readStatus, videoBodySchema } from "../videos/video-rules";

const dayMs = 24 * 60 * 60_000;
/** Google's storage keeps sessions for a week; YouTube's page names no time. */
const sessionLifetimeMs = 7 * dayMs;

/**
 * POST /upload/youtube/v3/videos?uploadType=resumable:
 * https://developers.google.com/youtube/v3/guides/using_resumable_upload_protocol, steps 1 and 2.
 */
export function startSession(call: Call): Reply {
  const { url, request, body, state, grant } = call;
  if (url.searchParams.get("uploadType") !== "resumable")
    throw refuse(400, "badRequest", "Only resumable uploads.");
  const channel = requireChannel(call);
  const parts = readParts(call, videoParts);
  const resource = readJson(body, videoBodySchema);
  const length = request.headers["x-upload-content-length"];
  const mimeType = String(request.headers["x-upload-content-type"] ?? "application/octet-stream");
  if (!/^(?:video\/|application\/octet-stream)/.test(mimeType)) {
    throw refuse(
      400,
      "badContent",
      `Media type '${mimeType}' is not supported. Valid media types: [video/*, application/octet-stream]`,
    );
  }
  guardUploadLimit(state, channel);

  const id = randomBytes(24).toString("base64url");
  const now = state.now();
  state.sessions.set(id, {
    ...{ id, channelId: channel.id, clientId: grant.clientId, parts, mimeType },
    snippet: readSnippet(resource.snippet),
    status: readStatus(resource.status),
    hasPaidProductPlacement: resource.paidProductPlacementDetails?.hasPaidProductPlacement ?? false,
    notifySubscribers: url.searchParams.get("notifySubscribers") !== "false",
    totalBytes: length === undefined ? undefined : Number(length),
    receivedBytes: 0,
    hash: createHash("sha256"),
    createdAt: now,
    expiresAt: now + sessionLifetimeMs,
  });
  const location = new URL(`${url.pathname}${url.search}`, url);
  location.searchParams.set("upload_id", id);

  return { status: 200, headers: { location: location.href, "x-guploader-uploadid": id } };
}

/** "We've limited how many videos a channel can upload in a 24-hour period": 400, as it is no matter of quota. */
function guardUploadLimit(state: YouTubeState, channel: FakeChannel): void {
  const since = state.now() - dayMs;
  const recent = [...state.videos.values()].filter(
    ({ channelId, uploadedAt }) => channelId === channel.id && uploadedAt > since,
  );
  if (recent.length >= channel.uploadLimit) {
    throw refuse(400, "uploadLimitExceeded", "The user has exceeded the number of videos they may upload.");
  }
}

/** PUT to a session's address: its bytes, or the question how many have come (steps 3 and 4). */
export async function putToSession(call: Call): Promise<Reply> {
  const { url, request, state, fault } = call;
  const session = state.sessions.get(url.searchParams.get("upload_id") ?? "");
  if (session && fault?.kind === "expireSession") session.expiresAt = 0;
  if (!session || session.expiresAt <= state.now()) throw new Refusal({ status: 404, text: "Not Found" });
  // A finished session answers with its video for as long as it is known, whatever is sent to it.
  if (session.video) return complete(session, state);

  const range = readContentRange(request.headers);
  if (range.totalBytes !== undefined) {
    if (session.totalBytes !== undefined && session.totalBytes !== range.totalBytes) {
      throw refuseBytes(
        `The declared length is ${session.totalBytes}, and Content-Range says ${range.totalBytes}.`,
      );
    }
    session.totalBytes = range.totalBytes;
  }
  if (range.start === undefined) return tellProgress(session);

  if (range.start > session.receivedBytes) {
    throw refuseBytes(`Byte ${session.receivedBytes} was expected, and ${range.start} came.`);
  }
  const isLast = range.end + 1 === session.totalBytes;
  const length = range.end + 1 - range.start;
  if (!isLast && length < granuleBytes) {
    throw refuseBytes(
      `Invalid request.  The number of bytes uploaded is required to be equal or greater than ${granuleBytes}, except for the final request (it's recommended to be the exact multiple of ${granuleBytes}).  The received request contained ${length} bytes, which does not meet this requirement.`,
    );
  }
  await receiveBytes(session, { request, start: range.start, fault });

  return session.receivedBytes === session.totalBytes ? complete(session, state) : tellProgress(session);
}

function complete(session: UploadSession, state: YouTubeState): Reply {
  const isNew = session.video === undefined;
  const video = (session.video ??= createVideo(session, state));
  state.videos.set(video.id, isNew ? video : (state.videos.get(video.id) ?? video));

  return { ...ok(toVideoResource(video, { state, parts: session.parts })), status: isNew ? 201 : 200 };
}

/** 308 has another meaning here than in HTTP: "Resume Incomplete". Without a Range nothing has come. */
function tellProgress({ receivedBytes }: UploadSession): Reply {
  return { status: 308, headers: receivedBytes === 0 ? {} : { range: `bytes=0-${receivedBytes - 1}` } };
}

function refuseBytes(text: string): Refusal {
  return new Refusal({ status: 400, text });
}

type ContentRange = { totalBytes: number | undefined } & (
  { start: undefined } | { start: number; end: number }
);

/** `bytes 0-524287/2000000`, or `bytes *` and the length for the question; without the header the body is the whole file. */
function readContentRange(headers: Call["request"]["headers"]): ContentRange {
  const text = headers["content-range"];
  if (text === undefined) {
    const length = Number(headers["content-length"]);
    return { start: 0, end: length - 1, totalBytes: length };
  }
  const [, question, start, end, total] = /^bytes (?:(\*)|(\d+)-(\d+))\/(\d+|\*)$/.exec(text) ?? [];
  if (total === undefined) throw refuseBytes(`Failed to parse Content-Range header: ${text}`);
  const totalBytes = total === "*" ? undefined : Number(total);
  if (question !== undefined) return { start: undefined, totalBytes };
  if (Number(headers["content-length"]) !== Number(end) + 1 - Number(start)) {
    throw refuseBytes("Content-Length and Content-Range differ.");
  }

  return { start: Number(start), end: Number(end), totalBytes };
}
