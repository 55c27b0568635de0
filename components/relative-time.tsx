"use client";

import { useSyncExternalStore } from "react";

const minuteMs = 60_000;
const units = [
  { unit: "year", ms: 365 * 24 * 60 * minuteMs },
  { unit: "month", ms: 30 * 24 * 60 * minuteMs },
  { unit: "week", ms: 7 * 24 * 60 * minuteMs },
  { unit: "day", ms: 24 * 60 * minuteMs },
  { unit: "hour", ms: 60 * minuteMs },
  { unit: "minute", ms: minuteMs },
] as const;
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** The current minute; null on the server, whose clock and time zone are not the person's. */
export function useCurrentMinute(): number | null {
  return useSyncExternalStore(
    subscribeToMinutes,
    () => Math.floor(Date.now() / minuteMs) * minuteMs,
    () => null,
  );
}

/** How long ago something was, with the exact moment on hover. */
export function RelativeTime({ date, now }: { date: Date; now: number | null }) {
  const isoDate = date.toISOString();

  return (
    <time dateTime={isoDate} title={now === null ? undefined : formatMoment(date)}>
      {now === null ? isoDate.slice(0, 10) : ageLabel(now - date.getTime())}
    </time>
  );
}

function subscribeToMinutes(onChange: () => void): () => void {
  const timer = setInterval(onChange, minuteMs / 4);

  return () => clearInterval(timer);
}

function ageLabel(ms: number): string {
  const size = units.find((unit) => ms >= unit.ms);

  return size ? relative.format(-Math.floor(ms / size.ms), size.unit) : "just now";
}

function formatMoment(date: Date): string {
  return date.toLocaleString("en", { dateStyle: "long", timeStyle: "short" });
}
