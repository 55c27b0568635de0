import type { Channel } from "@/server/channels/schema";
import type { getConnection } from "@/server/channels/youtube/call-channel";
import type { RenderView } from "@/server/renders/render-view";
import type { Publication } from "../repository";

/** One check before a video is published. */
export type PreflightItem = {
  /** Identifies the check across runs, such as `quota`. */
  id: string;
  /** A blocking item must be fixed first; a warning is for information. */
  level: "ok" | "warning" | "blocking";
  sentence: string;
  howToFix: string | null;
};

export type Connection = Awaited<ReturnType<typeof getConnection>>;

/** The input of all preflight checks. */
export type PreflightSubject = {
  publication: Publication;
  channel: Channel;
  /** Null if the channel is not connected to YouTube. */
  connection: Connection | null;
  /** The file that would be published; null while there is none. */
  render: { view: RenderView; durationS: number } | null;
  /** The script's current revision. */
  revision: number;
  now: number;
};

export const ok = (id: string, sentence: string): PreflightItem => ({
  ...{ id, level: "ok", sentence, howToFix: null },
});
export const warn = (id: string, sentence: string, howToFix: string): PreflightItem => ({
  ...{ id, level: "warning", sentence, howToFix },
});
export const block = (id: string, sentence: string, howToFix: string): PreflightItem => ({
  ...{ id, level: "blocking", sentence, howToFix },
});
