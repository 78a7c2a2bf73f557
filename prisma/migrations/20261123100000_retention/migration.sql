-- How far the retention rule has come, so that a daily round looks only at the day that has passed its age.
ALTER TABLE "publishers" ADD COLUMN "erased_before" TIMESTAMPTZ(3);
