import { describe, expect, it } from "vitest";
import { sampleIllustration } from "@/remotion/fixtures/sample-illustration";
import { sampleTimeline, speakEvenly } from "@/remotion/fixtures/sample-props";
import type { OverlayKind, Scene, Timeline } from "@/remotion/timeline/schema";
import { longestStillMs, longestStretchMs } from "./find-cuts";
import { listChanges, sceneDurationMs } from "./list-changes";
import { pointOut } from "./point-out";

/** The sample voice says a word in 385 ms. */
const long = "It was so for many years, and nobody in all of the country knew why it was so, until one day";

/** A sample scene without drawings, over which these words are spoken. */
function speakOver(kind: OverlayKind, speech = long): { scene: Scene; timeline: Timeline } {
  const timeline = sampleTimeline({ kinds: [kind] });
  const [sample] = timeline.scenes;
  if (!sample) throw new Error(`There is no sample of ${kind}.`);
  const captions = speakEvenly(speech);
  const durationMs = (captions.at(-1)?.endMs ?? 0) + 400;
  const shots = [{ startMs: 0, composition: "words" as const, illustrations: [] }];
  const scene = { ...sample, captions, durationMs, beatStartMs: [] as number[] };

  return { timeline, scene: kind === "big-number" || kind === "quote" ? { ...scene, shots } : scene };
}

function stillMs(scene: Scene, timeline: Timeline): number {
  return longestStretchMs(listChanges(scene, timeline), sceneDurationMs(scene, timeline));
}

function pointedIn({ shots = [] }: Scene) {
  return shots.map(({ pointsAt }) => pointsAt);
}

describe("a bar chart that would stand still", () => {
  it("points out the bar that was named last, at a phrase", () => {
    const { scene, timeline } = speakOver("bar-chart");
    const pointed = pointOut({ ...scene, beatStartMs: [0, 1540, 1540, 1540] }, timeline);

    expect(pointedIn(pointed.scene)).toContain(1);
    expect(pointedIn(pointed.scene)[0]).toBeUndefined();
    expect(pointed.reasons[0]).toMatch(/^A second shot at “.+”, .+ it points out “Salmon”\.$/);
    expect(stillMs(pointed.scene, timeline)).toBeLessThanOrEqual(longestStillMs);
  });

  it("points out the longest where none is named", () => {
    const { scene, timeline } = speakOver("bar-chart");

    expect(pointedIn(pointOut({ ...scene, beatStartMs: [0, 0, 0, 0] }, timeline).scene)).toContain(3);
    expect(pointOut(scene, timeline).reasons[0]).toContain("“Hagfish”");
  });

  it("shows all of it again where it would point out the same bar twice", () => {
    const { scene, timeline } = speakOver("bar-chart", `${long}, ${long}`);
    const [, ...pointed] = pointedIn(pointOut(scene, timeline).scene);

    expect(pointed.slice(0, 2)).toEqual([3, undefined]);
  });
});

it("a line that waits has its value said at the point that was named last", () => {
  const { scene, timeline } = speakOver("line-chart");
  const waiting = { ...scene, beatStartMs: [770, 9000, 9000, 9000, 9000], durationMs: 12_000 };

  expect(pointedIn(pointOut(waiting, timeline).scene)).toContain(0);
});

it("a map of a place by itself shows it in the continent around it, one of several the place that was named last", () => {
  const { scene, timeline } = speakOver("map");
  if (scene.overlay.kind !== "map") throw new Error("The sample is no map.");
  const alone = { ...scene, overlay: { ...scene.overlay, countries: scene.overlay.countries.slice(0, 1) } };

  expect(pointOut(alone, timeline).reasons[0]).toContain("in the continent around it");
  expect(pointOut({ ...scene, beatStartMs: [400, 400, 1200] }, timeline).reasons[0]).toContain("“Spain”");
  expect(pointOut({ ...scene, beatStartMs: [400, 400, 400] }, timeline).reasons).toEqual([]);
});

it("what has not come in yet is not pointed out", () => {
  const { scene, timeline } = speakOver("bar-chart");

  expect(pointOut({ ...scene, beatStartMs: [7000, 7000, 7000, 7000] }, timeline).reasons).toEqual([]);
});

describe("a number that would stand still", () => {
  it("makes room for what it counts", () => {
    const { scene, timeline } = speakOver("big-number");
    const { scene: pointed, reasons } = pointOut(scene, timeline);

    expect(pointedIn(pointed).slice(0, 2)).toEqual([undefined, 1]);
    expect(reasons[0]).toContain("sets what the number counts large");
    expect(stillMs(pointed, timeline)).toBeLessThanOrEqual(longestStillMs);
  });

  it("has nothing set large where it counts nothing", () => {
    const { scene, timeline } = speakOver("big-number");
    if (scene.overlay.kind !== "big-number") throw new Error("The sample is no number.");
    const label = [{ text: " – ", isEmphasized: false }];
    const alone = { ...scene, overlay: { ...scene.overlay, label } };

    expect(pointOut(alone, timeline)).toEqual({ scene: alone, reasons: [] });
  });

  it("is left to its drawing, if it has one", () => {
    const { scene, timeline } = speakOver("big-number");
    const illustrations = [sampleIllustration("paper")];
    const shots = [{ startMs: 0, composition: "end" as const, illustrations }];

    expect(pointOut({ ...scene, shots }, timeline).scene.shots).toEqual(shots);
  });
});

describe("a quotation that would stand still", () => {
  const { scene, timeline } = speakOver("quote");
  const words = "Three hearts are surely no luxury. They are the price of blue blood.";
  const overlay = { kind: "quote" as const, text: [{ text: words, isEmphasized: false }] };
  const speak = (speech: string) => {
    const captions = speakEvenly(speech);

    return { ...scene, overlay, captions, durationMs: (captions.at(-1)?.endMs ?? 0) + 400 };
  };

  it("has its words underlined from a phrase on, and keeps them where they are", () => {
    const { scene: pointed, reasons } = pointOut(speak(words), timeline);
    const [first, second] = pointed.shots ?? [];

    expect(second?.pointsAt).toBe("Threeheartsaresurelynoluxury.".length);
    expect(second?.composition).toBe(first?.composition);
    expect(reasons).toEqual([
      expect.stringMatching(/^A second shot at “They are the”, .+ it underlines what is said then\.$/),
    ]);
  });

  it("has nothing underlined while its author is named", () => {
    const credits = "Somebody in a book of many pages about the life of all of the animals of the sea";
    const { scene: pointed } = pointOut(speak(`${words} ${credits}`), timeline);

    for (const part of pointedIn(pointed).slice(1))
      expect(part).toBeLessThan(words.replaceAll(" ", "").length);
  });
});

it("a picture that changes often enough is not cut", () => {
  const { scene, timeline } = speakOver("bar-chart", "People have one heart");

  expect(pointOut(scene, timeline)).toEqual({ scene, reasons: [] });
});
