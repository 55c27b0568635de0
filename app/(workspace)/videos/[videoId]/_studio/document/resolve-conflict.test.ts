import { expect, test } from "vitest";
import { type ConflictChoice, resolveConflict } from "./resolve-conflict";

const base = "# Cats\n\nThey sleep.\n\nThey eat.\n";
const mine = "# Big cats\n\nThey sleep all day.\n\nThey eat.\n";
const theirs = "# Cats\n\nThey sleep at noon.\n\nThey eat fish.\n";

const expected: [ConflictChoice, string][] = [
  ["mine", "# Big cats\n\nThey sleep all day.\n\nThey eat fish.\n"],
  ["theirs", "# Big cats\n\nThey sleep at noon.\n\nThey eat fish.\n"],
  ["both", "# Big cats\n\nThey sleep all day.\n\nThey sleep at noon.\n\nThey eat fish.\n"],
];

test.for(expected)(
  "of lines that two people changed, %s are kept, and all the other changes",
  ([choice, script]) => {
    expect(resolveConflict({ base, mine, theirs }, choice)).toBe(script);
  },
);
