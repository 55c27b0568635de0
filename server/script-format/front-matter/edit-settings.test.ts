import fc from "fast-check";
import { expect, it } from "vitest";
import { measureThreadWork } from "@/e2e/setup/thread-work";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { type ScriptSettings, settingNames } from "./settings";
import { readSettings, writeSettings } from "./edit-settings";

const body = "# Three hearts\n\nAn octopus has **3 hearts**.\n";

it("a script without front matter gets one, and loses it with the last of what was written", () => {
  const script = writeSettings(body, {
    description: "Three hearts and blue blood.",
    tags: ["octopus", "deep sea"],
  });

  expect(script).toBe(
    `---\ndescription: Three hearts and blue blood.\ntags: [octopus, deep sea]\n---\n\n${body}`,
  );
  expect(readSettings(script)).toEqual({
    description: "Three hearts and blue blood.",
    tags: ["octopus", "deep sea"],
  });
  expect(writeSettings(script, { description: "", tags: [] })).toBe(body);
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

  expect(readSettings(script)).toEqual({
    title: "Hearts",
    description: "Three hearts.",
    tags: ["octopus"],
    themeId: "bloom",
  });
  expect(writeSettings(script, { description: "Blue\nblood." })).toBe(
    script.replace(">-\r\n  Three\r\n  hearts.", "|-\r\n  Blue\r\n  blood."),
  );
  expect(writeSettings(script, { tags: ["ocean"] })).toBe(
    script.replace("tags:\r\n- octopus", "tags: [ocean]"),
  );
  expect(writeSettings(script, { tags: [] })).toBe(script.replace("tags:\r\n- octopus\r\n", ""));
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
      const after = writeSettings(before, { description, tags });

      const { description: _, tags: __, ...others } = parseScript(before).settings;
      const parsed = parseScript(after);
      expect(parsed.settings).toEqual({
        ...others,
        ...(description !== "" && { description }),
        ...(tags.length > 0 && { tags }),
      });
      expect(readSettings(after)).toEqual(parsed.settings);
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
])("front matter that is wrong or written otherwise is left to the script: %j", (script) => {
  expect(readSettings(script)).toBeNull();
});

it("a line of dashes that begins no front matter is told as quickly in a long script", async () => {
  const script = `---\r\n\r\n${"It swims.\r\n".repeat(5000)}`;

  const work = await measureThreadWork(() => {
    expect(readSettings(script)).toEqual({});
    expect(writeSettings(script, { tags: ["sea"] })).toBe(`---\r\ntags: [sea]\r\n---\r\n\r\n${script}`);
  });

  expect(work).toBeLessThan(10);
});

it("a value that is wrong counts as none, and is replaced by a right one", () => {
  const script = "---\ntheme: neon\nspeed: 1.2\n---\nText.";

  expect(readSettings(script)).toEqual({ speed: 1.2 });
  expect(writeSettings(script, { themeId: "bloom" })).toBe("---\ntheme: bloom\nspeed: 1.2\n---\nText.");
});

it("each setting is read as it was written, and goes with its line", () => {
  const settings: Required<ScriptSettings> = {
    title: "Coffee: a story",
    description: "One\ntwo.",
    tags: ["a b", "#c"],
    language: "pt-BR",
    format: "short",
    themeId: "signal",
    captionStyle: "karaoke",
    voiceId: "flite:slt",
    speed: 1.25,
    pauses: "long",
    music: "none",
    musicSeed: 7,
    credits: ["NOAA, https://noaa.gov"],
    thumbnailText: "three *hearts*",
    thumbnailIcon: "octopus, shark",
    thumbnailLayout: "versus",
    endScreen: "Next: sharks",
  };
  const script = writeSettings(body, settings);

  expect(readSettings(script)).toEqual(settings);
  expect(parseScript(script).settings).toEqual(settings);
  for (const name of settingNames) {
    const { [name]: _, ...others } = settings;
    expect(readSettings(writeSettings(script, { [name]: undefined }))).toEqual(others);
  }
});
