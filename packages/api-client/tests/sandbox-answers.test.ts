import { createSandbox } from '@sentry-kit/sandbox';
import { describe, expect, it } from 'vitest';
import { completeContract } from '../scripts/generate/generate.ts';
import { readData } from '../scripts/generate/read-data.ts';
import { administrationCalls } from './sandbox-answers/administration.ts';
import { alertCalls } from './sandbox-answers/alerts.ts';
import type { Call } from './sandbox-answers/call.ts';
import { eventCalls } from './sandbox-answers/events.ts';
import { createFilledSandbox } from './sandbox-answers/fill.ts';
import { issueCalls } from './sandbox-answers/issues.ts';
import { createPromises } from './sandbox-answers/promise.ts';
import { releaseCalls } from './sandbox-answers/releases.ts';
import { uploadCalls } from './sandbox-answers/uploads.ts';
import { contractFile, hasContract } from './support/contract.ts';

const areas: Readonly<Record<string, readonly Call[]>> = {
  administration: administrationCalls,
  releases: releaseCalls,
  issues: issueCalls,
  events: eventCalls,
  alerts: alertCalls,
  uploads: uploadCalls,
};
/** The contract says nothing of these, and api-client has no operation for most of them. */
const WITHOUT_SCHEMA = [
  'DELETE /api/0/issues/{issue_id}/hashes/',
  'DELETE /api/0/organizations/{organization_id_or_slug}/issues/{issue_id}/hashes/',
  'DELETE /api/0/organizations/{organization_id_or_slug}/repos/{repo_id}/',
  'GET /api/0/issues/{issue_id}/tags/',
  'GET /api/0/organizations/{organization_id_or_slug}/alert-rule-detector/',
  'GET /api/0/organizations/{organization_id_or_slug}/alert-rule-workflow/',
  'GET /api/0/organizations/{organization_id_or_slug}/events/{project_and_event}/',
  'GET /api/0/organizations/{organization_id_or_slug}/issues/{issue_id}/tags/',
  'GET /api/0/organizations/{organization_id_or_slug}/open-periods/',
  'GET /api/0/organizations/{organization_id_or_slug}/workflows/{workflow_id}/group-history/',
  'GET /api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/events/{event_id}/json/',
  'POST /api/0/organizations/{organization_id_or_slug}/repos/',
  'POST /api/0/organizations/{organization_id_or_slug}/test-fire-actions/',
  'PUT /api/0/issues/{issue_id}/hashes/',
  'PUT /api/0/organizations/{organization_id_or_slug}/issues/{issue_id}/hashes/',
  'PUT /api/0/organizations/{organization_id_or_slug}/repos/{repo_id}/',
];
const keyOf = ({ method, path }: Pick<Call, 'method' | 'path'>): string => `${method} ${path}`;

describe.skipIf(!hasContract)('answers of the sandbox (needs SENTRY_KIT_CONTRACT)', () => {
  const { contract } = contractFile;
  const promised = hasContract
    ? createPromises(contract, completeContract(contract, readData()))
    : () => undefined;

  it.each(Object.entries(areas))('are what the contract promises: %s', async (_, calls) => {
    const { sandbox, known: start } = await createFilledSandbox();
    const known: Record<string, string> = { ...start };
    const problems: string[] = [];
    for (const call of calls) {
      // One after the other: the later calls need what the earlier ones made.
      // eslint-disable-next-line no-await-in-loop
      const { status, body } = await send(sandbox, call, known);
      const found =
        status === call.status ? judge(call, body) : [`answered ${status} ${JSON.stringify(body)}`];
      problems.push(...found.map((problem) => `${keyOf(call)}?${call.query ?? ''} ${problem}`));
      for (const [name, field] of Object.entries(call.keep ?? {}))
        known[name] = String(Reflect.get(Object(Array.isArray(body) ? body[0] : body), field));
    }
    await sandbox.close();
    expect(problems).toEqual([]);
  });

  it('are asked for of every operation that it has', async () => {
    const sandbox = await createSandbox({ legacyRules: 'on' });
    const asked = new Set(Object.values(areas).flat().map(keyOf));
    const operations = sandbox.routes.map(({ method, path }) => `${method} ${path}`);
    await sandbox.close();
    expect([...asked].toSorted()).toEqual([...new Set(operations)].toSorted());
  });

  it('have a schema but for these', () => {
    const without = Object.values(areas)
      .flat()
      .filter((call) => {
        const promise = promised(call.method, call.path, call.status);
        return promise === undefined || (promise.check === undefined && !promise.isEmpty);
      })
      .map(keyOf);
    const list = [...new Set(without)].toSorted();
    const all = new Set(Object.values(areas).flat().map(keyOf));
    console.info(
      `figure: ${all.size - list.length} of ${all.size} operations of the sandbox answer as the contract and its overlay promise; no schema for ${list.length}: ${list.join(', ')}`,
    );
    expect(list).toEqual(WITHOUT_SCHEMA);
  });

  function judge({ method, path, status, leavesOut = [] }: Call, body: unknown): string[] {
    const promise = promised(method, path, status);
    if (promise === undefined) return [];
    const { statuses, check, isEmpty } = promise;
    if (statuses.length > 0 && !statuses.includes(String(status)))
      return [`answers ${status}, promised is ${statuses.join(' or ')}`];
    if (isEmpty) return body === undefined ? [] : [`has a body: ${JSON.stringify(body)}`];
    if (isEmptyList(body)) return ['is an empty list, which shows nothing'];
    if (check === undefined || check(body)) return [];
    return (check.errors ?? [])
      .filter(({ params }) => !leavesOut.includes(String(Reflect.get(params, 'missingProperty'))))
      .slice(0, 20)
      .map(
        ({ instancePath, message, params }) =>
          `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
  }
});

/** A list, or one under `data`. */
function isEmptyList(body: unknown): boolean {
  const list: unknown = Array.isArray(body) ? body : Reflect.get(Object(body), 'data');
  return Array.isArray(list) && list.length === 0;
}

async function send(
  { url, token }: { readonly url: string; readonly token: string },
  { method, path, query, body, at }: Call,
  known: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const values = { ...known, ...at };
  const address = query === undefined ? path : `${path}?${query}`;
  const filled = address.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing is known about {${name}} of ${path}`);
    return encodeURIComponent(value);
  });
  const isForm = body instanceof FormData;
  const response = await fetch(`${url}${filled}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, body: answer };
}
