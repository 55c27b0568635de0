import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spoken } from "../../../spoken.fixture";

describe("numbers", () => {
  it.each([
    // Cardinals
    ["7 hearts", "seven hearts"],
    ["1,250 reefs", "one thousand two hundred fifty reefs"],
    ["48000 fish", "forty eight thousand fish"],
    ["more than 48000", "more than forty eight thousand"],
    ["your code is 481516", "your code is four eight one five one six"],
    ["009", "zero zero nine"],
    ["2'500'000", "two million five hundred thousand"],
    ["4.500.000", "four million five hundred thousand"],
    ["−12 and –3", "minus twelve and minus three"],
    ["room 204, flight 370", "room two oh four flight three seventy"],
    // Decimals and magnitudes
    ["0.75", "zero point seven five"],
    [".25", "point two five"],
    ["70k fans", "seventy thousand fans"],
    ["4.5B years", "four point five billion years"],
    ["20M views", "twenty million views"],
    ["over 3m visitors", "over three million visitors"],
    ["row 12B, unit 9T", "row twelve B unit nine T"],
    ["a 4K screen", "a four K screen"],
    // Ordinals
    ["the 42nd", "the forty second"],
    ["1,000,000th", "one millionth"],
    ["112th, 113rd", "one hundred twelfth one one three r d"],
    // Fractions
    ["5/8", "five eighths"],
    ["2 3/4 cups", "two and three quarters cups"],
    ["1½ hours", "one and a half hours"],
    ["7/1", "seven over one"],
    ["1/16th", "one sixteenth"],
    // Scores, ranges, ratios
    ["8/10", "eight out of ten"],
    ["4.5/5 stars", "four point five out of five stars"],
    ["12-15 reefs", "twelve to fifteen reefs"],
    ["12 – 15 reefs", "twelve to fifteen reefs"],
    ["won 4-1", "won four to one"],
    ["555-0", "five hundred fifty five zero"],
    ["a scale of 1:25,000", "a scale of one to twenty five thousand"],
    ["mixed 1:2:4", "mixed one to two to four"],
    ["v3.1.4", "v three point one point four"],
    // Formulas
    ["2.5 × 10⁸", "two point five times ten to the eighth"],
    ["10^-9", "ten to the minus nine"],
    ["2e9", "two billion"],
    ["n² + 1", "n squared plus one"],
    ["c = 3 × 10^8 m/s", "c equals three times ten to the eighth meters per second"],
    ["95/100", "ninety five out of one hundred"],
    ["a Boeing 737-800", "a Boeing seven thirty seven eight hundred"],
    ["Psalm 23:4", "Psalm twenty three four"],
    ["F = ma²", "F equals m a squared"],
    ["2H₂ + O₂, x₁", "two H two plus O two x one"],
    ["CH₄ and SO₄²⁻", "C H four and S O four two minus"],
    ["9 - 4 = 5", "nine minus four equals five"],
    ["3*4", "three times four"],
    ["it is 3x faster", "it is three times faster"],
    ["2560x1440", "two thousand five hundred sixty by fourteen forty"],
    ["this matters.³", "this matters"],
  ])("in %s are said: %s", (text, words) => {
    expect(spoken(text)).toBe(words);
  });

  it.each([
    ["en-US", "one million two hundred thirty four thousand five hundred six"],
    ["en-GB", "one million two hundred and thirty four thousand five hundred and six"],
    ["en-IN", "twelve lakh thirty four thousand five hundred and six"],
  ])("are said in %s as there", (locale, words) => {
    expect(spoken("1,234,506", locale)).toBe(words);
  });
});

const small = [
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(
    " ",
  ),
  ..."seventeen eighteen nineteen".split(" "),
];
const tens = "ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const powers = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

/** The number that English words name. */
function valueOf(words: string[]): number {
  let total = 0;
  let group = 0;

  for (const word of words.filter((each) => each !== "and")) {
    const power = powers.get(word);
    if (power !== undefined) {
      total += group * power;
      group = 0;
    } else if (word === "hundred") {
      group *= 100;
    } else {
      group += small.includes(word) ? small.indexOf(word) : (tens.indexOf(word) + 1) * 10;
    }
  }

  return total + group;
}

describe("every number below a quadrillion", () => {
  it.each(["en-US", "en-GB"])("reads back as itself in %s", (locale) => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999_999_999_999_999 })),
        (value) => {
          const written = `$${new Intl.NumberFormat("en").format(value)}`;
          const words = spoken(written, locale).split(" ").slice(0, -1);

          expect(valueOf(words)).toBe(value);
        },
      ),
    );
  });
});
