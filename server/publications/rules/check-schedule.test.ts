import { expect, test } from "vitest";
import { checkSchedule } from "./check-schedule";

const now = Date.parse("2026-11-29T12:00:00Z");
const inMinutes = (minutes: number) => new Date(now + minutes * 60_000);
const check = (privacyStatus: "private" | "public", publishAt: Date | null) =>
  checkSchedule({ privacyStatus, publishAt }, now).map(({ level, sentence }) => `${level}: ${sentence}`);

test("a private video is scheduled for a time ahead", () => {
  expect(check("private", null)).toEqual([]);
  expect(check("private", inMinutes(60))).toEqual([]);
});

test("a time that has passed blocks", () => {
  expect(check("private", inMinutes(-1))).toEqual(["blocking: The time to publish has passed."]);
});

test("a public video has no time", () => {
  expect(check("public", inMinutes(60))).toEqual([
    "blocking: A video that is public at once cannot be scheduled as well.",
  ]);
});

test("a time that leaves little for processing is a warning", () => {
  expect(check("private", inMinutes(10))[0]).toMatch(/^warning: /);
});
