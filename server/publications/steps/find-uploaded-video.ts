import { callYouTube, createYouTubeClient } from "@/server/adapters/youtube/client";
import { callChannel, getConnection } from "@/server/channels/youtube/call-channel";
import { toMarker } from "../marker";
import type { Publication } from "../repository";

const pageSize = 50;
/** More than a channel may upload in a week, the lifetime of an upload session. */
const mostPages = 20;

/**
 * Looks for a publication's video among its channel's uploads, newest first, by its marker; null if it is not there. Costs two units of
 * quota per page of 50.
 */
export async function findUploadedVideo(
  publication: Pick<Publication, "workspaceId" | "channelId" | "publicationId">,
): Promise<string | null> {
  const marker = toMarker(publication.publicationId);
  const { uploadsPlaylistId: playlistId } = await getConnection(publication);

  let pageToken: string | undefined;
  for (let page = 1; page <= mostPages; page += 1) {
    const uploads = await callChannel(publication, "playlistItems.list", (access) =>
      callYouTube(() =>
        createYouTubeClient(access).playlistItems.list({
          ...{ part: ["contentDetails"], playlistId, maxResults: pageSize },
          ...(pageToken !== undefined && { pageToken }),
        }),
      ),
    );
    const id = (uploads.items ?? []).flatMap(({ contentDetails }) => contentDetails?.videoId ?? []);
    if (id.length === 0) return null;
    const videos = await callChannel(publication, "videos.list", (access) =>
      callYouTube(() => createYouTubeClient(access).videos.list({ part: ["snippet"], id })),
    );
    const found = videos.items?.find(({ snippet }) => snippet?.tags?.includes(marker));
    if (found?.id) return found.id;
    if (!uploads.nextPageToken) return null;
    pageToken = uploads.nextPageToken;
  }

  return null;
}
