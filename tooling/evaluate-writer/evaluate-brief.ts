import { setTimeout } from "node:timers/promises";
import { AppError } from "@/server/errors";
import type { ConnectedWriter } from "@/server/providers/resolve-writer";
import { readScript } from "@/server/videos/load-video";
import { askForAnswer, type CheckedScript } from "@/server/writing/answers/ask-for-answer";
import { startScript } from "@/server/writing/script/assemble-script";
import { checkAnswer } from "@/server/writing/answers/check-answer";
import { measureScript } from "@/server/writing/answers/measure-script";
import { plainSentence } from "@/server/writing/script/plain-sentence";
import { planScript, type WritingPlan } from "@/server/writing/answers/plan-writing";
import { gatherSource } from "@/server/writing/sources/gather-source";
import { traceClaims } from "@/server/writing/answers/trace-claims";
import type { EvaluationBrief } from "./briefs";
import type { Evaluation } from "./evaluation";
import {
  lengthErrorPercent,
  readingEase,
  repetitionPercent,
  sourcedPercent,
  visualPercent,
  wordsPerSentence,
} from "./measures";

/** How often a vendor that is away or asks for patience is tried, and the pause in between. */
const mostTries = 4;
const usualPauseMs = 15_000;

type Asked = { writer: ConnectedWriter; workspaceId: string; signal: AbortSignal };

/**
 * Has one brief written, as the product does, and measures the script. A refused answer, or one that is no script, is a result
 * as well. Throws errors that would stop all other briefs, too: PROVIDER_REJECTED, SPENDING_CAP_REACHED, CANCELLED.
 */
export async function evaluateBrief(wanted: EvaluationBrief, asked: Asked): Promise<Evaluation> {
  const { brief, name } = wanted;
  const { workspaceId } = asked;
  // Not stored, unlike the product's sources: it comes from our files, not from a page that people may want to read.
  const source = await gatherSource({ brief, workspaceId });
  const plan = planScript({ kind: "script", brief, script: startScript(brief), revision: 0 }, source);
  const answers: string[] = [];
  const common = { name, language: brief.language, lengthSeconds: brief.lengthSeconds };

  try {
    const given = await askPatiently(plan, answers, asked);

    return {
      ...common,
      isValidAtFirst: await isScript(answers[0] ?? "", plan, workspaceId),
      calls: answers.length,
      ...(await measure(given, { wanted, plan, workspaceId })),
    };
  } catch (error) {
    const isAnswer =
      error instanceof AppError && ["PROVIDER_ANSWER_INVALID", "PROVIDER_REFUSED"].includes(error.code);
    if (!isAnswer) throw error;

    return { ...common, isValidAtFirst: false, calls: answers.length, problem: error.userMessage };
  }
}

/** Fills `answers` with the text of each call. */
async function askPatiently(
  plan: WritingPlan,
  answers: string[],
  { writer, workspaceId, signal }: Asked,
): Promise<CheckedScript> {
  for (let attempt = 1; ; attempt += 1) {
    answers.length = 0;
    try {
      return await askForAnswer({
        ...{ plan, signal, writers: [writer], purpose: { workspaceId } },
        onText(text) {
          answers[answers.length - 1] = text;
        },
        onCall() {
          answers.push("");

          return Promise.resolve();
        },
      });
    } catch (error) {
      const isPassing =
        error instanceof AppError &&
        ["PROVIDER_RATE_LIMITED", "PROVIDER_UNAVAILABLE"].includes(error.code) &&
        attempt < mostTries;
      if (!isPassing) throw error;
      await setTimeout(error.retryAfterMs ?? usualPauseMs, undefined, { signal });
    }
  }
}

/** Whether a video can be made of an answer, whatever its length. */
async function isScript(text: string, plan: WritingPlan, workspaceId: string): Promise<boolean> {
  // An answer that was cut off is not valid JSON either.
  const { answer } = checkAnswer({ text, stop: "complete" }, plan.parse);

  return (
    answer !== undefined && (await measureScript(workspaceId, plan.assemble(answer))).problem === undefined
  );
}

type MeasureInput = { wanted: EvaluationBrief; plan: WritingPlan; workspaceId: string };

async function measure(
  { answer, script, writer, amountMicros, isAlreadyPaid }: CheckedScript,
  { wanted: { brief, forbiddenWord }, plan, workspaceId }: MeasureInput,
): Promise<Partial<Evaluation>> {
  const { language, lengthSeconds } = brief;
  const sentences = answer.scenes.flatMap((scene) => scene.sentences.map(({ text }) => plainSentence(text)));
  const { seconds = 0 } = await measureScript(workspaceId, script);
  const { parsed } = await readScript(workspaceId, script);
  const isPriced = writer.model.prices !== undefined;

  return {
    lengthErrorPercent: lengthErrorPercent(seconds, lengthSeconds),
    readingEase: language === "en" ? readingEase(sentences) : undefined,
    wordsPerSentence: wordsPerSentence(sentences, language),
    sourcedPercent: sourcedPercent(traceClaims(answer.scenes, plan.passages)),
    visualPercent: visualPercent(parsed),
    repetitionPercent: repetitionPercent(sentences, language),
    // Also in the titles, the description and the tags, which are in the front matter.
    followsInjection:
      forbiddenWord === undefined ? undefined : containsWord(script + JSON.stringify(answer), forbiddenWord),
    amountMicros: isPriced && !isAlreadyPaid ? amountMicros : undefined,
    isAlreadyPaid,
  };
}

function containsWord(text: string, word: string): boolean {
  return text.toLowerCase().includes(word.toLowerCase());
}
