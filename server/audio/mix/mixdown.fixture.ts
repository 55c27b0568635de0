import { makeSoundsOf, readStereo, toSound } from "../signal/signals.fixture";
import { mixdown } from "./mixdown";

type Mixed = Parameters<typeof mixdown>[0];

/** The inputs of a mix, in memory. */
export type MixedSamples = Omit<Mixed, "voice" | "music" | "makeSound"> & {
  voice: readonly (Omit<Mixed["voice"][number], "sound"> & { samples: Float32Array })[];
  music: { left: Float32Array; right: Float32Array } | undefined;
};

export type MixOfSamples = ReturnType<typeof mixSamples>;

/** The mix of samples in memory, made in windows of `windowFrames` frames. */
export function mixSamples({ voice, music, ...input }: MixedSamples, windowFrames?: number) {
  const { sound, ...levels } = mixdown({
    ...input,
    voice: voice.map(({ samples, ...clip }) => ({ ...clip, sound: toSound([samples]) })),
    music: music && toSound([music.left, music.right], windowFrames),
    makeSound: makeSoundsOf(windowFrames),
  });

  return { ...readStereo(sound), ...levels };
}
