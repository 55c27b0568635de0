-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "VideoStage" AS ENUM ('draft', 'scripting', 'script_review', 'narrating', 'visualizing', 'storyboard_review', 'rendering', 'final_review', 'scheduled', 'uploading', 'published', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "AssetKind" AS ENUM ('photo', 'footage', 'audio');

-- CreateEnum
CREATE TYPE "RenderState" AS ENUM ('queued', 'running', 'succeeded', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Video" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "sourceHash" TEXT,
    "stage" "VideoStage" NOT NULL DEFAULT 'draft',
    "format" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "captionStyle" TEXT NOT NULL,
    "voiceId" TEXT NOT NULL,
    "speed" DOUBLE PRECISION NOT NULL,
    "music" JSONB NOT NULL,
    "snippet" JSONB NOT NULL,
    "chapters" JSONB NOT NULL,
    "thumbnail" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Video_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Scene" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "videoId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "overlay" JSONB NOT NULL,
    "media" JSONB,
    "narration" JSONB NOT NULL,
    "showsCaptions" BOOLEAN NOT NULL,

    CONSTRAINT "Scene_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Asset" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "kind" "AssetKind" NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "mimeType" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "durationMs" INTEGER,
    "originalName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Asset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Render" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "videoId" UUID NOT NULL,
    "state" "RenderState" NOT NULL DEFAULT 'queued',
    "progress" JSONB,
    "timeline" JSONB,
    "failureCode" TEXT,
    "failureReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Render_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Artifact" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "metadata" JSONB NOT NULL,
    "producedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Artifact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArtifactUse" (
    "renderId" UUID NOT NULL,
    "artifactId" UUID NOT NULL,
    "wasBuilt" BOOLEAN NOT NULL,

    CONSTRAINT "ArtifactUse_pkey" PRIMARY KEY ("renderId","artifactId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Workspace_slug_key" ON "Workspace"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Video_workspaceId_sourceHash_key" ON "Video"("workspaceId", "sourceHash");

-- CreateIndex
CREATE INDEX "Scene_workspaceId_idx" ON "Scene"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Scene_videoId_position_key" ON "Scene"("videoId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Asset_workspaceId_sha256_key" ON "Asset"("workspaceId", "sha256");

-- CreateIndex
CREATE INDEX "Render_workspaceId_createdAt_idx" ON "Render"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "Render_videoId_createdAt_idx" ON "Render"("videoId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Artifact_inputHash_key" ON "Artifact"("inputHash");

-- CreateIndex
CREATE INDEX "Artifact_lastUsedAt_idx" ON "Artifact"("lastUsedAt");

-- CreateIndex
CREATE INDEX "ArtifactUse_artifactId_idx" ON "ArtifactUse"("artifactId");

-- AddForeignKey
ALTER TABLE "Video" ADD CONSTRAINT "Video_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scene" ADD CONSTRAINT "Scene_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scene" ADD CONSTRAINT "Scene_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Asset" ADD CONSTRAINT "Asset_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Render" ADD CONSTRAINT "Render_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Render" ADD CONSTRAINT "Render_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArtifactUse" ADD CONSTRAINT "ArtifactUse_renderId_fkey" FOREIGN KEY ("renderId") REFERENCES "Render"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArtifactUse" ADD CONSTRAINT "ArtifactUse_artifactId_fkey" FOREIGN KEY ("artifactId") REFERENCES "Artifact"("id") ON DELETE CASCADE ON UPDATE CASCADE;
