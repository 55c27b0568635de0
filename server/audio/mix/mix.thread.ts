import { answerMessages } from "@/server/adapters/threads/answer-messages";
import { composeMusic } from "../music/compose-music";
import { loopMusic } from "../music/loop-music";
import type { StereoBuffer } from "../shared/buffers";
import { encodeWav } from "../shared/wav";
import { type MixTask, mixTaskSchema } from "./mix-schema";
import { mixdown } from "./mixdown";

answerMessages(
  (message) => {
    const { music, ...task } = mixTaskSchema.parse(message);
    const mix = mixdown({ ...task, music: makeBed(music, task.durationMs) });
    const { left, right, sampleRate, integratedLufs, truePeakDb } = mix;

    return { wav: encodeWav({ channels: [left, right], sampleRate }), integratedLufs, truePeakDb };
  },
  ({ wav }) => [wav.buffer],
);

/** Music for the whole video: composed to its length, or an own piece that is looped where it is shorter. */
function makeBed(music: MixTask["music"], durationMs: number): StereoBuffer | undefined {
  const sampleRate = 48_000;
  if (music.kind === "none") return undefined;
  if (music.kind === "mood") {
    return composeMusic({ mood: music.mood, seed: music.seed, durationMs, sampleRate });
  }

  return loopMusic({ music, frames: Math.ceil((durationMs * sampleRate) / 1000), sampleRate });
}
