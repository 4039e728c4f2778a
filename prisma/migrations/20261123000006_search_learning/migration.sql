-- CreateEnum
CREATE TYPE "synonym_state" AS ENUM ('PROPOSED', 'ACCEPTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "alert_frequency" AS ENUM ('NONE', 'DAILY', 'WEEKLY');

-- CreateTable
CREATE TABLE "search_query_count" (
    "exhibition" TEXT NOT NULL,
    "locale" "locale" NOT NULL,
    -- In byte order, so that the index finds beginnings.
    "query" TEXT COLLATE "C" NOT NULL,
    "day" DATE NOT NULL,
    "searches" INTEGER NOT NULL DEFAULT 0,
    "zeroResults" INTEGER NOT NULL DEFAULT 0,
    "clicks" INTEGER NOT NULL DEFAULT 0,
    "reformulations" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "search_query_count_pkey" PRIMARY KEY ("query","locale","exhibition","day")
);

-- CreateTable
CREATE TABLE "search_click_count" (
    "query" TEXT NOT NULL,
    "listingId" UUID NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "search_click_count_pkey" PRIMARY KEY ("query","listingId")
);

-- CreateTable
CREATE TABLE "search_reformulation_count" (
    "fromQuery" TEXT NOT NULL,
    "toQuery" TEXT NOT NULL,
    "locale" "locale" NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "search_reformulation_count_pkey" PRIMARY KEY ("fromQuery","toQuery","locale")
);

-- CreateTable
CREATE TABLE "search_synonym" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "phrase" TEXT NOT NULL,
    "meanings" TEXT[],
    "locale" "locale",
    "state" "synonym_state" NOT NULL DEFAULT 'PROPOSED',
    "evidence" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "search_synonym_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "locale" "locale" NOT NULL,
    "alert" "alert_frequency" NOT NULL DEFAULT 'NONE',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "search_query_count_locale_query_idx" ON "search_query_count"("locale", "query");

-- CreateIndex
CREATE INDEX "search_query_count_day_idx" ON "search_query_count"("day");

-- CreateIndex
CREATE INDEX "search_synonym_state_phrase_idx" ON "search_synonym"("state", "phrase");

-- CreateIndex
CREATE INDEX "search_synonym_decidedById_idx" ON "search_synonym"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "search_synonym_phrase_key" ON "search_synonym"("phrase", "locale") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "saved_search_userId_createdAt_idx" ON "saved_search"("userId", "createdAt" DESC);

-- AddForeignKey
ALTER TABLE "search_synonym" ADD CONSTRAINT "search_synonym_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Prisma cannot say these; the database keeps them.
ALTER TABLE search_query_count ADD CONSTRAINT search_query_count_length CHECK (char_length(query) BETWEEN 1 AND 100);
ALTER TABLE search_query_count ADD CONSTRAINT search_query_count_not_negative
  CHECK (searches >= 0 AND "zeroResults" >= 0 AND clicks >= 0 AND reformulations >= 0);
ALTER TABLE search_click_count ADD CONSTRAINT search_click_count_length CHECK (char_length(query) BETWEEN 1 AND 100);
ALTER TABLE search_click_count ADD CONSTRAINT search_click_count_not_negative CHECK (count >= 0);
ALTER TABLE search_reformulation_count ADD CONSTRAINT search_reformulation_count_length
  CHECK (char_length("fromQuery") BETWEEN 1 AND 100 AND char_length("toQuery") BETWEEN 1 AND 100);
ALTER TABLE search_reformulation_count ADD CONSTRAINT search_reformulation_count_not_same CHECK ("fromQuery" <> "toQuery");
ALTER TABLE search_reformulation_count ADD CONSTRAINT search_reformulation_count_not_negative CHECK (count >= 0);
ALTER TABLE search_synonym ADD CONSTRAINT search_synonym_phrase_length CHECK (char_length(phrase) BETWEEN 1 AND 100);
ALTER TABLE search_synonym ADD CONSTRAINT search_synonym_meanings_number CHECK (cardinality(meanings) <= 8);
ALTER TABLE search_synonym ADD CONSTRAINT search_synonym_accepted_has_meaning CHECK (state <> 'ACCEPTED' OR cardinality(meanings) > 0);
ALTER TABLE search_synonym ADD CONSTRAINT search_synonym_decided_when CHECK ((state = 'PROPOSED') = ("decidedAt" IS NULL));
ALTER TABLE saved_search ADD CONSTRAINT saved_search_name_length CHECK (char_length(name) BETWEEN 1 AND 80);
ALTER TABLE saved_search ADD CONSTRAINT saved_search_query_length CHECK (char_length(query) BETWEEN 1 AND 2000);

-- Every process that searches holds the accepted synonyms in memory.
CREATE FUNCTION note_synonyms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('search_synonyms', '');
  RETURN NULL;
END $$;
CREATE TRIGGER note_synonyms AFTER INSERT OR UPDATE OR DELETE ON search_synonym
  FOR EACH STATEMENT EXECUTE FUNCTION note_synonyms();
