import fc from "fast-check";
import { expect, test } from "vitest";
import { buildDuckEnvelope } from "./duck";

const up = 10 ** (6 / 20);

test("music is down while the voice speaks and 6 dB up in a long pause", () => {
  const envelope = buildDuckEnvelope({
    speech: [
      { startMs: 3000, endMs: 5000 },
      { startMs: 9000, endMs: 12_000 },
    ],
    durationMs: 14_000,
  });

  expect(envelope[500]).toBeCloseTo(up, 5);
  for (let ms = 3000; ms <= 5000; ms += 1) expect(envelope[ms]).toBe(1);
  expect(envelope[7000]).toBeCloseTo(up, 5);
  for (let ms = 9000; ms < 11_900; ms += 1) expect(envelope[ms]).toBe(1);
});

test("it is down before the first sound of a word, not with it", () => {
  const envelope = buildDuckEnvelope({ speech: [{ startMs: 3000, endMs: 5000 }], durationMs: 9000 });

  expect(envelope[2941]).toBe(1);
  expect(envelope[2500]).toBeCloseTo(up, 5);
});

test("a breath of under 0.6 s does not lift the music", () => {
  const speech = [
    { startMs: 1000, endMs: 2000 },
    { startMs: 2590, endMs: 4000 },
  ];
  const envelope = buildDuckEnvelope({ speech, durationMs: 8000 });

  for (let ms = 1000; ms <= 4000; ms += 1) expect(envelope[ms]).toBe(1);
});

test("after the last word it fades to nothing by the end, and does not rise first", () => {
  const envelope = buildDuckEnvelope({ speech: [{ startMs: 0, endMs: 5000 }], durationMs: 8000 });

  for (let ms = 5001; ms <= 8000; ms += 1) expect(envelope[ms]).toBeLessThanOrEqual(envelope[ms - 1] ?? 0);
  expect(envelope[6500]).toBeCloseTo(0.5, 1);
  expect(envelope[8000]).toBe(0);
});

test("a long ending without words has its music back before it fades", () => {
  const envelope = buildDuckEnvelope({ speech: [{ startMs: 0, endMs: 5000 }], durationMs: 20_000 });

  expect(envelope[10_000]).toBeCloseTo(up, 5);
  expect(envelope[20_000]).toBe(0);
});

test("without speech it plays on and fades", () => {
  const envelope = buildDuckEnvelope({ speech: [], durationMs: 20_000 });

  expect(envelope[0]).toBe(1);
  expect(envelope[15_000]).toBe(1);
  expect(envelope[20_000]).toBe(0);
});

test("any speech gives a smooth way between nothing and 6 dB up, one value a millisecond", () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 5000 }))
    .map(([startMs, lengthMs]) => ({ startMs, endMs: startMs + lengthMs }));
  fc.assert(
    fc.property(
      fc.array(interval, { maxLength: 12 }),
      fc.integer({ min: 0, max: 20_000 }),
      (speech, durationMs) => {
        const envelope = buildDuckEnvelope({ speech, durationMs });
        const steps = envelope.map((factor, ms) =>
          ms === 0 ? 0 : Math.abs(factor - (envelope[ms - 1] ?? 0)),
        );

        expect(envelope.length).toBe(durationMs + 1);
        expect(Math.min(...envelope)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...envelope)).toBeLessThanOrEqual(up + 1e-6);
        expect(Math.max(...steps)).toBeLessThan(0.02);
      },
    ),
  );
});
