import { describe, expect, it } from 'vitest';
import { applySteps } from '../testing/apply-steps.ts';
import { environmentFixtures } from '../testing/doctor/environment-fixtures.ts';
import { fileFixtures } from '../testing/doctor/file-fixtures.ts';
import { fixtureInstallation, type Fixture } from '../testing/doctor/fixture.ts';
import { optionFixtures } from '../testing/doctor/option-fixtures.ts';
import { printFigure } from '../testing/proof.ts';
import { checkInstallation } from './check-installation.ts';
import { planRepair } from './plan-repair.ts';
import { rules } from './rules/all.ts';

const fixtures: Readonly<Record<string, Fixture>> = {
  ...environmentFixtures,
  ...optionFixtures,
  ...fileFixtures,
};

describe('the doctor', () => {
  it('has a wrong and a right installation for every rule', () => {
    expect(Object.keys(fixtures).toSorted()).toEqual(rules.map(({ code }) => code).toSorted());
    expect(rules.length).toBeGreaterThanOrEqual(45);
    printFigure(
      `selfhost-config/doctor ${rules.length} rules, each with a failing and a passing installation`,
    );
  });

  it.each(Object.entries(fixtures))(
    '%s: finds the wrong one and accepts the right one',
    (code, fixture) => {
      const wrong = fixtureInstallation(fixture, 'fails');
      expect(JSON.stringify([checkInstallation(wrong), planRepair(wrong)])).not.toContain(
        'value-of-',
      );
      const found = checkInstallation(wrong).filter(
        (finding) => finding.code === `selfhost/${code}`,
      );
      expect(found.length).toBeGreaterThan(0);
      for (const { message, hint, path, reference } of found) {
        expect(message).toMatch(/^.{20,}[.?]$/s);
        expect(hint).toMatch(/\S/);
        expect(path.length).toBeGreaterThan(0);
        expect(reference).toMatch(/\w+\/\w+|RFC \d+/);
      }
      const right = checkInstallation(fixtureInstallation(fixture, 'passes'));
      expect(right.map((finding) => finding.code)).not.toContain(`selfhost/${code}`);
    },
  );

  const repairable = Object.entries(fixtures).filter(([code, fixture]) =>
    checkInstallation(fixtureInstallation(fixture, 'fails')).some(
      (finding) => finding.code === `selfhost/${code}` && finding.fix !== undefined,
    ),
  );
  it.each(repairable)('%s: is gone once its fix is applied', (code, fixture) => {
    const wrong = fixtureInstallation(fixture, 'fails');
    const findings = checkInstallation(wrong).filter(
      (finding) => finding.code === `selfhost/${code}`,
    );
    const texts = applySteps(wrong.files, planRepair(wrong, findings).steps);
    const files = [...texts].map(([path, text]) => ({ path, text }));
    expect(checkInstallation({ ...wrong, files }).map((finding) => finding.code)).not.toContain(
      `selfhost/${code}`,
    );
  });

  it('never throws and never shows a value, whatever is in the files', () => {
    const secret = 's3cr3tv4lue';
    const hostile = [
      `A=${secret} x\nB="${secret}`,
      `a: [${secret}`,
      `- ${secret}`,
      `${secret}: 1`,
      `services: ${secret}`,
      `services:\n  web: [${secret}]`,
      `x = """${secret}`,
      '',
      '\u0000',
      `mail.password: *${secret}`,
    ];
    for (const text of hostile) {
      for (const path of [
        '.env',
        '.env.custom',
        'sentry/config.yml',
        'sentry/sentry.conf.py',
        'docker-compose.override.yml',
        'relay/config.yml',
        'redis.conf',
      ]) {
        const findings = checkInstallation({ version: '26.8.0', files: [{ path, text }] });
        const shown = findings.filter((finding) =>
          JSON.stringify({ ...finding, path: [] }).includes(secret),
        );
        // A name that was taken for an option or a service is shown; a value never is.
        expect([path, text, shown.filter(() => !/^(?:s3cr3tv4lue:|services)/.test(text))]).toEqual([
          path,
          text,
          [],
        ]);
      }
    }
  });

  it('says so when it does not know the release', () => {
    expect(checkInstallation({ version: 'nightly', files: [] }).map(({ code }) => code)).toEqual([
      'selfhost/unknown-version',
    ]);
  });
});
