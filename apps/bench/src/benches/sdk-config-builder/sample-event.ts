const URLS = [
  'https://shop.example.com/api/orders?page=2',
  'https://shop.example.com/cart',
  '/checkout/confirm',
];

/** An error event of about 26 kB without a secret: 40 frames and 100 breadcrumbs, made anew so that no text was hashed before. */
export function sampleEvent(seed: number): object {
  const word = (index: number) => `part${(index * 7919 + seed) % 997}`;
  const frame = (index: number) => ({
    filename: `/usr/src/app/node_modules/${word(index)}/dist/${word(index + 1)}.js`,
    function: `${word(index)}.handle`,
    lineno: 100 + index,
    in_app: index % 3 === 0,
    context_line: `    const ${word(index)} = await load(${word(index + 2)}, options);`,
  });
  const breadcrumb = (index: number) => ({
    timestamp: 1_700_000_000 + index,
    category: 'http',
    type: 'http',
    level: 'info',
    data: { method: 'GET', status_code: 200, url: URLS[index % 3] },
    message: `loaded ${word(index)} in ${index} ms`,
  });
  return {
    platform: 'node',
    release: 'shop@1.2.3',
    tags: { page: word(2), runtime: 'node 24.1.0' },
    request: {
      url: URLS[0],
      headers: { accept: 'text/html', 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)' },
    },
    exception: {
      values: [
        {
          type: 'TypeError',
          value: `Cannot read properties of undefined (reading '${word(3)}')`,
          stacktrace: { frames: Array.from({ length: 40 }, (_, index) => frame(index)) },
        },
      ],
    },
    breadcrumbs: Array.from({ length: 100 }, (_, index) => breadcrumb(index)),
  };
}

/** One of each kind that guides name, with what of it must not be left. */
export const leakSample = {
  event: {
    message: 'payment of jane.doe@example.com declined: 4111 1111 1111 1111',
    user: { id: '7', ip_address: '203.0.113.7' },
    request: {
      url: 'https://shop.example.com/pay?token=tkqzvwxy&step=2',
      headers: { authorization: 'Bearer abcdefghijkl123456', 'x-forwarded-for': '198.51.100.9' },
      data: '{"user":"jane","password":"correcthorse"}',
    },
    extra: { key: 'sk_live_0123456789abcdefghij', mail: 'to=ann.lee%40example.com' },
  },
  needles: [
    ...['jane.doe', '4111 1111', '203.0.113.7', 'tkqzvwxy', 'abcdefghijkl123456', '198.51.100.9'],
    ...['correcthorse', 'sk_live_0123456789', 'ann.lee'],
  ],
} as const;
