-- CreateTable
CREATE TABLE "rollup_counts" (
    "publisher_id" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "position" INTEGER NOT NULL,
    "offer_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "truth" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "test" BOOLEAN NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rollup_counts_pkey" PRIMARY KEY ("publisher_id","hour","position")
);

-- CreateTable
CREATE TABLE "rollup_latencies" (
    "publisher_id" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "offer_id" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "bucket" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rollup_latencies_pkey" PRIMARY KEY ("publisher_id","hour","offer_id","destination","bucket")
);

-- CreateTable
CREATE TABLE "rollup_hours" (
    "publisher_id" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "leads" INTEGER NOT NULL,
    "moving" INTEGER NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "took_ms" INTEGER NOT NULL,

    CONSTRAINT "rollup_hours_pkey" PRIMARY KEY ("publisher_id","hour")
);

-- CreateTable
CREATE TABLE "rollup_marks" (
    "publisher_id" TEXT NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "hour" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "rollup_marks_pkey" PRIMARY KEY ("publisher_id","id")
);

-- CreateTable
CREATE TABLE "rollup_progress" (
    "publisher_id" TEXT NOT NULL,
    "counted_to" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "rollup_progress_pkey" PRIMARY KEY ("publisher_id")
);

-- CreateIndex
CREATE INDEX "rollup_hours_moving" ON "rollup_hours"("publisher_id", "hour") WHERE (moving > 0);

-- Hours are replaced as wholes, and marks come and go: what they leave behind is cleared early.
ALTER TABLE "rollup_counts" SET (autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE "rollup_latencies" SET (autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE "rollup_marks" SET (autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0);

-- Notes the hour of a settled delivery that changes after all, once per run of changes within it. The ordinary way of a lead
-- (queued, delivering, delivered) never comes here: its hour is counted again for as long as it has leads on the way.
CREATE FUNCTION mark_hour_for_recount() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed timestamptz := (
    SELECT date_trunc('hour', l.received_at, 'UTC') FROM leads l WHERE l.publisher_id = OLD.publisher_id AND l.id = OLD.lead_id
  );
  mark text := OLD.publisher_id || ' ' || extract(epoch FROM changed);
BEGIN
  IF current_setting('leadport.marked_hour', true) IS DISTINCT FROM mark THEN
    INSERT INTO rollup_marks (publisher_id, hour) VALUES (OLD.publisher_id, changed);
    PERFORM set_config('leadport.marked_hour', mark, true);
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER deliveries_recount AFTER UPDATE ON "deliveries" FOR EACH ROW
WHEN (
  OLD.status IN ('delivered', 'held', 'withheld', 'stored', 'failed')
  AND (OLD.status, OLD.truth, OLD.code, OLD.reason) IS DISTINCT FROM (NEW.status, NEW.truth, NEW.code, NEW.reason)
)
EXECUTE FUNCTION mark_hour_for_recount();

-- The second wall of the new tenant tables, as in the foundation.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['rollup_counts', 'rollup_latencies', 'rollup_hours', 'rollup_marks', 'rollup_progress'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY own_publisher ON %I TO leadport_app USING (publisher_id = current_setting(''app.publisher_id'', true)) WITH CHECK (publisher_id = current_setting(''app.publisher_id'', true))',
      tenant_table
    );
    EXECUTE format('CREATE POLICY all_publishers ON %I TO leadport_worker USING (true) WITH CHECK (true)', tenant_table);
  END LOOP;
END
$$;
