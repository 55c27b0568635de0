import { expect, it } from "vitest";
import { uploadsLabel, failedFirst } from "./uploads-label";
import type { Upload } from "./uploads-store";

const uploadOf = (id: number, status: Upload["status"]): Upload => ({
  ...{ id, status, name: `${id}.png`, bytes: 1, share: 1, reason: null, uploaded: null },
});

it("counts what failed beside what was uploaded", () => {
  const uploads = (["taken", "rejected", "taken", "broken", "cancelled"] as const).map((status) => ({
    status,
  }));

  expect(uploadsLabel(uploads)).toBe("2 uploaded, 2 failed, 1 cancelled");
  expect(uploadsLabel([{ status: "taken" }])).toBe("1 uploaded");
});

it("counts what is still to go first of all", () => {
  expect(uploadsLabel([{ status: "sending" }, { status: "rejected" }])).toBe("1 of 2 files to go");
});

it("has what failed come first", () => {
  const uploads = [
    uploadOf(1, "taken"),
    uploadOf(2, "rejected"),
    uploadOf(3, "sending"),
    uploadOf(4, "broken"),
  ];

  expect(failedFirst(uploads).map(({ id }) => id)).toEqual([2, 4, 1, 3]);
});
