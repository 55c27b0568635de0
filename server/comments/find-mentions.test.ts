import { expect, it } from "vitest";
import { findMentions } from "./find-mentions";

const members = [
  { userId: "1", name: "Ann" },
  { userId: "2", name: "Ann Lee" },
  { userId: "3", name: "Zoë" },
  { userId: "4", name: "Zoë" },
];

it.each([
  ["@Ann, look at this", ["1"]],
  ["Thanks @ann lee!", ["2"]],
  ["(@Ann) and @Ann Lee", ["1", "2"]],
  ["@Zoë", ["3", "4"]],
  ["@Anna is somebody else", []],
  ["mail@Ann", []],
  ["@ Ann", []],
  ["@@Ann", ["1"]],
  ["nobody", []],
])("“%s” mentions %j", (text, userIds) => {
  expect(findMentions(text, members).sort()).toEqual(userIds);
});
