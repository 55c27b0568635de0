import { describe, expect, it } from "vitest";
import { parse, said } from "../../scripts.fixture";
import { highlightCode } from "./highlight-code";

/** The stretches of code that are not plain, as "role text". */
const rolesOf = (code: string, language: string) =>
  highlightCode(code, language)
    .flat()
    .filter(({ role }) => role !== "plain")
    .map(({ role, text }) => `${role} ${text.trim()}`);

describe("code", () => {
  it.each([
    ["ts", "const n = 3; // three", ["keyword const", "number 3", "comment // three"]],
    ["python", 'def f(x):\n  return "a"', ["keyword def", "function f", "keyword return", 'string "a"']],
    ["sql", "SELECT 1 -- one", ["keyword SELECT", "number 1", "comment -- one"]],
  ])("is parted by what it is: %s", (language, code, roles) =>
    expect(rolesOf(code, language)).toEqual(roles),
  );

  it("keeps every character and line, whatever its language", () => {
    const code = "if (a) {\n\n    b();\n}";

    for (const language of ["ts", "c++", "php", "nonesuch"]) {
      const lines = highlightCode(code, language).map((line) => line.map(({ text }) => text).join(""));
      expect(lines.join("\n")).toBe(code);
    }
  });

  it("of a language that is not known is of one colour", () => {
    expect(highlightCode("blub 1", "nonesuch")).toEqual([[{ text: "blub 1", role: "plain" }]]);
  });
});

describe("a block of code in a script", () => {
  it("waits for the paragraph below and is not read out", () => {
    const [scene] = parse("```ts\nconst n = 3;\n```\n\nWe keep the number three.").scenes;

    expect(scene?.overlay).toMatchObject({
      kind: "code",
      lines: [[{ text: "const", role: "keyword" }, {}, {}, {}]],
    });
    expect(said(scene)).toEqual(["We keep the number three."]);
    expect(scene?.showsCaptions).toBe(true);
  });

  it.each([
    ["a sentence above that ends in a colon", "Keep it:\n\n```ts\nn();\n```\n\nWe keep it.", "Keep it"],
    ["its own", '```ts title="main.ts"\nn();\n```\n\nWe keep it.', "main.ts"],
  ])("has a title: %s", (_title, script, title) => {
    expect(parse(script).scenes[0]?.overlay).toMatchObject({ title: [{ text: title }] });
  });

  it.each([
    ["indented by accident", "It swims.\n\n    It is indented."],
    ["empty", "It swims.\n\n```\n\n```"],
    ["too long", `It swims.\n\n\`\`\`\n${"a\n".repeat(41)}\`\`\``],
  ])("is left out with a notice if it is %s", (_reason, script) => {
    const { scenes, notices } = parse(script);

    expect(scenes).toHaveLength(1);
    expect(notices).toMatchObject([{ line: 3 }]);
  });
});
