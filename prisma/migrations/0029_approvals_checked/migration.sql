-- AlterTable
ALTER TABLE "Channel" ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "ApprovalRequest" ADD COLUMN     "checkedAt" TIMESTAMPTZ(3);
