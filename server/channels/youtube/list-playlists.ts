import { callYouTube, createYouTubeClient } from "@/server/adapters/youtube/client";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { getChannel } from "../channels";
import { callChannel } from "./call-channel";

export type Playlist = { playlistId: string; title: string };

/** YouTube gives as many in one answer, which is one unit of quota. */
const pageSize = 50;
const mostPages = 4;

/**
 * The playlists of a channel, by title, up to 200: https://developers.google.com/youtube/v3/docs/playlists/list. Throws NOT_FOUND,
 * TOO_MANY_REQUESTS, and what `callChannel` does.
 */
export async function listPlaylists(where: { workspaceId: string; channelId: string }): Promise<Playlist[]> {
  await getChannel(where);
  await limitAttempts("list-playlists", { account: where.workspaceId });
  const playlists: Playlist[] = [];
  let pageToken: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const request = { part: ["snippet"], mine: true, maxResults: pageSize, ...(pageToken && { pageToken }) };
    const { items, nextPageToken } = await callChannel(where, "playlists.list", (access) =>
      callYouTube(() => createYouTubeClient(access).playlists.list(request)),
    );
    for (const { id, snippet } of items ?? []) {
      if (id) playlists.push({ playlistId: id, title: snippet?.title ?? id });
    }
    if (!nextPageToken) break;
    pageToken = nextPageToken;
  }

  return playlists.sort((one, other) => one.title.localeCompare(other.title, "en"));
}
