-- PostgreSQL 18 brings uuidv7(); older servers get the same function here (RFC 9562, section 5.7).
DO $$ BEGIN
  IF to_regprocedure('uuidv7()') IS NULL THEN
    CREATE FUNCTION uuidv7() RETURNS uuid LANGUAGE sql VOLATILE AS $f$
      SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
    $f$;
  END IF;
END $$;


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
