import type { Notice, NoticeSummary } from '@zhicheng/contract';
import {
  applyObstacles,
  deadlinesIn,
  findRoute,
  routeClassOf,
  stepName,
  type ApplicantUnit,
  type StepCode,
} from '@zhicheng/domain';
import { papersToHaveReady } from '../papers.ts';
import type { NoticeRow } from '../queries/select-notices.ts';

/** The unit for which the person would apply, with the city by which its route is found. */
export type ViewerUnit = ApplicantUnit & { readonly cityCode: string | null };

/** Who reads a notice: their unit, and why they cannot apply in the notice's year, if so. */
export type NoticeReader = { readonly unit: ViewerUnit | undefined; readonly yearObstacle: string | null };

/** A notice in the list, with why its reader may not apply. */
export function presentNoticeSummary(row: NoticeRow, { unit, yearObstacle }: NoticeReader): NoticeSummary {
  const audience = { unitClasses: row.unit_classes, regions: row.regions };
  return {
    id: row.id,
    title: row.title,
    applyYear: row.apply_year,
    titleLevel: row.title_level,
    kind: row.kind,
    seriesNames: row.series_names,
    committeeName: row.committee_name,
    windowFrom: row.window_from,
    windowTo: row.window_to,
    open: row.is_open,
    obstacles: [...(yearObstacle === null ? [] : [yearObstacle]), ...(unit ? applyObstacles(audience, unit) : [])],
    applicationId: row.application_id,
  };
}

/** A notice whole, with the papers to have ready and the steps that its reader's application would take. */
export function presentNotice(row: NoticeRow, reader: NoticeReader): Notice {
  const { unit } = reader;
  const summary = presentNoticeSummary(row, reader);
  return {
    id: summary.id,
    title: summary.title,
    applyYear: summary.applyYear,
    titleLevel: summary.titleLevel,
    kind: summary.kind,
    seriesNames: summary.seriesNames,
    committeeName: summary.committeeName,
    windowFrom: summary.windowFrom,
    windowTo: summary.windowTo,
    open: summary.open,
    obstacles: summary.obstacles,
    applicationId: summary.applicationId,
    body: row.body,
    contact: row.contact,
    cutoff: row.cutoff,
    mendLatest: row.mend_latest,
    publishedAt: row.published_at,
    unitClasses: row.unit_classes,
    papers: papersToHaveReady(),
    steps: unit ? stepsFor(row, unit).map((step) => nameFor(step, row, unit)) : [],
    deadlines: unit ? deadlinesFor(row, unit) : [],
    files: row.files.map(({ id, name, size }) => ({ id, name, size })),
  };
}

function stepsFor(row: NoticeRow, { unitClass, cityCode }: ViewerUnit): readonly StepCode[] {
  const route = findRoute({ kind: row.kind, titleLevel: row.title_level, unitClass, cityCode });
  return route.ok ? route.value.steps : [];
}

function nameFor(step: StepCode, row: NoticeRow, { unitClass }: ViewerUnit): string {
  return stepName(step, row.title_level, routeClassOf(unitClass));
}

/** 报送截止 of the steps that the reader's application would pass. */
function deadlinesFor(row: NoticeRow, unit: ViewerUnit): Notice['deadlines'] {
  const steps = stepsFor(row, unit);
  return deadlinesIn(row.deadlines, row.own_deadlines)
    .filter(({ step }) => steps.includes(step))
    .map(({ step, due }) => ({ step, stepName: nameFor(step, row, unit), due }));
}
