import { afterAll, beforeAll, expect, it } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createCaller } from "@/server/api/root";
import { writeSettings } from "@/server/script-format/front-matter/edit-settings";

const script =
  "# Why octopuses have three hearts\n\nAn octopus has **3 hearts**.\n\nA shark swims. Who knows why?\n";

let api: ReturnType<typeof createCaller>;

beforeAll(async () => {
  await openDatabase();
  api = createCaller({ account: await createAccount("ann"), caller: { address: "" } });
});
afterAll(closeDatabase);

it("the first proposal is the script's thumbnail until its settings say that it is another", async () => {
  const { chosen, proposals, title } = await api.videos.previewThumbnails({ script });
  expect(title).toBe("Why octopuses have three hearts");
  expect(proposals).toHaveLength(5);
  expect(chosen).toEqual(proposals[0]);

  for (const proposal of proposals) {
    const after = await api.videos.previewThumbnails({ script: writeSettings(script, proposal.settings) });

    expect(after.chosen).toEqual(proposal);
    expect(after.proposals).toEqual(proposals);
  }
});

it("what a thumbnail is drawn from is in the shape and theme of the video", async () => {
  const { chosen } = await api.videos.previewThumbnails({
    script: `---\nformat: short\ntheme: bloom\n---\n\n${script}`,
  });

  expect(chosen.picture).toMatchObject({
    ...{ width: 720, height: 1280, themeId: "bloom", layout: "beside", dir: "ltr" },
    illustrations: [{ name: "octopus" }],
  });
  expect(chosen.picture.illustrations[0]?.assetKey).toMatch(/\/bloom\/octopus\.webp$/);
});
