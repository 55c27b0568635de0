import { z } from "zod";

/** The engine of ids that name none: there was no other when they were written, into rows and scripts. */
const firstEngineId = "flite";

/** The id for no voice: a video of music, and captions that are timed for readers. */
export const noVoiceId = "none";

/** "flite:rms": an engine, and what that calls the voice. */
export const voiceIdSchema = z.string().min(1).transform(toVoiceId);

/** A voice's whole id, of one that may lack its engine: "rms" is "flite:rms". */
export function toVoiceId(id: string): string {
  return id.includes(":") || id === noVoiceId ? id : joinVoiceId(firstEngineId, id);
}

export function joinVoiceId(engineId: string, voiceName: string): string {
  return `${engineId}:${voiceName}`;
}

/** The parts of a voice's id. */
export function splitVoiceId(id: string): { engineId: string; voiceName: string } {
  const whole = toVoiceId(id);
  const end = whole.indexOf(":");
  if (end === -1) return { engineId: whole, voiceName: "" };

  return { engineId: whole.slice(0, end), voiceName: whole.slice(end + 1) };
}
