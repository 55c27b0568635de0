import type { Channel } from "@/server/channels/schema";
import type { getConnection } from "@/server/channels/youtube/call-channel";
import type { RenderView } from "@/server/renders/render-view";
import type { Publication } from "../repository";

/** One thing that is looked at before a video is published. */
export type PreflightItem = {
  /** Of an item over all runs, such as `quota`. */
  id: string;
  /** What blocks is to be fixed first; a warning is to be known. */
  level: "ok" | "warning" | "blocking";
  sentence: string;
  howToFix: string | null;
};

export type Connection = Awaited<ReturnType<typeof getConnection>>;

/** All that a preflight looks at. */
export type PreflightSubject = {
  publication: Publication;
  channel: Channel;
  /** Null where the channel is connected to no YouTube channel. */
  connection: Connection | null;
  /** The file that would be published; null while there is none. */
  render: { view: RenderView; durationS: number } | null;
  /** The script's present one. */
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
