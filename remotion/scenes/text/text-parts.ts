import type { Box } from "../../layout/frame-layout";
import type { SceneLayout } from "../../layout/scene-layout";
import type { ChangeWindow } from "../../motion/change-window";
import type { ScenePart } from "../scene-definition";
import type { FittedText } from "./fit-text";

/** The parts that enter in these windows and then stay unchanged. */
export function entranceParts(windows: readonly ChangeWindow[]): ScenePart[] {
  const frames = new Set(windows.map(({ startFrame }) => startFrame));

  return [...frames].sort((one, other) => one - other).map((entranceFrame) => ({ entranceFrame }));
}

/** How far a word's accents, tails and italics extend beyond its line, in line heights and in layout units. */
const overhang = { lines: 0.5, units: 5 };

/**
 * The parts that `SpokenText` draws with its top at `topPx`: words that enter with the same line and are inked at the same time form one
 * part. Its box is that of the line: only the browser knows how wide letters are, and so where in the line it lies.
 */
export function spokenParts(
  text: FittedText,
  windows: ReadonlyMap<number, ChangeWindow>,
  { layout, topPx }: { layout: SceneLayout; topPx: number },
): ScenePart[] {
  const { startFrame, theme } = layout;

  return text.lines.flatMap((line, index) => {
    const entranceFrame = startFrame + index * theme.motion.staggerInFrames;
    const box = lineBox(text, index, { layout, topPx });
    const inks = new Map(
      line.map(({ offset }) => {
        const ink = windows.get(offset);

        return [ink?.startFrame, ink];
      }),
    );

    return [...inks.values()].map((ink) => ({ entranceFrame, ink, box }));
  });
}

function lineBox(
  { lineHeightPx }: FittedText,
  index: number,
  { layout: { box, unit }, topPx }: { layout: SceneLayout; topPx: number },
): Box {
  const sidePx = overhang.units * unit;

  return {
    x: box.x - sidePx,
    y: topPx + (index - overhang.lines) * lineHeightPx,
    width: box.width + 2 * sidePx,
    height: (1 + 2 * overhang.lines) * lineHeightPx,
  };
}
