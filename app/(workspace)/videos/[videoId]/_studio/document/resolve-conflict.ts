import { diff3Merge } from "node-diff3";

export type ConflictChoice = "mine" | "theirs" | "both";

type Versions = { base: string; mine: string; theirs: string };

/**
 * Merges two people's scripts: changes that only one of them made are taken, and of lines that both changed, the chosen
 * ones. `both` puts theirs below mine, as a paragraph of its own. Pure.
 */
export function resolveConflict({ base, mine, theirs }: Versions, choice: ConflictChoice): string {
  const toLines = (text: string) => text.split("\n");
  const regions = diff3Merge(toLines(mine), toLines(base), toLines(theirs), { excludeFalseConflicts: true });

  return regions
    .flatMap(({ ok = [], conflict }) => {
      if (!conflict) return ok;
      if (choice === "mine") return conflict.a;
      if (choice === "theirs") return conflict.b;

      return [...conflict.a, "", ...conflict.b];
    })
    .join("\n");
}
