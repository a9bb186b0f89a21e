import type { CallDraft } from '../draft.ts';
export function convertPython(_draft: CallDraft): void {}
