import { expect, test } from "vitest";
import { libx264 } from "@/server/adapters/ffmpeg/video-encoders";
import { chooseVideoEncoder } from "./choose-video-encoder";

test("machines that share a database use what all of them have", async () => {
  expect(await chooseVideoEncoder()).toBe(libx264);
});
