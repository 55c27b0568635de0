import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { z } from "zod";

const directory = mkdtempSync(path.join(tmpdir(), "offcamera-say-"));
const say = (input: string, ...args: string[]) =>
  execFileSync(process.execPath, ["tooling/run-program.mjs", "cli/say/say.ts", ...args], {
    input,
    encoding: "utf8",
  });

afterAll(() => rmSync(directory, { recursive: true, force: true }));

it("prints one line of spoken words for each line", () => {
  expect(say("It cost $3.50.\n\nOn 3/4/2025 it rained", "--locale", "en-GB")).toBe(
    "It cost three dollars and fifty cents.\n\nOn the third of April, twenty twenty five it rained\n",
  );
});

it("also speaks each line, with the time of every word", () => {
  say("Three hearts.\nIt has 3.\n", "--audio", directory);

  expect(readdirSync(directory).sort()).toEqual(["00.json", "00.wav", "01.json", "01.wav"]);
  const words = z
    .array(z.tuple([z.string(), z.number(), z.number()]))
    .parse(JSON.parse(readFileSync(path.join(directory, "01.json"), "utf8")));
  expect(words.map(([word]) => word)).toEqual(["It", "has", "three."]);
  expect(words.every(([, startMs, endMs]) => endMs > startMs)).toBe(true);
  expect(readFileSync(path.join(directory, "01.wav")).subarray(0, 4).toString()).toBe("RIFF");
});

it("rejects a locale that is none", () => {
  expect(() => say("word", "--locale", "e_")).toThrow("Incorrect locale");
});
