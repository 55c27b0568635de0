import { countColumns } from "../captions/caption-limits";
import { windowEndFrame, type ChangeWindow } from "../motion/change-window";
import type { RichText, Timeline } from "../timeline/schema";
import { msToFrames } from "../timing";

/** What came last stays at least this long at speed 1; captions are shown no shorter (art direction). */
const holdMs = 830;
/** Reading speed that subtitle guides allow adults; of Han and kana half as many. */
const columnsPerSecond = 20;

type ReadingInput = {
  windows: readonly ChangeWindow[];
  texts: readonly (RichText | string | undefined)[];
  timeline: Pick<Timeline, "fps" | "speed">;
};

/** Frames in which everything has come in, been held, and could be read: whoever wants a quick voice reads as quickly. */
export function readingDurationInFrames({ windows, texts, timeline }: ReadingInput): number {
  const { fps, speed = 1 } = timeline;
  const columns = texts.reduce((sum, text) => sum + countColumns(plainText(text)), 0);
  const endFrame = Math.max(0, ...windows.map(windowEndFrame));

  return Math.max(
    endFrame + msToFrames(holdMs / speed, fps),
    msToFrames((holdMs + (columns * 1000) / columnsPerSecond) / speed, fps),
  );
}

/** A text without its emphasis. */
function plainText(text: RichText | string | undefined): string {
  if (text === undefined || typeof text === "string") return text ?? "";

  return text.map((run) => run.text).join("");
}
