import fc from "fast-check";
import { expect, it } from "vitest";
import { trimEndOf } from "./trim-end-of";

it("trims what the pattern of a whole ending would", () => {
  const text = fc.array(fc.constantFrom("a", "'", ".", " ", "\n", "é", "🔥")).map((parts) => parts.join(""));

  fc.assert(
    fc.property(text, (written) => {
      expect(trimEndOf(written, /[\s.']/u)).toBe(written.replace(/(?<![\s.'])[\s.']+$/u, ""));
    }),
  );
});

it("looks at no character twice", () => {
  let looks = 0;
  const kind = /\./;
  kind.test = (character) => {
    looks += 1;

    return character === ".";
  };

  expect(trimEndOf(`${".".repeat(1000)}!${".".repeat(1000)}`, kind)).toHaveLength(1001);
  expect(looks).toBe(1001);
});
