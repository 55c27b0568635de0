import { answerMessages } from "@/server/adapters/threads/answer-messages";
import { createScratchSounds } from "../files/scratch-sounds";
import { openWav, writeWav } from "../files/wav-file";
import { composeMusic } from "../music/compose-music";
import { loopMusic } from "../music/loop-music";
import { type MakeSound, sliceSound, type Sound } from "../shared/sound";
import type { VoiceClip } from "../voice/voice-track";
import { type MixLevels, type MixTask, mixTaskSchema } from "./mix-schema";
import { mixdown } from "./mixdown";

answerMessages((message): MixLevels => {
  const { music, voice, outFile, scratchFolder, ...task } = mixTaskSchema.parse(message);
  const makeSound = createScratchSounds(scratchFolder);
  const { sound, sampleRate, integratedLufs, truePeakDb } = mixdown({
    ...task,
    voice: voice.map(({ wavFile, startMs, part }): VoiceClip => {
      const clip = openWav(wavFile);
      const { sampleRate } = clip;
      if (!part) return { sound: clip, sampleRate, startMs };

      const [from, to] = [part.fromMs, part.toMs].map((ms) => Math.round((ms * sampleRate) / 1000));

      return {
        ...{ sound: sliceSound(clip, from ?? 0, to ?? 0), sampleRate, startMs },
        ...{ voiceId: part.voiceId, sourceSampleRate: part.sampleRate },
      };
    }),
    music: makeBed(music, { durationMs: task.durationMs, makeSound }),
    makeSound,
  });
  writeWav(outFile, sound, sampleRate);

  return { integratedLufs, truePeakDb };
});

type BedInput = { durationMs: number; makeSound: MakeSound };

/** Music for the whole video: composed to its length, or the author's own piece, looped if it is shorter. */
function makeBed(music: MixTask["music"], { durationMs, makeSound }: BedInput): Sound | undefined {
  const sampleRate = 48_000;
  if (music.kind === "none") return undefined;
  if (music.kind === "mood") {
    return composeMusic({ mood: music.mood, seed: music.seed, durationMs, sampleRate, makeSound });
  }

  return loopMusic({
    ...{ music: openWav(music.wavFile), sampleRate },
    frames: Math.ceil((durationMs * sampleRate) / 1000),
  });
}
