import { createHash } from "node:crypto";
import { type Call, requireChannel } from "../call";
import { ok, refuse, type Reply } from "../reply";
import { requireOwnVideo } from "./videos";

/** Since 2026-09-14; 2 MB before. */
const mostBytes = 50 * 1024 * 1024;
const sizes: Record<string, [width: number, height: number]> = {
  default: [120, 90],
  medium: [320, 180],
  high: [480, 360],
  standard: [640, 480],
  maxres: [1280, 720],
};

/** POST /upload/youtube/v3/thumbnails/set: https://developers.google.com/youtube/v3/docs/thumbnails/set. The body is the picture. */
export function setThumbnail(call: Call): Reply {
  const { url, body, request } = call;
  const video = requireOwnVideo(call, url.searchParams.get("videoId") ?? undefined);
  if (!requireChannel(call).isVerified) {
    throw refuse(
      403,
      "forbidden",
      "The thumbnail can't be set for the specified video. The request might not be properly authorized.",
    );
  }
  if (body.length === 0)
    throw refuse(400, "mediaBodyRequired", "The request does not include the image content.");
  if (body.length > mostBytes)
    throw refuse(413, "uploadTooLarge", "The provided image content is too large.");
  const mimeType = findImageType(body);
  if (mimeType === undefined || request.headers["content-type"] !== mimeType) {
    throw refuse(400, "invalidImage", "The provided image content is invalid.");
  }
  video.thumbnail = { bytes: body.length, sha256: createHash("sha256").update(body).digest("hex"), mimeType };
  const toEntry = ([name, [width, height]]: [string, [number, number]]) => {
    return [name, { url: `https://i.ytimg.com/vi/${video.id}/${name}.jpg`, width, height }];
  };

  return ok({
    kind: "youtube#thumbnailSetResponse",
    etag: `etag-${video.thumbnail.sha256.slice(0, 12)}`,
    items: [Object.fromEntries(Object.entries(sizes).map(toEntry))],
  });
}

/** JPEG and PNG, by their first bytes. */
function findImageType(body: Buffer): string | undefined {
  if (body.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "image/jpeg";

  return body.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1")) ? "image/png" : undefined;
}
