import { expect, it } from "vitest";
import { fitCode, lineText } from "./fit-code";

const rules = { widthPx: 600, heightPx: 600, maxFontSizePx: 40, minFontSizePx: 20 };
const lineOf = (text: string) => [{ text, role: "plain" as const }];
const fit = (...lines: string[]) => fitCode(lines.map(lineOf), rules);

it("short code is as big as may be, and longer code smaller until its longest line fits", () => {
  expect(fit("a();").fontSizePx).toBe(40);
  expect(fit("a".repeat(40)).fontSizePx).toBeCloseTo(600 / 0.6 / 40, 0);
});

it("a line that is too long at the smallest size goes on in rows below, behind a space or mark", () => {
  const text = "  const value = compute(first, second, third, fourth, fifth);";
  const { rows } = fit(text);

  expect(rows.map(({ tokens }) => lineText(tokens)).join("")).toBe(text);
  expect(rows).toHaveLength(2);
  expect(lineText(rows[0]?.tokens ?? [])).toMatch(/[ ,]$/);
  expect(rows.map(({ indent }) => indent)).toEqual([0, 4]);
});

it("more lines than there is room for are not seen all at once", () => {
  const { rows, shownRows } = fit(...Array.from({ length: 40 }, () => "a();"));

  expect(rows).toHaveLength(40);
  expect(shownRows).toBe(20);
});
