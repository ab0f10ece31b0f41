import {
  type NoticeDraft as DomainDraft,
  levelCodes,
  routeKinds,
  stepCodes,
  titleLevels,
  unitClasses,
} from '@zhicheng/domain';
import { Type, type Static } from 'typebox';

import { RichText } from './rich-text.ts';
import { CivilDate, closed, Id, Instant, Nullable, OneOf } from './values.ts';

export const SeriesChoice = Type.Object(
  {
    code: Type.String({ maxLength: 10 }),
    professions: Type.Array(Type.String({ maxLength: 10 }), { maxItems: 500 }),
  },
  closed,
);

export const StepDeadline = Type.Object({ step: OneOf(stepCodes), due: CivilDate }, closed);

/** A notice as it is written: what is missing is null or empty. */
export const NoticeDraft = Type.Unsafe<DomainDraft>(
  Type.Object(
    {
      title: Type.String({ maxLength: 400 }),
      applyYear: Nullable(Type.Integer({ minimum: 0, maximum: 9999 })),
      titleLevel: OneOf(titleLevels),
      kind: OneOf(routeKinds),
      ranks: Type.Array(OneOf(levelCodes), { maxItems: 5 }),
      committeeId: Nullable(Id),
      series: Type.Array(SeriesChoice, { maxItems: 60 }),
      unitClasses: Type.Array(OneOf(unitClasses), { maxItems: 15 }),
      regions: Type.Array(Type.String({ maxLength: 6 }), { maxItems: 300 }),
      applyTypes: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 20 }),
      windowFrom: Nullable(CivilDate),
      windowTo: Nullable(CivilDate),
      mendLatest: Nullable(CivilDate),
      mendWorkingDays: Nullable(Type.Integer({ minimum: 0, maximum: 999 })),
      deadlines: Type.Array(StepDeadline, { maxItems: 20 }),
      allowsDirectReturn: Type.Boolean(),
      takesPlace: Type.Boolean(),
      cutoff: Nullable(CivilDate),
      asksPledgeScan: Type.Boolean(),
      asksDiplomaFiling: Type.Boolean(),
      asksPostQuota: Type.Boolean(),
      body: RichText,
      contact: Type.String({ maxLength: 500 }),
      attachments: Type.Array(Id, { maxItems: 20 }),
    },
    closed,
  ),
);

export const noticeStates = ['draft', 'published', 'closed'] as const;

/** How many applications stand under a notice. */
const ApplicationCounts = Type.Object(
  {
    draft: Type.Integer(),
    reviewing: Type.Integer(),
    returned: Type.Integer(),
    approved: Type.Integer(),
    notPassed: Type.Integer(),
    /** 作废, 已删除流程, 逾期未补正 */
    other: Type.Integer(),
  },
  closed,
);

export const ManagedNoticeSummary = Type.Object(
  {
    id: Id,
    title: Type.String(),
    applyYear: Nullable(Type.Integer()),
    titleLevel: OneOf(titleLevels),
    kind: OneOf(routeKinds),
    state: OneOf(noticeStates),
    /** Whether a revision of the published one is being written. */
    revising: Type.Boolean(),
    committeeName: Nullable(Type.String()),
    ownerUnitName: Type.String(),
    windowFrom: Nullable(CivilDate),
    windowTo: Nullable(CivilDate),
    changedAt: Instant,
    counts: ApplicationCounts,
    /** Whether it is the reader's to change; else it only reaches the reader's territory. */
    mine: Type.Boolean(),
  },
  closed,
);
export type ManagedNoticeSummary = Static<typeof ManagedNoticeSummary>;

const Saved = { revision: Type.Integer(), savedAt: Instant, savedBy: Type.String() };

export const NoticeFile = Type.Object(
  { id: Id, name: Type.String(), mediaType: Type.String(), size: Type.Integer() },
  closed,
);

export const ManagedNotice = Type.Object(
  {
    ...ManagedNoticeSummary.properties,
    /** What is being written; null where nothing is. */
    draft: Nullable(Type.Object({ content: NoticeDraft, ...Saved }, closed)),
    /** As it is published. */
    published: Nullable(NoticeDraft),
    files: Type.Array(NoticeFile),
    /** Divisions that it may be for; none for the whole province. */
    territory: Type.Array(Type.String()),
    extensions: Type.Array(
      Type.Object(
        {
          id: Id,
          divisionName: Nullable(Type.String()),
          windowTo: CivilDate,
          mendLatest: CivilDate,
          reason: Type.String(),
          at: Instant,
          by: Type.String(),
        },
        closed,
      ),
    ),
    /** 报送截止 that cities set for themselves. */
    cityDeadlines: Type.Array(
      Type.Object(
        { divisionCode: Type.String(), divisionName: Type.String(), deadlines: Type.Array(StepDeadline) },
        closed,
      ),
    ),
    /** The reader's own cities, whose 报送截止 they may set here. */
    ownCities: Type.Array(Type.Object({ code: Type.String(), name: Type.String() }, closed)),
    history: Type.Array(
      Type.Object({ at: Instant, by: Type.String(), what: Type.String(), reason: Nullable(Type.String()) }, closed),
    ),
    /** Where everybody can read it; null while a draft. */
    publicPath: Nullable(Type.String()),
  },
  closed,
);
export type ManagedNotice = Static<typeof ManagedNotice>;

const Named = Type.Object({ code: Type.String(), name: Type.String() }, closed);

export const RouteFinding = Type.Object(
  {
    severity: OneOf(['stuck', 'note']),
    stepName: Nullable(Type.String()),
    unitClasses: Type.Array(OneOf(unitClasses)),
    /** Whether these are all the classes that may apply. */
    allClasses: Type.Boolean(),
    /** None where it is so everywhere. */
    places: Type.Array(Named),
    /** None where it is so for all professions. */
    professions: Type.Array(Named),
    cause: Type.String(),
    mend: Type.String(),
  },
  closed,
);
export type RouteFinding = Static<typeof RouteFinding>;

export const NoticeCheck = Type.Object(
  {
    revision: Type.Integer(),
    errors: Type.Array(Type.Object({ field: Type.String(), message: Type.String() }, closed)),
    findings: Type.Array(RouteFinding),
    /** What was looked through, for the sentence above the findings. */
    looked: Type.Object({ unitClasses: Type.Integer(), places: Type.Integer(), professions: Type.Integer() }, closed),
    /** Whether it can be published as it stands. */
    ready: Type.Boolean(),
  },
  closed,
);
export type NoticeCheck = Static<typeof NoticeCheck>;

export const NoticeFormOptions = Type.Object(
  {
    levels: Type.Array(OneOf(titleLevels)),
    committees: Type.Array(
      Type.Object(
        {
          id: Id,
          name: Type.String(),
          titleLevel: OneOf(titleLevels),
          officeUnitName: Type.String(),
          validFrom: CivilDate,
          validTo: CivilDate,
          series: Type.Array(SeriesChoice),
        },
        closed,
      ),
    ),
    series: Type.Array(
      Type.Object({ code: Type.String(), name: Type.String(), professions: Type.Array(Named) }, closed),
    ),
    /** Cities with their counties, as far as the person's notices reach. */
    regions: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), counties: Type.Array(Named) }, closed)),
    /** Whether none chosen, the whole province, is open to the person. */
    wholeProvince: Type.Boolean(),
    /** Notices of the last years whose words may be taken over. */
    earlier: Type.Array(Type.Object({ id: Id, title: Type.String() }, closed)),
  },
  closed,
);
export type NoticeFormOptions = Static<typeof NoticeFormOptions>;
