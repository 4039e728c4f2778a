-- Customs codes of 2 and of 6 digits are searched for as well as those of 4.
CREATE INDEX "search_listing_hs2_idx" ON "search_listing"("hs2");
CREATE INDEX "search_listing_hs6_idx" ON "search_listing"("hs6");
