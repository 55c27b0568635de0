-- AlterTable
ALTER TABLE "Publication" ADD COLUMN     "isProvisional" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Publication_workspaceId_publishAt_idx" ON "Publication"("workspaceId", "publishAt");

-- CreateIndex
CREATE INDEX "Publication_workspaceId_endedAt_idx" ON "Publication"("workspaceId", "endedAt");

-- CreateIndex
CREATE INDEX "Publication_workspaceId_updatedAt_idx" ON "Publication"("workspaceId", "updatedAt");
