import { expect, test } from "vitest";
import { parse } from "@/server/script-format/scripts.fixture";
import { buildDefaultDescription } from "./default-description";

const long = `An octopus ${"and another octopus ".repeat(12)}swims.`;
const cut =
  "Our blood carries oxygen with iron, which turns it red wherever it goes, but an octopus uses copper instead, and that turns it blue.";

test.each([
  ["the first two sentences", "It swims. It *sleeps*. It eats.", "It swims. It sleeps."],
  ["not the headings", "# Blue blood\n\n## One\n\nIt swims all day.", "It swims all day."],
  ["what is shown, not what is said", 'It costs :say[$3.5M]{as="a lot"} a year.', "It costs $3.5M a year."],
  ["what is spoken over pictures", "![](a.jpg)\n\nA reef is alive.", "A reef is alive."],
  ["a sentence that was cut in scenes, whole", cut, cut],
  ["no lists, nor what leads up to them", "It has:\n\n- gills\n- arms\n\nIt swims.", "It swims."],
  ["no quotes", "> I am blue.\n> — Octopus\n\nIt swims.", "It swims."],
  ["one sentence where two are too long", `${cut} ${cut}`, cut],
  ["no sentence that is too long", `${long} It sleeps.`, "It sleeps."],
  ["nothing where there is no sentence", "# Blue blood\n\n- gills\n- arms", ""],
])("gives %s", (_, script, opening) => {
  expect(buildDefaultDescription(parse(script).scenes)).toBe(opening);
});
