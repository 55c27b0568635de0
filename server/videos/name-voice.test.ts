import { expect, it } from "vitest";
import type { Voice } from "@/server/adapters/speech/speech-engine";
import { chooseDefaultVoiceId, nameVoice } from "./name-voice";

const missing = 'The voice "Heart" needs Python: install it.';
const heart: Voice = { id: "hibari:heart", name: "Heart", language: "en-US", gender: "female" };
const emma: Voice = { ...heart, id: "kokoro:emma", name: "Emma", download: { bytes: 500_000 } };
const man: Voice = { id: "flite:rms", name: "Built-in man", language: "en-US", gender: "male" };
const everywhere = [heart, emma, man];
const withoutHeart = [{ ...heart, missing }, emma, man];
const script = "# Three hearts\n\nTwo serve the gills.\n";

it("a script that names no voice stays as it is where the default can speak", () => {
  expect(nameVoice(script, everywhere)).toEqual({ script });
  expect(chooseDefaultVoiceId(everywhere)).toBe("hibari:heart");
});

it("where the default is missing, the script names a voice that is there, and the person is told", () => {
  expect(nameVoice(script, withoutHeart)).toEqual({
    script: `---\nvoice: flite:rms\n---\n\n${script}`,
    notice: `${missing} Until then, Built-in man speaks: the script now names "flite:rms".`,
  });
  expect(chooseDefaultVoiceId(withoutHeart)).toBe("flite:rms");
});

it.each(["hibari:heart", "flite:slt", "nobody:hal"])(
  "a script keeps the voice that it names: %s",
  (voice) => {
    const named = `---\nvoice: ${voice}\n---\n\n${script}`;

    expect(nameVoice(named, withoutHeart)).toEqual({ script: named });
  },
);

it("a front matter that cannot be added to stays as it is", () => {
  const open = `---\ntitle: Three\n\n${script}`;

  expect(nameVoice(open, withoutHeart)).toEqual({ script: open });
});
