-- CreateTable
CREATE TABLE "search_listing" (
    "id" UUID NOT NULL,
    "kind" "listing_kind" NOT NULL,
    "version" BIGINT NOT NULL,
    "title" TEXT NOT NULL,
    "stems" TEXT NOT NULL,
    "titleOrig" TEXT NOT NULL,
    "stemsOrig" TEXT NOT NULL,
    "terms" TEXT[],
    "related" TEXT[],
    "zhHead" TEXT NOT NULL,
    "zhLabel" TEXT NOT NULL,
    "zhRest" TEXT NOT NULL,
    "zh" TEXT[],
    "ruLabel" TEXT NOT NULL,
    "brand" TEXT NOT NULL,
    "exhibitor" TEXT NOT NULL,
    "categoryId" TEXT,
    "categoryPath" TEXT[],
    "hs2" TEXT,
    "hs4" TEXT,
    "hs6" TEXT,
    "country" TEXT,
    "moq" INTEGER,
    "priceMin" DOUBLE PRECISION,
    "priceMax" DOUBLE PRECISION,
    "currency" TEXT,
    "certs" TEXT[],
    "incoterms" TEXT[],
    "exhibitions" TEXT[],
    "pavilions" TEXT[],
    "verified" BOOLEAN NOT NULL,
    "sample" BOOLEAN NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_listing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "search_listing_terms_idx" ON "search_listing" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "search_listing_related_idx" ON "search_listing" USING GIN ("related");

-- CreateIndex
CREATE INDEX "search_listing_zh_idx" ON "search_listing" USING GIN ("zh");

-- CreateIndex
CREATE INDEX "search_listing_categoryPath_idx" ON "search_listing" USING GIN ("categoryPath");

-- CreateIndex
CREATE INDEX "search_listing_exhibitions_idx" ON "search_listing" USING GIN ("exhibitions");

-- CreateIndex
CREATE INDEX "search_listing_country_idx" ON "search_listing"("country");

-- CreateIndex
CREATE INDEX "search_listing_hs4_idx" ON "search_listing"("hs4");

-- CreateIndex
CREATE INDEX "search_listing_kind_updatedAt_idx" ON "search_listing"("kind", "updatedAt" DESC);

-- A pending list would make the first search after an import pay for the import.
ALTER INDEX "search_listing_terms_idx" SET (fastupdate = off);
ALTER INDEX "search_listing_related_idx" SET (fastupdate = off);
ALTER INDEX "search_listing_zh_idx" SET (fastupdate = off);
