import { expect, test } from "vitest";
import { readTable } from "./read-table";

test.each([
  ["commas", "Animal,Hearts\nOctopus,3\nHagfish,4"],
  ["semicolons", "Animal;Hearts\nOctopus;3\nHagfish;4"],
  ["tabs, as spreadsheets copy them", "Animal\tHearts\r\nOctopus\t3\r\nHagfish\t4\r\n"],
])("cells between %s are a table", (_name, text) => {
  expect(readTable(text)).toEqual({
    header: ["Animal", "Hearts"],
    rows: [
      ["Octopus", "3"],
      ["Hagfish", "4"],
    ],
    notices: [],
  });
});

test("merged and missing cells, and those beyond the header, are told", () => {
  const { rows, notices } = readTable("Animal,Hearts,Legs\nOctopus,3\n,4,0\nCrab,1,10,extra");

  expect(rows).toEqual([
    ["Octopus", "3", ""],
    ["", "4", "0"],
    ["Crab", "1", "10"],
  ]);
  expect(notices).toEqual([
    "Row 2 lacks 1 of 3 cells; merged cells come as empty ones: fill them in.",
    "Row 3 lacks 1 of 3 cells; merged cells come as empty ones: fill them in.",
    "Row 4 has 4 cells, and the header 3: those beyond are left out.",
  ]);
});

test.each([
  ["a sentence", "Octopuses have three hearts.", /single column/],
  ["a header alone", "Animal,Hearts", /no rows/],
  ["a thousand rows", `Animal,Hearts\n${"Octopus,3\n".repeat(1000)}`, /1000 rows/],
])("%s is rejected in one sentence", (_name, text, sentence) => {
  expect(() => readTable(text)).toThrow(sentence);
});
