import { describe, expect, it } from "vitest";
import { cutScript } from "./cut-script";
import { placeScenes } from "./place-scenes";
import type { BlockScene } from "./script-blocks";
import { findIcon, setSceneIcon } from "./script-icon";

function sceneAt(position: number, line: number, opening: string): BlockScene {
  return { position, line, opening, kind: "statement", durationMs: 1000, isNarrated: false };
}

const paragraph = "Whales *sing*. Sharks do not. Nobody knows why.";
const scenes = [
  sceneAt(0, 1, "Whales sing."),
  sceneAt(1, 1, "Sharks do not."),
  sceneAt(2, 1, "Nobody knows"),
];

describe("the drawing of a scene", () => {
  it("is named above its paragraph", () => {
    expect(setSceneIcon({ script: paragraph, scenes }, 0, "whale")).toBe(`::icon[whale]\n${paragraph}`);
  });

  it("is named above a sentence within a paragraph, which begins another one there", () => {
    expect(setSceneIcon({ script: paragraph, scenes }, 1, "shark")).toBe(
      "Whales *sing*.\n\n::icon[shark]\nSharks do not. Nobody knows why.",
    );
  });

  it("takes the place of the one before, and leaves the words that are shown", () => {
    const script = "::shown[Songs]\n::icon[whale]\nWhales sing.\n";

    expect(setSceneIcon({ script, scenes: [sceneAt(0, 3, "Whales sing.")] }, 0, "none")).toBe(
      "::icon[none]\n::shown[Songs]\nWhales sing.\n",
    );
  });

  it("is chosen by the words again where the script names none", () => {
    const script = "# Sea\n\n::icon[whale]\nWhales sing.\n";
    const named = [sceneAt(0, 1, "Sea"), sceneAt(1, 4, "Whales sing.")];

    expect(setSceneIcon({ script, scenes: named }, 1, null)).toBe("# Sea\n\nWhales sing.\n");
    expect(setSceneIcon({ script: paragraph, scenes }, 1, null)).toBe(paragraph);
  });

  it("is found where the script names it", () => {
    expect(findIcon("::shown[Songs]\n::icon[ whale ]\nWhales sing.")).toBe("whale");
    expect(findIcon("Whales sing.\n::icon[shark]\nSharks do not.")).toBeNull();
  });
});

describe("a scene has a place of its own", () => {
  it("where its sentence begins, whatever marks stand in it", () => {
    const [block] = cutScript({ script: paragraph, scenes });

    expect(block && placeScenes(block)).toEqual([0, 15, 30]);
  });

  it("but not within a sentence, or in a list", () => {
    const cut = [sceneAt(0, 1, "Whales sing,"), sceneAt(1, 1, "and sharks do not.")];
    const listed = [sceneAt(0, 1, "One"), sceneAt(1, 1, "Two")];

    expect(placeScenes({ body: "Whales sing, and sharks do not.", scenes: cut })).toEqual([0, null]);
    expect(placeScenes({ body: "- One\n- Two", scenes: listed })).toEqual([0, null]);
  });
});
