import { type Call, readJson, readParts, requireChannel } from "../call";
import { ok, refuse, type Reply } from "../reply";
import type { FakeVideo } from "../state";
import { publishWhenDue, toVideoResource, videoParts } from "./video-resource";
import { readSnippet, readStatus, videoBodySchema } from "./video-rules";

/** GET /youtube/v3/videos?id=: others' private videos, and those that are gone, are not in the list. */
export function listVideos(call: Call): Reply {
  const { url, state, grant } = call;
  const parts = readParts(call, videoParts);
  const ids = url.searchParams.getAll("id").flatMap((text) => text.split(","));
  if (ids.length === 0) throw refuse(400, "missingRequiredParameter", "No filter selected.");
  if (ids.length > 50)
    throw refuse(400, "invalidFilters", "The request specifies an invalid filter parameter.");

  const found = ids.flatMap((id) => {
    const video = state.videos.get(id);
    if (!video) return [];
    publishWhenDue(video, state);
    const isOwn = video.channelId === grant.channelId;
    if (!isOwn && video.status.privacyStatus === "private") return [];

    // Only the owner may know these.
    return [{ video, parts: isOwn ? parts : parts.filter((part) => !ownerParts.has(part)) }];
  });

  return ok({
    kind: "youtube#videoListResponse",
    items: found.map(({ video, parts: allowed }) => toVideoResource(video, { state, parts: allowed })),
    pageInfo: { totalResults: found.length, resultsPerPage: found.length },
  });
}

const ownerParts = new Set(["processingDetails", "suggestions", "fileDetails"]);

/** PUT /youtube/v3/videos: each part that is named is replaced whole; what it leaves out is deleted. */
export function updateVideo(call: Call): Reply {
  const { state, body } = call;
  const parts = readParts(call, videoParts);
  const resource = readJson(body, videoBodySchema);
  const video = requireOwnVideo(call, resource.id);
  publishWhenDue(video, state);

  if (parts.includes("snippet")) {
    if (resource.snippet?.categoryId === undefined) {
      throw refuse(
        400,
        "invalidCategoryId",
        "The snippet.categoryId property specifies an invalid category ID.",
      );
    }
    video.snippet = readSnippet(resource.snippet);
  }
  if (parts.includes("status")) {
    video.status = readStatus(resource.status, { wasPublic: video.wasPublic });
    if (!state.isAudited) video.status = { ...video.status, privacyStatus: "private", publishAt: undefined };
    video.wasPublic ||= video.status.privacyStatus === "public";
  }
  if (parts.includes("paidProductPlacementDetails")) {
    video.hasPaidProductPlacement = resource.paidProductPlacementDetails?.hasPaidProductPlacement ?? false;
  }

  return ok(toVideoResource(video, { state, parts }));
}

/** DELETE /youtube/v3/videos?id=: 204. */
export function deleteVideo(call: Call): Reply {
  const { url, state } = call;
  const { id } = requireOwnVideo(call, url.searchParams.get("id") ?? undefined);
  state.videos.delete(id);

  return { status: 204 };
}

/** The video of the grant's own channel, or 404 `videoNotFound`, or 403 where it is another's. */
export function requireOwnVideo(call: Call, videoId: string | undefined): FakeVideo {
  const channel = requireChannel(call);
  const video = call.state.videos.get(videoId ?? "");
  if (!video) throw refuse(404, "videoNotFound", "The video that you are trying to find does not exist.");
  if (video.channelId !== channel.id)
    throw refuse(403, "forbidden", "The request is not properly authorized.");

  return video;
}
