-- 用户管理: what clerks change at once is seen by revision, people are told of it, and units ask each other for people.

-- Which roles somebody holds in a unit, as a clerk saw them: a change names the revision that it saw.
ALTER TABLE membership ADD COLUMN revision integer NOT NULL DEFAULT 1;

-- A 代办 that was ended before its last day.
ALTER TABLE stand_in ADD COLUMN ended_at timestamptz(3);
CREATE INDEX stand_in_of_absent ON stand_in (absent_membership_id, valid_to);

-- Messages that are about a person's account and no application.
ALTER TABLE message ALTER COLUMN application_id DROP NOT NULL;

-- 申请调入: a unit asks another for a person. `second` leaves the person in the old unit too (兼任).
CREATE TABLE transfer (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  from_membership_id uuid NOT NULL REFERENCES membership (id),
  from_unit_id uuid NOT NULL REFERENCES unit (id),
  to_unit_id uuid NOT NULL REFERENCES unit (id) CHECK (to_unit_id <> from_unit_id),
  kind text NOT NULL CHECK (kind IN ('move', 'second')),
  reason text NOT NULL CHECK (reason <> ''),
  requested_at timestamptz(3) NOT NULL,
  requested_by uuid NOT NULL REFERENCES person (id),
  -- From then on the common superior of both units decides; null where there is none.
  due_at timestamptz(3) NOT NULL,
  superior_id uuid REFERENCES unit (id),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'released', 'refused', 'withdrawn')),
  decided_at timestamptz(3),
  decided_by uuid REFERENCES person (id),
  decision text,
  -- The membership that it began.
  membership_id uuid REFERENCES membership (id),
  CONSTRAINT transfer_decided CHECK ((state = 'waiting') = (decided_at IS NULL)),
  CONSTRAINT transfer_released_begins CHECK ((state = 'released') = (membership_id IS NOT NULL))
);
CREATE UNIQUE INDEX transfer_waiting_once ON transfer (from_membership_id) WHERE state = 'waiting';
CREATE INDEX transfer_asked_of ON transfer (from_unit_id, requested_at DESC, id DESC);
CREATE INDEX transfer_asked_by ON transfer (to_unit_id, requested_at DESC, id DESC);
CREATE INDEX transfer_overdue ON transfer (superior_id, due_at) WHERE state = 'waiting';

-- 用户管理's list: one person's memberships; who holds a role; who never signed in; whose account is stopped.
CREATE INDEX membership_of_person ON membership (person_id);
CREATE INDEX role_grant_open_of_role ON role_grant (role, membership_id) WHERE valid_to IS NULL;
CREATE INDEX account_never_signed_in ON account (person_id) WHERE last_signed_in_at IS NULL;
CREATE INDEX account_stopped ON account (person_id) WHERE state = 'stopped';

GRANT SELECT, INSERT, UPDATE ON transfer TO zhicheng_app;
