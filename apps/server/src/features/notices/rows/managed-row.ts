import type { ManagedNoticeSummary, NoticeCheck, RouteFinding as WireFinding } from '@zhicheng/contract';
import { isStuck, stepName, type NoticeDraft, type RouteFinding } from '@zhicheng/domain';
import type { DraftCheck } from '../queries/check-draft.ts';
import type { ManagedRow } from '../queries/list-managed.ts';

/** A line of the list of those who write notices. */
export function presentSummary(row: ManagedRow): ManagedNoticeSummary {
  const { draft = 0, reviewing = 0, returned = 0, approved = 0, ...rest } = row.counts ?? {};
  const { 'not-passed': notPassed = 0, ...others } = rest;
  return {
    id: row.id,
    title: row.title,
    applyYear: row.apply_year,
    titleLevel: row.title_level,
    kind: row.kind,
    state: row.state,
    revising: row.mine && row.revising,
    committeeName: row.committee_name,
    ownerUnitName: row.owner_unit_name,
    windowFrom: row.window_from,
    windowTo: row.window_to,
    changedAt: row.changed_at,
    counts: {
      draft,
      reviewing,
      returned,
      approved,
      notPassed,
      other: Object.values(others).reduce((sum, n) => sum + n, 0),
    },
    mine: row.mine,
  };
}

/** The check of a draft as its page shows it. */
export function presentCheck(check: DraftCheck, draft: NoticeDraft, revision: number): NoticeCheck {
  return {
    revision,
    errors: check.faults.map(({ field, message }) => ({ field, message })),
    findings: check.findings.map((finding) => presentFinding(finding, check, draft)),
    looked: { ...check.looked },
    ready: check.complete.ok && !isStuck(check.findings),
  };
}

function presentFinding(finding: RouteFinding, check: DraftCheck, draft: NoticeDraft): WireFinding {
  const named = (names: ReadonlyMap<string, string>, codes: readonly string[]) =>
    codes.map((code) => ({ code, name: names.get(code) ?? code }));
  return {
    severity: finding.severity,
    stepName: finding.step && stepName(finding.step, draft.titleLevel, 'central'),
    unitClasses: [...finding.unitClasses],
    allClasses: finding.unitClasses.length === draft.unitClasses.length,
    places: named(check.divisionNames, finding.places),
    professions: named(check.professionNames, finding.professions),
    cause: finding.cause,
    mend: finding.mend,
  };
}
