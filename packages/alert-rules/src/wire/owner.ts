import { camelFields, isRecord } from '../canonical/casing.ts';
import type { Owner } from '../model/references.ts';
import { resolve, type WireContext } from './context.ts';
import { idText, textOrNull } from './read-fields.ts';
import type { Names } from './types.ts';

/** Workflows have `team:1`, detectors `{ type, id, name }`: one text for both. */
export function readOwner(value: unknown): string | null {
  if (!isRecord(value)) return textOrNull(value);
  const { type, id } = camelFields(value);
  return `${String(type)}:${idText(id) ?? ''}`;
}

/** The text of an owner. */
export function encodeOwner(owner: Owner | undefined, context: WireContext): string | null {
  if (!owner) return null;
  if ('raw' in owner) return owner.raw;
  const inner = context.at('owner');
  return 'team' in owner
    ? `team:${resolve({ kind: 'team' }, owner.team, inner)}`
    : `user:${resolve({ kind: 'member' }, owner.member, inner)}`;
}

/** Names the owner; one without a name stays as it is. */
export function decodeOwner(owner: string | null, names: Names): Owner | undefined {
  if (owner === null) return undefined;
  const [kind, id = ''] = owner.split(':');
  const team = kind === 'team' ? names.nameOf({ kind: 'team' }, id) : undefined;
  if (team !== undefined) return { team };
  const member = kind === 'user' ? names.nameOf({ kind: 'member' }, id) : undefined;
  return member === undefined ? { raw: owner } : { member };
}
