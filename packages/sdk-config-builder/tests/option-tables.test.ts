import { expect, test, describe } from 'vitest';
import { extractJavaScriptOptions } from '../scripts/javascript-options.ts';
import { extractGo, extractPython, findGo, findPython } from '../scripts/other-languages.ts';
import { listOptions, type OptionTarget } from '../src/options/option-table.ts';
import type { SdkName } from '../src/targets/types.ts';
import { isMissing, oracle } from './support/oracles.ts';
import { printFigure } from './support/proof.ts';

/** What one side has and the other lacks. */
function difference(real: readonly string[], listed: readonly string[]) {
  return {
    notListed: real.filter((name) => !listed.includes(name)),
    notReal: listed.filter((name) => !real.includes(name)),
  };
}

const nothing = { notListed: [], notReal: [] };
const listed = (target: OptionTarget) => listOptions(target).map(({ name }) => name);

describe('the tables list what the published SDKs take', () => {
  describe.each([7, 8, 9, 10, 11])('in JavaScript SDK %i', (major) => {
    test.skipIf(isMissing(`sdk-${major}`))(
      'in every package',
      () => {
        const sdks = extractJavaScriptOptions(oracle(`sdk-${major}`));
        expect(Object.keys(sdks)).toHaveLength(major === 7 ? 6 : 7);
        let count = 0;
        for (const [sdk, { version, options }] of Object.entries(sdks)) {
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is a package that was looked for
          const target = { sdk: sdk as SdkName, version };
          const names = Object.keys(options);
          expect(difference(names, listed(target)), `${sdk} ${version}`).toEqual(nothing);
          const deprecated = names.filter((name) => options[name]?.isDeprecated);
          const marked = listOptions(target).filter(({ status }) => status === 'deprecated');
          expect(
            difference(
              deprecated,
              marked.map(({ name }) => name),
            ),
            `deprecated in ${sdk} ${version}`,
          ).toEqual(nothing);
          count += names.length;
        }
        printFigure(
          `options of ${Object.keys(sdks).length} packages of SDK ${major}: ${count} found, 0 differ from the tables`,
        );
      },
      120_000,
    );
  });

  test.skipIf(isMissing('python-sdk'))('in the Python SDK', () => {
    const { release, options } = extractPython(findPython() ?? '');
    const target = { sdk: 'sentry-sdk', version: release } as const;
    expect(difference(Object.keys(options), listed(target))).toEqual(nothing);
    const defaults = Object.fromEntries(
      listOptions(target).map((fact) => [fact.name, fact.default]),
    );
    expect(defaults).toEqual(options);
    printFigure(
      `options of sentry-sdk ${release}: ${Object.keys(options).length} found, 0 differ from the table`,
    );
  });

  test.skipIf(isMissing('go-sdk'))(
    'in the Go SDK',
    () => {
      const { release, options } = extractGo(findGo() ?? '');
      const target = { sdk: 'sentry-go', version: release } as const;
      expect(difference(Object.keys(options), listed(target))).toEqual(nothing);
      printFigure(
        `fields of sentry-go ${release}: ${Object.keys(options).length} found, 0 differ from the table`,
      );
    },
    180_000,
  );
});
