import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { samplePhotoBackground } from "@/remotion/fixtures/sample-photo";
import { sampleIllustration } from "@/remotion/fixtures/sample-illustration";
import {
  overlayKinds,
  sampleThumbnailProps,
  sampleTimelineProps,
  sampleVariantNames,
} from "@/remotion/fixtures/sample-props";
import { sceneChangeFrames } from "@/remotion/timeline/scene-change-frames";
import { formatSchema, themeIdSchema } from "@/remotion/timeline/schema";
import { drawThumbnail } from "@/server/adapters/renderer/render-with-remotion";
import { closeBrowser } from "@/server/adapters/renderer/warm-browser";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { buildThumbnail } from "@/server/timeline/build-thumbnail";
import { proposeThumbnails } from "@/server/videos/thumbnails/propose-thumbnails";
import { drawComposition, type DrawInput } from "./draw-composition";

const maximumWidth = 960;
const maximumBytes = 60_000;

type Picture = DrawInput & { name: string };

/** Draws `docs/gallery`: every scene kind, and its variants, in every theme and format, each once all its parts are in. */
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

  await renderProposals(directory, filter);
  await closeBrowser();
}

function scenePictures(): Picture[] {
  return themeIdSchema.options.flatMap((themeId) =>
    formatSchema.options.flatMap((format) =>
      [
        ...overlayKinds.map((kind) => ({ name: kind, kinds: [kind] })),
        ...sampleVariantNames.map((variant) => ({ name: variant, kinds: [], variants: [variant] })),
      ].map(({ name, ...samples }) => {
        const props = sampleTimelineProps({ themeId, format, ...samples });
        const [scene] = props.timeline.scenes;
        const lastChange = scene
          ? sceneChangeFrames({ ...scene, showsCaptions: false }, props.timeline).at(-1)
          : 0;

        return {
          name: `${themeId}-${format}-${name}`,
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

/** For each theme, a script whose five proposals are shown. */
const proposedScripts = {
  paper: "examples/why-octopuses-have-three-hearts.md",
  signal: "examples/a-day-on-venus-outlasts-its-year.md",
  bloom: "examples/how-sunlight-became-cheap.md",
};

/** Thumbnails as renders draw them, with drawings that are files. */
async function renderProposals(directory: string, filter: string): Promise<void> {
  const drafts = await mkdtemp(path.join(tmpdir(), "gallery-"));

  for (const themeId of themeIdSchema.options) {
    const script = parseScript(await readFile(proposedScripts[themeId], "utf8"));
    for (const [index, proposal] of proposeThumbnails(script).entries()) {
      const name = `${themeId}-thumbnail-proposal-${index + 1}`;
      if (!name.includes(filter)) continue;

      const { language } = script;
      const draft = path.join(drafts, `${name}.jpg`);
      const setting = { themeId, format: "landscape", language, dir: "ltr", scenes: [] } as const;
      await drawThumbnail(buildThumbnail(proposal, setting), draft);
      await writeFile(path.join(directory, `${name}.jpg`), await compress(await readFile(draft)));
      console.log(name);
    }
  }

  await rm(drafts, { recursive: true });
}

/** A JPEG of at most 960 pixels and 60 kB, as good as that allows. */
async function compress(picture: Buffer): Promise<Buffer> {
  const small = sharp(picture).resize({ width: maximumWidth, height: maximumWidth, fit: "inside" });

  for (let quality = 86; ; quality -= 6) {
    const jpeg = await small.clone().jpeg({ quality, mozjpeg: true }).toBuffer();
    if (jpeg.length <= maximumBytes || quality <= 40) return jpeg;
  }
}

await main();
