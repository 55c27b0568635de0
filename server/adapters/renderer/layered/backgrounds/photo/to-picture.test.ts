import { expect, it } from "vitest";
import { toPicture } from "./to-picture";

it.each([
  ["black", [0, 0, 0], [16, 128, 128]],
  ["white", [255, 255, 255], [235, 128, 128]],
  ["red", [255, 0, 0], [63, 102, 240]],
  ["green", [0, 255, 0], [173, 42, 26]],
  ["blue", [0, 0, 255], [32, 240, 118]],
])("%s has the levels of BT.709 in limited range", (_name, rgb, levels) => {
  const { luma, blue, red } = toPicture({ samples: new Uint8Array(rgb), width: 1, height: 1 });

  expect([luma, blue, red].map(({ samples }) => samples[0])).toEqual(levels);
});
