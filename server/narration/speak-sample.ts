import { findIpaProblem } from "@/server/adapters/speech/ipa/ipa-words";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import { produceForPreview } from "@/server/artifacts/produce-for-preview";
import { AppError } from "@/server/errors";
import { createPronouncer } from "@/server/channels/apply-pronunciations";
import type { Pronunciation } from "@/server/channels/pronunciations";
import { shortVoiceName } from "@/server/providers/listed-voice";
import { listVoices } from "@/server/providers/speech-engines";
import { noVoiceId, toVoiceId } from "@/server/providers/voice-id";
import type { Sentence } from "@/server/script-format/schema";
import { parseInThread } from "@/server/script-format/threads/parse-in-thread";
import { narrationArtifactKey } from "./narration-artifact";
import { findSampleSentence, sampleTextIn, toSentence } from "./sample-sentence";
import { writeNarration } from "./write-narration";

/** Speeds are rounded to the inspector's own steps, so that only a small number of samples is ever made. */
const stepsPerUnit = 20;
/** Some 12 s of speech: a longer sentence is cut, so that nobody waits for it. */
const mostWords = 30;

type SampleInput = {
  workspaceId: string;
  voiceId: string;
  /** 0.5 to 2. */
  speed: number;
  /** Its first sentence is spoken, if the voice speaks its language. */
  script?: string;
  /** From the script's channel. */
  pronunciations?: Pronunciation[];
  /** Spoken instead of the script's sentence. */
  text?: string;
};

/**
 * Speaks a sample of a voice and returns the key of its clip: a sentence of the script, or one in the voice's language, whose
 * clip everybody shares. Throws INVALID_INPUT for a voice that is unknown or not downloaded, ScriptError, TOO_MANY_REQUESTS, and
 * what the engine throws.
 */
export async function speakSample(input: SampleInput): Promise<{ assetKey: string }> {
  const { workspaceId, voiceId } = input;
  if (voiceId === noVoiceId)
    throw new AppError("INVALID_INPUT", "Without a voice there is nothing to play; choose a voice.");
  const known = (await listVoices({ workspaceId })).find(({ id }) => id === toVoiceId(voiceId));
  if (known?.download)
    throw new AppError(
      "INVALID_INPUT",
      `The voice ${shortVoiceName(known)} is not downloaded yet; choose it first.`,
    );
  // For an unknown voice, the engine's error below lists the voices there are.
  const language = known?.language ?? "en-US";
  const own = await findOwnSentence(input, language);
  const speed = Math.round(input.speed * stepsPerUnit) / stepsPerUnit;
  const spoken = own ?? { language, sentence: toSentence(sampleTextIn(language)) };
  const pace = { speed, pauses: "normal" } as const;
  const query = narrationArtifactKey(
    { workspaceId, voiceId, ...pace, language: spoken.language, scenes: [{ narration: [spoken.sentence] }] },
    0,
  );
  if (!query) throw new AppError("INVALID_INPUT", "The text has no words that a voice can say; write some.");

  const sentences = query.input.sentences.map(({ spokenWords }) => ({
    spokenWords: spokenWords.slice(0, mostWords),
    pauseAfterMs: 0,
  }));
  const clip = {
    input: { ...query.input, sentences },
    metadataSchema: query.metadataSchema,
    extension: "wav",
    produce: (file: string) => writeNarration({ workspaceId, voiceId, ...pace, sentences }, file),
  };
  const { storageKey } = await produceForPreview(workspaceId, () =>
    own
      ? getOrProduce({ kind: "narration-clip", workspaceId, previewedBy: workspaceId, ...clip })
      : getOrProduce({ kind: "voice-sample", ...clip }),
  );

  return { assetKey: storageKey };
}

/** The given text, or else a sentence of the script that the voice can say; undefined if there is neither. */
async function findOwnSentence(
  { workspaceId, script, pronunciations = [], text }: SampleInput,
  voiceLanguage: string,
): Promise<{ language: string; sentence: Sentence } | undefined> {
  if (text !== undefined) {
    const problem = findIpaProblem(text);
    if (problem !== undefined) throw new AppError("INVALID_INPUT", problem);

    return { language: voiceLanguage, sentence: toSentence(text) };
  }
  if (script === undefined) return undefined;

  const { scenes, language } = await parseInThread(script, { workspaceId });
  const pronounced = scenes.map(createPronouncer(pronunciations));
  const sentence = findSampleSentence({ scenes: pronounced, language }, voiceLanguage);

  return sentence && { language, sentence };
}
