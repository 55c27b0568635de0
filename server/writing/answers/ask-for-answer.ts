import { amountLabel } from "@/server/costs/amount-label";
import { AppError } from "@/server/errors";
import { detectLanguage } from "@/server/languages/detect-language";
import { getLanguageName, primaryLanguage } from "@/server/languages/language-name";
import type { ConnectedWriter } from "@/server/providers/resolve-writer";
import type { PartAnswer, ScriptAnswer } from "./answer";
import { askWriter, type AskInput, type GivenAnswer, type Question } from "./ask-writer";
import { checkAnswer } from "./check-answer";
import { measureScript } from "./measure-script";
import type { WritingPlan } from "./plan-writing";
import { writeRepairPrompt } from "../prompts/repair-prompt";

/** How far from the wanted length is near enough. */
const lengthTolerance = 0.1;
/** Of what is no script: as much as anybody reads. */
const shownCharacters = 20_000;
/** Whoever waits for a vendor longer is better served by the one that stands in. */
const longestPatienceMs = 60_000;

export type CheckedScript = {
  answer: ScriptAnswer | PartAnswer;
  script: string;
  writer: ConnectedWriter;
  notices: string[];
  amountMicros: number;
  isAlreadyPaid: boolean;
};

type AnswerInput = Pick<AskInput, "purpose" | "signal" | "onText"> & {
  plan: WritingPlan;
  /** The first one, then those that stand in for it. */
  writers: ConnectedWriter[];
  /** Told who is asked, before each call, and whether that is to put an answer right. */
  onCall: (writer: ConnectedWriter, isRepair: boolean) => Promise<void>;
};

/**
 * Asks for a script until it can be followed: an answer that cannot be used, or that misses the length, is put right once. Where
 * a writer is away, refuses the key or has no money, the next one that the workspace listed is asked, and the notices say so.
 * Throws PROVIDER_ANSWER_INVALID with the answer as its message, PROVIDER_REFUSED, and what `askWriter` throws.
 */
export async function askForAnswer({ writers, ...input }: AnswerInput): Promise<CheckedScript> {
  const notices: string[] = [];
  for (const [index, writer] of writers.entries()) {
    try {
      const given = await askUntilUsable(writer, input);

      return { ...given, notices: [...notices, ...given.notices] };
    } catch (error) {
      const next = writers[index + 1];
      if (!next || !(error instanceof AppError) || !isAway(error)) throw error;
      notices.push(`${next.name} wrote this, since ${writer.name} could not: ${error.userMessage}`);
    }
  }

  throw new AppError("INVALID_INPUT", "Connect a writer in Settings, Connections first.");
}

function isAway({ code, retryAfterMs = 0 }: AppError): boolean {
  if (code === "PROVIDER_RATE_LIMITED") return retryAfterMs > longestPatienceMs;

  return code === "PROVIDER_UNAVAILABLE" || code === "PROVIDER_REJECTED";
}

async function askUntilUsable(
  writer: ConnectedWriter,
  { plan, ...input }: Omit<AnswerInput, "writers">,
): Promise<CheckedScript> {
  const { workspaceId } = input.purpose;
  const first = await ask(writer, plan.question, { ...input, isRepair: false });
  const firstCheck = await check(first, plan, workspaceId);
  const { usable, missed } = firstCheck;
  if (usable && missed === undefined) return { ...usable, writer, notices: [], ...costOf([first]) };

  const repair = repairQuestion(plan.question, first, firstCheck.problem);
  const second = await ask(writer, repair, { ...input, isRepair: true }).catch((error: unknown) => {
    // A script that merely misses its length is worth more than none.
    if (usable && error instanceof AppError && isFinal(error)) return error;
    throw error;
  });
  if (usable && second instanceof AppError) {
    const notices = [...(missed === undefined ? [] : [missed]), second.userMessage];

    return { ...usable, writer, notices, ...costOf([first]) };
  }

  if (second instanceof AppError) throw second;
  const secondCheck = await check(second, plan, workspaceId);
  const best = chooseBetter(firstCheck, secondCheck);
  const cost = costOf([first, second]);
  if (!best.usable) {
    throw new AppError("PROVIDER_ANSWER_INVALID", second.text.slice(0, shownCharacters), {
      userMessage: `${writer.name} answered twice with something that is no script (${amountLabel(cost.amountMicros)}). Try again, or choose another model.`,
    });
  }

  return { ...best.usable, writer, notices: best.missed === undefined ? [] : [best.missed], ...cost };
}

