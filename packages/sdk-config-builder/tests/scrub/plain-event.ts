const URLS = [
  'https://shop.example.com/api/orders?page=2',
  'https://shop.example.com/cart',
  '/checkout/confirm',
];

/** An error event of about 26 kB without a secret: 40 frames and 100 breadcrumbs. */
export function plainEvent(seed: number): object {
  const word = (index: number) => `part${(index * 7919 + seed) % 997}`;
  return {
    event_id: `${seed}`.padStart(32, '0'),
    timestamp: 1_700_000_000.5 + seed,
    platform: 'node',
    release: 'shop@1.2.3',
    user: { id: word(1) },
    tags: { page: word(2), runtime: 'node 24.1.0' },
    contexts: {
      trace: { trace_id: 'abcdef0123456789abcdef0123456789', span_id: 'abcdef0123456789' },
      os: { name: 'Linux', version: '6.1.0' },
    },
    request: {
      url: URLS[0],
      method: 'GET',
      headers: {
        accept: 'text/html',
        host: 'shop.example.com',
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0.0.0',
      },
    },
    exception: {
      values: [
        {
          type: 'TypeError',
          value: `Cannot read properties of undefined (reading '${word(3)}')`,
          stacktrace: {
            frames: Array.from({ length: 40 }, (_, index) => ({
              filename: `/usr/src/app/node_modules/${word(index)}/dist/${word(index + 1)}.js`,
              function: `${word(index)}.handle`,
              lineno: 100 + index,
              colno: index,
              in_app: index % 3 === 0,
              context_line: `    const ${word(index)} = await load(${word(index + 2)}, options);`,
            })),
          },
        },
      ],
    },
    breadcrumbs: Array.from({ length: 100 }, (_, index) => ({
      timestamp: 1_700_000_000 + index,
      category: 'http',
      type: 'http',
      level: 'info',
      data: { method: 'GET', status_code: 200, url: URLS[index % 3] },
      message: `loaded ${word(index)} in ${index} ms`,
    })),
  };
}

const SENSITIVE =
  /auth|token|secret|session|password|passwd|pwd|key|jwt|bearer|sso|saml|csrf|xsrf|credentials|sid|identity|cookie/i;

/** What most scrubbers do: copies everything, and looks at each key. */
export function plainKeyWalk(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainKeyWalk);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value))
    copy[key] = SENSITIVE.test(key) ? '[Filtered]' : plainKeyWalk(inner);
  return copy;
}
