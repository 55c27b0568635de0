import { describe, expect, it } from "vitest";
import { themeIdSchema } from "@/remotion/timeline/schema";
import {
  illustrationKey,
  isIllustrationKey,
  illustrationNames,
  readIllustration,
} from "./illustration-files";

describe("an illustration", () => {
  it.each(themeIdSchema.options)("is read by its key as %s prints it", async (themeId) => {
    const key = illustrationKey("octopus", themeId);

    expect(isIllustrationKey(key)).toBe(true);
    await expect(readIllustration(key)).resolves.toMatch(/^<svg xmlns="[^"]+" width="32" .*<\/svg>$/s);
  });

  it("looks different in each theme", async () => {
    const drawings = await Promise.all(
      themeIdSchema.options.map((themeId) => readIllustration(illustrationKey("octopus", themeId))),
    );

    expect(new Set(drawings).size).toBe(drawings.length);
  });

  it("is drawn as it is now for a timeline of before an update", async () => {
    const now = illustrationKey("octopus", "paper");

    expect(await readIllustration("illustrations/0.0.1-1/paper/octopus.svg")).toBe(
      await readIllustration(now),
    );
  });

  it.each([
    illustrationKey("kraken", "paper"),
    "illustrations/1.2.7-1/velvet/octopus.svg",
    "illustrations/1.2.7-1/paper/../../../package.svg",
    "illustrations/1.2.7-1/paper/octopus.png",
    "asset/reef.png",
  ])("is not found under the key %s", async (key) => {
    await expect(readIllustration(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

it("the set holds each drawing once, not once a skin tone", () => {
  const names = [...illustrationNames()];

  expect(names).toContain("flashlight");
  expect(names).toContain("light-bulb");
  expect(names).toContain("waving-hand");
  expect(names).not.toContain("waving-hand-dark");
  expect(names.length).toBeGreaterThan(1500);
  expect(names.length).toBeLessThan(1700);
});
