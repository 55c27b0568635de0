import { buildCaptionPages } from "@/remotion/captions/build-caption-pages";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Timeline } from "@/remotion/timeline/schema";
import { framesToMs } from "@/remotion/timing";

/**
 * The captions as a SubRip file: the pages that broadcast captions would show, in every caption style, and also where
 * the picture itself shows the words and the burned captions step aside.
 */
export function buildSrt(timeline: Timeline): string {
  const layout = layoutTimeline(timeline);
  const pages = timeline.scenes.flatMap((scene, position) => {
    const sceneStartMs = framesToMs(layout.scenes[position]?.from ?? 0, timeline.fps);

    return buildCaptionPages(scene, { ...timeline, captionStyle: "plain" }).map(
      ({ startMs, endMs, lines }) => ({
        startMs: sceneStartMs + startMs,
        endMs: sceneStartMs + endMs,
        text: lines
          .map(({ tokens }) =>
            tokens
              .map(({ text }) => text)
              .join("")
              .trim(),
          )
          .join("\n"),
      }),
    );
  });

  return pages
    .map(
      ({ startMs, endMs, text }, index) =>
        `${index + 1}\n${formatTime(startMs)} --> ${formatTime(endMs)}\n${text}\n`,
    )
    .join("\n");
}

/** 00:01:02,345 */
function formatTime(ms: number): string {
  const whole = Math.round(ms);
  const pad = (value: number, digits: number) => String(value).padStart(digits, "0");
  const [hours, minutes, seconds] = [whole / 3_600_000, (whole / 60_000) % 60, (whole / 1000) % 60].map(
    Math.floor,
  );

  return `${pad(hours ?? 0, 2)}:${pad(minutes ?? 0, 2)}:${pad(seconds ?? 0, 2)},${pad(whole % 1000, 3)}`;
}

/** SubRip captions as WebVTT: another first line, and a point before the milliseconds. */
export function buildVtt(srt: string): string {
  return `WEBVTT\n\n${srt.replaceAll(/(\d\d:\d\d:\d\d),(\d{3})/g, "$1.$2")}`;
}
