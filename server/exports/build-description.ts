import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Timeline } from "@/remotion/timeline/schema";
import { framesToMs } from "@/remotion/timing";
import { fitsDescription, joinDescription, writeCredits } from "@/server/script-format/join-description";
import { buildDefaultDescription } from "@/server/videos/default-description";
import type { Video } from "@/server/videos/schema";

/** YouTube shows chapters if there are at least three, the first at 0:00, each at least ten seconds long. */
const chapterRule = { leastCount: 3, leastSeconds: 10 };

/**
 * The description as YouTube takes it: own words, or the video's first ones; chapters where YouTube would show them;
 * credits. What does not fit is left out whole: the chapters first, then words that are not the author's.
 */
export function buildDescription(video: Video, timeline: Timeline): string {
  const { description, credits } = video.snippet;
  const words = description.trim() || buildDefaultDescription(video.scenes);
  const chapters = buildChapters(video, timeline)
    .map(({ startMs, title }) => `${formatTimestamp(startMs)} ${title}`)
    .join("\n");
  const owed = writeCredits(credits);
  const versions = [
    [words, chapters, owed],
    [words, owed],
  ];

  return joinDescription(versions.find(fitsDescription) ?? [description.trim(), owed]);
}

type Chapter = { title: string; startMs: number };

function buildChapters({ chapters, snippet }: Video, timeline: Timeline): Chapter[] {
  const layout = layoutTimeline(timeline);
  const toMs = (frame: number) => framesToMs(frame, timeline.fps);
  // The opening has no heading of its own among the chapters; its chapter is named like the video.
  const opening = chapters[0]?.sceneIndex === 0 ? [] : [{ title: snippet.title, startMs: 0 }];
  const headed = chapters.map(({ title, sceneIndex }) => ({
    title,
    startMs: toMs(layout.scenes[sceneIndex]?.from ?? 0),
  }));
  const merged = mergeShortChapters([...opening, ...headed], toMs(layout.durationInFrames));

  return merged.length >= chapterRule.leastCount ? merged : [];
}

/** A chapter that is too short belongs to the one before it; a short opening is named by the heading that follows. */
function mergeShortChapters(chapters: Chapter[], endMs: number): Chapter[] {
  const kept: Chapter[] = [];
  chapters.forEach((chapter, index) => {
    const nextMs = chapters[index + 1]?.startMs ?? endMs;
    const isShort = wholeSeconds(nextMs) - wholeSeconds(chapter.startMs) < chapterRule.leastSeconds;
    const [opening] = kept;

    if (opening && kept.length === 1 && wholeSeconds(chapter.startMs) < chapterRule.leastSeconds) {
      opening.title = chapter.title;
    } else if (!isShort || index === 0) {
      kept.push({ ...chapter });
    }
  });

  return kept;
}

/** YouTube counts by what the description says, and that is in whole seconds. */
function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}

/** 0:07, 12:05, 1:02:03. */
function formatTimestamp(ms: number): string {
  const total = wholeSeconds(ms);
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const pad = (value: number) => String(value).padStart(2, "0");

  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds)}` : `${minutes}:${pad(seconds)}`;
}
