-- 三员分立: who is an officer holds no other role, whatever path a grant comes by.
CREATE FUNCTION officers_hold_nothing_else() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM role_grant other
    WHERE other.person_id = NEW.person_id AND other.id <> NEW.id AND other.valid_to IS NULL
      AND (other.role IN ('system-administrator', 'security-officer', 'audit-officer'))
        <> (NEW.role IN ('system-administrator', 'security-officer', 'audit-officer'))
  ) THEN
    RAISE EXCEPTION 'an officer holds no other role' USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER officers_hold_nothing_else BEFORE INSERT ON role_grant
  FOR EACH ROW WHEN (NEW.valid_to IS NULL) EXECUTE FUNCTION officers_hold_nothing_else();
