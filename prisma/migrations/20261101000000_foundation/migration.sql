-- Trigram search prefixed by publisher (leads_search) needs both.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "publishers" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publishers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "role" TEXT NOT NULL DEFAULT 'publisher',
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "publisher_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("publisher_id","user_id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "publisher_id" TEXT,
    "name" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "hint" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake_tokens" (
    "hash" BYTEA NOT NULL,
    "publisher_id" TEXT NOT NULL,
    "offer_id" TEXT NOT NULL,

    CONSTRAINT "intake_tokens_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "idempotent_answers" (
    "api_key_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "status" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotent_answers_pkey" PRIMARY KEY ("api_key_id","key")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "offers" (
    "publisher_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "intake_mode" TEXT NOT NULL DEFAULT 'store',
    "intake_token_sealed" TEXT NOT NULL,
    "draft_version" INTEGER,
    "live_version" INTEGER,
    "tested_version" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "offers_pkey" PRIMARY KEY ("publisher_id","id")
);

-- CreateTable
CREATE TABLE "connection_versions" (
    "publisher_id" TEXT NOT NULL,
    "offer_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "destination" TEXT NOT NULL,
    "config" JSONB NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "connection_versions_pkey" PRIMARY KEY ("publisher_id","offer_id","version")
);

-- CreateTable
CREATE TABLE "connection_health" (
    "publisher_id" TEXT NOT NULL,
    "offer_id" TEXT NOT NULL,
    "consecutive_failures" INTEGER NOT NULL DEFAULT 0,
    "failing_since" TIMESTAMPTZ(3),
    "last_success_at" TIMESTAMPTZ(3),
    "last_failure_at" TIMESTAMPTZ(3),
    "last_code" TEXT,

    CONSTRAINT "connection_health_pkey" PRIMARY KEY ("publisher_id","offer_id")
);

-- CreateTable
CREATE TABLE "publish_runs" (
    "publisher_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "offer_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'running',
    "marker" TEXT NOT NULL,
    "test_lead_id" UUID NOT NULL,
    "started_by" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "publish_runs_pkey" PRIMARY KEY ("publisher_id","id")
);

-- CreateTable
CREATE TABLE "publish_steps" (
    "publisher_id" TEXT NOT NULL,
    "run_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "code" TEXT,
    "stage" TEXT,
    "field" TEXT,

    CONSTRAINT "publish_steps_pkey" PRIMARY KEY ("publisher_id","run_id","position")
);

