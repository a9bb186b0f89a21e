import { ALL_SCOPES } from '../rest/create-token.ts';
import type { QueryQuota } from '../query/query-quota.ts';
import type { Clock, Random } from '../store/clock.ts';
import { createOrganization, createProject, type KeyPair } from '../store/create-organization.ts';
import { createState, randomHex, type State } from '../store/state.ts';
import type { OrganizationOptions } from './options.ts';

/** What outlives a reset: who is there, and the secrets that callers hold. */
export interface Identity {
  readonly organizations: NonEmpty<{
    readonly slug: string;
    readonly projects: NonEmpty<{ readonly slug: string; readonly key: KeyPair }>;
  }>;
  readonly token: string;
}

type NonEmpty<Entry> = readonly [Entry, ...Entry[]];

export function createIdentity(
  organizations: readonly OrganizationOptions[],
  random: Random,
): Identity {
  return {
    organizations: mapNonEmpty(organizations, ({ slug, projects }) => ({
      slug,
      projects: mapNonEmpty(projects, (project) => ({
        slug: project,
        key: { publicKey: randomHex(random, 32), secretKey: randomHex(random, 32) },
      })),
    })),
    token: `sntryu_${randomHex(random, 64)}`,
  };
}

/** The options were checked: no list in them is empty. */
function mapNonEmpty<From, To>(list: readonly From[], convert: (entry: From) => To): NonEmpty<To> {
  const [first, ...rest] = list.map((entry) => convert(entry));
  if (first === undefined) throw new RangeError('expected a list that is not empty');
  return [first, ...rest];
}

export function createInitialState(
  clock: Clock,
  random: Random,
  identity: Identity,
  queryQuota: QueryQuota | undefined,
): State {
  const state = createState(clock, random, queryQuota);
  const userId = state.nextId('user');
  for (const { slug, projects } of identity.organizations) {
    const organization = createOrganization(state, slug, userId);
    for (const project of projects) {
      createProject(state, organization, {
        slug: project.slug,
        name: project.slug,
        platform: null,
        teams: organization.teams,
        key: project.key,
      });
    }
  }
  const { token } = identity;
  state.tokens.set(token, { token, scopes: ALL_SCOPES, userId, organization: null });
  return state;
}
