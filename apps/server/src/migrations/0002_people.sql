-- Units, people, what they may do, and how they sign in.

-- Units (§3.1.1). Stopped, never deleted, once anything refers to them; a merged unit names its successor.
-- ancestor_ids runs from the top of the tree to the direct 上级机构, so that a subtree is one indexed test.
CREATE TABLE unit (
  id uuid PRIMARY KEY,
  unit_class text NOT NULL CHECK (unit_class IN (
    'province-bureau', 'central', 'province-department', 'province-affiliated', 'province-enterprise',
    'city-bureau', 'city-department', 'city-affiliated', 'city-soe', 'city-private',
    'county-bureau', 'county-department', 'county-affiliated', 'county-soe', 'county-private'
  )),
  credit_code text COLLATE "C" NOT NULL CHECK (credit_code ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
  -- 一个机构多块牌子: this unit knowingly carries the code of another one.
  shares_credit_code boolean NOT NULL DEFAULT false,
  name text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 100),
  division_code text COLLATE "C" NOT NULL REFERENCES division (code),
  superior_id uuid REFERENCES unit (id),
  ancestor_ids uuid[] NOT NULL,
  nature text COLLATE "C",
  contact_name text,
  contact_phone text,
  address text,
  postcode text CHECK (postcode ~ '^[0-9]{6}$'),
  remark text,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'stopped')),
  successor_id uuid REFERENCES unit (id),
  pinyin text COLLATE "C" NOT NULL,
  initials text COLLATE "C" NOT NULL,
  bigrams text[] NOT NULL,
  created_at timestamptz(3) NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT unit_has_superior CHECK ((unit_class = 'province-bureau') = (superior_id IS NULL)),
  CONSTRAINT unit_ancestors_end_in_superior CHECK (superior_id IS NOT DISTINCT FROM ancestor_ids[cardinality(ancestor_ids)]),
  CONSTRAINT unit_not_its_own_ancestor CHECK (NOT id = ANY (ancestor_ids)),
  CONSTRAINT unit_successor_of_stopped CHECK (successor_id IS NULL OR (state = 'stopped' AND successor_id <> id))
);
CREATE UNIQUE INDEX unit_one_province_bureau ON unit ((true)) WHERE unit_class = 'province-bureau';
CREATE UNIQUE INDEX unit_name_once_below_superior ON unit (superior_id, name) WHERE state = 'active';
CREATE UNIQUE INDEX unit_credit_code_once ON unit (credit_code) WHERE state = 'active' AND NOT shares_credit_code;
CREATE INDEX unit_by_credit_code ON unit (credit_code);
CREATE INDEX unit_by_division ON unit (division_code, unit_class);
CREATE INDEX unit_by_ancestor ON unit USING gin (ancestor_ids);
CREATE INDEX unit_by_bigrams ON unit USING gin (bigrams);
CREATE INDEX unit_by_pinyin ON unit (pinyin, id);
CREATE INDEX unit_by_initials ON unit (initials);

-- 负责人: whose signature the unit's opinions bear; one in office at a time.
CREATE TABLE unit_head (
  id uuid PRIMARY KEY,
  unit_id uuid NOT NULL REFERENCES unit (id),
  name text NOT NULL CHECK (name <> ''),
  post text NOT NULL CHECK (post <> ''),
  from_date date NOT NULL,
  to_date date CHECK (to_date >= from_date)
);
CREATE UNIQUE INDEX unit_head_one_in_office ON unit_head (unit_id) WHERE to_date IS NULL;

-- 主管行业: the professions, or whole series, of which a department or bureau is the 行业主管部门.
CREATE TABLE unit_industry (
  unit_id uuid NOT NULL REFERENCES unit (id),
  kind text NOT NULL CHECK (kind IN ('profession', 'series')),
  code text COLLATE "C" NOT NULL CHECK (code <> ''),
  PRIMARY KEY (unit_id, kind, code)
);
CREATE INDEX unit_industry_by_code ON unit_industry (kind, code);

-- A person. The identity number and phone are ciphertext under key *_key_id, found again by HMAC, shown by last four.
-- The number can be corrected; the id never changes. Only the three officers' accounts of set-up have none.
CREATE TABLE person (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 50),
  identity_ciphertext bytea,
  identity_alg text,
  identity_key_id text,
  identity_hmac bytea UNIQUE,
  identity_last4 text CHECK (identity_last4 ~ '^[0-9]{3}[0-9X]$'),
  phone_ciphertext bytea,
  phone_alg text,
  phone_key_id text,
  phone_hmac bytea,
  phone_last4 text CHECK (phone_last4 ~ '^[0-9]{4}$'),
  mail text CHECK (mail ~ '^[^@\s]+@[^@\s]+$'),
  pinyin text COLLATE "C" NOT NULL,
  initials text COLLATE "C" NOT NULL,
  bigrams text[] NOT NULL,
  created_at timestamptz(3) NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT person_identity_whole CHECK (
    num_nonnulls(identity_ciphertext, identity_alg, identity_key_id, identity_hmac, identity_last4) IN (0, 5)
  ),
  CONSTRAINT person_phone_whole CHECK (
    num_nonnulls(phone_ciphertext, phone_alg, phone_key_id, phone_hmac, phone_last4) IN (0, 5)
  )
);
CREATE INDEX person_by_bigrams ON person USING gin (bigrams);
CREATE INDEX person_by_pinyin ON person (pinyin, id);
CREATE INDEX person_by_initials ON person (initials);
CREATE INDEX person_by_phone ON person (phone_hmac);

