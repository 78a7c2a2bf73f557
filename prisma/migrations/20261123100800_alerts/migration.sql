-- When an owner's usual rules were made.
ALTER TABLE "memberships" ADD COLUMN "rules_made_at" TIMESTAMPTZ(3);

ALTER TABLE "notification_rules" ADD COLUMN "locale" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN "time_zone" TEXT NOT NULL DEFAULT 'UTC';

-- How far each periodic look for alerts has come.
CREATE TABLE "alert_scans" (
    "name" TEXT NOT NULL,
    "up_to" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_scans_pkey" PRIMARY KEY ("name")
);

CREATE INDEX "notifications_limited" ON "notifications"("publisher_id", "rule_id", "created_at") WHERE (detail = 'rate-limit');
