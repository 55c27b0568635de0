import { describe, expect, it } from "vitest";
import { parse, plain } from "../../scripts.fixture";

const overlayOf = (script: string) => parse(script).scenes[0]?.overlay;

/** The share that a script's first scene shows, as "donut 71 71% Water covers *71%* of it." */
function shareOf(script: string): string | undefined {
  const overlay = overlayOf(script);
  if (overlay?.kind !== "part-of-whole") return undefined;
  const { form, percent, figure, label } = overlay;

  return `${form} ${percent} ${figure.prefix}${figure.value}${figure.suffix} | ${plain(label)}`;
}

describe("a sentence with a share of a whole", () => {
  it.each([
    ["Water covers 71% of the Earth.", "donut 71 71% | Water covers *71%* of the Earth."],
    ["Some 60 percent of it is lost.", "donut 60 60% | Some *60 percent* of it is lost."],
    ["Only 3 % of all water is sweet.", "waffle 3 3 % | Only *3 %* of all water is sweet."],
    ["Two thirds of its neurons sit there.", "donut 66.7 2/3 | *Two thirds* of its neurons sit there."],
    ["Half of the people say no.", "donut 50 1/2 | *Half* of the people say no."],
    [
      "---\nlanguage: de\n---\nWasser bedeckt 71 % der Erde.",
      "donut 71 71 % | Wasser bedeckt *71 %* der Erde.",
    ],
    [
      "---\nlanguage: fr\n---\nElle couvre les deux tiers du globe.",
      "donut 66.7 2/3 | Elle couvre les *deux tiers* du globe.",
    ],
    [
      "---\nlanguage: ja\n---\n海は地球の71%を覆っています。",
      "donut 71 71% | 海は地球の*71%*を覆っています。",
    ],
  ])("is drawn: %s", (script, expected) => expect(shareOf(script)).toBe(expected));

  it("shows all its words where the share alone is bold, which would not say what it is a share of", () => {
    const script = "About **two thirds** of them sit in its _arms_.";

    expect(shareOf(script)).toBe("donut 66.7 2/3 | About *two thirds* of them sit in its arms.");
    expect(parse(script).scenes[0]?.showsCaptions).toBe(false);
    expect(shareOf("About **two thirds of them** sit in its arms.")).toBe(
      "donut 66.7 2/3 | *two thirds* of them",
    );
  });

  it("is a number that counts up where bold digits ask for that", () =>
    expect(overlayOf("Water covers **71%** of the Earth.")?.kind).toBe("big-number"));

  it("is its bold phrase where that is not the share", () =>
    expect(overlayOf("Two thirds of them sit in **its arms**.")?.kind).toBe("statement"));

  it.each([
    ["growth", "Prices rose by 5% in a year."],
    ["two shares", "Of these, 30% of men and 40% of women agree."],
    ["more than the whole", "That is 120% of the old price."],
    ["an hour", "It takes a quarter of an hour to get there."],
    ["a second", "It is gone in a third of a second."],
    ["a million", "It costs half of a million to build."],
    ["a half of a game", "They scored in the first half of it."],
    ["a number alone", "They gave it 71 of all they had."],
  ])("is a sentence where the number is %s", (_case, text) => expect(shareOf(text)).toBeUndefined());
});

describe("a card of a share", () => {
  it.each([
    ['::share[71%]{label="of the Earth"}', "donut 71 71% | of the Earth"],
    ['::share[2/3]{as="waffle"}', "waffle 66.7 2/3 | "],
    ["::share[5 percent]", "waffle 5 5% | "],
  ])("%s is a share", (card, expected) => expect(shareOf(`${card}\n\nSo it is.`)).toBe(expected));
});
