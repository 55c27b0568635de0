import { describe, expect, it } from "vitest";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { chooseIllustrations } from "./choose-illustrations";
import { choosePartIllustrations } from "./choose-part-illustrations";

/** The drawings of the parts of a script's last scene, and of the scene itself. */
function lastScene(script: string) {
  const { scenes } = parseScript(script);
  const { ofScenes, ofParts } = chooseIllustrations(scenes, "en");
  const video = { named: ofParts, opening: ofScenes[0] ?? [], language: "en" };

  return {
    parts: choosePartIllustrations(scenes, video).at(-1),
    drawings: ofScenes.at(-1)?.map(({ name }) => name),
  };
}

describe("a list in a script", () => {
  const list = "- Sharks\n- Snails\n- Lobsters";

  it("is drawn item by item, with nothing beside it", () => {
    expect(lastScene(`# Animals\n\n${list}`)).toEqual({ parts: ["shark", "snail", "lobster"], drawings: [] });
  });

  it("is drawn as its script says, or not at all", () => {
    expect(lastScene(`# Animals\n\n::icon[fish]\n${list}`)).toEqual({ drawings: ["fish"] });
    expect(lastScene(`# Animals\n\n::icon[none]\n${list}`)).toEqual({ drawings: [] });
  });
});

describe("what follows each other in a script", () => {
  const steps = "::steps[Open the jar of honey; Warm the teapot; Think]";

  it("is drawn step by step and event by event, where a drawing is sure to mean it", () => {
    expect(lastScene(`# Tea\n\n${steps}`).parts).toEqual(["jar", "teapot", null]);
    const years =
      "In 1903 an airplane flew. In 1957 a satellite circled the Earth. In 1969 two people walked on the Moon.";
    expect(lastScene(`# Flight\n\n${years}`).parts).toEqual(["airplane", "satellite", null]);
  });

  it("is not drawn where too little of it would be", () => {
    expect(lastScene("# Tea\n\n::steps[Think; Warm the teapot; Wait]").parts).toBeUndefined();
  });
});

describe("the places of an end screen", () => {
  it("show what comes next, and a bell", () => {
    const script = '# The octopus\n\n::end-screen[See you on Friday]{next="Why sharks never sleep"}';

    expect(lastScene(script).parts).toEqual(["shark", "bell"]);
    expect(lastScene("# The octopus\n\n::end-screen[Next: the whale]").parts).toEqual(["whale", "bell"]);
  });

  it("show what the video opened with, where it is not said what comes next", () => {
    expect(lastScene("# The octopus\n\n::end-screen[See you]").parts).toEqual(["octopus", "bell"]);
  });
});
