-- Whose decided visits an office reads besides its own: those of the units that were merged into it, and its own of the
-- time when it was of another class and its clerks held another role.
CREATE TABLE inherited_office (
  unit_id uuid NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  from_unit_id uuid NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  from_class text NOT NULL,
  PRIMARY KEY (unit_id, from_unit_id, from_class)
);
CREATE INDEX inherited_office_from ON inherited_office (from_unit_id);

-- What was reformed before.
INSERT INTO inherited_office (unit_id, from_unit_id, from_class)
SELECT DISTINCT e.entity_id::uuid, e.entity_id::uuid, e.payload::jsonb -> 'before' ->> 'unitClass'
FROM master_event e JOIN unit u ON u.id::text = e.entity_id::text
WHERE e.entity = 'unit' AND e.type IN ('moved', 'reclassified')
  AND e.payload::jsonb -> 'before' ->> 'unitClass' IS DISTINCT FROM e.payload::jsonb -> 'after' ->> 'unitClass';
INSERT INTO inherited_office (unit_id, from_unit_id, from_class)
WITH RECURSIVE heirs AS (
  SELECT id AS from_unit_id, unit_class AS from_class, successor_id AS unit_id FROM unit WHERE successor_id IS NOT NULL
  UNION
  SELECT h.from_unit_id, h.from_class, u.successor_id FROM heirs h JOIN unit u ON u.id = h.unit_id
  WHERE u.successor_id IS NOT NULL AND u.successor_id <> h.from_unit_id
)
SELECT unit_id, from_unit_id, from_class FROM heirs
ON CONFLICT DO NOTHING;

GRANT SELECT, INSERT ON inherited_office TO zhicheng_app;
