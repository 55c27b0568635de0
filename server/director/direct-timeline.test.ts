import { describe, expect, it } from "vitest";
import { sampleTimeline, speakEvenly } from "@/remotion/fixtures/sample-props";
import type { Overlay, Scene, Timeline } from "@/remotion/timeline/schema";
import { directTimeline, type DrawnScene } from "./direct-timeline";
import { longestStillMs, longestStretchMs } from "./find-cuts";
import { listChanges, sceneDurationMs } from "./list-changes";

/** The sample voice says a word in 385 ms. */
const long = "The cow stands in the old barn and eats, but only until the rooster wakes the whole farm up";
const sample = sampleTimeline({ kinds: ["statement"] });

function toText(text: string) {
  return [{ text, isEmphasized: false }];
}

function speak(text: string, overlay: Overlay = { kind: "statement", text: toText(text) }): Scene {
  const captions = speakEvenly(text);
  const [scene] = sample.scenes;
  if (!scene) throw new Error("The sample has no scene.");

  return { ...scene, overlay, captions, beatStartMs: [], durationMs: (captions.at(-1)?.endMs ?? 0) + 300 };
}

function drawn(text: string, ...words: string[]) {
  return words.map((word) => ({
    name: word,
    lettersBefore: text.slice(0, text.indexOf(word)).replaceAll(" ", "").length,
  }));
}

function direct(scenes: Scene[], drawings: DrawnScene[] = []) {
  const timeline: Timeline = { ...sample, scenes };
  const directed = directTimeline(timeline, drawings);

  return {
    ...directed,
    shotsOf: (position: number) => directed.timeline.scenes[position]?.shots ?? [],
    stillMsOf: (position: number) => {
      const scene = directed.timeline.scenes[position];

      return scene ? longestStretchMs(listChanges(scene, timeline), sceneDurationMs(scene, timeline)) : 0;
    },
  };
}

const hook = speak("So it begins");

describe("a long sentence", () => {
  const wordAt = (atMs = 0) =>
    speak(long)
      .captions.find(({ startMs }) => startMs >= atMs)
      ?.text.trim();

  it("is cut where a clause begins, to the drawing that means it, and its words stay where they are", () => {
    const { shotsOf, reasons } = direct(
      [hook, speak(long)],
      [{}, { illustrations: drawn(long, "cow"), otherIllustrations: drawn(long, "rooster") }],
    );
    const [first, second] = shotsOf(1);

    expect(wordAt(second?.startMs)).toBe("but");
    expect(second?.illustrations.map(({ name }) => name)).toEqual(["rooster"]);
    if (first?.composition !== "close-up") expect(second?.composition).toBe(first?.composition);
    expect(reasons[1]?.join(" ")).toContain("“but only until”");
    expect(reasons[1]?.join(" ")).toContain("the rooster");
  });

  it("shows the same drawing otherwise where no other means the clause", () => {
    const [first, second] = direct([hook, speak(long)], [{}, { illustrations: drawn(long, "cow") }]).shotsOf(
      1,
    );

    expect(second?.illustrations.map(({ name }) => name)).toEqual(["cow"]);
    expect(second?.composition).not.toBe(first?.composition);
  });

  it("shows no drawing that a scene nearby shows", () => {
    const { shotsOf } = direct(
      [hook, speak(long), speak("The rooster crows")],
      [
        {},
        { illustrations: drawn(long, "cow"), otherIllustrations: drawn(long, "rooster") },
        { illustrations: drawn("The rooster crows", "rooster") },
      ],
    );

    expect(shotsOf(1).flatMap(({ illustrations }) => illustrations.map(({ name }) => name))).not.toContain(
      "rooster",
    );
  });

  it("is shown phrase by phrase where nothing is drawn", () => {
    const shots = direct([hook, speak(long)]).shotsOf(1);

    expect(shots.length).toBeGreaterThan(1);
    expect(shots.every(({ illustrations }) => illustrations.length === 0)).toBe(true);
  });
});

describe("a pause after the words", () => {
  const words = "So we all go to the deep blue sea";
  const scene = speak(words);
  const waiting = { ...scene, durationMs: scene.durationMs + 6000 };

  it("leaves the words where they are that have no drawing", () => {
    const { shotsOf, reasons } = direct([hook, waiting]);
    const lastWordMs = scene.captions.at(-1)?.startMs ?? 0;

    for (const { startMs } of shotsOf(1)) expect(startMs).toBeLessThanOrEqual(lastWordMs);
    expect(reasons[1]?.join(" ")).toContain("stands still");
  });

  it("is cut to the drawing in another place, and says so", () => {
    const { shotsOf, reasons } = direct([hook, waiting], [{}, { illustrations: drawn(words, "sea") }]);

    expect(shotsOf(1).length).toBeGreaterThan(1);
    expect(reasons[1]?.join(" ")).toContain("shot after the words, because the scene lasts");
    expect(reasons[1]?.join(" ")).not.toContain("“”");
  });
});

