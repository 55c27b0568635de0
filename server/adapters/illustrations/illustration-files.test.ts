import { readFile, rm } from "node:fs/promises";
import path from "node:path";
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
      ...{ format: "webp", width: 768, height: 768, hasAlpha: true },
    });
  });

  it("is larger for a picture of more pixels, and never smaller", async () => {
    const key = illustrationKey("octopus", "paper");
    const widths = [0.5, 4 / 3].map(async (scale) => {
      const { width } = await sharp(await fetchIllustration(key, { scale })).metadata();

      return width;
    });

    expect(await Promise.all(widths)).toEqual([768, 1024]);
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

describe("illustrations that were never printed", () => {
  /** Deletes their thumbnails in one theme, which take a hundredth of the work to print. Returns their keys. */
  async function forget(from: number, count: number): Promise<string[]> {
    const names = [...illustrationNames()].slice(from, from + count);
    const keys = names.map((name) => `${thumbnailsKey("signal")}/${name}.webp`);
    const folder = path.join(".cache", thumbnailsKey("signal"), "96");
    await Promise.all(names.map((name) => rm(path.join(folder, `${name}.webp`), { force: true })));

    return keys;
  }

  it("are printed two at a time", async () => {
    const keys = await forget(0, 20);
    const atOnce: number[] = [];
    const count = () => {
      const { queue, process } = sharp.counters();
      atOnce.push(queue + process);
    };
    sharp.queue.on("change", count);

    await Promise.all(keys.map((key) => fetchIllustration(key, { workspaceId: "one" })));

    sharp.queue.off("change", count);
    // Sharp still counts a finished print while the next begins.
    expect(Math.max(...atOnce)).toBeLessThanOrEqual(3);
  });

  it("keep only those waiting who ask for hundreds, of which some are sent away", async () => {
    const [one = "", ...hundreds] = await forget(20, 211);

    const asked = Promise.allSettled(hundreds.map((key) => fetchIllustration(key, { workspaceId: "one" })));
    const first = await Promise.race([fetchIllustration(one, { workspaceId: "another" }), asked]);

    expect(first).toMatch(/\.webp$/);
    const refused = (await asked).filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(8);
    expect(refused[0]).toMatchObject({ reason: { code: "TOO_MANY_REQUESTS" } });
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
