-- AlterTable
ALTER TABLE "connection_health" ADD COLUMN     "resume_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "publish_runs" ADD COLUMN     "test_lead_found_at" TIMESTAMPTZ(3),
ADD COLUMN     "test_lead_found_by" TEXT;

-- AlterTable
ALTER TABLE "publishers" ADD COLUMN     "retention_days" INTEGER;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "disabled_at" TIMESTAMPTZ(3),
ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'en';

-- CreateTable
CREATE TABLE "invitations" (
    "publisher_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "invited_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("publisher_id","id")
);

-- CreateTable
CREATE TABLE "notification_rules" (
    "publisher_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "offer_id" TEXT,
    "user_id" UUID,
    "url_sealed" TEXT,
    "secret_sealed" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_rules_pkey" PRIMARY KEY ("publisher_id","id")
);

-- CreateTable
CREATE TABLE "alerts" (
    "publisher_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "offer_id" TEXT,
    "dedupe_key" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "alerts_pkey" PRIMARY KEY ("publisher_id","id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "publisher_id" TEXT NOT NULL,
    "alert_id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "detail" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("publisher_id","alert_id","rule_id")
);

-- CreateTable
CREATE TABLE "alert_reads" (
    "publisher_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "read_up_to" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_reads_pkey" PRIMARY KEY ("publisher_id","user_id")
);

-- CreateTable
CREATE TABLE "unrecognised_answers" (
    "publisher_id" TEXT NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "destination" TEXT,
    "http_status" SMALLINT,
    "vendor_code" TEXT,
    "text" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "unrecognised_answers_pkey" PRIMARY KEY ("publisher_id","fingerprint")
);

-- CreateTable
CREATE TABLE "case_notes" (
    "publisher_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "offer_id" TEXT NOT NULL,
    "lead_id" UUID,
    "author" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_notes_pkey" PRIMARY KEY ("publisher_id","id")
);

-- CreateTable
CREATE TABLE "case_links" (
    "publisher_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "offer_id" TEXT NOT NULL,
    "lead_id" UUID,
    "code" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_links_pkey" PRIMARY KEY ("publisher_id","id")
);

-- CreateTable
CREATE TABLE "pauses" (
    "publisher_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pauses_pkey" PRIMARY KEY ("publisher_id","kind","subject")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "publisher_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("publisher_id","id")
);

-- CreateTable
CREATE TABLE "canaries" (
    "publisher_id" TEXT NOT NULL,
    "offer_id" TEXT NOT NULL,
    "every_hours" SMALLINT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "last_lead_id" UUID,

    CONSTRAINT "canaries_pkey" PRIMARY KEY ("publisher_id","offer_id")
);

-- CreateTable
CREATE TABLE "policies" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policies_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitations_publisher_id_token_hash_key" ON "invitations"("publisher_id", "token_hash");

-- CreateIndex
CREATE INDEX "notification_rules_publisher_id_event_idx" ON "notification_rules"("publisher_id", "event");

-- CreateIndex
CREATE UNIQUE INDEX "alerts_open" ON "alerts"("publisher_id", "dedupe_key") WHERE (resolved_at IS NULL);

-- CreateIndex
CREATE INDEX "notifications_publisher_id_rule_id_sent_at_idx" ON "notifications"("publisher_id", "rule_id", "sent_at");

-- CreateIndex
CREATE INDEX "case_notes_publisher_id_offer_id_id_idx" ON "case_notes"("publisher_id", "offer_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "case_links_publisher_id_token_hash_key" ON "case_links"("publisher_id", "token_hash");

-- CreateIndex
CREATE INDEX "saved_views_publisher_id_user_id_idx" ON "saved_views"("publisher_id", "user_id");

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_publisher_id_alert_id_fkey" FOREIGN KEY ("publisher_id", "alert_id") REFERENCES "alerts"("publisher_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "canaries" ADD CONSTRAINT "canaries_publisher_id_offer_id_fkey" FOREIGN KEY ("publisher_id", "offer_id") REFERENCES "offers"("publisher_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The second wall of the new tenant tables, as in the foundation.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'invitations', 'notification_rules', 'alerts', 'notifications', 'alert_reads', 'unrecognised_answers',
    'case_notes', 'case_links', 'pauses', 'saved_views', 'canaries'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY own_publisher ON %I TO leadport_app USING (publisher_id = current_setting(''app.publisher_id'', true)) WITH CHECK (publisher_id = current_setting(''app.publisher_id'', true))',
      tenant_table
    );
    EXECUTE format('CREATE POLICY all_publishers ON %I TO leadport_worker USING (true) WITH CHECK (true)', tenant_table);
  END LOOP;
END
$$;
