import { expect, it } from "vitest";
import { labelInThread, searchInThread } from "./find-illustrations-in-thread";

const turn = { workspaceId: "a" };

it("finds drawings by words of the script's language, and says what they show in it", async () => {
  expect((await searchInThread({ words: "vulkan", language: "de" }, turn))[0]).toEqual({
    name: "volcano",
    label: "Vulkan",
  });
  expect(await labelInThread({ names: ["octopus", "shark"], language: "de" }, turn)).toEqual([
    { name: "octopus", label: "Oktopus" },
    { name: "shark", label: "Hai" },
  ]);
});
