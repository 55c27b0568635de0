import { describe, expect, it } from "vitest";
import { paper } from "../themes/paper";
import { signal } from "../themes/signal";
import { parseHex, toOklab } from "./oklab";
import { printEdition, printIllustration } from "./print-illustration";

const drawing = `<svg><path fill="#FF2F54" id="a"/><path fill="url(#a)"/><stop stop-color="#3BF"/><path stroke="white" fill="none"/><feColorMatrix values="0 0 0 0 0.2 0 0 0 0 0.4 0 0 0 0 1 0 0 0 1 0"/></svg>`;

const lightnessOf = (hex: string) => toOklab(parseHex(hex))[0];
const printColor = (color: string) =>
  /#[\da-f]{6}/.exec(printIllustration(`<path fill="${color}"/>`, paper.illustrationInks))?.[0] ?? "";

describe("a theme that prints with inks", () => {
  // If you change this, raise `printEdition`: browsers keep the drawings that they fetched under the old one.
  it("prints this drawing so in its present edition", () => {
    expect(printEdition).toBe(2);
    expect(printIllustration(drawing, paper.illustrationInks)).toMatchInlineSnapshot(
      `"<svg><path fill="#c5623f" id="a"/><path fill="url(#a)"/><stop stop-color="#8bb0a8"/><path stroke="#fdf9f1" fill="none"/><feColorMatrix values="0 0 0 0 0.227 0 0 0 0 0.455 0 0 0 0 0.437 0 0 0 1 0"/></svg>"`,
    );
  });

  it("leaves nothing of a drawing's own colours, and all of its shapes", () => {
    const printed = printIllustration(drawing, signal.illustrationInks);

    expect(printed).not.toMatch(/FF2F54|#3BF|white|0\.2 0 0 0 0 0\.4 0 0 0 0 1 /i);
    expect(printed).toContain('fill="url(#a)"');
    expect(printed).toContain('fill="none"');
  });

  it("keeps light colours light and deep ones deep", () => {
    const depths = ["#000000", "#7a1020", "#ff2f54", "#ffb3c0", "#ffffff"].map((color) =>
      lightnessOf(printColor(color)),
    );

    expect(depths).toEqual(depths.toSorted((one, other) => one - other));
  });

  it("prints warm and cool colours with different inks, and greys with neither", () => {
    const [red, , redness] = toOklab(parseHex(printColor("#e03030")));
    const [, coolness] = toOklab(parseHex(printColor("#3060e0")));

    expect(red).toBeGreaterThan(0);
    expect(redness).toBeGreaterThan(0.05);
    expect(coolness).toBeLessThan(0);
    expect(Math.hypot(...toOklab(parseHex(printColor("#808080"))).slice(1))).toBeLessThan(0.04);
  });
});

it("on a dark ground, what is dark as a whole is printed lighter, and nothing else", () => {
  const silhouette = '<svg><path fill="#403b43"/><path fill="#100517"/></svg>';
  const cat = '<svg><path fill="#100517"/><path fill="#ffffff"/></svg>';
  const print = (svg: string, liftsDark: boolean) =>
    Array.from(
      printIllustration(svg, signal.illustrationInks, { liftsDark }).matchAll(/#[\da-f]{6}/g),
      ([hex]) => lightnessOf(hex),
    );
  const [edge = 0, body = 0] = print(silhouette, true);

  expect(edge).toBeGreaterThan(0.6);
  expect(body).toBeLessThan(edge);
  expect(Math.max(...print(silhouette, false))).toBeLessThan(0.4);
  expect(print(cat, true)).toEqual(print(cat, false));
});

it("a theme without inks shows a drawing in its own colours", () => {
  expect(printIllustration(drawing, null)).toBe(drawing);
});
