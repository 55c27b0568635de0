import { expect, it } from "vitest";
import { speakableAscii } from "./speakable-ascii";

it.each([
  ["café,", "cafe,"],
  ["don’t", "don't"],
  ["“here”", "here"],
  ["(well-known)", "wellknown"],
  ["end.”", "end."],
  ["dogs'", "dogs"],
  ["…", "."],
  ["🎉", ""],
])("flite is given %s as %s", (word, ascii) => {
  expect(speakableAscii(word)).toBe(ascii);
});
