import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createScratchSounds } from "../files/scratch-sounds";
import { writeWav } from "../files/wav-file";
import { loopMusic } from "../music/loop-music";
import type { MakeSound } from "../shared/sound";
import { createSine, toSound } from "../signal/signals.fixture";
import { mixdown } from "./mixdown";

const sampleRate = 48_000;
const megabyte = 1_000_000;
/** Collecting garbage each time would take longer than the mix. */
const writesBetweenLooks = 25;

let folder: string;
let collectGarbage: () => void;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mix-memory-"));
  setFlagsFromString("--expose-gc");
  collectGarbage = z.custom<() => void>((gc) => typeof gc === "function").parse(runInNewContext("gc"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The peak memory of the samples while a video of this length is mixed, voice over looped music. */
function measurePeakBytes(seconds: number): number {
  const makeSound = createScratchSounds(folder);
  let peakBytes = 0;
  let writes = 0;
  const watched: MakeSound = (channelCount, frames) => {
    const sound = makeSound(channelCount, frames);

    return {
      ...sound,
      write(channel, start, samples) {
        sound.write(channel, start, samples);
        writes += 1;
        if (writes % writesBetweenLooks !== 0) return;
        // The first call frees the arrays' memory in its own thread, which the second call waits for.
        collectGarbage();
        collectGarbage();
        peakBytes = Math.max(peakBytes, process.memoryUsage().arrayBuffers);
      },
    };
  };
  const words = toSound([createSine({ frequencyHz: 300, seconds: 2, sampleRate: 16_000, gain: 0.2 })]);
  const piece = createSine({ frequencyHz: 440, seconds: 3, sampleRate, gain: 0.2 });
  const voice = Array.from({ length: seconds / 3 }, (_, index) => ({
    ...{ sound: words, sampleRate: 16_000, startMs: 3000 * index },
  }));
  const { sound } = mixdown({
    durationMs: 1000 * seconds,
    voice,
    speech: voice.map(({ startMs }) => ({ startMs, endMs: startMs + 2000 })),
    music: loopMusic({ music: toSound([piece, piece]), frames: seconds * sampleRate, sampleRate }),
    ...{ targetLufs: -14, truePeakDb: -1, makeSound: watched },
  });
  writeWav(path.join(folder, `${seconds}.wav`), sound, sampleRate);
  sound.discard();

  return peakBytes;
}

test("a longer video takes no more memory while it is mixed", () => {
  const ofShort = measurePeakBytes(6);
  const ofLong = measurePeakBytes(45);

  // 39 seconds of sound are 15 MB.
  expect(ofLong - ofShort).toBeLessThan(megabyte);
});
