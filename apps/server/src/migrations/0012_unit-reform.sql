-- 机构改革: whoever belongs to a unit that is merged goes on in its successor with the same membership, so that their
-- applications stay theirs. The copies of the unit in grants and 代办 follow.

ALTER TABLE role_grant
  DROP CONSTRAINT role_grant_membership_id_person_id_unit_id_fkey,
  ADD CONSTRAINT role_grant_of_membership FOREIGN KEY (membership_id, person_id, unit_id)
    REFERENCES membership (id, person_id, unit_id) ON UPDATE CASCADE;

ALTER TABLE stand_in
  DROP CONSTRAINT stand_in_absent_membership_id_absent_person_id_unit_id_fkey,
  DROP CONSTRAINT stand_in_stand_in_membership_id_stand_in_person_id_unit_id_fkey,
  ADD CONSTRAINT stand_in_of_absent_membership FOREIGN KEY (absent_membership_id, absent_person_id, unit_id)
    REFERENCES membership (id, person_id, unit_id) ON UPDATE CASCADE,
  ADD CONSTRAINT stand_in_of_membership FOREIGN KEY (stand_in_membership_id, stand_in_person_id, unit_id)
    REFERENCES membership (id, person_id, unit_id) ON UPDATE CASCADE;
