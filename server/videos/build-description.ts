import { layoutTimeline } from "@/remotion/timeline/layout";
import { framesToMs } from "@/remotion/timing";
import type { Timeline } from "@/remotion/timeline/schema";
import type { Video } from "./schema";

/** YouTube shows chapters if there are at least three, the first at 0:00, each at least ten seconds long. */
const chapterRule = { leastCount: 3, leastMs: 10_000 };

/** The description as YouTube takes it: own words, chapters where YouTube would show them, credits. No `<` or `>`. */
export function buildDescription(video: Video, timeline: Timeline): string {
  const chapters = buildChapters(video, timeline);
  const { description, credits } = video.snippet;
  const parts = [
    description.trim(),
    chapters.map(({ startMs, title }) => `${formatTimestamp(startMs)} ${title}`).join("\n"),
    credits.length === 0 ? "" : ["Credits", ...credits].join("\n"),
  ];

  return parts
    .filter((part) => part !== "")
    .join("\n\n")
    .replaceAll("<", "‹")
    .replaceAll(">", "›");
}

function buildChapters(
  { chapters, snippet }: Video,
  timeline: Timeline,
): { startMs: number; title: string }[] {
  const layout = layoutTimeline(timeline);
  const toMs = (frame: number) => framesToMs(frame, timeline.fps);
  // The opening has no heading of its own among the chapters; its chapter is named like the video.
  const opening = chapters[0]?.sceneIndex === 0 ? [] : [{ title: snippet.title, startMs: 0 }];
  const headed = chapters.map(({ title, sceneIndex }) => ({
    title,
    startMs: toMs(layout.scenes[sceneIndex]?.from ?? 0),
  }));
  const starts = [...opening, ...headed];
  const isLongEnough = starts.every(
    ({ startMs }, index) =>
      (starts[index + 1]?.startMs ?? toMs(layout.durationInFrames)) - startMs >= chapterRule.leastMs,
  );

  return starts.length >= chapterRule.leastCount && isLongEnough ? starts : [];
}

/** 0:07, 12:05, 1:02:03. */
function formatTimestamp(ms: number): string {
  const total = Math.floor(ms / 1000);
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const pad = (value: number) => String(value).padStart(2, "0");

  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds)}` : `${minutes}:${pad(seconds)}`;
}
