import { isDatabaseUnavailable } from "@/server/adapters/db/database-errors";
import type { AppErrorCode } from "@/server/errors";
import { outsideJobs } from "@/server/job-context";
import { log } from "@/server/log";
import type { JobState, JobStepState, JobSubject } from "../schema";
import {
  type JobRow,
  type LineRow,
  saveJobs,
  saveLines,
  saveSteps,
  type StepRow,
} from "./recording-repository";

/** Nobody waits for what is recorded, and a hundred scenes are one statement. */
const flushDelayMs = 250;
/** While the database is away. What comes after is not recorded: a job is more than its record. */
const maxKept = 5000;
/** Of one step between two flushes; a loop of warnings is one of them. */
const maxLinesKept = 500;
const maxTextCharacters = 1000;

export type RunPlace = { runId: string; functionId: string; eventId: string | null; subject: JobSubject };
export type StepPlace = { runId: string; stepId: string; name: string; kind: string };
type Failure = { code: AppErrorCode; reason: string };

const waiting = {
  jobs: new Map<string, JobRow>(),
  steps: new Map<string, StepRow>(),
  lines: new Array<LineRow>(),
};
let timer: NodeJS.Timeout | undefined;
let flushing: Promise<void> = Promise.resolve();

/** Keeps that a worker was called for a run, or that the run is over. Never throws, and takes no time of the run's. */
export function recordRun(
  { runId, functionId, eventId, subject }: RunPlace,
  end?: { state: Exclude<JobState, "running">; failure?: Failure },
): void {
  const now = new Date();
  const known = waiting.jobs.get(runId);
  if (!known && waiting.jobs.size >= maxKept) return;
  waiting.jobs.set(runId, {
    ...{ runId, functionId, eventId, ...subject },
    startedAt: known?.startedAt ?? now,
    seenAt: now,
    state: end?.state ?? known?.state ?? "running",
    endedAt: end ? now : (known?.endedAt ?? null),
    failureCode: end?.failure?.code ?? known?.failureCode ?? null,
    failureReason: shorten(end?.failure?.reason) ?? known?.failureReason ?? null,
  });
  flushSoon();
}

/** Keeps what a step of a run has come to; `isAttempt` where it begins to be performed. Never throws. */
export function recordStep(
  { runId, stepId, name, kind }: StepPlace,
  { state, isAttempt = false, failure }: { state: JobStepState; isAttempt?: boolean; failure?: Failure },
): void {
  const now = new Date();
  const key = `${runId} ${stepId}`;
  const known = waiting.steps.get(key);
  if (!known && waiting.steps.size >= maxKept) return;
  waiting.steps.set(key, {
    ...{ runId, stepId, name, kind, state },
    attempts: (known?.attempts ?? 0) + (isAttempt ? 1 : 0),
    startedAt: known?.startedAt ?? now,
    endedAt: state === "succeeded" || state === "failed" ? now : null,
    failureCode: failure?.code ?? null,
    failureReason: shorten(failure?.reason) ?? null,
  });
  flushSoon();
}

/** Keeps a line of what a step had to say. Never throws. */
export function recordLine(
  { runId, name }: Pick<StepPlace, "runId" | "name">,
  { level, text, code }: { level: string; text: string; code?: AppErrorCode },
): void {
  if (waiting.lines.length >= maxLinesKept) return;
  waiting.lines.push({
    ...{ runId, step: name, level, text: shorten(text) ?? "" },
    ...{ failureCode: code ?? null, at: new Date() },
  });
  flushSoon();
}

/** Saves what is recorded but not saved yet: called before the database is closed. */
export function flushRecords(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  flushing = flushing.then(flush);

  return flushing;
}

function flushSoon(): void {
  if (timer) return;
  // What is saved for many jobs is none of them.
  timer = outsideJobs(() => setTimeout(() => void flushRecords(), flushDelayMs).unref());
}

async function flush(): Promise<void> {
  const [jobs, steps] = [[...waiting.jobs.values()], [...waiting.steps.values()]];
  const lines = waiting.lines.splice(0);
  waiting.jobs.clear();
  waiting.steps.clear();
  if (jobs.length + steps.length + lines.length === 0) return;

  try {
    await saveJobs(jobs);
    await saveSteps(steps);
    await saveLines(lines);
  } catch (error) {
    log.debug({ err: error }, "Jobs could not be recorded");
    if (isDatabaseUnavailable(error)) keepForLater(jobs, steps);
  }
}

/** What happened since then goes over it. */
function keepForLater(jobs: JobRow[], steps: StepRow[]): void {
  for (const job of jobs) {
    const newer = waiting.jobs.get(job.runId);
    if (waiting.jobs.size < maxKept) {
      waiting.jobs.set(job.runId, newer ? { ...newer, startedAt: job.startedAt } : job);
    }
  }
  for (const step of steps) {
    const key = `${step.runId} ${step.stepId}`;
    const newer = waiting.steps.get(key);
    const attempts = step.attempts + (newer?.attempts ?? 0);
    if (waiting.steps.size < maxKept) {
      waiting.steps.set(key, newer ? { ...newer, attempts, startedAt: step.startedAt } : step);
    }
  }
  flushSoon();
}

/** Postgres keeps no U+0000. */
function shorten(text: string | undefined): string | undefined {
  return text?.replaceAll("\0", "").slice(0, maxTextCharacters);
}