-- CreateTable
CREATE TABLE "leads" (
    "publisher_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "offer_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "lead_source" TEXT,
    "customer" JSONB,
    "description" TEXT,
    "offer_title" TEXT,
    "occurred_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "external_id" TEXT,
    "extra" JSONB,
    "test_marker" TEXT,
    "search" TEXT,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "leads_pkey" PRIMARY KEY ("publisher_id","id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "publisher_id" TEXT NOT NULL,
    "lead_id" UUID NOT NULL,
    "offer_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "lease" UUID,
    "in_order" BOOLEAN NOT NULL DEFAULT false,
    "trigger" TEXT NOT NULL DEFAULT 'automatic',
    "version" INTEGER,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "code" TEXT,
    "reason" TEXT,
    "truth" TEXT,
    "receipt" JSONB,
    "last_attempt_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("publisher_id","lead_id")
);

-- CreateTable
CREATE TABLE "attempts" (
    "publisher_id" TEXT NOT NULL,
    "lead_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "trigger" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "stage" TEXT,
    "http_status" SMALLINT,
    "code" TEXT,
    "vendor_code" TEXT,
    "vendor_message" TEXT,
    "exchanges" JSONB NOT NULL,

    CONSTRAINT "attempts_pkey" PRIMARY KEY ("publisher_id","lead_id","id")
);

-- CreateTable
CREATE TABLE "intake_fingerprints" (
    "publisher_id" TEXT NOT NULL,
    "offer_id" TEXT NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "lead_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "intake_fingerprints_pkey" PRIMARY KEY ("publisher_id","offer_id","fingerprint")
);

-- CreateTable
CREATE TABLE "redeliveries" (
    "publisher_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "filter" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL DEFAULT 0,
    "started_by" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "redeliveries_pkey" PRIMARY KEY ("publisher_id","id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "publisher_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "detail" JSONB,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("publisher_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_hash_key" ON "api_keys"("hash");

-- CreateIndex
CREATE INDEX "api_keys_publisher_id_idx" ON "api_keys"("publisher_id");

-- CreateIndex
CREATE UNIQUE INDEX "intake_tokens_publisher_id_offer_id_key" ON "intake_tokens"("publisher_id", "offer_id");

-- CreateIndex
CREATE INDEX "idempotent_answers_created_at_idx" ON "idempotent_answers"("created_at");

-- CreateIndex
CREATE INDEX "publish_runs_publisher_id_offer_id_id_idx" ON "publish_runs"("publisher_id", "offer_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "publish_runs_one_running" ON "publish_runs"("publisher_id", "offer_id") WHERE (status = 'running');

-- CreateIndex
CREATE INDEX "leads_publisher_id_offer_id_id_idx" ON "leads"("publisher_id", "offer_id", "id" DESC);

-- CreateIndex
CREATE INDEX "leads_search" ON "leads" USING GIN ("publisher_id" text_ops, "search" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "leads_external_id" ON "leads"("publisher_id", "offer_id", "external_id") WHERE (external_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "deliveries_due" ON "deliveries"("publisher_id", "offer_id", "due_at", "lead_id") WHERE (due_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "deliveries_in_order" ON "deliveries"("publisher_id", "offer_id", "lead_id") WHERE (in_order);

-- CreateIndex
CREATE INDEX "deliveries_held" ON "deliveries"("publisher_id", "offer_id", "lead_id") WHERE (status = 'held');

-- CreateIndex
CREATE INDEX "deliveries_leased" ON "deliveries"("publisher_id", "offer_id") WHERE (status = 'delivering');

-- CreateIndex
CREATE INDEX "deliveries_open" ON "deliveries"("publisher_id", "status", "lead_id" DESC) WHERE (status <> 'delivered');

-- CreateIndex
CREATE INDEX "deliveries_code" ON "deliveries"("publisher_id", "code", "lead_id" DESC) WHERE (code IS NOT NULL);

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "publishers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connection_versions" ADD CONSTRAINT "connection_versions_publisher_id_offer_id_fkey" FOREIGN KEY ("publisher_id", "offer_id") REFERENCES "offers"("publisher_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publish_runs" ADD CONSTRAINT "publish_runs_publisher_id_offer_id_fkey" FOREIGN KEY ("publisher_id", "offer_id") REFERENCES "offers"("publisher_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publish_steps" ADD CONSTRAINT "publish_steps_publisher_id_run_id_fkey" FOREIGN KEY ("publisher_id", "run_id") REFERENCES "publish_runs"("publisher_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_publisher_id_lead_id_fkey" FOREIGN KEY ("publisher_id", "lead_id") REFERENCES "leads"("publisher_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_publisher_id_lead_id_fkey" FOREIGN KEY ("publisher_id", "lead_id") REFERENCES "deliveries"("publisher_id", "lead_id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What the schema language cannot say ---------------------------------------

ALTER TABLE "publishers" ADD CONSTRAINT "publishers_id_form" CHECK (id ~ '^[a-z0-9][a-z0-9_-]{0,49}$');
ALTER TABLE "users" ADD CONSTRAINT "users_role" CHECK (role IN ('publisher', 'support', 'admin'));
ALTER TABLE "users" ADD CONSTRAINT "users_email_lower" CHECK (email = lower(email));
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_role" CHECK (role IN ('owner', 'member'));
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_scope" CHECK ((scope = 'publisher') = (publisher_id IS NOT NULL) AND scope IN ('intake', 'publisher', 'admin'));
ALTER TABLE "offers" ADD CONSTRAINT "offers_status" CHECK (status IN ('draft', 'preview', 'live') AND (status = 'live') = (live_version IS NOT NULL));
ALTER TABLE "offers" ADD CONSTRAINT "offers_intake_mode" CHECK (intake_mode IN ('deliver', 'hold', 'store'));
ALTER TABLE "publish_runs" ADD CONSTRAINT "publish_runs_status" CHECK (status IN ('running', 'succeeded', 'failed'));
ALTER TABLE "publish_steps" ADD CONSTRAINT "publish_steps_status" CHECK (status IN ('pending', 'running', 'succeeded', 'failed', 'skipped'));
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_status" CHECK (status IN ('queued', 'delivering', 'delivered', 'retrying', 'held', 'withheld', 'stored', 'failed'));
-- A queued or retrying delivery that nobody will take would be a lost lead.
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_queue_is_due" CHECK (status NOT IN ('queued', 'retrying') OR due_at IS NOT NULL);
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_truth" CHECK ((status = 'delivered') = (truth IS NOT NULL));

-- Deliveries change state two or three times; room on the page keeps those updates cheap.
ALTER TABLE "deliveries" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.1);
ALTER TABLE "connection_health" SET (fillfactor = 50);

-- The second wall ------------------------------------------------------------
-- leadport_app serves people: it sees the rows of one publisher, named per transaction by set_config('app.publisher_id').
-- leadport_worker serves intake, delivery and the platform's own views: it sees all rows, and its policies cost nothing.
-- Neither owns a table, so neither escapes its policies. See docs/decisions/0004.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'leadport_app') THEN
    CREATE ROLE leadport_app NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'leadport_worker') THEN
    CREATE ROLE leadport_worker NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- Another database of the same server is being migrated at this moment.
END
$$;

DO $$
BEGIN
  EXECUTE format('GRANT leadport_app, leadport_worker TO %I', current_user);
END
$$;

GRANT USAGE ON SCHEMA public TO leadport_app, leadport_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO leadport_app, leadport_worker;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO leadport_app, leadport_worker;
REVOKE UPDATE ON "connection_versions" FROM leadport_app, leadport_worker;
REVOKE UPDATE, DELETE ON "audit_events" FROM leadport_app, leadport_worker;

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'offers', 'connection_versions', 'connection_health', 'publish_runs', 'publish_steps',
    'leads', 'deliveries', 'attempts', 'intake_fingerprints', 'redeliveries', 'audit_events'
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
