// Secrets as their own documents describe them. Nothing in here comes from the detectors that it judges.
import type { Random } from './random.ts';

/** A secret, and what of it must not be found anywhere afterwards. */
export interface Secret {
  readonly kind: string;
  readonly text: string;
  /** Parts that tell it: none of them may survive, in any spelling. */
  readonly parts: readonly string[];
  /** Where it may stand: a word anywhere, or only where a path or a sentence may begin. */
  readonly isWord: boolean;
  /** A number as JSON may hold it. */
  readonly number?: number;
}

type Make = (random: Random) => Omit<Secret, 'kind'>;

const word = (text: string, ...parts: string[]) => ({
  text,
  parts: parts.length > 0 ? parts : [text],
  isWord: true,
});

function withLuhn(head: string): string {
  let sum = 0;
  let doubled = true;
  for (const digit of [...head].toReversed().map(Number)) {
    const value = doubled ? digit * 2 : digit;
    sum += value >= 10 ? value - 9 : value;
    doubled = !doubled;
  }
  return head + String((10 - (sum % 10)) % 10);
}

// ISO/IEC 7812 ranges as the networks publish them: [prefix, length].
const NETWORKS: readonly (readonly [string, number])[] = [
  ['4', 16],
  ['4', 13],
  ['51', 16],
  ['53', 16],
  ['55', 16],
  ['2221', 16],
  ['2720', 16],
  ['34', 15],
  ['37', 15],
  ['6011', 16],
  ['644', 16],
  ['65', 16],
  ['36', 14],
  ['38', 14],
  ['3528', 16],
  ['3589', 16],
  ['62', 16],
  ['62', 19],
  ['5018', 16],
  ['6304', 18],
  ['6759', 19],
];

function card(random: Random): string {
  const [prefix, length] = random.pick(NETWORKS);
  return withLuhn(prefix + random.digits(length - prefix.length - 1));
}

