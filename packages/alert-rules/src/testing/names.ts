import type { Named, Names } from '../wire/types.ts';

const TABLE: readonly (readonly [space: string, name: string, id: string])[] = [
  ['team', 'backend', '11'],
  ['team', 'mobile', '12'],
  ['member', 'ada@example.com', '21'],
  ['member', 'bob@example.com', '22'],
  ['project', 'shop', '31'],
  ['project', 'docs', '32'],
  ['app', 'pager', '41'],
  ['integration', 'Acme', '51'],
  ['integration', 'Other', '52'],
  ['service 51', 'Checkout', '61'],
  ['service 51', 'Search', '62-search'],
];

/** The detectors of the projects, and those of monitors in code. */
const DETECTORS = [
  ['71', { project: 'shop', type: 'error' }],
  ['72', { project: 'shop', type: 'issue_stream' }],
  ['81', 'errors'],
  ['82', 'backup'],
] as const;

const spaceOf = (named: Named) =>
  named.kind === 'service' ? `service ${named.integrationId}` : named.kind;

/** A small organization. */
export const names: Names = {
  idOf: (named, name) => TABLE.find((row) => row[0] === spaceOf(named) && row[1] === name)?.[2],
  nameOf: (named, id) => TABLE.find((row) => row[0] === spaceOf(named) && row[2] === id)?.[1],
  detectorOf: (monitor) =>
    DETECTORS.find(([, known]) => JSON.stringify(known) === JSON.stringify(monitor))?.[0],
  monitorOf: (id) => DETECTORS.find(([known]) => known === id)?.[1],
};
