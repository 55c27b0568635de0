import { expect, it } from "vitest";
import { splitVoiceId, toVoiceId, voiceIdSchema } from "./voice-id";

it("an id without an engine is one of flite's", () => {
  expect(toVoiceId("rms")).toBe("flite:rms");
  expect(voiceIdSchema.parse("rms")).toBe("flite:rms");
  expect(splitVoiceId("rms")).toEqual({ engineId: "flite", voiceName: "rms" });
});

it("a vendor's own names may hold colons", () => {
  expect(toVoiceId("vendor:en:alloy")).toBe("vendor:en:alloy");
  expect(splitVoiceId("vendor:en:alloy")).toEqual({ engineId: "vendor", voiceName: "en:alloy" });
});
