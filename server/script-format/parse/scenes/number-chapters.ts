import type { OverlayOf, RichText } from "@/remotion/timeline/schema";
import type { SceneDraft } from "../../schema";

type Title = OverlayOf<"title">;

/** "5. Last and least", "Chapter 2: The sea", "3) Tides"; not "3.5 million" or "0:00 Start here". */
const ownNumber =
  /^(?:(?:chapter|part|kapitel|teil|chapitre|partie|cap[ií]tulo|capitolo|parte)\s+)?(\d{1,2})\s*[.):：]\s+(?=\S)/iu;

/**
 * Gives each chapter its position, the count of chapters, and a number: the one that its heading begins with, which is removed from the
 * heading, or the position if no heading begins with one. A single chapter gets none of this. Pure.
 */
export function numberChapters(scenes: readonly SceneDraft[]): SceneDraft[] {
  const chapters = scenes.map(({ overlay }) => overlay).filter(isChapter);
  if (chapters.length < 2) return [...scenes];

  const isWritten = chapters.some(({ text }) => readNumber(text) !== undefined);

  return scenes.map((scene) => {
    const { overlay } = scene;
    if (!isChapter(overlay)) return scene;

    const own = readNumber(overlay.text);
    const position = chapters.indexOf(overlay) + 1;
    const number = isWritten ? own?.number : position;

    return {
      ...scene,
      overlay: {
        ...overlay,
        text: own?.rest ?? overlay.text,
        chapter: { ...(number === undefined ? {} : { number }), position, count: chapters.length },
      },
    };
  });
}

function isChapter(overlay: SceneDraft["overlay"]): overlay is Title {
  return overlay.kind === "title" && overlay.level === "chapter";
}

/** The number that a heading begins with, and its other words. */
function readNumber(text: RichText): { number: number; rest: RichText } | undefined {
  const [first, ...others] = text;
  const match = ownNumber.exec(text.map((run) => run.text).join(""));
  if (!first || !match || match[0].length > first.text.length) return undefined;

  const rest = { ...first, text: first.text.slice(match[0].length) };

  return { number: Number(match[1]), rest: rest.text === "" ? others : [rest, ...others] };
}
