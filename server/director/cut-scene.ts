import { hasRoomForIllustrations } from "@/remotion/layout/place-illustrations";
import type { Composition, OverlayOf, Scene, Shot, Timeline } from "@/remotion/timeline/schema";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import type { SceneContext } from "./direct-scene";
import { explainCut, placeOf } from "./explain";
import { findCuts } from "./find-cuts";
import { listBoundaries, withinClauseCost } from "./list-boundaries";
import { trimEndOf } from "@/server/trim-end-of";
import { listChanges, sceneDurationMs } from "./list-changes";
import { listCompositions } from "./list-compositions";
import { timeOfLetter } from "./time-illustrations";

/** A quotation is never cut before this time, however long it is, nor within a clause. */
const uncutQuoteMs = 3000;
/** A cut gets the bonus if a word with a drawing of its own is spoken within this time after it. */
const drawingWithinMs = 2000;
const drawingBonus = 1.5;
/** How many words after a cut its explanation quotes. */
const quotedWords = 3;

type CutInput = SceneContext & {
  /** The scene's first shot, before `inPrint` adapts its drawings to its composition. */
  first: Shot;
  /** The compositions that the scene may have. */
  candidates: readonly Composition[];
};

type NextShotInput = CutInput & { scene: Scene; atMs: number; other: TimedName | undefined };

type TimedName = { name: string; atMs: number };

/** Cuts a scene of one shot into several where its picture would stand still for too long. `reasons` explain each new shot. */
export function cutScene(scene: Scene, input: CutInput): { scene: Scene; reasons: string[] } {
  const { timeline, first } = input;
  const { overlay, captions } = scene;
  const isDrawn = first.illustrations.length > 0;
  const isPhrases = !isDrawn && overlay.kind === "statement" && !scene.showsCaptions;
  const isLoneNumber = !isDrawn && overlay.kind === "big-number" && !countsSomething(overlay);
  // A list must not jump while people read it. Words that stand alone can only be cut into phrases; a number alone can move.
  if (overlay.kind === "list" || (!isDrawn && !isPhrases && !isLoneNumber)) return { scene, reasons: [] };

  const durationMs = sceneDurationMs(scene, timeline);
  const others = listOthers(scene, input);
  const isQuote = overlay.kind === "quote";
  const lastWordMs = captions.at(-1)?.startMs ?? 0;
  const boundaries = listBoundaries(captions, timeline.language)
    .filter(({ cost }) => !isQuote || cost < withinClauseCost)
    // A phrase needs words, so none starts after the last one.
    .filter(({ atMs }) => !isPhrases || atMs <= lastWordMs)
    .map((boundary) => ({
      ...boundary,
      cost:
        boundary.cost -
        (findOther(others, boundary.atMs, boundary.atMs + drawingWithinMs) ? drawingBonus : 0),
    }));
  const cuts = findCuts({
    ...{ durationMs, boundaries },
    changesMs: listChanges(scene, timeline),
    ...(isQuote && { fromMs: uncutQuoteMs }),
  });
  const shots = [first];
  const reasons: string[] = [];
  const used = new Set<string>();
  for (const [index, atMs] of cuts.entries()) {
    const before = shots.at(-1) ?? first;
    const other = findOther(
      others.filter(({ name }) => !used.has(name)),
      atMs,
      cuts[index + 1] ?? durationMs,
    );
    if (other) used.add(other.name);
    const shot = isDrawn
      ? nextShot(before, { ...input, scene, atMs, other })
      : { ...before, startMs: atMs, ...(isLoneNumber && { composition: otherHeight(before) }) };
    shots.push(shot);
    reasons.push(
      explainCut({
        ...{ durationMs, number: shots.length, words: quoteFrom(scene, atMs) },
        does: isPhrases ? "shows the words that are spoken then" : explainShot(shot, other, timeline),
      }),
    );
  }

  return { scene: { ...scene, shots: shots.map((shot) => inPrint(shot, timeline)) }, reasons };
}

function explainShot({ composition, illustrations }: Shot, other: TimedName | undefined, { dir }: Timeline) {
  if (other) return `shows the ${other.name.replaceAll("-", " ")} that it speaks of`;
  if (illustrations.length === 0) return `sets the number ${placeOf(composition, dir)}`;

  return `shows the drawing ${composition === "close-up" ? "large behind the words" : "elsewhere"}`;
}

/** A shot as it is printed: a close-up shows only its first drawing, in a tint. */
export function inPrint(shot: Shot, { themeId }: Pick<Timeline, "themeId">): Shot {
  if (shot.composition !== "close-up") return shot;

  return {
    ...shot,
    illustrations: shot.illustrations.slice(0, 1).map((illustration) => ({
      ...illustration,
      assetKey: illustrationKey(illustration.name, themeId, "tint"),
      startMs: shot.startMs,
    })),
  };
}

/** Shows another clause's drawing where the last one stood, so that the words stay; if there is none, moves the same drawing. */
function nextShot(before: Shot, { scene, atMs, other, candidates, timeline }: NextShotInput): Shot {
  const { composition } = before;
  const ofOne = listCompositions(scene, timeline, 1);
  if (other) {
    const drawing = {
      name: other.name,
      assetKey: illustrationKey(other.name, timeline.themeId),
      startMs: atMs,
    };

    return { startMs: atMs, composition: stayOrMove(composition, ofOne), illustrations: [drawing] };
  }

  // The drawing was there before the cut, so it does not come in again.
  const illustrations = before.illustrations.map((illustration) => ({ ...illustration, startMs: 0 }));
  if (composition === "close-up") {
    return { startMs: atMs, composition: stayOrMove(composition, candidates), illustrations };
  }
  const change = ofOne.includes("close-up") ? "close-up" : candidates.find((one) => one !== composition);

  return { startMs: atMs, composition: change ?? composition, illustrations };
}

/** The current composition if a drawing may stand there beside its words, or else the one that the theme prefers. */
function stayOrMove(composition: Composition, candidates: readonly Composition[]): Composition {
  const beside: readonly Composition[] = candidates.filter((candidate) => candidate !== "close-up");

  return beside.includes(composition) ? composition : (beside[0] ?? composition);
}

/** The other of the two places for words alone: the middle or the foot. */
function otherHeight({ composition }: Shot): Composition {
  return composition === "words" ? "words-low" : "words";
}

/** Whether a number has a label with words for what it counts: a year or a share may need none. */
export function countsSomething({ label }: OverlayOf<"big-number">): boolean {
  return label.some(({ text }) => /\p{L}/u.test(text));
}

/** The drawings of a scene's other words, with the times of those words, except drawings that scenes nearby show. */
function listOthers(
  { overlay, captions }: Scene,
  { otherIllustrations = [], shownNearby, timeline }: CutInput,
): TimedName[] {
  if (!hasRoomForIllustrations(overlay, timeline.format)) return [];

  return otherIllustrations
    .filter(({ name }) => !shownNearby.has(name))
    .map(({ name, lettersBefore }) => ({ name, atMs: timeOfLetter(captions, lettersBefore) }));
}

function findOther(others: readonly TimedName[], fromMs: number, untilMs: number): TimedName | undefined {
  return others.find(({ atMs }) => atMs >= fromMs && atMs < untilMs);
}

/** The first words spoken from a time on; an empty string if nothing more is spoken. */
export function quoteFrom({ captions }: Scene, atMs: number): string {
  const words = captions.filter(({ startMs }) => startMs >= atMs).slice(0, quotedWords);

  return trimEndOf(words.map(({ text }) => text).join(""), /[\s".,;:!?”]/u).trim();
}
