import { diff3Merge } from "node-diff3";

type Scripts = { base: string; mine: string; theirs: string };

/**
 * Both people's changes to one script, line by line; null where they changed the same lines differently. Pure.
 */
export function mergeScripts({ base, mine, theirs }: Scripts): string | null {
  const toLines = (text: string) => text.split("\n");
  const regions = diff3Merge(toLines(mine), toLines(base), toLines(theirs), { excludeFalseConflicts: true });
  const lines: string[] = [];
  for (const { ok } of regions) {
    if (!ok) return null;
    lines.push(...ok);
  }

  return lines.join("\n");
}
