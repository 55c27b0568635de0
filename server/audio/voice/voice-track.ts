import { addInto, decibelsToGain, fadeEdgesOf, scaleInPlace } from "../shared/buffers";
import { changeSound, type MakeSound, type Sound, type WritableSound } from "../shared/sound";
import { createBiquad, designBandPass, designHighPass, designLowPass, designPeak } from "../signal/biquad";
import { measureLoudnessOf, silenceLufs } from "../signal/loudness";
import { resample } from "../shared/resample";
import { createCompressor } from "./compress";
import { createDeEsser, type Sibilance } from "./de-ess";
import { balanceVoiceTone, type ToneCorrection } from "./voice-tone";

/** One piece of narration as its engine gave it; its first channel is heard. */
export type VoiceClip = {
  sound: Sound;
  sampleRate: number;
  startMs: number;
  /** Absent for the video's own voice. */
  voiceId?: string;
  /** The rate of its engine, if the clip has another. */
  sourceSampleRate?: number;
};

/** A clip may begin or end within a sound; a fade this short is inaudible, but without it there is a click. */
const edgeFadeMs = 4;

type BuildVoiceTrackInput = {
  voice: readonly VoiceClip[];
  frames: number;
  sampleRate: number;
  makeSound: MakeSound;
};

/**
 * All clips at their times on one mono track of `frames` frames, each voice polished as one: no scene is louder or duller
 * than the next, no voice louder than another, and no filter restarts at a joint. Clips that overlap add up.
 */
export function buildVoiceTrack({
  voice,
  frames,
  sampleRate,
  makeSound,
}: BuildVoiceTrackInput): WritableSound {
  const voiceIds = [...new Set(voice.map(({ voiceId }) => voiceId))];
  const [first, ...others] = voiceIds.map((id) => voice.filter(({ voiceId }) => voiceId === id));
  const buildTrack = (clips: readonly VoiceClip[]) => {
    const track = makeSound(1, frames);
    layClips(track, clips, sampleRate);
    const sourceSampleRate = Math.max(...clips.map((clip) => clip.sourceSampleRate ?? clip.sampleRate));
    polishVoice({ voice: track, sampleRate, sourceSampleRate });

    return track;
  };
  if (!first) return makeSound(1, frames);

  const whole = buildTrack(first);
  for (const clips of others) {
    const track = buildTrack(clips);
    changeSound(whole, ({ start, channels: [samples] }) => {
      const part = new Float32Array(samples?.length ?? 0);
      track.read(0, start, part);
      if (samples) addInto(samples, part, 0, 1);
    });
    track.discard();
  }

  return whole;
}

function layClips(track: WritableSound, voice: readonly VoiceClip[], sampleRate: number): void {
  const edgeFrames = (edgeFadeMs * sampleRate) / 1000;
  const clips = voice.map(({ sound, sampleRate: fromRate, startMs }) => ({
    clip: resample({ sound, fromRate, toRate: sampleRate }),
    atFrame: Math.round((startMs * sampleRate) / 1000),
  }));

  changeSound(track, ({ start, channels: [samples] }) => {
    for (const { clip, atFrame } of clips) {
      const from = Math.max(0, start - atFrame);
      const to = Math.min(clip.frames, start - atFrame + (samples?.length ?? 0));
      if (to <= from || !samples) continue;

      const part = new Float32Array(to - from);
      clip.read(0, from, part);
      fadeEdgesOf({
        samples: part,
        start: from,
        frames: clip.frames,
        fadeIn: edgeFrames,
        fadeOut: edgeFrames,
      });
      addInto(samples, part, atFrame + from - start, 1);
    }
  });
}

/** Loudness (LUFS, one channel) that the thresholds below assume; a polished voice is brought back to it. */
export const polishedVoiceLufs = -23;

const compressorThresholdDb = -25;

/** Under the lowest voice (75 Hz) there is only rumble. */
const rumbleHz = 70;

/** A source with no more than this rate has no air of its own. */
const narrowSampleRate = 18_000;

