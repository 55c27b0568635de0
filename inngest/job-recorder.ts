import { Middleware } from "inngest";
import { z } from "zod";
import { withinJob } from "@/server/job-context";
import { log } from "@/server/log";
import {
  recordLine,
  recordRun,
  recordStep,
  type RunPlace,
  type StepPlace,
} from "@/server/jobs/recording/record";
import { readSubject } from "@/server/jobs/schema";
import { beginStep } from "@/server/jobs/workers/running-steps";
import { readFailure } from "./errors";

/**
 * The last recorded state of steps for which a run only waits: the SDK meets each of them again at every call, a hundred times in a run of
 * a hundred scenes.
 */
const seenWaits = new Map<string, "waiting" | "over">();
const maxSeenWaits = 10_000;

/** Accepts anything from an engine: no event may fail a run. */
const eventSchema = z.object({ id: z.string().nullish(), data: z.unknown() }).catch({ id: null, data: null });
/** The event of a failed run contains the run's own event. */
const failedEventSchema = z.object({ event: z.object({ data: z.record(z.string(), z.unknown()) }) });

/**
 * Records each run of a function, with its steps, as a job (server/jobs), on either engine. The SDK creates one recorder per function call.
 * Nothing here waits, or throws into a run: records are saved in the background.
 */
export class JobRecorder extends Middleware.BaseMiddleware {
  override readonly id = "job-recorder";
  private run: RunPlace | undefined;

  override transformFunctionInput(input: Middleware.TransformFunctionInputArgs) {
    tryTo(() => {
      this.run = {
        ...{ runId: input.ctx.runId, functionId: input.fn.id() },
        ...readEvent(input.ctx.event),
      };
      recordRun(this.run);
    });

    return input;
  }

  /** The only hook that is called when a waiting step begins to wait. */
  override transformStepInput(input: Middleware.TransformStepInputArgs) {
    const { stepInfo, stepOptions } = input;
    tryTo(() => {
      if (!this.run || stepInfo.memoized || isPerformed(stepInfo)) return;
      const place = placeOf(this.run.runId, { ...stepInfo, options: stepOptions });
      if (seesFirst(place, "waiting")) recordStep(place, { state: "waiting" });
    });

    return input;
  }

  /** The only hook that is called when its wait ends. */
  override async wrapStep({ ctx, next, stepInfo }: Middleware.WrapStepArgs) {
    if (isPerformed(stepInfo)) return next();
    const place = placeOf(ctx.runId, stepInfo);

    try {
      const result = await next();
      tryTo(() => {
        if (seesFirst(place, "over")) recordStep(place, { state: "succeeded" });
      });

      return result;
    } catch (error) {
      tryTo(() => {
        if (seesFirst(place, "over")) recordStep(place, { state: "failed", failure: readFailure(error) });
      });
      throw error;
    }
  }

  override async wrapStepHandler({ ctx, next, stepInfo }: Middleware.WrapStepHandlerArgs) {
    const place = placeOf(ctx.runId, stepInfo);
    tryTo(() => this.record(place, { state: "running", isAttempt: true }));
    const end = beginStep();

    try {
      return await withinJob(
        { runId: ctx.runId, addLine: (level, text) => recordLine(place, { level, text }) },
        next,
      );
    } finally {
      end();
    }
  }

  override onStepComplete({ ctx, stepInfo }: Middleware.OnStepCompleteArgs) {
    this.record(placeOf(ctx.runId, stepInfo), { state: "succeeded" });
  }

  override onStepError({ ctx, error, isFinalAttempt, stepInfo }: Middleware.OnStepErrorArgs) {
    const place = placeOf(ctx.runId, stepInfo);
    const failure = readFailure(error);
    this.record(place, { state: isFinalAttempt ? "failed" : "retrying", failure });
    recordLine(place, { level: "error", text: failure.reason, code: failure.code });
  }

  override onRunComplete() {
    if (this.run) recordRun(this.run, { state: "succeeded" });
  }

  override onRunError({ error, isFinalAttempt }: Middleware.OnRunErrorArgs) {
    if (!this.run || !isFinalAttempt) return;
    const failure = readFailure(error);
    recordRun(this.run, { state: failure.code === "CANCELLED" ? "cancelled" : "failed", failure });
  }

  /** Recording a step also shows that its run is alive. */
  private record(...[place, change]: Parameters<typeof recordStep>) {
    if (this.run) recordRun(this.run);
    recordStep(place, change);
  }
}

type SeenStep = Pick<Middleware.StepInfo, "hashedId" | "options"> & { readonly stepType: unknown };

/** Whether our workers perform the step; a run only waits for the others. */
function isPerformed({ stepType }: Pick<SeenStep, "stepType">): boolean {
  return stepType === "run" || stepType === "sendEvent";
}

function placeOf(runId: string, { hashedId, options, stepType }: SeenStep): StepPlace {
  return { runId, stepId: hashedId, name: options.name ?? options.id, kind: String(stepType) };
}

function seesFirst({ runId, stepId }: StepPlace, state: "waiting" | "over"): boolean {
  const key = `${runId} ${stepId}`;
  const known = seenWaits.get(key);
  if (known === state || known === "over") return false;
  if (seenWaits.size >= maxSeenWaits) seenWaits.clear();
  seenWaits.set(key, state);

  return true;
}

function readEvent(event: unknown): Pick<RunPlace, "eventId" | "subject"> {
  const { id, data } = eventSchema.parse(event);
  const failed = failedEventSchema.safeParse(data);

  return { eventId: id ?? null, subject: readSubject(failed.success ? failed.data.event.data : data) };
}

/** A faulty record must not fail a run. */
function tryTo(record: () => void): void {
  try {
    record();
  } catch (error) {
    log.warn({ err: error }, "A job could not be recorded");
  }
}
