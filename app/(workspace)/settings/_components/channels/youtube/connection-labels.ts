import type { AccessName } from "@/server/channels/youtube/connecting/access";

const count = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

type Counts = { subscriberCount: number | null; videoCount: number; viewCount: number };

/** "1.2K subscribers · 1 video · 0 views", which wraps only between them; a channel may hide its number of subscribers. */
export function countsLabel({ subscriberCount, videoCount, viewCount }: Counts): string {
  return [
    ...(subscriberCount === null ? [] : [countLabel(subscriberCount, "subscriber")]),
    countLabel(videoCount, "video"),
    countLabel(viewCount, "view"),
  ].join(" · ");
}

/** "December 6, 2026", in the time zone of the browser. */
export function dayLabel(date: Date): string {
  return date.toLocaleDateString("en", { dateStyle: "long" });
}

/** Which optional permissions a connection lacks, in a sentence; undefined if it lacks none. */
export function missingAccessLabel(access: readonly AccessName[]): string | undefined {
  const missing = [
    ...(access.includes("edit") ? [] : ["captions, playlists and later changes"]),
    ...(access.includes("analytics") ? [] : ["statistics"]),
  ];

  return missing.length === 0
    ? undefined
    : `Not allowed: ${missing.join("; ")}. Reconnect it to allow ${missing.length === 1 ? "this" : "them"}.`;
}

function countLabel(number: number, noun: string): string {
  return `${count.format(number)}\u00a0${noun}${number === 1 ? "" : "s"}`;
}
