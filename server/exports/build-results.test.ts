import { expect, test } from "vitest";
import { sampleTimeline } from "@/remotion/fixtures/sample-props";
import type { Scene, Timeline } from "@/remotion/timeline/schema";
import { parse } from "@/server/script-format/scripts.fixture";
import { testVideo } from "@/server/videos/video.fixture";
import { buildDescription } from "./build-description";
import { buildSrt } from "./build-srt";

const [firstSample] = sampleTimeline().scenes;

function buildScene(words: string[], durationMs: number): Scene {
  if (!firstSample) throw new Error("The sample has no scene.");

  return {
    ...firstSample,
    durationMs,
    captions: words.map((text, index) => ({
      text: index === 0 ? text : ` ${text}`,
      startMs: 100 + index * 400,
      endMs: 480 + index * 400,
      timestampMs: null,
      confidence: null,
      isEmphasized: false,
    })),
  };
}

function buildTimelineOf(scenes: Scene[]): Timeline {
  return { ...sampleTimeline(), scenes };
}

test("captions of the second scene start where that scene starts", () => {
  const srt = buildSrt(
    buildTimelineOf([buildScene(["Three", "hearts."], 4000), buildScene(["Blue", "blood."], 4000)]),
  );

  expect(srt).toContain("1\n00:00:00,100 -->");
  expect(srt).toContain("2\n00:00:04,100 -->");
  expect(srt).toContain("\nBlue blood.\n");
});

test("each item of a list is a caption of its own", () => {
  const scene = buildScene(["Two", "serve:", "gill", "hearts", "branchial", "ones"], 4000);
  const captions = scene.captions.map((caption) => ({
    ...caption,
    startsBlock: [" gill", " branchial"].includes(caption.text),
  }));
  const srt = buildSrt(buildTimelineOf([{ ...scene, captions }]));

  expect(srt.split("\n").filter((line) => /^[A-Z]/i.test(line))).toEqual([
    "Two serve:",
    "gill hearts",
    "branchial ones",
  ]);
});

test("an hour in, the times have hours", () => {
  const srt = buildSrt(buildTimelineOf([buildScene(["Long."], 3_600_000), buildScene(["End."], 4000)]));

  expect(srt).toContain("2\n01:00:00,100 -->");
});

test("chapters and credits follow the description where YouTube would show them", () => {
  const timeline = buildTimelineOf(
    [12_000, 12_000, 60_000].map((durationMs) => buildScene(["Word."], durationMs)),
  );
  const chapters = ["Start", "Middle", "End"].map((title, sceneIndex) => ({ title, sceneIndex }));
  const snippet = { title: "Hearts", description: "Why three.", tags: [], credits: ["Photo: A. Diver"] };

  expect(buildDescription(testVideo({ chapters, snippet }), timeline)).toBe(
    "Why three.\n\n0:00 Start\n0:12 Middle\n0:24 End\n\nCredits\nPhoto: A. Diver",
  );
});

test.each([
  [
    "a short opening takes the name of the heading after it",
    [6000, 12_000, 12_000, 60_000],
    "0:00 A\n0:18 B\n0:30 C",
  ],
  [
    "a short chapter belongs to the one before it",
    [12_000, 12_000, 4000, 60_000],
    "0:00 Hearts\n0:12 A\n0:28 C",
  ],
  ["fewer than three chapters are none", [12_000, 4000, 4000, 60_000], ""],
])("%s", (_rule, durationsMs, expected) => {
  const timeline = buildTimelineOf(durationsMs.map((durationMs) => buildScene(["Word."], durationMs)));
  const chapters = ["A", "B", "C"].map((title, index) => ({ title, sceneIndex: index + 1 }));
  const snippet = { title: "Hearts", description: "", tags: [], credits: [] };

  expect(buildDescription(testVideo({ chapters, snippet }), timeline)).toBe(expected);
});

test("what comes before the first heading is a chapter named like the video", () => {
  const timeline = buildTimelineOf(
    [12_000, 12_000, 60_000].map((durationMs) => buildScene(["Word."], durationMs)),
  );
  const chapters = ["Middle", "End"].map((title, index) => ({ title, sceneIndex: index + 1 }));

  expect(buildDescription(testVideo({ chapters }), timeline)).toBe(
    "Why three.\n\n0:00 Hearts\n0:12 Middle\n0:24 End",
  );
});

test("the description holds no angle brackets: YouTube refuses them", () => {
  const snippet = { title: "T", description: "a <b> c", tags: [], credits: [] };

  expect(buildDescription(testVideo({ snippet }), buildTimelineOf([buildScene(["Word."], 1000)]))).toBe(
    "a ‹b› c",
  );
});

const longChapters = () => {
  const timeline = buildTimelineOf(Array.from({ length: 60 }, () => buildScene(["Word."], 12_000)));
  const chapters = timeline.scenes.map((_, sceneIndex) => ({ title: "é".repeat(45), sceneIndex }));

  return { timeline, chapters };
};

test("chapters that do not fit into YouTube's 5,000 bytes with all else are left out, and credits are not", () => {
  const { timeline, chapters } = longChapters();
  const snippet = { title: "T", description: "Why three.", tags: [], credits: ["Photo: A. Diver"] };

  expect(buildDescription(testVideo({ chapters, snippet }), timeline)).toBe(
    "Why three.\n\nCredits\nPhoto: A. Diver",
  );
});

test("a video without a description gets its first sentences, and only where credits leave room", () => {
  const { scenes } = parse("# Blue blood\n\nAn octopus has **three** hearts. It swims.");
  const videoScenes = scenes.map((scene, index) => ({ ...scene, id: `${index}`, media: null }));
  const timeline = buildTimelineOf([buildScene(["Word."], 1000)]);
  const describe = (credits: string[]) =>
    buildDescription(
      testVideo({ scenes: videoScenes, snippet: { title: "T", description: "", tags: [], credits } }),
      timeline,
    );

  expect(describe(["Me"])).toBe("An octopus has three hearts. It swims.\n\nCredits\nMe");
  expect(describe(["x".repeat(4990)])).toBe(`Credits\n${"x".repeat(4990)}`);
});
