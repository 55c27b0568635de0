import { expect, test } from "vitest";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { bodyPart, replaceBody, replacePart, startScript, toSettings } from "./assemble-script";

test.each(["why cats purr", "# 1. _What_ is ~that~?", "لماذا تخرخر القطط", "a: b", "猫はなぜ喉を鳴らすのか"])(
  "until it is written, a video of “%s” is its heading",
  (topic) => {
    const { title, language } = parseScript(startScript({ topic, language: "en" }));

    expect(title.toLowerCase()).toBe(topic.toLowerCase());
    expect(language).toBe("en");
  },
);

const answer = {
  title: "Three hearts",
  scenes: [],
  titles: [{ title: "Why octopuses have three hearts", reason: "It asks." }],
  description: "Three hearts: why?",
  tags: [
    "octopus",
    "Octopus facts",
    "",
    'a "quoted" one',
    ...Array.from({ length: 60 }, (_, index) => `octopus number ${index}`),
  ],
  thumbnailText: "three hearts and blue blood and nine brains",
};

test("what is written beside a script goes into its front matter, within the limits", () => {
  const script = replaceBody(
    "---\nlanguage: en\nvoice: flite:slt\n---\n\n# Old\n",
    "# New\n\nIt has three hearts.\n",
    toSettings(answer, ["Wikipedia: Octopus"]),
  );
  const { settings, scenes } = parseScript(script);

  expect(settings).toMatchObject({
    ...{ language: "en", voiceId: "flite:slt", title: "Why octopuses have three hearts" },
    ...{ description: "Three hearts: why?", credits: ["Wikipedia: Octopus"] },
    thumbnailText: "three hearts and blue blood and nine",
  });
  expect(settings.tags?.slice(0, 3)).toEqual(["octopus", "Octopus facts", "a quoted one"]);
  expect(scenes).toHaveLength(2);
});

test("a part is replaced, and what stands around it stays to the letter", () => {
  const script = "---\nlanguage: en\n---\n\n# Top\n\nOne.\n\nTwo.\n\nThree.\n";
  const start = script.indexOf("Two.");

  expect(replacePart(script, { start, end: script.indexOf("Three.") }, "2.\n\n2b.\n")).toBe(
    script.replace("Two.", "2.\n\n2b."),
  );
  expect(replacePart(script, bodyPart(script), "# New\n")).toBe("---\nlanguage: en\n---\n\n# New\n");
});
