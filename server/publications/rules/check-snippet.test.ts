import { describe, expect, test } from "vitest";
import type { Snippet } from "../schema";
import { checkSnippet } from "./check-snippet";
import { countTagCharacters } from "./snippet-limits";

const good: Snippet = {
  ...{ title: "Three hearts", description: "An octopus has three.", tags: ["octopus", "deep sea"] },
  ...{ categoryId: "27", defaultLanguage: "en-US", defaultAudioLanguage: "en-US" },
};
const listProblems = (change: Partial<Snippet>, blockedWords: string[] = []) =>
  checkSnippet({ ...good, ...change }, { blockedWords }).map(
    ({ field, sentence }) => `${field}: ${sentence}`,
  );

test("a snippet within the rules has no problem", () => {
  expect(checkSnippet(good)).toEqual([]);
});

describe("title", () => {
  test("has up to 100 characters, of which an emoji is one", () => {
    expect(listProblems({ title: "x".repeat(100) })).toEqual([]);
    expect(listProblems({ title: "😀".repeat(100) })).toEqual([]);
    expect(listProblems({ title: "x".repeat(101) })).toEqual([
      "title: The title has 101 characters; YouTube takes 100.",
    ]);
    expect(listProblems({ title: "😀".repeat(101) })).toHaveLength(1);
  });

  test("is there, on one line, and without angle brackets", () => {
    expect(listProblems({ title: " " })).toEqual(["title: The title is empty."]);
    expect(listProblems({ title: "a\nb" })).toEqual(["title: The title has more than one line."]);
    expect(listProblems({ title: "1 < 2" })).toEqual(["title: YouTube takes no < and no > in a title."]);
  });
});

test("a description has up to 5,000 bytes, of which a Chinese character is three", () => {
  expect(listProblems({ description: "海".repeat(1666) })).toEqual([]);
  expect(listProblems({ description: "海".repeat(1667) })).toEqual([
    "description: The description has 5,001 bytes; YouTube takes 5,000.",
  ]);
  expect(listProblems({ description: "-> here" })).toHaveLength(1);
});

describe("tags", () => {
  test("are counted with commas, and with quotes around those with spaces", () => {
    expect(countTagCharacters(["a b", "cd"])).toBe('"a b",cd'.length);
    expect(listProblems({ tags: ["a b", "x".repeat(471)] })).toEqual([]);
    expect(listProblems({ tags: ["a b", "x".repeat(472)] })).toHaveLength(1);
    expect(listProblems({ tags: ["x".repeat(501)] })).toHaveLength(1);
    expect(countTagCharacters([])).toBe(0);
  });

  test("have no comma, quote or bracket in them", () => {
    expect(listProblems({ tags: ["a,b"] })).toHaveLength(1);
    expect(listProblems({ tags: ['"a"'] })).toHaveLength(1);
    expect(listProblems({ tags: ["<a>"] })).toEqual(["tags: YouTube takes no < and no > in tags."]);
  });
});

test("a category is one that videos may have", () => {
  expect(listProblems({ categoryId: "30" })).toEqual([
    "categoryId: YouTube lets no video have the category 30.",
  ]);
});

test("a language is one that YouTube knows", () => {
  expect(listProblems({ defaultLanguage: "no", defaultAudioLanguage: "zh-Hant" })).toEqual([]);
  expect(listProblems({ defaultLanguage: "nb-NO" })).toEqual([
    "defaultLanguage: YouTube knows no language “nb-NO”.",
  ]);
});

test("blocked words are found as whole words, in any case, and anywhere in scripts without spaces", () => {
  const blocked = ["shock", "ÄRGER", "海"];
  expect(listProblems({ title: "A shocking sight, a Shock-free life" }, blocked)).toEqual([
    "title: The channel blocks “shock”, which is in the title.",
  ]);
  expect(listProblems({ title: "Shocking" }, blocked)).toEqual([]);
  expect(listProblems({ description: "Kein Ärger." }, blocked)).toHaveLength(1);
  expect(listProblems({ tags: ["深海魚"] }, blocked)).toEqual([
    "tags: The channel blocks “海”, which is in the tags.",
  ]);
});
