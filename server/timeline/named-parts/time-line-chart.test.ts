import { describe, expect, it } from "vitest";
import { speakEvenly } from "@/remotion/fixtures/sample-props";
import type { OverlayOf } from "@/remotion/timeline/schema";
import { timeLineChart } from "./time-line-chart";

const chart: OverlayOf<"line-chart"> = {
  ...{ kind: "line-chart", title: [], prefix: "", suffix: "", decimals: 0 },
  categories: ["1990", "2000", "2010", "2020"],
  series: [{ name: "Tigers", values: [4, 3, 2, 5] }],
};

/** For each category, the word at which the line reaches it. */
function comesAt(text: string, overlay = chart): (string | undefined)[] | null {
  const captions = speakEvenly(text);
  const times = timeLineChart({ overlay, captions, language: "en" });

  return times && times.map((ms) => captions.find(({ startMs }) => startMs === ms)?.text.trim());
}

describe("a chart of one line", () => {
  it("comes to what is named when it is, and to what lies between on the way", () => {
    expect(comesAt("In 1990 there were four but by 2010 only two. In 2020 they were back.")).toEqual([
      "1990",
      "2010",
      "2010",
      "2020",
    ]);
  });

  it("comes to the rest with the sentence after", () => {
    expect(comesAt("In 1990 there were four. Since then it went up.")).toEqual([
      "1990",
      "Since",
      "Since",
      "Since",
    ]);
  });

  it("begins with the chart where only its end is named", () => {
    expect(comesAt("They were few, but in 2020 there were five.")).toEqual(["They", "They", "They", "2020"]);
  });

  it("is drawn at once where nothing is named", () => {
    expect(comesAt("They were few and then many.")).toBeNull();
  });
});

it("several lines come one by one", () => {
  const [line] = chart.series;
  if (!line) throw new Error("The chart has no line.");

  expect(comesAt("In 1990 there were four.", { ...chart, series: [line, line] })).toBeNull();
});
