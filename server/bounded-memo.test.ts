import { describe, expect, it } from "vitest";
import { createBoundedMemo } from "./bounded-memo";

function createCounted(bounds: { maxEntries: number; maxKeyLength: number }) {
  const made: string[] = [];
  const memo = createBoundedMemo<string>(bounds);
  const ask = (key: string) =>
    memo(key, () => {
      made.push(key);

      return `of ${key}`;
    });

  return { made, ask };
}

describe("a bounded memo", () => {
  it("makes each value once", () => {
    const { made, ask } = createCounted({ maxEntries: 10, maxKeyLength: 10 });

    expect(["a", "b", "a", "b"].map(ask)).toEqual(["of a", "of b", "of a", "of b"]);
    expect(made).toEqual(["a", "b"]);
  });

  it("forgets what was not asked for the longest", () => {
    const { made, ask } = createCounted({ maxEntries: 2, maxKeyLength: 10 });

    for (const key of ["a", "b", "a", "c", "a", "b"]) ask(key);

    expect(made).toEqual(["a", "b", "c", "b"]);
  });

  it("keeps nothing of long keys", () => {
    const { made, ask } = createCounted({ maxEntries: 10, maxKeyLength: 3 });

    for (const key of ["abc", "abcd", "abc", "abcd"]) ask(key);

    expect(made).toEqual(["abc", "abcd", "abcd"]);
  });

  it("asks again for what could not be made", () => {
    const memo = createBoundedMemo<string>({ maxEntries: 10, maxKeyLength: 10 });
    const refuse = () => {
      throw new Error("refused");
    };

    expect(() => memo("a", refuse)).toThrow("refused");
    expect(memo("a", () => "made")).toBe("made");
  });
});
