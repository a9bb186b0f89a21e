import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Links of a Markdown file that lead nowhere in the repository; addresses of the network are not asked. */
export function deadLinks(file: URL): readonly string[] {
  const text = withoutCode(readFileSync(file, 'utf8'));
  const links = Array.from(
    text.matchAll(/(?<!!)\[(?:[^\][]|\[[^\]]*\])*\]\(([^)\s]+)\)/g),
    ([, link = '']) => link,
  );
  return links.filter((link) => !/^[a-z][a-z+.-]*:/i.test(link) && isDead(link, file));
}

function isDead(link: string, file: URL): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : new URL(decodeURI(path), file);
  if (!existsSync(target)) return true;
  if (anchor === undefined || anchor === '') return false;
  if (statSync(target).isDirectory() || !fileURLToPath(target).endsWith('.md')) return false;
  return !anchorsOf(readFileSync(target, 'utf8')).has(anchor);
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const headings = withoutFences(text).matchAll(/^#{1,6} (.+)$/gm);
  return new Set(
    Array.from(headings, ([, heading = '']) => {
      const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
      const slug = words.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
      const count = counts.get(slug) ?? 0;
      counts.set(slug, count + 1);
      return count === 0 ? slug : `${slug}-${count}`;
    }),
  );
}

const withoutFences = (text: string) => text.replaceAll(/^(`{3,})[\s\S]*?^\1`*$/gm, '');
const withoutCode = (text: string) => withoutFences(text).replaceAll(/(`+)[^`]+\1/g, '');
