-- 单位管理: the tree, the list and 单位体检 stay quick with a million units; a unit to which nothing refers may go.

CREATE INDEX unit_below_superior ON unit (superior_id, pinyin, id);
CREATE INDEX unit_by_age ON unit (created_at, id);

-- 单位体检. Most units are in order: these hold the few that are not, or those that the question is about.
CREATE INDEX unit_without_phone ON unit (pinyin, id) WHERE state = 'active' AND contact_phone IS NULL;
CREATE INDEX unit_sharing_code ON unit (credit_code) WHERE state = 'active' AND shares_credit_code;
CREATE INDEX unit_stopped ON unit (id) WHERE state = 'stopped';
CREATE INDEX unit_industry_department ON unit (pinyin, id)
  WHERE state = 'active' AND unit_class IN ('city-department', 'county-department');

-- What hangs on a unit, asked before 删除 and 停用.
CREATE INDEX application_of_employer ON application (employer_id);
CREATE INDEX unit_succeeded ON unit (successor_id) WHERE successor_id IS NOT NULL;

GRANT DELETE ON unit, unit_head TO zhicheng_app;
