import { addInto, fadeEdges } from "../shared/buffers";
import { resample } from "../signal/resample";
import { polishVoice } from "./polish-voice";

/** One piece of narration as its engine gave it: mono, -1..1. */
export type VoiceClip = { samples: Float32Array; sampleRate: number; startMs: number };

/** A clip may begin or end within a sound; so short a fade is heard as no fade, and its lack as a click. */
const edgeFadeMs = 4;

type BuildVoiceTrackInput = { voice: readonly VoiceClip[]; frames: number; sampleRate: number };

/**
 * All clips at their times on one mono track of `frames` frames, polished as one voice: no scene is louder or duller
 * than the next, and no filter starts anew at a joint. Clips that overlap add up.
 */
export function buildVoiceTrack({
  voice,
  frames,
  sampleRate,
}: BuildVoiceTrackInput): Float32Array<ArrayBuffer> {
  const track = new Float32Array(frames);
  const edgeFrames = (edgeFadeMs * sampleRate) / 1000;

  for (const { samples, sampleRate: fromRate, startMs } of voice) {
    const clip = resample({ samples, fromRate, toRate: sampleRate });
    fadeEdges(clip, edgeFrames, edgeFrames);
    addInto(track, clip, Math.round((startMs * sampleRate) / 1000), 1);
  }

  const sourceSampleRate = Math.max(0, ...voice.map((clip) => clip.sampleRate));
  if (voice.length > 0) polishVoice({ samples: track, sampleRate, sourceSampleRate });

  return track;
}
