import { expect, it } from "vitest";
import { proposeIllustrations } from "./propose-illustrations";

const workspaceId = "a";

it("proposes what a scene shows, and then what else its words mean, even if that was shown just now", async () => {
  const script = "# The whale\n\nA whale swims past a ship, and nobody on board sees it or hears it.\n";

  const proposed = await proposeIllustrations({ workspaceId, script, position: 1 });

  expect(proposed.slice(0, 2)).toEqual([
    { name: "ship", label: "ship", reason: "“ship” is drawn as ship" },
    { name: "whale", label: "whale", reason: "“whale” is drawn as whale" },
  ]);
});

it("says what drawings show in the language of the script", async () => {
  const script =
    "---\ntitle: Tiere\nlanguage: de\n---\n\nEin Oktopus hat keine Knochen und versteckt sich in Höhlen.\n";
  const proposed = await proposeIllustrations({ workspaceId, script, position: 0 });

  expect(proposed[0]).toMatchObject({ name: "octopus", label: "Oktopus" });
});

it("proposes nothing for a scene that is not there", async () => {
  expect(await proposeIllustrations({ workspaceId, script: "# Sea\n\nIt is wet.\n", position: 9 })).toEqual(
    [],
  );
});
