-- Null for versions saved before this: nobody wrote down then when a secret was first entered.
ALTER TABLE "connection_versions" ADD COLUMN     "secrets_since" TIMESTAMPTZ(3);
