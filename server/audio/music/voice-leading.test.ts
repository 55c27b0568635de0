import fc from "fast-check";
import { expect, test } from "vitest";
import { degreeToMidi, scales } from "./scale";
import { countParallels, leadVoices } from "./voice-leading";

const cMajor = [0, 4, 7];
const fMajor = [5, 9, 0];
const aMinor7 = [9, 0, 4, 7];

test("a common note stays in its voice", () => {
  const first = leadVoices(cMajor, undefined);
  const second = leadVoices(fMajor, first);
  const kept = first.filter((midi, voice) => midi === second[voice]);

  expect(kept.some((midi) => midi % 12 === 0)).toBe(true);
});

test("between chords with three common notes only one voice moves", () => {
  const first = leadVoices(aMinor7, undefined);
  const second = leadVoices([5, 9, 0, 4], first);

  expect(first.filter((midi, voice) => midi !== second[voice])).toHaveLength(1);
});

test("parallel fifths are counted, and held ones are not", () => {
  expect(countParallels([48, 55, 64, 72], [50, 57, 65, 74])).toBeGreaterThan(0);
  expect(countParallels([48, 55, 64, 72], [48, 55, 65, 71])).toBe(0);
});

test("any progression in any key sounds the whole chord, in range, with small moves and at most one parallel fifth", () => {
  const scale = fc.constantFrom(
    ...Object.keys(scales).filter((name): name is keyof typeof scales => name in scales),
  );
  const steps = fc.constantFrom([0, 2, 4, 6], [0, 2, 4, 8], [0, 2, 4]);
  fc.assert(
    fc.property(
      scale,
      steps,
      fc.integer({ min: 48, max: 59 }),
      fc.array(fc.nat(6), { minLength: 2, maxLength: 8 }),
      (scaleName, chordSteps, tonicMidi, degrees) => {
        let previous: readonly number[] | undefined;

        for (const degree of degrees) {
          const key = { tonicMidi, scale: scaleName };
          const pitchClasses = chordSteps.map((step) => degreeToMidi(key, degree + step) % 12);
          const voicing = leadVoices(pitchClasses, previous);

          expect(new Set(voicing.map((midi) => midi % 12))).toEqual(new Set(pitchClasses));
          expect(voicing[0]).toBeGreaterThanOrEqual(50);
          expect(voicing[3]).toBeLessThanOrEqual(74);
          if (previous) {
            const before = previous;
            expect(
              Math.max(...voicing.map((midi, voice) => Math.abs(midi - (before[voice] ?? 0)))),
            ).toBeLessThanOrEqual(7);
            expect(countParallels(before, voicing)).toBeLessThanOrEqual(1);
          }
          previous = voicing;
        }
      },
    ),
  );
});
