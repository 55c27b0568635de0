import { type AppErrorCode, appErrorCodes } from "@/server/errors";
import type { Need } from "@/server/dashboard/schema";
import type { JobDetails } from "@/server/jobs/list/job-details";
import type { JobView } from "@/server/jobs/list/list-jobs";
import type { RenderView } from "@/server/renders/render-view";
import type { WritingView } from "@/server/writing/watch-writing";

/**
 * What people read about a failure of ours. Its own words, from vendors and about our paths and hosts, are for those who
 * run the server; the command shows them, since its user does.
 */
const ownFailures: Partial<Record<AppErrorCode, string>> = {
  CONFIGURATION_INVALID: "This server is not set up for that; tell those who run it",
  BROWSER_MISSING: "This server is not set up for that; tell those who run it",
  STORAGE_FULL: "There is no room left on our side; nothing finished is lost, so try again later",
  STORAGE_FAILED: "Our storage does not answer; nothing of yours is lost, so try again in a moment",
  DATABASE_UNAVAILABLE: "Our database does not answer; nothing of yours is lost, so try again in a moment",
  ENGINE_UNAVAILABLE: "Our queue of work does not answer; nothing of yours is lost, so try again in a moment",
  SPEECH_FAILED: "The voice failed on our side; try again",
  RENDER_FAILED: "Drawing failed on our side; try again",
  INTERNAL: "Something went wrong on our side; nothing of yours is lost, so try again",
};

/** The sentence for a failure of ours, with its reference in the log; undefined if the error's own is for people. */
export function ownFailureLabel(code: AppErrorCode, reference: string): string | undefined {
  const sentence = ownFailures[code];

  return sentence && `${sentence} (reference ${reference}).`;
}

/** Which scene could not be drawn, which `nameScene` puts before the reason. */
const scene = /^Scene \d+ could not be drawn: /;

/** A render with the reason of its failure worded for people; the log has the original under the reference. */
export function hideFailureDetails<View extends RenderView>(view: View): View {
  const { failureCode, failureReason, renderId } = view;
  if (failureReason === null) return view;
  const code = appErrorCodes.find((known) => known === failureCode) ?? "INTERNAL";
  // Ids begin with the time, and end at random.
  const label = ownFailureLabel(code, renderId.slice(-8));
  if (label === undefined) return view;
  const [place] = scene.exec(failureReason) ?? [];

  return { ...view, failureReason: place ? place + label.charAt(0).toLowerCase() + label.slice(1) : label };
}

/** A writing with the reason of its failure worded for people; the log has the original under the reference. */
export function hideWritingFailure(view: WritingView): WritingView {
  const { failureCode, failureReason, writingId } = view;
  const code = appErrorCodes.find((known) => known === failureCode) ?? "INTERNAL";
  if (failureReason === null) return view;

  return { ...view, failureReason: ownFailureLabel(code, writingId.slice(-8)) ?? failureReason };
}

type FailedPublication = { publicationId: string; failureCode: string | null; failureReason: string | null };

/** A publication with the reason of its failure worded for people; the log has the original under the reference. */
export function hidePublicationFailure<View extends FailedPublication>(view: View): View {
  const { failureCode, failureReason, publicationId } = view;
  const code = appErrorCodes.find((known) => known === failureCode) ?? "INTERNAL";
  if (failureReason === null) return view;

  return { ...view, failureReason: ownFailureLabel(code, publicationId.slice(-8)) ?? failureReason };
}

/** A job with the reason of its failure worded for people; the log has the original under the reference. */
export function hideJobFailure<View extends JobView>(view: View): View {
  return { ...view, ...hideReason(view, view.jobId) };
}

/** The same, including the job's steps and lines. */
export function hideJobDetails(view: JobDetails): JobDetails {
  return {
    ...hideJobFailure(view),
    steps: view.steps.map((step) => ({ ...step, ...hideReason(step, view.jobId) })),
    lines: view.lines.map((line) => {
      const { failureReason } = hideReason({ ...line, failureReason: line.text }, view.jobId);

      return line.failureCode === null ? line : { ...line, text: failureReason ?? line.text };
    }),
  };
}

type Failed = { failureCode: string | null; failureReason: string | null };

function hideReason({ failureCode, failureReason }: Failed, id: string): Pick<Failed, "failureReason"> {
  if (failureReason === null) return { failureReason };
  const code = appErrorCodes.find((known) => known === failureCode) ?? "INTERNAL";
  const label = ownFailureLabel(code, id.slice(-8));
  const [place = ""] = scene.exec(failureReason) ?? [];

  return { failureReason: label === undefined ? failureReason : place + label };
}

/** A need with the reason of its failure worded for people. */
export function hideNeedDetails(need: Need): Need {
  if (need.failureCode === null) return need;
  const { failureReason } = hideReason({ ...need, failureReason: need.text }, need.key);

  return { ...need, text: failureReason ?? need.text };
}
