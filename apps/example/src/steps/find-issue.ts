import { explainFrames, type ReleaseLock } from '@sentry-kit/release-manager';
import type { Story } from '../story.ts';
import { until } from '../until.ts';
import { readIssue } from './read-issue.ts';

/** What went wrong in the minified page, shown in its source. */
export async function findIssue(
  { client, first, patience, say }: Story,
  failures: number,
  lock: ReleaseLock,
) {
  say('5. The unresolved issues of this release');
  const issues = await until(`all ${failures} failures in issues`, patience, async () => {
    const query = `is:unresolved release:${first}`;
    const found = await client.issues.list({ query, sort: 'freq' }).toArray({ limit: 10 });
    const events = found.reduce((sum, issue) => sum + Number(issue.count), 0);
    return events >= failures ? found : undefined;
  });
  for (const issue of issues) say(`   ${issue.shortId}  ${issue.count} × ${issue.title}`);
  const issue = issues.find(({ title }) => title.includes('empty cart'));
  if (issue === undefined) throw new Error('The page has not reported its empty cart.');
  const { event, ...story } = await readIssue(client, issue.id);
  for (const frame of story.stack) say(`   at ${frame.place}: ${frame.line.trim()}`);
  for (const breadcrumb of story.breadcrumbs) say(`   before: ${breadcrumb}`);
  const [frame] = await explainFrames(event, lock);
  say(`   resolved by ${frame?.resolvedBy ?? 'nothing'}; reported by ${story.user}`);
  return { issue, issues, story: { ...story, resolvedBy: frame?.resolvedBy } };
}
