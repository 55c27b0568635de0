/**
 * What people call the functions of `inngest/functions`. A part works for another job, and is shown with that one; the list has it
 * where it is asked for.
 */
export const jobFunctions = {
  "produce-video": { label: "Make a video", isPart: false },
  "render-video": { label: "Draw a video", isPart: true },
  "render-segment": { label: "Draw a scene", isPart: true },
  "fail-video": { label: "Tell of a failed render", isPart: true },
  "write-script": { label: "Write a script", isPart: false },
  "fail-writing": { label: "Tell of a failed script", isPart: true },
  "publish-video": { label: "Publish a video", isPart: false },
  "fail-publication": { label: "Tell of a failed upload", isPart: true },
  "cancel-publication": { label: "Call off a publication", isPart: false },
  "check-upload": { label: "Check a file", isPart: false },
  "fail-upload": { label: "Tell of a rejected file", isPart: true },
  "sync-analytics": { label: "Fetch a channel’s figures", isPart: false },
  "sync-all-analytics": { label: "Fetch all figures", isPart: false },
  "admit-uploads": { label: "Begin uploads whose turn has come", isPart: false },
  "check-channel-health": { label: "Check channels", isPart: false },
  "sweep-stuck-runs": { label: "Start again what was lost", isPart: false },
  "remove-deleted": { label: "Remove what was deleted", isPart: false },
  "await-approval": { label: "Wait for an approval", isPart: false },
  "run-series": { label: "Begin a series’ videos", isPart: false },
  "run-due-series": { label: "Look for series that are due", isPart: false },
  "push-notifications": { label: "Show notifications in browsers", isPart: true },
  "mail-digests": { label: "Mail what was not read", isPart: false },
  "end-cancelled-jobs": { label: "Note what was cancelled", isPart: true },
} as const satisfies Record<string, { label: string; isPart: boolean }>;
export type JobFunctionId = keyof typeof jobFunctions;

export function isJobFunctionId(id: string): id is JobFunctionId {
  return Object.hasOwn(jobFunctions, id);
}

/** A function as people call it; one that is no more in the code by its id. Pure. */
export function functionLabel(functionId: string): string {
  return isJobFunctionId(functionId) ? jobFunctions[functionId].label : functionId;
}
