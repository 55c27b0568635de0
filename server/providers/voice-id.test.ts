import { expect, it } from "vitest";
import { listVoices } from "./speech-engines";
import { splitVoiceId, toVoiceId, voiceIdSchema } from "./voice-id";

it("an id without an engine is one of flite's", () => {
  expect(toVoiceId("rms")).toBe("flite:rms");
  expect(voiceIdSchema.parse("rms")).toBe("flite:rms");
  expect(splitVoiceId("rms")).toEqual({ engineId: "flite", voiceName: "rms" });
});

it("no voice is no voice of any engine", () => {
  expect(voiceIdSchema.parse("none")).toBe("none");
  expect(splitVoiceId("none")).toEqual({ engineId: "none", voiceName: "" });
});

it("no voice is the last choice in a workspace's list", async () => {
  expect((await listVoices({ workspaceId: "w" })).at(-1)).toMatchObject({
    ...{ id: "none", name: "No voice (music and captions)" },
  });
});

it("a vendor's own names may hold colons", () => {
  expect(toVoiceId("vendor:en:alloy")).toBe("vendor:en:alloy");
  expect(splitVoiceId("vendor:en:alloy")).toEqual({ engineId: "vendor", voiceName: "en:alloy" });
});
