import { expect, test } from "vitest";
import { itemOf } from "./items.fixture";
import { createPlacer } from "./placed-items";

const at = (text: string) => Date.parse(text);
const items = [
  itemOf("evening", at("2026-11-29T23:30Z")),
  itemOf("morning", at("2026-11-30T08:00Z")),
  itemOf("noon", at("2026-12-01T12:00Z")),
];
const inBerlin = () => "Europe/Berlin";

test("a card is on the day and in the hour that its clocks show", () => {
  const place = (zone: string) =>
    [...createPlacer()(items, () => zone)].map(([day, placed]) => [day, placed.map(({ hour }) => hour)]);

  expect(place("Europe/Berlin")).toEqual([
    ["2026-11-30", [0, 9]],
    ["2026-12-01", [13]],
  ]);
  expect(place("UTC")).toEqual([
    ["2026-11-29", [23]],
    ["2026-11-30", [8]],
    ["2026-12-01", [12]],
  ]);
});

test("only the days that a card leaves or comes to are new lists", () => {
  const placeItems = createPlacer();
  const before = placeItems(items, inBerlin);
  const [evening, , noon] = items;
  const after = placeItems(
    [itemOf("morning", at("2026-11-30T10:00Z")), ...[evening, noon].flatMap((item) => item ?? [])],
    inBerlin,
  );

  expect(after.get("2026-12-01")).toBe(before.get("2026-12-01"));
  expect(after.get("2026-11-30")).not.toBe(before.get("2026-11-30"));
});

test("a calendar that is read by other clocks is placed anew", () => {
  const placeItems = createPlacer();
  placeItems(items, inBerlin);

  expect([...placeItems(items, () => "UTC").keys()]).toEqual(["2026-11-29", "2026-11-30", "2026-12-01"]);
});
