-- What everything else stands on: administrative divisions, working days, code lists, settings, and the two logs that
-- only grow. Migrations run as the owner; the server is zhicheng_app and may do what is granted here, nothing more.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO zhicheng_app;

-- Administrative divisions (行政区划): GB/T 2260 codes of six digits. Development zones that run their own reviews but
-- have no code of the standard (高新区, 东部新区) are rows of ours: the four digits of their city, a letter, a digit.
CREATE TABLE division (
  code text COLLATE "C" PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  full_name text NOT NULL CHECK (full_name <> ''),
  level text NOT NULL CHECK (level IN ('province', 'city', 'county')),
  parent_code text COLLATE "C" REFERENCES division (code),
  source text NOT NULL CHECK (source IN ('gbt-2260', 'local')),
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'abolished')),
  successor_code text COLLATE "C" REFERENCES division (code),
  pinyin text COLLATE "C" NOT NULL,
  initials text COLLATE "C" NOT NULL,
  CONSTRAINT division_has_parent CHECK ((level = 'province') = (parent_code IS NULL)),
  CONSTRAINT division_code_shape CHECK (
    (source = 'gbt-2260' AND code ~ '^[0-9]{6}$') OR (source = 'local' AND code ~ '^[0-9]{4}[A-Z][0-9]$')
  ),
  CONSTRAINT division_successor_of_abolished CHECK (successor_code IS NULL OR state = 'abolished')
);
CREATE UNIQUE INDEX division_name_once ON division (parent_code, name) WHERE state = 'active';

-- Years whose holidays the State Council has announced; for any other year the holidays fixed by law hold, 暂定.
CREATE TABLE calendar_year (
  year integer PRIMARY KEY CHECK (year BETWEEN 2000 AND 2100),
  source text NOT NULL
);

-- Only the days that differ from the week: a weekday off, or a weekend day worked (调休).
CREATE TABLE calendar_day (
  day date PRIMARY KEY,
  works boolean NOT NULL,
  name text NOT NULL CHECK (name <> '')
);

CREATE TABLE code_list (
  id text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[A-Z][A-Z_]*$'),
  name text NOT NULL,
  source text NOT NULL
);

-- A version is never edited: what was chosen under it keeps its meaning.
CREATE TABLE code_list_version (
  list_id text COLLATE "C" NOT NULL REFERENCES code_list (id),
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  PRIMARY KEY (list_id, version)
);

CREATE TABLE code_entry (
  list_id text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  code text COLLATE "C" NOT NULL CHECK (code <> ''),
  label text NOT NULL CHECK (label <> ''),
  position integer NOT NULL,
  selectable boolean NOT NULL DEFAULT true,
  PRIMARY KEY (list_id, version, code),
  UNIQUE (list_id, version, position),
  FOREIGN KEY (list_id, version) REFERENCES code_list_version (list_id, version)
);

CREATE TABLE setting (
  key text COLLATE "C" PRIMARY KEY,
  value jsonb NOT NULL,
  updated_at timestamptz(3) NOT NULL
);

-- How master data (units, people, grants, committees, notices, catalogue, code lists) came to be what they are: the
-- current row stands in its own table, each change here. payload is canonical JSON without personal data in clear.
CREATE TABLE master_event (
  id uuid PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  entity text NOT NULL,
  entity_id text NOT NULL,
  type text NOT NULL,
  actor_person_id uuid,
  actor_rule text,
  payload text NOT NULL,
  CONSTRAINT master_event_has_one_actor CHECK (num_nonnulls(actor_person_id, actor_rule) = 1)
);
CREATE INDEX master_event_of_entity ON master_event (entity, entity_id, id);

-- 操作日志 and 登录日志. Each entry's hash covers the one before it in its chain; there are several chains so that
-- people who act at the same time do not wait for each other. details is canonical JSON, exactly the bytes hashed.
CREATE TABLE audit_log (
  at timestamptz(3) NOT NULL,
  chain smallint NOT NULL,
  seq bigint NOT NULL CHECK (seq > 0),
  action text NOT NULL,
  actor_person_id uuid,
  actor_rule text,
  unit_id uuid,
  session_id uuid,
  address text,
  request_id text,
  subject_kind text,
  subject_id text,
  result text NOT NULL CHECK (result IN ('done', 'refused')),
  details text NOT NULL,
  alg text NOT NULL CHECK (alg IN ('sha256', 'sm3')),
  prev_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (at, chain, seq),
  CONSTRAINT audit_log_has_one_actor CHECK (num_nonnulls(actor_person_id, actor_rule) = 1)
) PARTITION BY RANGE (at);
CREATE INDEX audit_log_in_chain ON audit_log (chain, seq);
CREATE INDEX audit_log_of_actor ON audit_log (actor_person_id, at);
CREATE INDEX audit_log_of_subject ON audit_log (subject_kind, subject_id, at);

-- Catches what lies outside the prepared months, so that no entry is ever lost.
CREATE TABLE audit_log_other PARTITION OF audit_log DEFAULT;

-- The head of each chain: locked while an entry is added, and derivable from audit_log.
CREATE TABLE audit_chain (
  chain smallint PRIMARY KEY,
  seq bigint NOT NULL,
  hash text NOT NULL
);
INSERT INTO audit_chain (chain, seq, hash)
SELECT n, 0, '' FROM generate_series(0, 15) AS n;

-- Makes the months' partitions ahead of time; the server, which may not create tables, calls it at each start.
CREATE FUNCTION audit_log_prepare_months(first_day date, months integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  month_start timestamp;
  partition_name text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_log_prepare_months'));
  FOR n IN 0 .. months - 1 LOOP
    month_start := date_trunc('month', first_day::timestamp) + make_interval(months => n);
    partition_name := 'audit_log_' || to_char(month_start, 'YYYY_MM');
    IF to_regclass('public.' || partition_name) IS NULL THEN
      EXECUTE format(
        'CREATE TABLE public.%I PARTITION OF public.audit_log FOR VALUES FROM (%L) TO (%L)',
        partition_name,
        month_start AT TIME ZONE 'Asia/Shanghai',
        (month_start + interval '1 month') AT TIME ZONE 'Asia/Shanghai'
      );
    END IF;
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION audit_log_prepare_months(date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_log_prepare_months(date, integer) TO zhicheng_app;
SELECT audit_log_prepare_months((now() AT TIME ZONE 'Asia/Shanghai')::date, 13);

GRANT SELECT, INSERT, UPDATE ON division, calendar_year, calendar_day, code_list, setting TO zhicheng_app;
GRANT SELECT, INSERT ON code_list_version, code_entry, master_event, audit_log TO zhicheng_app;
GRANT SELECT, UPDATE ON audit_chain TO zhicheng_app;
