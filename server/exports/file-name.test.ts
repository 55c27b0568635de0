import fc from "fast-check";
import { expect, it } from "vitest";
import { toFileName } from "./file-name";

it.each([
  ["Why octopuses: three/hearts?", "Why octopuses three hearts"],
  ["タコの心臓", "タコの心臓"],
  ["للأخطبوط ثلاثة قلوب", "للأخطبوط ثلاثة قلوب"],
  ["👩‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇯🇵", "👩‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇯🇵"],
  ['It\'s "three"; 100%', "It's three ; 100%"],
  ["three\r\nSet-Cookie: a=b", "three Set-Cookie a=b"],
  ["../../etc/passwd", "etc passwd"],
  ["C:\\Users\\ann", "C Users ann"],
  ["...", "video"],
  ["///", "video"],
  ["\u200B\u200D", "video"],
  ["half \ud800 an emoji", "half an emoji"],
  ["harmless \u202E4pm.exe", "harmless 4pm.exe"],
  ["aux", "_aux"],
  ["Con.cert", "_Con.cert"],
  ["Concert", "Concert"],
])("the title %j makes the name %j", (title, name) => {
  expect(toFileName(title)).toBe(name);
});

it("no title makes a name that leaves its folder, is too long, or is no text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (title) => {
      const name = toFileName(title);

      expect(name).not.toMatch(/[/\\\0]|^\.|^$|\p{Cs}/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    }),
  );
});
