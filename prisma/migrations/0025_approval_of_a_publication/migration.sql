-- AlterTable
ALTER TABLE "ApprovalRequest" ADD COLUMN     "publicationId" UUID;
