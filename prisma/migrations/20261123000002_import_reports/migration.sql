-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "errors" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "heldBack" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "warnings" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "loaded_content" (
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "loaded_content_pkey" PRIMARY KEY ("name")
);
