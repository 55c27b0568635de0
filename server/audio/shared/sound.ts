/** A sound that is processed window by window, so that its memory does not depend on its length. */
export type Sound = {
  frames: number;
  channelCount: number;
  /** Frames that a pass over it holds at once; a multiple of 64, the limiter's block. */
  windowFrames: number;
  /** Fills `target` with a channel's samples from frame `start` on; outside of the sound is silence. */
  read: (channel: number, start: number, target: Float32Array) => void;
};

export type WritableSound = Sound & {
  write: (channel: number, start: number, samples: Float32Array) => void;
  /** Frees its storage; it must not be read afterwards. */
  discard: () => void;
};

/** Makes a silent sound with this number of channels and frames. */
export type MakeSound = (channelCount: number, frames: number) => WritableSound;

/** A second at 48 kHz. */
export const defaultWindowFrames = 48_000;

export type Window = { start: number; channels: Float32Array[] };

/** Reads all channels, window by window. The arrays are reused for the next window. */
export function* readWindows(sound: Sound): Generator<Window> {
  const { frames, channelCount, windowFrames } = sound;
  const whole = Array.from({ length: channelCount }, () => new Float32Array(Math.min(frames, windowFrames)));

  for (let start = 0; start < frames; start += windowFrames) {
    const channels = whole.map((samples) => samples.subarray(0, Math.min(windowFrames, frames - start)));
    channels.forEach((samples, channel) => sound.read(channel, start, samples));
    yield { start, channels };
  }
}

/** The frames `from`..`to` of a sound (the end is not part of it), as a sound of its own. */
export function sliceSound(sound: Sound, from: number, to: number): Sound {
  const { channelCount, windowFrames } = sound;
  const frames = Math.max(0, Math.min(sound.frames, to) - from);

  return {
    ...{ frames, channelCount, windowFrames },
    read(channel, start, target) {
      sound.read(channel, from + start, target);
      target.fill(0, 0, Math.max(0, -start));
      target.fill(0, Math.max(0, frames - start));
    },
  };
}

/** Runs `change` over all windows in order, and writes the results back. */
export function changeSound(sound: WritableSound, change: (window: Window) => void): void {
  for (const window of readWindows(sound)) {
    change(window);
    window.channels.forEach((samples, channel) => sound.write(channel, window.start, samples));
  }
}
