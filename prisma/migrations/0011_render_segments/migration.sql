-- CreateEnum
CREATE TYPE "RenderSegmentState" AS ENUM ('queued', 'running', 'succeeded');

-- CreateTable
CREATE TABLE "RenderSegment" (
    "renderId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "inputHash" TEXT NOT NULL,
    "state" "RenderSegmentState" NOT NULL DEFAULT 'queued',
    "framesDone" INTEGER NOT NULL DEFAULT 0,
    "frameCount" INTEGER NOT NULL,
    "plan" JSONB NOT NULL,
    "startedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RenderSegment_pkey" PRIMARY KEY ("renderId","position")
);

-- AddForeignKey
ALTER TABLE "RenderSegment" ADD CONSTRAINT "RenderSegment_renderId_fkey" FOREIGN KEY ("renderId") REFERENCES "Render"("id") ON DELETE CASCADE ON UPDATE CASCADE;
