import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Composition } from "@/remotion/timeline/schema";
import { chooseComposition, type PastScene } from "./choose-composition";

const candidates: Composition[] = ["end", "start", "close-up"];

function choose(text: string, past: PastScene[], suitsCloseUp = false) {
  return chooseComposition({ candidates, text, past, suitsCloseUp });
}

const calm = (look: string): PastScene => ({ look, isBusy: false });
const busy = (look: string): PastScene => ({ look, isBusy: true });

describe("a scene's composition", () => {
  it("is never the third of its kind in a row", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...candidates), fc.boolean(), (text, look, isShort) => {
        expect(choose(text, [calm(look), calm(look)], isShort).composition).not.toBe(look);
      }),
    );
  });

  it("says when the two scenes before are why", () => {
    const texts = Array.from({ length: 40 }, (_, index) => `sentence ${index}`);
    const changed = texts.filter((text) => choose(text, [calm("end"), calm("end")]).why === "changed");

    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(texts.length);
  });

  it("is calm after two full scenes", () => {
    const texts = Array.from({ length: 40 }, (_, index) => `few words ${index}`);
    const closeUps = (past: PastScene[]) =>
      texts.filter((text) => choose(text, past, true).composition === "close-up").length;

    expect(closeUps([busy("list"), busy("bar-chart")])).toBeGreaterThan(
      1.4 * closeUps([calm("end"), calm("start")]),
    );
  });

  it("is the same for the same words, whatever scenes were further back", () => {
    expect(choose("three hearts", [calm("end"), calm("start")])).toEqual(
      choose("three hearts", [calm("start"), calm("end"), calm("start")]),
    );
  });

  it("is what it must be where there is no other", () => {
    const only = { candidates: ["words"] as const, text: "so", past: [calm("words"), calm("words")] };

    expect(chooseComposition({ ...only, suitsCloseUp: true })).toEqual({ composition: "words", why: "only" });
  });
});