/**
 * A voice of 16 kHz needs a strong treatment. One of 24 kHz needs little: Heart is within 4 dB of a well recorded voice in each
 * octave (measured), and hisses only above 8 kHz.
 */
const treatments: Record<"narrow" | "full", { tone: ToneCorrection; sibilance: Sibilance }> = {
  narrow: {
    tone: { share: 0.6, largestGainDb: 4 },
    sibilance: { frequencyHz: 6500, q: 0.9, thresholdDb: -34, largestReductionDb: 7 },
  },
  full: {
    tone: { share: 0.4, largestGainDb: 2 },
    sibilance: { frequencyHz: 8500, q: 0.7, thresholdDb: -29, largestReductionDb: 5 },
  },
};

/** The built-in voices whistle here, 10 dB over neighbouring frequencies (measured in rms and slt); other voices lose little by the cut. */
const whistle = { frequencyHz: 6850, q: 4.5, gainDb: -10 };

type PolishVoiceInput = { voice: WritableSound; sampleRate: number; sourceSampleRate: number };

/**
 * Makes a voice track (mono, in place, no word moves) clear and even: rumble off, tone balanced, sibilance and peaks
 * tamed, brought to `polishedVoiceLufs`. `sourceSampleRate` is the rate it was spoken at. Silence stays silent.
 */
export function polishVoice({ voice, sampleRate, sourceSampleRate }: PolishVoiceInput): void {
  const isNarrow = sourceSampleRate <= narrowSampleRate;
  const changeVoice = (...changes: ((samples: Float32Array) => void)[]) =>
    changeSound(voice, ({ channels: [samples] }) => {
      for (const change of changes) if (samples) change(samples);
    });
  /** undefined for silence. */
  const findGain = () => {
    const lufs = measureLoudnessOf(voice, sampleRate);

    return lufs <= silenceLufs ? undefined : decibelsToGain(polishedVoiceLufs - lufs);
  };

  changeVoice(
    createBiquad(designHighPass({ sampleRate, frequencyHz: rumbleHz, q: 0.707 })),
    ...(isNarrow ? [createBiquad(designPeak({ sampleRate, ...whistle }))] : []),
  );
  const { tone, sibilance } = treatments[isNarrow ? "narrow" : "full"];
  balanceVoiceTone(voice, { sampleRate, ...tone });
  const gain = findGain();
  if (gain === undefined) return;

  changeVoice(
    (samples) => scaleInPlace(samples, gain),
    createDeEsser({ sampleRate, ...sibilance }),
    createCompressor({ sampleRate, thresholdDb: compressorThresholdDb }),
    ...(isNarrow ? [createAir(sampleRate)] : []),
  );
  const lastGain = findGain();
  if (lastGain !== undefined) changeVoice((samples) => scaleInPlace(samples, lastGain));
}

/** The consonants' band, and the range in which the octave above it is let in. */
const airBand = { frequencyHz: 4600, q: 0.8 };
const airFromHz = 8000;
const airToHz = 11_000;
const airAmount = 0.5;

/**
 * Gives a voice of 16 kHz sampling a little of the breath over 8 kHz that it lacks, in place and without delay:
 * rectifying the band below adds the octave above it (as "exciters" do), of which only the part over 8 kHz is kept.
 */
function createAir(sampleRate: number): (samples: Float32Array) => void {
  const takeBand = createBiquad(designBandPass({ sampleRate, ...airBand }));
  const highPass = designHighPass({ sampleRate, frequencyHz: airFromHz, q: 0.707 });
  const cutLow = createBiquad(highPass);
  const cutLowAgain = createBiquad(highPass);
  const cutHigh = createBiquad(designLowPass({ sampleRate, frequencyHz: airToHz, q: 0.707 }));

  return (samples) => {
    const air = new Float32Array(samples);
    takeBand(air);
    for (let i = 0; i < air.length; i += 1) air[i] = Math.abs(air[i] ?? 0);
    cutLow(air);
    cutLowAgain(air);
    cutHigh(air);

    for (let i = 0; i < samples.length; i += 1) {
      samples[i] = (samples[i] ?? 0) + airAmount * (air[i] ?? 0);
    }
  };
}
