import { expect, test } from "vitest";
import { readFingerprint } from "./read-fingerprint";

const read = (script: string) => readFingerprint(script, { title: "Hearts", assetIds: [] });

test("a script is read by its sentences, without markup, and by what its parts are", () => {
  const script = `---
voice: amy
---

# Hearts

::icon[heart]
An octopus has **3 hearts**. It _needs_ them.

<!-- A note to myself. -->

- Gill heart one.
- Gill heart two.

| a | b |
| - | - |

> Blue blood has its price.
`;

  expect(read(script)).toMatchObject({
    ...{ title: "Hearts", assetIds: [] },
    sentences: [
      ...["An octopus has 3 hearts.", "It needs them.", "Gill heart one.", "Gill heart two."],
      "Blue blood has its price.",
    ],
    structure: ["heading", "icon", "big-number", "list", "table", "quote"],
  });
});

test("a script that cannot be followed is read all the same, in time", () => {
  expect(read("---\ntitle: [\n---\nIt swims.").sentences).toEqual(["It swims."]);
  expect(read("<!-- ".repeat(40_000)).sentences).toEqual([]);
  expect(read("")).toMatchObject({ sentences: [], structure: [] });
});
