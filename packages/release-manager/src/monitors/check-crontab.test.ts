import { expect, test } from 'vitest';
import { checkCrontab } from './check-crontab.ts';

test.each([
  '0 * * * *',
  '*/5 * * * *',
  '0 9-17 * * mon-fri',
  '15,45 0 1 JAN *',
  '0 0 L * *',
  '0 0 LW * *',
  '0 0 * * 5L',
  '0 0 * * fri#2',
  '0 0 * * 7',
  '10-50/20 * * * *',
  '@daily',
  '@Hourly',
  '  0 0 * * *  ',
])('Sentry takes %s', (text) => {
  expect(checkCrontab(text)).toEqual([]);
});

test.each([
  ['', /0 fields/],
  ['0 * * *', /4 fields/],
  ['0 0 * * * *', /6 fields.*no seconds/],
  ['60 * * * *', /minute "60"/],
  ['* 24 * * *', /hour "24"/],
  ['* * 0 * *', /day of the month "0"/],
  ['* * * 13 *', /month "13"/],
  ['* * * * 8', /day of the week "8"/],
  ['50-10 * * * *', /minute "50-10"/],
  ['*/0 * * * *', /minute "\*\/0"/],
  ['1-2-3 * * * *', /minute/],
  ['5/ * * * *', /minute/],
  ['1,,2 * * * *', /minute/],
  ['* * * * fri#6', /week/],
  ['@reboot', /none of/],
])('Sentry refuses %j', (text, problem) => {
  expect(checkCrontab(text).join()).toMatch(problem);
});

test('every field that is wrong is named', () => {
  expect(checkCrontab('99 99 99 99 99')).toHaveLength(5);
});
