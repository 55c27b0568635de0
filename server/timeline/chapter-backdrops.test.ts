import { describe, expect, it } from "vitest";
import { buildEstimatedTimeline } from "./build-estimated-timeline";

describe("the backdrops of chapters", () => {
  const chapters = ["Hearts", "Arms", "Ink", "Dens", "Seas"];
  const script = chapters.map((chapter) => `## ${chapter}\n\nIt has some.\n\nIt has more.`).join("\n\n");
  const listVariants = async (text: string) =>
    (await buildEstimatedTimeline(text, "paper")).timeline.scenes.map(({ background, overlay }) => ({
      variant: background.kind === "backdrop" ? background.variant : undefined,
      opensChapter: overlay.kind === "title",
    }));
  const listByChapter = async (text: string) => {
    const byChapter: Set<number | undefined>[] = [];
    for (const { variant, opensChapter } of await listVariants(text)) {
      if (opensChapter) byChapter.push(new Set());
      byChapter.at(-1)?.add(variant);
    }

    return byChapter.map((variants) => [...variants]);
  };

  it("are one in each, and another one in the next", async () => {
    const byChapter = await listByChapter(script);

    expect(byChapter).toHaveLength(chapters.length);
    for (const [index, variants] of byChapter.entries()) {
      expect(variants).toHaveLength(1);
      expect(variants).not.toEqual(byChapter[index + 1]);
    }
    expect(new Set(byChapter.flat()).size).toBe(4);
  });

  it("stay as they are where a sentence of another chapter changes", async () => {
    const changed = script.replace("It has some.", "It has three, and a sentence more. They all beat.");

    expect(await listByChapter(changed)).toEqual(await listByChapter(script));
  });
});
