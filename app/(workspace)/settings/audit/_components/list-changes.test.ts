import { expect, it } from "vitest";
import { listChanges } from "./list-changes";

it("says of each thing what it was and what it is", () => {
  expect(
    listChanges({
      before: { role: "editor", name: "Sea", channels: ["Sea", "Sky"], publishAt: null },
      after: { role: "viewer", name: "Sea", channels: "all", publishAt: "2026-11-29" },
    }),
  ).toEqual([
    { name: "Role", text: "editor → viewer" },
    { name: "Channels", text: "Sea, Sky → all" },
    { name: "Publish at", text: "none → 2026-11-29" },
  ]);
});

it("says what there was, or is, of what has no other side", () => {
  expect(listChanges({ before: null, after: { isFallback: true } })).toEqual([
    { name: "Is fallback", text: "yes" },
  ]);
  expect(listChanges({ before: { titles: ["Cranes", "Storks"] }, after: null })).toEqual([
    { name: "Titles", text: "Cranes, Storks" },
  ]);
});
