-- Units and users from Excel: a file as it was uploaded, row by row, until it is applied, and what became of each row.

CREATE TABLE import_batch (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('units', 'users')),
  -- A file is its uploader's alone.
  person_id uuid NOT NULL REFERENCES person (id),
  file_name text NOT NULL,
  state text NOT NULL DEFAULT 'checked' CHECK (state IN ('checked', 'running', 'done', 'undoing', 'undone')),
  choice text CHECK (choice IN ('right-only', 'all-or-none')),
  created_at timestamptz(3) NOT NULL,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  row_count integer NOT NULL,
  right_count integer NOT NULL,
  wrong_count integer NOT NULL,
  made_count integer NOT NULL DEFAULT 0,
  failed_count integer NOT NULL DEFAULT 0,
  note text,
  -- The request that started it: what is made later, row by row, is told in the audit log as its deed.
  session_id uuid,
  address text,
  request_id text,
  CONSTRAINT import_batch_started CHECK ((state = 'checked') = (started_at IS NULL)),
  CONSTRAINT import_batch_started_by_choice CHECK ((started_at IS NULL) = (choice IS NULL))
);
CREATE INDEX import_batch_of_person ON import_batch (person_id, kind, created_at);
CREATE INDEX import_batch_under_way ON import_batch (started_at) WHERE state IN ('running', 'undoing');

-- Cells and given passwords are personal data: sealed. position is the row's number in the file.
CREATE TABLE import_row (
  batch_id uuid NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  position integer NOT NULL CHECK (position > 1),
  cells bytea NOT NULL,
  cells_alg text NOT NULL,
  cells_key_id text NOT NULL,
  errors text NOT NULL,
  state text NOT NULL CHECK (state IN ('right', 'wrong', 'made', 'failed', 'undone')),
  note text,
  -- What was made: a unit, or a person with account and membership.
  unit_id uuid,
  person_id uuid,
  password bytea,
  password_alg text,
  password_key_id text,
  PRIMARY KEY (batch_id, position)
);
CREATE INDEX import_row_by_state ON import_row (batch_id, state, position);
CREATE INDEX import_row_of_person ON import_row (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX import_row_of_unit ON import_row (unit_id) WHERE unit_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON import_batch, import_row TO zhicheng_app;

-- 撤销导入. The serving role may not delete people: this does, only what this file made, within a day, and the foreign
-- keys refuse as soon as anything refers to it.
CREATE FUNCTION undo_import(undone uuid) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  people uuid[];
  units uuid[];
BEGIN
  IF NOT EXISTS (
    SELECT FROM import_batch
    WHERE id = undone AND state IN ('done', 'undoing') AND started_at > clock_timestamp() - interval '26 hours'
  ) THEN
    RETURN 0;
  END IF;
  SELECT array_agg(r.person_id) FILTER (WHERE r.person_id IS NOT NULL), array_agg(r.unit_id) FILTER (WHERE r.unit_id IS NOT NULL)
    INTO people, units
    FROM import_row r WHERE r.batch_id = undone AND r.state = 'made';
  DELETE FROM role_grant WHERE person_id = ANY (people);
  DELETE FROM membership WHERE person_id = ANY (people);
  DELETE FROM account WHERE person_id = ANY (people) AND last_signed_in_at IS NULL;
  DELETE FROM person WHERE id = ANY (people);
  DELETE FROM unit_head WHERE unit_id = ANY (units);
  DELETE FROM unit_industry WHERE unit_id = ANY (units);
  DELETE FROM unit WHERE id = ANY (units);
  RETURN coalesce(cardinality(people), 0) + coalesce(cardinality(units), 0);
END $$;
REVOKE ALL ON FUNCTION undo_import(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION undo_import(uuid) TO zhicheng_app;
