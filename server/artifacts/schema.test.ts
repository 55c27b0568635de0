import fc from "fast-check";
import { expect, test } from "vitest";
import { hashInput } from "./schema";

test("the order of keys does not matter", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (input) => {
      const turned = Object.fromEntries(Object.entries(input).reverse());

      expect(hashInput("segment", turned)).toBe(hashInput("segment", input));
    }),
  );
});

test("another value, another kind and another order in a list are other products", () => {
  const hash = hashInput("segment", { words: ["three", "hearts"] });

  expect(hashInput("segment", { words: ["three", "heart"] })).not.toBe(hash);
  expect(hashInput("segment", { words: ["hearts", "three"] })).not.toBe(hash);
  expect(hashInput("video", { words: ["three", "hearts"] })).not.toBe(hash);
});
