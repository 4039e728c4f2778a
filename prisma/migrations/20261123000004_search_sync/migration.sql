-- CreateTable
CREATE TABLE "search_pending" (
    "listingId" UUID NOT NULL,
    "kind" "listing_kind" NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "search_pending_pkey" PRIMARY KEY ("listingId")
);

-- CreateIndex
CREATE INDEX "search_pending_version_idx" ON "search_pending"("version");

-- CreateTable
CREATE TABLE "search_mark" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "search_mark_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "search_suggestion" (
    "listingId" UUID NOT NULL,
    "kind" "listing_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "exhibitions" TEXT[],
    "words" tsvector NOT NULL,

    CONSTRAINT "search_suggestion_pkey" PRIMARY KEY ("listingId")
);

-- CreateIndex
CREATE INDEX "search_suggestion_words_idx" ON "search_suggestion" USING GIN ("words");

-- CreateIndex
CREATE INDEX "search_outbox_listingId_idx" ON "search_outbox"("listingId");

-- Numbers the batches of the index; taken under the writer's lock, so a larger one was read later.
CREATE SEQUENCE search_version AS bigint;

-- An exhibition's address and standing are part of its exhibitors and of what they show.
CREATE FUNCTION note_exhibition_members() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_outbox (kind, "listingId")
    SELECT 'exhibitor', e.id FROM exhibitor e JOIN changed ON changed.id = e."exhibitionId"
    JOIN previous ON previous.id = changed.id WHERE (previous.slug, previous.status) IS DISTINCT FROM (changed.slug, changed.status);
  INSERT INTO search_outbox (kind, "listingId")
    SELECT DISTINCT 'product'::listing_kind, x."productId" FROM exhibit x JOIN changed ON changed.id = x."exhibitionId"
    JOIN previous ON previous.id = changed.id WHERE (previous.slug, previous.status) IS DISTINCT FROM (changed.slug, changed.status);
  RETURN NULL;
END $$;
CREATE TRIGGER note_members AFTER UPDATE ON exhibition
  REFERENCING OLD TABLE AS previous NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_exhibition_members();

CREATE FUNCTION note_pavilion_members() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_outbox (kind, "listingId")
    SELECT 'exhibitor', e.id FROM exhibitor e JOIN changed ON changed.id = e."pavilionId"
    JOIN previous ON previous.id = changed.id WHERE previous.slug <> changed.slug;
  INSERT INTO search_outbox (kind, "listingId")
    SELECT DISTINCT 'product'::listing_kind, x."productId" FROM exhibit x JOIN exhibitor e ON e.id = x."exhibitorId"
    JOIN changed ON changed.id = e."pavilionId"
    JOIN previous ON previous.id = changed.id WHERE previous.slug <> changed.slug;
  RETURN NULL;
END $$;
CREATE TRIGGER note_members AFTER UPDATE ON pavilion
  REFERENCING OLD TABLE AS previous NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_pavilion_members();

-- A category gives its products their place in the tree and words in other languages; those who keep the tree in memory
-- are told at commit.
CREATE FUNCTION note_category_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM changed JOIN previous USING (id)
    WHERE (previous.path, previous."hsHeadings") IS DISTINCT FROM (changed.path, changed."hsHeadings")
  ) THEN
    RETURN NULL;
  END IF;
  INSERT INTO search_outbox (kind, "listingId")
    SELECT 'product', p.id FROM product p JOIN changed ON changed.id = p."categoryId"
    JOIN previous ON previous.id = changed.id
    WHERE (previous.path, previous."hsHeadings") IS DISTINCT FROM (changed.path, changed."hsHeadings");
  PERFORM pg_notify('search_categories', '');
  RETURN NULL;
END $$;
CREATE TRIGGER note_products AFTER UPDATE ON category
  REFERENCING OLD TABLE AS previous NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_category_place();

CREATE FUNCTION note_category_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM changed JOIN previous USING ("categoryId", locale) WHERE previous.name <> changed.name
  ) THEN
    RETURN NULL;
  END IF;
  INSERT INTO search_outbox (kind, "listingId")
    SELECT 'product', p.id FROM product p JOIN changed ON changed."categoryId" = p."categoryId"
    JOIN previous ON previous."categoryId" = changed."categoryId" AND previous.locale = changed.locale
    WHERE previous.name <> changed.name;
  PERFORM pg_notify('search_categories', '');
  RETURN NULL;
END $$;
CREATE TRIGGER note_products AFTER UPDATE ON category_translation
  REFERENCING OLD TABLE AS previous NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_category_words();

CREATE FUNCTION note_category_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_outbox (kind, "listingId")
    SELECT DISTINCT 'product'::listing_kind, p.id FROM product p JOIN changed ON changed."categoryId" = p."categoryId";
  PERFORM pg_notify('search_categories', '');
  RETURN NULL;
END $$;
CREATE TRIGGER note_named AFTER INSERT ON category_translation
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_category_names();
CREATE TRIGGER note_unnamed AFTER DELETE ON category_translation
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_category_names();

CREATE TRIGGER note_deleted AFTER DELETE ON organization_translation
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_organization_words();
