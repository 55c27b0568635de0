import { expect, it } from "vitest";
import { placeLabel } from "./standing-label";

const channels = [
  { channelId: "1", name: "Deep sea" },
  { channelId: "2", name: "Plain physics" },
  { channelId: "3", name: "Cats" },
];

it.each([
  [[], "In all channels"],
  [["1"], "In Deep sea"],
  [["1", "3"], "In Deep sea and Cats"],
  [["1", "2", "3"], "In Deep sea, Plain physics, and Cats"],
  [["gone"], "In channels that were deleted"],
])("%j is %s", (channelIds, label) => {
  expect(placeLabel(channelIds, channels)).toBe(label);
});
