import { expect, it } from "vitest";
import { labelledView } from "@/remotion/backgrounds/labelled-view";
import { parse, plain, said } from "../../scripts.fixture";

const picture = '![](octopus.jpg "Photo: NOAA")';

function labelsOf(script: string): string[] | null {
  const overlay = parse(script).scenes[0]?.overlay;

  return overlay?.kind === "labelled-picture"
    ? overlay.labels.map(({ text, x, y }) => `${plain(text)} ${x} ${y}`)
    : null;
}

it.each([
  [
    "a table of places",
    `${picture}\n\n| Part | x | y |\n|--|--|--|\n| Eye | 62% | 47% |\n| *Long* arm | 58% | 78% |`,
  ],
  ["a card", `${picture}\n\n::labels[Eye 62% 47%; *Long* arm 58%, 78%]`],
])("a picture has labels by %s below it", (_name, script) => {
  const whole = `${script}\n\nIts eye sees well, and its arm feels.`;
  const [scene] = parse(whole).scenes;

  expect(labelsOf(whole)).toEqual(["Eye 0.62 0.47", "*Long* arm 0.58 0.78"]);
  expect(scene).toMatchObject({ overlay: { credit: "Photo: NOAA" }, media: { path: "octopus.jpg" } });
  expect(said(scene)).toEqual(["Its eye sees well, and its arm feels."]);
});

it.each([
  ["a table without a picture", "| Part | x | y |\n|--|--|--|\n| Eye | 62% | 47% |\n\nIt sees."],
  [
    "a table of other shares",
    `${picture}\n\n| Land | Coal | Wind |\n|--|--|--|\n| Spain | 3% | 24% |\n\nIt blows.`,
  ],
  ["a clip", "![](octopus.mp4)\n\n| Part | x | y |\n|--|--|--|\n| Eye | 62% | 47% |\n\nIt sees."],
])("%s has none", (_name, script) => expect(labelsOf(script)).toBeNull());

it.each([
  ["no photo above it", "::labels[Eye 62% 47%]\n\nIt sees."],
  ["a label without a place", `${picture}\n\n::labels[Eye; Arm 1% 2%]\n\nIt sees.`],
  ["a place outside of the photo", `${picture}\n\n::labels[Eye 120% 47%]\n\nIt sees.`],
])("a card with %s says how to write one", (_reason, script) => {
  expect(() => parse(script)).toThrow("::labels stands below a photo, with names and their places");
});

it("as much of the photo is shown as fills the picture, with the points in its middle", () => {
  const photo = { width: 1600, height: 900 };
  const short = { width: 1080, height: 1920 };
  const view = labelledView(photo, short, [
    { x: 0.6, y: 0.2 },
    { x: 0.7, y: 0.9 },
  ]);

  expect(view.height).toBe(1);
  expect(view.width).toBeCloseTo(0.316, 2);
  expect(view.x + view.width / 2).toBeCloseTo(0.65);
  expect(labelledView(photo, short, [{ x: 1, y: 0 }]).x).toBeCloseTo(1 - view.width);
  expect(labelledView(photo, photo, [{ x: 1, y: 0 }])).toEqual({ x: 0, y: 0, width: 1, height: 1 });
});
