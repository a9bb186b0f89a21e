import { isApiClientError, type SentryCaller } from '@sentry-kit/api-client/core';
import * as issueAlertRules from '@sentry-kit/api-client/operations/issue-alert-rules';
import * as metricAlertRules from '@sentry-kit/api-client/operations/metric-alert-rules';
import * as projects from '@sentry-kit/api-client/operations/projects';
import { camelFields } from '../canonical/casing.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { observedThings } from '../plan/observed-things.ts';
import { idText } from '../wire/read-fields.ts';
import { organizationOf } from './organization-of.ts';
import { readThings } from './read-things.ts';

/** Of which projects to ask. */
export interface AuditLegacyRulesOptions {
  /** Slugs; all projects by default. */
  readonly projects?: readonly string[] | undefined;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
}

/** A rule of the old model. */
export interface LegacyRule {
  /** An issue rule becomes an alert, a metric rule a monitor. */
  readonly kind: 'issue' | 'metric';
  /** Its id in the old API. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** Slug of its project. */
  readonly project: string;
  /**
   * `live`: what it became is on. `off`: that is switched off. `missing`: nothing was made of it, so it
   * no longer fires where only the new model is asked.
   */
  readonly twin: 'live' | 'off' | 'missing';
  /** The id of the alert or monitor that it became. */
  readonly twinId?: string;
  /** As the old API gave it, for `convertRules`. */
  readonly body: unknown;
}

/** What became of the rules of the old model. */
export interface LegacyAudit {
  /** All that the old API still lists. */
  readonly rules: readonly LegacyRule[];
  /** Warnings: rules without a live twin, and what could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks for rules of the old model that the new one does not know: since self-hosted 26.7 they silently
 * stop firing (getsentry/self-hosted#4452). Asks one time for each rule. Needs the scopes `alerts:read`
 * and `project:read`.
 */
export async function auditLegacyRules(
  client: SentryCaller,
  { projects: slugs, signal }: AuditLegacyRulesOptions = {},
): Promise<LegacyAudit> {
  const organization = organizationOf(client);
  const options = { signal };
  const things = observedThings(await readThings(client, { organization, signal }));
  const asked = slugs ?? (await listProjects(client, organization, signal));
  const diagnostics: Diagnostic[] = [];
  const read = async (what: string, list: () => Promise<readonly unknown[]>) => {
    try {
      return await list();
    } catch (error) {
      if (!isApiClientError(error, 'gone') && !isApiClientError(error, 'not-found')) throw error;
      diagnostics.push(switchedOff(what, error.message));
      return [];
    }
  };
  const found: Omit<LegacyRule, 'twin'>[] = [];
  for (const project of asked) {
    // oxlint-disable-next-line no-await-in-loop -- an organization may have hundreds
    const bodies = await read(`issue rules of ${project}`, () =>
      client.list(issueAlertRules.list, { organization, project }, options).toArray(),
    );
    found.push(...bodies.map((body) => ruleOf('issue', body, project)));
  }
  const metrics = await read('metric rules', () =>
    client.list(metricAlertRules.list, { organization }, options).toArray(),
  );
  found.push(
    ...metrics
      .map((body) => ruleOf('metric', body, firstProject(body)))
      .filter(({ project }) => asked.includes(project)),
  );
  const rules: LegacyRule[] = [];
  for (const rule of found) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other on purpose
    const twinId = await findTwin(client, organization, rule, signal);
    const kind = rule.kind === 'issue' ? 'alert' : 'monitor';
    const thing = twinId === undefined ? undefined : things[kind].get(twinId);
    const twin = thing ? (thing.isEnabled ? 'live' : 'off') : 'missing';
    rules.push({ ...rule, twin, ...(thing ? { twinId: thing.serverId } : {}) });
  }
  return { rules, diagnostics: [...diagnostics, ...rules.flatMap(describe)] };
}

async function listProjects(
  client: SentryCaller,
  organization: string,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const input = { organization, per_page: 100 };
  const all = await client.list(projects.list, input, { signal }).toArray();
  return all.map(({ slug }) => slug);
}

/** Which object of the new model a rule became; the mapping is not in the contract. */
async function findTwin(
  client: SentryCaller,
  organization: string,
  { kind, id }: Pick<LegacyRule, 'kind' | 'id'>,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const path = kind === 'issue' ? 'alert-rule-workflow' : 'alert-rule-detector';
  const query = kind === 'issue' ? { rule_id: id } : { alert_rule_id: id };
  try {
    const answer = await client.request(
      'GET',
      `organizations/{organization}/${path}/`,
      { organization, ...query },
      { signal },
    );
    const fields = camelFields(answer);
    return idText(fields[kind === 'issue' ? 'workflowId' : 'detectorId']);
  } catch (error) {
    if (isApiClientError(error, 'not-found')) return undefined;
    throw error;
  }
}

function ruleOf(
  kind: LegacyRule['kind'],
  body: unknown,
  project: string,
): Omit<LegacyRule, 'twin'> {
  const { id, name } = camelFields(body);
  return { kind, id: idText(id) ?? '', name: idText(name) ?? '', project, body };
}

function firstProject(body: unknown): string {
  const { projects: slugs } = camelFields(body);
  return Array.isArray(slugs) ? (idText(slugs[0]) ?? '') : '';
}

function describe({ kind, id, name, project, twin }: LegacyRule): readonly Diagnostic[] {
  if (twin === 'live') return [];
  const what = kind === 'issue' ? 'alert' : 'monitor';
  return [
    {
      code: twin === 'off' ? 'alert-rules/twin-off' : 'alert-rules/twin-missing',
      severity: 'warning',
      path: [project, kind, id],
      message:
        twin === 'off'
          ? `the ${what} that the ${kind} rule "${name}" became is switched off`
          : `no ${what} was made of the ${kind} rule "${name}", so it may no longer fire`,
      hint: 'Convert it with convertRules and apply it.',
      reference: 'getsentry/self-hosted#4452',
    },
  ];
}

function switchedOff(what: string, told: string): Diagnostic {
  return {
    code: 'alert-rules/legacy-gone',
    severity: 'warning',
    path: [],
    message: `Sentry does not list ${what} any more: ${told}`,
    hint: 'Ask again later: for two minutes of every two hours it answers 410 on purpose. With 404 the old model is gone.',
    reference: 'getsentry/sentry#121879',
  };
}
