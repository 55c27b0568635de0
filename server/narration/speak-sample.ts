import { getOrProduce } from "@/server/artifacts/get-or-produce";
import { produceForPreview } from "@/server/artifacts/produce-for-preview";
import { AppError } from "@/server/errors";
import { noVoiceId } from "@/server/providers/voice-id";
import { narrationArtifactKey } from "./narration-artifact";
import { writeNarration } from "./write-narration";

const sampleText = "This is how your video will sound, from the first word to the last.";
/** As fine as the inspector's own steps: there is only a small number of samples to make, ever. */
const stepsPerUnit = 20;

/**
 * A sentence in a voice and at a speed (0.5 to 2), to choose by; gives the key of its clip, which everybody shares. Throws
 * INVALID_INPUT for a voice that there is not, and TOO_MANY_REQUESTS.
 */
export async function speakSample({
  workspaceId,
  voiceId,
  ...choice
}: {
  workspaceId: string;
  voiceId: string;
  speed: number;
}): Promise<{ assetKey: string }> {
  if (voiceId === noVoiceId)
    throw new AppError("INVALID_INPUT", "A video without a voice has none to be heard; choose a voice.");
  const speed = Math.round(choice.speed * stepsPerUnit) / stepsPerUnit;
  const sentence = { runs: [{ text: sampleText, isEmphasized: false }], pauseAfterMs: 0 };
  const query = narrationArtifactKey(
    { workspaceId, language: "en", voiceId, speed, pauses: "normal", scenes: [{ narration: [sentence] }] },
    0,
  );
  if (!query) throw new AppError("INTERNAL", "The sample has no words.");

  const { storageKey } = await produceForPreview(workspaceId, () =>
    getOrProduce({
      kind: "voice-sample",
      input: query.input,
      metadataSchema: query.metadataSchema,
      extension: "wav",
      produce: (file) =>
        writeNarration(
          { workspaceId, voiceId, speed, pauses: "normal", sentences: query.input.sentences },
          file,
        ),
    }),
  );

  return { assetKey: storageKey };
}
