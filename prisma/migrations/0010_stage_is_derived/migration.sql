-- The stage of a video follows from its renders: nothing of it is lost.

-- DropIndex
DROP INDEX "Video_workspaceId_stage_editedAt_id_idx";

-- AlterTable
ALTER TABLE "Video" DROP COLUMN "stage";

-- DropEnum
DROP TYPE "VideoStage";
