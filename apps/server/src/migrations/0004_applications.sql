-- Applications, their visits and their events. apply_year (年度 of the notice) leads every primary key, so that history
-- is kept by year.

-- One row an application: the fold of its events (state), and the columns that lists and rules need of it.
CREATE TABLE application (
  apply_year integer NOT NULL CHECK (apply_year BETWEEN 2000 AND 2100),
  id uuid NOT NULL,
  notice_id uuid NOT NULL REFERENCES notice (id),
  person_id uuid NOT NULL REFERENCES person (id),
  membership_id uuid NOT NULL REFERENCES membership (id),
  employer_id uuid NOT NULL REFERENCES unit (id),
  title_level text NOT NULL CHECK (title_level IN ('senior', 'middle', 'junior')),
  status text NOT NULL CHECK (status IN (
    'draft', 'reviewing', 'returned', 'approved', 'not-passed', 'voided', 'abandoned', 'lapsed', 'discarded'
  )),
  version integer NOT NULL CHECK (version >= 0),
  number text UNIQUE,
  takes_place boolean NOT NULL,
  -- As the dossier said at the last save: for lists only.
  title_name text,
  profession_name text,
  person_name text NOT NULL,
  unit_name text NOT NULL,
  -- Name, pinyin, initials and number in one- and two-character pieces.
  search_keys text[] NOT NULL DEFAULT '{}',
  seq integer NOT NULL CHECK (seq > 0),
  state jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (apply_year, id),
  CONSTRAINT application_number_from_first_submission CHECK (version = 0 OR number IS NOT NULL)
);
CREATE UNIQUE INDEX application_id_once ON application (id);
-- One application a person and year of notice, over all levels and kinds.
CREATE UNIQUE INDEX application_place_once ON application (apply_year, person_id)
  WHERE takes_place AND status NOT IN ('draft', 'discarded');
CREATE INDEX application_of_person ON application (person_id, updated_at DESC, id DESC);
CREATE INDEX application_of_notice ON application (notice_id, status);

CREATE SEQUENCE application_number_other;

-- 编号: one sequence a year, made when first needed.
CREATE FUNCTION next_application_number(year integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  sequence_name text := 'application_number_' || year;
BEGIN
  IF year < 2000 OR year > 2100 THEN
    RAISE EXCEPTION 'no such year: %', year;
  END IF;
  IF to_regclass('public.' || sequence_name) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext(sequence_name));
    EXECUTE format('CREATE SEQUENCE IF NOT EXISTS public.%I', sequence_name);
  END IF;
  RETURN nextval(('public.' || sequence_name)::regclass);
