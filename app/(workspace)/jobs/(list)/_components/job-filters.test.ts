import { expect, test } from "vitest";
import { hasFilters, readJobFilters, toListInput, writeJobFilters } from "./job-filters";

const videoId = "0190a1b2-0000-7000-8000-000000000000";

test("what an address asks for is written into it as it was", () => {
  const query = `state=failed&function=produce-video&video=${videoId}&from=2026-11-01&until=2026-11-29`;

  expect(writeJobFilters(readJobFilters(new URLSearchParams(query)))).toBe(query);
});

test("what the list does not know is left out", () => {
  const filters = readJobFilters(
    new URLSearchParams("state=odd&function=toString&video=1&person=2&from=2026-13-01&until=tomorrow"),
  );

  expect(hasFilters(filters)).toBe(false);
});

test("the last day that is chosen is in the list, to its end", () => {
  const { from, until } = toListInput(
    readJobFilters(new URLSearchParams("from=2026-10-31&until=2026-10-31")),
  );

  expect(from).toEqual(new Date(2026, 9, 31));
  expect(until).toEqual(new Date(2026, 10, 1));
});
