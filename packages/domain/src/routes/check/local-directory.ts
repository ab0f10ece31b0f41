import type { OfficeDirectory, OfficeUnit } from '../office.ts';
import type { CheckedPlace } from './route-check.ts';

/**
 * Parts of a directory by place: the units of a county and its city with 省人社厅, all above them and all that succeeded
 * them. A province's whole directory searched for each of its counties would take minutes.
 */
export function localDirectories(directory: OfficeDirectory): (place: CheckedPlace | null) => OfficeDirectory {
  const byId = new Map(directory.units.map((unit) => [unit.id, unit]));
  const byDivision = groupedBy(directory.units, ({ divisionCode }) => divisionCode);
  const holdersOf = groupedBy(directory.holders, ({ unitId }) => unitId);
  const top = directory.units.filter(({ unitClass }) => unitClass === 'province-bureau');

  return (place) => {
    const codes = place ? [place.countyCode, place.cityCode] : [];
    const start = codes.flatMap((code) => (code === null ? [] : (byDivision.get(code) ?? [])));
    const units = new Map<string, OfficeUnit>();
    const open = [...start, ...top];
    for (let unit = open.pop(); unit; unit = open.pop()) {
      if (units.has(unit.id)) continue;
      units.set(unit.id, unit);
      for (const id of [unit.superiorId, unit.successorId]) {
        const next = id === null ? undefined : byId.get(id);
        if (next) open.push(next);
      }
    }
    return {
      units: [...units.values()],
      holders: [...units.keys()].flatMap((id) => holdersOf.get(id) ?? []),
      divisionNames: directory.divisionNames,
    };
  };
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
