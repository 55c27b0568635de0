import { expect, it } from "vitest";
import { listReadings } from "./list-readings";

const read = (text: string, spokenText?: string) =>
  listReadings(
    [{ runs: [{ text, isEmphasized: false, ...(spokenText && { spokenText }) }], pauseAfterMs: 0 }],
    "en-US",
  );

it("lists what is said otherwise than it is written, in order", () => {
  expect(read("In Dec. 2019 it had 3 hearts.")).toEqual([
    { shown: "Dec.", spoken: "December" },
    { shown: "2019", spoken: "twenty nineteen" },
    { shown: "3", spoken: "three" },
  ]);
});

it.each([
  "An octopus has three hearts.",
  "A well-known café, isn’t it?",
  "THE END",
  "“Here,” he said (twice).",
])("lists nothing of plain words: %s", (text) => {
  expect(read(text)).toEqual([]);
});

it("leaves the marks around a word out", () => {
  expect(read("It lives (5 m deep), and “$3.5M” is a lot: 2019!")).toEqual(
    expect.arrayContaining([
      { shown: "5", spoken: "five" },
      { shown: "2019", spoken: "twenty nineteen" },
    ]),
  );
});

it("leaves the marks of other scripts out", () => {
  const sentence = { runs: [{ text: "人口は（2023年）。", isEmphasized: false }], pauseAfterMs: 0 };

  expect(listReadings([sentence], "ja").map(({ shown }) => shown)).toEqual(["2023年"]);
});

it("lists what a dictionary or a script says of a word", () => {
  expect(read("Kubernetes", "koobernetees")).toEqual([{ shown: "Kubernetes", spoken: "koobernetees" }]);
});
