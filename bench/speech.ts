import { createFliteEngine } from "../server/adapters/speech/flite/flite-engine";
import { createHibariEngine } from "../server/adapters/speech/hibari/hibari-engine";
import { createKokoroEngine } from "../server/adapters/speech/kokoro/kokoro-engine";
import type { SpeechEngine, SynthesizedSentence } from "../server/adapters/speech/speech-engine";

/**
 * How fast the built-in voices speak, and how far each word's start that follows a pause lies from its sound: the
 * first of two neighbouring 5 ms of more than -50 dBFS. Prints JSON.
 */
const audibleRms = 0.003;
const paragraph = [
  "Hearts, kites, paper, tables, ships, snakes, fish, violins, zebras, three, lamps, rivers, water, and yes, moons.",
  "At night, bread, dogs, goats, churches, jumps, every orange, under the island, over the river, each of use.",
  "The quick brown fox jumps over the lazy dog, while the band plays on, and nobody, not even the cat, looks up.",
  "In nineteen eighty nine, the company made three point five million dollars, which was, at the time, a record.",
  "Light travels, in one second, seven times around the earth; sound, by contrast, takes more than a day.",
];

function rmsAt({ samples, sampleRate }: SynthesizedSentence, startMs: number): number {
  const part = samples.subarray((startMs * sampleRate) / 1000, ((startMs + 5) * sampleRate) / 1000);

  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(part.length, 1));
}

/** Distance in ms from each reported start after a pause to the sound found from the middle of that pause on. */
function measureOnsets(clip: SynthesizedSentence): number[] {
  return clip.words.flatMap(({ startMs }, index) => {
    const pauseStartMs = index === 0 ? 0 : (clip.words[index - 1]?.endMs ?? 0);
    if (startMs - pauseStartMs < 30) return [];

    let soundMs = (pauseStartMs + startMs) / 2;
    while (rmsAt(clip, soundMs) < audibleRms || rmsAt(clip, soundMs + 5) < audibleRms) soundMs += 1;

    return [soundMs - startMs];
  });
}

function percentile(values: number[], share: number): number {
  const sorted = values.map(Math.abs).sort((a, b) => a - b);

  return Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 10) / 10;
}

async function measureVoice(engine: SpeechEngine, voiceId: string) {
  const firstAtMs = performance.now();
  await engine.synthesizeSentence({ words: ["Ready."], voiceId, speed: 1 });
  const startedAtMs = performance.now();
  const clips: SynthesizedSentence[] = [];
  for (const sentence of paragraph) {
    clips.push(await engine.synthesizeSentence({ words: sentence.split(" "), voiceId, speed: 1 }));
  }
  const elapsedMs = performance.now() - startedAtMs;
  const audioMs = clips.reduce(
    (sum, { samples, sampleRate }) => sum + (samples.length * 1000) / sampleRate,
    0,
  );
  const offsets = clips.flatMap(measureOnsets);

  return {
    voiceId: `${engine.id}:${voiceId}`,
    firstWordMs: Math.round(startedAtMs - firstAtMs),
    audioMs: Math.round(audioMs),
    realTimeFactor: Math.round((elapsedMs / audioMs) * 10_000) / 10_000,
    threeMinutesMs: Math.round((elapsedMs / audioMs) * 180_000),
    wordStartsMeasured: offsets.length,
    offsetFromSoundMs: {
      median: percentile(offsets, 0.5),
      p95: percentile(offsets, 0.95),
      max: percentile(offsets, 1),
    },
  };
}

const voices = [];
for (const engine of [createHibariEngine(), createKokoroEngine(), createFliteEngine()]) {
  // All of Kokoro's are one model.
  for (const { id, missing, download } of engine.id === "kokoro"
    ? engine.voices.slice(0, 1)
    : engine.voices) {
    if (download) continue;
    voices.push(missing === undefined ? await measureVoice(engine, id) : { voiceId: id, missing });
  }
  await engine.close();
}

console.log(JSON.stringify({ voices }, null, 2));
