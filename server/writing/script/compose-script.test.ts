import { expect, test } from "vitest";
import { composePart, composeScript } from "./compose-script";

const scene = (...texts: string[]) => ({ sentences: texts.map((text) => ({ text })) });

test("a title, chapters, visuals and sentences become the blocks of a script", () => {
  const script = composeScript(
    {
      title: "Three hearts",
      scenes: [
        scene("An octopus has **3 hearts**.", "Two serve the gills."),
        { heading: "Blue blood", visual: "::icon[droplet]", ...scene("Its blood is blue.") },
      ],
    },
    "en",
  );

  expect(script).toBe(
    "# Three hearts\n\nAn octopus has **3 hearts**. Two serve the gills.\n\n## Blue blood\n\n::icon[droplet]\n\nIts blood is blue.\n",
  );
});

test("sentences of Japanese follow each other without spaces", () => {
  expect(composeScript({ scenes: [scene("心臓は三つ。", "血は青い。")] }, "ja")).toBe(
    "心臓は三つ。血は青い。\n",
  );
});

test("of what is still on its way, that which has come is shown", () => {
  expect(composeScript({ scenes: [] }, "en")).toBe("");
  expect(composeScript({ title: "Three he", scenes: [{}] }, "en")).toBe("# Three he\n");
  expect(composeScript({ title: "Three", scenes: [{ heading: null, ...scene("An oct") }] }, "en")).toBe(
    "# Three\n\nAn oct\n",
  );
});

test("what models add to a line, and what no script takes, is left out", () => {
  expect(
    composeScript(
      { title: "# Three\nhearts", scenes: [{ heading: "## Blood", ...scene("It\u0000 is\tblue.") }] },
      "en",
    ),
  ).toBe("# Three hearts\n\n## Blood\n\nIt is blue.\n");
});

test("a part that is written anew keeps the levels of its headings", () => {
  const scenes = [{ heading: "Blood", ...scene("It is blue.") }, scene("So is the sea.")];

  expect(composePart(scenes, "# Blue\n\nBlood is blue.\n", "en")).toMatch(/^# Blood\n/);
  expect(composePart(scenes, "### Blue\n\nBlood is blue.\n", "en")).toMatch(/^### Blood\n/);
  expect(composePart(scenes, "Blood is blue.\n", "en")).toMatch(/^## Blood\n/);
});

test("no answer writes settings: lines of dashes are left out", () => {
  expect(
    composePart([{ visual: "---\r\ntitle: Mine\n --- \n", ...scene("Fish swim.") }], "", "en"),
  ).not.toContain("---");
  const scenes = [scene("---"), scene("title: Mine"), scene("-", "--")];
  expect(composePart(scenes, "", "ja")).toBe("title: Mine\n");
});
