import { expect, test } from "vitest";
import type { WritingResult } from "@/server/writing/schema";
import { activityLabel, endLabel, failurePlace, progressLabel, waitLabel } from "./writing-labels";

const writer = { provider: "anthropic", name: "Claude", model: "Claude Sonnet 5.5" };
const result: WritingResult = {
  ...{ titles: [], claims: [], searchWords: [], notices: [], articles: [] },
  ...{ amountMicros: 21_000, isAlreadyPaid: false },
};
const octopus = [{ pageId: 1, title: "Octopus", url: "https://en.wikipedia.org/wiki/Octopus" }];
const script = {
  state: "succeeded",
  kind: "script",
  instruction: null,
  writer,
  result,
  savedRevision: 2,
} as const;
const rewrite = { ...script, kind: "rewrite", instruction: "Shorter" } as const;

test("what is under way is told with who does it", () => {
  expect(activityLabel({ ...script, state: "queued" })).toBe("Waiting to begin");
  expect(activityLabel({ ...script, state: "running", writer: null })).toBe("Reading the source");
  expect(activityLabel({ ...script, state: "running" })).toBe("Claude is writing");
  expect(activityLabel({ ...rewrite, state: "running" })).toBe("Claude is rewriting: “Shorter”");
});

test("how far a text has come is told in words", () => {
  expect(progressLabel({ partCount: 4, wordCount: 96, lengthSeconds: 60 })).toEqual(
    expect.stringMatching(/^Part 4, 96 words of about 1\d0$/),
  );
  expect(progressLabel({ partCount: 1, wordCount: 1, lengthSeconds: undefined })).toBe("1 word");
});

test.each([
  ["Claude asks for fewer requests; try again later.", "Claude asks for fewer requests."],
  ["Wikipedia is busy; try again in 12 seconds.", "Wikipedia is busy."],
  ["Claude cannot be reached; check its address.", "Claude cannot be reached; check its address."],
])("nobody is told to try again what is tried again anyway: %s", (reason, label) => {
  expect(waitLabel(reason)).toBe(label);
});

test.each<[string, Parameters<typeof endLabel>[0], string]>([
  ["a script", script, "Written by Claude Sonnet 5.5, $0.02."],
  ["a rewrite", rewrite, "“Shorter”: rewritten by Claude Sonnet 5.5, $0.02."],
  [
    "what was paid for before",
    { ...script, result: { ...result, amountMicros: 0, isAlreadyPaid: true } },
    "Written by Claude Sonnet 5.5, already paid.",
  ],
  [
    "sentences of an article",
    {
      ...{ ...script, writer: null },
      result: { ...result, amountMicros: 0, articles: octopus },
    },
    "Made of sentences from Wikipedia’s “Octopus”, free.",
  ],
  [
    "what others changed meanwhile",
    { ...script, savedRevision: null },
    "Its lines were changed meanwhile: what was written is not in the script yet.",
  ],
  [
    "what was stopped",
    { ...script, state: "cancelled" },
    "Stopped. What was written so far is in the script. Claude may charge for it.",
  ],
  [
    "what was stopped before it began",
    { ...script, state: "cancelled", savedRevision: null },
    "Stopped. The script is as it was before.",
  ],
])("the end of %s is told", (_name, writing, label) => {
  expect(endLabel(writing)).toBe(label);
});

test("a failure leads to where it can be mended", () => {
  expect(failurePlace("PROVIDER_REJECTED")?.href).toBe("/settings#connections");
  expect(failurePlace("SPENDING_CAP_REACHED")?.href).toBe("/costs");
  expect(failurePlace("PROVIDER_UNAVAILABLE")).toBeUndefined();
});
