import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backdropLoopInFrames } from "@/remotion/backgrounds/loop";
import { contrastRatio } from "@/remotion/themes/contrast.fixture";
import { themes } from "@/remotion/themes/themes";
import { type BackdropBackground, themeIdSchema, type Timeline } from "@/remotion/timeline/schema";
import { getCapableFfmpeg } from "@/server/adapters/ffmpeg/find-ffmpeg";
import { closeRenderer } from "../../with-renderer";
import { drawBackdrop } from "./backdrop/draw-backdrop";
import { drawBackdropLoop } from "./backdrop/draw-backdrop-loop";
import { drawBackground, drawPlan, planBackground } from "./drawing.fixture";
import { measureLikeness } from "./likeness.fixture";
import { backgroundsTimeline, drawReference } from "./reference.fixture";

const execute = promisify(execFile);

const size = { width: 960, height: 540 };
/** Frames of each scene that are compared with the reference: five steps of the loop. */
const comparedFrames = 13;
/** One picture is examined every quarter of a loop; the last one is the first of the next round. */
const lookedAt = { everyFrames: backdropLoopInFrames / 4, count: 5 };

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "offcamera-backdrops-"));
});

afterAll(async () => {
  await closeRenderer();
  await rm(directory, { recursive: true, force: true });
});

describe.each(themeIdSchema.options)("the theme %s", (themeId) => {
  const { backdrops, colors } = themes[themeId];
  const cases = backdrops.map(({ drawing }, variant) => ({
    drawing,
    background: { kind: "backdrop", variant } satisfies BackdropBackground,
  }));
  const backgrounds = cases.map(({ background }) => background);
  const timeline: Timeline = { ...backgroundsTimeline(backgrounds), ...size, themeId };
  const toFolder = (name: string | number) => path.join(directory, `${themeId}-${name}`);
  const toFile = ({ variant }: BackdropBackground) => path.join(toFolder(variant), "backdrop.yuv");
  let reference: string;

  beforeAll(async () => {
    await mkdir(toFolder("reference"));
    reference = await drawReference(
      timeline,
      cases.map(() => comparedFrames),
      toFolder("reference"),
    );
    for (const background of backgrounds) {
      await mkdir(toFolder(background.variant));
      const layersFile = path.join(toFolder(background.variant), "layers.nut");
      const signal = new AbortController().signal;
      await drawBackdrop({ background, timeline, scale: 1, outFile: layersFile, signal });
      await drawBackdropLoop({
        ...{ background, timeline, scale: 1, layersFile, signal },
        outFile: toFile(background),
      });
    }
  }, 240_000);

  it.each(cases)("shows $drawing as the preview does", async ({ background }) => {
    const sourceFile = toFile(background);
    const drawn = await drawBackground({
      ...{ background, timeline, sourceFile, durationInFrames: comparedFrames },
    });
    const start = background.variant * comparedFrames;
    const inputs = ["-framerate", "30", "-start_number", String(start), "-i", reference];
    const likeness = await measureLikeness(drawn, { inputs, frames: comparedFrames }, `${drawn.file}.txt`);

    expect(likeness).toHaveLength(comparedFrames);
    expect(Math.min(...likeness)).toBeGreaterThanOrEqual(0.985);
  });

  it.each(cases)(
    "leaves ink legible on every pixel of $drawing, which moves and comes round to where it began",
    async ({ background }) => {
      const pictures = await drawQuarters(background, { timeline, sourceFile: toFile(background) });

      const contrasts = listColors(Buffer.concat(pictures)).map((color) => contrastRatio(colors.ink, color));
      expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
      const [first, , middle, , again] = pictures;
      expect(first?.equals(again ?? Buffer.alloc(0))).toBe(true);
      expect(first?.equals(middle ?? Buffer.alloc(0))).toBe(false);
    },
  );
});

/** Pictures of a backdrop at each quarter of its loop, as RGB. */
async function drawQuarters(
  background: BackdropBackground,
  input: { timeline: Timeline; sourceFile: string },
): Promise<Buffer[]> {
  const { everyFrames, count } = lookedAt;
  const plan = await planBackground({
    ...{ ...input, background, durationInFrames: everyFrames * (count - 1) + 1 },
  });
  const filter = plan.filter.replace(/\[background\]$/, `,select='not(mod(n,${everyFrames}))'$&`);
  const drawn = await drawPlan(
    { ...plan, filter },
    { durationInFrames: count, directory: path.dirname(input.sourceFile) },
  );

  const { executable } = await getCapableFfmpeg();
  const { stdout } = await execute(
    executable,
    [
      ...["-v", "error", ...drawn.inputs, "-vf", "scale=in_color_matrix=bt709,format=rgb24"],
      ...["-vsync", "0", "-f", "rawvideo", "-"],
    ],
    { encoding: "buffer", maxBuffer: 2 * count * 3 * size.width * size.height },
  );
  const bytes = 3 * size.width * size.height;
  expect(stdout.length).toBe(count * bytes);

  return Array.from({ length: count }, (_, index) => stdout.subarray(index * bytes, (index + 1) * bytes));
}

/** The distinct colours of a picture, as `#RRGGBB`. */
function listColors(rgb: Buffer): string[] {
  const colors = new Set<number>();
  for (let index = 0; index < rgb.length; index += 3) colors.add(rgb.readUIntBE(index, 3));

  return [...colors].map((color) => `#${color.toString(16).padStart(6, "0")}`);
}
