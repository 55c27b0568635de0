import { expect, test } from "vitest";
import { listWarnings } from "./list-warnings";

const now = Date.parse("2026-11-29T12:00:00Z");
const healthy = {
  ...{ failureReason: null, failedAt: null, refreshTokenExpiresAt: null, lockedPrivateAt: null },
  channel: { timeZone: "Asia/Tokyo" },
};
const inDays = (days: number) => new Date(now + days * 24 * 60 * 60_000);

test("a connection that works, and lasts, has no warnings", () => {
  expect(listWarnings(healthy, now)).toEqual([]);
});

test("one that YouTube no longer accepts says why, and since when", () => {
  const failedAt = inDays(-1);

  expect(listWarnings({ ...healthy, failureReason: "It ended.", failedAt }, now)).toMatchObject([
    { kind: "signed-out", since: failedAt, sentence: "It ended." },
  ]);
});

test("one of a project in Testing is told of three days before its end, in the channel's time zone", () => {
  expect(listWarnings({ ...healthy, refreshTokenExpiresAt: inDays(4) }, now)).toEqual([]);

  const [warning] = listWarnings({ ...healthy, refreshTokenExpiresAt: inDays(2.2) }, now);
  expect(warning).toMatchObject({ kind: "ending", since: inDays(-0.8) });
  expect(warning?.sentence).toContain("Google ends its connection on December 2, 2026: ");
});

test("once it is over it counts as signed out, before anybody has asked YouTube", () => {
  expect(listWarnings({ ...healthy, refreshTokenExpiresAt: inDays(-0.5) }, now)).toMatchObject([
    { kind: "signed-out", since: inDays(-0.5), howToFix: expect.stringMatching(/^Reconnect it;/) as unknown },
  ]);
});

test("uploads that stay private are a warning beside the others", () => {
  const warnings = listWarnings(
    { ...healthy, lockedPrivateAt: inDays(-2), failureReason: "It ended.", failedAt: inDays(-1) },
    now,
  );

  expect(warnings.map(({ kind }) => kind)).toEqual(["signed-out", "locked-private"]);
});
