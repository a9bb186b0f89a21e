import type { Hit } from './hits.ts';
import { findMatches } from './matches.ts';

// At the beginning of a path: `https://shop.example.com/home/cart/` is a page, `file:///home/jane/` is not.
const HOME =
  /(?:^|[ \t\r\n"'`(<>=,:;@|[{]|file:\/\/)[\\/]{1,4}(?:home|Users)[\\/]{1,4}([^\\/ \t\r\n"'`<>:]{1,64}(?: [^\\/ \t\r\n"'`<>:]{1,64})?)(?=[\\/])/g;
// Accounts of machines, which tell nothing about a person.
const MACHINES =
  ' app circleci node public root runner runneradmin shared ubuntu vercel www-data default ec2-user deploy ';

/** The name in `/home/name/`, `/Users/name/` and `C:\\Users\\name\\`. */
export function findHomePaths(text: string, hits: Hit[]): void {
  findMatches(
    text,
    hits,
    'homepath',
    HOME,
    (name) => !MACHINES.includes(` ${name.toLowerCase()} `),
  );
}
