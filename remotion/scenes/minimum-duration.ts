import { countColumns } from "../captions/caption-limits";
import { windowEndFrame, type ChangeWindow } from "../motion/change-window";
import { plainText } from "../timeline/plain-text";
import type { RichText, Timeline } from "../timeline/schema";
import { msToFrames } from "../timing";

/** The last part to appear stays at least this long at speed 1; captions show no shorter (art direction). */
const holdMs = 830;
/** The reading speed of adults, according to subtitle guides. A Han or kana character takes two columns. */
const columnsPerSecond = 20;

type ReadingInput = {
  windows: readonly ChangeWindow[];
  texts: readonly (RichText | string | undefined)[];
  timeline: Pick<Timeline, "fps" | "speed">;
};

/** Frames that everything needs to appear, hold and be read; with a faster voice, people read faster, too. */
export function readingDurationInFrames({ windows, texts, timeline }: ReadingInput): number {
  const { fps, speed = 1 } = timeline;
  const columns = texts.reduce(
    (sum, text = "") => sum + countColumns(typeof text === "string" ? text : plainText(text)),
    0,
  );
  const endFrame = Math.max(0, ...windows.map(windowEndFrame));

  return Math.max(
    endFrame + msToFrames(holdMs / speed, fps),
    msToFrames((holdMs + (columns * 1000) / columnsPerSecond) / speed, fps),
  );
}
