-- The name of an organization's city in each language; organization.city stays its Latin form.
ALTER TABLE "organization_translation" ADD COLUMN "city" TEXT;
