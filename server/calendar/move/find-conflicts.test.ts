import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ConflictSubject, findConflicts } from "./find-conflicts";

const now = Date.parse("2026-11-29T12:00Z");
const to = new Date("2026-12-02T18:00Z");
const minuteMs = 60_000;
const subject: ConflictSubject = {
  ...{ to, now, title: "Why cats purr", channelName: "Deep sea", others: [] },
  ...{ bufferMinutes: 60, sameTopicDays: 7, isApproved: true, quota: { room: 3, needed: 3 } },
};
const other = (minutes: number, title = "What a photon weighs") => ({
  ...{ publicationId: "a", videoId: "b", title, state: "queued" as const },
  at: new Date(to.getTime() + minutes * minuteMs),
});
const find = (part: Partial<ConflictSubject>) =>
  findConflicts({ ...subject, ...part }).map(({ kind, sentence }) => [kind, sentence]);

describe("what speaks against a time", () => {
  test("is nothing where nothing is near", () => {
    expect(find({ others: [other(60), other(-600)] })).toEqual([]);
  });

  test("is said in a sentence each, what makes it impossible first", () => {
    expect(
      find({
        ...{ now: to.getTime(), others: [other(-45), other(24 * 60, "Why do cats purr?")] },
        ...{ isApproved: false, quota: { room: 1, needed: 3 } },
      }),
    ).toEqual([
      ["past", "This time has passed; choose a later one."],
      ["buffer", "“What a photon weighs” is 45 minutes away; Deep sea wants 60 minutes between two videos."],
      ["topic", "“Why do cats purr?” seems to be about the same topic, a day apart."],
      [
        "quota",
        "YouTube’s quota has room for 1 upload until then, and 3 are planned with this one: one will be late.",
      ],
      ["unapproved", "The video is not approved yet."],
    ]);
  });

  test("only a time that has passed cannot be chosen", () => {
    const conflicts = findConflicts({ ...subject, others: [other(0)], isApproved: false, quota: null });

    expect(conflicts.map(({ isBlocking }) => isBlocking)).toEqual([false, false]);
    expect(findConflicts({ ...subject, now: to.getTime() })).toMatchObject([{ isBlocking: true }]);
  });

  test("of neighbours is what the buffer says, before and after, to the minute", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -600, max: 600 }),
        fc.integer({ min: 0, max: 300 }),
        (minutes, bufferMinutes) => {
          const [first] = find({ others: [other(minutes)], bufferMinutes });
          if (minutes === 0) return first?.[0] === "taken";

          return (first?.[0] === "buffer") === Math.abs(minutes) < bufferMinutes;
        },
      ),
    );
  });
});
