-- PostgreSQL 18 brings uuidv7(); older servers get the same function here (RFC 9562, section 5.7).
DO $$ BEGIN
  IF to_regprocedure('uuidv7()') IS NULL THEN
    CREATE FUNCTION uuidv7() RETURNS uuid LANGUAGE sql VOLATILE AS $f$
      SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
    $f$;
  END IF;
END $$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "product_status" AS ENUM ('DRAFT', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "price_visibility" AS ENUM ('PUBLIC', 'VERIFIED_BUYERS', 'ON_REQUEST');

-- CreateEnum
CREATE TYPE "incoterm" AS ENUM ('EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF');

-- CreateEnum
CREATE TYPE "unit" AS ENUM ('piece', 'pair', 'set', 'dozen', 'kilogram', 'tonne', 'litre', 'bottle', 'case', 'carton', 'metre', 'square-metre', 'roll', 'bag', 'drum', 'container');

-- CreateEnum
CREATE TYPE "attribute_kind" AS ENUM ('number', 'text', 'choice', 'flag');

-- CreateEnum
CREATE TYPE "exhibition_format" AS ENUM ('ONLINE', 'HALL', 'HYBRID');

-- CreateEnum
CREATE TYPE "exhibition_status" AS ENUM ('DRAFT', 'PUBLISHED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "booth_kind" AS ENUM ('INLINE', 'CORNER', 'PENINSULA', 'ISLAND');

-- CreateEnum
CREATE TYPE "exhibitor_status" AS ENUM ('DRAFT', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('EXHIBITORS', 'PRODUCTS');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('RUNNING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "media_state" AS ENUM ('QUARANTINED', 'READY');

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('MANUFACTURER', 'TRADER', 'COOPERATIVE', 'WINERY', 'SERVICE_PROVIDER', 'CHAMBER', 'EMBASSY', 'PUBLIC_BODY', 'MEDIA', 'BUYER', 'ORGANIZER');

-- CreateEnum
CREATE TYPE "verification_level" AS ENUM ('LISTED', 'REVIEWED', 'VERIFIED');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('OWNER', 'MANAGER', 'STAFF');

-- CreateEnum
CREATE TYPE "slug_kind" AS ENUM ('ORGANIZATION', 'PRODUCT', 'EXHIBITION', 'EXHIBITOR');

-- CreateEnum
CREATE TYPE "listing_kind" AS ENUM ('product', 'exhibitor', 'exhibition');

-- CreateEnum
CREATE TYPE "locale" AS ENUM ('en', 'zh', 'ru', 'ur', 'ro');

-- CreateEnum
CREATE TYPE "translation_state" AS ENUM ('ORIGINAL', 'MACHINE', 'APPROVED', 'STALE');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "locale" "locale" NOT NULL DEFAULT 'en',
    "isAdministrator" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category" (
    "id" TEXT NOT NULL,
    "parentId" TEXT,
    "position" INTEGER NOT NULL,
    "path" TEXT[],
    "isLeaf" BOOLEAN NOT NULL,
    "hsHeadings" TEXT[],

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category_translation" (
    "categoryId" TEXT NOT NULL,
    "locale" "locale" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "category_translation_pkey" PRIMARY KEY ("categoryId","locale")
);

-- CreateTable
CREATE TABLE "attribute" (
    "key" TEXT NOT NULL,
    "kind" "attribute_kind" NOT NULL,
    "unit" TEXT,
    "names" JSONB NOT NULL,
    "options" JSONB,

    CONSTRAINT "attribute_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "category_attribute" (
    "categoryId" TEXT NOT NULL,
    "attributeKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "category_attribute_pkey" PRIMARY KEY ("categoryId","attributeKey")
);

-- CreateTable
CREATE TABLE "product" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organizationId" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "product_status" NOT NULL DEFAULT 'PUBLISHED',
    "sourceLocale" "locale" NOT NULL DEFAULT 'en',
    "categoryId" TEXT,
    "hsCode" TEXT,
    "originCountry" CHAR(2),
    "brand" TEXT,
    "moq" INTEGER,
    "unit" "unit",
    "leadTimeDays" INTEGER,
    "packing" TEXT,
    "priceVisibility" "price_visibility" NOT NULL DEFAULT 'PUBLIC',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "samplePrice" BIGINT,
    "sampleCurrency" CHAR(3),
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "contentHash" TEXT,
    "version" BIGINT NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_translation" (
    "productId" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "state" "translation_state" NOT NULL DEFAULT 'ORIGINAL',
    "title" TEXT NOT NULL,
    "description" TEXT,

    CONSTRAINT "product_translation_pkey" PRIMARY KEY ("productId","locale")
);

-- CreateTable
CREATE TABLE "price_break" (
    "productId" UUID NOT NULL,
    "minQuantity" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "incoterm" "incoterm" NOT NULL,
    "namedPlace" TEXT NOT NULL,

    CONSTRAINT "price_break_pkey" PRIMARY KEY ("productId","currency","incoterm","minQuantity")
);

-- CreateTable
CREATE TABLE "product_certificate" (
    "productId" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "expiresOn" DATE,

    CONSTRAINT "product_certificate_pkey" PRIMARY KEY ("productId","scheme")
);

-- CreateTable
CREATE TABLE "product_image" (
    "productId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "mediaId" UUID NOT NULL,

    CONSTRAINT "product_image_pkey" PRIMARY KEY ("productId","position")
);

-- CreateTable
CREATE TABLE "exhibit" (
    "exhibitorId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "exhibitionId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "exhibit_pkey" PRIMARY KEY ("exhibitorId","productId")
);

-- CreateTable
CREATE TABLE "exhibition" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "organizerId" UUID NOT NULL,
    "sourceLocale" "locale" NOT NULL DEFAULT 'en',
    "timeZone" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "format" "exhibition_format" NOT NULL,
    "status" "exhibition_status" NOT NULL DEFAULT 'DRAFT',
    "country" CHAR(2) NOT NULL,
    "city" TEXT NOT NULL,
    "coverId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exhibition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exhibition_translation" (
    "exhibitionId" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "state" "translation_state" NOT NULL DEFAULT 'ORIGINAL',
    "name" TEXT NOT NULL,
    "tagline" TEXT,
    "description" TEXT,
    "venue" TEXT,

    CONSTRAINT "exhibition_translation_pkey" PRIMARY KEY ("exhibitionId","locale")
);

-- CreateTable
CREATE TABLE "hall" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "exhibitionId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "hall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hall_translation" (
    "hallId" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "state" "translation_state" NOT NULL DEFAULT 'ORIGINAL',
    "name" TEXT NOT NULL,

    CONSTRAINT "hall_translation_pkey" PRIMARY KEY ("hallId","locale")
);

-- CreateTable
CREATE TABLE "booth" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "exhibitionId" UUID NOT NULL,
    "hallId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "booth_kind" NOT NULL DEFAULT 'INLINE',
    "polygon" JSONB NOT NULL,
    "area" INTEGER NOT NULL,

    CONSTRAINT "booth_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pavilion" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "exhibitionId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "country" CHAR(2),
    "colour" TEXT NOT NULL,

    CONSTRAINT "pavilion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pavilion_translation" (
    "pavilionId" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "state" "translation_state" NOT NULL DEFAULT 'ORIGINAL',
    "name" TEXT NOT NULL,
    "description" TEXT,

    CONSTRAINT "pavilion_translation_pkey" PRIMARY KEY ("pavilionId","locale")
);

-- CreateTable
CREATE TABLE "exhibitor" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "exhibitionId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "exhibitor_status" NOT NULL DEFAULT 'PUBLISHED',
    "boothId" UUID,
    "pavilionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exhibitor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" "import_kind" NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'RUNNING',
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "scope" TEXT NOT NULL DEFAULT '',
    "rowsRead" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "sha256" TEXT NOT NULL,
    "state" "media_state" NOT NULL DEFAULT 'QUARANTINED',
    "mimeType" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "placeholder" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "externalId" TEXT,
    "nameLatin" TEXT NOT NULL,
    "nameNative" TEXT,
    "nameChinese" TEXT,
    "nativeLocale" "locale" NOT NULL DEFAULT 'en',
    "country" CHAR(2) NOT NULL,
    "city" TEXT,
    "kinds" "organization_kind"[],
    "verification" "verification_level" NOT NULL DEFAULT 'LISTED',
    "verifiedOn" DATE,
    "website" TEXT,
    "foundedYear" INTEGER,
    "employees" INTEGER,
    "exportMarkets" TEXT[],
    "logoId" UUID,
    "coverId" UUID,
    "contentHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_translation" (
    "organizationId" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "state" "translation_state" NOT NULL DEFAULT 'ORIGINAL',
    "summary" TEXT,
    "description" TEXT,

    CONSTRAINT "organization_translation_pkey" PRIMARY KEY ("organizationId","locale")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "role" "member_role" NOT NULL DEFAULT 'STAFF',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "former_slug" (
    "kind" "slug_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "targetId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "former_slug_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "search_outbox" (
    "id" BIGSERIAL NOT NULL,
    "kind" "listing_kind" NOT NULL,
    "listingId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_outbox_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_key" ON "account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "category_parentId_position_idx" ON "category"("parentId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "product_slug_key" ON "product"("slug");

-- CreateIndex
CREATE INDEX "product_categoryId_idx" ON "product"("categoryId");

-- CreateIndex
CREATE INDEX "product_status_updatedAt_idx" ON "product"("status", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "product_external_id_key" ON "product"("organizationId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "product_tenant_key" ON "product"("id", "organizationId");

-- CreateIndex
CREATE INDEX "product_image_mediaId_idx" ON "product_image"("mediaId");

-- CreateIndex
CREATE INDEX "exhibit_productId_idx" ON "exhibit"("productId");

-- CreateIndex
CREATE INDEX "exhibit_exhibitionId_idx" ON "exhibit"("exhibitionId");

-- CreateIndex
CREATE UNIQUE INDEX "exhibition_slug_key" ON "exhibition"("slug");

-- CreateIndex
CREATE INDEX "exhibition_status_startsOn_idx" ON "exhibition"("status", "startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "hall_code_key" ON "hall"("exhibitionId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "hall_tenant_key" ON "hall"("id", "exhibitionId");

-- CreateIndex
CREATE UNIQUE INDEX "booth_number_key" ON "booth"("exhibitionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "booth_tenant_key" ON "booth"("id", "exhibitionId");

-- CreateIndex
CREATE UNIQUE INDEX "pavilion_slug_key" ON "pavilion"("exhibitionId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "pavilion_tenant_key" ON "pavilion"("id", "exhibitionId");

-- CreateIndex
CREATE INDEX "exhibitor_organizationId_idx" ON "exhibitor"("organizationId");

-- CreateIndex
CREATE INDEX "exhibitor_pavilionId_idx" ON "exhibitor"("pavilionId");

-- CreateIndex
CREATE UNIQUE INDEX "exhibitor_organization_key" ON "exhibitor"("exhibitionId", "organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "exhibitor_slug_key" ON "exhibitor"("exhibitionId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "exhibitor_booth_key" ON "exhibitor"("boothId", "exhibitionId");

-- CreateIndex
CREATE UNIQUE INDEX "exhibitor_tenant_key" ON "exhibitor"("id", "exhibitionId", "organizationId");

-- CreateIndex
CREATE INDEX "import_run_kind_fileHash_scope_idx" ON "import_run"("kind", "fileHash", "scope");

-- CreateIndex
CREATE UNIQUE INDEX "media_sha256_key" ON "media"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organization_external_id_key" ON "organization"("externalId");

-- CreateIndex
CREATE INDEX "member_organizationId_idx" ON "member"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "member_user_organization_key" ON "member"("userId", "organizationId");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category_translation" ADD CONSTRAINT "category_translation_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category_attribute" ADD CONSTRAINT "category_attribute_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category_attribute" ADD CONSTRAINT "category_attribute_attributeKey_fkey" FOREIGN KEY ("attributeKey") REFERENCES "attribute"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_translation" ADD CONSTRAINT "product_translation_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_break" ADD CONSTRAINT "price_break_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_certificate" ADD CONSTRAINT "product_certificate_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_image" ADD CONSTRAINT "product_image_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_image" ADD CONSTRAINT "product_image_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibit" ADD CONSTRAINT "exhibit_exhibitor_fkey" FOREIGN KEY ("exhibitorId", "exhibitionId", "organizationId") REFERENCES "exhibitor"("id", "exhibitionId", "organizationId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibit" ADD CONSTRAINT "exhibit_product_fkey" FOREIGN KEY ("productId", "organizationId") REFERENCES "product"("id", "organizationId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibition" ADD CONSTRAINT "exhibition_organizerId_fkey" FOREIGN KEY ("organizerId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibition" ADD CONSTRAINT "exhibition_coverId_fkey" FOREIGN KEY ("coverId") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibition_translation" ADD CONSTRAINT "exhibition_translation_exhibitionId_fkey" FOREIGN KEY ("exhibitionId") REFERENCES "exhibition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall" ADD CONSTRAINT "hall_exhibitionId_fkey" FOREIGN KEY ("exhibitionId") REFERENCES "exhibition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall_translation" ADD CONSTRAINT "hall_translation_hallId_fkey" FOREIGN KEY ("hallId") REFERENCES "hall"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booth" ADD CONSTRAINT "booth_exhibitionId_fkey" FOREIGN KEY ("exhibitionId") REFERENCES "exhibition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booth" ADD CONSTRAINT "booth_hallId_exhibitionId_fkey" FOREIGN KEY ("hallId", "exhibitionId") REFERENCES "hall"("id", "exhibitionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pavilion" ADD CONSTRAINT "pavilion_exhibitionId_fkey" FOREIGN KEY ("exhibitionId") REFERENCES "exhibition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pavilion_translation" ADD CONSTRAINT "pavilion_translation_pavilionId_fkey" FOREIGN KEY ("pavilionId") REFERENCES "pavilion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor" ADD CONSTRAINT "exhibitor_exhibitionId_fkey" FOREIGN KEY ("exhibitionId") REFERENCES "exhibition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor" ADD CONSTRAINT "exhibitor_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor" ADD CONSTRAINT "exhibitor_booth_fkey" FOREIGN KEY ("boothId", "exhibitionId") REFERENCES "booth"("id", "exhibitionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor" ADD CONSTRAINT "exhibitor_pavilion_fkey" FOREIGN KEY ("pavilionId", "exhibitionId") REFERENCES "pavilion"("id", "exhibitionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_logoId_fkey" FOREIGN KEY ("logoId") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_coverId_fkey" FOREIGN KEY ("coverId") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_translation" ADD CONSTRAINT "organization_translation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma cannot say: rules of single rows.
ALTER TABLE "user" ADD CONSTRAINT user_email_lower CHECK (email = lower(email));
ALTER TABLE organization ADD CONSTRAINT organization_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE organization ADD CONSTRAINT organization_country_form CHECK (country ~ '^[A-Z]{2}$');
ALTER TABLE organization ADD CONSTRAINT organization_verified_on CHECK (verification <> 'VERIFIED' OR "verifiedOn" IS NOT NULL);
ALTER TABLE exhibition ADD CONSTRAINT exhibition_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE exhibition ADD CONSTRAINT exhibition_dates CHECK ("endsOn" >= "startsOn");
ALTER TABLE exhibition ADD CONSTRAINT exhibition_country_form CHECK (country ~ '^[A-Z]{2}$');
ALTER TABLE hall ADD CONSTRAINT hall_size CHECK (width > 0 AND height > 0);
ALTER TABLE booth ADD CONSTRAINT booth_area CHECK (area > 0);
ALTER TABLE pavilion ADD CONSTRAINT pavilion_colour_form CHECK (colour ~ '^#[0-9a-f]{6}$');
ALTER TABLE exhibitor ADD CONSTRAINT exhibitor_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE product ADD CONSTRAINT product_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE product ADD CONSTRAINT product_moq CHECK (moq IS NULL OR moq > 0);
ALTER TABLE product ADD CONSTRAINT product_hs_form CHECK ("hsCode" IS NULL OR "hsCode" ~ '^[0-9]{6}$');
ALTER TABLE product ADD CONSTRAINT product_lead_time CHECK ("leadTimeDays" IS NULL OR "leadTimeDays" BETWEEN 0 AND 1000);
ALTER TABLE product ADD CONSTRAINT product_sample_price CHECK ("samplePrice" IS NULL OR ("samplePrice" >= 0 AND "sampleCurrency" IS NOT NULL));
ALTER TABLE product ADD CONSTRAINT product_version CHECK (version > 0);
ALTER TABLE price_break ADD CONSTRAINT price_break_amount CHECK (amount > 0 AND "minQuantity" > 0);
ALTER TABLE price_break ADD CONSTRAINT price_break_currency_form CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE media ADD CONSTRAINT media_size CHECK ("byteSize" > 0 AND width > 0 AND height > 0);

-- Every change of what a listing shows leaves a note in the outbox, whoever made it: the importer, a page or a hand in psql.
CREATE FUNCTION note_listing_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'INSERT INTO search_outbox (kind, "listingId") SELECT DISTINCT %L::listing_kind, %I FROM changed WHERE %I IS NOT NULL',
    TG_ARGV[0], TG_ARGV[1], TG_ARGV[1]);
  RETURN NULL;
END $$;

DO $$
DECLARE
  watched record;
BEGIN
  FOR watched IN SELECT * FROM (VALUES
    ('product', 'product', 'id'),
    ('product_translation', 'product', 'productId'),
    ('price_break', 'product', 'productId'),
    ('product_certificate', 'product', 'productId'),
    ('product_image', 'product', 'productId'),
    ('exhibit', 'product', 'productId'),
    ('exhibitor', 'exhibitor', 'id'),
    ('exhibition', 'exhibition', 'id'),
    ('exhibition_translation', 'exhibition', 'exhibitionId')
  ) AS w (tab, kind, col)
  LOOP
    EXECUTE format('CREATE TRIGGER note_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_listing_changes(%L, %L)', watched.tab, watched.kind, watched.col);
    EXECUTE format('CREATE TRIGGER note_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_listing_changes(%L, %L)', watched.tab, watched.kind, watched.col);
    EXECUTE format('CREATE TRIGGER note_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_listing_changes(%L, %L)', watched.tab, watched.kind, watched.col);
  END LOOP;
END $$;

-- A company's name, country and standing are part of each of its listings.
CREATE FUNCTION note_organization_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_outbox (kind, "listingId")
    SELECT 'product', p.id FROM product p JOIN changed ON changed.id = p."organizationId";
  INSERT INTO search_outbox (kind, "listingId")
    SELECT 'exhibitor', e.id FROM exhibitor e JOIN changed ON changed.id = e."organizationId";
  RETURN NULL;
END $$;
CREATE TRIGGER note_updated AFTER UPDATE ON organization
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_organization_changes();

CREATE FUNCTION note_organization_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_outbox (kind, "listingId")
    SELECT 'exhibitor', e.id FROM exhibitor e JOIN changed ON changed."organizationId" = e."organizationId";
  RETURN NULL;
END $$;
CREATE TRIGGER note_inserted AFTER INSERT ON organization_translation
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_organization_words();
CREATE TRIGGER note_updated AFTER UPDATE ON organization_translation
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_organization_words();

-- An exhibitor that enters, leaves or changes status moves all its exhibits with it.
CREATE FUNCTION note_exhibitor_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_outbox (kind, "listingId")
    SELECT DISTINCT 'product'::listing_kind, x."productId" FROM exhibit x JOIN changed ON changed.id = x."exhibitorId";
  RETURN NULL;
END $$;
CREATE TRIGGER note_exhibits AFTER UPDATE ON exhibitor
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_exhibitor_products();

-- The one row of the search index's sender is told at commit that there is something to send.
CREATE FUNCTION ring_search_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('search_outbox', '');
  RETURN NULL;
END $$;
CREATE TRIGGER ring AFTER INSERT ON search_outbox FOR EACH STATEMENT EXECUTE FUNCTION ring_search_outbox();
