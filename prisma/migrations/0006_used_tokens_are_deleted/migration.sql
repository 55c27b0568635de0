-- Without the column a used link would work again.
DELETE FROM "OneTimeToken" WHERE "usedAt" IS NOT NULL OR "expiresAt" <= now();

-- AlterTable
ALTER TABLE "OneTimeToken" DROP COLUMN "usedAt";
