import { expect, it } from "vitest";
import { timeZoneLabel, listTimeZones, toTimeZone } from "./time-zones";

const offsetOf = (timeZone: string) =>
  new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset", dateStyle: undefined }).format(
    new Date("2026-07-01T00:00:00Z"),
  );

it("names zones as they are called today", () => {
  expect(["Europe/Kiev", "Asia/Calcutta", "America/New_York"].map(timeZoneLabel)).toEqual([
    ...["Europe/Kyiv", "Asia/Kolkata", "America/New York"],
  ]);
  expect(listTimeZones()).not.toContain("Europe/Kiev");
});

it("lists only zones that can be saved, each with the time that it had by its old name", () => {
  for (const name of listTimeZones()) expect(() => offsetOf(toTimeZone(name))).not.toThrow();
  for (const old of Intl.supportedValuesOf("timeZone")) {
    expect(offsetOf(toTimeZone(timeZoneLabel(old))), old).toBe(offsetOf(old));
  }
});

it("finds the zone of a city", () => {
  expect(["Berlin", " new york", "europe/paris", "utc"].map(toTimeZone)).toEqual([
    ...["Europe/Berlin", "America/New_York", "Europe/Paris", "UTC"],
  ]);
  expect(["Atlantis", ""].map(toTimeZone)).toEqual(["Atlantis", ""]);
});
