import { expect, it } from "vitest";
import { parse, shown } from "../../scripts.fixture";

const chaptersOf = (...headings: string[]) =>
  parse(
    ["# The sea", ...headings.map((heading) => `## ${heading}\n\nSomething is told here at length.`)].join(
      "\n\n",
    ),
  )
    .scenes.filter(({ overlay }) => overlay.kind === "title" && overlay.level === "chapter")
    .map((scene) => ({
      text: shown(scene),
      ...(scene.overlay.kind === "title" ? scene.overlay.chapter : {}),
    }));

it("chapters are counted, and know how many there are", () => {
  expect(chaptersOf("Tides", "Waves", "Currents")).toEqual([
    { text: "Tides", number: 1, position: 1, count: 3 },
    { text: "Waves", number: 2, position: 2, count: 3 },
    { text: "Currents", number: 3, position: 3, count: 3 },
  ]);
});

it("the number that a heading begins with is the chapter's, and is not shown twice", () => {
  expect(chaptersOf("3. Tides", "Chapter 2: *Waves*", "1) Currents")).toEqual([
    { text: "Tides", number: 3, position: 1, count: 3 },
    { text: "*Waves*", number: 2, position: 2, count: 3 },
    { text: "Currents", number: 1, position: 3, count: 3 },
  ]);
});

it("beside chapters with numbers of their own, one without has none", () => {
  expect(chaptersOf("Before", "1. Tides").map(({ number }) => number)).toEqual([undefined, 1]);
});

it.each(["3.5 million years", "0:00 Start here", "1997 and after", "3 hearts"])(
  "%s is a heading without a number of its own",
  (heading) => {
    expect(chaptersOf(heading, "Tides")[0]).toMatchObject({ text: heading, number: 1 });
  },
);

it("a single chapter is not counted, nor is the title of the video", () => {
  expect(chaptersOf("Tides")).toEqual([{ text: "Tides" }]);
  expect(parse("# The sea\n\n## Tides\n\n## Waves").scenes[0]?.overlay).not.toHaveProperty("chapter");
});
