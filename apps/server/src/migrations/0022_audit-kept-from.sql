-- From which entry on a chain of the audit log must be whole: what is older went by retention, which says so here.
ALTER TABLE audit_chain ADD COLUMN kept_from bigint NOT NULL DEFAULT 1 CHECK (kept_from > 0);
UPDATE audit_chain c SET kept_from = coalesce(
  (SELECT min(l.seq) FROM audit_log l WHERE l.chain = c.chain), c.seq + 1)
WHERE EXISTS (SELECT FROM audit_log l WHERE l.action = 'logs.dropOld');
