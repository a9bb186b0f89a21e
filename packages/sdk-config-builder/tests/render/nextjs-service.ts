import { request } from './javascript-services.ts';

const report = (step: string) => `  addBreadcrumb("mail to jane@example.com");
  captureError(new Error("card 4111 1111 1111 1111 of jane@example.com"), {
    tags: { step: "${step}" },
    contexts: { order: { password: "correct horse", id: 3 } },
  });
`;

const route = (runtime: string) => `import { addBreadcrumb, captureError } from "../../sentry";

export const runtime = "${runtime}";
export const dynamic = "force-dynamic";

export async function POST() {
${report(runtime)}  throw new Error("no stock for jane@example.com");
}
`;

/** An application with a page, and a route on each server runtime. */
export const nextService: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "shop", "private": true, "type": "module" }\n',
  'next.config.mjs': `import { join } from "node:path";
import { withSentryConfig } from "@sentry/nextjs/config";

const nextConfig = { turbopack: { root: join(import.meta.dirname, "..", "..") } };

export default withSentryConfig(nextConfig, { silent: true, telemetry: false, sourcemaps: { disable: true } });
`,
  'app/layout.js': `export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
`,
  'app/page.js': `"use client";

import { useEffect } from "react";
import { addBreadcrumb, captureError } from "../sentry";

export default function Page() {
  useEffect(() => {
${report('page')}  }, []);
  return <p>Shop</p>;
}
`,
  'app/checkout/route.js': route('nodejs'),
  'app/edge/route.js': route('edge'),
};

/** The addresses of both routes. */
export const nextPaths: readonly string[] = ['/checkout', '/edge'].map((path) =>
  request.path.replace('/checkout', path),
);
