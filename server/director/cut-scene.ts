import { hasRoomForIllustrations } from "@/remotion/layout/place-illustrations";
import type { Composition, Scene, Shot, Timeline } from "@/remotion/timeline/schema";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import type { SceneContext } from "./direct-scene";
import { explainCut } from "./explain";
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
  const isPhrases = overlay.kind === "statement" && !scene.showsCaptions;
  // Whoever reads a list does not want it to jump, and words that stand alone can only be cut into phrases.
  if (overlay.kind === "list" || (!isDrawn && !isPhrases)) return { scene, reasons: [] };

  const durationMs = sceneDurationMs(scene, timeline);
  const others = listOthers(scene, input);
  const isQuote = overlay.kind === "quote";
  const boundaries = listBoundaries(captions, timeline.language)
    .filter(({ cost }) => !isQuote || cost < withinClauseCost)
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
    const shot = isDrawn ? nextShot(before, { ...input, scene, atMs, other }) : { ...before, startMs: atMs };
    shots.push(shot);
    reasons.push(
      explainCut({
        ...{ durationMs, number: shots.length, words: quoteFrom(scene, atMs) },
        does: other
          ? `shows the ${other.name.replaceAll("-", " ")} that it speaks of`
          : isDrawn
            ? `shows the drawing ${shot.composition === "close-up" ? "large behind the words" : "elsewhere"}`
            : "shows the words that are spoken then",
      }),
    );
  }

  return { scene: { ...scene, shots: shots.map((shot) => inPrint(shot, timeline)) }, reasons };
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

/** The first words that are spoken from a time on. */
export function quoteFrom({ captions }: Scene, atMs: number): string {
  const words = captions.filter(({ startMs }) => startMs >= atMs).slice(0, quotedWords);

  return trimEndOf(words.map(({ text }) => text).join(""), /[\s".,;:!?”]/u).trim();
}
