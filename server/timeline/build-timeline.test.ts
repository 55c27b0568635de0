import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Timeline } from "@/remotion/timeline/schema";
import { framesToMs } from "@/remotion/timing";
import { narrationArtifactKey } from "@/server/narration/narration-artifact";
import { estimateNarration } from "@/server/narration/timing/estimate-narration";
import { CUT_OVERLAP_MS } from "@/server/narration/schema";
import { parse } from "@/server/script-format/scripts.fixture";
import type { Video } from "@/server/videos/schema";
import { testVideo } from "@/server/videos/video.fixture";
import { buildTimeline } from "./build-timeline";

/** A script's timeline, spoken at the usual rate. */
function estimateTimeline(script: string, change: Partial<Video> = {}): Timeline {
  const scenes = parse(script).scenes.map((scene, index) => ({ ...scene, id: String(index), media: null }));
  const video = testVideo({ ...change, scenes });
  const narrations = scenes.map((_, position) => {
    const query = narrationArtifactKey(video, position);

    return query && { storageKey: "clip", metadata: estimateNarration(query.input, video) };
  });

  return buildTimeline(video, narrations);
}

/** The first scene of a script's timeline, spoken at the usual rate. */
function firstSceneOf(script: string) {
  const [scene] = estimateTimeline(script).scenes;
  if (!scene) throw new Error("The timeline has no scene.");

  return {
    ...scene,
    wordAt: (ms: number) => scene.captions.find(({ startMs }) => startMs === ms)?.text.trim(),
  };
}

it("the countries of a map light up with their names", () => {
  const { beatStartMs, wordAt } = firstSceneOf(
    "::map[Brazil, Yemen]\n\nIt crossed the sea to Yemen. Then it came to Brazil.",
  );

  expect(beatStartMs.map(wordAt)).toEqual(["Brazil.", "Yemen."]);
});

it("the items of a list appear with their first words", () => {
  const { beatStartMs, wordAt } = firstSceneOf("It has:\n\n- Gills\n- Black ink");

  expect(beatStartMs.map(wordAt)).toEqual(["Gills", "Black"]);
});

const border =
  "The two of them share a very long border that runs through hills and woods where hardly anybody lives at all these days.";

/** The start and end of each scene's narration in the video. */
function heardAt(timeline: Timeline) {
  const { scenes } = layoutTimeline(timeline);

  return timeline.scenes.map(({ narration }, position) => {
    const startMs = scenes[position]?.narrationStartMs ?? 0;

    return { startMs, endMs: startMs + (narration?.durationMs ?? 0) };
  });
}

/** The silences between the last word of each scene and the first word of the next. */
function silencesBetweenScenes(timeline: Timeline): number[] {
  const { scenes } = layoutTimeline(timeline);
  const spans = timeline.scenes.map(({ captions }, position) => {
    const fromMs = framesToMs(scenes[position]?.from ?? 0, timeline.fps);

    return {
      startMs: fromMs + (captions.at(0)?.startMs ?? 0),
      endMs: fromMs + (captions.at(-1)?.endMs ?? 0),
    };
  });

  return spans.slice(1).map(({ startMs }, index) => startMs - (spans[index]?.endMs ?? 0));
}

describe("a sentence that goes on in the next scene", () => {
  it.each([0.5, 0.75, 1, 1.3, 1.6, 2])("goes on without a hole at speed %d", (speed) => {
    const [first, second] = heardAt(
      estimateTimeline(`${border}\n\nMost people live near the coast.`, { speed }),
    );

    expect((first?.endMs ?? 0) - (second?.startMs ?? 0)).toBeCloseTo(CUT_OVERLAP_MS, 6);
  });

  it("does not wait for what its scene shows to be read", () => {
    const script = `It **is a most remarkable and very long and winding border**, which runs through hills and woods where hardly anybody lives at all these days.`;
    const timeline = estimateTimeline(script, { speed: 2 });

    expect(timeline.scenes.map(({ goesOn }) => goesOn)).toEqual([true, undefined]);
    expect(silencesBetweenScenes(timeline)[0]).toBeCloseTo(0, 6);
  });
});

describe("pauses", () => {
  const script =
    "# Title here now\n\nOne two three four. Five six seven eight.\n\nNine ten eleven twelve.\n\n---\n\nThe end of it.";
  const silences = (change: Partial<Video>) =>
    silencesBetweenScenes(estimateTimeline(script, change)).map((ms) => Math.round(ms / 10) * 10);

  it("are as a person makes them: a sentence's, a paragraph's, a heading's, a rule's", () => {
    const expected = [850, 450, 750, 1450];

    // Cuts fall on whole frames.
    for (const [index, ms] of silences({}).entries())
      expect(Math.abs(ms - (expected[index] ?? 0))).toBeLessThanOrEqual(20);
  });

  it("follow the speed and the author's wish", () => {
    const close = (all: number[], factor: number) =>
      all.forEach((ms, index) =>
        // Both cuts fall on whole frames of 33 ms, and both silences are rounded.
        expect(Math.abs(ms - (silences({})[index] ?? 0) * factor)).toBeLessThanOrEqual(77),
      );

    close(silences({ speed: 2 }), 0.5);
    close(silences({ pauses: "short" }), 0.6);
    close(silences({ pauses: "long" }), 1.6);
  });
});

