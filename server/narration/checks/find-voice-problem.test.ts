import { expect, it } from "vitest";
import type { Voice } from "@/server/adapters/speech/speech-engine";
import { findUnspeakableText } from "./find-unspeakable-text";
import { requireSpeakableText } from "./require-speakable-text";

const voices: Voice[] = [
  { id: "flite:rms", name: "Man", language: "en-US", gender: "male" },
  { id: "flite:slt", name: "Woman", language: "en-US", gender: "female" },
  { id: "kokoro:ef_dora", name: "Dora", language: "es-ES", gender: "female" },
  {
    id: "kokoro:emma",
    name: "Emma",
    language: "en-GB",
    gender: "female",
    missing: "Emma needs Python: install it.",
  },
];

const say = (voiceId?: string) => ({
  narration: [
    {
      runs: [{ text: "An octopus has three hearts.", isEmphasized: false }],
      pauseAfterMs: 0,
      ...(voiceId !== undefined && { voiceId }),
    },
  ],
});

it.each([
  ["hal:9000", 'there is no voice "hal:9000"; use flite:rms or flite:slt.'],
  ["kokoro:emma", "Emma needs Python: install it. Until then, use flite:rms or flite:slt."],
  [
    "kokoro:ef_dora",
    'the voice "kokoro:ef_dora" speaks Spanish, and the script is in English; use flite:rms or flite:slt.',
  ],
])("a part that %s cannot say is refused, and it is told why", async (voiceId, reason) => {
  const scenes = [say(), say("flite:slt"), say(voiceId)];

  expect(await findUnspeakableText({ scenes, language: "en", voiceId: "flite:rms", voices })).toEqual({
    ...{ code: "INVALID_INPUT", sceneIndex: 2, voiceId, reason, offers: [] },
  });
});

it("voices of the script's own language are let through, whatever their accents", async () => {
  const scenes = [say(), say("flite:slt")];

  expect(
    await findUnspeakableText({ scenes, language: "en-GB", voiceId: "flite:rms", voices }),
  ).toBeUndefined();
});

it("the problem is where the voice is named, not where the scene begins", async () => {
  const refused = requireSpeakableText({
    scenes: [{ ...say("hal:9000"), line: 7 }],
    scriptVoices: [{ voiceId: "hal:9000", line: 5 }],
    ...{ language: "en", voiceId: "flite:rms" },
    namePlace: (scene) => `line ${scene?.line ?? 0}`,
  });

  await expect(refused).rejects.toThrow(/^line 5: there is no voice "hal:9000"/);
});
