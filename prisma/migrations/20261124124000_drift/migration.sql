-- CreateTable
CREATE TABLE "inspections" (
    "publisher_id" TEXT NOT NULL,
    "offer_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3),
    "findings" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "inspections_pkey" PRIMARY KEY ("publisher_id","offer_id","version")
);

-- AddForeignKey
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_publisher_id_offer_id_fkey" FOREIGN KEY ("publisher_id", "offer_id") REFERENCES "offers"("publisher_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The second wall of the new tenant table, as in the foundation.
ALTER TABLE "inspections" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_publisher ON "inspections" TO leadport_app USING (publisher_id = current_setting('app.publisher_id', true)) WITH CHECK (publisher_id = current_setting('app.publisher_id', true));
CREATE POLICY all_publishers ON "inspections" TO leadport_worker USING (true) WITH CHECK (true);
