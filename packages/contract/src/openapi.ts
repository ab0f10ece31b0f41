import type { TSchema } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints/index.ts';
import { clientHeader, idempotencyHeader } from './headers.ts';
import { schemaWriter, type Json, type JsonObject, type SchemaWriter } from './openapi-schemas.ts';
import { refusals, type RefusalCode } from './refusals.ts';
import { Problem } from './schemas/problem.ts';

/** What the table of endpoints does not know. */
export type OpenApiFacts = { readonly version: string; readonly sessionCookie: string };

/**
 * The table of endpoints as an OpenAPI 3.1 document. Beyond the standard, each operation says the capability that it
 * needs (`x-capability`) and whether it leaves an audit entry (`x-audited`).
 */
export function openApi({ version, sessionCookie }: OpenApiFacts): JsonObject {
  const schemas = schemaWriter();
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, definition] of Object.entries(endpoints) as [string, Endpoint][]) {
    const path = definition.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[definition.method.toLowerCase()] = operation(name, definition, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '职称申报评审系统',
      version,
      description: 'Made from the table of endpoints (packages/contract/src/endpoints) by npm run openapi.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookie } },
      responses: { Refused: problemDetails(schemas) },
      schemas: schemas.components(),
    },
  };
}

function operation(name: string, definition: Endpoint, schemas: SchemaWriter): JsonObject {
  const { summary, capability, audited } = definition;
  const parameters = [
    ...inParts('path', definition.params, schemas),
    ...inParts('query', definition.query, schemas),
    ...headers(definition),
  ];
  const requestBody = requestBodyOf(definition, schemas);
  return {
    operationId: name,
    tags: [name.slice(0, name.indexOf('.'))],
    summary,
    ...(capability === 'public' ? { security: [] } : {}),
    'x-capability': capability,
    ...(audited ? { 'x-audited': true } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(requestBody === null ? {} : { requestBody }),
    responses: { 200: success(definition, schemas), ...refused(definition) },
  };
}

function inParts(place: 'path' | 'query', part: Endpoint['params'], schemas: SchemaWriter): JsonObject[] {
  const required: readonly string[] = part?.required ?? [];
  return Object.entries(part?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: schemas.write(schema),
  }));
}

function headers({ method, once }: Endpoint): JsonObject[] {
  const client = { name: clientHeader, in: 'header', required: true, schema: { type: 'string' } };
  const key = {
    name: idempotencyHeader,
    in: 'header',
    required: true,
    description: 'A UUID for each act of a person; sent again with the same one, it gets the first answer.',
    schema: { type: 'string', minLength: 8, maxLength: 100 },
  };
  return [...(method === 'GET' ? [] : [client]), ...(once ? [key] : [])];
}

function requestBodyOf({ body, upload }: Endpoint, schemas: SchemaWriter): JsonObject | null {
  if (upload) return multipart(upload, schemas);
  return body ? { required: true, content: { 'application/json': { schema: schemas.write(body) } } } : null;
}

/** A file with what is said of it: the part `meta` comes first. */
function multipart(meta: TSchema, schemas: SchemaWriter): JsonObject {
  const schema = {
    type: 'object',
    required: ['meta', 'file'],
    properties: { meta: schemas.write(meta), file: { type: 'string', format: 'binary' } },
  };
  const encoding = { meta: { contentType: 'application/json' } };
  return { required: true, content: { 'multipart/form-data': { schema, encoding } } };
}

function success({ reply }: Endpoint, schemas: SchemaWriter): JsonObject {
  const content: JsonObject =
    reply === 'file'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemas.write(reply) } };
  return { description: reply === 'file' ? 'The bytes, by their own media type' : 'Success', content };
}

function problemDetails(schemas: SchemaWriter): JsonObject {
  const content = { 'application/problem+json': { schema: schemas.write(Problem) } };
  return { description: 'Problem details (RFC 9457): `code` is for programs, `detail` for people', content };
}

/** Each status with the codes that come with it; the code tells them apart. */
function refused(definition: Endpoint): JsonObject {
  const codes = [...new Set<RefusalCode>([...atTheDoor(definition), ...definition.refusals, 'internal'])];
  const statuses = [...new Set(codes.map((code) => refusals[code].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const same = codes.filter((code) => refusals[code].status === status);
      const description = same.map((code) => `${code}: ${refusals[code].title}`).join('; ');
      return [status, { $ref: '#/components/responses/Refused', description }];
    }),
  );
}

/** What may be refused before the endpoint's own work begins. */
function atTheDoor(definition: Endpoint): RefusalCode[] {
  const { method, capability, once } = definition;
  const hasParts = [definition.params, definition.query, definition.body, definition.upload].some(Boolean);
  const codes: [boolean, readonly RefusalCode[]][] = [
    [hasParts, ['bad-request']],
    [method !== 'GET', ['foreign-origin']],
    [capability !== 'public', ['not-signed-in', 'no-right']],
    [capability !== 'public' && capability !== 'own-session', ['password-change-required']],
    [once === true, ['idempotency-key-required', 'idempotency-key-reused']],
  ];
  return codes.flatMap(([applies, refusal]) => (applies ? refusal : []));
}
