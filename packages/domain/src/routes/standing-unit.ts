import type { OfficeDirectory, OfficeUnit } from './office.ts';

export function unitById(directory: OfficeDirectory, id: string | null): OfficeUnit | undefined {
  return id === null ? undefined : directory.units.find((unit) => unit.id === id);
}

/** The unit itself or, where it was stopped or merged, its successor. */
export function standingUnit(directory: OfficeDirectory, id: string | null): OfficeUnit | undefined {
  const seen = new Set<string>();
  let unit = unitById(directory, id);
  while (unit?.state === 'stopped' && !seen.has(unit.id)) {
    seen.add(unit.id);
    unit = unitById(directory, unit.successorId);
  }
  return unit?.state === 'active' ? unit : undefined;
}

/** The units above this one that stand, the nearest first, itself never among them. */
export function standingAbove(directory: OfficeDirectory, unit: OfficeUnit | undefined): OfficeUnit[] {
  const seen = new Set<string>(unit ? [unit.id] : []);
  const found: OfficeUnit[] = [];
  let above = unitById(directory, unit?.superiorId ?? null);
  while (above && !seen.has(above.id)) {
    seen.add(above.id);
    const standing = standingUnit(directory, above.id);
    if (standing && standing.id !== unit?.id && !found.includes(standing)) found.push(standing);
    above = unitById(directory, (standing ?? above).superiorId);
  }
  return found;
}
