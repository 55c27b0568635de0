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

/** A quotation is not cut before this, however long it is, and never within a clause. */
const uncutQuoteMs = 3000;
/** A clause that a drawing means is a good place for a cut: its word is spoken so soon after it. */
const drawingWithinMs = 2000;
const drawingBonus = 1.5;
/** Of the clause after a cut, what an explanation quotes. */
const quotedWords = 3;

type CutInput = SceneContext & {
  /** The scene's first shot, before it is in its composition's print. */
  first: Shot;
  /** The compositions that the scene may have. */
  candidates: readonly Composition[];
};

type NextShotInput = CutInput & { scene: Scene; atMs: number; other: TimedName | undefined };

type TimedName = { name: string; atMs: number };

/** A scene of one shot, cut into several where its picture would stand for too long, and why each is as it is. */
export function cutScene(scene: Scene, input: CutInput): { scene: Scene; reasons: string[] } {
  const { timeline, first } = input;
  const { overlay, captions } = scene;
  const isDrawn = first.illustrations.length > 0;
  const isPhrases = !isDrawn && overlay.kind === "statement" && !scene.showsCaptions;
  const isLoneNumber = !isDrawn && overlay.kind === "big-number" && !countsSomething(overlay);
  // Whoever reads a list does not want it to jump; words that stand alone can only be cut into phrases, and a number alone can move.
  if (overlay.kind === "list" || (!isDrawn && !isPhrases && !isLoneNumber)) return { scene, reasons: [] };

  const durationMs = sceneDurationMs(scene, timeline);
  const others = listOthers(scene, input);
  const isQuote = overlay.kind === "quote";
  const lastWordMs = captions.at(-1)?.startMs ?? 0;
  const boundaries = listBoundaries(captions, timeline.language)
    .filter(({ cost }) => !isQuote || cost < withinClauseCost)
    // A phrase has words.
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

/** A shot as it is printed: what lies behind words is printed in a tint. */
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

/** The drawing of another clause where the last one stood, so that the words stay; or else the same one in another composition. */
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

  // It was there before the cut, and does not come in again.
  const illustrations = before.illustrations.map((illustration) => ({ ...illustration, startMs: 0 }));
  if (composition === "close-up") {
    return { startMs: atMs, composition: stayOrMove(composition, candidates), illustrations };
  }
  const change = ofOne.includes("close-up") ? "close-up" : candidates.find((one) => one !== composition);

  return { startMs: atMs, composition: change ?? composition, illustrations };
}

/** Where a drawing stands, if one may stand there beside its words, or else where the theme prefers it. */
function stayOrMove(composition: Composition, candidates: readonly Composition[]): Composition {
  const beside: readonly Composition[] = candidates.filter((candidate) => candidate !== "close-up");

  return beside.includes(composition) ? composition : (beside[0] ?? composition);
}

/** Words alone stand in the middle or at the foot. */
function otherHeight({ composition }: Shot): Composition {
  return composition === "words" ? "words-low" : "words";
}

/** Whether a number stands with words for what it counts: a year or a share may say all by itself. */
export function countsSomething({ label }: OverlayOf<"big-number">): boolean {
  return label.some(({ text }) => /\p{L}/u.test(text));
}

/** The drawings of a scene's other words that no scene nearby shows, with the times of their words. */
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

/** The first words that are spoken from a time on; none where the voice is silent from there on. */
export function quoteFrom({ captions }: Scene, atMs: number): string {
  const words = captions.filter(({ startMs }) => startMs >= atMs).slice(0, quotedWords);

  return trimEndOf(words.map(({ text }) => text).join(""), /[\s".,;:!?”]/u).trim();
}
