import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { samplePhotoBackground } from "@/remotion/fixtures/sample-photo";
import { sampleIllustration } from "@/remotion/fixtures/sample-illustration";
import { overlayKinds, sampleThumbnailProps, sampleTimelineProps } from "@/remotion/fixtures/sample-props";
import { sceneChangeFrames } from "@/remotion/timeline/scene-change-frames";
import { formatSchema, themeIdSchema } from "@/remotion/timeline/schema";
import { closeBrowser } from "@/server/adapters/renderer/warm-browser";
import { drawComposition, type DrawInput } from "./draw-composition";

const maximumWidth = 960;
const maximumBytes = 60_000;

type Picture = DrawInput & { name: string };

/** Draws `docs/gallery`: every scene kind in every theme and format, each when all its parts have come in. */
async function main() {
  const filter = process.argv[2] ?? "";
  const directory = path.resolve(process.argv[3] ?? "docs/gallery");
  await mkdir(directory, { recursive: true });

  for (const picture of [...scenePictures(), ...closeUpPictures(), ...thumbnailPictures()]) {
    if (!picture.name.includes(filter)) continue;

    await writeFile(
      path.join(directory, `${picture.name}.jpg`),
      await compress(await drawComposition(picture)),
    );
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
          ? sceneChangeFrames({ ...scene, showsCaptions: false }, props.timeline).at(-1)
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

/** Words over a drawing, as each theme prints what lies behind words. */
function closeUpPictures(): Picture[] {
  return themeIdSchema.options.flatMap((themeId) =>
    formatSchema.options.map((format) => {
      const { timeline, mediaBaseUrl } = sampleTimelineProps({ themeId, format, kinds: ["statement"] });
      const illustrations = [sampleIllustration(themeId, "tint")];
      const scenes = timeline.scenes.map((scene) => ({
        ...scene,
        shots: [{ startMs: 0, composition: "close-up" as const, illustrations }],
      }));
      const props = { timeline: { ...timeline, scenes }, mediaBaseUrl };

      return {
        name: `${themeId}-${format}-close-up`,
        compositionId: "timeline",
        frame: Math.max(0, ...scenes.flatMap((scene) => sceneChangeFrames(scene, props.timeline))),
        props,
      };
    }),
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
      props: sampleThumbnailProps({ themeId, background: samplePhotoBackground("square") }),
    },
  ]);
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
