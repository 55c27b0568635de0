import fc from "fast-check";
import { expect, test } from "vitest";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { escapeMarkdown } from "./write-article-text";

const pieces = [
  ...Array.from("*_`~[]()<>#+-=:;|{}\\&!.\"'"),
  ...[
    "**",
    "~~",
    "``",
    "::",
    ":::",
    "1.",
    "12)",
    "- ",
    "# ",
    "> ",
    "![",
    "](",
    "&amp;",
    "&#35;",
    "<b>",
    "<!--",
  ],
  ...[":say[", ":say{", "::pause", "[^1]", "[a]: b", "---", " ", "  ", "word", "Word", "7", "é"],
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join("").trim());

/** All that a script of this one paragraph says. */
function listen(paragraph: string): string {
  const { scenes, notices } = parseScript(`${paragraph}\n`);
  const runs = scenes.flatMap(({ narration }) => narration.flatMap((sentence) => sentence.runs));

  expect(notices).toEqual([]);
  expect(runs.filter(({ isEmphasized, spokenText }) => isEmphasized || spokenText !== undefined)).toEqual([]);

  return runs.map((run) => run.text).join("");
}

test("whatever a text holds, it is said as it stands, and nothing in it is a mark", () => {
  fc.assert(
    fc.property(text, (middle) => {
      const line = `${middle} word`.trim();

      expect(listen(escapeMarkdown(line)).replaceAll(" ", "")).toBe(line.replaceAll(" ", ""));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["1984. It was a cold day.", "1984\\. It was a cold day."],
  ["- a dash", "\\- a dash"],
  ["AT&T: 3 of 5 (60 %)", "AT&T: 3 of 5 (60 %)"],
  ["2 * 3 [sic]", "2 \\* 3 \\[sic\\]"],
])("%s is written as %s", (plain, written) => expect(escapeMarkdown(plain)).toBe(written));
