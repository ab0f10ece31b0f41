-- 帮助 (whom to ask), 通知公告 and 系统公告, and what 技术支持 and the two logs look up.

-- Technical support by region: shown on 帮助, on the sign-in page and in forms. A division of its own, or the province.
CREATE TABLE help_contact (
  id uuid PRIMARY KEY,
  division_code text COLLATE "C" NOT NULL REFERENCES division (code),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
  phone text NOT NULL CHECK (char_length(phone) BETWEEN 3 AND 60),
  mail text CHECK (mail ~ '^[^@\s]+@[^@\s]+$'),
  hours text CHECK (char_length(hours) BETWEEN 1 AND 60),
  remark text CHECK (char_length(remark) BETWEEN 1 AND 200),
  revision integer NOT NULL DEFAULT 1,
  updated_at timestamptz(3) NOT NULL,
  updated_by_name text NOT NULL
);
CREATE INDEX help_contact_by_division ON help_contact (division_code, name);

-- 通知公告 (news) on the first page, 系统公告 (strip) above every page: for the people of a region, from – to.
CREATE TABLE bulletin (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('news', 'strip')),
  title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 80),
  body text NOT NULL CHECK (char_length(body) <= 10000),
  division_code text COLLATE "C" NOT NULL REFERENCES division (code),
  shown_from timestamptz(3) NOT NULL,
  shown_to timestamptz(3),
  pinned boolean NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'withdrawn')),
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  updated_by_name text NOT NULL,
  published_at timestamptz(3),
  CONSTRAINT bulletin_shown_for_a_time CHECK (shown_to > shown_from),
  CONSTRAINT bulletin_strip_ends CHECK (kind = 'news' OR shown_to IS NOT NULL),
  CONSTRAINT bulletin_published_when CHECK (state = 'draft' OR published_at IS NOT NULL)
);
-- Managers' list, latest first; readers' list, pinned first.
CREATE INDEX bulletin_by_age ON bulletin (created_at DESC, id DESC);
CREATE INDEX bulletin_in_force ON bulletin (kind, pinned DESC, shown_from DESC, id DESC) WHERE state = 'published';

-- A 系统公告 that a person closed stays closed for that person, until it is published anew.
CREATE TABLE bulletin_closed (
  person_id uuid NOT NULL REFERENCES person (id),
  bulletin_id uuid NOT NULL REFERENCES bulletin (id),
  revision integer NOT NULL,
  PRIMARY KEY (person_id, bulletin_id)
);

-- The logs are read latest first: by what was done, for which unit, with what result.
CREATE INDEX audit_log_of_action ON audit_log (action, at);
CREATE INDEX audit_log_of_unit ON audit_log (unit_id, at);
CREATE INDEX audit_log_of_request ON audit_log (request_id);

-- 卡住的业务: the offices at which something is open, one after the other, without reading all that is open there.
CREATE INDEX visit_open_by_office ON visit (handler_unit_id, handler_roles, opened_at, id)
  WHERE state = 'open' AND handler_unit_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON help_contact TO zhicheng_app;
GRANT SELECT, INSERT, UPDATE ON bulletin, bulletin_closed TO zhicheng_app;
