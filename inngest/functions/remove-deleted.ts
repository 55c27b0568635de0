import { collectUnusedArtifacts } from "@/server/artifacts/collect-unused";
import { disconnectDeletedWorkspaces } from "@/server/channels/youtube/connecting/disconnect";
import { cancelRendersOfDeleted } from "@/server/deletion/delete";
import { removeDeletedAccounts, removeDeletedWorkspaces } from "@/server/deletion/remove-deleted";
import { removeOldJobs } from "@/server/jobs/keep-jobs";
import { removeDeletedAssets } from "@/server/media/remove-deleted-assets";
import { removeDeletedVideos } from "@/server/videos/videos";
import { inngest } from "../client";
import { crons } from "../crons";
import { outageRetries } from "../errors";
import { createStepRunner } from "../function-setup";

/** Removes deleted items that can no longer be restored, and everything made for them. */
export const removeDeleted = inngest.createFunction(
  {
    id: "remove-deleted",
    retries: outageRetries,
    triggers: [{ cron: crons["remove-deleted"] }],
    // A second one beside a slow one would find the same files.
    concurrency: { limit: 1 },
  },
  async ({ step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    await run("cancel-renders", cancelRendersOfDeleted);
    await run("remove-videos", removeDeletedVideos);
    await run("remove-assets", removeDeletedAssets);
    await run("disconnect-workspaces", () => disconnectDeletedWorkspaces());
    await run("remove-workspaces", removeDeletedWorkspaces);
    await run("remove-accounts", removeDeletedAccounts);
    await run("collect-artifacts", collectUnusedArtifacts);
    await run("remove-old-jobs", removeOldJobs);
  },
);
