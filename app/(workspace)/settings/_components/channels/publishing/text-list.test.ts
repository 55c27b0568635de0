import { expect, test } from "vitest";
import { toList, toText } from "./text-list";

test.each([
  ["NASA, deep sea", ["NASA", "deep sea"]],
  ["NASA\ndeep sea,\n", ["NASA", "deep sea"]],
  [" NASA ,NASA,, ", ["NASA"]],
  ["", []],
])("%j is a list", (text, list) => {
  expect(toList(text)).toEqual(list);
  expect(toList(toText(list))).toEqual(list);
});
