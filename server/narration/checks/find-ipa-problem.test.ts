import { expect, it } from "vitest";
import type { Voice } from "@/server/adapters/speech/speech-engine";
import { findUnspeakableText } from "./find-unspeakable-text";

const robot: Voice = { id: "flite:rms", name: "Robot", language: "en-US" };
const heart: Voice = { id: "hibari:heart", name: "Heart", language: "en-US", readsIpa: true };
const dora: Voice = { id: "kokoro:ef_dora", name: "Dora", language: "es-ES", readsIpa: true };

function scene(spokenText: string, voiceId?: string) {
  const runs = [
    { text: "Say ", isEmphasized: false },
    { text: "χαῖρε", spokenText, isEmphasized: false },
  ];

  return { narration: [{ runs, pauseAfterMs: 0, ...(voiceId !== undefined && { voiceId }) }] };
}

const check = (scenes: ReturnType<typeof scene>[], voiceId: string, voices = [robot, heart, dora]) =>
  findUnspeakableText({ scenes, language: "en", voiceId, voices });

it("a voice that cannot read phonetic symbols is refused, and one that can is offered", async () => {
  expect(await check([scene("hello"), scene("/ˈχɛre/")], "flite:rms")).toEqual({
    code: "INVALID_INPUT",
    sceneIndex: 1,
    reason:
      "the voice Robot cannot read phonetic symbols, such as “/ˈχɛre/” for “χαῖρε”: choose a voice that can, such as Heart, or spell how it sounds in letters.",
    offers: [{ setting: "voiceId", value: "hibari:heart", label: "Use the voice Heart" }],
  });
});

it("where no voice of the language can read them, the advice is to spell the word", async () => {
  const problem = await check([scene("/ˈχɛre/")], "flite:rms", [
    robot,
    dora,
    { ...heart, missing: "No Python." },
  ]);

  expect(problem?.reason).toMatch(/: spell how it sounds in letters\.$/);
  expect(problem?.offers).toEqual([]);
});

it("a voice that a part of the script names is refused there, and no other is offered for the whole script", async () => {
  expect(await check([scene("/ˈχɛre/", "flite:rms")], "hibari:heart")).toMatchObject({
    sceneIndex: 0,
    offers: [],
  });
});

it("symbols that are Greek letters are not taken for Greek", async () => {
  expect(await check([scene("/ˈχɛre/")], "hibari:heart")).toBeUndefined();
  expect(await check([scene("/ˈχɛre/", "hibari:heart")], "flite:rms")).toBeUndefined();
});
