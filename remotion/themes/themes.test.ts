import { describe, expect, it } from "vitest";
import { scrimOpacity } from "../captions/caption-backing";
import { quietOpacity } from "../scenes/close-up";
import { themeIdSchema } from "../timeline/schema";
import { blendColors, contrastRatio } from "./contrast.fixture";
import { getTheme } from "./themes";

describe.each(themeIdSchema.options)("the theme %s", (themeId) => {
  const theme = getTheme({ themeId, language: "en" });
  const { ink, mutedInk, accent, onAccent, positive, negative, background, backing } = theme.colors;
  const grounds = [...background, ...theme.backdrops.flatMap(({ ground, lights }) => [ground, ...lights])];

  it.each(grounds)("sets ink, muted ink and the spoken word legibly on %s", (ground) => {
    for (const color of [ink, mutedInk, accent])
      expect(contrastRatio(color, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)("draws gain and loss, which are shapes and large figures, clearly on %s", (ground) => {
    for (const color of [positive, negative]) expect(contrastRatio(color, ground)).toBeGreaterThanOrEqual(3);
  });

  it("sets text legibly on the accent", () => {
    expect(contrastRatio(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)("sets words legibly over a close-up on %s, whatever its drawing", (ground) => {
    for (const tint of Object.values(theme.tintInks).flat()) {
      const behind = blendColors(tint, ground, quietOpacity);

      for (const color of [ink, mutedInk, accent])
        expect(contrastRatio(color, behind)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("sets captions legibly on its backing over any picture", () => {
    const opacity = theme.textBacking === "scrim" ? scrimOpacity : 1;

    for (const picture of ["#FFFFFF", "#000000", "#808080"]) {
      const behind = blendColors(backing, picture, opacity);

      expect(contrastRatio(ink, behind)).toBeGreaterThanOrEqual(4.5);
      expect(contrastRatio(accent, behind)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("moves within the bounds of the art direction", () => {
    expect(theme.motion.entranceInFrames).toBeGreaterThanOrEqual(8);
    expect(theme.motion.entranceInFrames).toBeLessThanOrEqual(14);
    expect(theme.motion.staggerInFrames).toBeGreaterThanOrEqual(2);
    expect(theme.motion.staggerInFrames).toBeLessThanOrEqual(4);
  });
});

describe("contrast", () => {
  it("is 21 for black on white and 1 for a colour on itself", () => {
    expect(contrastRatio("#000000", "#FFFFFF")).toBeCloseTo(21);
    expect(contrastRatio("#C8F542", "#C8F542")).toBe(1);
  });

  it("blends by opacity", () => {
    expect(blendColors("#000000", "#FFFFFF", 0.5)).toBe("#808080");
  });
});

describe("a face's family list", () => {
  const familyOf = (language: string) => getTheme({ themeId: "signal", language }).faces.body.family;

  it.each([
    ["ja-JP", "Noto Sans JP"],
    ["ko", "Noto Sans KR"],
    ["zh-CN", "Noto Sans SC"],
  ])("puts the letter shapes of %s before those of its neighbours", (language, family) => {
    const positions = ["Noto Sans JP", "Noto Sans KR", "Noto Sans SC"].map((name) =>
      familyOf(language).indexOf(name),
    );

    expect(Math.min(...positions)).toBeGreaterThan(0);
    expect(familyOf(language).indexOf(family)).toBe(Math.min(...positions));
  });

  it("starts with the theme's own family and names no system font", () => {
    expect(familyOf("en")).toMatch(/^"Space Grotesk Variable", /);
    expect(familyOf("en")).not.toMatch(/sans-serif|system-ui|serif$/);
  });
});
