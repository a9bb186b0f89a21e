import { asFilledText, asObject, field, type JsonObject } from './read-json.ts';

/** Platforms whose events get the sender's address although they do not ask for it (relay AutoInferSetting). */
const INFERRING_PLATFORMS: ReadonlySet<string> = new Set(['javascript', 'cocoa', 'objc']);

/** The user with ids as text and `{{auto}}` replaced by the sender's address; null when nothing is known. */
export function readUser(
  payload: JsonObject,
  platform: string,
  clientAddress: string | null,
): JsonObject | null {
  const user: Record<string, unknown> = { ...asObject(field(payload, 'user')) };
  for (const name of ['id', 'email', 'username', 'name', 'ip_address']) {
    const text = asFilledText(user[name]);
    if (text) user[name] = text;
    else delete user[name];
  }
  const address = user['ip_address'] ?? null;
  if (address === '{{auto}}' || (address === null && infersAddress(payload, platform))) {
    if (clientAddress) user['ip_address'] = clientAddress;
    else delete user['ip_address'];
  }
  return Object.keys(user).length > 0 ? user : null;
}

function infersAddress(payload: JsonObject, platform: string): boolean {
  const setting = field(field(field(payload, 'sdk'), 'settings'), 'infer_ip');
  if (setting !== undefined) return setting === 'auto';
  return INFERRING_PLATFORMS.has(platform);
}

/** How Sentry names a user in tags and counts: `id:1`, else by username, e-mail or address. */
export function identifyUser(user: JsonObject | null): string | null {
  if (!user) return null;
  const names = { id: 'id', username: 'username', email: 'email', ip: 'ip_address' } as const;
  for (const [prefix, name] of Object.entries(names)) {
    const text = asFilledText(field(user, name));
    if (text) return `${prefix}:${text}`;
  }
  return null;
}
