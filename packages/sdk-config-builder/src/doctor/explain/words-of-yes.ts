const no = new Set(['false', 'f', 'n', 'no', 'off', '0']);
const yes = new Set(['true', 't', 'y', 'yes', 'on', '1']);

/** A text of a variable as the SDKs read a switch from it; nothing for other words. Source: envToBool, env_to_bool. */
export function readSwitch(value: unknown): boolean | undefined {
  const word = String(value).toLowerCase();
  if (no.has(word)) return false;
  return yes.has(word) ? true : undefined;
}
