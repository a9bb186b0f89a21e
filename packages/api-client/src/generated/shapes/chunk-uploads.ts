// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, once, text, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const chunkUploadOptions: Lazy = /*@__PURE__*/ once(() =>
  thing({ url: text, chunkSize: amount, chunksPerRequest: amount, maxRequestSize: amount, concurrency: amount, hashAlgorithm: text, compression: texts }, { maxFileSize: amount, accept: texts }));
