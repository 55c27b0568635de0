import { createHash } from "node:crypto";
import type { FakeVideo } from "../state";

/** What one video, or many, did on one day, or many; averages are reckoned of it. */
export type DayFigures = {
  views: number;
  /** Views from the first frame on count since 2026-08-27; these stayed. */
  engagedViews: number;
  minutesWatched: number;
  likes: number;
  subscribersGained: number;
};

/** What YouTube Analytics knows; a test may replace any of it at any time. */
export type AnalyticsState = {
  /** "A day's data is available after two to three days." */
  delayDays: number;
  /** What a video did on a Pacific day; undefined where nobody watched. */
  readDay: (video: FakeVideo, day: string) => DayFigures | undefined;
  /** `audienceWatchRatio` of each hundredth of a video; undefined where too few watched. */
  readRetention: (video: FakeVideo) => number[] | undefined;
};

/** What `videos.list` says of each video as well: `PT1M0S`. */
export const videoDurationS = 60;
const hundredths = 100;
const dayMs = 24 * 60 * 60_000;
const pacificDay = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Los_Angeles" });

/** Figures that are made up, plausible, and the same each time for the same video and day. */
export function createAnalytics(): AnalyticsState {
  return {
    delayDays: 2,
    readDay: (video, day) => (isWatched(video, day) ? makeUpDay(video, day) : undefined),
    readRetention: (video) => (video.wasPublic ? makeUpRetention(video.id) : undefined),
  };
}

/** The Pacific day of a moment, by which YouTube Analytics counts. */
export function toPacificDay(moment: number): string {
  return pacificDay.format(moment);
}

/** So many days later. */
export function shiftDay(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

function isWatched(video: FakeVideo, day: string): boolean {
  return video.wasPublic && day >= findFirstDay(video);
}

function findFirstDay({ publishedAt, uploadedAt }: FakeVideo): string {
  return toPacificDay(publishedAt ?? uploadedAt);
}

/** Most watch in the first days; at weekends there are more. */
function makeUpDay(video: FakeVideo, day: string): DayFigures {
  const { id } = video;
  const age = (Date.parse(day) - Date.parse(findFirstDay(video))) / dayMs;
  const weekend = [0, 6].includes(new Date(day).getUTCDay()) ? 1.25 : 1;
  const size = 200 * 10 ** (1.4 * toShare(`size ${id}`));
  const chance = 0.8 + 0.4 * toShare(`chance ${id} ${day}`);
  const views = Math.round(size * (0.08 + Math.exp(-age / 3.5)) * weekend * chance);
  const ratios = makeUpRetention(id);
  const watchedShare = ratios.reduce((sum, ratio) => sum + ratio, 0) / hundredths;

  return {
    views,
    engagedViews: Math.round(views * 0.86),
    minutesWatched: (views * videoDurationS * watchedShare) / 60,
    likes: Math.round(views * 0.04 * chance),
    subscribersGained: Math.round(views * 0.006 * chance),
  };
}

/** Steep at first, then slow, with one place where many leave. */
function makeUpRetention(id: string): number[] {
  const kept = 0.45 + 0.2 * toShare(`kept ${id}`);
  const leftAt = 0.3 + 0.4 * toShare(`left ${id}`);

  return Array.from({ length: hundredths }, (_, index) => {
    const at = (index + 1) / hundredths;
    const leaving = 0.16 / (1 + Math.exp((leftAt - at) * 60));

    return round(kept + (1.05 - kept) * Math.exp(-at * 14) - 0.12 * at - leaving);
  });
}

/** How a video stands at each hundredth among those of its length, from 0 to 1; made up, 0.5 is the middle. */
export function makeUpPerformance(id: string, ratios: number[]): number[] {
  const lead = 0.35 + 0.3 * toShare(`lead ${id}`);

  return ratios.map((ratio, index) => {
    const usual = 0.5 + 0.5 * Math.exp(-(index + 1) / 7) - index / 500;

    return round(Math.min(1, Math.max(0, lead + (ratio - usual) / 2)));
  });
}

/** YouTube's ratios have some digits, not all. */
function round(ratio: number): number {
  return Math.round(ratio * 10_000) / 10_000;
}

/** A number from 0 up to 1 that looks like chance. */
function toShare(seed: string): number {
  return createHash("sha256").update(seed).digest().readUInt32BE() / 2 ** 32;
}
