import { type Call, pickParts, readParts, toPage } from "./call";
import { ok, refuse, type Reply } from "./reply";
import { toUploadsPlaylistId } from "./state";

const channelParts = ["id", "snippet", "contentDetails", "statistics", "status", "brandingSettings"];

/** GET /youtube/v3/channels?mine=true: the grant's own channel. Without one, `items` is not there at all. */
export function listChannels(call: Call): Reply {
  const { url, state, grant } = call;
  const parts = readParts(call, channelParts);
  const ids = url.searchParams.get("id")?.split(",");
  if (ids === undefined && url.searchParams.get("mine") !== "true") {
    throw refuse(400, "missingRequiredParameter", "No filter selected.");
  }
  const found = state.channels.filter(({ id }) => (ids ? ids.includes(id) : id === grant.channelId));
  const { items, ...page } = toPage(found, call);

  return ok({
    kind: "youtube#channelListResponse",
    ...page,
    ...(items.length > 0 && {
      items: items.map((channel) => {
        const { id, title, customUrl, isVerified, subscriberCount } = channel;
        const videos = [...state.videos.values()].filter(({ channelId }) => channelId === id);
        const picture = { url: new URL(`/pictures/${id}`, url).href, width: 88, height: 88 };

        return pickParts(
          { kind: "youtube#channel", etag: `etag-${id}`, id },
          {
            snippet: {
              title,
              description: "",
              customUrl,
              publishedAt: "2024-01-01T00:00:00Z",
              thumbnails: { default: picture },
            },
            contentDetails: { relatedPlaylists: { likes: "", uploads: toUploadsPlaylistId(channel) } },
            statistics: {
              ...{ viewCount: "0", subscriberCount: String(subscriberCount), hiddenSubscriberCount: false },
              videoCount: String(videos.length),
            },
            status: {
              ...{ privacyStatus: "public", isLinked: true, madeForKids: false },
              longUploadsStatus: isVerified ? "allowed" : "eligible",
            },
          },
          parts,
        );
      }),
    }),
  });
}
