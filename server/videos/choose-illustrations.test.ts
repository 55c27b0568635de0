import { describe, expect, it } from "vitest";
import { measureThreadWork } from "@/e2e/setup/thread-work";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { chooseIllustrations } from "./choose-illustrations";

/** The names of the drawings of each scene of a script. */
function draw(script: string): string[][] {
  return chooseIllustrations(parseScript(script).scenes, "en").ofScenes.map((drawn) =>
    drawn.map(({ name }) => name),
  );
}

describe("a video whose first words are not drawn", () => {
  it("opens with what most of its scenes show", () => {
    const sharks = "::icon[shark]\nSo it is.\n\n".repeat(3);

    expect(draw(`# So it is\n\n::icon[whale]\nSo it is.\n\n${sharks}`)[0]).toEqual(["shark"]);
  });

  it("opens with words where it shows nothing often enough", () => {
    expect(draw(`# So it is\n\n${"::icon[shark]\nSo it is.\n\n".repeat(2)}`)[0]).toEqual([]);
  });

  it("is looked through once, however many scenes it has", async () => {
    const [title, scene] = parseScript("# So it is\n\n::icon[shark]\nSo it is.").scenes;
    if (!title || !scene) throw new Error("The script has no two scenes.");
    const scenes = [title, ...Array.from({ length: 20_000 }, () => scene)];

    const work = await measureThreadWork(() => {
      expect(chooseIllustrations(scenes, "en").ofScenes[0]?.[0]?.name).toBe("shark");
    });

    expect(work).toBeLessThan(50);
  });
});

it("a scene does not show what a list before it shows", () => {
  expect(draw("# Animals\n\n- Sharks\n- Snails\n- Lobsters\n\nThe shark does it.").at(-1)).toEqual([]);
});
