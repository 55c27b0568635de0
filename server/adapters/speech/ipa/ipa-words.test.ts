import { expect, it } from "vitest";
import { findIpaProblem, hasIpa, readIpaWord, splitReading } from "./ipa-words";

it("a reading may hold words and phonetic symbols, those with spaces as well", () => {
  expect(splitReading("Doctor /ˈniːmən/, of /nuː ˈjɔːk/")).toEqual([
    { text: "Doctor", mark: "", isIpa: false },
    { text: "/ˈniːmən/", mark: ",", isIpa: true },
    { text: "of", mark: "", isIpa: false },
    { text: "/nuː ˈjɔːk/", mark: "", isIpa: true },
  ]);
});

it.each([
  "koo-ber-net-eez",
  "he/she or his/hers",
  "and / or / but",
  "nine/eleven",
  "/r/AskHistorians",
  "//",
  "/",
])("%s holds no phonetic symbols", (reading) => {
  expect(hasIpa(reading)).toBe(false);
});

it.each([
  ["/hɑːts/", { ipa: "hɑːts", mark: "" }],
  ["/hɑːts/,", { ipa: "hɑːts", mark: "," }],
  ["hearts,", undefined],
  ["and/or", undefined],
])("the word %s of an engine is taken apart", (word, parts) => {
  expect(readIpaWord(word)).toEqual(parts);
});

it.each([
  ["/ʘa/", "“ʘ” in “/ʘa/” is a phonetic symbol that no voice can say; use another."],
  ["say /at̼a/", "“◌\u033c” in “/at̼a/” is a phonetic symbol that no voice can say; use another."],
  ["/ˈː/", "“/ˈː/” has no phonetic symbol with a sound; write one such as “/ˈæksəlɒtl/”."],
  [
    "/ˈæksəlɒtl",
    "“/ˈæksəlɒtl” starts with a slash but does not end with one; phonetic symbols stand between two slashes.",
  ],
  [
    `/${"ba".repeat(60)}/`,
    "“/bababababababababab…” has more than 100 phonetic symbols, which is too long for one word.",
  ],
  ["/ˈæksəlɒtl/", undefined],
  ["ax-oh-lot-l", undefined],
])("of the reading %s the problem is one sentence", (reading, problem) => {
  expect(findIpaProblem(reading)).toBe(problem);
});
