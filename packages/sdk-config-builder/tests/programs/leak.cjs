// A small service that is full of secrets, instrumented with the given @sentry/node; prints the headers of its outgoing
// call as one JSON line. usage: SENTRY_DSN=... node leak.cjs <directory with @sentry/node> <bundle of the fence, or ->
const { createRequire } = require('node:module');
const { join } = require('node:path');

const Sentry = createRequire(join(process.argv[2], 'package.json'))('@sentry/node');
// Loaded when the SDK is there, as its instrumentation wants it.
let http;
const fence = process.argv[3] === '-' ? undefined : require(process.argv[3]).createFence();
const major = Number(Sentry.SDK_VERSION.split('.')[0]);

const options = {
  dsn: process.env.SENTRY_DSN,
  release: `shop@${major}.0.0`,
  tracesSampleRate: 1,
  autoSessionTracking: false,
  sendDefaultPii: true,
  enableLogs: true,
  includeLocalVariables: true,
  // Another name than the DSN's host: SDK 7 takes every URL with that host in it for its own ingest.
  tracePropagationTargets: ['localhost'],
  _experiments: { enableLogs: true, metricsAggregator: true },
  integrations: [
    ...(major === 7 ? [new Sentry.Integrations.Http({ tracing: true })] : []),
    ...(fence ? [fence] : []),
  ],
};

// Each of these is looked for in what was sent.
const { email, ip, card, token, password, apiKey, session } = JSON.parse(process.env.SECRETS);

function listen(handler) {
  return new Promise((resolve) => {
    const server = http.createServer(handler);
    server.listen(0, '127.0.0.1', () => resolve({ server, port: server.address().port }));
  });
}

function call(host, port, method, path, headers, body) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host, port, method, path, headers }, (response) => {
      response.resume();
      response.on('end', resolve);
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function main() {
  Sentry.init(options);
  http = require('node:http');
  let outgoing = {};
  const downstream = await listen((request, response) => {
    outgoing = request.headers;
    response.end('ok');
  });
  const service = await listen((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => void work(request, body).then(() => response.end('done')));
  });

  async function work(request, body) {
    Sentry.setUser({ id: '7', email, ip_address: ip, username: 'ada' });
    Sentry.setTag('contact', email);
    Sentry.setExtra('body', body);
    Sentry.setContext('payment', { card, nested: { password } });
    Sentry.addBreadcrumb({
      category: 'auth',
      message: `login of ${email}`,
      data: { url: `https://x.example/?token=${token}` },
    });
    await Sentry.startSpan(
      { name: `reset ${email}`, op: 'task', attributes: { 'user.note': `from ${ip}`, apiKey } },
      async () => {
        await call('localhost', downstream.port, 'GET', `/next?token=${token}`, {
          authorization: `Bearer ${token}`,
        });
        const localPassword = password;
        Sentry.captureException(
          new Error(`declined ${card} for ${email} (${localPassword.length})`),
          {
            attachments: [{ filename: `${email}.txt`, data: `card ${card}` }],
          },
        );
      },
    );
  }

  await call(
    '127.0.0.1',
    service.port,
    'POST',
    `/login?token=${token}&email=${encodeURIComponent(email)}`,
    {
      authorization: `Basic ${Buffer.from(`ada:${password}`).toString('base64')}`,
      cookie: `sid=${session}`,
      'x-api-key': apiKey,
      'x-forwarded-for': ip,
      'content-type': 'application/json',
    },
    JSON.stringify({ user: email, password, card }),
  );

  // Under a root span with a name of its own, which travels in baggage.
  await Sentry.startSpan({ name: `reset ${email}`, op: 'task', forceTransaction: true }, () =>
    call('localhost', downstream.port, 'GET', '/reset', {}),
  );

  Sentry.startSession();
  Sentry.endSession();
  Sentry.captureCheckIn({ monitorSlug: `nightly-${email}`, status: 'ok' });
  Sentry.logger?.warn(`paid with ${card}`, { email, password });
  Sentry.metrics?.count?.('orders', 1, { attributes: { email, token } });
  Sentry.metrics?.increment?.('orders', 1, { tags: { email: 'ada@example.com' } });
  Sentry.captureFeedback?.({ message: `call ${email}`, email, name: 'Ada' });
  await Sentry.close(5_000);
  service.server.close();
  downstream.server.close();
  service.server.closeAllConnections();
  downstream.server.closeAllConnections();
  console.log(JSON.stringify({ major, outgoing }));
}

void main();
