import { describe, expect, it } from "vitest";
import { findSigns } from "./find-signs";

function drawn(text: string): string[] {
  return findSigns(text, { language: "en" }).map(({ name }) => name);
}

describe("what is written in figures is drawn", () => {
  it.each([
    ["It closes at 5 p.m. there.", "mantelpiece-clock"],
    ["On 12/31/25 it is over.", "calendar"],
    ["He got $300 then.", "dollar-banknote"],
    ["It is +44 555-0147.", "telephone"],
    ["Call (555) 010-4477 then.", "telephone"],
    ["Call 555-010-4477 then.", "telephone"],
    ["It was 40 °C there.", "thermometer"],
    ["It was 104°F there.", "thermometer"],
    ["In the 1920s it rose.", "calendar"],
  ])("where no word is: %s", (sentence, name) => {
    expect(drawn(sentence)[0]).toBe(name);
  });

  it.each([
    "They turned it by 90° and waited.",
    "It lies at 40° north.",
    "That was 1/2 of it.",
    "They do it 24/7 there.",
    "It went from 500-1500 of them.",
  ])("and not as what it only looks like: %s", (sentence) => {
    expect(drawn(sentence)).toEqual([]);
  });
});
