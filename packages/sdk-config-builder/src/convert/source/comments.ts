import { parser as goParser } from '@lezer/go';
import { parser as pythonParser } from '@lezer/python';

/** Source without its comments: blanks in their place, so that places stay. */
export function blankComments(code: string, language: 'go' | 'python'): string {
  const parser = language === 'go' ? goParser : pythonParser;
  let result = '';
  let from = 0;
  parser.parse(code).iterate({
    enter(node) {
      if (!node.name.endsWith('Comment')) return;
      result +=
        code.slice(from, node.from) + code.slice(node.from, node.to).replaceAll(/[^\n]/g, ' ');
      from = node.to;
    },
  });
  return result + code.slice(from);
}