-- The login, one a person. A 登录名 that is the identity number is kept as its HMAC only.
-- password_kind: initial = the setting's default, no hash stored; one-time = shown once by whoever made it;
-- own = chosen by the person. The first two end at password_until and must be changed at sign-in.
CREATE TABLE account (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL UNIQUE REFERENCES person (id),
  login_name text COLLATE "C" UNIQUE CHECK (
    login_name ~ '^[a-z0-9][a-z0-9._-]{2,31}$' AND login_name !~ '^[0-9]{17}[0-9x]$'
  ),
  login_hmac bytea UNIQUE,
  password_kind text NOT NULL CHECK (password_kind IN ('initial', 'one-time', 'own')),
  password_hash text,
  password_until timestamptz(3),
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'stopped')),
  created_at timestamptz(3) NOT NULL,
  last_signed_in_at timestamptz(3),
  CONSTRAINT account_one_login CHECK (num_nonnulls(login_name, login_hmac) = 1),
  CONSTRAINT account_initial_has_no_hash CHECK ((password_kind = 'initial') = (password_hash IS NULL)),
  CONSTRAINT account_given_password_ends CHECK ((password_kind = 'own') = (password_until IS NULL))
);

-- Passwords that were the person's own: the last five may not come again.
CREATE TABLE account_password (
  account_id uuid NOT NULL REFERENCES account (id),
  set_at timestamptz(3) NOT NULL,
  password_hash text NOT NULL,
  PRIMARY KEY (account_id, set_at)
);

CREATE TABLE membership (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  valid_from timestamptz(3) NOT NULL,
  valid_to timestamptz(3) CHECK (valid_to >= valid_from),
  UNIQUE (id, person_id, unit_id)
);
CREATE UNIQUE INDEX membership_open_once ON membership (person_id, unit_id) WHERE valid_to IS NULL;
CREATE INDEX membership_of_unit ON membership (unit_id);

-- A role held through a membership (§3.1.2). person_id and unit_id repeat the membership's so that the holders of a
-- role in a unit are one index range and a person's officer roles can be held to one.
CREATE TABLE role_grant (
  id uuid PRIMARY KEY,
  membership_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN (
    'province-bureau-clerk', 'city-bureau-clerk', 'county-bureau-clerk',
    'senior-office-clerk', 'middle-office-clerk', 'junior-office-clerk',
    'central-clerk', 'province-department-clerk', 'province-affiliated-clerk', 'province-enterprise-clerk',
    'city-department-clerk', 'city-affiliated-clerk', 'city-enterprise-clerk',
    'county-department-clerk', 'county-affiliated-clerk', 'county-enterprise-clerk',
    'applicant', 'process-file-uploader',
    'system-administrator', 'security-officer', 'audit-officer', 'committee-expert'
  )),
  valid_from timestamptz(3) NOT NULL,
  valid_to timestamptz(3) CHECK (valid_to >= valid_from),
  FOREIGN KEY (membership_id, person_id, unit_id) REFERENCES membership (id, person_id, unit_id)
);
CREATE UNIQUE INDEX role_grant_open_once ON role_grant (membership_id, role) WHERE valid_to IS NULL;
CREATE UNIQUE INDEX role_grant_one_officer_role ON role_grant (person_id)
  WHERE valid_to IS NULL AND role IN ('system-administrator', 'security-officer', 'audit-officer');
CREATE INDEX role_grant_holders ON role_grant (unit_id, role);
CREATE INDEX role_grant_of_person ON role_grant (person_id);

-- 代办: a colleague of the same unit, named roles, from–to, one level.
CREATE TABLE stand_in (
  id uuid PRIMARY KEY,
  unit_id uuid NOT NULL,
  absent_membership_id uuid NOT NULL,
  absent_person_id uuid NOT NULL,
  stand_in_membership_id uuid NOT NULL,
  stand_in_person_id uuid NOT NULL CHECK (stand_in_person_id <> absent_person_id),
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  valid_from timestamptz(3) NOT NULL,
  valid_to timestamptz(3) NOT NULL CHECK (valid_to > valid_from),
  FOREIGN KEY (absent_membership_id, absent_person_id, unit_id) REFERENCES membership (id, person_id, unit_id),
  FOREIGN KEY (stand_in_membership_id, stand_in_person_id, unit_id) REFERENCES membership (id, person_id, unit_id)
);
CREATE INDEX stand_in_of_person ON stand_in (stand_in_person_id, valid_to);

-- Signed-in browsers. The token itself is only in the cookie.
CREATE TABLE session (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  account_id uuid NOT NULL REFERENCES account (id),
  created_at timestamptz(3) NOT NULL,
  last_seen_at timestamptz(3) NOT NULL,
  address text NOT NULL,
  browser text NOT NULL,
  ended_at timestamptz(3),
  end_reason text CHECK (end_reason IN ('signed-out', 'idle', 'password-changed', 'account-stopped', 'rights-changed')),
  CONSTRAINT session_end_has_reason CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE INDEX session_open_of_account ON session (account_id) WHERE ended_at IS NULL;

-- Failed sign-ins by 登录名 and by address, both as HMAC: what was typed may be somebody's identity number.
CREATE TABLE sign_in_attempt (
  scope text NOT NULL CHECK (scope IN ('account', 'address')),
  key_hmac bytea NOT NULL,
  failures integer NOT NULL CHECK (failures >= 0),
  last_at timestamptz(3) NOT NULL,
  not_before timestamptz(3) NOT NULL,
  PRIMARY KEY (scope, key_hmac)
);
CREATE INDEX sign_in_attempt_by_age ON sign_in_attempt (last_at);

GRANT SELECT, INSERT, UPDATE ON unit, unit_head, person, account, membership, role_grant, stand_in, session TO zhicheng_app;
GRANT SELECT, INSERT, DELETE ON unit_industry TO zhicheng_app;
GRANT SELECT, INSERT ON account_password TO zhicheng_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO zhicheng_app;
