-- AlterTable
ALTER TABLE "CostEntry" ADD COLUMN     "seriesId" UUID;

-- AlterTable
ALTER TABLE "SeriesRun" ADD COLUMN     "sentAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "SeriesTopic" ADD COLUMN     "publicationId" UUID,
ADD COLUMN     "renderId" UUID;

-- CreateIndex
CREATE INDEX "SeriesRun_sentAt_idx" ON "SeriesRun"("sentAt");

-- CreateIndex
CREATE INDEX "SeriesTopic_state_startedAt_idx" ON "SeriesTopic"("state", "startedAt");

-- CreateIndex
CREATE INDEX "SeriesTopic_videoId_idx" ON "SeriesTopic"("videoId");
