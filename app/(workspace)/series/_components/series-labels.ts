import { timeZoneLabel } from "@/app/(workspace)/settings/_components/channels/time-zones";
import type { BadgeVariant } from "@/components/ui/badge";
import type { AfterWriting, SeriesTopicState } from "@/server/series/schema";
import type { SeriesSummary } from "@/server/series/show-series";

/** Where a series' topics come from. Pure. */
export function sourceLabel(source: SeriesSummary["source"]): string {
  switch (source.kind) {
    case "list":
      return "A list of topics";
    case "feed":
      return `Feed of ${new URL(source.address).hostname}`;
    case "theme":
      return `Ideas: ${source.theme}`;
  }
}

/** When its videos come out. Pure. */
export function cadenceLabel({ cadence, timeZone }: Pick<SeriesSummary, "cadence" | "timeZone">): string {
  return cadence.kind === "slots"
    ? "The channel’s slots"
    : `${cadence.expression} (${timeZoneLabel(timeZone)})`;
}

/** The state of a series, in a word. Pure. */
export function stateLabel({ pausedAt, pauseReason }: Pick<SeriesSummary, "pausedAt" | "pauseReason">): {
  label: string;
  variant: BadgeVariant;
} {
  if (pausedAt === null) return { label: "Active", variant: "success" };

  return pauseReason === null
    ? { label: "Paused", variant: "secondary" }
    : { label: "Paused itself", variant: "destructive" };
}

/** "3 waiting · 1 in the making · 12 made". Pure. */
export function countsLabel(counts: Record<SeriesTopicState, number>): string {
  const parts = [
    `${counts.waiting} waiting`,
    counts.running > 0 && `${counts.running} in the making`,
    counts.succeeded > 0 && `${counts.succeeded} made`,
    counts.failed > 0 && `${counts.failed} failed`,
    counts.skipped > 0 && `${counts.skipped} skipped`,
  ];

  return parts.filter((part) => part !== false).join(" · ");
}

export const topicStates: Record<SeriesTopicState, { label: string; variant: BadgeVariant }> = {
  waiting: { label: "Waiting", variant: "secondary" },
  running: { label: "In the making", variant: "default" },
  succeeded: { label: "Made", variant: "success" },
  failed: { label: "Failed", variant: "destructive" },
  skipped: { label: "Skipped", variant: "secondary" },
};

export const afterWritingLabels: Record<AfterWriting, { name: string; hint: string }> = {
  script: { name: "Stop at the script", hint: "You read it, and render it yourself." },
  render: { name: "Render", hint: "The video is made, and waits for you." },
  plan: {
    name: "Render and plan",
    hint: "The video is made, and its draft has the next free time; you publish it.",
  },
};
