import { expect, it } from "vitest";
import { changesLabel, compareSubjects } from "./compare-subjects";

const subject = (scenes: string, fields: Record<string, string> = {}) => ({
  scenes: Array.from(scenes, (letter) => ({ text: letter, hash: letter })),
  fields,
});
const say = (before: ReturnType<typeof subject>, now: ReturnType<typeof subject>) =>
  changesLabel(compareSubjects(before, now));

it.each([
  ["abc", "abc", null],
  ["abc", "axc", "Scene 2 changed."],
  ["abc", "abcde", "Scenes 4 and 5 added."],
  ["abc", "ac", "Scene 2 removed."],
  ["abc", "cab", "Scenes moved."],
  ["aab", "ab", "Scene 2 removed."],
  ["abc", "xbyd", "Scenes 1 and 3 changed; scene 4 added."],
  ["abcdefgh", "stuvwxyz", "8 scenes changed."],
])("from the scenes %s to %s: %s", (before, now, label) => {
  expect(say(subject(before), subject(now))).toBe(label);
});

it("names the settings that changed, were added or went", () => {
  const before = subject("a", { title: "One", tags: "[]", speed: "1" });
  const now = subject("a", { title: "Two", tags: "[]", privacyStatus: "public" });

  expect(say(before, now)).toBe("The visibility, the speed and the title changed.");
});
