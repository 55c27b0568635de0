import fc from "fast-check";
import { expect, test } from "vitest";
import { hashInput } from "./schema";

const own = { kind: "segment" as const, workspaceId: "ann" };

test("the order of keys does not matter", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (input) => {
      const turned = Object.fromEntries(Object.entries(input).reverse());

      expect(hashInput({ ...own, input: turned })).toBe(hashInput({ ...own, input }));
    }),
  );
});

test("another value, another kind, another workspace and another order in a list are other products", () => {
  const input = { words: ["three", "hearts"] };
  const hash = hashInput({ ...own, input });

  expect(hashInput({ ...own, input: { words: ["three", "heart"] } })).not.toBe(hash);
  expect(hashInput({ ...own, input: { words: ["hearts", "three"] } })).not.toBe(hash);
  expect(hashInput({ ...own, input, kind: "video" })).not.toBe(hash);
  expect(hashInput({ ...own, input, workspaceId: "bob" })).not.toBe(hash);
});

test("what holds nobody's data was hashed without a workspace before, and still is", () => {
  expect(hashInput({ kind: "music-bed", input: { seed: 1 } })).toBe(
    "c010cd423e902db1647803a61fc6e8bdc74b3d65d99c2602dc994f047d95ab0d",
  );
});
