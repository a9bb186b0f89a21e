/** What a request handler reports, with secrets where people put them. */
const report = `    addBreadcrumb("mail to jane@example.com");
    captureError(new Error("card 4111 1111 1111 1111 of jane@example.com"), {
      tags: { step: "pay" },
      contexts: { order: { password: "correct horse", id: 3 } },
    });
`;

/** A request with secrets in its address and headers. */
export const request = {
  path: '/checkout?email=jane@example.com',
  init: {
    method: 'POST',
    headers: { authorization: 'Bearer abcdefgh12345678', 'x-api-key': 'kqzvmnbvcxlkjh' },
  },
} as const;

const fetchOnce = (port: string) =>
  `await fetch(\`http://127.0.0.1:\${${port}}${request.path}\`, ${JSON.stringify(request.init)});`;

/** A route that reports an error and then throws one. */
export const expressService = `import express from "express";
import * as Sentry from "@sentry/node";
import { addBreadcrumb, captureError, flush } from "./sentry.mjs";

const app = express();
app.post("/checkout", () => {
${report}  throw new Error("no stock for jane@example.com");
});
Sentry.setupExpressErrorHandler(app);
app.use((error, request, response, next) => void response.status(500).end());
const server = app.listen(0, "127.0.0.1", async () => {
  ${fetchOnce('server.address().port')}
  await flush(5000);
  process.exit();
});
`;

/** A controller that reports an error and then throws one. */
export const nestService = `import "./instrument";
import "reflect-metadata";
import { Controller, Module, Post } from "@nestjs/common";
import { APP_FILTER, NestFactory } from "@nestjs/core";
import { SentryGlobalFilter, SentryModule } from "@sentry/nestjs/setup";
import { addBreadcrumb, captureError, flush } from "./sentry";

@Controller()
class CheckoutController {
  @Post("checkout")
  pay(): never {
${report}    throw new Error("no stock for jane@example.com");
  }
}

@Module({
  imports: [SentryModule.forRoot()],
  controllers: [CheckoutController],
  providers: [{ provide: APP_FILTER, useClass: SentryGlobalFilter }],
})
class AppModule {}

async function main(): Promise<void> {
  const app = await NestFactory.create(AppModule, { logger: false });
  await app.listen(0, "127.0.0.1");
  const address = await app.getUrl();
  const { port } = new URL(address);
  ${fetchOnce('port')}
  await flush(5000);
  process.exit();
}

void main();
`;

/** A function that reports an error and then throws one. */
export const lambdaHandler = `import * as Sentry from "@sentry/aws-serverless";
import { addBreadcrumb, captureError, withSpan } from "./sentry.mjs";

export const handler = Sentry.wrapHandler(async (event) =>
  withSpan("checkout", () => {
${report}    throw new Error("no stock for " + event.headers.email);
  }),
);
`;

/** Calls the function as Lambda's own runtime does: an event, a context, one call. */
export const lambdaRuntime = `import { handler } from "./handler.bundle.mjs";

const event = ${JSON.stringify({ headers: { ...request.init.headers, email: 'jane@example.com' } })};
const context = {
  functionName: "checkout",
  functionVersion: "7",
  invokedFunctionArn: "arn:aws:lambda:eu-central-1:123456789012:function:checkout",
  awsRequestId: "8f507cfc-1d2e-4f3a-9c3e-6b1f0a2d4c5e",
  logGroupName: "/aws/lambda/checkout",
  logStreamName: "2026/11/22/[7]abc",
  getRemainingTimeInMillis: () => 10000,
};
await handler(event, context).catch((error) => {
  if (!/no stock/.test(error.message)) throw error;
});
`;

/** A page that reports an error and lets one escape. */
export const browserService = `import "./instrument";
import { addBreadcrumb, captureError, withSpan } from "./sentry";

withSpan("checkout", () => {
${report}});
setTimeout(() => {
  throw new Error("no stock for jane@example.com");
}, 0);
`;

/** A function at the edge; gives what the platform waits for. */
export const edgeService = `import "./instrument";
import { addBreadcrumb, captureError, flush, withSpan } from "./sentry";

withSpan("checkout", () => {
${report}});
globalThis.done = flush(5000);
`;

/** A worker of Cloudflare's that reports an error and then throws one. */
export const cloudflareService = `import * as Sentry from "@sentry/cloudflare";
import { createInitOptions } from "@sentry-kit/sdk-config-builder/runtime";
import { description, version } from "./description";

const { addBreadcrumb } = Sentry;
const captureError = Sentry.captureException;
const target = { sdk: "@sentry/cloudflare", version };

export default Sentry.withSentry(
  (environment) => createInitOptions(description, target, { environment }),
  {
    async fetch() {
${report.replace('addBreadcrumb("mail to jane@example.com")', 'addBreadcrumb({ message: "mail to jane@example.com" })')}      throw new Error("no stock for jane@example.com");
    },
  },
);
`;
