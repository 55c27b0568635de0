import type { Caption, OverlayOf } from "@/remotion/timeline/schema";
import { findMentions } from "./time-mentions";

/** The line of a chart begins no later than this. */
const latestStartMs = 2000;
const sentenceEnd = /[.!?。！？।]["”»)]*\s*$/u;

type TimeLineChartInput = {
  overlay: OverlayOf<"line-chart">;
  captions: readonly Caption[];
  language: string;
};

/**
 * When the line of a chart with one series reaches each category, in ms from the scene's start. It reaches a named category when it is
 * named, those before it on the way there, and those after the last named one with the next sentence. Null where none is named, or
 * if the chart has several lines.
 */
export function timeLineChart({ overlay, captions, language }: TimeLineChartInput): number[] | null {
  const { categories, series } = overlay;
  if (series.length > 1 || categories.length < 2) return null;

  const named = findMentions({ parts: categories, captions, language, isInOrder: true });
  const first = named.findIndex((ms) => ms !== undefined);
  const last = named.findLastIndex((ms) => ms !== undefined);
  if (first === -1) return null;

  const lastMs = named[last] ?? 0;

  return categories.map((_, index) => {
    // Categories before the first named one appear with the chart.
    if (index < first) return 0;
    if (index > last) return startOfNextSentence(captions, lastMs) ?? lastMs;
    const comesMs = named.slice(index).find((ms) => ms !== undefined) ?? lastMs;

    return index === 0 ? Math.min(latestStartMs, comesMs) : comesMs;
  });
}

function startOfNextSentence(captions: readonly Caption[], afterMs: number): number | undefined {
  const end = captions.findIndex(({ startMs, text }) => startMs >= afterMs && sentenceEnd.test(text));

  return end === -1 ? undefined : captions[end + 1]?.startMs;
}
