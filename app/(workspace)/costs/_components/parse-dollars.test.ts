import { expect, it } from "vitest";
import { parseDollars } from "./parse-dollars";

it.each([
  ["", null],
  [" ", null],
  ["0", 0],
  ["25", 25_000_000],
  ["$25.5", 25_500_000],
  ["25,50", 25_500_000],
  [" 1 000.07 ", 1_000_070_000],
  ["999999.99", 999_999_990_000],
])("%j is %j millionths", (text, micros) => {
  expect(parseDollars(text)).toBe(micros);
});

it.each(["ten", "1,000", "1.000", "-5", "1e3", "5€", "٣"])("%j is no amount of dollars", (text) => {
  expect(parseDollars(text)).toEqual({ problem: "Write an amount in US dollars, such as 25 or 25.50." });
});

it("a cap of a million is a mistake", () => {
  expect(parseDollars("1000000")).toEqual({ problem: "A cap is less than $1,000,000." });
});
