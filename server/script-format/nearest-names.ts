const MAX_NAMES = 3;
/** A longer text is no name: comparing 200,000 letters with a thousand names would take twenty minutes. */
const MAX_LETTERS = 255;

/** The names of `candidates` most like `name`, best first, at most three: for "did you mean" in errors. */
export function nearestNames(name: string, candidates: Iterable<string>): string[] {
  const wanted = name.toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 2));
  if (wanted.length > MAX_LETTERS) return [];

  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: distanceTo(wanted, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
    .slice(0, MAX_NAMES)
    .map(({ candidate }) => candidate);
}

/** A name that contains the other counts as near: "heart-beat" for "heart". */
function distanceTo(wanted: string, candidate: string): number {
  const isContained = wanted.length > 2 && (candidate.includes(wanted) || wanted.includes(candidate));

  return Math.min(
    editDistance(wanted, candidate),
    isContained ? 1 + Math.abs(wanted.length - candidate.length) / 100 : Infinity,
  );
}

/** Levenshtein's distance: how many letters must be added, dropped or changed. */
function editDistance(a: string, b: string): number {
  const others = Array.from(b);
  let previous = Array.from({ length: others.length + 1 }, (_, index) => index);

  for (const [row, letter] of Array.from(a).entries()) {
    const current = [row + 1];
    others.forEach((other, column) => {
      const above = previous[column + 1] ?? 0;
      const left = current[column] ?? 0;
      const diagonal = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(above + 1, left + 1, diagonal));
    });
    previous = current;
  }

  return previous.at(-1) ?? 0;
}