function grouped(digits: string, separator: string): string {
  const sizes =
    digits.length === 15 ? [4, 6, 5] : digits.length === 14 ? [4, 6, 4] : [4, 4, 4, 4, 4];
  let rest = digits;
  const groups: string[] = [];
  for (const size of sizes) {
    if (rest === '') break;
    groups.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return groups.join(separator);
}

function iban(random: Random): string {
  const [country, body] = random.pick([
    ['DE', random.digits(18)],
    ['AT', random.digits(16)],
    ['CH', random.digits(17)],
    ['NO', random.digits(11)],
    ['GB', random.letters(4).toUpperCase() + random.digits(14)],
    ['NL', random.letters(4).toUpperCase() + random.digits(10)],
    ['FR', random.digits(20) + random.letters(1).toUpperCase() + random.digits(2)],
    ['MT', random.letters(4).toUpperCase() + random.digits(23)],
  ] as const);
  const numeric = [...`${body}${country}00`]
    .map((character) => BigInt(Number.parseInt(character, 36)))
    .join('');
  return `${country}${String(98n - (BigInt(numeric) % 97n)).padStart(2, '0')}${body}`;
}

const octet = (random: Random) => random.between(1, 254);
const base64Url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tail = (text: string, length = 8) => text.slice(-length);

/** Every kind of the detectors' list, and every form that the list names. */
export const KINDS: Readonly<Record<string, Make>> = {
  email: (random) => {
    const local = `${random.letters(6)}.${random.letters(5)}${random.digits(2)}`;
    return word(
      `${local}@${random.letters(6)}.${random.pick(['com', 'org', 'co.uk', 'example', 'io'])}`,
      local,
    );
  },
  'email with a tag': (random) => {
    const local = `${random.letters(7)}+${random.letters(5)}`;
    return word(`${local}@mail.${random.letters(5)}.net`, local.slice(-5), local.slice(0, 7));
  },
  ipv4: (random) =>
    word([random.between(11, 99), octet(random), octet(random), octet(random)].join('.')),
  ipv6: (random) => word(`2001:db8:${random.hex(4)}:${random.hex(4)}::${random.hex(4)}`),
  'ipv6, whole': (random) => word(Array.from({ length: 8 }, () => random.hex(4)).join(':')),
  'ipv6 with a zone': (random) =>
    word(`fe80::${random.hex(4)}:${random.hex(4)}%eth${random.below(9)}`),
  card: (random) => {
    const digits = card(random);
    return {
      ...word(digits),
      ...(digits.length < 16 || digits < '9007199254740991' ? { number: Number(digits) } : {}),
    };
  },
  'card with blanks': (random) => word(grouped(card(random), ' ')),
  'card with dashes': (random) => word(grouped(card(random), '-')),
  iban: (random) => word(iban(random)),
  'iban with blanks': (random) => word(iban(random).replaceAll(/(.{4})(?=.)/g, '$1 ')),
  ssn: (random) =>
    word(
      `${random.pick(['078', '219', '457', '123', '665', '899'])}-${random.between(10, 99)}-${random.between(1000, 9999)}`,
    ),
  pem: (random) => {
    const body = random.mixed(64);
    const label = random.pick([
      'PRIVATE KEY',
      'RSA PRIVATE KEY',
      'EC PRIVATE KEY',
      'OPENSSH PRIVATE KEY',
      'CERTIFICATE',
    ]);
    return word(
      `-----BEGIN ${label}-----\n${body}\n${random.mixed(20)}==\n-----END ${label}-----`,
      body.slice(0, 20),
      tail(body, 20),
    );
  },
  jwt: (random) => {
    const signature = random.mixed(43);
    const claims = base64Url({ sub: random.letters(8), iat: 1_700_000_000 });
    return word(
      `${base64Url({ alg: 'HS256', typ: 'JWT' })}.${claims}.${signature}`,
      signature,
      claims,
    );
  },
  bearer: (random) => {
    const token = random.mixed(random.between(20, 60));
    return {
      text: `${random.pick(['Bearer', 'bearer', 'BEARER'])} ${token}`,
      parts: [token],
      isWord: false,
    };
  },
  basic: (random) => {
    const credential = Buffer.from(`${random.letters(7)}:${random.mixed(9)}`).toString('base64');
    return {
      text: `${random.pick(['Basic', 'basic'])} ${credential}`,
      parts: [credential.replaceAll('=', '')],
      isWord: false,
    };
  },
  'user and password in a URL': (random) => {
    const [user, password] = [random.letters(8), random.mixed(12)];
    const scheme = random.pick(['https', 'postgres', 'redis', 'amqps', 'mongodb+srv']);
    return {
      text: `${scheme}://${user}:${password}@${random.letters(5)}.internal:5432/x`,
      parts: [user, password],
      isWord: false,
    };
  },
  'aws key': (random) =>
    word(`${random.pick(['AKIA', 'ASIA'])}${random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`),
  'github token': (random) =>
    word(`${random.pick(['ghp', 'gho', 'ghs', 'ghu', 'ghr'])}_${random.mixed(36)}`),
  'github fine-grained token': (random) =>
    word(`github_pat_${random.mixed(22)}_${random.mixed(59)}`),
  'stripe key': (random) =>
    word(`${random.pick(['sk_live', 'rk_live', 'sk_test'])}_${random.mixed(24)}`),
  'slack token': (random) =>
    word(
      `${random.pick(['xoxb', 'xoxp', 'xoxa', 'xoxr'])}-${random.digits(12)}-${random.digits(12)}-${random.mixed(24)}`,
    ),
  'sentry user token': (random) => word(`sntryu_${random.hex(64)}`),
  'sentry organization token': (random) => {
    const secret = random.mixed(43);
    return word(
      `sntrys_${base64Url({ iat: 1, url: 'https://sentry.example.com', org: 'acme' })}_${secret}`,
      secret,
    );
  },
  'google key': (random) => word(`AIza${random.mixed(35)}`),
  'gitlab token': (random) => word(`glpat-${random.mixed(20)}`),
  'npm token': (random) => word(`npm_${random.mixed(36)}`),
  'openai key': (random) => word(`sk-proj-${random.mixed(48)}`),
  mac: (random) =>
    word(Array.from({ length: 6 }, () => random.hex(2)).join(random.pick([':', '-']))),
  imei: (random) => {
    const digits = withLuhn(random.pick(['35', '86', '01', '99']) + random.digits(12));
    return { ...word(digits), ...(digits.startsWith('0') ? {} : { number: Number(digits) }) };
  },
  'home path': (random) => {
    const name = random.letters(9);
    const text = random.pick([
      `/home/${name}/app/index.js`,
      `/Users/${name}/code/shop/a.ts`,
      `C:\\Users\\${name}\\AppData\\x.log`,
      `file:///Users/${name}/x.js`,
    ]);
    return { text, parts: [name], isWord: false };
  },
};

/** Names under which secrets are kept: Relay's and the SDKs' lists of sensitive keys, and names from configurations. */
export const SECRET_KEYS = [
  'password',
  'Password',
  'passwd',
  'secret',
  'api_key',
  'apikey',
  'apiKey',
  'X-Api-Key',
  'auth',
  'credentials',
  'mysql_pwd',
  'pwd',
  'privatekey',
  'private_key',
  'privateKey',
  'token',
  'bearer',
  'session',
  'sessionid',
  'sessionId',
  'connect.sid',
  'sid',
  'PHPSESSID',
  'csrf',
  'csrftoken',
  'csrf_token',
  '_csrf',
  'XSRF-TOKEN',
  '_xsrf',
  'x_csrftoken',
  'jwt',
  'sso',
  'saml',
  'identity',
  'key',
  'cookie',
  'set-cookie',
  'Set-Cookie',
  'authorization',
  'Authorization',
  'proxy-authorization',
  'Proxy-Authorization',
  'x_forwarded_for',
  'dbPassword',
  'DB_PASSWORD',
  'clientSecret',
  'client_secret',
  'accessToken',
  'access_token',
  'refresh_token',
  'idToken',
  'authToken',
  'X-Auth-Token',
  'STRIPE_SECRET_KEY',
  'AWS_SECRET_ACCESS_KEY',
  'otp',
  'cvv',
  'pin',
  'passphrase',
  'encryption_key',
  'user_session',
] as const;

/** A value that nothing but its key gives away. */
export function opaqueSecret(random: Random, key: string): Secret {
  const text = `zq${random.letters(12)}`;
  return { kind: `value of ${key}`, text, parts: [text], isWord: true };
}
