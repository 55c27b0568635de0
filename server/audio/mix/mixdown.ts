import { addInto, decibelsToGain, fadeEdgesOf, scaleInPlace } from "../shared/buffers";
import { type SpeechInterval, planDucking } from "../shared/duck";
import { changeSound, type MakeSound, type Sound, type WritableSound } from "../shared/sound";
import { measureLoudnessOf, silenceLufs } from "../signal/loudness";
import { createReverb } from "../signal/reverb";
import { buildVoiceTrack, polishedVoiceLufs, type VoiceClip } from "../voice/voice-track";
import { type EffectKind, renderEffect } from "./effects";
import { masterLoudness } from "./master-loudness";

const sampleRate = 48_000;

/** One channel of a voice measures 3 LU less than the same voice from both sides. */
const voiceLufs = polishedVoiceLufs + 10 * Math.log10(2);
const musicUnderVoiceLu = 18;

/** Peaks against full scale, in a mix whose voice stands at -20 LUFS. */
const effectPeakDb: Record<EffectKind, number> = { tick: -21, whoosh: -23 };

/** A little air around a voice that was never in a room. */
const room = { decaySeconds: 0.28, preDelayMs: 9, size: 0.3, damping: 0.45 };
const roomSendDb = -19;

const longestEffectFrames = sampleRate;

/** Long enough that the sound does not end in a step, wherever the video ends. */
const edgeFadeMs = 5;

type MixAudioInput = {
  durationMs: number;
  voice: readonly VoiceClip[];
  /** At 48 kHz; cut if longer than the video, followed by silence if shorter: see `loopMusic`. */
  music: Sound | undefined;
  /** When the voice speaks; the music makes room for it. */
  speech: readonly SpeechInterval[];
  targetLufs: number;
  truePeakDb: number;
  effects?: readonly { kind: EffectKind; atMs: number }[];
  makeSound: MakeSound;
};

export type AudioMix = {
  sound: WritableSound;
  sampleRate: number;
  integratedLufs: number;
  truePeakDb: number;
};

/** Adds its part to a window of the mix that begins at frame `start`. */
type AddPart = (channels: Float32Array[], start: number) => void;

/**
 * The whole sound of a video, `durationMs` long: voice polished, music 18 LU under it (6 dB up in pauses), effects,
 * then brought to `targetLufs` with its true peak under `truePeakDb` even after AAC. Deterministic. Without voice and music,
 * effects stay as soft as they are; silence measures -70 LUFS and -120 dBTP. Memory use does not depend on the length.
 */
export function mixdown(input: MixAudioInput): AudioMix {
  const { durationMs, voice, music, speech, effects = [], targetLufs, truePeakDb, makeSound } = input;
  const frames = Math.max(0, Math.round((durationMs * sampleRate) / 1000));
  const track = buildVoiceTrack({ voice, frames, sampleRate, makeSound });
  const sound = makeSound(2, frames);
  const parts: AddPart[] = [
    (channels, start) => channels.forEach((samples) => track.read(0, start, samples)),
    ...(voice.length > 0 ? [createRoom()] : []),
    ...(music ? [createMusic({ music, speech, durationMs })] : []),
    (channels, start) => addEffects(channels, start, effects),
  ];
  const edgeFrames = (edgeFadeMs * sampleRate) / 1000;

  changeSound(sound, ({ channels, start }) => {
    for (const add of parts) add(channels, start);
    for (const samples of channels) {
      fadeEdgesOf({ samples, start, frames, fadeIn: edgeFrames, fadeOut: edgeFrames });
    }
  });
  track.discard();

  const isProgramme = voice.length > 0 || music !== undefined;
  const levels = masterLoudness({
    ...{ mix: sound, sampleRate, truePeakDb },
    targetLufs: isProgramme ? targetLufs : undefined,
  });

  return { sound, sampleRate, ...levels };
}

function createRoom(): AddPart {
  const reverb = createReverb({ sampleRate, ...room });
  const gain = decibelsToGain(roomSendDb);

  return ([left, right]) => {
    if (!left || !right) return;
    const send = new Float32Array(left);
    scaleInPlace(send, gain);
    reverb(send, { left, right });
  };
}

type MusicInput = { music: Sound; speech: readonly SpeechInterval[]; durationMs: number };

function createMusic({ music, speech, durationMs }: MusicInput): AddPart {
  const musicLufs = measureLoudnessOf(music, sampleRate);
  if (musicLufs <= silenceLufs) return () => undefined;

  const gain = decibelsToGain(voiceLufs - musicUnderVoiceLu - musicLufs);
  const fillEnvelope = planDucking({ speech, durationMs });
  const framesPerMs = sampleRate / 1000;

  return (channels, start) => {
    const frames = Math.min(channels[0]?.length ?? 0, music.frames - start);
    if (frames <= 0) return;

    const fromMs = Math.floor(start / framesPerMs);
    const envelope = new Float32Array(Math.ceil(frames / framesPerMs) + 2);
    fillEnvelope(envelope, fromMs);
    const source = new Float32Array(frames);

    channels.forEach((target, channel) => {
      music.read(channel, start, source);

      for (let i = 0; i < frames; i += 1) {
        const atMs = (start + i) / framesPerMs;
        const ms = Math.floor(atMs);
        const from = envelope[ms - fromMs] ?? 0;
        const factor = from + ((envelope[ms - fromMs + 1] ?? from) - from) * (atMs - ms);
        target[i] = (target[i] ?? 0) + gain * factor * (source[i] ?? 0);
      }
    });
  };
}

function addEffects(
  channels: Float32Array[],
  start: number,
  effects: readonly { kind: EffectKind; atMs: number }[],
): void {
  effects.forEach(({ kind, atMs }, index) => {
    const atFrame = Math.round((atMs * sampleRate) / 1000) - start;
    if (Math.abs(atFrame) > longestEffectFrames + (channels[0]?.length ?? 0)) return;

    const effect = renderEffect({ kind, seed: index, sampleRate });
    [effect.left, effect.right].forEach((samples, side) => {
      const target = channels[side];
      if (target) {
        addInto(target, samples, atFrame - effect.anchorFrame, decibelsToGain(effectPeakDb[kind]));
      }
    });
  });
}
