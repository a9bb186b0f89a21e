import { idText } from '../wire/read-fields.ts';
import type { MemberReference, Owner, TeamReference } from '../model/references.ts';
import { nameOrSame, type ConvertContext } from './context.ts';

/** A team by its slug; without one its id, which Sentry takes, too. */
export function convertTeam(id: string, context: ConvertContext): TeamReference {
  return { team: nameOrSame('teams', id, context) };
}

/** A member by address; undefined when only an id is known. */
export function convertMember(id: string, context: ConvertContext): MemberReference | undefined {
  const member = context.options.names?.members?.[id];
  if (member !== undefined) return { member };
  const message = `the member ${id} stays an id, because names.members has no address for it`;
  return context.say('info', 'id-kept', message);
}

/**
 * Whoever is behind an address. Sentry mails members and teams and no other address, so an unknown one
 * is taken for a member's, and a plan will say if there is none.
 */
export function convertAddress(
  address: string,
  context: ConvertContext,
): TeamReference | MemberReference {
  const known = context.options.names?.addresses?.[address];
  if (known) return known;
  context.say(
    'warning',
    'address-assumed',
    `Sentry mails to members and teams only; ${address} is taken for the address of a member`,
    'If it is a list, say whose in names.addresses: { team: "…" }.',
  );
  return { member: address };
}

/** `team:1`, `user:1`, or as Terraform has it `1`. */
export function convertOwner(value: unknown, context: ConvertContext): Owner | undefined {
  const text = idText(value);
  if (text === undefined) return undefined;
  const [kind, id = ''] = text.includes(':') ? text.split(':') : ['team', text];
  const inner = context.at('owner');
  if (kind === 'team') return convertTeam(id, inner);
  return convertMember(id, inner) ?? { raw: text };
}
