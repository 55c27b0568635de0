import fc from "fast-check";
import { expect, it } from "vitest";
import { headBytes } from "./identify-content";
import { isSvg } from "./is-svg";

const before = fc.constantFrom(
  ...[" ", "\n\t", "<!-- a > b -->", "<!---->", "<!-- <svg> -->", "<?xml version='1.0'?>", "<!DOCTYPE svg>"],
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [\n<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]>',
);
const prologue = fc
  .tuple(fc.constantFrom("", "\ufeff"), fc.array(before, { maxLength: 12 }))
  .map(([mark, parts]) => mark + parts.join(""));
const encoding = fc.constantFrom("utf8", "utf16le");

it("is a drawing whatever stands before its root that may", () => {
  const root = fc.constantFrom("<svg>", "<SVG\nwidth='1'>", "<svg:svg >");

  fc.assert(
    fc.property(prologue, root, encoding, (start, element, bytes) => {
      expect(isSvg(Buffer.from(start + element, bytes))).toBe(true);
    }),
  );
});

it("is none with another root, without one, or behind words", () => {
  const rest = fc.constantFrom(
    "",
    "<",
    "<html><svg>",
    "<svgs>",
    "<p:svg-x>",
    "<!-- <svg>",
    "<!DOCTYPE svg",
    "A drawing: <svg>",
  );

  fc.assert(
    fc.property(prologue, rest, encoding, (start, element, bytes) => {
      expect(isSvg(Buffer.from(`${start}${element}`, bytes))).toBe(false);
    }),
  );
});

it.each([" ", "<!a>", "<!---->", "<!-- >", "<?>", "<!DOCTYPE[", "<!DOCTYPE [>]>", "<", "<!", "<a:"])(
  "answers a head full of %j",
  (piece) => {
    expect(isSvg(Buffer.from(piece.repeat(headBytes / piece.length)))).toBe(false);
  },
);
