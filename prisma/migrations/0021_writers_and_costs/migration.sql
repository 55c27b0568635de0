-- CreateEnum
CREATE TYPE "WritingState" AS ENUM ('queued', 'running', 'succeeded', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "CostState" AS ENUM ('reserved', 'spent');

-- CreateTable
CREATE TABLE "ProviderConnection" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "encryptedKey" TEXT,
    "keyHint" TEXT NOT NULL DEFAULT '',
    "settings" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "isFallback" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "lastErrorAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProviderConnection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Writing" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "videoId" UUID NOT NULL,
    "userId" UUID,
    "request" JSONB NOT NULL,
    "state" "WritingState" NOT NULL DEFAULT 'queued',
    "text" TEXT NOT NULL DEFAULT '',
    "waitReason" TEXT,
    "waitUntil" TIMESTAMPTZ(3),
    "provider" TEXT,
    "model" TEXT,
    "result" JSONB,
    "savedRevision" INTEGER,
    "failureCode" TEXT,
    "failureReason" TEXT,
    "eventId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Writing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CostEntry" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "videoId" UUID,
    "channelId" UUID,
    "userId" UUID,
    "capability" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "state" "CostState" NOT NULL DEFAULT 'reserved',
    "amountMicros" BIGINT NOT NULL,
    "usage" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CostEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpendingCap" (
    "workspaceId" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "scopeId" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "amountMicros" BIGINT NOT NULL,

    CONSTRAINT "SpendingCap_pkey" PRIMARY KEY ("workspaceId","scope","scopeId","period")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProviderConnection_workspaceId_provider_key" ON "ProviderConnection"("workspaceId", "provider");

-- CreateIndex
CREATE INDEX "Writing_workspaceId_videoId_createdAt_idx" ON "Writing"("workspaceId", "videoId", "createdAt");

-- CreateIndex
CREATE INDEX "CostEntry_workspaceId_createdAt_idx" ON "CostEntry"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "CostEntry_workspaceId_videoId_idx" ON "CostEntry"("workspaceId", "videoId");

-- AddForeignKey
ALTER TABLE "ProviderConnection" ADD CONSTRAINT "ProviderConnection_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Writing" ADD CONSTRAINT "Writing_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Writing" ADD CONSTRAINT "Writing_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CostEntry" ADD CONSTRAINT "CostEntry_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpendingCap" ADD CONSTRAINT "SpendingCap_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
