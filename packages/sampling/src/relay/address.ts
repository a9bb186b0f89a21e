/** An IP address as a number, and how many bits it has. */
interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

/** Whether an address lies in a network such as 10.0.0.0/8, or is the one address that is given; false for anything else. */
export function isInNetwork(address: string, network: string): boolean {
  const [base = '', length, ...rest] = network.split('/');
  const [own, other] = [parse(address), parse(base)];
  if (!own || !other || own.bits !== other.bits || rest.length > 0) return false;
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return false;
  const prefix = length === undefined ? own.bits : Number(length);
  if (prefix > own.bits) return false;
  const ignored = BigInt(own.bits - prefix);
  return own.value >> ignored === other.value >> ignored;
}

function parse(text: string): Address | undefined {
  return text.includes(':') ? parseSix(text) : parseFour(text);
}

function parseFour(text: string): Address | undefined {
  if (!/^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(text)) return undefined;
  const bytes = text.split('.').map(Number);
  if (bytes.some((byte) => byte > 255)) return undefined;
  return { bits: 32, value: bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n) };
}

function parseSix(text: string): Address | undefined {
  const tail = /[^:]*$/.exec(text)?.[0] ?? '';
  const four = tail.includes('.') ? parseFour(tail) : undefined;
  if (tail.includes('.') && !four) return undefined;
  // The last 32 bits may be written as an IPv4 address.
  const hex = four
    ? text.slice(0, -tail.length) +
      [four.value >> 16n, four.value & 0xffffn].map((part) => part.toString(16)).join(':')
    : text;
  const halves = hex.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const groups = halves.flat();
  const isShort = halves.length === 2;
  if (halves.length > 2 || (isShort ? groups.length > 7 : groups.length !== 8)) return undefined;
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  const zeros = Array.from({ length: 8 - groups.length }, () => '0');
  const full = [...(halves[0] ?? []), ...zeros, ...(halves[1] ?? [])];
  return {
    bits: 128,
    value: full.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n),
  };
}
