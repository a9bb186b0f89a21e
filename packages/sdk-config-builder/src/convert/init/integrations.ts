import { integrationNames } from '../../options/integration-names.ts';
import type { Node, NodeOf } from '../source/node.ts';
import { pathOf } from '../source/path-of.ts';
import { set, type Draft } from './draft.ts';
import { patternsOf, putScalar, scalarOf } from './value.ts';
import { add } from './draft.ts';

// By the name of the class or function, without `Integration` and case.
const WITH_A_FIELD = /^(?:browserprofiling|browsertracing|nodeprofiling|profiling)$/;
const AUTOMATIC =
  /^(?:amqplib|apollo|breadcrumbs|connect|console|contextlines|dataloader|dedupe|eventfilters|express|fastify|functiontostring|generic_?pool|globalhandlers|graphql|hapi|hono|http|httpcontext|inboundfilters|kafka|knex|koa|linkederrors|lrumemoizer|modules|mongo|mongoose|mysql2?|nest|nodefetch|onuncaughtexception|onunhandledrejection|postgres|prisma|redis|requestdata|tedious|trycatch|undici)$/;
const PYTHON_AUTOMATIC =
  /^(?:aiohttp|argv|anthropic|ariadne|arq|asyncpg|atexit|boto3|bottle|celery|chalice|clickhousedriver|dedupe|django|excepthook|falcon|fastapi|flask|gql|graphene|httpx|huey|langchain|litestar|loguru|modules|openai|pymongo|pyramid|quart|redis|rq|sanic|sqlalchemy|starlette|stdlib|strawberry|threading|tornado)$/;

/** What `integrations` says: parts that come by themselves, parts with a field of their own, parts that are left out. */
export function convertIntegrations(draft: Draft, value: Node): void {
  const given = draft.resolve(value);
  if (given.kind === 'list') for (const item of given.items) convertIntegration(draft, item);
  else if (given.kind !== 'function' || !takesFilter(draft, given))
    draft.tell('integration-kept', value, 'integrations');
}

function convertIntegration(draft: Draft, item: Node): void {
  const node = draft.resolve(item);
  const callee = node.kind === 'call' ? node.callee : node;
  const name = pathOf(callee)?.at(-1) ?? '';
  const short = name.replace(/Integration$/, '').toLowerCase();
  if (node.kind !== 'call' || name === '')
    draft.tell('integration-kept', item, name || 'integrations');
  else if (short === 'replay') convertReplay(draft, node);
  else if (draft.language === 'python' && PYTHON_AUTOMATIC.test(short))
    tellOptions(draft, node, name, 'integration-by-framework');
  else if (WITH_A_FIELD.test(short)) convertTracing(draft, node, name);
  else if (draft.language === 'javascript' && AUTOMATIC.test(short))
    tellOptions(draft, node, name, 'integration-automatic');
  else draft.tell('integration-kept', item, name);
}

function tellOptions(draft: Draft, node: NodeOf<'call'>, name: string, code: string): void {
  draft.tell(code, node, name);
  const [options] = node.args;
  const entries = options?.kind === 'record' ? options.entries : [];
  // Tracing is on where traces are.
  const lost = [...entries, ...node.named].filter(({ key }) => key !== 'tracing');
  for (const entry of lost) draft.tell('no-field', entry, `${name}.${entry.key ?? ''}`);
}

function convertTracing(draft: Draft, node: NodeOf<'call'>, name: string): void {
  const [options] = node.args;
  for (const entry of options?.kind === 'record' ? options.entries : []) {
    if (entry.key === 'tracingOrigins' || entry.key === 'tracePropagationTargets')
      add(draft, 'tracing.propagateTo', patternsOf(draft, entry.value, entry.key), entry);
    else draft.tell('no-field', entry, `${name}.${entry.key ?? ''}`);
  }
}

function convertReplay(draft: Draft, node: NodeOf<'call'>): void {
  const [options] = node.args;
  for (const entry of options?.kind === 'record' ? options.entries : []) {
    const { key = '', value } = entry;
    if (/^(?:maskAllText|maskAllInputs|blockAllMedia)$/.test(key)) {
      const isOn = scalarOf(draft, value, 'switch');
      if (typeof isOn === 'boolean') set(draft, `replays.${key}`, isOn, entry);
      else draft.tell('no-value', entry, `replays.${key}`);
    } else if (key === 'sessionSampleRate') putScalar(draft, 'replays.sessions', value, 'rate');
    else if (key === 'errorSampleRate') putScalar(draft, 'replays.onError', value, 'rate');
    else draft.tell('no-field', entry, `Replay.${key}`);
  }
}

// integrations: (defaults) => defaults.filter((integration) => integration.name !== 'Console')
function takesFilter(draft: Draft, hook: NodeOf<'function'>): boolean {
  const [only] = hook.body;
  const call = only?.kind === 'return' ? only.value : undefined;
  if (hook.body.length !== 1 || call?.kind !== 'call' || call.callee.kind !== 'member')
    return false;
  const [test] = call.args;
  if (call.callee.name !== 'filter' || test?.kind !== 'function') return false;
  const [inner] = test.body;
  const compared = inner?.kind === 'return' ? inner.value : undefined;
  if (compared?.kind !== 'binary' || compared.operator !== '!==') return false;
  if (pathOf(compared.left)?.at(-1) !== 'name' || compared.right.kind !== 'literal') return false;
  const name = String(compared.right.value);
  const found = Object.entries(integrationNames).find(([, names]) =>
    names.split(' ').includes(name),
  );
  if (found === undefined) return false;
  set(draft, `integrations.${found[0]}`, false, compared);
  draft.tell('switched-by-meaning', compared, `${name} → ${found[1].replaceAll(' ', ', ')}`);
  return true;
}
