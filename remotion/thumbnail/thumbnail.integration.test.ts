import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser } from "@/server/adapters/renderer/warm-browser";
import { drawComposition } from "@/tooling/draw-composition";
import { samplePhotoBackground } from "../fixtures/sample-photo";
import { sampleThumbnailProps } from "../fixtures/sample-props";
import { getTheme } from "../themes/themes";
import { themeIdSchema } from "../timeline/schema";
import { type ThumbnailProps, thumbnailLayoutSchema } from "../timeline/schemas/thumbnail-schema";
import { measureWords } from "./measure-words.fixture";
import { placeThumbnail } from "./place-thumbnail";
import { wordsLook } from "./words-look";

/** The height of a thumbnail in a list on YouTube. */
const listedHeightPx = 94;
/** The least median height of letters; most have no stems, and are this high in a line of 13 px. */
const leastLetterPx = 5.5;

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "thumbnails-"));
});

afterAll(async () => {
  await closeBrowser();
  await rm(folder, { recursive: true, force: true });
});

describe.each(themeIdSchema.options)("in %s", (themeId) => {
  it.each(thumbnailLayoutSchema.options)("five words of the layout %s are read at 168x94", async (layout) => {
    const props: ThumbnailProps = {
      ...sampleThumbnailProps({
        themeId,
        layout,
        ...(layout === "picture" && { background: samplePhotoBackground("landscape") }),
      }),
      text: [
        { text: layout === "number" ? "3" : "Three", isEmphasized: true },
        { text: " hearts in an octopus", isEmphasized: false },
      ],
    };
    const file = path.join(folder, `${themeId}-${layout}.png`);
    await writeFile(file, await drawComposition({ compositionId: "thumbnail", frame: 0, props }));

    expect(await sharp(file).metadata()).toMatchObject({ width: 1280, height: 720 });
    const [box] = placeThumbnail({ ...props, drawingCount: props.illustrations.length }).texts;
    if (!box) throw new Error("The layout has no place for words.");
    const { color } = wordsLook(layout, getTheme(props).colors);
    const { medianHeightPx, contrast } = await measureWords(file, box, color);

    expect((medianHeightPx * listedHeightPx) / props.height).toBeGreaterThanOrEqual(leastLetterPx);
    expect(contrast).toBeGreaterThanOrEqual(4.5);
  });
});
