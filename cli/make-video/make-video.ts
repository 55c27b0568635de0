import "../explain-fatal-error";
import { env } from "@/server/env";
import { startEmbeddedWorker } from "@/inngest/embedded-worker";
import { isRegistrationConfirmed } from "@/inngest/registration";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { closeListeners } from "@/server/adapters/db/listen";
import { forgetSecrets } from "@/server/adapters/processes/forget-secrets";
import { closeRenderer } from "@/server/adapters/renderer/with-renderer";
import { removeBackdropLoops } from "@/server/segments/backdrop-loops";
import { getStore } from "@/server/adapters/storage/store";
import { sweepScratchDirectories } from "@/server/artifacts/scratch-directory";
import { AppError } from "@/server/errors";
import { listVoiceLines } from "../voices/voice-lines";
import { closeSpeechEngines, listBuiltInVoices, noVoice } from "@/server/providers/speech-engines";
import { moodDescriptions } from "@/server/script-format/front-matter/settings";
import { cancelAbandonedRenders, cancelRender } from "@/server/renders/requests/cancel-render";
import { followRender } from "@/server/renders/watch-render";
import { getRenderResult } from "@/server/exports/get-render-result";
import { requestRender } from "@/server/renders/requests/request-render";
import { type CommandLine, parseCommandLine, usage } from "./command-line";
import { type CheckedInput, checkInput, listInputFiles, storeVideo } from "./prepare-video";
import { requireInputsKept } from "./require-inputs-kept";
import type { Brief } from "@/server/writing/schema";
import { createTerminalProgress } from "./terminal-progress";
import { estimateTopic, writeTopic } from "./write-topic";
import { requireWritable, writeResults } from "./write-results";

/** Work for a cancelled render checks twice a second whether it may go on; it needs the database for that. */
const graceMs = 1000;

const exitCodes = { done: 0, failed: 1, badInput: 2, cancelled: 130 };

async function main(): Promise<number> {
  const command = parseCommandLine(process.argv.slice(2));
  if (command === "help") return print(usage);
  if (command === "list") return print(choicesText());

  if (command.brief) {
    const { isOver, exitCode } = await writeScript(command, command.brief);
    if (isOver) return exitCode;
  }

  const input = await checkInput(command);
  await requireWritable(command.out);
  await requireInputsKept(command.out, listInputFiles(command, input.files));
  for (const { line, message } of input.notices) say(`Note, line ${line}: ${message}`, exitCodes.done);
  for (const notice of [input.voiceNotice, input.rendererNotice]) {
    if (notice !== undefined) say(`Note: ${notice}`, exitCodes.done);
  }
  await getStore();
  forgetSecrets();
  await openDatabase();

  try {
    return await makeVideo(command, input);
  } finally {
    await closeRenderer();
    await removeBackdropLoops();
    await closeSpeechEngines();
    await closeListeners();
    await closeDatabase();
  }
}

/** Writes the script of a topic, or prints what that would cost. `isOver` if nothing else was asked for, or it was cancelled. */
async function writeScript(
  command: CommandLine,
  brief: Brief,
): Promise<{ isOver: boolean; exitCode: number }> {
  await openDatabase();
  const stop = new AbortController();
  void waitForSignal().then(() => stop.abort());

  try {
    if (command.isEstimateOnly) {
      print(await estimateTopic(brief));

      return { isOver: true, exitCode: exitCodes.done };
    }
    const { signal } = stop;
    await writeTopic({ brief, command, signal, say: (line) => void say(line, exitCodes.done) });

    return { isOver: command.isScriptOnly, exitCode: exitCodes.done };
  } catch (error) {
    if (!stop.signal.aborted) throw error;

    return { isOver: true, exitCode: say("Cancelled. What was paid for is kept.", exitCodes.cancelled) };
  } finally {
    if (command.isEstimateOnly || command.isScriptOnly) await closeDatabase();
  }
}

async function makeVideo(command: CommandLine, input: CheckedInput): Promise<number> {
  await sweepScratchDirectories();
  const source = await storeVideo(input);
  const { id: videoId, workspaceId, format } = source.video;
  const { revision } = source;
  await cancelAbandonedRenders(workspaceId, { ...input.renderOptions, videoId, revision, format });
  // Before any work: listeners that are added while a browser opens are taken for Remotion's (warm-browser.ts).
  const interrupted = waitForSignal();
  const stopWorker = !env.inngest ? await startEmbeddedWorker() : () => Promise.resolve();
  const progress = createTerminalProgress(process.stderr);

  try {
    const ids = await requestRender({ workspaceId, videoId }, { ...input.renderOptions, source });
    if (!(await isRegistrationConfirmed())) {
      say(
        "Note: no worker has registered with Inngest yet; one that starts makes the video.",
        exitCodes.done,
      );
    }
    let cancelled: Promise<void> | undefined;
    void interrupted.then(() => {
      cancelled = cancelRender(ids);
    });
    const render = await followRender(ids, ({ progress: value }) => progress.show(value));
    progress.end();
    // The render is cancelled before the engine is told: this process must not end in between.
    await cancelled;
    if (render.state === "cancelled")
      return say(
        "Cancelled. What was made is kept: the same command goes on from there.",
        exitCodes.cancelled,
      );
    if (render.state === "failed") return say(render.failureReason ?? "The render failed.", exitCodes.failed);

    const result = await getRenderResult(ids);
    await writeResults(result, command.out);
    const { durationS, built, reused } = result;
    say(`${command.out} (${durationS.toFixed(1)} s)`, exitCodes.done);
    if (command.json) {
      print(JSON.stringify({ file: command.out, durationS, built, reused, seconds: progress.seconds }));
    }

    return exitCodes.done;
  } finally {
    await stopWorker(graceMs);
  }
}

/** Resolves at the first Ctrl-C. Listens on: npm passes it on a second time, which would end a process without listeners. */
function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
  });
}

function choicesText(): string {
  const voices = listVoiceLines([...listBuiltInVoices(), noVoice]).map((line) => `  ${line}`);
  const moods = Object.entries(moodDescriptions).map(
    ([mood, description]) => `  ${mood.padEnd(10)} ${description}`,
  );

  return ["Voices", ...voices, "", "Music", ...moods, `  ${"none".padEnd(10)} No music`].join("\n");
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);

  return exitCodes.done;
}

function say(text: string, exitCode: number): number {
  process.stderr.write(`${text}\n`);

  return exitCode;
}

function explain(error: unknown): number {
  if (!(error instanceof AppError)) throw error;

  const isBadInput = ["INVALID_INPUT", "LANGUAGE_NOT_SUPPORTED", "CONFIGURATION_INVALID"].includes(
    error.code,
  );

  return say(error.userMessage, isBadInput ? exitCodes.badInput : exitCodes.failed);
}

// The media server and warm pools would keep the process alive: it ends when its work is done.
process.exit(await main().catch(explain));
