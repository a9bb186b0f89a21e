import type { Diagnostic } from '../core/types.ts';
import type {
  IssuesDeleteManyInput,
  IssuesDeleteManyInProjectInput,
  IssuesListInput,
  IssuesListInProjectInput,
  IssuesUpdateManyInput,
  IssuesUpdateManyInProjectInput,
} from '../generated/types/issues.ts';
import { findsNothing } from './change-issues.ts';

/** A value in its present form, and every difference to what was given. */
export interface Converted<Value> {
  /** The value in its present form. */
  readonly value: Value;
  /** Every difference to what was given. */
  readonly diagnostics: readonly Diagnostic[];
}

type Note = Omit<Diagnostic, 'code'>;

const noted = (from: string, to: string, notes: readonly Note[]): readonly Diagnostic[] => [
  {
    code: 'api-client/deprecated-form',
    severity: 'warning',
    path: [],
    message: `${from} is replaced by ${to} with the project as a filter`,
    reference: 'https://docs.sentry.io/api/events/list-an-organizations-issues/',
  },
  ...notes.map((note): Diagnostic => ({ code: 'api-client/deprecated-form', ...note })),
];

const graphPeriods = ['', '14d', '24h', 'auto'] as const;

/**
 * Turns the input of `issues.listInProject` (`GET /api/0/projects/{organization}/{project}/issues/`)
 * into one of `issues.list`. Facts: getsentry/sentry src/sentry/issues/endpoints/project_group_index.py.
 */
export const convertProjectIssueList = ({
  project,
  statsPeriod,
  shortIdLookup,
  hashes,
  ...same
}: IssuesListInProjectInput): Converted<IssuesListInput> => {
  const notes: Note[] = [];
  const groupStatsPeriod = graphPeriods.find((period) => period === statsPeriod);
  if (statsPeriod !== undefined)
    notes.push({
      severity: groupStatsPeriod === undefined ? 'error' : 'info',
      path: ['statsPeriod'],
      message: 'chose the graph of each issue and selected nothing; now it is groupStatsPeriod',
      hint: 'Set statsPeriod to select issues by time',
    });
  if (hashes !== undefined)
    notes.push({
      severity: 'error',
      path: ['hashes'],
      message: 'has no counterpart',
      hint: 'Keep the old form for it',
    });
  return {
    value: {
      ...same,
      project: [project],
      ...(groupStatsPeriod !== undefined && { groupStatsPeriod }),
      ...(shortIdLookup !== undefined && { shortIdLookup: shortIdLookup ? '1' : '0' }),
    },
    diagnostics: noted('issues.listInProject', 'issues.list', notes),
  };
};

const statuses = ['resolved', 'unresolved', 'ignored', 'resolvedInNextRelease', 'muted'] as const;

/**
 * Turns the input of `issues.updateManyInProject`
 * (`PUT /api/0/projects/{organization}/{project}/issues/`) into one of `issues.updateMany`.
 */
export const convertProjectIssueUpdate = ({
  project,
  currentStatus,
  status: wanted,
  statusDetails,
  ignoreDuration,
  ...same
}: IssuesUpdateManyInProjectInput): Converted<IssuesUpdateManyInput> => {
  const notes: Note[] = [];
  const status = statuses.find((known) => known === wanted);
  if (wanted !== undefined && status === undefined)
    notes.push({ severity: 'error', path: ['status'], message: `${wanted} is no status` });
  const hasIds = same.id !== undefined && same.id.length > 0;
  if (currentStatus !== undefined)
    notes.push({
      severity: hasIds ? 'error' : 'info',
      path: ['currentStatus'],
      message: hasIds ? 'cannot narrow a list of ids' : 'is a search now',
    });
  const { inCommit, ...details } = statusDetails ?? {};
  if (inCommit !== undefined)
    notes.push({
      severity: 'warning',
      path: ['statusDetails', 'inCommit'],
      message: 'needs the repository too',
      hint: 'Set statusDetails.inCommit.repository',
    });
  const newDetails = {
    ...details,
    ...(inCommit !== undefined && { inCommit: { commit: inCommit } }),
    ...(ignoreDuration !== undefined && { ignoreDuration }),
  };
  return {
    value: {
      ...same,
      project: [project],
      ...(currentStatus !== undefined && { query: `is:${currentStatus}` }),
      ...(hasIds && { query: findsNothing }),
      ...(status !== undefined && { status }),
      ...(Object.keys(newDetails).length > 0 && { statusDetails: newDetails }),
    },
    diagnostics: noted('issues.updateManyInProject', 'issues.updateMany', notes),
  };
};

/**
 * Turns the input of `issues.deleteManyInProject`
 * (`DELETE /api/0/projects/{organization}/{project}/issues/`) into one of `issues.deleteMany`.
 */
export const convertProjectIssueDelete = ({
  project,
  ...same
}: IssuesDeleteManyInProjectInput): Converted<IssuesDeleteManyInput> => ({
  value: { ...same, project: [project] },
  diagnostics: noted('issues.deleteManyInProject', 'issues.deleteMany', []),
});
