import { afterAll, beforeAll, expect, it } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { closeSpeechEngines, listBuiltInVoices } from "@/server/providers/speech-engines";
import { speakSample } from "./speak-sample";

const isHeartHere = listBuiltInVoices().some(({ id, missing }) => id === "hibari:heart" && !missing);

let workspaceId: string;

beforeAll(async () => {
  await openDatabase();
  ({ workspaceId } = await createAccount("ann"));
});

afterAll(() => Promise.all([closeSpeechEngines(), closeDatabase()]));

const hear = (text: string, voiceId: string) => speakSample({ workspaceId, voiceId, speed: 1, text });

it.skipIf(!isHeartHere)("an entry of a dictionary is heard as its phonetic symbols say", async () => {
  const respelled = await hear("tomato", "hibari:heart");
  const american = await hear("/təˈmeɪɾoʊ/", "hibari:heart");
  const british = await hear("/təˈmɑːtəʊ/", "hibari:heart");

  expect(new Set([respelled, american, british].map(({ assetKey }) => assetKey)).size).toBe(3);
});

it("one that cannot be heard is told why", async () => {
  await expect(hear("/ʘa/", "hibari:heart")).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: "“ʘ” in “/ʘa/” is a phonetic symbol that no voice can say; use another.",
  });
  await expect(hear("/təˈmeɪɾoʊ/", "flite:rms")).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringContaining("cannot read phonetic symbols, such as “/təˈmeɪɾoʊ/”") as string,
  });
});
