import fc from "fast-check";
import { expect, it } from "vitest";
import { toFileName } from "./file-name";

it("a title keeps its alphabet and loses what file systems forbid", () => {
  expect(toFileName("Why octopuses: three/hearts?")).toBe("Why octopuses three hearts");
  expect(toFileName("タコの心臓")).toBe("タコの心臓");
  expect(toFileName("../../etc/passwd")).toBe("etc passwd");
  expect(toFileName("...")).toBe("video");
});

it("no title makes a name that leaves its folder or is too long", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (title) => {
      const name = toFileName(title);

      expect(name).not.toMatch(/[/\\\0]|^\.|^$/);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    }),
  );
});
