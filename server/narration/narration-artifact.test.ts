import { describe, expect, it } from "vitest";
import type { Sentence } from "@/server/script-format/schema";
import { parse } from "@/server/script-format/scripts.fixture";
import { narrationArtifactKey } from "./narration-artifact";

const video = {
  ...{ workspaceId: "test", language: "en", voiceId: "flite:rms", speed: 1 },
  pauses: "normal" as const,
};

function say(text: string, more: Partial<Sentence> = {}): Sentence {
  return { runs: [{ text, isEmphasized: false }], pauseAfterMs: 200, ...more };
}

it.each(["rms", "flite:rms"])(
  "clips that were made before engines had names are found with %s",
  (voiceId) => {
    const scenes = [{ narration: [say("Three hearts.")] }];
    const query = narrationArtifactKey({ ...video, voiceId, scenes }, 0);

    expect(query?.input).toEqual({
      ...{ engine: "flite", engineVersion: "0.1.1-1", voiceId: "rms", speed: 1 },
      sentences: [{ spokenWords: ["Three", "hearts."], pauseAfterMs: 200 }],
    });
  },
);

it("a sentence's own voice is part of its clip, and the video's own is not named twice", () => {
  const scenes = [
    { narration: [say("One.", { voiceId: "flite:slt" }), say("Two.", { voiceId: "flite:rms" })] },
  ];
  const sentences = narrationArtifactKey({ ...video, scenes }, 0)?.input.sentences;

  expect(sentences?.map(({ voice }) => voice)).toEqual([
    { engine: "flite", engineVersion: "0.1.1-1", voiceId: "slt" },
    undefined,
  ]);
});

describe("the pause behind a sentence", () => {
  it("gets shorter with the speed, and is as long as its author wants; a ::pause lasts as long as it says", () => {
    const scenes = [{ narration: [say("Three hearts.", { silenceAfterMs: 1000 })] }];
    const pauseAt = (
      change: Partial<Omit<typeof video, "pauses"> & { pauses: "short" | "normal" | "long" }>,
    ) => narrationArtifactKey({ ...video, ...change, scenes }, 0)?.input.sentences[0]?.pauseAfterMs;

    expect([pauseAt({}), pauseAt({ speed: 2 }), pauseAt({ pauses: "short" })]).toEqual([1200, 1100, 1120]);
    expect(pauseAt({ pauses: "long" })).toBe(1320);
  });
});

describe("a sentence that scenes cut", () => {
  const clauses = [
    { narration: [say("Before."), say("the hills", { goesOn: true })] },
    { narration: [say("and woods", { goesOn: true })] },
    { narration: [say("of rice."), say("After.")] },
  ];
  const sentencesOf = (position: number, scenes = clauses) =>
    narrationArtifactKey({ ...video, scenes }, position)?.input.sentences ?? [];

  it("is said in one breath for each of its parts", () => {
    expect(sentencesOf(0)[1]).toMatchObject({
      spokenWords: ["the", "hills"],
      wordsAfter: ["and", "woods", "of", "rice."],
    });
    expect(sentencesOf(1)).toMatchObject([
      { wordsBefore: ["the", "hills"], spokenWords: ["and", "woods"], wordsAfter: ["of", "rice."] },
    ]);
    expect(sentencesOf(2)[0]).toMatchObject({ wordsBefore: ["the", "hills", "and", "woods"] });
    expect([sentencesOf(0)[0], sentencesOf(2)[1]]).toEqual([
      { spokenWords: ["Before."], pauseAfterMs: 200 },
      { spokenWords: ["After."], pauseAfterMs: 200 },
    ]);
  });

  it("takes several breaths where it is endless, each of its parts in one", () => {
    const scenes = parse(`${"the boat went far out over the sea ".repeat(300)}home.`).scenes;
    const parts = scenes.flatMap((_, position) => sentencesOf(position, scenes));
    const breaths = parts.map(({ wordsBefore = [], spokenWords, wordsAfter = [] }) =>
      [...wordsBefore, ...spokenWords, ...wordsAfter].join(" "),
    );

    expect(Math.max(...breaths.map((breath) => breath.length))).toBeLessThan(500);
    expect(breaths.filter((_, index) => !parts[index]?.wordsBefore).join(" ")).toBe(
      parts.flatMap(({ spokenWords }) => spokenWords).join(" "),
    );
  });
});
