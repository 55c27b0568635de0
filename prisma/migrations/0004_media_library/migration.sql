-- AlterEnum
ALTER TYPE "AssetKind" ADD VALUE 'font';

-- AlterTable
ALTER TABLE "Asset" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "thumbnailKey" TEXT;

-- What the files were called is now what scripts call them: the second of a name is told apart by its content.
ALTER TABLE "Asset" RENAME COLUMN "originalName" TO "name";
UPDATE "Asset" SET "name" = regexp_replace("Asset"."name", '(\.[^.]*)?$', ' ' || left("Asset"."sha256", 12) || '\1')
FROM (
  SELECT "id", row_number() OVER (PARTITION BY "workspaceId", "name" ORDER BY "createdAt", "id") AS "nth" FROM "Asset"
) AS "numbered"
WHERE "numbered"."id" = "Asset"."id" AND "numbered"."nth" > 1;

-- CreateIndex
CREATE UNIQUE INDEX "Asset_workspaceId_name_key" ON "Asset"("workspaceId", "name") WHERE "deletedAt" IS NULL;

-- CreateTable
CREATE TABLE "AssetUse" (
    "assetId" UUID NOT NULL,
    "videoId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,

    CONSTRAINT "AssetUse_pkey" PRIMARY KEY ("assetId","videoId")
);

-- CreateIndex
CREATE INDEX "AssetUse_videoId_idx" ON "AssetUse"("videoId");

-- CreateIndex
CREATE INDEX "AssetUse_workspaceId_idx" ON "AssetUse"("workspaceId");

-- CreateIndex
CREATE INDEX "Asset_workspaceId_createdAt_id_idx" ON "Asset"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Asset_workspaceId_kind_createdAt_id_idx" ON "Asset"("workspaceId", "kind", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "AssetUse" ADD CONSTRAINT "AssetUse_assetId_fkey" FOREIGN KEY ("assetId") REFERENCES "Asset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssetUse" ADD CONSTRAINT "AssetUse_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssetUse" ADD CONSTRAINT "AssetUse_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
