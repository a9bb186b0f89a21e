import { renderMarkdown } from './render/render-markdown.ts';
import { renderText } from './render/render-text.ts';
import type { AlertStep, Plan } from './types.ts';

/**
 * A plan for people: a tree for a terminal by default, or Markdown for the comment of a pull request. The
 * same plan gives the same text. A plan is JSON already, for machines.
 */
export function renderPlan(plan: Plan<AlertStep>, format: 'text' | 'markdown' = 'text'): string {
  return format === 'markdown' ? renderMarkdown(plan) : renderText(plan);
}
