import { expect, it } from "vitest";
import type { Sentence } from "@/server/script-format/schema";
import { createPronouncer } from "./apply-pronunciations";
import { pronunciationsSchema } from "./pronunciations";

const findProblem = (...entries: { written: string; spoken: string }[]) =>
  pronunciationsSchema.safeParse(entries).error?.issues[0]?.message;

it.each([
  ["Kubernetes", "koo-ber-net-eez"],
  ["GIF", "jif"],
  ["C++", "see plus plus"],
  ["東京", "とうきょう"],
  ["axolotl", "/ˈæksəlɒtl/"],
  ["la", "/la/"],
])("takes %s as %s", (written, spoken) => {
  expect(findProblem({ written, spoken })).toBeUndefined();
});

it.each([
  [" ", "jif", "Write the word or phrase as scripts spell it."],
  ["GIF", "  ", "Write how it sounds, such as “koo-ber-net-eez”."],
  ["--", "dash", "A word or phrase has at least one letter or digit."],
  ["GIF", "...", "Use letters to spell how it sounds, such as “koo-ber-net-eez”."],
  ["GIF", "a gif, really", "Spell how it sounds without using “GIF” itself."],
  ["GIF", "GIF /dʒɪf/", "Spell how it sounds without using “GIF” itself."],
  ["GIF", "/dʒɪ8/", "“8” in “/dʒɪ8/” is a phonetic symbol that no voice can say; use another."],
  ["GIF", "j".repeat(101), "This is longer than 100 characters; shorten it."],
])("rejects %j as %j in one sentence", (written, spoken, problem) => {
  expect(findProblem({ written, spoken })).toBe(problem);
});

it("rejects a second entry for a word, and two hundred and one", () => {
  const gif = { written: "GIF", spoken: "jif" };

  expect(findProblem(gif, { ...gif, spoken: "giff" })).toBe("“GIF” is in the list twice; remove one.");
  const many = Array.from({ length: 201 }, (_, index) => ({ written: `word${index}`, spoken: "x" }));
  expect(findProblem(...many)).toBe("A channel has at most 200 pronunciations.");
});

const say = (text: string, entries: Record<string, string>) => {
  const pronounce = createPronouncer(
    Object.entries(entries).map(([written, spoken]) => ({ written, spoken })),
  );
  const narration: Sentence[] = [{ runs: [{ text, isEmphasized: false }], pauseAfterMs: 0 }];
  const [sentence] = pronounce({ narration }).narration;

  return sentence?.runs
    .map((run) => (run.spokenText === undefined ? run.text : `[${run.text}|${run.spokenText}]`))
    .join("");
};

it.each([
  ["Kubernetes is Greek.", "[Kubernetes|koo] is Greek."],
  ["A Kubernetes, and kubernetes!", "A [Kubernetes|koo], and [kubernetes|koo]!"],
  ["Kubernetes’s pods", "[Kubernetes’s|koo’s] pods"],
  ["MyKubernetes and Kubernetesian", "MyKubernetes and Kubernetesian"],
  ["US and us", "[US|you ess] and us"],
  ["New  York Times, New York", "[New  York Times|the times], [New York|noo]"],
  ["在東京都", "在[東京|とう]都"],
  ["このNASAは、NASAs", "この[NASA|なさ]は、NASAs"],
])("says %j as %j", (text, said) => {
  const entries = {
    kubernetes: "koo",
    US: "you ess",
    "New York": "noo",
    "New York Times": "the times",
    東京: "とう",
    NASA: "なさ",
  };

  expect(say(text, entries)).toBe(said);
});

it.each([
  ["the GIF’s colours", "the [GIF’s|/dʒɪfs/] colours"],
  ["the axolotl's gills", "the [axolotl's|/ˈæksəlɒtlz/] gills"],
  ["Bach's fugues", "[Bach's|Herr /bɑːʃɪz/] fugues"],
])("says the ending of %j in phonetic symbols, too", (text, said) => {
  expect(say(text, { GIF: "/dʒɪf/", axolotl: "/ˈæksəlɒtl/", Bach: "Herr /bɑːʃ/" })).toBe(said);
});

it("leaves what a script itself says of a word, and sentences without an entry", () => {
  const pronounce = createPronouncer([{ written: "GIF", spoken: "jif" }]);
  const own = {
    runs: [{ text: "GIF", spokenText: "giff", isEmphasized: false }],
    pauseAfterMs: 0,
  };
  const plain = { runs: [{ text: "An image.", isEmphasized: true }], pauseAfterMs: 0 };

  expect(pronounce({ narration: [own, plain] }).narration).toEqual([own, plain]);
  expect(pronounce({ narration: [plain] }).narration[0]).toBe(plain);
});
