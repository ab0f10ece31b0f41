-- Signing in (§2.1): the slider's puzzles, codes by mail, second factors, keys of what browsers keep.

-- A session whose person still owes the code of the second factor may do nothing else.
ALTER TABLE session
  ADD COLUMN second_factor text NOT NULL DEFAULT 'none' CHECK (second_factor IN ('none', 'pending', 'given')),
  DROP CONSTRAINT session_end_reason_check,
  ADD CONSTRAINT session_end_reason_known CHECK (end_reason IN (
    'signed-out', 'idle', 'password-changed', 'account-stopped', 'rights-changed', 'ended-elsewhere', 'replaced'
  ));

-- 拖动滑块完成验证: made for one attempt (bound_hmac: 登录名 and address), good once and for two minutes.
CREATE TABLE sign_in_puzzle (
  id uuid PRIMARY KEY,
  bound_hmac bytea NOT NULL,
  position integer NOT NULL,
  answer integer NOT NULL,
  made_at timestamptz(3) NOT NULL
);
CREATE INDEX sign_in_puzzle_by_age ON sign_in_puzzle (made_at);

-- 忘记密码: the one code that holds for an account, as HMAC; sent counts those of the hour that began at counted_from.
CREATE TABLE password_code (
  account_id uuid PRIMARY KEY REFERENCES account (id),
  code_hmac bytea,
  made_at timestamptz(3) NOT NULL,
  tries integer NOT NULL CHECK (tries >= 0),
  sent integer NOT NULL CHECK (sent >= 0),
  counted_from timestamptz(3) NOT NULL
);

-- 两步验证 (RFC 6238). The secret is ciphertext; not confirmed: shown, but no code of it has been given yet.
CREATE TABLE second_factor (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  secret_ciphertext bytea NOT NULL,
  secret_alg text NOT NULL,
  secret_key_id text NOT NULL,
  made_at timestamptz(3) NOT NULL,
  confirmed_at timestamptz(3),
  -- The step of the last code taken: none is good twice.
  last_step bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX second_factor_one_of_account ON second_factor (account_id, (confirmed_at IS NULL));

CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES account (id),
  code_hmac bytea NOT NULL,
  used_at timestamptz(3),
  PRIMARY KEY (account_id, code_hmac)
);

-- The key with which a person's copies in one browser are encrypted; browser_hash: of the browser's own cookie.
CREATE TABLE browser_key (
  browser_hash bytea NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  key_ciphertext bytea NOT NULL,
  key_alg text NOT NULL,
  key_key_id text NOT NULL,
  used_at timestamptz(3) NOT NULL,
  PRIMARY KEY (browser_hash, person_id)
);
CREATE INDEX browser_key_by_age ON browser_key (used_at);

GRANT SELECT, INSERT, UPDATE, DELETE
  ON sign_in_puzzle, password_code, second_factor, recovery_code, browser_key TO zhicheng_app;
