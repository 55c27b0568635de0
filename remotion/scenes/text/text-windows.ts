import type { ChangeWindow } from "../../motion/change-window";
import { staggeredEntrances } from "../../motion/entrance";
import type { Theme } from "../../themes/theme";
import type { Caption } from "../../timeline/schema";
import { msToFrames } from "../../timing";
import type { SceneLayout } from "../../layout/scene-layout";
import type { FittedText } from "./fit-text";

/** When the lines of a text that enters at `startFrame` change the picture, as `TextBlock` paints them. */
export function textWindows(
  startFrame: number,
  text: FittedText,
  theme: Pick<Theme, "motion">,
): ChangeWindow[] {
  return staggeredEntrances(startFrame, text.lines.length, theme);
}

/** A word is fully inked when its sound begins, so that it can be read as it is heard. */
const inkInMs = 133;

/** For every piece of a text, by its offset, when it is inked as the captions speak it. */
export function spokenWindows(
  text: FittedText,
  captions: readonly Caption[],
  layout: SceneLayout,
): Map<number, ChangeWindow> {
  const pieces = text.lines.flat();
  const durationInFrames = Math.max(1, msToFrames(inkInMs, layout.fps));
  const spoken = captions.flatMap((caption) => inked(caption.text).map(() => caption.startMs));
  const letterCount = pieces.reduce((sum, piece) => sum + inked(piece.text).length, 0);
  // Shown and spoken letters match but for rare marks; scaling keeps a small difference from shifting words far.
  const scale = letterCount === 0 ? 0 : spoken.length / letterCount;
  const windows = new Map<number, ChangeWindow>();
  let position = 0;

  for (const piece of pieces) {
    const startMs = spoken[Math.min(Math.round(position * scale), spoken.length - 1)] ?? 0;
    const startFrame = Math.max(layout.startFrame, msToFrames(startMs, layout.fps) - durationInFrames + 1);

    windows.set(piece.offset, { startFrame, durationInFrames });
    position += inked(piece.text).length;
  }

  return windows;
}

function inked(text: string): string[] {
  return Array.from(text.replaceAll(/\s/gu, ""));
}
