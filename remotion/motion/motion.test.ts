import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paper } from "../themes/paper";
import { signal } from "../themes/signal";
import { bloom } from "../themes/bloom";
import { countUpValue, countUpWindow } from "./count-up";
import { entranceProgress, entranceStyle, entranceWindow } from "./entrance";
import { windowFrames, windowProgress, type ChangeWindow } from "./change-window";

const anyWindow = fc.record({
  startFrame: fc.integer({ min: 0, max: 300 }),
  durationInFrames: fc.integer({ min: 1, max: 60 }),
});

describe("a change window", () => {
  it("names every frame at which its progress changes, and no more than its own", () => {
    fc.assert(
      fc.property(fc.array(anyWindow, { maxLength: 5 }), (windows: ChangeWindow[]) => {
        const frames = new Set(windowFrames(windows));

        for (let frame = 1; frame < 400; frame += 1) {
          const changes = windows.some(
            (one) => windowProgress(frame, one) !== windowProgress(frame - 1, one),
          );
          expect(frames.has(frame)).toBe(changes);
        }
      }),
    );
  });

  it("gives sorted frames without repeats that begin with 0", () => {
    fc.assert(
      fc.property(fc.array(anyWindow, { maxLength: 5 }), (windows) => {
        const frames = windowFrames(windows);

        expect(frames[0]).toBe(0);
        expect(frames).toEqual([...new Set(frames)].sort((a, b) => a - b));
      }),
    );
  });
});

describe.each([paper, signal, bloom])("an entrance of $id", (theme) => {
  it("takes 8 to 14 frames", () => {
    expect(theme.motion.entranceInFrames).toBeGreaterThanOrEqual(8);
    expect(theme.motion.entranceInFrames).toBeLessThanOrEqual(14);
  });

  it("is hidden before it begins and leaves no trace at rest", () => {
    const look = { dir: "ltr", unit: 10.8 } as const;
    const frames = windowFrames([entranceWindow(20, theme)]);

    expect(entranceStyle(entranceProgress(19, 20, theme), theme, look)).toEqual({ visibility: "hidden" });
    expect(entranceStyle(entranceProgress(frames.at(-1) ?? 0, 20, theme), theme, look)).toEqual({});
  });

  it("looks different in each of its frames", () => {
    const styles = windowFrames([entranceWindow(20, theme)]).map((frame) =>
      JSON.stringify(entranceStyle(entranceProgress(frame, 20, theme), theme, { dir: "ltr", unit: 10.8 })),
    );

    expect(new Set(styles).size).toBe(styles.length);
  });
});

it("text that is revealed in Arabic opens from the right", () => {
  const opening = (dir: "ltr" | "rtl") => entranceStyle(0.25, paper, { dir, unit: 10 }).clipPath;

  expect(opening("ltr")).toBe("inset(-30% 75% -30% -20%)");
  expect(opening("rtl")).toBe("inset(-30% -20% -30% 75%)");
});

describe("a number that counts up", () => {
  it("never turns back, and ends on its own value", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (value, decimals) => {
          const window = countUpWindow(10, 30);
          const shown = Array.from({ length: 60 }, (_, frame) =>
            countUpValue(frame, window, value, decimals),
          );

          expect(shown.at(-1)).toBe(value);
          for (let frame = 1; frame < window.durationInFrames + 9; frame += 1) {
            expect(Math.abs(shown[frame] ?? 0)).toBeGreaterThanOrEqual(Math.abs(shown[frame - 1] ?? 0));
          }
        },
      ),
    );
  });
});
