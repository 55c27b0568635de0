import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutScript, followEdit, isEditOfBlock } from "./cut-script";
import {
  type BlockScene,
  canMergeWithNext,
  duplicateBlock,
  isPreamble,
  joinBlocks,
  mergeWithNext,
  moveBlock,
  removeBlock,
  replaceBody,
  splitBlock,
} from "./script-blocks";

const script = "---\ntitle: x\n---\n\n# Hook\n\nOne two.\nThree four.\n\n- a\n- b\n";

function scenesAt(...lines: number[]): BlockScene[] {
  return lines.map((line, position) => ({
    ...{ position, line },
    kind: "statement",
    durationMs: 1000,
    isNarrated: false,
  }));
}

const blocks = cutScript({ script, scenes: scenesAt(5, 7, 8, 10) });
const bodies = (list: typeof blocks) => list.map(({ body }) => body);

const scripts = fc
  .array(fc.constantFrom("# A", "b c.", "- d", "", "::icon[heart]", " ", "\r", "> e"))
  .map((lines) => lines.join("\n"));
const lineLists = fc
  .array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 })
  .map((lines) => lines.toSorted((a, b) => a - b));

describe("cutScript", () => {
  it("cuts at the scenes' first lines, with the front matter apart", () => {
    expect(bodies(blocks)).toEqual(["---\ntitle: x\n---", "# Hook", "One two.", "Three four.", "- a\n- b"]);
  });

  it("puts scenes that share a first line on one block", () => {
    const [block] = cutScript({ script: "A b c. D e f.", scenes: scenesAt(1, 1) });

    expect(block?.scenes.map(({ position }) => position)).toEqual([0, 1]);
  });

  it("keeps an icon with the scene below it", () => {
    const cut = cutScript({ script: "A.\n\n::icon[heart]\n\nB.", scenes: scenesAt(1, 5) });

    expect(bodies(cut)).toEqual(["A.", "::icon[heart]\n\nB."]);
  });

  it("keeps all that one voice says together, with its colons", () => {
    const voiced = ':::voice{name="slt"}\n\nB.\n\nC.\n\n:::';
    const cut = cutScript({ script: `A.\n\n${voiced}\n\nD.`, scenes: scenesAt(1, 5, 7, 11) });

    expect(bodies(cut)).toEqual(["A.", voiced, "D."]);
    expect(cut[1]?.scenes.map(({ position }) => position)).toEqual([1, 2]);
    expect(bodies(moveBlock(cut, 1, 2))).toEqual(["A.", "D.", voiced]);
  });

  it("holds a block together while somebody types in it", () => {
    const typed = replaceBody(blocks, 1, "# Hook\n\nNew. ");
    const heldId = typed[1]?.id;
    const cut = cutScript({
      script: joinBlocks(typed),
      scenes: scenesAt(5, 7, 9, 10, 12),
      blocks: typed,
      heldId,
    });

    expect(bodies(cut)).toEqual(bodies(typed));
    expect(cut.map(({ id }) => id)).toEqual(typed.map(({ id }) => id));
    expect(cut[1]?.scenes.map(({ position }) => position)).toEqual([0, 1]);
  });

  it("gives the script back when joined, whatever the lines", () => {
    fc.assert(
      fc.property(fc.oneof(scripts, fc.string()), lineLists, (text, lines) => {
        const scenes = scenesAt(...lines);
        const cut = cutScript({ script: text, scenes });

        expect(joinBlocks(cut)).toBe(text);
        expect(cut.flatMap((block) => block.scenes)).toEqual(scenes);
      }),
    );
  });
});

