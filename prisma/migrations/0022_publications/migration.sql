-- CreateEnum
CREATE TYPE "ChannelKind" AS ENUM ('youtube', 'export');

-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('draft', 'queued', 'uploading', 'processing', 'succeeded', 'failed', 'cancelled');

-- AlterTable
ALTER TABLE "Channel" ADD COLUMN     "kind" "ChannelKind" NOT NULL DEFAULT 'youtube',
ADD COLUMN     "publishing" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "OAuthClient" (
    "workspaceId" UUID NOT NULL,
    "clientId" TEXT NOT NULL,
    "encryptedClientSecret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OAuthClient_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "YouTubeConnection" (
    "channelId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "youtubeChannelId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "handle" TEXT NOT NULL DEFAULT '',
    "pictureUrl" TEXT NOT NULL DEFAULT '',
    "uploadsPlaylistId" TEXT NOT NULL,
    "longUploadsStatus" TEXT NOT NULL DEFAULT 'longUploadsUnspecified',
    "subscriberCount" INTEGER,
    "videoCount" INTEGER NOT NULL DEFAULT 0,
    "viewCount" BIGINT NOT NULL DEFAULT 0,
    "clientId" TEXT NOT NULL,
    "scopes" TEXT[],
    "encryptedRefreshToken" TEXT NOT NULL,
    "encryptedAccessToken" TEXT NOT NULL,
    "accessTokenExpiresAt" TIMESTAMPTZ(3) NOT NULL,
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "waitUntil" TIMESTAMPTZ(3),
    "lockedPrivateAt" TIMESTAMPTZ(3),
    "connectedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failureReason" TEXT,
    "failedAt" TIMESTAMPTZ(3),
    "warnedAt" TIMESTAMPTZ(3),
    "analyticsState" TEXT,
    "analyticsReason" TEXT,
    "analyticsSyncedAt" TIMESTAMPTZ(3),

    CONSTRAINT "YouTubeConnection_pkey" PRIMARY KEY ("channelId")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "videoId" UUID NOT NULL,
    "channelId" UUID NOT NULL,
    "renderId" UUID,
    "userId" UUID,
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "snippet" JSONB NOT NULL,
    "options" JSONB NOT NULL,
    "privacyStatus" TEXT NOT NULL,
    "publishAt" TIMESTAMPTZ(3),
    "priority" INTEGER NOT NULL DEFAULT 0,
    "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "queuedAt" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "waitReason" TEXT,
    "waitUntil" TIMESTAMPTZ(3),
    "uploadStatus" TEXT,
    "youtubeVideoId" TEXT,
    "encryptedSessionUri" TEXT,
    "sessionStartedAt" TIMESTAMPTZ(3),
    "sentBytes" BIGINT NOT NULL DEFAULT 0,
    "totalBytes" BIGINT,
    "steps" JSONB NOT NULL,
    "seen" JSONB,
    "packageKey" TEXT,
    "failureCode" TEXT,
    "failureReason" TEXT,
    "eventId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "uploadedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotaUse" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "projectId" TEXT NOT NULL,
    "pacificDay" TEXT NOT NULL,
    "bucket" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "publicationId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuotaUse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VideoStatistics" (
    "publicationId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,
    "engagedViews" INTEGER NOT NULL DEFAULT 0,
    "minutesWatched" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "averageViewDurationS" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "averageViewPercentage" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "likes" INTEGER NOT NULL DEFAULT 0,
    "subscribersGained" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "VideoStatistics_pkey" PRIMARY KEY ("publicationId","day")
);

-- CreateTable
CREATE TABLE "ChannelStatistics" (
    "channelId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,
    "engagedViews" INTEGER NOT NULL DEFAULT 0,
    "minutesWatched" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "averageViewDurationS" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "averageViewPercentage" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "likes" INTEGER NOT NULL DEFAULT 0,
    "subscribersGained" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ChannelStatistics_pkey" PRIMARY KEY ("channelId","day")
);

-- CreateTable
CREATE TABLE "Retention" (
    "publicationId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "points" JSONB NOT NULL,
    "syncedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Retention_pkey" PRIMARY KEY ("publicationId")
);

-- CreateIndex
CREATE UNIQUE INDEX "YouTubeConnection_youtubeChannelId_key" ON "YouTubeConnection"("youtubeChannelId");

-- CreateIndex
CREATE INDEX "YouTubeConnection_workspaceId_idx" ON "YouTubeConnection"("workspaceId");

-- CreateIndex
CREATE INDEX "Publication_workspaceId_createdAt_idx" ON "Publication"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "Publication_videoId_createdAt_idx" ON "Publication"("videoId", "createdAt");

-- CreateIndex
CREATE INDEX "Publication_channelId_state_idx" ON "Publication"("channelId", "state");

-- CreateIndex
CREATE INDEX "QuotaUse_projectId_pacificDay_bucket_idx" ON "QuotaUse"("projectId", "pacificDay", "bucket");

-- CreateIndex
CREATE INDEX "QuotaUse_workspaceId_pacificDay_idx" ON "QuotaUse"("workspaceId", "pacificDay");

-- CreateIndex
CREATE INDEX "VideoStatistics_workspaceId_day_idx" ON "VideoStatistics"("workspaceId", "day");

-- CreateIndex
CREATE INDEX "ChannelStatistics_workspaceId_day_idx" ON "ChannelStatistics"("workspaceId", "day");

-- CreateIndex
CREATE INDEX "Retention_workspaceId_idx" ON "Retention"("workspaceId");

-- AddForeignKey
ALTER TABLE "OAuthClient" ADD CONSTRAINT "OAuthClient_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "YouTubeConnection" ADD CONSTRAINT "YouTubeConnection_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "YouTubeConnection" ADD CONSTRAINT "YouTubeConnection_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_renderId_fkey" FOREIGN KEY ("renderId") REFERENCES "Render"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaUse" ADD CONSTRAINT "QuotaUse_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VideoStatistics" ADD CONSTRAINT "VideoStatistics_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VideoStatistics" ADD CONSTRAINT "VideoStatistics_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChannelStatistics" ADD CONSTRAINT "ChannelStatistics_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChannelStatistics" ADD CONSTRAINT "ChannelStatistics_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Retention" ADD CONSTRAINT "Retention_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Retention" ADD CONSTRAINT "Retention_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One video, one publication on a channel, not counting those that were called off or deleted.
CREATE UNIQUE INDEX "Publication_live_key" ON "Publication"("videoId", "channelId") WHERE "state" <> 'cancelled' AND "deletedAt" IS NULL;

CREATE UNIQUE INDEX "Publication_youtubeVideoId_key" ON "Publication"("youtubeVideoId");
