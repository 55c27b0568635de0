import { access, readFile, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { amountLabel } from "@/server/costs/amount-label";
import { AppError } from "@/server/errors";
import { readSettings, writeSettings } from "@/server/script-format/front-matter/edit-settings";
import { decodeSettings } from "@/server/script-format/front-matter/settings";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import { getOrCreateWorkspace } from "@/server/workspaces/repository";
import { commandLineSlug } from "@/server/workspaces/schema";
import { startScript } from "@/server/writing/script/assemble-script";
import { prepareWriting } from "@/server/writing/requests/prepare-writing";
import type { Brief } from "@/server/writing/schema";
import { wordsFor } from "@/server/writing/script/words-for";
import { writeRequest, type Written } from "@/server/writing/steps/write-request";
import type { CommandLine } from "./command-line";

/** If a vendor is away for longer, the person has to type the command again. */
const maxAttempts = 5;
const usualWaitMs = 10_000;

type TopicInput = {
  brief: Brief;
  command: Pick<CommandLine, "script" | "settings">;
  signal: AbortSignal;
  /** A line for the person. */
  say: (line: string) => void;
};

/** What writing about a topic would cost, in one line. */
export async function estimateTopic(brief: Brief): Promise<string> {
  const { writer, estimate, isAlreadyPaid } = await prepareWriting(brief, await getCommandWorkspace());
  if (!writer)
    return "Sentences from Wikipedia: free. Set ANTHROPIC_API_KEY or another key for a script of its own.";
  const name = `${writer.name}, ${writer.model}`;
  if (isAlreadyPaid) return `${name}: already paid.`;
  if (!estimate) return `${name}: at a price that is not known here.`;
  const [from, to] = [amountLabel(estimate.fromMicros), amountLabel(estimate.toMicros)];

  return `${name}: ${from === to ? from : `${from} to ${to}`}.`;
}

/**
 * Writes a script about a topic into the command's script file, and tells what it cost; the same topic again costs nothing. An
 * existing file with other words is not overwritten. Throws INVALID_INPUT, PROVIDER_*, CANCELLED.
 */
export async function writeTopic({ brief, command, signal, say }: TopicInput): Promise<void> {
  const workspaceId = await getCommandWorkspace();
  const { isAlreadyPaid } = await prepareWriting(brief, workspaceId);
  // Before anything is paid for: the script could not be saved.
  if (!isAlreadyPaid) await requireFree(command.script);
  const written = await writeWithPatience({ brief, command, signal, say }, workspaceId);
  const { result, script } = written;
  for (const notice of result.notices) say(`Note: ${notice}`);

  await writeFile(command.script, script, { flag: "wx" }).catch(async (error: unknown) => {
    if ((await readFile(command.script, "utf8").catch(() => "")) === script) return;
    if (isAlreadyThere(error)) throw alreadyThere(command.script);
    throw new AppError("INVALID_INPUT", `${command.script} cannot be written: ${String(error)}`, {
      cause: error,
    });
  });
  const price = result.isAlreadyPaid ? "already paid" : amountLabel(result.amountMicros);
  say(`${command.script} (${countWords(written.text, brief.language)} words, ${price})`);
}

async function writeWithPatience(
  { brief, command, signal, say }: TopicInput,
  workspaceId: string,
): Promise<Written> {
  const script = applyVoice(startScript(brief), command.settings);
  const words = wordsFor(brief, script);
  const showWords = createWordCounter(brief.language, words, say);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeRequest(
        { kind: "script", brief, script, revision: 0 },
        {
          ...{ signal, purpose: { workspaceId }, onProgress: showWords },
          onWriter: ({ name, model }) => {
            say(`${name} (${model.name}) is writing …`);

            return Promise.resolve();
          },
        },
      );
    } catch (error) {
      const isPassing =
        error instanceof AppError &&
        (error.code === "PROVIDER_RATE_LIMITED" || error.code === "PROVIDER_UNAVAILABLE");
      if (!isPassing || attempt === maxAttempts) throw error;
      const waitMs = error.retryAfterMs ?? usualWaitMs * attempt;
      say(`${error.userMessage} Trying again in ${Math.ceil(waitMs / 1000)} s.`);
      await setTimeout(waitMs, undefined, { signal }).catch(() => {
        throw new AppError("CANCELLED", "Cancelled.");
      });
    }
  }
}

/** Voice and speed decide how many words fill the time. */
function applyVoice(script: string, typed: Record<string, string>): string {
  const { voice, speed } = typed;
  const { settings } = decodeSettings({
    ...(voice !== undefined && { voice }),
    ...(speed !== undefined && { speed: Number(speed) }),
  });

  return settings && readSettings(script) ? writeSettings(script, settings) : script;
}

/** Says now and then how many words are written. */
function createWordCounter(language: string, wanted: number, say: (line: string) => void) {
  let nextAt = Math.ceil(wanted / 4);

  return (readText: () => string): void => {
    const words = countWords(readText(), language);
    if (words < nextAt) return;
    nextAt = words + Math.ceil(wanted / 4);
    say(`… ${words} of about ${wanted} words`);
  };
}

function getCommandWorkspace(): Promise<string> {
  return getOrCreateWorkspace(commandLineSlug, "Command line");
}

async function requireFree(file: string): Promise<void> {
  const isFree = await access(file).then(
    () => false,
    () => true,
  );
  if (!isFree) throw alreadyThere(file);
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

function alreadyThere(file: string): AppError {
  return new AppError(
    "INVALID_INPUT",
    `${file} is there already: make the video of it (npm run make-video -- ${file}), or rename it to have another one written.`,
  );
}
