import type { Hash } from "node:crypto";
import type { FakeVideo, VideoSnippet, VideoStatus } from "../state";

/** What a resumable upload session knows. The bytes themselves are hashed and forgotten. */
export type UploadSession = {
  id: string;
  channelId: string;
  clientId: string;
  snippet: VideoSnippet;
  status: VideoStatus;
  hasPaidProductPlacement: boolean;
  notifySubscribers: boolean;
  parts: string[];
  mimeType: string;
  /** Undefined until a Content-Range tells it, where the start did not. */
  totalBytes: number | undefined;
  receivedBytes: number;
  hash: Hash;
  createdAt: number;
  expiresAt: number;
  /** Set with the last byte, and answered again from then on. */
  video?: FakeVideo;
  /** Ends the request that is delivering bytes: a later one takes its place. */
  stopReceiving?: () => void;
};
