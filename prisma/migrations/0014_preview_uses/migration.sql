-- CreateTable
CREATE TABLE "PreviewUse" (
    "workspaceId" UUID NOT NULL,
    "artifactId" UUID NOT NULL,

    CONSTRAINT "PreviewUse_pkey" PRIMARY KEY ("workspaceId","artifactId")
);

-- CreateIndex
CREATE INDEX "PreviewUse_artifactId_idx" ON "PreviewUse"("artifactId");

-- AddForeignKey
ALTER TABLE "PreviewUse" ADD CONSTRAINT "PreviewUse_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreviewUse" ADD CONSTRAINT "PreviewUse_artifactId_fkey" FOREIGN KEY ("artifactId") REFERENCES "Artifact"("id") ON DELETE CASCADE ON UPDATE CASCADE;
