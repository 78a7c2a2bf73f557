-- The progress of a bulk redelivery is counted from the deliveries it took up.
ALTER TABLE "deliveries" ADD COLUMN "redelivery_id" UUID;

-- CreateIndex
CREATE INDEX "deliveries_redelivery" ON "deliveries"("publisher_id", "redelivery_id") WHERE (redelivery_id IS NOT NULL);

-- The log filtered by action or source, and by test leads: both may be rare, and then a walk through all leads is long.
CREATE INDEX "leads_origin" ON "leads"("publisher_id", "action", "source", "id" DESC);

-- CreateIndex
CREATE INDEX "leads_test" ON "leads"("publisher_id", "id" DESC) WHERE (test_marker IS NOT NULL);
