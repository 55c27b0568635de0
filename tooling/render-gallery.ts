import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { renderStill, selectComposition } from "@remotion/renderer";
import sharp from "sharp";
import { samplePhotoPlate } from "@/remotion/fixtures/sample-photo";
import { overlayKinds, sampleThumbnailProps, sampleTimelineProps } from "@/remotion/fixtures/sample-props";
import { scenePaintFrames } from "@/remotion/timeline/scene-paint-frames";
import {
  formatSchema,
  themeIdSchema,
  type ThumbnailProps,
  type TimelineProps,
} from "@/remotion/timeline/schema";
import { findBrowser } from "@/server/adapters/renderer/find-browser";
import { closeBrowser, getWarmBrowser } from "@/server/adapters/renderer/warm-browser";
import { getRemotionBundle } from "@/server/adapters/renderer/remotion-bundle";
import { AppError } from "@/server/errors";

const maximumWidth = 960;
const maximumBytes = 60_000;

type Picture = { name: string; compositionId: string; frame: number; props: TimelineProps | ThumbnailProps };

/** Draws `docs/gallery`: every scene kind in every theme and format, each when all its parts have come in. */
async function main() {
  const filter = process.argv[2] ?? "";
  const directory = path.resolve(process.argv[3] ?? "docs/gallery");
  await mkdir(directory, { recursive: true });

  for (const picture of [...scenePictures(), ...thumbnailPictures()]) {
    if (!picture.name.includes(filter)) continue;

    await writeFile(path.join(directory, `${picture.name}.jpg`), await compress(await draw(picture)));
    console.log(picture.name);
  }

  await closeBrowser();
}

function scenePictures(): Picture[] {
  return themeIdSchema.options.flatMap((themeId) =>
    formatSchema.options.flatMap((format) =>
      overlayKinds.map((kind) => {
        const props = sampleTimelineProps({ themeId, format, kinds: [kind] });
        const [scene] = props.timeline.scenes;
        const lastChange = scene
          ? scenePaintFrames({ ...scene, showsCaptions: false }, props.timeline).at(-1)
          : 0;

        return {
          name: `${themeId}-${format}-${kind}`,
          compositionId: "timeline",
          frame: lastChange ?? 0,
          props,
        };
      }),
    ),
  );
}

function thumbnailPictures(): Picture[] {
  return themeIdSchema.options.flatMap((themeId) => [
    {
      name: `${themeId}-thumbnail`,
      compositionId: "thumbnail",
      frame: 0,
      props: sampleThumbnailProps({ themeId }),
    },
    {
      name: `${themeId}-thumbnail-photo`,
      compositionId: "thumbnail",
      frame: 0,
      props: sampleThumbnailProps({ themeId, plate: samplePhotoPlate("square") }),
    },
  ]);
}

async function draw({ compositionId, frame, props }: Picture): Promise<Buffer> {
  const { executable: browserExecutable, chromeMode } = findBrowser();
  const browser = {
    serveUrl: await getRemotionBundle(),
    puppeteerInstance: await getWarmBrowser(),
    browserExecutable,
    chromeMode,
    inputProps: props,
    logLevel: "error" as const,
  };
  const composition = await selectComposition({ ...browser, id: compositionId });
  const { buffer } = await renderStill({ ...browser, composition, frame, imageFormat: "png" });
  if (!buffer)
    throw new AppError("INTERNAL", "renderStill gave no picture although no output file was asked for.");

  return buffer;
}

/** A JPEG of at most 960 pixels and 60 kB, as good as that allows. */
async function compress(png: Buffer): Promise<Buffer> {
  const small = sharp(png).resize({ width: maximumWidth, height: maximumWidth, fit: "inside" });

  for (let quality = 86; ; quality -= 6) {
    const jpeg = await small.clone().jpeg({ quality, mozjpeg: true }).toBuffer();
    if (jpeg.length <= maximumBytes || quality <= 40) return jpeg;
  }
}

await main();
