export type MotifNote = { step: number; toneIndex: number; velocity: number };

const stepsPerBar = 16;

type MotifInput = { random: () => number; everySteps: number; density: number; toneCount: number };

/**
 * One bar of melody over a chord's tones: strong beats are likelier to sound than weak ones, and the line wanders
 * by a tone or two and turns at the edges, so that it repeats well and does not distract from the words.
 */
export function createMotif({ random, everySteps, density, toneCount }: MotifInput): MotifNote[] {
  const notes: MotifNote[] = [];
  let toneIndex = Math.floor(random() * toneCount);
  let direction = random() < 0.5 ? -1 : 1;

  for (let step = 0; step < stepsPerBar; step += everySteps) {
    const accent = step % 8 === 0 ? 1 : step % 4 === 0 ? 0.8 : step % 2 === 0 ? 0.6 : 0.35;
    const sounds = random() < density * (0.5 + accent);
    const stride = random() < 0.7 ? 1 : 2;
    const turns = random() < 0.25;
    const lift = random();
    if (!sounds) continue;

    notes.push({ step, toneIndex, velocity: 0.5 + 0.3 * accent + 0.2 * lift });

    if (turns || toneIndex + direction * stride < 0 || toneIndex + direction * stride >= toneCount)
      direction = -direction;
    toneIndex = Math.max(0, Math.min(toneCount - 1, toneIndex + direction * stride));
  }

  return notes;
}
