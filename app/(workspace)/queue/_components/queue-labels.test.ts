import { expect, test } from "vitest";
import { dayLabel, findBeforeId, momentLabel, sentLabel, uploadsLabel } from "./queue-labels";

test("a moment is on the channel's clock", () => {
  const moment = new Date("2026-12-03T17:30:00Z");

  expect(momentLabel(moment, "Europe/Berlin")).toBe("Thu 3 Dec, 18:30 CET");
  expect(momentLabel(moment, "UTC")).toBe("Thu 3 Dec, 17:30 UTC");
});

test("what is sent is told in the unit of the whole", () => {
  expect(sentLabel(12_460_000, 512_000_000)).toBe("12.5 of 512 MB");
  expect(sentLabel(1_200_000_000, 2_140_000_000)).toBe("1.2 of 2.1 GB");
});

test("counts and days are words", () => {
  expect(uploadsLabel(1)).toBe("1 upload");
  expect(uploadsLabel(1200)).toBe("1,200 uploads");
  expect(dayLabel("2026-11-29")).toBe("Sun 29 Nov");
});

test.each([
  [0, 1, "c"],
  [0, 2, null],
  [2, 0, "a"],
  [1, 0, "a"],
])("of three, what is at %i goes to %i before %s", (from, to, beforeId) => {
  expect(findBeforeId(["a", "b", "c"], from, to)).toBe(beforeId);
});
