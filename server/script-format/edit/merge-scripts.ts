import { diff3Merge } from "node-diff3";
import { readSettings, splitFrontMatter, writeSettings } from "../front-matter/edit-settings";
import { type ScriptSettings, settingNames } from "../front-matter/settings";

export type Scripts = { base: string; mine: string; theirs: string };

/** About 1.2 s. 700 paragraphs, with blank lines between them, take two thirds of it; 10,000 equal lines would take hours. */
const maxSteps = 2_000_000_000;

/**
 * Merges two people's changes to one script, setting by setting and line by line; null where they changed the same ones
 * differently, or where so many lines are equal that merging would take too long. Pure.
 */
export function mergeScripts(scripts: Scripts): string | null {
  return mergeBySettings(scripts) ?? mergeLines(scripts);
}

/** Settings are on adjacent lines, where a merge by lines would take two people's changes to neighbours for one. */
function mergeBySettings({ base, mine, theirs }: Scripts): string | null {
  const [baseSettings, mySettings, theirSettings] = [base, mine, theirs].map(readSettings);
  if (!baseSettings || !mySettings || !theirSettings) return null;

  const [baseParts, myParts, theirParts] = [base, mine, theirs].map(splitFrontMatter);
  if (!baseParts || !myParts || !theirParts) return null;

  const myChange = listChanges(baseSettings, mySettings);
  const theirChange = listChanges(baseSettings, theirSettings);
  const hasOtherChanges = writeSettings(baseParts.frontMatter, myChange) !== myParts.frontMatter;
  const isContested = settingNames.some(
    (name) => name in myChange && name in theirChange && !isEqual(myChange[name], theirChange[name]),
  );
  if (hasOtherChanges || isContested) return null;

  const body = mergeLines({ base: baseParts.body, mine: myParts.body, theirs: theirParts.body });

  return body === null ? null : writeSettings(theirParts.frontMatter + body, myChange);
}

function listChanges(before: ScriptSettings, after: ScriptSettings): ScriptSettings {
  const changed = settingNames.filter((name) => !isEqual(before[name], after[name]));

  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function mergeLines({ base, mine, theirs }: Scripts): string | null {
  const [baseLines = [], myLines = [], theirLines = []] = [base, mine, theirs].map((text) =>
    text.split("\n"),
  );
  if (countSteps(baseLines, myLines) + countSteps(baseLines, theirLines) > maxSteps) return null;

  const regions = diff3Merge(myLines, baseLines, theirLines, { excludeFalseConflicts: true });
  const lines: string[] = [];
  for (const { ok } of regions) {
    if (!ok) return null;
    lines.push(...ok);
  }

  return lines.join("\n");
}

/** The highest cost of a comparison: each pair of equal lines is tried with all matches found before it. */
function countSteps(one: string[], other: string[]): number {
  const counts = new Map<string, number>();
  for (const line of one) counts.set(line, (counts.get(line) ?? 0) + 1);
  const pairs = other.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);

  return pairs * Math.min(one.length, other.length);
}
