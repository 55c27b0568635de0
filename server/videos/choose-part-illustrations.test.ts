import { describe, expect, it } from "vitest";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { chooseIllustrations } from "./choose-illustrations";
import { choosePartIllustrations } from "./choose-part-illustrations";

/** What the parts of a script's last scene are drawn as, and what the scene itself is. */
function lastScene(script: string) {
  const { scenes } = parseScript(script);
  const drawings = chooseIllustrations(scenes, "en");

  return {
    parts: choosePartIllustrations(scenes, { language: "en", opening: drawings[0] ?? [] }).at(-1),
    drawings: drawings.at(-1)?.map(({ name }) => name),
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