END
$$;
DROP SEQUENCE application_number_other;
REVOKE ALL ON FUNCTION next_application_number(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION next_application_number(integer) TO zhicheng_app;

-- One opening of one step. A submitted application that has not ended has exactly one that is open.
CREATE TABLE visit (
  apply_year integer NOT NULL,
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  step text NOT NULL,
  state text NOT NULL CHECK (state IN (
    'open', 'passed', 'concluded', 'sent-back', 'rejected', 'voided', 'submitted', 'abandoned', 'taken-back', 'lapsed'
  )),
  -- The office: unit and roles; at the applicant's own step none.
  unit_id uuid REFERENCES unit (id),
  roles text[] NOT NULL DEFAULT '{}',
  -- Whoever acts: the office's unit, or the one that acts for it (代行).
  handler_unit_id uuid REFERENCES unit (id),
  handler_roles text[] NOT NULL DEFAULT '{}',
  -- The applicant whose step it is.
  person_id uuid NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  closed_at timestamptz(3),
  closed_by uuid,
  position integer NOT NULL,
  PRIMARY KEY (apply_year, id),
  FOREIGN KEY (apply_year, application_id) REFERENCES application (apply_year, id),
  CONSTRAINT visit_open_or_closed CHECK ((state = 'open') = (closed_at IS NULL)),
  CONSTRAINT visit_apply_has_no_unit CHECK ((step = 'apply') = (unit_id IS NULL)),
  CONSTRAINT visit_handler_with_unit CHECK ((unit_id IS NULL) = (handler_unit_id IS NULL))
);
CREATE UNIQUE INDEX visit_id_once ON visit (id);
CREATE UNIQUE INDEX visit_one_open ON visit (application_id) WHERE state = 'open';
CREATE INDEX visit_of_application ON visit (application_id, position);
-- 待办业务: what is open at a unit, longest waiting first.
CREATE INDEX visit_open_at_handler ON visit (handler_unit_id, opened_at, id) WHERE state = 'open';
CREATE INDEX visit_open_at_applicant ON visit (person_id, opened_at, id) WHERE state = 'open' AND step = 'apply';
-- 已办业务: what a unit decided, latest first.
CREATE INDEX visit_decided_by_handler ON visit (handler_unit_id, closed_at DESC, id DESC)
  WHERE state IN ('passed', 'concluded', 'sent-back', 'rejected', 'voided');

-- What happened, in order; never changed. payload is text: exactly the bytes that were hashed.
CREATE TABLE application_event (
  apply_year integer NOT NULL,
  application_id uuid NOT NULL,
  seq integer NOT NULL CHECK (seq > 0),
  type text NOT NULL,
  type_version integer NOT NULL CHECK (type_version > 0),
  at timestamptz(3) NOT NULL,
  actor_person_id uuid,
  actor_rule text,
  actor_ref text NOT NULL,
  alg text NOT NULL CHECK (alg IN ('sha256', 'sm3')),
  v integer NOT NULL,
  salt text,
  payload text,
  payload_hash text NOT NULL,
  prev_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (apply_year, application_id, seq),
  CONSTRAINT application_event_has_one_actor CHECK (num_nonnulls(actor_person_id, actor_rule) = 1)
) PARTITION BY LIST (apply_year);
CREATE TABLE application_event_other PARTITION OF application_event DEFAULT;

-- Makes the partitions of a year ahead of time; the server, which may not create tables, calls it at each start.
CREATE FUNCTION prepare_apply_year(year integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('prepare_apply_year'));
  IF to_regclass('public.application_event_' || year) IS NULL THEN
    EXECUTE format('CREATE TABLE public.%I PARTITION OF public.application_event FOR VALUES IN (%s)',
      'application_event_' || year, year);
  END IF;
  IF to_regclass('public.message_' || year) IS NULL THEN
    EXECUTE format('CREATE TABLE public.%I PARTITION OF public.message FOR VALUES IN (%s)', 'message_' || year, year);
  END IF;
END
$$;
REVOKE ALL ON FUNCTION prepare_apply_year(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION prepare_apply_year(integer) TO zhicheng_app;

-- 保存意见: a draft until the step is decided; then the event has it, and it stays on record.
CREATE TABLE opinion (
  apply_year integer NOT NULL,
  visit_id uuid NOT NULL,
  application_id uuid NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  draft jsonb NOT NULL,
  saved_at timestamptz(3) NOT NULL,
  saved_by uuid NOT NULL REFERENCES person (id),
  saved_by_name text NOT NULL,
  PRIMARY KEY (apply_year, visit_id),
  FOREIGN KEY (apply_year, visit_id) REFERENCES visit (apply_year, id)
);

-- What must be told to people: written with the change itself, in the bell exactly once.
CREATE TABLE message (
  apply_year integer NOT NULL,
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  text text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  not_before timestamptz(3) NOT NULL,
  recalled_at timestamptz(3),
  read_at timestamptz(3),
  PRIMARY KEY (apply_year, id)
) PARTITION BY LIST (apply_year);
CREATE TABLE message_other PARTITION OF message DEFAULT;
CREATE INDEX message_of_person ON message (person_id, created_at DESC);
CREATE INDEX message_of_application ON message (application_id);

-- A request that changed something, by person, endpoint and key: the second time it gets the first answer.
CREATE TABLE idempotency (
  person_id uuid NOT NULL,
  endpoint text NOT NULL,
  key text NOT NULL CHECK (char_length(key) BETWEEN 8 AND 100),
  body_hash text NOT NULL,
  reply text,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (person_id, endpoint, key)
);
CREATE INDEX idempotency_by_age ON idempotency (created_at);

SELECT prepare_apply_year(extract(year FROM now() AT TIME ZONE 'Asia/Shanghai')::integer + n) FROM generate_series(-1, 1) AS n;

GRANT SELECT, INSERT, UPDATE ON application, visit, opinion, message TO zhicheng_app;
GRANT SELECT, INSERT ON application_event TO zhicheng_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency TO zhicheng_app;
