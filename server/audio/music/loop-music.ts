import { decibelsToGain, smoothStep } from "../shared/buffers";
import { readWindows, type Sound } from "../shared/sound";

const crossfadeSeconds = 2;
/** In a short piece a crossfade takes this share, so that it is over before the next begins. */
const longestCrossfadeShare = 1 / 4;

/** Softer sound counts as the silence at a file's ends: a joint must not lie in it. */
const silenceDb = -60;

type LoopMusicInput = {
  music: Sound;
  /** The length that is needed. */
  frames: number;
  sampleRate: number;
};

/**
 * Makes a person's own music last `frames`: a shorter piece repeats without the silence at its ends, each joint an equal-power
 * crossfade of 2 s, or of a quarter of the piece. Longer or silent music is returned as it is. Computed as it is read.
 */
export function loopMusic({ music, frames, sampleRate }: LoopMusicInput): Sound {
  if (music.frames >= frames) return music;

  const { from: pieceStart, frames: pieceFrames } = findHeard(music);
  if (pieceFrames === 0) return music;

  const fade = planFade(
    Math.floor(Math.min(crossfadeSeconds * sampleRate, longestCrossfadeShare * pieceFrames)),
  );
  const distance = pieceFrames - fade.length;

  return {
    ...{ frames, channelCount: music.channelCount, windowFrames: music.windowFrames },

    read(channel, start, target) {
      target.fill(0);
      const end = Math.min(frames, start + target.length);
      const first = Math.max(0, Math.ceil((start - pieceFrames + 1) / distance));

      for (let place = first * distance; place < end; place += distance) {
        const from = Math.max(start, place);
        const piece = new Float32Array(Math.max(0, Math.min(end, place + pieceFrames) - from));
        music.read(channel, pieceStart + from - place, piece);
        addPiece(target.subarray(from - start), piece, {
          ...{ at: from - place, pieceFrames, fade, isFirst: place === 0 },
        });
      }
    },
  };
}

/**
 * The gains of a fade-in; reversed, they are the fade-out. The powers of both add up to 1, so that two pieces are as loud
 * together as one alone. A plain sine would begin with a kink, which is audible in a short piece.
 */
function planFade(frames: number): Float32Array {
  return Float32Array.from({ length: frames }, (_, i) =>
    Math.sin((Math.PI / 2) * smoothStep((i + 0.5) / frames)),
  );
}

type PiecePart = {
  /** The frame of the piece at which the part begins. */
  at: number;
  pieceFrames: number;
  fade: Float32Array;
  isFirst: boolean;
};

/** Adds a part of the piece, faded in unless it is the first, and faded out at its end. */
function addPiece(
  target: Float32Array,
  part: Float32Array,
  { at, pieceFrames, fade, isFirst }: PiecePart,
): void {
  for (let i = 0; i < part.length; i += 1) {
    const fadeIn = isFirst ? 1 : (fade[at + i] ?? 1);
    const fadeOut = fade[pieceFrames - 1 - at - i] ?? 1;
    target[i] = (target[i] ?? 0) + fadeIn * fadeOut * (part[i] ?? 0);
  }
}

/** Where a piece's sound begins, and how long it lasts. */
function findHeard(music: Sound): { from: number; frames: number } {
  const floor = decibelsToGain(silenceDb);
  let from: number | undefined;
  let to = 0;

  for (const { start, channels } of readWindows(music)) {
    const isHeard = (_: number, i: number) => channels.some((samples) => Math.abs(samples[i] ?? 0) > floor);
    const first = channels[0]?.findIndex(isHeard) ?? -1;
    if (first === -1) continue;

    from ??= start + first;
    to = start + (channels[0]?.findLastIndex(isHeard) ?? 0) + 1;
  }

  return { from: from ?? 0, frames: to - (from ?? 0) };
}
