import { writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import type { Box } from "@/remotion/stage";
import type { OverlayLayer } from "@/remotion/timeline/schema";
import type { CutState } from "./cut-sheet";
import { uniteBoxes } from "./painted-box";

/** One layer's pictures as numbered PNGs of one size, where they lie in the output, and from which frames they show. */
export type StateTrack = { pattern: string; box: Box; frames: number[] };

const clear = { r: 0, g: 0, b: 0, alpha: 0 };

/**
 * Writes a layer's states, all in the smallest box that holds the paint of every one: what is not painted need not be
 * laid over each frame. Gives undefined for a layer without any paint.
 */
export async function writeTrack(
  layer: OverlayLayer,
  states: CutState[],
  directory: string,
): Promise<StateTrack | undefined> {
  const ofLayer = states.filter((state) => state.layer === layer);
  const box = uniteBoxes(ofLayer.flatMap(({ painted }) => painted ?? []));
  if (!box) return undefined;

  await Promise.all(
    ofLayer.map(async (state, index) => {
      const file = path.join(directory, `${layer}-${String(index).padStart(5, "0")}.png`);
      await writeFile(file, await fillBox(state, box));
    }),
  );

  return {
    pattern: path.join(directory, `${layer}-%05d.png`),
    box,
    frames: ofLayer.map(({ frame }) => frame),
  };
}

async function fillBox({ painted, picture }: CutState, box: Box): Promise<Buffer> {
  if (!painted) {
    const create = { width: box.width, height: box.height, channels: 4, background: clear } as const;

    return sharp({ create }).png({ compressionLevel: 1 }).toBuffer();
  }
  const space = {
    left: painted.x - box.x,
    top: painted.y - box.y,
    right: box.x + box.width - painted.x - painted.width,
    bottom: box.y + box.height - painted.y - painted.height,
  };
  if (Object.values(space).every((pixels) => pixels === 0)) return picture;

  return sharp(picture)
    .extend({ ...space, background: clear })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
