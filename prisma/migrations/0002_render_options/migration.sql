-- AlterTable
ALTER TABLE "Render" ADD COLUMN     "encoder" TEXT,
ADD COLUMN     "preset" TEXT NOT NULL DEFAULT 'standard',
ADD COLUMN     "renderer" TEXT NOT NULL DEFAULT 'layered';

-- Until now there was only the one.
UPDATE "Render" SET "renderer" = 'reference';
