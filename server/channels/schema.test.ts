import { expect, test } from "vitest";
import { channelInputSchema } from "./schema";

const { timeZone: timeZoneSchema } = channelInputSchema.shape;

test.each([
  ["Europe/Berlin", "Europe/Berlin"],
  ["UTC", "UTC"],
  ["europe/berlin", "Europe/Berlin"],
])("%s is a time zone", (name, timeZone) => {
  expect(timeZoneSchema.parse(name)).toBe(timeZone);
});

test("each name that a browser gives its time zone is taken, the old ones and the new ones", () => {
  for (const name of [
    "Asia/Calcutta",
    "Asia/Kolkata",
    "Europe/Kyiv",
    ...Intl.supportedValuesOf("timeZone"),
  ]) {
    expect(timeZoneSchema.safeParse(name).success, name).toBe(true);
  }
});

test.each(["", "Berlin", "+01:00", "Mars/Olympus"])("“%s” is no time zone", (name) => {
  expect(timeZoneSchema.safeParse(name).error?.issues[0]?.message).toBe(
    "There is no such time zone; choose one such as Europe/Berlin.",
  );
});
