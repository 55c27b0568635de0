import { expect, it } from "vitest";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { placeReadings, sayDifferently } from "./place-readings";

const december = { shown: "Dec.", spoken: "December" };
const year = { shown: "2019", spoken: "twenty nineteen" };
const three = { shown: "3", spoken: "three" };

const find = (body: string, ...readings: { shown: string; spoken: string }[]) =>
  placeReadings(body, readings).map(({ start, end }) => [start, body.slice(start, end)]);

it("finds each word behind the one before it, marks and all", () => {
  expect(find("In Dec. 2019 it had **3 hearts**, and 3 more.", december, year, three, three)).toEqual([
    [3, "Dec."],
    [8, "2019"],
    [22, "3"],
    [38, "3"],
  ]);
});

it("finds no part of another word, nothing in a directive, and nothing that is not there yet", () => {
  expect(find("13 is not 3.", three)).toEqual([[10, "3"]]);
  expect(find(':say[2019]{as="two oh one nine"} was a year', year)).toEqual([]);
  expect(find("It had many hearts.", three)).toEqual([]);
});

it("finds a word between letters of a script without spaces", () => {
  expect(
    find("先頭は、長さ15メートルのくちばし。", { shown: "15メートルの", spoken: "十五メートルの" }),
  ).toEqual([[6, "15メートルの"]]);
});

it("wraps a word between letters of a script without spaces, so that the script says it as before", () => {
  const body = "長さ15メートルのくちばし。";
  const [placed] = placeReadings(body, [{ shown: "15メートルの", spoken: "十五 メートル の" }]);
  const wrapped = placed && sayDifferently(body, placed).body;

  expect(parseScript(wrapped ?? "").scenes[0]?.narration[0]?.runs).toContainEqual({
    text: "15メートルの",
    spokenText: "十五 メートル の",
    isEmphasized: false,
  });
});

it("leaves quotation marks out of what is said, as one would end the directive", () => {
  const body = "A GIF.";
  const [placed] = placeReadings(body, [{ shown: "GIF", spoken: 'a "jif"' }]);

  expect(placed && sayDifferently(body, placed).body).toBe('A :say[GIF]{as="a jif"}.');
});

it("wraps a word, so that the script says it as before", () => {
  const body = "It had 3 hearts.";
  const [placed] = placeReadings(body, [three]);
  const wrapped = placed && sayDifferently(body, placed);

  expect(wrapped?.body).toBe('It had :say[3]{as="three"} hearts.');
  expect(wrapped?.body.slice(wrapped.selectionStart, wrapped.selectionEnd)).toBe("three");
  expect(parseScript(wrapped?.body ?? "").scenes[0]?.narration[0]?.runs).toContainEqual({
    text: "3",
    spokenText: "three",
    isEmphasized: false,
  });
});
