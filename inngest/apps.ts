import { env } from "@/server/env";
import { inngest, publishingInngest, segmentsInngest, uploadsInngest, writingInngest } from "./client";
import { admitQueuedUploads } from "./functions/admit-uploads";
import { awaitApproval } from "./functions/await-approval";
import { checkChannelHealth } from "./functions/check-channel-health";
import { checkUpload, failUpload } from "./functions/check-upload";
import { endCancelledJobs } from "./functions/end-cancelled-jobs";
import { failVideo, produceVideo } from "./functions/produce-video";
import { cancelPublication, failPublication, publishVideo } from "./functions/publish-video";
import { removeDeleted } from "./functions/remove-deleted";
import { renderSegment } from "./functions/render-segment";
import { renderVideo } from "./functions/render-video";
import { runDueSeries, runSeries } from "./functions/run-series";
import { sweepStuckRuns } from "./functions/sweep-stuck-runs";
import { syncAllAnalytics, syncAnalytics } from "./functions/sync-analytics";
import { mailDigests, pushNotifications } from "./functions/tell-people";
import { failWriting, writeScript } from "./functions/write-script";

/**
 * The functions of a worker, and how many calls of each app run at once. Segments have their own app: a worker tells an Inngest server each
 * app's capacity, so segments that it cannot draw yet wait there and not in open calls.
 */
export const apps = [
  {
    client: inngest,
    functions: [
      ...[produceVideo, failVideo, renderVideo, endCancelledJobs, sweepStuckRuns, removeDeleted],
      ...[awaitApproval, pushNotifications, mailDigests],
    ],
    // Narrations, a mix, and functions that only decide what comes next.
    maxConcurrentCalls: 4,
  },
  {
    client: uploadsInngest,
    functions: [checkUpload, failUpload],
    // Decoding takes a core and up to 4 GB each.
    maxConcurrentCalls: 2,
  },
  {
    client: writingInngest,
    functions: [writeScript, failWriting, runDueSeries, runSeries],
    // Each waits for a vendor, for a minute or two.
    maxConcurrentCalls: 20,
  },
  {
    client: publishingInngest,
    functions: [
      ...[publishVideo, failPublication, cancelPublication, admitQueuedUploads, checkChannelHealth],
      ...[syncAnalytics, syncAllAnalytics],
    ],
    // More than the uploads at once (server/publications/queue), so that functions which decide on them do not wait behind them.
    maxConcurrentCalls: 10,
  },
  {
    client: segmentsInngest,
    functions: [renderSegment],
    maxConcurrentCalls: env.renderSegmentsAtOnce,
  },
];
