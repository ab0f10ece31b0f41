-- What the reviews need as data: the catalogue of series, titles and professions, committees, notices, and the
-- register of who is barred.

-- 专业目录, one version for all that is published under it; a version is never edited.
CREATE TABLE catalogue_version (
  version integer PRIMARY KEY CHECK (version > 0),
  name text NOT NULL,
  valid_from date NOT NULL
);

CREATE TABLE series (
  catalogue_version integer NOT NULL REFERENCES catalogue_version (version),
  code text COLLATE "C" NOT NULL CHECK (code <> ''),
  name text NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (catalogue_version, code),
  UNIQUE (catalogue_version, name)
);

CREATE TABLE series_title (
  catalogue_version integer NOT NULL,
  code text COLLATE "C" NOT NULL CHECK (code <> ''),
  series_code text COLLATE "C" NOT NULL,
  rank text NOT NULL CHECK (rank IN ('full', 'deputy', 'middle', 'assistant', 'technician')),
  name text NOT NULL CHECK (name <> ''),
  position integer NOT NULL,
  PRIMARY KEY (catalogue_version, code),
  UNIQUE (catalogue_version, series_code, rank, name),
  FOREIGN KEY (catalogue_version, series_code) REFERENCES series (catalogue_version, code)
);

CREATE TABLE profession (
  catalogue_version integer NOT NULL,
  code text COLLATE "C" NOT NULL CHECK (code <> ''),
  series_code text COLLATE "C" NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  position integer NOT NULL,
  -- The usual 行业主管部门, as a proposal only: what counts is the unit's own 主管行业.
  field text NOT NULL,
  local_department text NOT NULL,
  province_department text NOT NULL,
  PRIMARY KEY (catalogue_version, code),
  UNIQUE (catalogue_version, series_code, name),
  FOREIGN KEY (catalogue_version, series_code) REFERENCES series (catalogue_version, code)
);

-- 评审委员会; office_unit_id is its 高/中/初评办. Approved and filed for at most three years (核准备案).
CREATE TABLE committee (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 100),
  title_level text NOT NULL CHECK (title_level IN ('senior', 'middle', 'junior')),
  office_unit_id uuid NOT NULL REFERENCES unit (id),
  division_code text COLLATE "C" NOT NULL REFERENCES division (code),
  filing_no text NOT NULL CHECK (filing_no <> ''),
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'stopped')),
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT committee_three_years CHECK (valid_to > valid_from AND valid_to <= valid_from + interval '3 years')
);
CREATE UNIQUE INDEX committee_name_once ON committee (name) WHERE state = 'active';

-- The series that a committee reviews; no professions named means all of the series.
CREATE TABLE committee_series (
  committee_id uuid NOT NULL REFERENCES committee (id),
  series_code text COLLATE "C" NOT NULL,
  profession_codes text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (committee_id, series_code)
);

-- 评审通知. Dates are civil days, both ends counted; a window closes at 24:00 of its last day, Asia/Shanghai.
CREATE TABLE notice (
  id uuid PRIMARY KEY,
  title text NOT NULL CHECK (char_length(title) BETWEEN 4 AND 200),
  apply_year integer NOT NULL CHECK (apply_year BETWEEN 2000 AND 2100),
  title_level text NOT NULL CHECK (title_level IN ('senior', 'middle', 'junior')),
  kind text NOT NULL CHECK (kind IN ('review', 'recognize')),
  catalogue_version integer NOT NULL REFERENCES catalogue_version (version),
  committee_id uuid REFERENCES committee (id),
  ranks text[] NOT NULL CHECK (cardinality(ranks) > 0 AND ranks <@ ARRAY['full', 'deputy', 'middle', 'assistant', 'technician']),
  -- Who may apply: classes of unit; regions are notice_region, none of them meaning the whole province.
  unit_classes text[] NOT NULL CHECK (cardinality(unit_classes) > 0),
  apply_types text[] NOT NULL CHECK (cardinality(apply_types) > 0),
  window_from date NOT NULL,
  window_to date NOT NULL CHECK (window_to >= window_from),
  mend_latest date NOT NULL CHECK (mend_latest >= window_from),
  mend_working_days integer NOT NULL DEFAULT 10 CHECK (mend_working_days BETWEEN 1 AND 60),
  allows_direct_return boolean NOT NULL DEFAULT false,
  takes_place boolean NOT NULL DEFAULT true,
  cutoff date NOT NULL,
  asks_pledge_scan boolean NOT NULL DEFAULT false,
  asks_diploma_filing boolean NOT NULL DEFAULT false,
  asks_post_quota boolean NOT NULL DEFAULT false,
  body text NOT NULL,
  contact text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'published', 'closed')),
  published_at timestamptz(3),
  revision integer NOT NULL DEFAULT 1,
  pinyin text COLLATE "C" NOT NULL,
  initials text COLLATE "C" NOT NULL,
  bigrams text[] NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT notice_published_has_time CHECK ((state = 'draft') = (published_at IS NULL)),
  CONSTRAINT notice_review_has_committee CHECK ((kind = 'review') = (committee_id IS NOT NULL))
);
CREATE INDEX notice_published ON notice (window_to DESC, id DESC) WHERE state = 'published';
CREATE INDEX notice_by_bigrams ON notice USING gin (bigrams);