describe("followEdit", () => {
  it("gives the new script back, whatever changed", () => {
    fc.assert(
      fc.property(scripts, scripts, lineLists, (before, after, lines) => {
        const cut = cutScript({ script: before, scenes: scenesAt(...lines) });

        expect(joinBlocks(followEdit(cut, after))).toBe(after);
      }),
    );
  });

  it("keeps the bounds outside of what changed", () => {
    const followed = followEdit(blocks, script.replace("One two.", "One two three."));

    expect(followed.map(({ id }) => id)).toEqual(blocks.map(({ id }) => id));
    expect(followed[2]?.body).toBe("One two three.");
  });

  it("does not add what is put in above a block to that block, even if both begin alike", () => {
    const cut = cutScript({ script: "The cat.\n\nThe dog.\n", scenes: scenesAt(1, 3) });
    const followed = followEdit(cut, "The cat.\n\nThe cow.\n\nThe dog.\n");

    expect(followed.at(-1)).toMatchObject({ id: cut[1]?.id, body: "The dog." });
  });

  it("takes a move back without making one block of two", () => {
    const cut = cutScript({ script: "Zero.\n\n## The end\n\nThe last.\n", scenes: scenesAt(1, 3, 5) });
    const moved = moveBlock(cut, 2, 1);

    expect(followEdit(moved, joinBlocks(cut))).toEqual(cut);
  });

  it("gives front matter that is put on top a block of its own", () => {
    const cut = cutScript({ script: "# Hook\n\nOne.\n", scenes: scenesAt(1, 3) });
    const followed = followEdit(cut, "---\ntitle: x\n---\n\n# Hook\n\nOne.\n");

    expect(bodies(followed)).toEqual(["---\ntitle: x\n---", "# Hook", "One."]);
    expect(isPreamble(followed, 0)).toBe(true);
    expect(followed.slice(1).map(({ id }) => id)).toEqual(cut.map(({ id }) => id));
  });

  it("keeps front matter on top that a byte order mark begins", () => {
    const marked = cutScript({ script: `\uFEFF${script}`, scenes: scenesAt(5, 7, 8, 10) });

    expect(isPreamble(marked, 0)).toBe(true);
    expect(moveBlock(marked, 0, 2)).toEqual(marked);
  });
});

describe("isEditOfBlock", () => {
  const [, , sentence] = blocks;
  const isOfSentence = (edited: string) => isEditOfBlock(blocks, sentence?.id ?? 0, edited);

  it("is what changed inside of the block", () => {
    expect(isOfSentence(script.replace("One two.", "One two, and three."))).toBe(true);
    expect(isOfSentence(script.replace("One two.", "One two. Four."))).toBe(true);
  });

  it("is not what changed in others too: a move, a split that is undone, a scene that comes back", () => {
    expect(isOfSentence(joinBlocks(moveBlock(blocks, 2, 3)))).toBe(false);
    expect(isOfSentence(joinBlocks(mergeWithNext(blocks, 2)))).toBe(false);
    expect(isOfSentence(joinBlocks(duplicateBlock(blocks, 3)))).toBe(false);
  });
});

describe("operations", () => {
  it("moves a block and parts new neighbours by a blank line", () => {
    expect(joinBlocks(moveBlock(blocks, 4, 3))).toBe(
      "---\ntitle: x\n---\n\n# Hook\n\nOne two.\n\n- a\n- b\n\nThree four.\n",
    );
  });

  it("leaves the front matter where it is", () => {
    expect(moveBlock(blocks, 0, 2)).toBe(blocks);
    expect(moveBlock(blocks, 2, 0)).toBe(blocks);
  });

  it("moves there and back without losing a word", () => {
    fc.assert(
      fc.property(scripts, lineLists, fc.nat(6), fc.nat(6), (text, lines, from, to) => {
        const cut = cutScript({ script: text, scenes: scenesAt(...lines) });
        const words = (list: typeof cut) => joinBlocks(list).split(/\s+/).filter(Boolean).toSorted();

        expect(words(moveBlock(cut, from, to))).toEqual(words(cut));
        expect(bodies(moveBlock(moveBlock(cut, from, to), to, from))).toEqual(bodies(cut));
      }),
    );
  });

  it("splits at the cursor with a blank line", () => {
    const split = splitBlock(blocks, 2, 4);

    expect(bodies(split).slice(2, 4)).toEqual(["One", "two."]);
    expect(joinBlocks(split)).toContain("One\n\ntwo.\nThree four.");
    expect(new Set(split.map(({ id }) => id)).size).toBe(split.length);
  });

  it("merges sentences into one paragraph, and lists into one list", () => {
    expect(joinBlocks(mergeWithNext(blocks, 2))).toContain("# Hook\n\nOne two. Three four.\n\n- a");
    const lists = cutScript({ script: "- a\n\n- b", scenes: scenesAt(1, 3) });
    expect(joinBlocks(mergeWithNext(lists, 0))).toBe("- a\n- b");
  });

  it("merges no heading with anything", () => {
    expect(canMergeWithNext(blocks, 1)).toBe(false);
    expect(mergeWithNext(blocks, 1)).toBe(blocks);
  });

  it("removes and duplicates", () => {
    expect(joinBlocks(removeBlock(blocks, 2))).toBe(
      "---\ntitle: x\n---\n\n# Hook\n\nThree four.\n\n- a\n- b\n",
    );
    expect(joinBlocks(duplicateBlock(blocks, 4))).toContain("Three four.\n\n- a\n- b\n\n- a\n- b\n");
  });
});
