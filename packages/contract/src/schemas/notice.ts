import { stepCodes, titleLevels, routeKinds, unitClasses } from '@zhicheng/domain';
import { Type, type Static } from 'typebox';
import { RichText } from './rich-text.ts';
import { CivilDate, closed, Id, Instant, Nullable, OneOf } from './values.ts';

/** A published notice as one applicant sees it. */
export const NoticeSummary = Type.Object(
  {
    id: Id,
    title: Type.String(),
    applyYear: Type.Integer(),
    titleLevel: OneOf(titleLevels),
    kind: OneOf(routeKinds),
    seriesNames: Type.Array(Type.String()),
    committeeName: Nullable(Type.String()),
    windowFrom: CivilDate,
    windowTo: CivilDate,
    /** Whether 申报 is open now, by the server's clock. */
    open: Type.Boolean(),
    /** Empty: 您符合; else 可能不符合, with each reason in words. */
    obstacles: Type.Array(Type.String()),
    /** The applicant's own application under this notice that has not ended, if there is one. */
    applicationId: Nullable(Id),
  },
  closed,
);
export type NoticeSummary = Static<typeof NoticeSummary>;

export const Notice = Type.Object(
  {
    ...NoticeSummary.properties,
    body: RichText,
    contact: Type.String(),
    cutoff: CivilDate,
    mendLatest: CivilDate,
    publishedAt: Instant,
    unitClasses: Type.Array(OneOf(unitClasses)),
    /** 需要准备的材料, made from the declarations. */
    papers: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          folderName: Type.String(),
          need: OneOf(['always', 'conditional', 'optional']),
          when: Nullable(Type.String()),
        },
        closed,
      ),
    ),
    /** The steps of the applicant's own unit. */
    steps: Type.Array(Type.String()),
    /** 报送截止 as it holds for the applicant's unit, by step. */
    deadlines: Type.Array(Type.Object({ step: OneOf(stepCodes), stepName: Type.String(), due: CivilDate }, closed)),
    files: Type.Array(Type.Object({ id: Id, name: Type.String(), size: Type.Integer() }, closed)),
  },
  closed,
);
export type Notice = Static<typeof Notice>;
