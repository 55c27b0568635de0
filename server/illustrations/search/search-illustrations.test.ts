import { describe, expect, it } from "vitest";
import { searchIllustrations } from "./search-illustrations";

function namesFor(wanted: string, language = "en"): string[] {
  return searchIllustrations(wanted, language).map(({ name }) => name);
}

describe("a drawing is found", () => {
  it.each([
    ["by what it shows", "octopus", "octopus"],
    ["by the beginning of it", "octo", "octopus"],
    ["by a word that it is drawn for", "earthquake", "derelict-house"],
    ["with a letter wrong", "octupus", "octopus"],
    ["with a letter missing", "vulcano", "volcano"],
    ["with two letters exchanged", "rokcet", "rocket"],
    ["by several words", "growing chart", "chart-increasing"],
    ["whatever its case and accents", "  VÓLCANO ", "volcano"],
  ])("%s: %s", (_how, wanted, name) => {
    expect(namesFor(wanted).slice(0, 4)).toContain(name);
  });

  it.each([
    ["de", "vulkan", "volcano"],
    ["de", "volcano", "volcano"],
    ["fr", "pieuvre", "octopus"],
    ["es", "corazon", "anatomical-heart"],
    ["ja", "タコ", "octopus"],
  ])("in the script's language, %s, and in English: %s", (language, wanted, name) => {
    expect(namesFor(wanted, language).slice(0, 6)).toContain(name);
  });

  it("first by its whole name", () => {
    expect(namesFor("bank")[0]).toBe("bank");
    expect(namesFor("fish")[0]).toBe("fish");
  });
});

it("a drawing is called as the script's people call it", () => {
  expect(searchIllustrations("octopus", "de")[0]).toMatchObject({ name: "octopus", label: "Oktopus" });
});

it("nothing is found for no words, or for words that nothing is called", () => {
  expect(namesFor("  ")).toEqual([]);
  expect(namesFor("qqqqqq")).toEqual([]);
});
