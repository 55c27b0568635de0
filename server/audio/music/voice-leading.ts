/** Four notes, low to high. */
export type Voicing = readonly number[];

const voiceCount = 4;

/** Where a pad sits: over the bass, under the words' clarity. */
const lowestMidi = 50;
const highestMidi = 74;

/**
 * The voicing of a chord (pitch classes, three or four) that follows `previous` most smoothly: voices move least,
 * keep common notes, do not leap, and no two move in parallel fifths or octaves. Without `previous`, the most even
 * one around the middle.
 */
export function leadVoices(pitchClasses: readonly number[], previous: Voicing | undefined): Voicing {
  const candidates = listVoicings(pitchClasses);
  const costs = candidates.map(
    (candidate) => spreadCost(candidate) + (previous ? moveCost(previous, candidate) : 0),
  );
  const best = costs.indexOf(Math.min(...costs));

  return candidates[best] ?? [];
}

/** Every way to lay the chord over four different notes in the range, each of its notes sounding at least once. */
function listVoicings(pitchClasses: readonly number[]): Voicing[] {
  const notes: number[] = [];
  for (let midi = lowestMidi; midi <= highestMidi; midi += 1) {
    if (pitchClasses.includes(midi % 12)) notes.push(midi);
  }

  return choose(notes, voiceCount).filter((voicing) =>
    pitchClasses.every((pitchClass) => voicing.some((midi) => midi % 12 === pitchClass)),
  );
}

function choose(notes: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];

  return notes.flatMap((note, index) =>
    choose(notes.slice(index + 1), count - 1).map((rest) => [note, ...rest]),
  );
}

/** Close clusters growl and wide gaps fall apart; the middle of the range is home. */
function spreadCost(voicing: Voicing): number {
  const centre = voicing.reduce((sum, midi) => sum + midi, 0) / voicing.length;
  const steps = voicing.slice(1).map((midi, index) => midi - (voicing[index] ?? midi));
  const crowded = steps.filter((step, index) => step < (index === 0 ? 4 : 2)).length;
  const torn = steps.filter((step) => step > 9).length;

  return 0.5 * Math.abs(centre - 62) + 3 * crowded + 4 * torn;
}

function moveCost(previous: Voicing, next: Voicing): number {
  const moves = next.map((midi, voice) => midi - (previous[voice] ?? midi));
  const distance = moves.reduce((sum, move) => sum + Math.abs(move), 0);
  const leaps = moves.filter((move) => Math.abs(move) > 4).length;

  return distance + 3 * leaps + 8 * countParallels(previous, next);
}

/** Pairs of voices that move and stay a perfect fifth or an octave apart. */
export function countParallels(previous: Voicing, next: Voicing): number {
  let parallels = 0;

  next.forEach((upper, voice) => {
    next.slice(0, voice).forEach((lower, lowerVoice) => {
      const before = (previous[voice] ?? 0) - (previous[lowerVoice] ?? 0);
      const isPerfect = before % 12 === 7 || before % 12 === 0;
      if (isPerfect && upper - lower === before && upper !== previous[voice]) parallels += 1;
    });
  });

  return parallels;
}
