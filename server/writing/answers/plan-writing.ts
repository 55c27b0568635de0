import { AppError } from "@/server/errors";
import { readSettings } from "@/server/script-format/front-matter/edit-settings";
import { readScript } from "@/server/videos/load-video";
import { type PartAnswer, partAnswerSchema, type ScriptAnswer, scriptAnswerSchema } from "./answer";
import { bodyPart, replaceBody, replacePart, toSettings } from "../script/assemble-script";
import { buildRewriteQuestion, buildScriptQuestion } from "./build-question";
import type { Question } from "./ask-writer";
import { type AnswerSoFar, composePart, composeScript } from "../script/compose-script";
import type { WritingRequest } from "../schema";
import type { GatheredSource } from "../sources/gather-source";
import { listPassages } from "../sources/list-passages";
import type { Passage } from "../sources/passage";
import { wordsFor } from "../script/words-for";

/** What a writer is asked, and what becomes of its answer. */
export type WritingPlan = {
  question: Question;
  passages: Passage[];
  /** The answer so far, as people watch it. */
  compose: (soFar: AnswerSoFar) => string;
  /** The script with the answer in it. Throws zod's error for an answer of another shape. */
  assemble: (answer: ScriptAnswer | PartAnswer) => string;
  parse: typeof scriptAnswerSchema | typeof partAnswerSchema;
  /** What a whole script must have; absent for a part, of which any length and language will do. */
  wanted?: { lengthSeconds: number; language: string };
};

type ScriptRequest = Extract<WritingRequest, { kind: "script" }>;
type RewriteRequest = Extract<WritingRequest, { kind: "rewrite" }>;

/** How a whole script is written from a source. Pure. */
export function planScript({ brief, script }: ScriptRequest, source: GatheredSource): WritingPlan {
  const { language, lengthSeconds } = brief;
  const passages = listPassages(source, language);

  return {
    ...{ passages, wanted: { lengthSeconds, language } },
    question: buildScriptQuestion({ brief, passages, words: wordsFor(brief, script) }),
    parse: scriptAnswerSchema,
    compose: (soFar) => composeScript(soFar, language),
    assemble(answer) {
      const written = scriptAnswerSchema.parse(answer);

      return replaceBody(script, composeScript(written, language), toSettings(written, source.credits));
    },
  };
}

/**
 * How a part of a script is written anew; `source` is what the script was written from, if that is known. Throws ScriptError
 * for a script that cannot be followed, and INVALID_INPUT for a part that is not in it.
 */
export async function planRewrite(
  { script, part, instruction }: RewriteRequest,
  { workspaceId, source }: { workspaceId: string; source: GatheredSource | undefined },
): Promise<WritingPlan> {
  const whole = bodyPart(script);
  const place = part ?? whole;
  if (place.start < whole.start || place.end > whole.end) {
    throw new AppError("INVALID_INPUT", "The part to rewrite is not in the script; select it again.");
  }

  const language = readSettings(script)?.language ?? (await readScript(workspaceId, script)).parsed.language;
  const old = script.slice(place.start, place.end);
  const passages = source ? listPassages(source, language) : [];
  const body = script.slice(whole.start, whole.end);

  return {
    passages,
    question: buildRewriteQuestion({ language, instruction, script: body, part: old, passages }),
    parse: partAnswerSchema,
    compose: ({ scenes }) => composePart(scenes, old, language),
    assemble: ({ scenes }) => replacePart(script, place, composePart(scenes, old, language)),
  };
}