it("a number that counts nothing moves where it would stand still", () => {
  const figure = { prefix: "", value: 47, suffix: "%", decimals: 0 };
  const number = speak(long, { kind: "big-number", figure, label: [] });
  const { shotsOf, reasons, stillMsOf } = direct([hook, number]);
  const [first, second] = shotsOf(1);

  expect([first?.composition, second?.composition]).toEqual(["words", "words-low"]);
  expect(reasons[1]?.[1]).toContain("it sets the number at the foot.");
  expect(stillMsOf(1)).toBeLessThanOrEqual(longestStillMs);
});

it("a quotation keeps its first three seconds", () => {
  const quote = speak(long, { kind: "quote", text: toText(long) });
  const shots = direct([hook, quote], [{}, { illustrations: drawn(long, "cow") }]).shotsOf(1);

  for (const { startMs } of shots.slice(1)) expect(startMs).toBeGreaterThanOrEqual(3000);
});

it("a drawing comes in while the voice goes on where a sentence leaves no place for a cut", () => {
  for (const animal of ["cow", "cat", "dog", "hen", "pig", "fox", "owl", "bat"]) {
    const text = `So we all go to the big ${animal}`;
    const scene = speak(text);
    const slow = scene.captions.map((caption, index) => ({
      ...caption,
      ...{ startMs: 600 * index, endMs: 600 * (index + 1) },
    }));
    const { shotsOf, stillMsOf } = direct(
      [hook, { ...scene, captions: slow, durationMs: 5300 }],
      [{}, { illustrations: drawn(text, animal) }],
    );

    expect(shotsOf(1)).toHaveLength(1);
    expect(stillMsOf(1)).toBeLessThanOrEqual(longestStillMs);
  }
});

it("a short sentence is one shot", () => {
  expect(
    direct([hook, speak("The cow eats")], [{}, { illustrations: drawn("The cow eats", "cow") }]).shotsOf(1),
  ).toHaveLength(1);
});

it("a hook shows its drawing at full strength, and at once", () => {
  const [shot] = direct([speak(long)], [{ illustrations: drawn(long, "rooster") }]).shotsOf(0);

  expect(shot?.illustrations[0]?.startMs).toBeLessThan(1000);
  expect(shot?.composition).not.toBe("close-up");
});

it("scenes over a photo, and those that are pictures themselves, have no shots", () => {
  const { scenes } = sampleTimeline({ kinds: ["picture", "bar-chart"] });
  const { shotsOf } = direct(scenes);

  expect(shotsOf(0)).toEqual([]);
  expect(shotsOf(1)).toEqual([]);
});

describe("what has parts that are drawn", () => {
  const list = speak("A cow, a rooster and a barn", {
    kind: "list",
    items: [toText("A cow"), toText("A rooster"), toText("A barn")],
    isOrdered: false,
  });
  const count = speak("Two of three cows", {
    kind: "pictogram-count",
    count: 2,
    total: 3,
    label: toText("Two of three cows"),
  });
  const namesOf = (scene?: Scene) => scene?.partIllustrations?.map((part) => part?.name);

  it("shows its parts' drawings and none beside them, and says so", () => {
    const { timeline, shotsOf, reasons } = direct(
      [hook, list],
      [{}, { partIllustrations: ["cow", "rooster", null] }],
    );

    expect(namesOf(timeline.scenes[1])).toEqual(["cow", "rooster", undefined]);
    expect(timeline.scenes[1]?.partIllustrations?.[0]?.assetKey).toContain("/paper/cow.webp");
    expect(shotsOf(1)[0]?.illustrations).toEqual([]);
    expect(reasons[1]?.[0]).toContain("(cow, rooster); the others have none");
  });

  it("is not shown by a cut of a scene near before it", () => {
    const { shotsOf } = direct(
      [hook, speak(long), list],
      [
        {},
        { illustrations: drawn(long, "cow"), otherIllustrations: drawn(long, "rooster") },
        { partIllustrations: ["barn", "rooster", null] },
      ],
    );

    expect(shotsOf(1).flatMap(({ illustrations }) => illustrations.map(({ name }) => name))).not.toContain(
      "rooster",
    );
  });

  it("is counted out as it is drawn, or in discs, and says so", () => {
    const { timeline, reasons } = direct([count, count], [{ partIllustrations: ["cow"] }, {}]);

    expect(timeline.scenes.map(namesOf)).toEqual([["cow"], undefined]);
    expect(reasons.map(([first]) => first)).toEqual([
      "What is counted is drawn as cow.",
      "Discs stand for what is counted, because no drawing is sure to mean it.",
    ]);
  });
});

it("words without a drawing say why they have none", () => {
  const text = "The cow eats";
  const items = ["one", "two", "three", "four", "five", "six", "seven"].map(toText);
  const { reasons } = direct(
    [hook, speak(text), speak(text), speak(text, { kind: "list", items, isOrdered: false })],
    [{}, {}, { wantsNoDrawing: true }, { illustrations: drawn(text, "cow") }],
  );

  expect(reasons.map(([first]) => first?.split("because ")[1])).toEqual([
    "no drawing is sure to mean them.",
    "no drawing is sure to mean them.",
    expect.stringContaining("the script asks for no drawing"),
    expect.stringContaining("there is no room for a drawing beside them"),
  ]);
});
