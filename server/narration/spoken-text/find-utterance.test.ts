import { expect, it } from "vitest";
import { measureThreadWork } from "@/e2e/setup/thread-work";
import type { Sentence } from "@/server/script-format/schema";
import { endsWithinBreath, findUtterance } from "./find-utterance";

const say = (text: string, goesOn?: boolean): Sentence => ({
  runs: [{ text, isEmphasized: false }],
  pauseAfterMs: 0,
  ...(goesOn && { goesOn }),
});
const inScenes = (...scenes: Sentence[][]) => scenes.map((narration) => ({ narration }));
const textOf = (sentences: readonly Sentence[]) => sentences.map(({ runs }) => runs[0]?.text).join(" ");
const find = (scenes: { narration: Sentence[] }[], position: number, index = 0) => {
  const { before, after } = findUtterance(scenes, { position, index });

  return [textOf(before), textOf(after)];
};

it("the parts of a cut sentence are one utterance, over scenes", () => {
  const scenes = inScenes(
    [say("Zero."), say("One,", true)],
    [say("two,", true)],
    [say("three."), say("Four.")],
  );

  expect(find(scenes, 0, 0)).toEqual(["", ""]);
  expect(find(scenes, 0, 1)).toEqual(["", "two, three."]);
  expect(find(scenes, 1)).toEqual(["One,", "three."]);
  expect(find(scenes, 2, 1)).toEqual(["", ""]);
  expect([0, 1, 2].map((position) => endsWithinBreath(scenes, position))).toEqual([true, true, false]);
});

it("a silent scene ends an utterance", () => {
  const scenes = inScenes([say("One,", true)], [], [say("two.")]);

  expect(find(scenes, 0)).toEqual(["", ""]);
  expect(find(scenes, 2)).toEqual(["", ""]);
  expect(endsWithinBreath(scenes, 0)).toBe(false);
});

it("a sentence of more than 400 characters is said in several breaths", () => {
  const scenes = inScenes(...["a", "b", "c"].map((letter) => [say(letter.repeat(190), letter !== "c")]));

  expect(find(scenes, 0)).toEqual(["", "b".repeat(190)]);
  expect(find(scenes, 1)).toEqual(["a".repeat(190), ""]);
  expect(find(scenes, 2)).toEqual(["", ""]);
});

it("a sentence over thousands of scenes takes no longer than as many sentences", async () => {
  const scenes = inScenes(...Array.from({ length: 50_000 }, () => [say("word ".repeat(12), true)]));

  const work = await measureThreadWork(() => {
    for (const position of scenes.keys()) endsWithinBreath(scenes, position);
  });

  expect(work).toBeLessThan(20);
});
