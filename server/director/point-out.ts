import type { Caption, Overlay, OverlayKind, Scene, Shot, Timeline } from "@/remotion/timeline/schema";
import { countsSomething, quoteFrom } from "./cut-scene";
import { explainCut } from "./explain";
import { findCuts, longestStillMs, longestStretchMs } from "./find-cuts";
import { type Boundary, listBoundaries } from "./list-boundaries";
import { listChanges, sceneDurationMs } from "./list-changes";

/** Overlay kinds with parts that can be pointed out. */
const pointedKinds = new Set<OverlayKind>(["big-number", "quote", "bar-chart", "line-chart", "map"]);
/** The index of the part that says what a number counts; the number itself is part 0. */
const countedPart = 1;

/** A boundary, and the part that the shot after it would point out; undefined shows everything, as the first shot does. */
type Moment = Boundary & { part: (before: number | undefined) => number | undefined };

/**
 * Cuts a scene of one shot that would stand still for too long, at a phrase, to a shot that points out a part of its picture: the bar,
 * point or place that was named last, the rest of a quotation, or the thing that a number counts. `reasons` explain the new shots.
 * A scene where nothing can be pointed out stays as it is.
 */
export function pointOut(scene: Scene, timeline: Timeline): { scene: Scene; reasons: string[] } {
  const isCut = (scene.shots ?? []).length > 1;
  if (isCut || !pointedKinds.has(scene.overlay.kind)) return { scene, reasons: [] };

  const durationMs = sceneDurationMs(scene, timeline);
  const changesMs = listChanges(scene, timeline);
  if (longestStretchMs(changesMs, durationMs) <= longestStillMs) return { scene, reasons: [] };

  const moments = listMoments(scene, timeline);
  const first: Shot = scene.shots?.[0] ?? { startMs: 0, composition: "words", illustrations: [] };
  const shots = [first];
  const reasons: string[] = [];
  for (const atMs of findCuts({ durationMs, changesMs, boundaries: moments })) {
    const moment = moments.find((one) => one.atMs === atMs);
    const part = moment?.part(shots.at(-1)?.pointsAt);
    shots.push({
      ...first,
      startMs: atMs,
      // Drawings that were there before the cut do not come in again.
      illustrations: first.illustrations.map((one) => ({
        ...one,
        startMs: one.startMs < atMs ? 0 : one.startMs,
      })),
      ...(part !== undefined && { pointsAt: part }),
    });
    reasons.push(
      explainCut({
        ...{ durationMs, number: shots.length, words: quoteFrom(scene, atMs) },
        does: explainPart(scene.overlay, part),
      }),
    );
  }

  return shots.length > 1 ? { scene: { ...scene, shots }, reasons } : { scene, reasons: [] };
}

function listMoments(scene: Scene, { language }: Timeline): Moment[] {
  const { overlay, captions, showsCaptions, shots = [] } = scene;
  const boundaries = listBoundaries(captions, language);
  /** Alternates between the part and the whole picture. */
  const byTurns = (part: number) => (before: number | undefined) => (before === part ? undefined : part);

  switch (overlay.kind) {
    case "big-number":
      // `cutScene` cuts a number that has a drawing to that drawing, and one that counts nothing to another place.
      return shots[0]?.illustrations.length === 0 && countsSomething(overlay)
        ? boundaries.map((boundary) => ({ ...boundary, part: byTurns(countedPart) }))
        : [];

    case "quote":
      return showsCaptions
        ? []
        : boundaries.flatMap((boundary) => {
            const part = countLettersBefore(captions, boundary.atMs);

            // After the quotation, the voice says who said it.
            return part < countLetters(overlay.text) ? [{ ...boundary, part: () => part }] : [];
          });

    case "bar-chart":
    case "line-chart":
    case "map":
      return boundaries.flatMap((boundary) => {
        const part = findNamed(scene, boundary.atMs) ?? findOutstanding(overlay);

        const isThere = part !== undefined && (scene.beatStartMs[part] ?? 0) < boundary.atMs;

        return isThere ? [{ ...boundary, part: byTurns(part) }] : [];
      });

    default:
      return [];
  }
}

/** How many letters of a narration belong to words that start before a time. */
function countLettersBefore(captions: readonly Caption[], atMs: number): number {
  return countLetters(captions.filter(({ startMs }) => startMs < atMs));
}

/** Does not count spaces. */
function countLetters(texts: readonly { text: string }[]): number {
  return texts
    .map(({ text }) => text)
    .join("")
    .replaceAll(/\s/gu, "").length;
}

/** The part named last before a time, if any. Parts that are never named appear with the previous part or the first word. */
function findNamed({ overlay, beatStartMs, captions }: Scene, atMs: number): number | undefined {
  const isTold = overlay.kind !== "map" || new Set(beatStartMs).size > 1;
  // Only a chart with a single line reaches its categories one after the other.
  const isSpoken =
    overlay.kind !== "line-chart" ||
    (overlay.series.length === 1 && beatStartMs.length === overlay.categories.length);
  const lastMs = Math.max(0, ...beatStartMs.filter((ms) => ms < atMs));

  return isTold && isSpoken && lastMs > (captions[0]?.startMs ?? 0) ? beatStartMs.indexOf(lastMs) : undefined;
}

/** The part that catches the eye where nothing is named: the longest bar, the highest point, a map's only place. */
function findOutstanding(overlay: Overlay): number | undefined {
  switch (overlay.kind) {
    case "bar-chart":
    case "line-chart": {
      const [first, ...others] = overlay.series;
      const sizes = first?.values.slice(0, overlay.categories.length).map(Math.abs) ?? [];

      return others.length > 0 || sizes.length < 2 ? undefined : sizes.indexOf(Math.max(...sizes));
    }
    case "map":
      return overlay.countries.length + (overlay.cities?.length ?? 0) === 1 ? 0 : undefined;
    default:
      return undefined;
  }
}

function explainPart(overlay: Overlay, part: number | undefined): string {
  if (part === undefined)
    return overlay.kind === "big-number" ? "sets the number large again" : "shows all of it again";

  switch (overlay.kind) {
    case "big-number":
      return "sets what the number counts large";
    case "quote":
      return "underlines what is said then";
    case "bar-chart":
    case "line-chart":
      return `points out “${overlay.categories[part] ?? ""}”`;
    case "map": {
      const places = [...overlay.countries, ...(overlay.cities ?? [])];

      return places.length === 1
        ? "shows the place in the continent around it"
        : `points out “${places[part]?.label ?? ""}”`;
    }
    default:
      return "points a part of it out";
  }
}
