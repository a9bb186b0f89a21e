import { isMap } from '../yaml/path.ts';

type Tree = Readonly<Record<string, unknown>>;

/** The services of an override, with their environment as a map however it is written. */
export function readServices(value: unknown): Readonly<Record<string, Tree | null>> {
  if (!isMap(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, body]): readonly [string, Tree | null][] => {
      if (body === null) return [[name, null]];
      if (!isMap(body)) return [];
      const environment = body['environment'];
      if (!Array.isArray(environment)) return [[name, body]];
      const entries = environment.map((line: unknown) => {
        const [key = '', ...rest] = String(line).split('=');
        return [key, rest.length === 0 ? null : rest.join('=')] as const;
      });
      return [[name, { ...body, environment: Object.fromEntries(entries) }]];
    }),
  );
}