/** Whether asking again would end in the same way. */
function isFinal({ code }: AppError): boolean {
  return ["SPENDING_CAP_REACHED", "PROVIDER_REJECTED", "PROVIDER_REFUSED"].includes(code);
}

async function ask(
  writer: ConnectedWriter,
  question: Question,
  { onCall, isRepair, ...input }: Omit<AnswerInput, "writers" | "plan"> & { isRepair: boolean },
): Promise<GivenAnswer> {
  await onCall(writer, isRepair);
  const given = await askWriter({ ...input, writer, question });
  if (given.stop !== "refused") return given;

  throw new AppError("PROVIDER_REFUSED", `${writer.name} refused: ${given.refusal ?? ""}`, {
    userMessage: `${writer.name} will not write about this${given.refusal ? `: “${given.refusal.slice(0, 300)}”` : "."} Change the topic or the wishes, or choose another writer.`,
  });
}

type Check = {
  /** What is wrong, for the writer. */
  problem: string;
  /** What is said of a length that stays wrong, for people. */
  missed?: string;
  /** How far the length is from the wanted one, as a share of that. */
  offBy?: number;
  usable?: { answer: ScriptAnswer | PartAnswer; script: string };
};

async function check(given: GivenAnswer, plan: WritingPlan, workspaceId: string): Promise<Check> {
  const { answer, problem } = checkAnswer<ScriptAnswer | PartAnswer>(given, plan.parse);
  if (!answer) return { problem };

  const script = plan.assemble(answer);
  const measured = await measureScript(workspaceId, script);
  if (measured.problem !== undefined) {
    return { problem: `the script format does not take it: ${measured.problem}` };
  }
  const usable = { answer, script };
  const { wanted } = plan;
  if (!wanted) return { problem: "", usable };

  const language = detectLanguage(plan.compose(answer));
  if (language !== undefined && primaryLanguage(language) !== primaryLanguage(wanted.language)) {
    return {
      problem: `it is in ${getLanguageName(language)}; write it in ${getLanguageName(wanted.language)}.`,
    };
  }

  return { usable, ...checkLength(measured.seconds, wanted.lengthSeconds) };
}

/** What was put right may be further off than before. */
function chooseBetter(first: Check, second: Check): Check {
  if (!first.usable || !second.usable) return second.usable ? second : first;

  return (second.offBy ?? 0) <= (first.offBy ?? 0) ? second : first;
}

function checkLength(seconds: number, wantedSeconds: number): Omit<Check, "usable"> {
  const offBy = Math.abs(seconds - wantedSeconds) / wantedSeconds;
  if (offBy <= lengthTolerance) return { problem: "", offBy };
  const factor = wantedSeconds / seconds;
  const change =
    factor < 1
      ? `${Math.round(100 * (1 - factor))} % fewer words`
      : `${Math.round(100 * (factor - 1))} % more words`;

  return {
    offBy,
    problem: `it takes ${Math.round(seconds)} seconds to say, and ${wantedSeconds} are wanted: write ${change} in the "text" fields.`,
    missed: `The script takes about ${Math.round(seconds)} seconds instead of ${wantedSeconds}: the writer did not keep to the length.`,
  };
}

/** The same conversation, with what was answered and what is wrong with it. */
function repairQuestion(question: Question, { text }: GivenAnswer, problem: string): Question {
  return {
    ...question,
    messages: [
      ...question.messages,
      // No vendor takes an empty turn.
      { role: "assistant", content: text.trim() === "" ? "(nothing)" : text },
      { role: "user", content: writeRepairPrompt(problem) },
    ],
  };
}

function costOf(answers: GivenAnswer[]): { amountMicros: number; isAlreadyPaid: boolean } {
  return {
    amountMicros: answers.reduce((sum, { amountMicros }) => sum + amountMicros, 0),
    isAlreadyPaid: answers.every(({ isReused }) => isReused),
  };
}
