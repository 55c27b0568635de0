import { geoContains, geoPath } from "d3-geo";
import { describe, expect, it } from "vitest";
import { paper } from "../../themes/paper";
import { listCountries } from "./atlas";
import { frameMap } from "./frame-map";
import { labelPlaces } from "./label-places";
import { mainLand } from "./main-land";
import { overlapArea, placeLabels } from "./place-labels";

const box = { x: 96, y: 180, width: 1728, height: 600 };

function getCountries(...codes: string[]) {
  return codes.flatMap((code) => listCountries().filter((country) => country.id === code));
}

/** Where the land of a country is drawn when others (or itself) are framed. */
function boundsOf(code: string, ...framed: string[]) {
  const projection = frameMap({ countries: getCountries(...framed), positions: [] }, box).projectionAt(1);
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
    const projection = frameMap({ countries: [country], positions: [] }, box).projectionAt(1);

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
    const [big, small] = placeLabels([label(300, 200, 400), label(1200, 400, 20)], { box, gap: 10 });

    expect(big).toMatchObject({ x: 400, isOnLand: true });
    expect(small).toMatchObject({ x: 1230, isOnLand: false });
  });

  it("keep off each other and inside the box", () => {
    const places = placeLabels([label(1700, 400, 20), label(1690, 410, 20), label(1710, 395, 20)], {
      box,
      gap: 10,
    });

    for (const [index, place] of places.entries()) {
      expect(place.x + place.width).toBeLessThanOrEqual(box.x + box.width);
      for (const other of places.slice(index + 1)) expect(overlapArea(place, other)).toBe(0);
    }
  });
});

/** The box of a country's name on a map of some countries, and whether any of it lies on another country. */
function labelOn(code: string, ...codes: string[]) {
  const countries = getCountries(...codes);
  const projection = frameMap({ countries, positions: [] }, box).projectionAt(1);
  const text = {
    lines: [],
    face: paper.faces.headline,
    fontSizePx: 48,
    lineHeightPx: 55,
    widthPx: 170,
    heightPx: 55,
  };
  const places = labelPlaces({
    ...{ countries, cities: [], legs: [], labels: countries.map(() => text), projection, box },
    ...{ gapPx: 17, pinRadiusPx: 10 },
  });
  const place = places[codes.indexOf(code)];
  if (!place) throw new Error(`No name for ${code}.`);
  const corners = [0.02, 0.5, 0.98].flatMap((share) => {
    const point = projection.invert?.([place.x + share * place.width, place.y + place.height / 2]);

    return point ? [point] : [];
  });
  const others = listCountries().filter(({ id }) => id !== code);

  return { place, isAbroad: corners.some((point) => others.some((other) => geoContains(other, point))) };
}

it.each([
  ["Norway beside Sweden", "578", ["578", "752"]],
  ["Italy across the sea from Croatia", "380", ["191", "380"]],
])("the name of %s stands on no other country", (_name, code, codes) => {
  expect(labelOn(code, ...codes).isAbroad).toBe(false);
});
