import { createHash, randomBytes } from "node:crypto";
import { createAnalytics } from "./analytics/figures";
import type { UploadSession } from "./upload/upload-session";

export type FakeChannel = {
  id: string;
  title: string;
  customUrl: string;
  /** Of the Google account that owns it. */
  email: string;
  /** By telephone: others may set no thumbnails, and upload no more than 15 minutes. */
  isVerified: boolean;
  /** Videos that the channel may upload within 24 hours. */
  uploadLimit: number;
  subscriberCount: number;
};

export type VideoSnippet = {
  title: string;
  description: string;
  tags?: string[];
  categoryId: string;
  defaultLanguage?: string;
  defaultAudioLanguage?: string;
};

export type VideoStatus = {
  privacyStatus: "private" | "unlisted" | "public";
  publishAt?: string;
  license: "youtube" | "creativeCommon";
  embeddable: boolean;
  publicStatsViewable: boolean;
  selfDeclaredMadeForKids?: boolean;
  containsSyntheticMedia?: boolean;
};

export type StoredFile = { bytes: number; sha256: string; mimeType: string };

/** What comes of a video's processing. */
export type ProcessingOutcome =
  | { uploadStatus: "processed" }
  | { uploadStatus: "failed"; failureReason: string }
  | { uploadStatus: "rejected"; rejectionReason: string };

export type FakeVideo = {
  id: string;
  channelId: string;
  snippet: VideoSnippet;
  status: VideoStatus;
  hasPaidProductPlacement: boolean;
  notifySubscribers: boolean;
  file: StoredFile;
  uploadedAt: number;
  processedAt: number;
  outcome: ProcessingOutcome;
  /** When it went public at its time. */
  publishedAt?: number;
  /** A video that was public once cannot be scheduled any more. */
  wasPublic: boolean;
  thumbnail?: StoredFile;
};

export type FakeCaption = {
  id: string;
  videoId: string;
  language: string;
  name: string;
  isDraft: boolean;
  file: StoredFile;
  text: string;
  updatedAt: number;
};

export type FakePlaylist = {
  id: string;
  channelId: string;
  title: string;
  items: { id: string; videoId: string }[];
};

export type YouTubeState = ReturnType<typeof createState>;

export type StateOptions = {
  channels?: (Partial<FakeChannel> & { title: string })[];
  /** Google accounts that have no channel. */
  accountsWithoutChannel?: string[];
  /** Milliseconds since 1970. */
  now?: () => number;
  /** How long a video is processed. */
  processingMs?: number;
  /** Uploads of projects that Google did not audit stay private. */
  isAudited?: boolean;
};

/** All that the emulated YouTube holds. */
export function createState(options: StateOptions = {}) {
  const processing: { ms: number; outcome: ProcessingOutcome } = {
    ms: options.processingMs ?? 0,
    outcome: { uploadStatus: "processed" },
  };
  const channels = (options.channels ?? [{ title: "Deep Sea Daily" }]).map((channel) => fillChannel(channel));

  return {
    now: options.now ?? Date.now,
    channels,
    accountsWithoutChannel: options.accountsWithoutChannel ?? [],
    videos: new Map<string, FakeVideo>(),
    captions: new Map<string, FakeCaption>(),
    playlists: channels.map((channel) => createPlaylist(channel)),
    sessions: new Map<string, UploadSession>(),
    /** May be changed at any time; it holds for videos that come afterwards. */
    processing,
    isAudited: options.isAudited ?? true,
    analytics: createAnalytics(),
  };
}

/** A channel that comes later, with its playlist. */
export function addChannel(
  { channels, playlists }: YouTubeState,
  channel: Partial<FakeChannel> & { title: string },
): FakeChannel {
  const added = fillChannel(channel);
  channels.push(added);
  playlists.push(createPlaylist(added));

  return added;
}

function createPlaylist({ id, title }: FakeChannel): FakePlaylist {
  return { id: `PL${id.slice(2)}`, channelId: id, title: `Best of ${title}`, items: [] };
}

function fillChannel(channel: Partial<FakeChannel> & { title: string }): FakeChannel {
  const handle = channel.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "");

  return {
    id: `UC${createHash("sha256").update(channel.title).digest("base64url").slice(0, 22)}`,
    customUrl: `@${handle}`,
    email: `${handle}@example.com`,
    isVerified: true,
    uploadLimit: 100,
    subscriberCount: 1200,
    ...channel,
  };
}

/** Ids of videos have 11 characters. */
export function createVideoId(): string {
  return randomBytes(8).toString("base64url");
}

/** The playlist of all of a channel's uploads. */
export function toUploadsPlaylistId({ id }: FakeChannel): string {
  return `UU${id.slice(2)}`;
}
