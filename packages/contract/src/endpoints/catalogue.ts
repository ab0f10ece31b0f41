import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Catalogue, Divisions } from '../schemas/catalogue.ts';
import { CivilDate, closed, Empty } from '../schemas/values.ts';

const changing = ['not-signed-in', 'no-right', 'idempotency-key-reused', 'catalogue-published', 'bad-content'] as const;
const words = (most: number) => Type.String({ maxLength: most });

const names = { name: words(60), field: words(60), localDepartment: words(100), provinceDepartment: words(100) };

export const catalogueEndpoints = {
  'catalogue.divisions': endpoint({
    method: 'GET',
    path: '/api/divisions',
    summary: 'Administrative divisions of the province, with local zones',
    capability: 'read-catalogue',
    reply: Divisions,
    refusals: ['not-signed-in'],
  }),
  'catalogue.read': endpoint({
    method: 'GET',
    path: '/api/catalogue',
    summary:
      '专业目录: the 27 series with titles and professions, one version whole; the one in force where none is named',
    capability: 'read-catalogue',
    query: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) }, closed),
    reply: Catalogue,
    refusals: ['not-signed-in', 'not-found'],
  }),
  'catalogue.begin': endpoint({
    method: 'POST',
    path: '/api/catalogue/draft',
    summary: 'Begin the next version from the last one',
    capability: 'manage-catalogue',
    reply: Type.Object({ version: Type.Integer() }, closed),
    refusals: [...changing, 'catalogue-draft-exists'],
    once: true,
    audited: true,
  }),
  'catalogue.changeProfession': endpoint({
    method: 'PUT',
    path: '/api/catalogue/draft/professions/:code',
    summary: 'Change the names of a profession in the draft',
    capability: 'manage-catalogue',
    params: Type.Object({ code: words(10) }, closed),
    body: Type.Object(names, closed),
    reply: Empty,
    refusals: [...changing, 'not-found'],
    audited: true,
  }),
  'catalogue.addProfession': endpoint({
    method: 'POST',
    path: '/api/catalogue/draft/professions',
    summary: 'Add a profession to a series of the draft; its code is given, and never given again',
    capability: 'manage-catalogue',
    body: Type.Object({ seriesCode: words(10), ...names }, closed),
    reply: Type.Object({ code: Type.String() }, closed),
    refusals: [...changing, 'not-found'],
    once: true,
    audited: true,
  }),
  'catalogue.publish': endpoint({
    method: 'POST',
    path: '/api/catalogue/draft/publish',
    summary: 'Publish the draft from a day on; from then nothing of it changes',
    capability: 'manage-catalogue',
    body: Type.Object({ name: words(60), validFrom: CivilDate }, closed),
    reply: Empty,
    refusals: changing,
    once: true,
    audited: true,
  }),
  'catalogue.discard': endpoint({
    method: 'DELETE',
    path: '/api/catalogue/draft',
    summary: 'Give up the draft',
    capability: 'manage-catalogue',
    reply: Empty,
    refusals: changing,
    once: true,
    audited: true,
  }),
};
