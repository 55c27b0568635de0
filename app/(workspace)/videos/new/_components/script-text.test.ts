import { expect, test } from "vitest";
import { findLine, readScriptFile } from "./script-text";

test("a line of a script is found by its number", () => {
  const script = "# One\n\nTwo ::wrong[x]\nThree";
  const { start, end } = findLine(script, 3) ?? {};

  expect(script.slice(start, end)).toBe("Two ::wrong[x]");
  expect(findLine(script, 5)).toBeUndefined();
});

test("a file's text is taken with plain line ends", async () => {
  expect(await readScriptFile(new File(["# A\r\n\r\nB"], "a.md"))).toEqual({ script: "# A\n\nB" });
});

test("a plain text becomes a script that says and shows it as it stands", async () => {
  const text = "Three *strange* hearts\r\n\r\n# 1 of them stops.\n\nThey are:\n4) gill [hearts]\n5) _more_\n";

  expect(await readScriptFile(new File([text], "a.TXT"))).toEqual({
    script:
      "# Three \\*strange\\* hearts\n\n\\# 1 of them stops.\n\nThey are:\n\n4. gill \\[hearts\\]\n5. \\_more\\_\n",
  });
});

test.each([
  ["a.pdf", "text", "a.pdf is not a script; choose a .md or .txt file."],
  ["a.md", " \n", "a.md is empty; write at least one sentence in it."],
  ["a.txt", "PNG\u0000", "a.txt is not a text file; save the script as text in UTF-8."],
  ["a.md", "a".repeat(200_001), "a.md is too long for one video; a script has at most 200,000 characters."],
])("%s is rejected in one sentence", async (name, text, problem) => {
  expect(await readScriptFile(new File([text], name))).toEqual({ problem });
});
