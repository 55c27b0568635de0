import { describe, expect, it } from "vitest";
import { transitionPicture } from "@/remotion/timeline/transition-motion";
import type { Transition } from "@/remotion/timeline/schema";
import { composeTransition } from "./compose-transition";

const width = 100;
const still = { width, height: 2, data: Buffer.alloc(width * 2 * 4, 200) };
for (let index = 3; index < still.data.length; index += 4) still.data[index] = 255;
const black = [0, 0, 0] as const;

/** Red and alpha of the pixels in the first row. */
function compose(kind: Transition["kind"], frame: number, dir: "ltr" | "rtl" = "ltr", scale = 1) {
  const picture = transitionPicture({ kind, durationInFrames: 9 }, frame, { width: width / scale, dir });
  if (!picture) throw new Error("The transition is over.");
  const data = composeTransition(still, picture, black, scale);

  return Array.from({ length: width }, (_, x) => ({ red: data[4 * x], alpha: data[4 * x + 3] }));
}

describe("a transition, composed of the outgoing scene's last picture", () => {
  it("fades that picture as a whole", () => {
    const [first, ...rest] = compose("crossfade", 2);

    expect(first?.red).toBe(200);
    expect(first?.alpha).toBeLessThan(255);
    expect(rest.every(({ alpha }) => alpha === first?.alpha)).toBe(true);
  });

  it("slides it out against the direction of reading", () => {
    const leftwards = compose("slide", 5);
    const rightwards = compose("slide", 5, "rtl");

    expect(leftwards[0]?.alpha).toBe(255);
    expect(leftwards[width - 1]?.alpha).toBe(0);
    expect(rightwards[0]?.alpha).toBe(0);
    expect(rightwards[width - 1]?.alpha).toBe(255);
  });

  it("wipes it away behind an edge in the accent colour", () => {
    const row = compose("wipe", 5);
    const edge = row.findIndex(({ alpha }) => alpha === 255);

    expect(edge).toBeGreaterThan(0);
    expect(row[edge]?.red).toBe(0);
    expect(row[edge + 2]?.red).toBe(200);
    expect(row[width - 1]?.alpha).toBe(255);
  });

  it("shows that edge in a small picture as well, where it is thinner than a pixel", () => {
    for (let frame = 1; frame < 6; frame += 1) {
      expect(
        compose("wipe", frame, "ltr", 0.25).some(({ red, alpha }) => alpha === 255 && red === 0),
        `${frame}`,
      ).toBe(true);
    }
  });

  it("dips it into a plain colour, and that into the new scene", () => {
    const before = compose("dip", 1)[0];
    const after = compose("dip", 7)[0];

    expect(before?.alpha).toBe(255);
    expect(before?.red).toBeGreaterThan(0);
    expect(before?.red).toBeLessThan(200);
    expect(after?.red).toBe(0);
    expect(after?.alpha).toBeLessThan(255);
  });
});
