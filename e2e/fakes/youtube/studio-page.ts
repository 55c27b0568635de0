import { toPage } from "./oauth/consent-pages";
import { escapeHtml, type Reply } from "./reply";
import { addChannel, type FakeChannel, type FakeVideo, type YouTubeState } from "./state";
import { publishWhenDue } from "./videos/video-resource";

const monthMs = 30 * 24 * 60 * 60_000;

/** Channels and their videos, the newest first, as YouTube Studio shows them; what can be done to them there can be done here. A public one can be made older, to have figures. */
export function showStudio(state: YouTubeState): Reply {
  return {
    status: 200,
    html: toPage(
      "YouTube Studio (emulator)",
      `${state.channels.map((channel) => toSection(channel, state)).join("")}
<form method="post" action="/studio/channels"><label>Title <input name="title" required></label> <button>Add a channel</button></form>`,
    ),
  };
}

function toSection({ id, title, customUrl }: FakeChannel, state: YouTubeState): string {
  const videos = [...state.videos.values()].filter(({ channelId }) => channelId === id).toReversed();
  const playlists = state.playlists.filter(({ channelId }) => channelId === id);
  const head = ["Video", "Visibility", "Processing", "File", "Thumbnail", "Captions", ""];

  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)} <small>${escapeHtml(customUrl)}</small></h2>
${playlists.map((list) => `<p>Playlist ${escapeHtml(list.title)}: ${list.items.length} videos</p>`).join("")}
<table><thead><tr>${head.map((label) => `<th scope="col">${label}</th>`).join("")}</tr></thead>
<tbody>${videos.map((video) => toRow(video, state)).join("")}</tbody></table></section>`;
}

function toRow(video: FakeVideo, state: YouTubeState): string {
  publishWhenDue(video, state);
  const { id, snippet, status, file, thumbnail, outcome } = video;
  const captions = [...state.captions.values()].filter(({ videoId }) => videoId === id);
  const visibility =
    status.publishAt === undefined ? status.privacyStatus : `Scheduled for ${status.publishAt}`;
  const ageButton = video.wasPublic
    ? ' <button name="action" value="age">Published 30 days earlier</button>'
    : "";
  const cells = [
    `<form method="post" action="/studio/videos/${id}"><label>Title <input name="title" value="${escapeHtml(snippet.title)}" size="40"></label>
<button name="action" value="save">Save</button> <button name="action" value="delete">Delete</button>${ageButton}</form>`,
    escapeHtml(visibility),
    video.processedAt <= state.now() ? outcome.uploadStatus : "uploaded",
    `${file.bytes} bytes<br><code>${file.sha256.slice(0, 12)}</code>`,
    thumbnail ? `${thumbnail.bytes} bytes` : "none",
    captions.map(({ language }) => escapeHtml(language)).join(", ") || "none",
    `<code>${id}</code>`,
  ];

  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

/** Somebody makes a channel; the answer leads to its section, which has the channel's id. */
export function addInStudio(state: YouTubeState, form: URLSearchParams): Reply {
  const { id } = addChannel(state, { title: form.get("title") ?? "" });

  return { status: 303, headers: { location: `/studio#${id}` } };
}

/** What somebody does in YouTube Studio, beside the app. */
export function changeInStudio(
  state: YouTubeState,
  { videoId, form }: { videoId: string; form: URLSearchParams },
): Reply {
  const video = state.videos.get(videoId);
  if (!video) return { status: 404, html: toPage("There is no such video", "") };
  const action = form.get("action");
  if (action === "delete") state.videos.delete(videoId);
  else if (action === "age") video.publishedAt = (video.publishedAt ?? video.uploadedAt) - monthMs;
  else video.snippet = { ...video.snippet, title: form.get("title") ?? video.snippet.title };

  return { status: 303, headers: { location: "/studio" } };
}
