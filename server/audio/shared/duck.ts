import { decibelsToGain, smoothStep } from "./buffers";

export type SpeechInterval = { startMs: number; endMs: number };

/** A shorter pause is breath within the speech: lifting the music there would pump. */
const shortestGapMs = 600;
const liftDb = 6;

/** The music is down this long before a word begins, and stays down this long after one ends. */
const downBeforeMs = 60;
const holdAfterMs = 120;
const attackMs = 350;
const releaseMs = 800;

const shortestFadeOutMs = 400;
const longestFadeOutMs = 4000;

type DuckInput = { speech: readonly SpeechInterval[]; durationMs: number };

/**
 * Factor for the music at every whole millisecond 0..durationMs: 1 while the voice speaks, +6 dB in pauses of over
 * 0.6 s, and from the last word (at most the last 4 s) smoothly to 0. It comes from the known times and not from the
 * signal, so it is down before the word begins.
 */
export function buildDuckEnvelope(input: DuckInput): Float32Array<ArrayBuffer> {
  const envelope = new Float32Array(Math.ceil(input.durationMs) + 1);
  planDucking(input)(envelope, 0);

  return envelope;
}

/** The same for a part of a long video: the returned function fills `target` with the factors from `fromMs` on. */
export function planDucking({
  speech,
  durationMs,
}: DuckInput): (target: Float32Array, fromMs: number) => void {
  const passages = mergeSpeech(speech, durationMs);
  const gaps = passages.length > 0 ? listGaps(passages, durationMs) : [];
  const endMs = Math.ceil(durationMs);
  const afterLastWordMs = durationMs - (passages.at(-1)?.endMs ?? 0);

  return (target, fromMs) => {
    target.fill(1);
    for (const gap of gaps) lift(target, { ...gap, fromMs });
    fadeOut(target, { afterLastWordMs, endMs, fromMs });
  };
}

/** Sorted passages of speech within the video; words nearer than the shortest gap belong to one passage. */
function mergeSpeech(speech: readonly SpeechInterval[], durationMs: number): SpeechInterval[] {
  const passages: SpeechInterval[] = [];

  for (const { startMs, endMs } of speech.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = passages.at(-1);
    if (endMs <= startMs || startMs >= durationMs) continue;

    const clippedEndMs = Math.min(endMs, durationMs);
    if (last && startMs - last.endMs < shortestGapMs) last.endMs = Math.max(last.endMs, clippedEndMs);
    else passages.push({ startMs, endMs: clippedEndMs });
  }

  return passages;
}

type Gap = { startMs: number; endMs: number };

/** The pauses. Before the first word the music is up already; after the last one it rises only if it has time before it fades. */
function listGaps(passages: readonly SpeechInterval[], durationMs: number): Gap[] {
  const edges = [-Infinity, ...passages.flatMap(({ startMs, endMs }) => [startMs, endMs])];
  const gaps = passages.map((passage, index) => ({ startMs: edges[2 * index] ?? 0, endMs: passage.startMs }));
  const lastWordMs = edges.at(-1) ?? 0;
  if (durationMs - lastWordMs > longestFadeOutMs) gaps.push({ startMs: lastWordMs, endMs: Infinity });

  return gaps;
}

function lift(target: Float32Array, { startMs, endMs, fromMs }: Gap & { fromMs: number }): void {
  const from = Math.max(fromMs, Math.floor(startMs));
  const to = Math.min(fromMs + target.length, Math.ceil(endMs));

  for (let ms = from; ms < to; ms += 1) {
    const risen = smoothStep((ms - startMs - holdAfterMs) / releaseMs);
    const notYetDown = smoothStep((endMs - downBeforeMs - ms) / attackMs);
    target[ms - fromMs] = decibelsToGain(liftDb * risen * notYetDown);
  }
}

type FadeOut = { afterLastWordMs: number; endMs: number; fromMs: number };

function fadeOut(target: Float32Array, { afterLastWordMs, endMs, fromMs }: FadeOut): void {
  const fadeMs = Math.min(longestFadeOutMs, Math.max(shortestFadeOutMs, afterLastWordMs));
  const from = Math.max(fromMs, Math.floor(endMs - fadeMs));

  for (let ms = from; ms < fromMs + target.length; ms += 1) {
    target[ms - fromMs] = (target[ms - fromMs] ?? 0) * smoothStep((endMs - ms) / fadeMs);
  }
}
