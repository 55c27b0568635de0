-- CreateEnum
CREATE TYPE "JobState" AS ENUM ('running', 'succeeded', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "JobStepState" AS ENUM ('running', 'waiting', 'retrying', 'succeeded', 'failed');

-- AlterTable
ALTER TABLE "CostEntry" ADD COLUMN     "runId" TEXT;

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "runId" TEXT NOT NULL,
    "functionId" TEXT NOT NULL,
    "eventId" TEXT,
    "workspaceId" UUID,
    "videoId" UUID,
    "renderId" UUID,
    "writingId" UUID,
    "publicationId" UUID,
    "channelId" UUID,
    "uploadId" UUID,
    "seriesId" UUID,
    "position" INTEGER,
    "userId" UUID,
    "state" "JobState" NOT NULL DEFAULT 'running',
    "failureCode" TEXT,
    "failureReason" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobStep" (
    "runId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "JobStepState" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failureCode" TEXT,
    "failureReason" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "JobStep_pkey" PRIMARY KEY ("runId","stepId")
);

-- CreateTable
CREATE TABLE "JobLogLine" (
    "id" BIGSERIAL NOT NULL,
    "runId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "failureCode" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JobLogLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Worker" (
    "id" UUID NOT NULL,
    "host" TEXT NOT NULL,
    "cores" INTEGER NOT NULL,
    "loadAverage" DOUBLE PRECISION NOT NULL,
    "memoryBytes" BIGINT NOT NULL,
    "freeBytes" BIGINT NOT NULL,
    "runningSteps" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Worker_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Job_runId_key" ON "Job"("runId");

-- CreateIndex
CREATE INDEX "Job_workspaceId_startedAt_id_idx" ON "Job"("workspaceId", "startedAt", "id");

-- CreateIndex
CREATE INDEX "Job_functionId_startedAt_idx" ON "Job"("functionId", "startedAt");

-- CreateIndex
CREATE INDEX "Job_videoId_idx" ON "Job"("videoId");

-- CreateIndex
CREATE INDEX "Job_renderId_idx" ON "Job"("renderId");

-- CreateIndex
CREATE INDEX "Job_state_seenAt_idx" ON "Job"("state", "seenAt");

-- CreateIndex
CREATE INDEX "JobLogLine_runId_id_idx" ON "JobLogLine"("runId", "id");

-- CreateIndex
CREATE INDEX "Worker_seenAt_idx" ON "Worker"("seenAt");

-- CreateIndex
CREATE INDEX "CostEntry_runId_idx" ON "CostEntry"("runId");

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobStep" ADD CONSTRAINT "JobStep_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Job"("runId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobLogLine" ADD CONSTRAINT "JobLogLine_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Job"("runId") ON DELETE CASCADE ON UPDATE CASCADE;
