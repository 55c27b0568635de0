import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { writeSettings } from "@/server/script-format/front-matter/edit-settings";
import { type ScriptSettings, settingNames } from "@/server/script-format/front-matter/settings";
import { createVideo } from "./create-video";
import { loadVideo } from "./load-video";
import { getDocument } from "./repository";
import { saveVideo } from "./save-video";

const script = "# Three hearts\n\nAn octopus has **1,5 hearts**.\n";

/** A value of each setting other than the default, and its effect on a video. */
const cases: Record<keyof ScriptSettings, { value: ScriptSettings; video: object }> = {
  title: { value: { title: "Why three" }, video: { snippet: { title: "Why three" } } },
  description: { value: { description: "Blue." }, video: { snippet: { description: "Blue." } } },
  tags: { value: { tags: ["sea"] }, video: { snippet: { tags: ["sea"] } } },
  language: {
    value: { language: "de" },
    video: { language: "de", scenes: [{}, { overlay: { figure: { value: 1.5 } } }] },
  },
  format: { value: { format: "short" }, video: { format: "short", captionStyle: "pop" } },
  themeId: { value: { themeId: "bloom" }, video: { themeId: "bloom" } },
  captionStyle: { value: { captionStyle: "plain" }, video: { captionStyle: "plain" } },
  voiceId: { value: { voiceId: "flite:slt" }, video: { voiceId: "flite:slt" } },
  speed: { value: { speed: 1.5 }, video: { speed: 1.5 } },
  pauses: { value: { pauses: "short" }, video: { pauses: "short" } },
  music: { value: { music: "tense" }, video: { music: { kind: "mood", mood: "tense", seed: 1 } } },
  musicSeed: { value: { musicSeed: 7 }, video: { music: { kind: "mood", mood: "calm", seed: 7 } } },
  credits: { value: { credits: ["NOAA"] }, video: { snippet: { credits: ["NOAA"] } } },
  endScreen: {
    value: { endScreen: "See you" },
    video: { scenes: [{}, {}, { overlay: { kind: "end-screen", text: [{ text: "See you" }] } }] },
  },
  thumbnailText: { value: { thumbnailText: "Three!" }, video: { thumbnail: { text: [{ text: "Three!" }] } } },
  thumbnailIcon: {
    value: { thumbnailIcon: "volcano" },
    video: { thumbnail: { illustrations: ["volcano"] } },
  },
  thumbnailLayout: { value: { thumbnailLayout: "words" }, video: { thumbnail: { layout: "words" } } },
};

let where: { workspaceId: string; videoId: string };

beforeAll(async () => {
  await openDatabase();
  const { workspaceId, userId } = await createAccount("ann");
  where = { workspaceId, videoId: (await createVideo({ workspaceId, ownerId: userId, script })).videoId };
});

afterAll(closeDatabase);

test.each(settingNames)(
  "the video is made with what its script says of %s, and without it as before",
  async (name) => {
    const { value, video: expected } = cases[name];
    const { video: before } = await loadVideo(where);
    expect(before).not.toMatchObject(expected);

    await save(writeSettings(script, value));
    expect((await loadVideo(where)).video).toMatchObject(expected);

    await save(script);
    expect((await loadVideo(where)).video).toEqual(before);
  },
);

async function save(changed: string): Promise<void> {
  const { revision, script: baseScript } = await getDocument(where);
  await saveVideo({ ...where, revision, baseScript, script: changed });
}
