import { afterAll, beforeAll, expect, it } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createCaller } from "@/server/api/root";

let api: ReturnType<typeof createCaller>;

beforeAll(async () => {
  await openDatabase();
  api = createCaller({ account: await createAccount("ann"), caller: { address: "" } });
});
afterAll(closeDatabase);

it("a script in which nothing is said yet is shown and kept, with a notice, and not rendered", async () => {
  const { scenes, notices, unspeakable } = await api.videos.preview({ script: "::map[Japan]" });

  expect(scenes).toMatchObject([{ kind: "map", line: 1 }]);
  expect(unspeakable?.message).toMatch(/^nothing is said in the script/);
  expect(notices).toContainEqual({ line: unspeakable?.line, message: unspeakable?.message });

  const { videoId } = await api.videos.create({ script: "::map[Japan]" });
  await expect(api.renders.request({ videoId, preset: "draft" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message:
      "The video cannot be rendered: nothing is said in the script; write at least one sentence to be spoken, such as one below a card or picture.",
  });
});
