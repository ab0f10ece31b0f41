import { bulletinKinds, bulletinStates } from '@zhicheng/domain';
import { Type, type Static } from 'typebox';
import { closed, Id, Instant, Nullable, OneOf, Page } from './values.ts';

export const DivisionCode = Type.String({ pattern: '^[0-9]{4}[0-9A-Z][0-9]$' });
const Revision = Type.Integer({ minimum: 1 });

const helpContactFields = {
  divisionCode: DivisionCode,
  name: Type.String({ maxLength: 400 }),
  phone: Type.String({ maxLength: 400 }),
  mail: Nullable(Type.String({ maxLength: 400 })),
  hours: Nullable(Type.String({ maxLength: 400 })),
  remark: Nullable(Type.String({ maxLength: 2000 })),
};

export const HelpContactFields = Type.Object(helpContactFields, closed);
export const HelpContactChange = Type.Object({ ...helpContactFields, revision: Revision }, closed);
export const HelpContact = Type.Object(
  { id: Id, regionName: Type.String(), revision: Revision, ...helpContactFields },
  closed,
);
export const HelpContacts = Type.Object({ items: Type.Array(HelpContact) }, closed);
export const SuperiorPhone = Type.Object(
  { unitName: Type.String(), contactName: Nullable(Type.String()), phone: Nullable(Type.String()) },
  closed,
);
export type SuperiorPhone = Static<typeof SuperiorPhone>;
export const SuperiorPhones = Type.Object({ items: Type.Array(SuperiorPhone) }, closed);
export type HelpContact = Static<typeof HelpContact>;
export type HelpContacts = Static<typeof HelpContacts>;

const bulletinFields = {
  kind: OneOf(bulletinKinds),
  title: Type.String({ maxLength: 1000 }),
  body: Type.String({ maxLength: 40_000 }),
  divisionCode: DivisionCode,
  shownFrom: Instant,
  shownTo: Nullable(Instant),
  pinned: Type.Boolean(),
};

export const BulletinFields = Type.Object(bulletinFields, closed);
export const BulletinChange = Type.Object({ ...bulletinFields, revision: Revision }, closed);
export const BulletinRevision = Type.Object({ revision: Revision }, closed);

/** As its managers see it. */
export const Bulletin = Type.Object(
  {
    id: Id,
    ...bulletinFields,
    regionName: Type.String(),
    state: OneOf(bulletinStates),
    revision: Revision,
    updatedAt: Instant,
    updatedByName: Type.String(),
    publishedAt: Nullable(Instant),
    allowedActions: Type.Array(OneOf(['edit', 'publish', 'withdraw'] as const)),
  },
  closed,
);
export const Bulletins = Page(Bulletin);
export type Bulletin = Static<typeof Bulletin>;

/** A line of 通知公告. */
export const NewsLine = Type.Object(
  { id: Id, title: Type.String(), regionName: Type.String(), publishedOn: Instant, pinned: Type.Boolean() },
  closed,
);
export const NewsLines = Page(NewsLine);
export const News = Type.Object({ ...NewsLine.properties, body: Type.String() }, closed);
export type NewsLine = Static<typeof NewsLine>;

/** 系统公告 that the person has not closed. */
export const BulletinStrips = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        { id: Id, revision: Revision, title: Type.String(), body: Type.String(), shownTo: Nullable(Instant) },
        closed,
      ),
    ),
  },
  closed,
);
