import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import { chooseBeginning, choosePhrase, mostProposedWords } from "./choose-phrase";

test.each([
  ["Coffee is older than gold", "Coffee is older than gold"],
  ["On Venus, days outlast years", "On Venus, days outlast years"],
  ["Why octopuses: the three hearts", "Why octopuses: the three hearts"],
])("a short title is taken whole: %s", (title, phrase) => {
  expect(choosePhrase(title, "en")).toBe(phrase);
});

test.each([
  ["Blue blood: why the octopus needs three hearts and nine brains", "Blue blood"],
  ["Octopuses: three hearts and nine brains", "three hearts and nine brains"],
  ["Why so blue? The octopus and its very odd blood", "Why so blue?"],
  ["The price of sunlight (and why it fell by 99 percent)", "The price of sunlight"],
])("a longer one gives the part before its first mark, or the one after: %s", (title, phrase) => {
  expect(choosePhrase(title, "en")).toBe(phrase);
});

test.each([
  ["Blood – the blue kind that an octopus lives on", "Blood – the blue kind"],
  ["Why an octopus needs three hearts and nine brains", "Why an octopus needs"],
  ["One of its hearts stops when it swims", "One of its hearts stops"],
  ["At 3:30 a bus of 1,997 people left the old e-mail office", "At 3:30 a bus"],
  ["Nobody answers every one of e-mail messages from a bank", "Nobody answers every one"],
  ["The extraordinarily misunderstood philosophers of Constantinople", "The extraordinarily misunderstood"],
  ["It is not the one that was in there", "It is not the one"],
])("where there is none, its beginning goes up to a word with a meaning of its own: %s", (title, phrase) => {
  expect(choosePhrase(title, "en")).toBeUndefined();
  expect(chooseBeginning(title, "en")).toBe(phrase);
});

test("in languages without spaces it is a beginning too, and never a mark", () => {
  expect(chooseBeginning("東京はなぜ世界で一番大きな都市になったのか", "ja")).toMatch(/^東京はなぜ世界/);
  expect(choosePhrase("三颗心脏：章鱼为什么需要九个大脑和蓝色的血液呢", "zh")).toBe("三颗心脏");
});

test("the phrase is one piece of the title, with words in it that can be read", () => {
  const part = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom("coffee ", "the ", "of ", "is ", "a ", "3:30 ", "Straße ", "心脏", "ไทย"),
    },
    { weight: 1, arbitrary: fc.constantFrom(": ", ", ", " – ", "—", "? ", "(", ") ", "“", "” ", "🐙 ") },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  );
  const titles = fc
    .array(part, { minLength: 1, maxLength: 20 })
    .map((parts) => parts.join("").trim())
    .filter((title) => title !== "");

  fc.assert(
    fc.property(titles, fc.constantFrom("en", "de", "ja", "th"), (title, language) => {
      const phrase = choosePhrase(title, language) ?? chooseBeginning(title, language);

      expect(title).toContain(phrase);
      expect(countWords(phrase, language)).toBeLessThanOrEqual(mostProposedWords);
      expect(countWords(phrase, language)).toBeGreaterThanOrEqual(Math.min(1, countWords(title, language)));
    }),
    { numRuns: 500 },
  );
});
