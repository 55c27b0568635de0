import { AsyncLocalStorage } from "node:async_hooks";

type JobContext = {
  /** The run of the workflow engine. */
  runId: string;
  /** Keeps what the log says meanwhile beside the job. */
  addLine: (level: string, text: string) => void;
};

const contexts = new AsyncLocalStorage<JobContext>();

/** The job that this code works for; undefined where it works for none. */
export function getJobContext(): JobContext | undefined {
  return contexts.getStore();
}

/** Performs `work` as part of a job: what it logs and spends is known as the job's. */
export function withinJob<Result>(context: JobContext, work: () => Result): Result {
  return contexts.run(context, work);
}

/** Performs `work` as part of no job, whoever calls. */
export function outsideJobs<Result>(work: () => Result): Result {
  return contexts.exit(work);
}
