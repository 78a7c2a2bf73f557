-- AlterTable
ALTER TABLE "connection_health" ADD COLUMN     "last_stage" TEXT,
ADD COLUMN     "last_success_version" INTEGER,
ADD COLUMN     "rechecked_at" TIMESTAMPTZ(3),
ADD COLUMN     "rechecks" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rest_code" TEXT;

-- AlterTable
ALTER TABLE "deliveries" ADD COLUMN     "state_before" JSONB;

-- AlterTable
ALTER TABLE "publish_runs" ADD COLUMN     "last_step" TEXT,
ALTER COLUMN "marker" DROP NOT NULL,
ALTER COLUMN "test_lead_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "pace_uses" (
    "publisher_id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "allowance" TEXT NOT NULL,
    "slot_at" TIMESTAMPTZ(3) NOT NULL,
    "used" INTEGER NOT NULL,

    CONSTRAINT "pace_uses_pkey" PRIMARY KEY ("publisher_id","account","allowance","slot_at")
);

-- CreateIndex
CREATE INDEX "connection_health_failing" ON "connection_health"("publisher_id", "last_code") WHERE (consecutive_failures > 0);

-- Counters that change many times a second and are soon useless.
ALTER TABLE "pace_uses" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

-- The second wall, as in the foundation.
ALTER TABLE "pace_uses" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_publisher ON "pace_uses" TO leadport_app USING (publisher_id = current_setting('app.publisher_id', true)) WITH CHECK (publisher_id = current_setting('app.publisher_id', true));
CREATE POLICY all_publishers ON "pace_uses" TO leadport_worker USING (true) WITH CHECK (true);
