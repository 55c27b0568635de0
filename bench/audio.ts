import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createScratchSounds } from "@/server/audio/files/scratch-sounds";
import { writeWav } from "@/server/audio/files/wav-file";
import { composeMusic } from "@/server/audio/music/compose-music";
import { mixdown } from "@/server/audio/mix/mixdown";
import { createSeededRandom } from "@/server/audio/shared/seeded-random";
import { toSound } from "@/server/audio/signal/signals.fixture";

/**
 * Time and memory of the sound of one video: composing and mixing, on one core, against the seconds of sound made.
 * Prints one line of JSON. Usage: `npx tsx bench/audio.ts [seconds]` (180 if not given).
 */
const audioSeconds = Number(process.argv[2] ?? 180);
const durationMs = audioSeconds * 1000;
const voice = listClips();
const folder = mkdtempSync(path.join(tmpdir(), "offcamera-bench-audio-"));
const makeSound = createScratchSounds(folder);

const startedAt = performance.now();
const music = composeMusic({ mood: "hopeful", seed: 1, durationMs, sampleRate: 48_000, makeSound });
const composedAt = performance.now();
const speech = voice.map(({ sound, sampleRate, startMs }) => ({
  startMs,
  endMs: startMs + (1000 * sound.frames) / sampleRate,
}));
const mix = mixdown({ durationMs, voice, music, speech, targetLufs: -14, truePeakDb: -1, makeSound });
writeWav(path.join(folder, "mix.wav"), mix.sound, mix.sampleRate);
const mixedAt = performance.now();

const report = {
  bench: "audio",
  audioSeconds,
  composeSeconds: (composedAt - startedAt) / 1000,
  mixSeconds: (mixedAt - composedAt) / 1000,
  secondsPerAudioSecond: (mixedAt - startedAt) / 1000 / audioSeconds,
  // Under other load the clock says more than the work took.
  cpuSeconds: process.cpuUsage().user / 1e6,
  peakMebibytes: process.resourceUsage().maxRSS / 1024,
  integratedLufs: mix.integratedLufs,
  truePeakDb: mix.truePeakDb,
};
rmSync(folder, { recursive: true });
console.log(JSON.stringify(report));

/** Clips of 4 s with half a second of air: a buzz at a voice's pitch in syllables, at 16 kHz as the built-in voice. */
function listClips() {
  const sampleRate = 16_000;
  const random = createSeededRandom(1);
  const samples = Float32Array.from({ length: 4 * sampleRate }, (_, i) => {
    const seconds = i / sampleRate;
    const buzz = 2 * ((seconds * (110 + 10 * Math.sin(2 * seconds))) % 1) - 1;

    return Math.max(0, Math.sin(2 * Math.PI * 4 * seconds)) * (0.25 * buzz + 0.03 * (random() - 0.5));
  });

  return Array.from({ length: Math.floor(audioSeconds / 4.5) }, (_, index) => ({
    sound: toSound([samples]),
    sampleRate,
    startMs: 1000 + 4500 * index,
  }));
}
