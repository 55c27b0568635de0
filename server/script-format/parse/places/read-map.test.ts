import { expect, it } from "vitest";
import { parse } from "../../scripts.fixture";

function mapOf(text: string) {
  const { scenes, notices } = parse(`::map[${text}]\n\nIt is there.`);
  const overlay = scenes[0]?.overlay;
  if (overlay?.kind !== "map") throw new Error("The script makes no map.");

  return { ...overlay, notices };
}

it("countries light up, cities get pins, and arrows join the stops of a route", () => {
  expect(mapOf("Portugal, India; Lisbon -> Cape Town → Calicut")).toEqual({
    kind: "map",
    countries: [
      { countryCode: "620", label: "Portugal" },
      { countryCode: "356", label: "India" },
    ],
    cities: [
      { label: "Lisbon", latitude: 38.72, longitude: -9.14 },
      { label: "Cape Town", latitude: -33.92, longitude: 18.43 },
      { label: "Calicut", latitude: 11.25, longitude: 75.77 },
    ],
    routes: [{ stops: [0, 1, 2] }],
    notices: [],
  });
});

it("two routes share the pins of their stops", () => {
  const { cities, routes } = mapOf("London -> Paris; Paris -> Rome");

  expect(cities).toHaveLength(3);
  expect(routes).toEqual([{ stops: [0, 1] }, { stops: [1, 2] }]);
});

it.each([
  ["London", -0.12],
  ["London (Canada)", -81.25],
  ["London (Ontario)", -81.25],
  ["Saint Petersburg", 30.32],
  ["St. Petersburg (Florida)", -82.68],
  ["Köln", 6.95],
  ["Pompeii (40.75 14.49)", 14.49],
  ["Pompeii (40.75, 14.49)", 14.49],
])("%s is found", (place, longitude) => {
  const { cities, notices } = mapOf(place);

  expect(cities).toEqual([expect.objectContaining({ longitude })]);
  expect(cities?.[0]?.label).toBe(place.replace(/ \(.*/u, ""));
  expect(notices).toEqual([]);
});

it("a name that several cities share is the biggest's, and a notice says so", () => {
  expect(mapOf("Springfield").notices[0]?.message).toMatch(/several places called "Springfield".*\(\w+\)/u);
});

it.each([
  ["Lisbonn", /no country or city "Lisbonn"; did you mean Lisbon/],
  [Array(11).fill("Rome -> Paris").join(" -> "), /room for 20 places and stops, and not for 22/],
  ["London (Japan)", /no "London \(Japan\)"; it knows London in/],
  ["Portugal -> Goa", /from city to city, and "Portugal" is a country/],
])("%s is refused", (text, message) => {
  expect(() => mapOf(text)).toThrow(message);
});
