import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { themeIdSchema } from "@/remotion/timeline/schema";
import {
  illustrationKey,
  isIllustrationKey,
  illustrationNames,
  fetchIllustration,
  thumbnailsKey,
} from "./illustration-files";

describe("an illustration", () => {
  it.each(themeIdSchema.options)("is read by its key as %s prints it", async (themeId) => {
    const key = illustrationKey("octopus", themeId);

    expect(isIllustrationKey(key)).toBe(true);
    expect(await sharp(await fetchIllustration(key)).metadata()).toMatchObject({
      ...{ format: "webp", width: 1024, height: 1024, hasAlpha: true },
    });
  });

  it("is small where one is chosen", async () => {
    const file = await fetchIllustration(`${thumbnailsKey("paper")}/octopus.webp`);

    expect(await sharp(file).metadata()).toMatchObject({ format: "webp", width: 96, height: 96 });
  });

  it("looks different in each theme", async () => {
    const drawings = await Promise.all(
      themeIdSchema.options.map(async (themeId) => {
        const file = await fetchIllustration(illustrationKey("octopus", themeId));

        return (await readFile(file)).toString("base64");
      }),
    );

    expect(new Set(drawings).size).toBe(drawings.length);
  });

  it("is drawn as it is now for a timeline of before an update", async () => {
    const now = illustrationKey("octopus", "paper");

    expect(await fetchIllustration("illustrations/0.0.1-1/paper/octopus.webp")).toBe(
      await fetchIllustration(now),
    );
  });

  it.each([
    illustrationKey("kraken", "paper"),
    "illustrations/1.2.7-1/velvet/octopus.webp",
    "illustrations/1.2.7-1/paper/../../../package.webp",
    "illustrations/1.2.7-1/paper/octopus.png",
    "asset/reef.png",
  ])("is not found under the key %s", async (key) => {
    await expect(fetchIllustration(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
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
