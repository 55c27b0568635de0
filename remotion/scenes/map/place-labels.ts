import type { Box } from "../../layout/frame-layout";

export type LabelInput = {
  /** The country or pin as it is drawn, and the middle of its land. */
  land: Box;
  center: { x: number; y: number };
  width: number;
  height: number;
  /** A pin's name may stand on land; a country's must not stand on another. */
  isPin?: boolean;
  /** Share of a place that lies on other countries, 0 to 1: a name on a country is taken for that country's. */
  foreignShare?: (place: Box) => number;
};

export type PlacedLabel = Box & { /** Whether it stands on its own country. */ isOnLand: boolean };

/**
 * Places for labels, in order, by their top left corners: on the country if it is big enough, else beside, below or above
 * it, wherever they cover least of other labels, other countries and `obstacles` (routes), and inside the box.
 */
export function placeLabels(
  labels: readonly LabelInput[],
  { box, gap, obstacles = [] }: { box: Box; gap: number; obstacles?: readonly Box[] },
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];

  for (const label of labels) {
    const others = [
      ...labels
        .filter((other) => other !== label && (!label.isPin || other.isPin))
        .map((other) => other.land),
      ...obstacles,
    ];
    const ranked = candidates(label, gap)
      .map(({ isOnLand, ...candidate }, rank) => {
        const place = moveInside(candidate, box);
        const cost = coverCost(place, rank, placed, isOnLand ? others : [...others, label.land]);

        return { isOnLand, place, cost };
      })
      .toSorted((one, other) => one.cost - other.cost);
    const best = findCheapest(ranked, label);

    placed.push({ ...best.place, isOnLand: best.isOnLand });
  }

  return placed;
}

type Candidate = { isOnLand: boolean; place: Box; cost: number };

/** The cheapest candidate, counting the foreign land that it covers. Expects them sorted by cost, as finding that land is slow. */
function findCheapest(ranked: readonly Candidate[], { foreignShare = () => 0 }: LabelInput): Candidate {
  let leastCost = Infinity;

  return ranked
    .map((candidate) => {
      const { isOnLand, place, cost } = candidate;
      if (cost >= leastCost) return candidate;
      const total = cost + (isOnLand ? 0 : foreignShare(place) * place.width * place.height);
      leastCost = Math.min(leastCost, total);

      return { ...candidate, cost: total };
    })
    .reduce((one, other) => (other.cost < one.cost ? other : one));
}

function candidates({ land, center, width, height }: LabelInput, gap: number): PlacedLabel[] {
  const left = center.x - width / 2;
  const top = center.y - height / 2;
  const inside = { x: left, y: top, width, height, isOnLand: false };
  const isRoomy = land.width > 1.25 * width && land.height > 2 * height;
  // A second ring, one line further out, for places whose names would meet in the first.
  const around = [gap, gap + height].flatMap((distance) => {
    const [before, after] = [land.x - width - distance, land.x + land.width + distance];
    const [above, below] = [land.y - height - distance, land.y + land.height + distance];

    return [
      { ...inside, x: after },
      { ...inside, x: before },
      { ...inside, y: below },
      { ...inside, y: above },
      { ...inside, x: after, y: below },
      { ...inside, x: after, y: above },
      { ...inside, x: before, y: below },
      { ...inside, x: before, y: above },
    ];
  });

  return isRoomy ? [{ ...inside, isOnLand: true }, ...around] : around;
}

function moveInside(place: Box, box: Box): Box {
  return {
    ...place,
    x: Math.max(box.x, Math.min(place.x, box.x + box.width - place.width)),
    y: Math.max(box.y, Math.min(place.y, box.y + box.height - place.height)),
  };
}

/** Covered pixels; a label on a label costs ten times as much, and ties go to the earlier candidate. */
function coverCost(place: Box, rank: number, labels: readonly Box[], lands: readonly Box[]): number {
  const overLabels = labels.reduce((sum, label) => sum + overlapArea(place, label), 0);
  const overLands = lands.reduce((sum, land) => sum + overlapArea(place, land), 0);

  return 10 * overLabels + overLands + rank;
}

/** Pixels that two boxes share. */
export function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);

  return Math.max(0, width) * Math.max(0, height);
}
