import { expect, test } from "vitest";
import { type BriefDraft, readBriefDraft, toBrief } from "./brief-draft";

const draft: BriefDraft = { ...readBriefDraft(""), topic: "why octopuses have three hearts" };

test("a topic is written from the encyclopaedia, for a minute, in English", () => {
  expect(toBrief(draft, "topic").brief).toMatchObject({
    ...{ topic: "why octopuses have three hearts", source: { kind: "encyclopedia" } },
    ...{ lengthSeconds: 60, language: "en", tone: "neutral", variation: 0 },
  });
});

test("notes take the place of the encyclopaedia", () => {
  expect(toBrief({ ...draft, notes: "Two for the gills." }, "topic").brief?.source).toEqual({
    ...{ kind: "notes", text: "Two for the gills." },
  });
});

test.each([
  ["https://example.com/2026/why-cats-purr.html", "why cats purr"],
  ["example.com/", "example"],
  ["https://example.org/wiki/Caf%C3%A9_culture?x=1", "Café culture"],
])("an article is about what its address says: %s", (address, topic) => {
  expect(toBrief({ ...draft, topic: "", address }, "article").brief?.topic).toBe(topic);
});

test("a length in words is taken", () => {
  const asked = { ...draft, lengthPreset: null, otherLength: "4:30" };

  expect(toBrief(asked, "topic").brief?.lengthSeconds).toBe(270);
});

test.each([
  ["no topic", { topic: " " }, "topic", { topic: "Say what the video is about." }],
  ["an emoji", { topic: "🐙" }, "topic", { topic: "Say in words what the video is about." }],
  ["no address", { address: "" }, "article", { address: "Enter the address of an article." }],
  ["no cells", { table: "" }, "table", { table: "Paste the cells, or" }],
  ["a length that is none", { lengthPreset: null, otherLength: "long" }, "topic", { otherLength: "Write a" }],
  ["a short length", { lengthPreset: null, otherLength: "5 s" }, "topic", { otherLength: "at least 30" }],
  ["a long audience", { audience: "a".repeat(300) }, "topic", { audience: "at most 200" }],
] as const)("%s is told at its field", (_name, change, start, problems) => {
  const found = toBrief({ ...draft, ...change }, start).problems ?? {};

  expect(Object.keys(found)).toEqual(Object.keys(problems));
  for (const [field, message] of Object.entries(problems)) {
    expect(Object.entries(found)).toContainEqual([field, expect.stringContaining(message)]);
  }
});

test.each(["", "no JSON", '{"start":"elsewhere"}'])("of %j, nothing is kept", (text) => {
  expect(readBriefDraft(text)).toEqual(readBriefDraft(""));
});
