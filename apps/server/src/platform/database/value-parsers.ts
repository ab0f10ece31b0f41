import pg from 'pg';

const DATE = 1082;
const DATE_ARRAY = 1182;
const TIMESTAMP = 1114;
const TIMESTAMP_ARRAY = 1115;
const TIMESTAMPTZ = 1184;
const TIMESTAMPTZ_ARRAY = 1185;
const INT8 = 20;
const INT8_ARRAY = 1016;
const NUMERIC = 1700;
const NUMERIC_ARRAY = 1231;
const INTERVAL = 1186;
const TEXT_ARRAY = 1009;

type Parse<T> = (text: string) => T;

/** The driver types this by an enum that lacks the arrays. */
const driversParser = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => unknown;

const parsers = new Map<number, Parse<unknown>>([
  [DATE, asText],
  [DATE_ARRAY, arrayOf(asText)],
  [TIMESTAMP, asText],
  [TIMESTAMP_ARRAY, arrayOf(asText)],
  [TIMESTAMPTZ, instantFromPostgres],
  [TIMESTAMPTZ_ARRAY, arrayOf(instantFromPostgres)],
  [INT8, safeInteger],
  [INT8_ARRAY, arrayOf(safeInteger)],
  [NUMERIC, asText],
  [NUMERIC_ARRAY, arrayOf(asText)],
  [INTERVAL, asText],
]);

/**
 * How values of PostgreSQL become values of ours, for every connection: date → 'YYYY-MM-DD', timestamptz → ISO instant
 * with milliseconds and Z, int8 → number, numeric → string. The driver's own defaults would make a Date at local
 * midnight out of a civil date, and strings out of counts.
 */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    const parse = format === 'binary' ? undefined : parsers.get(oid);
    return parse ?? driversParser(oid, format ?? 'text');
  },
};

const TIMESTAMPTZ_TEXT = /^(\d{4,})-(\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?([+-]\d\d(?::\d\d)?(?::\d\d)?)$/;

/** '2026-11-23 10:42:07.1239+08' → '2026-11-23T02:42:07.123Z'; microseconds are cut, 'infinity' stays what it is. */
function instantFromPostgres(text: string): string {
  const [, year, day, time, fraction = '', offset] = TIMESTAMPTZ_TEXT.exec(text) ?? [];
  if (year === undefined || day === undefined || time === undefined || offset === undefined) {
    return text;
  }
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
  if (offset === '+00') {
    return `${year}-${day}T${time}.${milliseconds}Z`;
  }
  const hoursAndMinutes = offset.length === 3 ? `${offset}:00` : offset.slice(0, 6);
  return new Date(`${year}-${day}T${time}.${milliseconds}${hoursAndMinutes}`).toISOString();
}

/** '9007199254740991' → 9007199254740991; a larger one is refused loudly, never rounded. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`bigint ${text} does not fit a safe integer`);
  }
  return value;
}

function asText(text: string): string {
  return text;
}

function arrayOf<T>(parse: Parse<T>): Parse<T[]> {
  const splitArray = driversParser(TEXT_ARRAY, 'text') as Parse<(string | null)[]>;
  return (text) => splitArray(text).map((item) => (item === null ? (null as T) : parse(item)));
}
