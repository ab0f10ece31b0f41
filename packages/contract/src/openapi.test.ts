import { describe, expect, test } from 'vitest';
import type { Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints/index.ts';
import { openApi } from './openapi.ts';

type Operation = {
  operationId: string;
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { description: string }>;
  security?: unknown[];
};
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};

const document = openApi({ version: '1.2.3', sessionCookie: 'a_cookie' }) as unknown as Document;
const operations = new Map(
  Object.values(document.paths).flatMap((methods) =>
    Object.entries(methods).map(([method, operation]) => [operation.operationId, { method, ...operation }] as const),
  ),
);
const table = Object.entries(endpoints) as [string, Endpoint][];

describe('every endpoint', () => {
  test('is one operation, and nothing else is', () => {
    expect([...operations.keys()].sort()).toEqual(table.map(([name]) => name).sort());
  });

  test.each(table)('%s declares the variables of its path', (name, { path }) => {
    const named = operations.get(name)?.parameters?.filter((parameter) => parameter.in === 'path') ?? [];
    expect(named.map((parameter) => parameter.name)).toEqual([...path.matchAll(/:(\w+)/g)].map(([, word]) => word));
    expect(named.every((parameter) => parameter.required)).toBe(true);
  });

  test.each(table)('%s says every refusal that it declares', (name, { refusals }) => {
    const said = Object.values(operations.get(name)?.responses ?? {}).map(({ description }) => description);
    const codes = said.flatMap((description) => description.split('; ').map((one) => one.split(':')[0]));
    expect(codes).toEqual(expect.arrayContaining([...refusals]));
  });

  test.each(table)('%s asks for the headers of its kind', (name, { method, once }) => {
    const headers = operations.get(name)?.parameters?.filter((parameter) => parameter.in === 'header') ?? [];
    expect(headers.map((header) => header.name)).toEqual([
      ...(method === 'GET' ? [] : ['x-zhicheng-client']),
      ...(once ? ['idempotency-key'] : []),
    ]);
  });

  test.each(table)('%s is open without a session only where it is public', (name, { capability }) => {
    expect(operations.get(name)?.security).toEqual(capability === 'public' ? [] : undefined);
  });
});

describe('the schemas', () => {
  const text = JSON.stringify(document);

  test('have each a name once, and every reference leads to one', () => {
    const referred = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    expect([...referred].sort()).toEqual(Object.keys(document.components.schemas));
  });

  test('are whole where one holds another', () => {
    const { ReturnNote } = document.components.schemas as Record<string, { properties: Record<string, unknown> }>;
    expect(ReturnNote?.properties['marks']).toEqual({ type: 'array', items: { $ref: '#/components/schemas/Mark' } });
  });

  test('take a file as a form of two parts', () => {
    const { content } = operations.get('files.upload')?.requestBody ?? { content: {} };
    expect(Object.keys(content)).toEqual(['multipart/form-data']);
  });
});
