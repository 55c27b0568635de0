import { timeLabel } from "@/components/time-labels";
import type { BadgeVariant } from "@/components/ui/badge";
import type { TimelineState } from "@/server/jobs/list/job-details";
import type { JobState } from "@/server/jobs/schema";

export const jobStates: Record<JobState, { label: string; badge: BadgeVariant }> = {
  running: { label: "Running", badge: "default" },
  succeeded: { label: "Done", badge: "success" },
  failed: { label: "Failed", badge: "destructive" },
  cancelled: { label: "Cancelled", badge: "secondary" },
};

export const stepStates: Record<TimelineState, { label: string; bar: string }> = {
  running: { label: "running", bar: "bg-primary animate-pulse" },
  waiting: { label: "waiting", bar: "bg-primary/35" },
  retrying: { label: "tried again soon", bar: "bg-warning" },
  succeeded: { label: "done", bar: "bg-primary" },
  failed: { label: "failed", bar: "bg-destructive" },
  interrupted: { label: "interrupted", bar: "bg-muted-foreground/50" },
};

/** A step as people read it: "narrate-scene-2" is "Narrate scene 2". Pure. */
export function stepLabel(name: string): string {
  const words = name.replaceAll("-", " ");

  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How long something took: "0.4 s", "8 s", "2 min 10 s". Pure. */
export function durationLabel(ms: number): string {
  return ms < 10_000 ? `${(Math.max(0, ms) / 1000).toFixed(1)} s` : timeLabel(ms / 1000);
}

type Span = { startedAt: Date; endedAt: Date | null };

/** Where a step's bar lies between the first and the last moment shown, as percentages; it is always wide enough to see. Pure. */
export function placeBar(
  { startedAt, endedAt }: Span,
  { fromMs, untilMs }: { fromMs: number; untilMs: number },
): { left: number; width: number } {
  const total = Math.max(1, untilMs - fromMs);
  const toPercent = (moment: number) =>
    Math.min(100, Math.max(0, Math.round((1000 * (moment - fromMs)) / total) / 10));
  const left = Math.min(99, toPercent(startedAt.getTime()));

  return { left, width: Math.max(1, toPercent(endedAt?.getTime() ?? untilMs) - left) };
}
