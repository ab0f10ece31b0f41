-- Browsers in which a person has signed in before: failures there are counted apart, so that nobody who guesses elsewhere
-- keeps the person out.
CREATE TABLE known_browser (
  browser_hash bytea NOT NULL,
  account_id uuid NOT NULL REFERENCES account (id),
  used_at timestamptz(3) NOT NULL,
  PRIMARY KEY (browser_hash, account_id)
);
CREATE INDEX known_browser_by_age ON known_browser (used_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON known_browser TO zhicheng_app;
