-- Who was reminded of which 报送截止, so that nobody is reminded of the same day twice; a day that is moved is another day.
CREATE TABLE deadline_reminder (
  notice_id uuid NOT NULL REFERENCES notice (id),
  step text NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit (id),
  person_id uuid NOT NULL REFERENCES person (id),
  due date NOT NULL,
  working_days integer NOT NULL CHECK (working_days > 0),
  sent_at timestamptz(3) NOT NULL,
  PRIMARY KEY (notice_id, step, unit_id, person_id, due, working_days)
);

GRANT SELECT, INSERT ON deadline_reminder TO zhicheng_app;
