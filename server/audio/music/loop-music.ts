import { decibelsToGain, smoothStep, type StereoBuffer } from "../shared/buffers";

const crossfadeSeconds = 2;
/** Of a short piece a crossfade takes this share, so that one is over before the next begins. */
const longestCrossfadeShare = 1 / 4;

/** Softer than this is the silence that a file begins or ends with: a joint must not lie in it. */
const silenceDb = -60;

type LoopMusicInput = {
  music: StereoBuffer;
  /** How long it must be. */
  frames: number;
  sampleRate: number;
};

/**
 * Own music that is long enough for `frames`: a shorter piece follows itself without the silence at its ends, each joint
 * an equal-power crossfade of 2 s, or of a quarter of the piece. What is longer or silent comes back as it is.
 */
export function loopMusic({ music, frames, sampleRate }: LoopMusicInput): StereoBuffer {
  if (music.left.length >= frames) return music;

  const piece = trimSilence(music);
  const pieceFrames = piece.left.length;
  if (pieceFrames === 0) return music;

  const fade = planFade(
    Math.floor(Math.min(crossfadeSeconds * sampleRate, longestCrossfadeShare * pieceFrames)),
  );
  const looped = { left: new Float32Array(frames), right: new Float32Array(frames) };

  for (let start = 0; start < frames; start += pieceFrames - fade.length) {
    addPiece(looped.left, piece.left, { start, fade });
    addPiece(looped.right, piece.right, { start, fade });
  }

  return looped;
}

/**
 * The gains of a way in; backwards they are the way out. The powers of both add up to 1, so that two pieces are as loud
 * together as one alone. A plain sine would begin with a kink, which is heard where a piece is short.
 */
function planFade(frames: number): Float32Array {
  return Float32Array.from({ length: frames }, (_, i) =>
    Math.sin((Math.PI / 2) * smoothStep((i + 0.5) / frames)),
  );
}

type PiecePlace = { start: number; fade: Float32Array };

/** Adds the piece from frame `start` on, faded in unless it is the first, and faded out at its end. */
function addPiece(target: Float32Array, piece: Float32Array, { start, fade }: PiecePlace): void {
  const frames = Math.min(piece.length, target.length - start);

  for (let i = 0; i < frames; i += 1) {
    const fadeIn = start === 0 ? 1 : (fade[i] ?? 1);
    const fadeOut = fade[piece.length - 1 - i] ?? 1;
    target[start + i] = (target[start + i] ?? 0) + fadeIn * fadeOut * (piece[i] ?? 0);
  }
}

function trimSilence({ left, right }: StereoBuffer): StereoBuffer {
  const floor = decibelsToGain(silenceDb);
  const isHeard = (sample: number, i: number) => Math.max(Math.abs(sample), Math.abs(right[i] ?? 0)) > floor;
  const from = left.findIndex(isHeard);
  const to = left.findLastIndex(isHeard) + 1;

  return from === -1
    ? { left: new Float32Array(0), right: new Float32Array(0) }
    : { left: left.subarray(from, to), right: right.subarray(from, to) };
}
