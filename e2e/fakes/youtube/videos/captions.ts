import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { type Call, pickParts, readJson, readParts } from "../call";
import { type MultipartPart, readMultipart } from "./multipart";
import { ok, refuse, type Reply } from "../reply";
import type { FakeCaption } from "../state";
import { requireOwnVideo } from "./videos";

const captionSchema = z.object({
  id: z.string().optional(),
  snippet: z
    .object({ videoId: z.string(), language: z.string(), name: z.string(), isDraft: z.boolean() })
    .partial()
    .default({}),
});
const mostNameCharacters = 150;
const parts = ["id", "snippet"];

/** GET /youtube/v3/captions?part=snippet&videoId=. */
export function listCaptions(call: Call): Reply {
  const asked = readParts(call, parts);
  const video = requireOwnVideo(call, call.url.searchParams.get("videoId") ?? undefined);
  const tracks = [...call.state.captions.values()].filter(({ videoId }) => videoId === video.id);

  return ok({ kind: "youtube#captionListResponse", items: tracks.map((track) => toResource(track, asked)) });
}

/** POST /upload/youtube/v3/captions: https://developers.google.com/youtube/v3/docs/captions/insert. One track for each language and name. */
export function insertCaption(call: Call): Reply {
  const { state } = call;
  const asked = readParts(call, parts);
  const [resourcePart, file] = readBody(call);
  const { snippet } = readJson(resourcePart?.content ?? Buffer.alloc(0), captionSchema);
  const { videoId, language, name = "", isDraft = false } = snippet;
  const video = requireOwnVideo(call, videoId);
  if (language === undefined || !/^[a-z]{2,3}(?:-\w{2,8})*$/i.test(language)) {
    throw refuse(400, "invalidMetadata", "The request contains invalid metadata values.");
  }
  if (name.length > mostNameCharacters) throw refuse(400, "nameTooLong", "The snippet.name is too long.");
  if (!file || file.content.length === 0)
    throw refuse(400, "contentRequired", "The request does not contain the caption track contents.");
  const isThere = [...state.captions.values()].some(
    (track) => track.videoId === video.id && track.language === language && track.name === name,
  );
  if (isThere) {
    throw refuse(
      409,
      "captionExists",
      "The specified video already has a caption track with the given snippet.language and snippet.name.",
    );
  }

  const id = `AUieDa${randomBytes(12).toString("base64url")}`;
  const track = {
    id,
    videoId: video.id,
    language,
    name,
    isDraft,
    updatedAt: state.now(),
    ...toContent(file),
  };
  state.captions.set(id, track);

  return ok(toResource(track, asked));
}

/** PUT /upload/youtube/v3/captions: a new file for a track, another draft status, or both. */
export function updateCaption(call: Call): Reply {
  const { state } = call;
  const asked = readParts(call, parts);
  const [resourcePart, file] = readBody(call);
  const resource = readJson(resourcePart?.content ?? Buffer.alloc(0), captionSchema);
  const track = state.captions.get(resource.id ?? "");
  if (!track) throw refuse(404, "captionNotFound", "The caption track could not be found.");
  requireOwnVideo(call, track.videoId);
  track.isDraft = resource.snippet.isDraft ?? track.isDraft;
  if (file) Object.assign(track, toContent(file));
  track.updatedAt = state.now();

  return ok(toResource(track, asked));
}

function readBody({ request, body }: Call): (MultipartPart | undefined)[] {
  const contentType = request.headers["content-type"] ?? "";

  return contentType.startsWith("application/json")
    ? [{ contentType, content: body }]
    : readMultipart(contentType, body);
}

function toContent({ content, contentType }: MultipartPart): Pick<FakeCaption, "file" | "text"> {
  const sha256 = createHash("sha256").update(content).digest("hex");

  return { file: { bytes: content.length, sha256, mimeType: contentType }, text: content.toString() };
}

function toResource(track: FakeCaption, asked: readonly string[]): Record<string, unknown> {
  const { id, videoId, language, name, isDraft, updatedAt } = track;
  const always = { kind: "youtube#caption", etag: `etag-${id}-${updatedAt}`, id };
  const snippet = {
    ...{
      videoId,
      language,
      name,
      isDraft,
      trackKind: "standard",
      audioTrackType: "unknown",
      status: "serving",
    },
    ...{
      lastUpdated: new Date(updatedAt).toISOString(),
      isCC: false,
      isLarge: false,
      isEasyReader: false,
      isAutoSynced: false,
    },
  };

  return pickParts(always, { snippet }, asked);
}
