import { getOrProduce } from "@/server/artifacts/get-or-produce";
import { produceForPreview } from "@/server/artifacts/produce-for-preview";
import type { MusicMood } from "@/server/script-format/front-matter/settings";
import { mixLevelsSchema } from "./mix-schema";
import { mixInThread, mixVersion } from "./produce-audio-mix";

type BedInput = { workspaceId: string; mood: MusicMood; seed: number };

/**
 * Composes a minute of a mood's music at -20 LUFS, which the preview repeats under the voice; a render's music has exactly its
 * length, and begins alike. Returns the key of the file, which everybody shares: composing takes some seconds, once.
 * Throws TOO_MANY_REQUESTS.
 */
export async function composeMusicBed({ workspaceId, mood, seed }: BedInput): Promise<{ assetKey: string }> {
  const task = { durationMs: 60_000, targetLufs: -20, truePeakDb: -1 };
  const music = { kind: "mood" as const, mood, seed };

  const { storageKey } = await produceForPreview(workspaceId, () =>
    getOrProduce({
      kind: "music-bed",
      extension: "wav",
      input: { mixVersion, ...task, music },
      metadataSchema: mixLevelsSchema,
      produce: (outFile) => mixInThread({ ...task, music, voice: [], speech: [], outFile }),
    }),
  );

  return { assetKey: storageKey };
}
