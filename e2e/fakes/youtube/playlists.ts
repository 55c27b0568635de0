import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type Call, pickParts, readJson, readParts, requireChannel, toPage } from "./call";
import { ok, refuse, type Reply } from "./reply";
import { type FakePlaylist, toUploadsPlaylistId } from "./state";
import { publishWhenDue } from "./videos/video-resource";

/** GET /youtube/v3/playlists?mine=true. */
export function listPlaylists(call: Call): Reply {
  const parts = readParts(call, ["id", "snippet", "status", "contentDetails"]);
  const channel = requireChannel(call);
  const own = call.state.playlists.filter(({ channelId }) => channelId === channel.id);
  const page = toPage(own, call);

  return ok({
    kind: "youtube#playlistListResponse",
    ...page,
    items: page.items.map(({ id, title, items }) =>
      pickParts(
        { kind: "youtube#playlist", id },
        {
          snippet: { title, channelId: channel.id, channelTitle: channel.title, description: "" },
          status: { privacyStatus: "public" },
          contentDetails: { itemCount: items.length },
        },
        parts,
      ),
    ),
  });
}

/** GET /youtube/v3/playlistItems?playlistId=: also the list of a channel's uploads, the newest first. */
export function listPlaylistItems(call: Call): Reply {
  const { url, state, grant } = call;
  const parts = readParts(call, ["id", "snippet", "contentDetails", "status"]);
  const playlistId = url.searchParams.get("playlistId") ?? "";
  const wanted = url.searchParams.get("videoId");
  const items = findItems(call, playlistId).filter(({ videoId }) => wanted === null || videoId === wanted);
  const page = toPage(items, call);

  return ok({
    kind: "youtube#playlistItemListResponse",
    ...page,
    items: page.items.flatMap(({ id, videoId }) => {
      const video = state.videos.get(videoId);
      if (!video) return [];
      publishWhenDue(video, state);
      const { privacyStatus } = video.status;
      if (privacyStatus === "private" && video.channelId !== grant.channelId) return [];
      const { title, description } = video.snippet;
      const position = items.findIndex((item) => item.id === id);
      const resourceId = { kind: "youtube#video", videoId };

      return [
        pickParts(
          { kind: "youtube#playlistItem", id },
          {
            snippet: { playlistId, position, title, description, channelId: video.channelId, resourceId },
            contentDetails: { videoId },
            status: { privacyStatus },
          },
          parts,
        ),
      ];
    }),
  });
}

function findItems({ state }: Call, playlistId: string): FakePlaylist["items"] {
  const channel = state.channels.find((other) => toUploadsPlaylistId(other) === playlistId);
  if (channel) {
    return [...state.videos.values()]
      .filter(({ channelId }) => channelId === channel.id)
      .map(({ id }) => ({ id: `UUitem-${id}`, videoId: id }))
      .toReversed();
  }
  const playlist = state.playlists.find(({ id }) => id === playlistId);
  if (!playlist)
    throw refuse(
      404,
      "playlistNotFound",
      "The playlist identified with the request's playlistId parameter cannot be found.",
    );

  return playlist.items;
}

const itemSchema = z.object({
  snippet: z.object({
    playlistId: z.string(),
    position: z.int().min(0).optional(),
    resourceId: z.object({ kind: z.string(), videoId: z.string() }),
  }),
});

/** POST /youtube/v3/playlistItems: not idempotent; the same video can stand in a playlist twice. */
export function insertPlaylistItem(call: Call): Reply {
  const { state, body } = call;
  const parts = readParts(call, ["id", "snippet", "contentDetails", "status"]);
  const channel = requireChannel(call);
  const { playlistId, position, resourceId } = readJson(body, itemSchema).snippet;
  const playlist = state.playlists.find(({ id }) => id === playlistId);
  if (!playlist) throw refuse(404, "playlistNotFound", "The playlist cannot be found.");
  if (playlist.channelId !== channel.id) throw refuse(403, "playlistItemsNotAccessible", "Forbidden");
  if (resourceId.kind !== "youtube#video")
    throw refuse(400, "invalidResourceType", "The type is not supported.");
  if (!state.videos.has(resourceId.videoId)) throw refuse(404, "videoNotFound", "Video not found.");
  if (position !== undefined && position > playlist.items.length) {
    throw refuse(400, "invalidPlaylistItemPosition", "The position is invalid.");
  }

  const item = { id: `PLitem-${randomBytes(9).toString("base64url")}`, videoId: resourceId.videoId };
  const index = position ?? playlist.items.length;
  playlist.items.splice(index, 0, item);
  const snippet = { playlistId, position: index, resourceId, channelId: channel.id };

  return ok(pickParts({ kind: "youtube#playlistItem", id: item.id }, { snippet }, parts));
}
