-- A lead whose bulk redelivery is paused is queued and nobody takes it. Everything else that is queued still has to be due some time.
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_queue_is_due";
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_queue_is_due" CHECK (status NOT IN ('queued', 'retrying') OR due_at IS NOT NULL OR state_before IS NOT NULL) NOT VALID;
ALTER TABLE "deliveries" VALIDATE CONSTRAINT "deliveries_queue_is_due";
