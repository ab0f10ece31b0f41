-- 评审委员会 are listed by name, each with how many notices name it.
CREATE INDEX committee_by_name ON committee (name, id);
CREATE INDEX notice_of_committee ON notice (committee_id) WHERE state = 'published';