CREATE TABLE notice_series (
  notice_id uuid NOT NULL REFERENCES notice (id),
  series_code text COLLATE "C" NOT NULL,
  -- None named means all of the series.
  profession_codes text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (notice_id, series_code)
);

CREATE TABLE notice_region (
  notice_id uuid NOT NULL REFERENCES notice (id),
  division_code text COLLATE "C" NOT NULL REFERENCES division (code),
  PRIMARY KEY (notice_id, division_code)
);

-- Each published wording, whole: an application keeps the revision that it was made under.
CREATE TABLE notice_revision (
  notice_id uuid NOT NULL REFERENCES notice (id),
  revision integer NOT NULL CHECK (revision > 0),
  at timestamptz(3) NOT NULL,
  actor_person_id uuid NOT NULL REFERENCES person (id),
  reason text,
  content text NOT NULL,
  PRIMARY KEY (notice_id, revision)
);

-- 诚信档案: facts about a person or a unit and the time for which they bar (承诺不实: three years). Lifted, never erased.
CREATE TABLE integrity_register (
  id uuid PRIMARY KEY,
  person_id uuid REFERENCES person (id),
  unit_id uuid REFERENCES unit (id),
  fact text NOT NULL CHECK (fact <> ''),
  measure text NOT NULL CHECK (measure <> ''),
  source text NOT NULL CHECK (source <> ''),
  apply_year integer,
  application_id uuid,
  from_date date NOT NULL,
  to_date date CHECK (to_date >= from_date),
  lifted_at timestamptz(3),
  lifted_reason text,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT integrity_register_of_one CHECK (num_nonnulls(person_id, unit_id) = 1),
  CONSTRAINT integrity_register_cites_application CHECK (num_nonnulls(apply_year, application_id) IN (0, 2)),
  CONSTRAINT integrity_register_lifted_with_reason CHECK ((lifted_at IS NULL) = (lifted_reason IS NULL))
);
CREATE INDEX integrity_register_of_person ON integrity_register (person_id) WHERE lifted_at IS NULL;
CREATE INDEX integrity_register_of_unit ON integrity_register (unit_id) WHERE lifted_at IS NULL;

-- What an installation says of itself on every page (演示环境 · 数据为虚构), and accounts named on the sign-in page.
-- Shown wherever such rows stand; only the demo seeding writes any.
CREATE TABLE environment_notice (
  position smallint PRIMARY KEY,
  text text NOT NULL CHECK (text <> '')
);

CREATE TABLE sign_in_hint (
  position smallint PRIMARY KEY,
  login_name text NOT NULL UNIQUE,
  password text NOT NULL,
  person_name text NOT NULL,
  unit_name text NOT NULL,
  role_labels text[] NOT NULL,
  step_hint text NOT NULL
);

GRANT SELECT, INSERT ON catalogue_version, series, series_title, profession, notice_revision TO zhicheng_app;
GRANT SELECT, INSERT, UPDATE ON committee, notice, integrity_register TO zhicheng_app;
GRANT SELECT, INSERT, DELETE ON committee_series, notice_series, notice_region TO zhicheng_app;
GRANT SELECT, INSERT ON environment_notice, sign_in_hint TO zhicheng_app;
