import { geoPath } from "d3-geo";
import { describe, expect, it } from "vitest";
import { listCountries } from "./atlas";
import { frameCountries } from "./frame-countries";
import { mainLand } from "./main-land";
import { overlapArea, placeLabels } from "./place-labels";

const box = { x: 96, y: 180, width: 1728, height: 600 };

function getCountries(...codes: string[]) {
  return codes.flatMap((code) => listCountries().filter((country) => country.id === code));
}

/** Where the land of a country is drawn when others (or itself) are framed. */
function boundsOf(code: string, ...framed: string[]) {
  const projection = frameCountries(getCountries(...framed), box);
  const [country] = getCountries(code);
  if (!country) throw new Error(`No country ${code}.`);

  const [[left, top], [right, bottom]] = geoPath(projection).bounds(mainLand(country));

  return { left, top, right, bottom, width: right - left, height: bottom - top };
}

describe.each([
  ["France, whose overseas parts are not framed", "250"],
  ["Russia, which crosses the antimeridian", "643"],
  ["Fiji, which lies on it", "242"],
  ["Luxembourg", "442"],
  ["New Zealand", "554"],
])("the map of %s", (_name, code) => {
  it("shows all of it in the middle of the box", () => {
    const bounds = boundsOf(code, code);

    expect(bounds.left).toBeGreaterThanOrEqual(box.x);
    expect(bounds.right).toBeLessThanOrEqual(box.x + box.width);
    expect(bounds.top).toBeGreaterThanOrEqual(box.y);
    expect(bounds.bottom).toBeLessThanOrEqual(box.y + box.height);
    expect((bounds.left + bounds.right) / 2).toBeCloseTo(box.x + box.width / 2, 0);
  });
});

it("a country of some size fills much of the box", () => {
  expect(boundsOf("250", "250").height).toBeGreaterThan(0.7 * box.height);
});

it("a small country keeps its neighbours in sight", () => {
  const germany = boundsOf("276", "442");

  expect(germany.width).toBeGreaterThan(250);
  expect(germany.right).toBeLessThan(1920);
});

it("countries on many continents all lie inside the box", () => {
  const codes = ["840", "156", "076", "710", "036"];

  for (const code of codes) {
    const bounds = boundsOf(code, ...codes);

    expect(bounds.left).toBeGreaterThanOrEqual(box.x - 1);
    expect(bounds.right).toBeLessThanOrEqual(box.x + box.width + 1);
  }
});

it("every country of the atlas can be framed", () => {
  for (const country of listCountries()) {
    const projection = frameCountries([country], box);

    expect(projection.scale(), country.id?.toString()).toBeGreaterThan(100);
    expect(projection.scale()).toBeLessThan(Infinity);
  }
});

describe("names of places", () => {
  const label = (x: number, y: number, size: number) => ({
    land: { x, y, width: size, height: size },
    center: { x: x + size / 2, y: y + size / 2 },
    width: 200,
    height: 60,
  });

  it("stand on a big country and beside a small one", () => {
    const [big, small] = placeLabels([label(300, 200, 400), label(1200, 400, 20)], box, 10);

    expect(big).toMatchObject({ x: 400, isOnLand: true });
    expect(small).toMatchObject({ x: 1230, isOnLand: false });
  });

  it("keep off each other and inside the box", () => {
    const places = placeLabels([label(1700, 400, 20), label(1690, 410, 20), label(1710, 395, 20)], box, 10);

    for (const [index, place] of places.entries()) {
      expect(place.x + place.width).toBeLessThanOrEqual(box.x + box.width);
      for (const other of places.slice(index + 1)) expect(overlapArea(place, other)).toBe(0);
    }
  });
});
