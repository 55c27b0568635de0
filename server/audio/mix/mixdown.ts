import { addInto, decibelsToGain, fadeEdges, type StereoBuffer } from "../shared/buffers";
import { type SpeechInterval, buildDuckEnvelope } from "../shared/duck";
import { measureLoudness, silenceLufs } from "../signal/loudness";
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

/** Long enough for the last sample to be no step, wherever the video ends. */
const edgeFadeMs = 5;
const blockFrames = 48_000;

type MixAudioInput = {
  durationMs: number;
  voice: readonly VoiceClip[];
  /** At 48 kHz; what is longer than the video is cut, what is shorter leaves silence: see `loopMusic`. */
  music: StereoBuffer | undefined;
  /** When the voice speaks; the music makes room for it. */
  speech: readonly SpeechInterval[];
  targetLufs: number;
  truePeakDb: number;
  effects?: readonly { kind: EffectKind; atMs: number }[];
};

export type AudioMix = StereoBuffer & { sampleRate: number; integratedLufs: number; truePeakDb: number };

/**
 * The whole sound of a video, `durationMs` long: voice polished, music 18 LU under it (6 dB up in pauses), effects,
 * then brought to `targetLufs` with its true peak under `truePeakDb` even after AAC. Deterministic. Where there is no
 * voice and no music, effects stay as soft as they are; silence measures -70 LUFS and -120 dBTP.
 */
export function mixdown(input: MixAudioInput): AudioMix {
  const { durationMs, voice, music, speech, effects = [], targetLufs, truePeakDb } = input;
  const frames = Math.max(0, Math.round((durationMs * sampleRate) / 1000));
  const left = buildVoiceTrack({ voice, frames, sampleRate });
  const mix = { left, right: new Float32Array(left) };

  if (voice.length > 0) addRoom(mix);
  if (music) addMusic(mix, { music, speech, durationMs });

  effects.forEach(({ kind, atMs }, index) => {
    const effect = renderEffect({ kind, seed: index, sampleRate });
    const atFrame = Math.round((atMs * sampleRate) / 1000) - effect.anchorFrame;
    addInto(mix.left, effect.left, atFrame, decibelsToGain(effectPeakDb[kind]));
    addInto(mix.right, effect.right, atFrame, decibelsToGain(effectPeakDb[kind]));
  });

  const edgeFrames = (edgeFadeMs * sampleRate) / 1000;
  fadeEdges(mix.left, edgeFrames, edgeFrames);
  fadeEdges(mix.right, edgeFrames, edgeFrames);

  const isProgramme = voice.length > 0 || music !== undefined;
  const levels = masterLoudness({
    ...mix,
    sampleRate,
    truePeakDb,
    targetLufs: isProgramme ? targetLufs : undefined,
  });

  return { ...mix, sampleRate, ...levels };
}

function addRoom(mix: StereoBuffer): void {
  const reverb = createReverb({ sampleRate, ...room });
  const gain = decibelsToGain(roomSendDb);

  for (let start = 0; start < mix.left.length; start += blockFrames) {
    const block = {
      left: mix.left.subarray(start, start + blockFrames),
      right: mix.right.subarray(start, start + blockFrames),
    };
    const send = block.left.map((sample) => gain * sample);
    reverb(send, block);
  }
}

type AddMusicInput = { music: StereoBuffer; speech: readonly SpeechInterval[]; durationMs: number };

function addMusic(mix: StereoBuffer, { music, speech, durationMs }: AddMusicInput): void {
  const musicLufs = measureLoudness([music.left, music.right], sampleRate);
  if (musicLufs <= silenceLufs) return;

  const gain = decibelsToGain(voiceLufs - musicUnderVoiceLu - musicLufs);
  const envelope = buildDuckEnvelope({ speech, durationMs });
  const framesPerMs = sampleRate / 1000;

  for (const [target, source] of [
    [mix.left, music.left],
    [mix.right, music.right],
  ] as const) {
    const frames = Math.min(target.length, source.length);

    for (let i = 0; i < frames; i += 1) {
      const ms = Math.floor(i / framesPerMs);
      const from = envelope[ms] ?? 0;
      const factor = from + ((envelope[ms + 1] ?? from) - from) * (i / framesPerMs - ms);
      target[i] = (target[i] ?? 0) + gain * factor * (source[i] ?? 0);
    }
  }
}
