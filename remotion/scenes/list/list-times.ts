import type { Scene } from "../../timeline/schema";
import { msToFrames } from "../../timing";
import { partStartFrames, type SceneLayout } from "../../layout/scene-layout";
import type { ListPage } from "./list-pages";

/** A page without beats turns once its items could be read: three words a second, a few words per item. */
const itemReadingMs = 1500;

type ListTimes = { pageStartFrames: number[]; itemStartFrames: number[] };

/** When each page and item appears: on its beat, or with its page, staggered as the theme says. */
export function listTimes(
  pages: readonly ListPage[],
  layout: SceneLayout,
  scene: Scene,
  fromFrame: number,
): ListTimes {
  const itemCount = pages.reduce((sum, page) => sum + page.itemCount, 0);
  const beatFrames = partStartFrames(layout, scene, Math.min(itemCount, scene.beatStartMs.length), fromFrame);
  const pageStartFrames: number[] = [];
  const itemStartFrames: number[] = [];
  let earliestFrame = layout.startFrame;

  for (const [index, page] of pages.entries()) {
    const firstBeatFrame = beatFrames[page.firstItem] ?? earliestFrame;
    const pageStartFrame = index === 0 ? layout.startFrame : Math.max(earliestFrame, firstBeatFrame);
    const fallbackFrame = index === 0 ? fromFrame : pageStartFrame;

    pageStartFrames.push(pageStartFrame);
    for (let row = 0; row < page.itemCount; row += 1) {
      const frame =
        beatFrames[page.firstItem + row] ?? fallbackFrame + row * layout.theme.motion.staggerInFrames;

      itemStartFrames.push(Math.max(pageStartFrame, frame));
    }
    const lastItemFrame = Math.max(...itemStartFrames.slice(page.firstItem));
    const readingMs =
      page.firstItem + page.itemCount > beatFrames.length ? page.itemCount * itemReadingMs : 0;
    earliestFrame = lastItemFrame + Math.max(1, msToFrames(readingMs, layout.fps));
  }

  return { pageStartFrames, itemStartFrames };
}
