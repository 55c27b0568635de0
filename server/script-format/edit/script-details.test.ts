import fc from "fast-check";
import { expect, it } from "vitest";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { readDetails, writeDetails } from "./script-details";

const body = "# Three hearts\n\nAn octopus has **3 hearts**.\n";

it("a script without front matter gets one, and loses it with the last of what was written", () => {
  const script = writeDetails(body, {
    description: "Three hearts and blue blood.",
    tags: ["octopus", "deep sea"],
  });

  expect(script).toBe(
    `---\ndescription: Three hearts and blue blood.\ntags: [octopus, deep sea]\n---\n\n${body}`,
  );
  expect(readDetails(script)).toEqual({
    description: "Three hearts and blue blood.",
    tags: ["octopus", "deep sea"],
  });
  expect(writeDetails(script, { description: "", tags: [] })).toBe(body);
});

it("what else is in the front matter stays, to the letter", () => {
  const script = [
    "---",
    "# mine",
    "title:   'Hearts'   # for now",
    "description: >-",
    "  Three",
    "  hearts.",
    "",
    "tags:",
    "- octopus",
    "# what follows is new",
    "theme: bloom",
    "---",
    "Text.",
  ].join("\r\n");

  expect(readDetails(script)).toEqual({ description: "Three hearts.", tags: ["octopus"] });
  expect(writeDetails(script, { description: "Blue\nblood." })).toBe(
    script.replace(">-\r\n  Three\r\n  hearts.", "|-\r\n  Blue\r\n  blood."),
  );
  expect(writeDetails(script, { tags: ["ocean"] })).toBe(
    script.replace("tags:\r\n- octopus", "tags: [ocean]"),
  );
  expect(writeDetails(script, { tags: [] })).toBe(script.replace("tags:\r\n- octopus\r\n", ""));
});

it("what the parser reads is what was written, whatever it is, and the words below stay", () => {
  const texts = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from("ab \n\t:#-'\"[]{}|>&*!%@`,é🐙\\")) }),
    fc.string({ unit: "grapheme" }),
  );
  const words = texts
    .map((text) => text.trim())
    .filter((text) => text !== "" && !/[\p{Cc}\p{Surrogate}]/u.test(text));
  const descriptions = texts.filter((text) => !/[^\P{Cc}\n\t]|\p{Surrogate}/u.test(text));
  const fronts = fc.constantFrom(
    "",
    "---\n---\n",
    "\uFEFF",
    "---\ntitle: Hearts\n---\n\n",
    "---\n# mine\n\n---\n\n\n",
    "---\r\ndescription: |\r\n  One\r\n\r\n  two\r\n\r\ntags: [a,\r\n  b] # of mine\r\ntheme: bloom\r\n---\r\n",
    "---\ntags:\n  - a\ndescription: ''\nlanguage: en\n---\n",
  );
  fc.assert(
    fc.property(fronts, descriptions, fc.array(words, { maxLength: 4 }), (front, description, tags) => {
      const before = front + body;
      const after = writeDetails(before, { description, tags });

      expect(readDetails(after)).toEqual({ description, tags });
      const {
        description: _,
        tags: __,
        ...others
      } = parseScript({ text: before, fileName: "script.md" }).frontMatter;
      const parsed = parseScript({ text: after, fileName: "script.md" });
      expect(parsed.frontMatter).toEqual({
        ...others,
        ...(description !== "" && { description }),
        ...(tags.length > 0 && { tags }),
      });
      expect(after.endsWith(body)).toBe(true);
      expect(parsed.title).toBe(others.title ?? "Three hearts");
    }),
  );
});

it.each([
  "---\ntitle: [\n---\nText.",
  "---\ntitle: Hearts\n\nText.",
  "---\n{ title: Hearts }\n---\nText.",
  "---\ntitle: &name Hearts\ndescription: *name\n---\nText.",
  "---\n  title: Hearts\n---\nText.",
  "---\ntags: octopus\n---\nText.",
])("front matter that is wrong or written otherwise is left to the script: %j", (script) => {
  expect(readDetails(script)).toBeNull();
});

it("a line of dashes that begins no front matter is told as quickly in a long script", () => {
  const script = `---\r\n\r\n${"It swims.\r\n".repeat(5000)}`;
  const start = performance.now();

  expect(readDetails(script)).toEqual({ description: "", tags: [] });
  expect(writeDetails(script, { tags: ["sea"] })).toBe(`---\r\ntags: [sea]\r\n---\r\n\r\n${script}`);
  expect(performance.now() - start).toBeLessThan(1000);
});
