import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareTexts, toComparableText } from "./compare-texts";
import { compareTitles } from "./compare-titles";
import { compareVideos, listAlikeParts, toComparableVideo } from "./compare-videos";
import { readFingerprint } from "./read-fingerprint";
import { similarityThresholds } from "./schema";
import { otherTopic, sameTopic } from "./titles.fixture";
import { listWords } from "./words";

/** What docs/similarity.md says is measured here; whoever changes a comparison or a threshold changes that page. */
function readAll(folder: string) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFingerprint(readFileSync(`${folder}/${name}`, "utf8"), { title: name, assetIds: [] }));
}

const examples = readAll("examples");
const records = readAll("docs/decisions");

function listPairs<Item>(items: Item[]): [Item, Item][] {
  return items.flatMap((one) =>
    items.flatMap((other): [Item, Item][] => (one === other ? [] : [[one, other]])),
  );
}

/** A text as its words, every n-th of them replaced by one that is nowhere else; without `every`, all as they are. */
const spell = (sentences: string[], every = Infinity) => {
  let count = 0;

  return sentences.map((sentence) =>
    listWords(sentence)
      .map((word) => ((count += 1) % every === 0 ? `x${count}x` : word))
      .join(" "),
  );
};

describe("titles", () => {
  test("of one topic are found, nine in ten, and none of two topics", () => {
    const isAlike = ([one, other]: [string, string]) =>
      compareTitles(one, other) >= similarityThresholds.title;

    expect(sameTopic.filter(isAlike)).toHaveLength(18);
    expect(otherTopic.filter(isAlike)).toEqual([]);
  });

  test("of no words are like nothing, and either may come first", () => {
    expect(compareTitles("", "!!!")).toBe(0);
    for (const [one, other] of [...sameTopic, ...otherTopic]) {
      expect(compareTitles(one, other)).toBe(compareTitles(other, one));
    }
  });
});

describe("sentences", () => {
  const share = (one: string[], other: string[]) =>
    compareTexts(toComparableText(one), toComparableText(other)).share;
  const shareOfChanged = (every: number) =>
    examples.map(({ sentences }) => share(spell(sentences, every), spell(sentences)));

  test("of the examples, and of records that the same people wrote of one thing, are in no other one", () => {
    const all = [...listPairs(examples), ...listPairs(records)];

    expect(all).toHaveLength(30 + records.length * (records.length - 1));
    for (const [one, other] of all) expect(share(one.sentences, other.sentences)).toBeLessThan(0.1);
  });

  test("of a script in which every twentieth word was changed are found, in every language", () => {
    expect(Math.min(...shareOfChanged(20))).toBeGreaterThanOrEqual(0.6);
  });

  test("of a script of which every fourth word is another are no copies any more", () => {
    expect(Math.max(...shareOfChanged(4))).toBeLessThan(similarityThresholds.sentences);
  });

  test("of one template about two topics are found", () => {
    const write = (topic: string) => [
      `Most people pass by ${topic} every day and never ask what is behind it.`,
      `The first good answer to ${topic} is younger than you may think.`,
      "In 1998 a small team measured it for the first time, with 12 sensors.",
      `So the next time that you meet ${topic}, stop for a moment and look twice.`,
    ];

    expect(share(write("volcanoes"), write("the tides"))).toBeGreaterThanOrEqual(0.75);
  });

  test("an intro and an ending that a channel always says are below the threshold in a script of twenty sentences", () => {
    const own = (name: string) =>
      Array.from({ length: 16 }, (_, index) => `${name} ${index} says one thing ${name}.`);
    const frame = [
      "Welcome back to the channel.",
      "Today we look closer.",
      "Thanks for watching to the end.",
      "See you next week.",
    ];

    expect(share([...frame, ...own("a")], [...frame, ...own("b")])).toBe(0.2);
    expect(0.2).toBeLessThan(similarityThresholds.sentences);
  });
});

describe("structures", () => {
  const structures = (pairs: ReturnType<typeof listPairs<(typeof examples)[number]>>) =>
    pairs.map(([one, other]) => compareVideos(toComparableVideo(one), toComparableVideo(other)).structure);

  test("of the examples are other ones", () => {
    expect(Math.max(...structures(listPairs(examples)))).toBeLessThan(0.75);
  });

  test("of a script with other words are the same, which alone is no likeness that is named", () => {
    for (const example of examples) {
      const other = { ...example, title: "Something else", sentences: spell(example.sentences, 2) };
      const likeness = compareVideos(toComparableVideo(example), toComparableVideo(other));

      expect(likeness.structure).toBe(1);
      expect(listAlikeParts(likeness)).toEqual([]);
    }
  });
});
