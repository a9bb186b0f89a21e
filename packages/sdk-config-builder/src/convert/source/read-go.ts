import type { Program } from './node.ts';
export function readGo(code: string): Program { return { code, body: [] }; }
