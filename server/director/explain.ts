import type { Composition, Scene, Timeline } from "@/remotion/timeline/schema";
import { isIllustratedKind } from "@/server/illustrations/illustrate-scenes";
import type { CompositionChoice, PastScene } from "./choose-composition";

type ExplainInput = {
  drawingCount: number;
  /** Why a scene without a drawing has none. */
  whyNone: keyof typeof noDrawingReasons;
  past: readonly PastScene[];
  dir: Timeline["dir"];
};

/** `moves`: chosen because in it the drawing comes in during a long sentence that cannot be cut. */
type CompositionReason = { composition: Composition; why: CompositionChoice["why"] | "moves" };

const noDrawingReasons = {
  unsure: "no drawing is sure to mean them",
  unwanted: "the script asks for no drawing",
  "no-room": "there is no room for a drawing beside them",
};

/** Explains in plain English why a scene has its composition. */
export function explainComposition(
  { composition, why }: CompositionReason,
  { drawingCount, whyNone, past, dir }: ExplainInput,
): string {
  const place = placeOf(composition, dir);
  if (drawingCount === 0) {
    const alone = `The words stand alone ${place}, because ${noDrawingReasons[whyNone]}`;

    return why === "changed" ? `${alone}, and the two scenes before have theirs elsewhere.` : `${alone}.`;
  }
  const subject = drawingCount > 1 ? "The drawings are" : "The drawing is";

  switch (why) {
    case "changed":
      return `${subject} ${place}, because the two scenes before have theirs ${placeOf(past.at(-1)?.look, dir)}.`;
    case "calm":
      return `${subject} ${place}, for a calm picture after two full ones.`;
    case "few-words":
      return `${subject} ${place}, because the words are few.`;
    case "moves":
      return `${subject} ${place}, to come in while the words are spoken.`;
    case "only":
    case "fits":
      return `${subject} ${place}.`;
  }
}

/** Tells which parts of a scene's overlay have drawings and why the others have none; empty for overlays without such parts. */
export function explainParts({ overlay, partIllustrations }: Scene): string[] {
  const names = (partIllustrations ?? []).flatMap((part) => part?.name.replaceAll("-", " ") ?? []);

  switch (overlay.kind) {
    case "pictogram-count":
      return names.length > 0
        ? [`What is counted is drawn as ${names.join(", ")}.`]
        : ["Discs stand for what is counted, because no drawing is sure to mean it."];

    case "list":
      return explainNamed("item", names, overlay.items.length);

    case "steps":
      return explainNamed("step", names, overlay.steps.length);

    case "timeline":
      return explainNamed("event", names, overlay.events.length);

    default:
      return [];
  }
}

function explainNamed(noun: string, names: readonly string[], count: number): string[] {
  if (names.length === 0) return [];
  const list = names.join(", ");

  return names.length === count
    ? [`Each ${noun} has its own drawing: ${list}.`]
    : [
        `Some of the ${noun}s have their own drawings (${list}); the others have none, because none is sure to mean them.`,
      ];
}

type CutExplanation = {
  /** The first words spoken after the cut, or an empty string. */
  words: string;
  number: number;
  durationMs: number;
  /** What the shot does: "shows the cow that it speaks of". */
  does: string;
};

/** Explains why a scene is cut. */
export function explainCut({ words, number, durationMs, does }: CutExplanation): string {
  const place = words === "" ? "after the words" : `at “${words}”`;

  return `${ordinalOf(number)} shot ${place}, because the scene lasts ${secondsLabel(durationMs)}; it ${does}.`;
}

/** Explains why a scene's picture stands still for longer than it should. */
export function explainStillness(stillMs: number, { overlay, shots = [] }: Scene): string {
  return `Its picture stands still for ${secondsLabel(stillMs)}, because ${causeOfStillness()}.`;

  function causeOfStillness(): string {
    if (overlay.kind === "quote") return "a quotation keeps its time";
    if (!isIllustratedKind(overlay.kind) || overlay.kind === "list") return "all its parts are there";
    if (shots.every(({ illustrations }) => illustrations.length === 0))
      return "it has no drawing that could change";

    return "its words leave no place for a cut";
  }
}

/** Where a drawing stands: "on the left". */
export function placeOf(look: string | undefined, dir: Timeline["dir"]): string {
  const sides = dir === "ltr" ? ["left", "right"] : ["right", "left"];
  const places: Partial<Record<string, string>> = {
    start: `on the ${sides[0]}`,
    end: `on the ${sides[1]}`,
    above: "above the words",
    below: "below the words",
    "close-up": "large behind the words",
    words: "in the middle",
    "words-low": "at the foot",
  } satisfies Record<Composition, string>;

  return places[look ?? ""] ?? "elsewhere";
}

function ordinalOf(number: number): string {
  return number === 2 ? "A second" : number === 3 ? "A third" : "Another";
}

/** A duration as it is written in sentences: "4.2 s". */
export function secondsLabel(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
