-- CreateTable
CREATE TABLE "error_episodes" (
    "publisher_id" TEXT NOT NULL,
    "offer_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "solved_at" TIMESTAMPTZ(3),

    CONSTRAINT "error_episodes_pkey" PRIMARY KEY ("publisher_id","offer_id","code","began_at")
);

-- CreateIndex
CREATE UNIQUE INDEX "error_episodes_open" ON "error_episodes"("publisher_id", "offer_id", "code") WHERE (solved_at IS NULL);

-- CreateIndex
CREATE INDEX "error_episodes_began" ON "error_episodes"("publisher_id", "began_at");

-- An episode begins when a connection starts to fail for a reason, and ends with the connection's next success, whatever it met meanwhile.
-- Going live forgets a connection's health; the first success afterwards ends what was open before.
CREATE FUNCTION note_error_episode() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last_success_at IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.last_success_at IS DISTINCT FROM OLD.last_success_at) THEN
    UPDATE error_episodes SET solved_at = greatest(began_at, NEW.last_success_at)
    WHERE publisher_id = NEW.publisher_id AND offer_id = NEW.offer_id AND solved_at IS NULL;
  END IF;
  IF NEW.consecutive_failures > 0 AND NEW.last_code IS NOT NULL THEN
    INSERT INTO error_episodes (publisher_id, offer_id, code, began_at)
    VALUES (NEW.publisher_id, NEW.offer_id, NEW.last_code, coalesce(NEW.last_failure_at, now()))
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER connection_health_began AFTER INSERT ON "connection_health" FOR EACH ROW EXECUTE FUNCTION note_error_episode();

-- Only the moments in which something turns: a connection that goes on to work, or to fail for one reason, costs nothing.
CREATE TRIGGER connection_health_turned AFTER UPDATE ON "connection_health" FOR EACH ROW
WHEN (
  (NEW.last_success_at IS DISTINCT FROM OLD.last_success_at AND (OLD.consecutive_failures > 0 OR OLD.last_success_at IS NULL))
  OR (NEW.consecutive_failures > 0 AND (OLD.consecutive_failures = 0 OR NEW.last_code IS DISTINCT FROM OLD.last_code))
)
EXECUTE FUNCTION note_error_episode();

-- What attempts tell of the last 90 days, so that the figures do not begin empty. Leads of previews and publish runs are not the live connection's.
INSERT INTO error_episodes (publisher_id, offer_id, code, began_at, solved_at)
SELECT publisher_id, offer_id, code, min(started_at), solved_at
FROM (
  SELECT a.publisher_id, d.offer_id, a.code, a.outcome, a.started_at,
    min(a.started_at) FILTER (WHERE a.outcome = 'delivered') OVER (
      PARTITION BY a.publisher_id, d.offer_id ORDER BY a.started_at ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
    ) AS solved_at
  FROM attempts a JOIN deliveries d ON d.publisher_id = a.publisher_id AND d.lead_id = a.lead_id
  WHERE a.started_at > now() - interval '90 days' AND a.trigger NOT IN ('preview', 'publish')
) tried
WHERE outcome <> 'delivered' AND code IS NOT NULL
GROUP BY publisher_id, offer_id, code, solved_at;

-- The second wall of the new tenant table, as in the foundation.
ALTER TABLE "error_episodes" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_publisher ON "error_episodes" TO leadport_app USING (publisher_id = current_setting('app.publisher_id', true)) WITH CHECK (publisher_id = current_setting('app.publisher_id', true));
CREATE POLICY all_publishers ON "error_episodes" TO leadport_worker USING (true) WITH CHECK (true);
