import { outageRetries } from "../errors";
import { videoCancelled } from "../events";

/** What all functions that work for a render have in common: whoever cancels it, cancels them. */
export const renderOptions = {
  retries: outageRetries,
  cancelOn: [{ event: videoCancelled, if: "event.data.renderId == async.data.renderId" }],
  // The most that Inngest knows, in seconds. Less than 0 for the others would keep them waiting on an idle machine.
  priority: { run: "event.data.isScheduled ? 0 : 600" },
};
