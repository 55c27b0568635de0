import { describe, expect, it } from "vitest";
import { sampleTimeline } from "../fixtures/sample-props";
import { type CaptionStyle, captionStyleSchema } from "../timeline/schema";
import { buildCaptionPages } from "./build-caption-pages";
import { captionChangeFrames, pageFrames, popEntranceInFrames, tokenFrames } from "./caption-change-frames";

function sample(captionStyle: CaptionStyle) {
  const timeline = sampleTimeline({ kinds: ["list"], captionStyle });
  const [scene] = timeline.scenes;
  if (!scene) throw new Error("The sample has no scene.");

  return { scene, timeline };
}

/** The caption track's picture at each frame, as text: the page, and how much of it has been spoken or has grown. */
function listPictures(captionStyle: CaptionStyle, lengthInFrames: number): string[] {
  const { scene, timeline } = sample(captionStyle);
  const pages = buildCaptionPages(scene, timeline).map((page) => ({
    ...pageFrames(page, timeline.fps),
    tokens: tokenFrames(page, timeline.fps),
  }));

  return Array.from({ length: lengthInFrames }, (_, frame) => {
    const index = pages.findIndex(({ from, until }) => frame >= from && frame < until);
    const page = pages[index];
    if (!page) return "nothing";

    const spoken = page.tokens.filter((tokenFrame) => tokenFrame <= frame).length;
    const grownInFrames = Math.min(popEntranceInFrames, frame - page.from);

    return `${index} ${{ plain: 0, highlight: spoken, karaoke: spoken, pop: grownInFrames }[captionStyle]}`;
  });
}

describe.each(captionStyleSchema.options)("captions in the style %s", (captionStyle) => {
  const { scene, timeline } = sample(captionStyle);
  const frames = captionChangeFrames(scene, timeline);

  it("name exactly the frames at which their picture changes, in order", () => {
    const lengthInFrames = Math.ceil((scene.durationMs / 1000) * timeline.fps);
    const pictures = listPictures(captionStyle, lengthInFrames);
    const changes = pictures.flatMap((picture, frame) => (picture === pictures[frame - 1] ? [] : [frame]));

    expect(frames.filter((frame) => frame < lengthInFrames)).toEqual(changes);
  });

  it("change nothing where the overlay shows the words itself", () => {
    expect(captionChangeFrames({ ...scene, showsCaptions: false }, timeline)).toEqual([]);
  });
});
