import { expect, it } from "vitest";
import { parse } from "../../scripts.fixture";

function reasonsOf(script: string): (string | undefined)[] {
  return parse(script).scenes.map(({ kindReason }) => kindReason);
}

it.each([
  [
    "In 1876, Bell patented the telephone. In 1927, a call crossed the Atlantic. In 1973, a phone had no cord.",
    "A timeline, because three dates follow each other.",
  ],
  ["One in five people never learned to swim.", "Counted out, because one of five are named."],
  ["The ship left Southampton for New York.", "A map, because a route is named."],
  ["In 1889 a tower of iron opened in Paris.", "A map, because a city is named."],
  ["About **71 %** of the Earth is water.", "A number, because the words in bold begin with it."],
])("a scene that was found says why it is of its kind: %s", (script, reason) => {
  expect(reasonsOf(script)).toContain(reason);
});

it("a sentence, and a kind that the script asks for, need no reason", () => {
  expect(reasonsOf("An octopus swims through the night.")).toEqual([undefined]);
  expect(reasonsOf("::count[9 of 10 people]\n\nThey like it here.")).toEqual([undefined]);
});
