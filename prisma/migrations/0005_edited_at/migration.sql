-- DropIndex
DROP INDEX "Video_workspaceId_updatedAt_id_idx";

-- DropIndex
DROP INDEX "Video_workspaceId_stage_updatedAt_id_idx";

-- AlterTable
ALTER TABLE "Video" ADD COLUMN     "editedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "Render" ADD COLUMN     "format" TEXT NOT NULL DEFAULT 'landscape';

-- CreateIndex
CREATE INDEX "Video_workspaceId_editedAt_id_idx" ON "Video"("workspaceId", "editedAt", "id");

-- CreateIndex
CREATE INDEX "Video_workspaceId_stage_editedAt_id_idx" ON "Video"("workspaceId", "stage", "editedAt", "id");

-- CreateIndex
CREATE INDEX "Video_workspaceId_ownerId_editedAt_id_idx" ON "Video"("workspaceId", "ownerId", "editedAt", "id");

-- Until now nothing told an edit from a render.
UPDATE "Video" SET "editedAt" = "updatedAt";
UPDATE "Render" SET "format" = coalesce("Render"."source"->>'format', "Video"."format")
FROM "Video" WHERE "Video"."id" = "Render"."videoId";
