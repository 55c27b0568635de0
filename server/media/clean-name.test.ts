import fc from "fast-check";
import { expect, it } from "vitest";
import { chooseFreeName, cleanName } from "./clean-name";

const jpeg = { extensions: [".jpg", ".jpeg"] } as const;
const clean = (name: string) => cleanName(name, { extensions: [...jpeg.extensions] });

it.each([
  ["reef.jpg", "reef.jpg"],
  ["Riff bei Nacht.JPG", "Riff bei Nacht.JPG"],
  ["珊瑚礁.jpeg", "珊瑚礁.jpeg"],
  ["شعاب مرجانية.jpg", "شعاب مرجانية.jpg"],
  ["👨‍👩‍👧 at sea.jpg", "👨‍👩‍👧 at sea.jpg"],
  ["re\u0301cif.jpg", "r\u00e9cif.jpg"],
  ["../../etc/passwd", "passwd.jpg"],
  ["C:\\Users\\ann\\reef.jpg", "reef.jpg"],
  ["a\u0000b\u0007c\n.jpg", "abc.jpg"],
  ["reef\u202Egpj.exe", "reefgpj.exe.jpg"],
  ['what? <"really">: 5|6*7.jpg', "what- --really--- 5-6-7.jpg"],
  ["...hidden..jpg", "hidden..jpg"],
  ["reef.png", "reef.jpg"],
  ["reef", "reef.jpg"],
  ["reef.v2", "reef.v2.jpg"],
  ["", "untitled.jpg"],
  ["..", "untitled.jpg"],
  ["\ud800.jpg", "jpg.jpg"],
])("%j becomes %j", (name, expected) => {
  expect(clean(name)).toBe(expected);
});

it("a long name is cut between letters and keeps its ending", () => {
  const name = clean(`${"é".repeat(200)}.jpg`);

  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(name).toMatch(/^é+\.jpg$/);
  expect(clean(`${"👨‍👩‍👧".repeat(40)}.jpg`).replaceAll("👨‍👩‍👧", "")).toBe(".jpg");
});

it("whatever a name is, what is made of it is safe, and stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const cleaned = clean(name);

      expect(cleaned).not.toMatch(/[/\\\p{Cc}]|^\./u);
      expect(cleaned).toMatch(/.\.jpe?g$/i);
      expect(Buffer.byteLength(cleaned)).toBeLessThanOrEqual(255);
      expect(clean(cleaned)).toBe(cleaned);
    }),
  );
});

it("the second of a name is numbered, and fits, too", () => {
  expect(chooseFreeName("reef.jpg", new Set())).toBe("reef.jpg");
  expect(chooseFreeName("reef.jpg", new Set(["reef.jpg", "reef 2.jpg"]))).toBe("reef 3.jpg");
  const long = `${"a".repeat(251)}.jpg`;
  expect(chooseFreeName(long, new Set([long]))).toBe(`${"a".repeat(249)} 2.jpg`);
});
