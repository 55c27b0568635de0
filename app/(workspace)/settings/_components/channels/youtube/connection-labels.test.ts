import { expect, test } from "vitest";
import { countsLabel, missingAccessLabel } from "./connection-labels";

test.each([
  [{ subscriberCount: 1234, videoCount: 1, viewCount: 2_500_000 }, "1.2K subscribers · 1 video · 2.5M views"],
  [{ subscriberCount: null, videoCount: 0, viewCount: 1 }, "0 videos · 1 view"],
])("numbers of %j", (counts, label) => {
  expect(countsLabel(counts).replaceAll("\u00a0", " ")).toBe(label);
});

test("what was not allowed is named, and nothing where all was", () => {
  expect(missingAccessLabel(["upload", "read", "edit", "analytics"])).toBeUndefined();
  expect(missingAccessLabel(["upload", "read", "edit"])).toBe(
    "Not allowed: statistics. Reconnect it to allow this.",
  );
  expect(missingAccessLabel(["upload", "read"])).toBe(
    "Not allowed: captions, playlists and later changes; statistics. Reconnect it to allow them.",
  );
});
