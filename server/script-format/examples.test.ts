import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseScript } from "./parse/parse-script";

const directory = path.resolve(import.meta.dirname, "../../examples");
const examples = readdirSync(directory).filter((name) => name.endsWith(".md"));

describe.each(examples)("the example %s", (name) => {
  it("is followed whole, in scenes of many kinds, none long without a beat", async () => {
    const { scenes, notices } = parseScript(await readFile(path.join(directory, name), "utf8"));
    const kinds = new Set(scenes.map(({ overlay }) => overlay.kind));
    const sentences = scenes.flatMap(({ narration }) =>
      narration.map(({ runs }) => runs.map(({ text }) => text).join("")),
    );

    expect(notices).toEqual([]);
    expect(kinds.size).toBeGreaterThanOrEqual(4);
    expect(Math.max(...sentences.map((sentence) => sentence.split(/\s+/).length))).toBeLessThanOrEqual(22);
  });
});
