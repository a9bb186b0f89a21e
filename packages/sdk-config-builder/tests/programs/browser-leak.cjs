// Sends an error, a span and a replay with the given browser SDK, whose transport hands over what would be sent; prints
// that. Runs in Node: everything that needs a page is left out.
// usage: node browser-leak.cjs <directory with the SDK> <SDK> <bundle of the fence, or ->
const { createRequire } = require('node:module');
const { join } = require('node:path');

const Sentry = createRequire(join(process.argv[2], 'package.json'))(process.argv[3]);
const fence = process.argv[4] === '-' ? undefined : require(process.argv[4]).createFence();
const { email, card } = JSON.parse(process.env.SECRETS);
const sent = [];
const transport = () => ({
  send: (envelope) => {
    sent.push(envelope);
    return Promise.resolve({ statusCode: 200 });
  },
  flush: () => Promise.resolve(true),
});

async function main() {
  Sentry.init({
    dsn: 'https://public@sentry.example.com/1',
    defaultIntegrations: false,
    tracesSampleRate: 1,
    transport,
    integrations: fence ? [fence] : [],
  });
  Sentry.setUser({ email });
  Sentry.captureException(new Error(`declined ${card}`));
  Sentry.startSpan({ name: `reset ${email}` }, () => undefined);
  await Sentry.flush(1_000);
  // As the replay integration does: past every hook, to the transport itself.
  const client = Sentry.getClient?.() ?? Sentry.getCurrentHub().getClient();
  await client
    .getTransport()
    .send([{}, [[{ type: 'replay_event' }, { urls: [`/?email=${email}`] }]]]);
  console.log(JSON.stringify(sent));
}

void main();
