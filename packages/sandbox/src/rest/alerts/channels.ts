import { createHash } from 'node:crypto';
import type { Organization } from '../../store/model.ts';

interface Channel {
  readonly id: string;
  readonly name: string | null;
}

/**
 * The channel that an id or a name means; Sentry asks the product for it and keeps what that says. Here the first name
 * that is heard of an id is the channel's, without the `#`, whatever a later action calls it.
 */
export function channelOf(
  { channels }: Organization,
  type: string,
  integrationId: string,
  id: string | null,
  display: string | null,
): Channel {
  const heard = display?.replace(/^#/, '') ?? null;
  const known = id ?? inventId(type, integrationId, heard ?? '');
  const key = `${integrationId}:${known}`;
  const name = channels.get(key) ?? heard;
  if (name !== null) channels.set(key, name);
  return { id: known, name };
}

function inventId(type: string, integrationId: string, name: string): string {
  const digits = createHash('sha1').update(`${integrationId} ${name}`).digest('hex').slice(0, 10);
  if (type === 'msteams') return `19:${digits}@thread.tacv2`;
  return `${name.startsWith('@') ? 'U' : 'C'}${digits.toUpperCase()}`;
}
