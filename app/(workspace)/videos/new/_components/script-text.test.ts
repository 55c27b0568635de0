import { expect, test } from "vitest";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { findNamedLine, nameLineOnly, readScriptFile } from "./script-text";

const script = "# One\n\nTwo ::wrong[x]\nThree";

test.each(["The script, line 3: no such directive.", "Line 3: no such directive."])(
  "the line of “%s” is found",
  (message) => {
    const { start, end } = findNamedLine(script, message) ?? {};

    expect(script.slice(start, end)).toBe("Two ::wrong[x]");
  },
);

test.each(["The script is empty.", "The script, line 9: beyond the end", "It broke in The script, line 3"])(
  "“%s” names no line",
  (message) => expect(findNamedLine(script, message)).toBeUndefined(),
);

test("an error is shown without the name of a file that nobody chose", () => {
  expect(nameLineOnly("The script, line 3: no such directive.")).toBe("Line 3: no such directive.");
});

test("a file's text is taken with plain line ends", async () => {
  expect(await readScriptFile(new File(["# A\r\n\r\nB"], "a.md"))).toEqual({ script: "# A\n\nB" });
});

test("a plain text becomes a script that says and shows what the command makes of it", async () => {
  const text =
    "Three *strange* hearts\r\n\r\n# 1 of them stops.\n\nThey are:\n4) gill [hearts]\n5) _more_\n\n::chart{}\n";

  const { script = "" } = await readScriptFile(new File([text], "a.TXT"));

  expect(script.split("\n")[0]).toBe("# Three \\*strange\\* hearts");
  const [written, plain] = ["a.md", "a.txt"].map((fileName) =>
    parseScript({ fileName, text: fileName === "a.md" ? script : text }).scenes.map(
      ({ overlay, narration }) => ({ overlay, narration }),
    ),
  );
  expect(written).toEqual(plain);
});

test.each([
  ["a.pdf", "text", "a.pdf is not a script; choose a .md or .txt file."],
  ["a.md", " \n", "a.md is empty; write at least one sentence in it."],
  ["a.txt", "PNG\u0000", "a.txt is not a text file; save the script as text in UTF-8."],
  ["a.md", "a".repeat(200_001), "a.md is too long for one video; a script has at most 200,000 characters."],
])("%s is refused in one sentence", async (name, text, problem) => {
  expect(await readScriptFile(new File([text], name))).toEqual({ problem });
});
