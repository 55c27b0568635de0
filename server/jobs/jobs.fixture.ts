import { randomUUID } from "node:crypto";
import { flushRecords, recordRun, recordStep } from "./recording/record";
import { type JobState, jobSubjectSchema, type JobSubject } from "./schema";
import { getDatabase } from "@/server/adapters/db/database";

type AddedJob = Partial<JobSubject> & {
  functionId?: string;
  state?: JobState;
  reason?: string;
  startedAt?: Date;
  eventId?: string;
  stepNames?: string[];
};

/** Records a run as a worker would; gives its job. */
export async function addJob({
  functionId = "produce-video",
  state = "succeeded",
  reason = "The disk is full.",
  startedAt = new Date(),
  eventId,
  stepNames = [],
  ...subject
}: AddedJob): Promise<{ jobId: string; runId: string }> {
  const runId = randomUUID();
  const place = { runId, functionId, eventId: eventId ?? null, subject: jobSubjectSchema.parse(subject) };
  recordRun(place);
  for (const name of stepNames) {
    recordStep({ runId, stepId: name, name, kind: "run" }, { state: "running", isAttempt: true });
    if (state !== "running") {
      recordStep({ runId, stepId: name, name, kind: "run" }, { state: "succeeded" });
    }
  }
  if (state !== "running") {
    recordRun(place, {
      state,
      ...(state === "failed" && { failure: { code: "RENDER_FAILED" as const, reason } }),
    });
  }
  await flushRecords();
  const { id } = await getDatabase().prisma.job.update({
    where: { runId },
    data: {
      startedAt,
      seenAt: startedAt,
      ...(state !== "running" && { endedAt: new Date(startedAt.getTime() + 4000) }),
    },
    select: { id: true },
  });

  return { jobId: id, runId };
}
