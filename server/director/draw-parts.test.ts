import { describe, expect, it } from "vitest";
import { sampleTimeline } from "@/remotion/fixtures/sample-props";
import { formatSchema } from "@/remotion/timeline/schema";
import { drawParts } from "./draw-parts";
import { explainParts } from "./explain";

/** A rail of `count` steps, all of which have a drawing. */
function drawSteps(count: number, { format = "landscape", step = "Lead a cow in" } = {}) {
  const timeline = sampleTimeline({ kinds: ["steps"], format: formatSchema.parse(format) });
  const [sample] = timeline.scenes;
  if (!sample) throw new Error("There is no sample of steps.");
  const steps = Array.from({ length: count }, () => [{ text: step, isEmphasized: false }]);
  const overlay = { kind: "steps" as const, steps };
  const partIllustrations = steps.map(() => "cow");
  const { partIllustrations: _, ...undrawn } = sample;

  return drawParts({ ...undrawn, overlay }, { partIllustrations }, timeline);
}

describe("the steps of a rail", () => {
  it("are drawn, as is said of them", () => {
    expect(drawSteps(4).partIllustrations).toHaveLength(4);
    expect(explainParts(drawSteps(4))[0]).toContain("cow, cow");
  });

  it("are not where they stand in two rows, which leave their drawings no room", () => {
    expect(drawSteps(7).partIllustrations).toBeUndefined();
    expect(explainParts(drawSteps(7))).toEqual([]);
    expect(drawSteps(7, { format: "short" }).partIllustrations).toHaveLength(7);
  });

  it("are not where their words need the room", () => {
    const step = "Words without an end, and then words. ".repeat(6).trim();

    expect(drawSteps(5, { step }).partIllustrations).toBeUndefined();
  });
});
