-- Dossiers and their files.

-- A folder (档案袋) while it can be edited: what was saved, and the working copy beside it.
CREATE TABLE dossier_folder (
  application_id uuid NOT NULL REFERENCES application (id),
  folder text NOT NULL CHECK (folder ~ '^[a-z][A-Za-z]*$'),
  committed jsonb,
  working jsonb,
  committed_at timestamptz(3),
  saved_at timestamptz(3),
  PRIMARY KEY (application_id, folder)
);

-- Each 提交 freezes the dossier: canonical text of folders and files, and its hash. Never changed.
CREATE TABLE dossier_version (
  apply_year integer NOT NULL,
  application_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  release integer NOT NULL CHECK (release > 0),
  content text NOT NULL,
  hash text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (apply_year, application_id, version),
  FOREIGN KEY (apply_year, application_id) REFERENCES application (apply_year, id)
);

-- The bytes, once each, by their SHA-256; stored outside the database behind one interface.
CREATE TABLE blob (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL CHECK (size > 0),
  created_at timestamptz(3) NOT NULL
);

-- A file of somebody, in a slot. Rights are on the file, never on the hash. A removed or replaced one keeps its row, so
-- that what a frozen version names can be opened as long as the version stands.
CREATE TABLE file (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL REFERENCES blob (sha256),
  received_sha256 text NOT NULL CHECK (received_sha256 ~ '^[0-9a-f]{64}$'),
  application_id uuid NOT NULL REFERENCES application (id),
  -- Null: the applicant's own; else the visit at which an office attached it (流程附件上传).
  visit_id uuid REFERENCES visit (id),
  slot text NOT NULL,
  row_id uuid,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  media_type text NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'application/pdf')),
  size bigint NOT NULL,
  pages integer,
  uploaded_by uuid NOT NULL REFERENCES person (id),
  uploaded_by_name text NOT NULL,
  uploaded_at timestamptz(3) NOT NULL,
  removed_at timestamptz(3)
);
CREATE INDEX file_of_application ON file (application_id, uploaded_at) WHERE removed_at IS NULL;
CREATE INDEX file_of_visit ON file (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX file_by_blob ON file (sha256);

GRANT SELECT, INSERT, UPDATE, DELETE ON dossier_folder TO zhicheng_app;
GRANT SELECT, INSERT ON dossier_version, blob TO zhicheng_app;
GRANT SELECT, INSERT, UPDATE ON file TO zhicheng_app;
