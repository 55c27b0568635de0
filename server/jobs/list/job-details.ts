import { sumRunCosts } from "@/server/costs/run-costs";
import type { JobStepState } from "../schema";
import { type JobView, toJobView } from "./list-jobs";
import {
  findLines,
  findParts,
  findSteps,
  getJob,
  type JobIds,
  type JobLine,
  type JobListRow,
  type JobStepRow,
} from "./list-repository";

/** What a step came to; `interrupted`: its worker died, or the job was ended meanwhile. */
export type TimelineState = JobStepState | "interrupted";

/** A step of a job, or of a part of it, as its timeline shows it. */
export type TimelineRow = {
  key: string;
  /** As the function calls it: "narrate-scene-2". */
  name: string;
  kind: string;
  state: TimelineState;
  attempts: number;
  failureCode: string | null;
  failureReason: string | null;
  startedAt: Date;
  endedAt: Date | null;
};

export type JobDetails = JobView & {
  /** In the order in which they began. */
  steps: TimelineRow[];
  lines: JobLine[];
};

/** A job with its steps and those of its parts, and what they had to say. Throws NOT_FOUND. */
export async function getJobDetails(where: JobIds): Promise<JobDetails> {
  const { workspaceId } = where;
  const job = await getJob(where);
  const parts =
    job.functionId === "produce-video" && job.renderId !== null
      ? await findParts(workspaceId, { renderId: job.renderId, from: job.startedAt, until: job.endedAt })
      : [];
  const runIds = [job, ...parts].map(({ runId }) => runId);
  const [steps, lines, costs] = await Promise.all([
    findSteps(workspaceId, runIds),
    findLines(workspaceId, runIds),
    sumRunCosts(workspaceId, runIds),
  ]);
  const costMicros = costs.size === 0 ? undefined : [...costs.values()].reduce((sum, cost) => sum + cost, 0);

  return { ...toJobView(job, costMicros), steps: arrangeSteps([job, ...parts], steps), lines };
}

/**
 * The steps of a job and its parts as one list: a part's steps stand for the step that waited for it, and a scene is named by its
 * number. Pure.
 */
export function arrangeSteps(jobs: JobListRow[], steps: JobStepRow[]): TimelineRow[] {
  const jobOf = new Map(jobs.map((job) => [job.runId, job]));
  const hasVideoPart = jobs.some(({ functionId }) => functionId === "render-video");
  const drawn = new Set(
    jobs.flatMap(({ functionId, position }) => (functionId === "render-segment" ? position : [])),
  );

  return steps
    .filter(({ name, kind }) => {
      if (kind !== "invoke") return true;
      const [, number] = /^render-segment-(\d+)$/.exec(name) ?? [];

      return number === undefined
        ? !(name === "render-video" && hasVideoPart)
        : !drawn.has(Number(number) - 1);
    })
    .map((step) => {
      const job = jobOf.get(step.runId);
      const { position = null } = job ?? {};
      const isOver = job?.state !== "running" && step.endedAt === null;

      return {
        key: `${step.runId} ${step.stepId}`,
        name: position === null ? step.name : `${step.name}-${position + 1}`,
        kind: step.kind,
        state: isOver ? ("interrupted" as const) : step.state,
        attempts: step.attempts,
        failureCode: step.failureCode,
        failureReason: step.failureReason,
        startedAt: step.startedAt,
        endedAt: isOver ? (job?.endedAt ?? null) : step.endedAt,
      };
    });
}
