import sharp from "sharp";
import { expect, it } from "vitest";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import { getMediaBaseUrl, scaleMedia } from "./media-server";

it.each([
  [1, 768],
  [4 / 3, 1024],
])("a picture of %d times as many pixels gets a drawing of %i pixels", async (scale, width) => {
  const address = `${scaleMedia(await getMediaBaseUrl(), scale)}/${illustrationKey("octopus", "paper")}`;
  const response = await fetch(address);

  expect(await sharp(await response.arrayBuffer()).metadata()).toMatchObject({ width, format: "webp" });
});

it("a drawing that nobody drew and a file that nobody stored are not found", async () => {
  const baseUrl = await getMediaBaseUrl();
  const statusOf = async (key: string) => (await fetch(`${baseUrl}/${key}`)).status;

  expect(await statusOf(illustrationKey("octopuss", "paper"))).toBe(404);
  expect(await statusOf("asset/lost.png")).toBe(404);
});
