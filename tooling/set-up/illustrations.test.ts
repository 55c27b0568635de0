import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { removeOld } from "./illustrations.mjs";

const hourMs = 60 * 60 * 1000;
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "illustrations-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

function addFolder(name: string, hoursAgo: number): void {
  const folder = path.join(directory, name);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "octopus.svg"), "");
  const changedAt = new Date(Date.now() - hoursAgo * hourMs);
  utimesSync(folder, changedAt, changedAt);
}

it("drawings of earlier versions and of killed set-ups go after a day, and the present ones stay", () => {
  addFolder("1.2.7", 9000);
  addFolder("1.2.6", 5000);
  addFolder("1.2.7.4711", 25);
  addFolder("1.2.7.4712", 1);

  removeOld(directory, "1.2.7");

  expect(readdirSync(directory).sort()).toEqual(["1.2.7", "1.2.7.4712"]);
});

it("of what was printed only the last edition stays", () => {
  addFolder("1.2.6-3", 5000);
  addFolder("1.2.7-1", 4000);
  addFolder("1.2.7-2", 3000);

  removeOld(directory);

  expect(readdirSync(directory)).toEqual(["1.2.7-2"]);
});

it("a clone that has none yet has none to remove", () => {
  expect(() => removeOld(path.join(directory, "none"))).not.toThrow();
});
