import { overlayKinds, sampleTimeline } from "@/remotion/fixtures/sample-props";
import { getTheme } from "@/remotion/themes/themes";
import type { OverlayKind, Timeline } from "@/remotion/timeline/schema";
import { withPrintedParts } from "@/server/adapters/illustrations/printed-parts.fixture";

/** Every kind, and what a video has more than one of. */
const kinds: OverlayKind[] = [...overlayKinds, "title", "big-number", "statement", "picture"];
/** Each chapter has another of the theme's backdrops. */
const scenesPerChapter = 5;
const quickKinds: OverlayKind[] = ["title", "big-number"];

/** A scene each; blank lines between them keep every one to itself. */
const scriptScenes = [
  "# Why an octopus has _three hearts_",
  "An octopus has **3 hearts**, and one of them stops whenever it swims.",
  "Two hearts do nothing but push blood through the gills.",
  "Each heart has its own work:\n\n1. One feeds the left gill.\n2. One feeds the right gill.\n3. One feeds the body.",
  "## A mind in every arm",
  "It has **500 million neurons**, and most of them are in the arms.",
  "Hearts per animal:\n\n| Animal | Hearts |\n| --- | --- |\n| Human | 1 |\n| Octopus | 3 |\n| Hagfish | 4 |\n\nPeople have one heart, an octopus has three, and a hagfish has four.",
  "The catch in this sample:\n\n| Year | Catch |\n| --- | --- |\n| 1980 | 180 |\n| 1990 | 240 |\n| 2000 | 310 |\n| 2010 | 350 |\n\nThe catch in this sample all but doubles within thirty years.",
  "> This is probably the closest we will come to meeting an intelligent alien.\n> — Peter Godfrey-Smith",
  "::compare[Our blood: iron; red | Its blood: copper; blue]\nOur blood carries oxygen on iron, and its blood carries it on copper.",
  '::map[Morocco, Mauritania, Spain]{title="Where octopuses are caught"}\nMany of those on sale in Europe come from Morocco, Mauritania and Spain.',
  "By day it stays in its den, and **watches** whoever comes by.",
  "::number[9 brains]\nOne of them sits in the head, and one in each of its arms.",
  "Three hearts are no luxury, they are the price of blue blood.",
];

/** A word of the third scene, and what it becomes. */
const changedWord = ["push", "pump"] as const;

/** Every overlay kind over backdrops, with word captions and a transition into every scene: 14 scenes, or 2. */
export function buildGraphicsReel(isQuick: boolean): Timeline {
  const timeline = withPrintedParts(sampleTimeline({ kinds: isQuick ? quickKinds : kinds }));
  const backdropCount = getTheme(timeline).backdrops.length;

  return {
    ...timeline,
    scenes: timeline.scenes.map((scene, index) => ({
      ...scene,
      id: `${scene.id}-${index}`,
      background: { kind: "backdrop", variant: Math.floor(index / scenesPerChapter) % backdropCount },
    })),
  };
}

/** A script of the same kinds of scenes, and that script with one spoken word changed. */
export function buildGraphicsScript(isQuick: boolean): { script: string; changed: string } {
  const scenes = isQuick ? scriptScenes.slice(0, 4) : scriptScenes;
  const script = `${scenes.join("\n\n")}\n`;

  return { script, changed: script.replace(...changedWord) };
}
