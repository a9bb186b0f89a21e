import type { IntegrationSwitch } from '../config/integration-switches.ts';

/**
 * The default integrations that are switched off together, under every name that JavaScript SDK 7 to 11 gave them. What
 * calls other services shares an integration with what serves requests (`Http`), so that one stays. Names are separated by blanks.
 */
export const integrationNames: Readonly<Record<IntegrationSwitch, string>> = {
  http: 'NodeFetch Undici WinterCGFetch Fetch',
  database:
    'Dataloader Firebase GenericPool Knex Mongo Mongoose Mysql Mysql2 Neon Postgres PostgresJs Prisma Redis Tedious',
  queues: 'Amqplib Kafka',
  ai: 'Anthropic_AI Google_GenAI Groq LangChain LangGraph Mastra McpServer Mistral OpenAI PiDurable TogetherAI VercelAI vercelAI',
  frameworks: 'Connect Express Fastify Graphql GraphQL Hapi Hono Koa Nest Nitro',
  console: 'Console',
  crashes: 'BrowserApiErrors GlobalHandlers OnUncaughtException OnUnhandledRejection TryCatch',
  sessions: 'BrowserSession ProcessSession',
  localVariables: 'LocalVariables LocalVariablesAsync',
  sourceLines: 'ContextLines',
  modules: 'Modules',
  processes: 'ChildProcess ProcessAndThreadBreadcrumbs WorkerThreads',
};
