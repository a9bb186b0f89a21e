import type { OptionTarget } from '../../options/option-table.ts';
import { isSdkName } from '../../targets/sdks.ts';

/** A running client of a JavaScript SDK, as far as it is looked at; all majors from 7 to 11 have it. */
export interface RunningClient {
  /** What it holds. */
  getOptions(): object;
}

/** What a running client was given, and which SDK it is of. */
export interface ClientReading {
  /** Its options, without what `init` makes by itself. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Nothing where the client does not say what it is of. */
  readonly target?: OptionTarget;
}

// Parts of the SDK that stand among the options, and are none.
const machinery: ReadonlySet<string> = new Set(['_metadata', 'platform', 'runtime', 'transport']);

/** Reads a running client. */
export function readClient(client: RunningClient): ClientReading {
  const held: Readonly<Record<string, unknown>> = { ...client.getOptions() };
  const options = Object.fromEntries(Object.entries(held).filter(([name]) => !machinery.has(name)));
  const target = readTarget(field(held['_metadata'], 'sdk'));
  return { options, ...(target === undefined ? {} : { target }) };
}

function readTarget(sdk: unknown): OptionTarget | undefined {
  const name = field(sdk, 'name');
  const version = field(sdk, 'version');
  if (typeof name !== 'string' || typeof version !== 'string') return undefined;
  const known = name.replace(/^sentry\.javascript\./, '@sentry/');
  return isSdkName(known) ? { sdk: known, version } : undefined;
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
