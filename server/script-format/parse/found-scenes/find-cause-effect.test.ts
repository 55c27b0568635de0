import { describe, expect, it } from "vitest";
import { parse, plain, said } from "../../scripts.fixture";

function chainOf(script: string): string[] | null {
  const overlay = parse(script).scenes[0]?.overlay;

  return overlay?.kind === "cause-effect"
    ? overlay.stages.map((stage) => stage.map((text) => plain(text)).join(" | "))
    : null;
}

describe("a sentence that tells a chain of causes", () => {
  it.each([
    ["Deforestation leads to erosion, which causes floods.", ["Deforestation", "Erosion", "Floods"]],
    [
      "But warmer water causes *bleaching*, which in turn leads to dead reefs, and that results in hunger.",
      ["Warmer water", "*Bleaching*", "Dead reefs", "Hunger"],
    ],
    [
      "A dry spring leads to poor harvests, which cause both hunger and unrest.",
      ["A dry spring", "Poor harvests", "Hunger | Unrest"],
    ],
    ["Heavy rain → full rivers → floods.", ["Heavy rain", "Full rivers", "Floods"]],
    ["Heavy rain -> full rivers -> floods.", ["Heavy rain", "Full rivers", "Floods"]],
    [
      "---\nlanguage: de\n---\n\nStarkregen → volle Flüsse → Hochwasser",
      ["Starkregen", "Volle Flüsse", "Hochwasser"],
    ],
  ])("is shown as one: %s", (script, expected) => {
    expect(chainOf(script)).toEqual(expected);
  });

  it("is spoken as it is written, and without arrows part by part", () => {
    const [told] = parse("Deforestation leads to erosion, which causes floods.").scenes;
    const [drawn] = parse("Heavy rain → full rivers → floods.").scenes;

    expect(said(told)).toEqual(["Deforestation leads to erosion, which causes floods."]);
    expect(said(drawn)).toEqual(["Heavy rain", "full rivers", "floods"]);
    expect(drawn?.narration.map(({ beat }) => beat)).toEqual([0, 1, 2]);
    expect([told?.showsCaptions, drawn?.showsCaptions]).toEqual([false, false]);
  });
});

describe("no chain of causes", () => {
  it.each([
    "Deforestation leads to erosion.",
    "Deforestation does not lead to erosion, which causes floods.",
    "One of the causes is erosion, which leads to floods.",
    "What leads to erosion, which causes floods?",
    "Smoking causes cancer and drinking causes accidents.",
    "Press the button → done.",
    "Rain → rivers → rain.",
    "**Deforestation** leads to erosion, which causes floods.",
    "The long road that the farmers of the valley took leads to a place, which causes much joy to them.",
    "---\nlanguage: de\n---\n\nDie Armut causes Hunger, which causes Not.",
  ])("is in %s", (script) => expect(chainOf(script)).toBeNull());
});

it("a chain may be written as a card, with branches between semicolons", () => {
  const script =
    "::causes[Heavy rain -> Rivers rise; Soil washes away -> *Harvests* fail]{title=Floods}\n\nIt rains.";
  const [scene] = parse(script).scenes;

  expect(chainOf(script)).toEqual(["Heavy rain", "Rivers rise | Soil washes away", "*Harvests* fail"]);
  expect(scene).toMatchObject({ overlay: { title: [{ text: "Floods" }] }, showsCaptions: true });
});

it.each([
  "::causes[Heavy rain]\n\nIt rains.",
  "::causes[a -> b; c -> d; e -> f]\n\nIt rains.",
  "::causes[a -> b; c; d; e -> f]\n\nIt rains.",
])("a card that is no chain says how to write one: %s", (script) => {
  expect(() => parse(script)).toThrow("Line 1: ::causes takes 2 to 5 stages between arrows");
});
