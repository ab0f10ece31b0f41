import * as application from './schemas/application.ts';
import * as bulletins from './schemas/bulletins.ts';
import * as catalogue from './schemas/catalogue.ts';
import * as committee from './schemas/committee.ts';
import * as dossier from './schemas/dossier.ts';
import * as managedNotice from './schemas/managed-notice.ts';
import * as logs from './schemas/logs.ts';
import * as imports from './schemas/import.ts';
import * as notice from './schemas/notice.ts';
import * as problem from './schemas/problem.ts';
import * as richText from './schemas/rich-text.ts';
import * as session from './schemas/session.ts';
import * as support from './schemas/support.ts';
import * as transfer from './schemas/transfer.ts';
import * as user from './schemas/user.ts';
import * as values from './schemas/values.ts';
import * as work from './schemas/work.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Writes schemas as JSON, those that have a name of their own once, under components. */
export type SchemaWriter = {
  /** The schema, or a reference to it where it is one of ours with a name. */
  readonly write: (schema: object) => Json;
  /** Every schema that was referred to, by name in alphabetical order. */
  readonly components: () => JsonObject;
};

export function schemaWriter(): SchemaWriter {
  const names = namedSchemas();
  const written = new Map<string, Json>();

  const write = (schema: object): Json => {
    const name = names.get(schema);
    if (name === undefined) return writeMembers(schema);
    if (!written.has(name)) {
      written.set(name, null); // in the making: a schema that holds itself refers to itself
      written.set(name, writeMembers(schema));
    }
    return { $ref: `#/components/schemas/${name}` };
  };
  const writeValue = (value: unknown): Json =>
    typeof value === 'object' && value !== null ? write(value) : (value as Json);
  const writeMembers = (value: object): Json =>
    Array.isArray(value)
      ? value.map(writeValue)
      : Object.fromEntries(Object.entries(value).map(([key, member]) => [key, writeValue(member)]));

  return {
    write,
    components: () => Object.fromEntries([...written].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The schemas that schemas/ exports, by identity: a schema that holds another holds that very object. */
function namedSchemas(): ReadonlyMap<object, string> {
  const files = [
    application,
    bulletins,
    catalogue,
    committee,
    dossier,
    imports,
    managedNotice,
    logs,
    notice,
    problem,
    richText,
    session,
    support,
    transfer,
    user,
    values,
    work,
  ];
  const exported: [string, unknown][] = files.flatMap((file) => Object.entries(file));
  return new Map(
    exported
      .filter((entry): entry is [string, object] => isSchema(entry[1]))
      .map(([name, schema]): [object, string] => [schema, name]),
  );
}

function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('type' in value || 'anyOf' in value);
}