it("a video at speed 2 is about half as long, and one at 0.5 about twice", () => {
  const script = `# One of its hearts stops when it swims

${border}

An octopus has **3 hearts**, and it needs every one of them. It is **very strange**.

Two kinds of animals:

- Gills and ink
- Black eyes and blue blood
- Nine brains

> The closest that we will come to meeting an intelligent alien.
> — Peter Godfrey-Smith

| Animal | Hearts |
| --- | --- |
| Octopus | 3 |
| Human | 1 |

Only a few animals have more than one of them.

::map[Japan, Peru]

They live near Japan and far from Peru.
`;
  const lengthAt = (speed: number) => layoutTimeline(estimateTimeline(script, { speed })).durationInFrames;

  expect(lengthAt(2) / lengthAt(1)).toBeGreaterThan(0.45);
  expect(lengthAt(2) / lengthAt(1)).toBeLessThan(0.6);
  expect(lengthAt(0.5) / lengthAt(1)).toBeGreaterThan(1.8);
  expect(lengthAt(0.5) / lengthAt(1)).toBeLessThan(2.2);
});

it("the last caption of half an hour is where its word is heard, to the sample, as the first one is", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (speed) => {
      const timeline = estimateTimeline(`${border} Most people live near the coast.\n\n`.repeat(200), {
        speed,
      });
      const { scenes } = layoutTimeline(timeline);

      for (const [position, scene] of timeline.scenes.entries()) {
        const place = scenes[position];
        const captionMs = framesToMs(place?.from ?? 0, timeline.fps) + (scene.captions[0]?.startMs ?? 0);
        const inClipMs = (scene.captions[0]?.startMs ?? 0) - (scene.narration?.startMs ?? 0);

        // A tenth of a sample at 48 kHz.
        expect(Math.abs(captionMs - inClipMs - (place?.narrationStartMs ?? 0))).toBeLessThan(0.002);
      }
    }),
    { numRuns: 5 },
  );
});

it("the mix is told who speaks where in a scene that has several voices, and of no other", () => {
  const script = `Three hearts beat here.

> ::voice{name="flite:slt"}
> An intelligent alien, I say.
> — Peter Smith`;
  const [first, second] = estimateTimeline(script).scenes;
  const [words, name] = second?.narration?.voices ?? [];

  expect(first?.narration?.voices).toBeUndefined();
  expect([words?.voiceId, name?.voiceId, words?.sampleRate]).toEqual(["flite:slt", undefined, 16_000]);
  expect([words?.startMs, words?.endMs]).toEqual([0, name?.startMs]);
  expect(name?.endMs).toBe(second?.narration?.durationMs);
});

describe("a video without a voice", () => {
  const script =
    "# A short title here\n\nAn octopus has **3 hearts**, and it needs every one of them.\n\n::map[Japan]\n\nIt lives near Japan.";

  it("shows its words at a reader's pace, and has no clips", () => {
    const { scenes } = estimateTimeline(script, { voiceId: "none" });
    const [, hearts] = scenes;
    const words = hearts?.captions.map(({ text }) => text).join("") ?? "";
    const readMs = (hearts?.captions.at(-1)?.endMs ?? 0) - (hearts?.captions[0]?.startMs ?? 0);

    expect(words).toBe("An octopus has 3 hearts, and it needs every one of them.");
    // English subtitles hold 20 characters a second.
    expect(readMs).toBeCloseTo(50 * words.length, -1);
    expect(scenes.map(({ narration }) => narration)).toEqual([undefined, undefined, undefined]);
  });

  it("lights countries up when their names are read, and is half as long at speed 2", () => {
    const [slow, fast] = [1, 2].map((speed) => estimateTimeline(script, { voiceId: "none", speed }));
    const map = slow?.scenes.at(-1);
    const lengths = [slow, fast].map((timeline) =>
      timeline ? layoutTimeline(timeline).durationInFrames : 0,
    );

    expect(map?.captions.find(({ startMs }) => startMs === map.beatStartMs[0])?.text).toBe(" Japan.");
    expect((lengths[1] ?? 0) / (lengths[0] ?? 1)).toBeGreaterThan(0.45);
    expect((lengths[1] ?? 0) / (lengths[0] ?? 1)).toBeLessThan(0.65);
  });

  it.each([
    ["ja", "蛸には心臓が三つある。", 11 / 4],
    ["zh", "章鱼有三颗心脏。", 8 / 9],
    ["ru", "У осьминога три сердца.", 23 / 17],
    ["ar", "للأخطبوط ثلاثة قلوب.", 20 / 20],
  ])("needs no voice of its language: %s", (language, text, seconds) => {
    const [scene] = estimateTimeline(`---\nlanguage: ${language}\n---\n\n${text}`, {
      ...{ voiceId: "none", language },
    }).scenes;
    const captions = scene?.captions ?? [];

    expect(captions.map((caption) => caption.text).join("")).toBe(text);
    expect((captions.at(-1)?.endMs ?? 0) - (captions[0]?.startMs ?? 0)).toBeCloseTo(seconds * 1000, -2);
  });
});
