import { expect, it } from "vitest";
import { romanValue } from "./roman-value";

it.each([
  ["II", 2],
  ["XIV", 14],
  ["XX", 20],
  ["MCMXCIX", 1999],
])("%s is %i", (letters, value) => {
  expect(romanValue(letters)).toBe(value);
});

it.each(["", "IIII", "VV", "LL", "IC", "DVD", "D"])("%j is no numeral", (letters) => {
  expect(romanValue(letters) ?? 0).toBe(0);
});
