-- 评审通知 as people write, change and extend them; 评审委员会 with the unit that formed them; versions of 专业目录.

-- The words of a notice: blocks of headings, paragraphs, lists and tables. What stood as plain lines becomes paragraphs.
ALTER TABLE notice ADD COLUMN document jsonb;
UPDATE notice SET document = (
  SELECT coalesce(
    jsonb_agg(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('text', line)))),
    '[]'::jsonb
  )
  FROM regexp_split_to_table(body, '\n+') AS line
  WHERE line <> ''
);
ALTER TABLE notice DROP COLUMN body;
ALTER TABLE notice RENAME COLUMN document TO body;
ALTER TABLE notice ALTER COLUMN body SET NOT NULL;

-- Who issues it, and for where: 省人社厅 and 评办 for the province, a 市(州)人社局 for its city.
ALTER TABLE notice ADD COLUMN origin text NOT NULL DEFAULT 'committee-office'
  CHECK (origin IN ('province', 'city', 'committee-office'));
ALTER TABLE notice ADD COLUMN owner_unit_id uuid REFERENCES unit (id);
ALTER TABLE notice ADD COLUMN issuing_code text COLLATE "C" REFERENCES division (code);
UPDATE notice SET
  owner_unit_id = coalesce(
    (SELECT office_unit_id FROM committee c WHERE c.id = committee_id),
    (SELECT id FROM unit WHERE unit_class = 'province-bureau')
  ),
  issuing_code = (SELECT code FROM division WHERE level = 'province');
ALTER TABLE notice ALTER COLUMN owner_unit_id SET NOT NULL;
ALTER TABLE notice ALTER COLUMN issuing_code SET NOT NULL;
ALTER TABLE notice ALTER COLUMN origin DROP DEFAULT;
-- 报送截止 by step: [{ step, due }]. They mark and remind, and refuse nothing.
ALTER TABLE notice ADD COLUMN deadlines jsonb NOT NULL DEFAULT '[]';
ALTER TABLE notice ADD COLUMN attachments uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE notice ADD COLUMN closed_at timestamptz(3);
CREATE INDEX notice_newest ON notice (apply_year DESC, id DESC);

-- The wording under which an application was made; days made later hold for all.
ALTER TABLE application ADD COLUMN notice_revision integer NOT NULL DEFAULT 1;

-- A notice while it is written, or a published one while its next revision is: autosaved whole, whatever is missing.
-- Its id is that of the notice. revision counts the savings, so that two who write at once find out.
CREATE TABLE notice_draft (
  id uuid PRIMARY KEY,
  content jsonb NOT NULL,
  title text NOT NULL,
  apply_year integer,
  title_level text NOT NULL CHECK (title_level IN ('senior', 'middle', 'junior')),
  committee_id uuid REFERENCES committee (id),
  origin text NOT NULL CHECK (origin IN ('province', 'city', 'committee-office')),
  owner_unit_id uuid NOT NULL REFERENCES unit (id),
  issuing_code text COLLATE "C" NOT NULL REFERENCES division (code),
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  updated_by uuid NOT NULL REFERENCES person (id),
  updated_by_name text NOT NULL
);

-- 延期. Without a division it moved the notice's own days; with one it holds there and below.
CREATE TABLE notice_extension (
  id uuid PRIMARY KEY,
  notice_id uuid NOT NULL REFERENCES notice (id),
  division_code text COLLATE "C" REFERENCES division (code),
  window_to date NOT NULL,
  mend_latest date NOT NULL CHECK (mend_latest >= window_to),
  reason text NOT NULL CHECK (reason <> ''),
  at timestamptz(3) NOT NULL,
  actor_person_id uuid NOT NULL REFERENCES person (id)
);
CREATE INDEX notice_extension_of_notice ON notice_extension (notice_id, division_code);

-- A city's own 报送截止, earlier than the notice's.
CREATE TABLE notice_city_deadline (
  notice_id uuid NOT NULL REFERENCES notice (id),
  division_code text COLLATE "C" NOT NULL REFERENCES division (code),
  step text NOT NULL,
  due date NOT NULL,
  PRIMARY KEY (notice_id, division_code, step)
);

-- Files beside a notice; which of them are shown, its content says.
CREATE TABLE notice_file (
  id uuid PRIMARY KEY,
  notice_id uuid NOT NULL,
  sha256 text NOT NULL REFERENCES blob (sha256),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  media_type text NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'application/pdf')),
  size bigint NOT NULL,
  uploaded_by uuid NOT NULL REFERENCES person (id),
  uploaded_at timestamptz(3) NOT NULL
);
CREATE INDEX notice_file_of_notice ON notice_file (notice_id);
CREATE INDEX notice_file_by_blob ON notice_file (sha256);

-- 组建单位 of a committee. Until now all were entered by 省人社厅.
ALTER TABLE committee ADD COLUMN forming_unit_id uuid REFERENCES unit (id);
UPDATE committee SET forming_unit_id = office_unit_id;
ALTER TABLE committee ALTER COLUMN forming_unit_id SET NOT NULL;
CREATE INDEX committee_by_office ON committee (office_unit_id);

-- A version of 专业目录 is made from the one before, changed while a draft, then published from a day on; once
-- published, nothing of it changes.
ALTER TABLE catalogue_version ADD COLUMN state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published'));
ALTER TABLE catalogue_version ADD COLUMN revision integer NOT NULL DEFAULT 1;
UPDATE catalogue_version SET state = 'published';
CREATE UNIQUE INDEX catalogue_version_one_draft ON catalogue_version ((true)) WHERE state = 'draft';

CREATE FUNCTION catalogue_refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  touched integer := CASE WHEN TG_OP = 'DELETE' THEN OLD.catalogue_version ELSE NEW.catalogue_version END;
BEGIN
  IF EXISTS (SELECT FROM catalogue_version WHERE version = touched AND state = 'published') THEN
    RAISE EXCEPTION 'version % of the catalogue is published and never changed', touched USING ERRCODE = '23514';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER series_of_draft BEFORE INSERT OR UPDATE OR DELETE ON series
  FOR EACH ROW EXECUTE FUNCTION catalogue_refuse_change();
CREATE TRIGGER series_title_of_draft BEFORE INSERT OR UPDATE OR DELETE ON series_title
  FOR EACH ROW EXECUTE FUNCTION catalogue_refuse_change();
CREATE TRIGGER profession_of_draft BEFORE INSERT OR UPDATE OR DELETE ON profession
  FOR EACH ROW EXECUTE FUNCTION catalogue_refuse_change();

GRANT SELECT, INSERT, UPDATE, DELETE ON notice_draft TO zhicheng_app;
GRANT SELECT, INSERT ON notice_extension, notice_file TO zhicheng_app;
GRANT SELECT, INSERT, DELETE ON notice_city_deadline TO zhicheng_app;
GRANT UPDATE, DELETE ON series, series_title, profession TO zhicheng_app;
GRANT UPDATE, DELETE ON catalogue_version TO zhicheng_app;
