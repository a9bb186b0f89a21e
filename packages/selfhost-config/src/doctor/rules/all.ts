import type { Rule } from '../types.ts';
import { addressRules } from './address.ts';
import { commandRules } from './commands.ts';
import { environmentFileRules } from './environment-files.ts';
import { filestoreRules } from './filestore.ts';
import { hostRules } from './host.ts';
import { kafkaRules } from './kafka.ts';
import { mailRules } from './mail.ts';
import { memoryRules } from './memory.ts';
import { optionRules } from './options.ts';
import { profileRules } from './profile.ts';
import { pythonRules } from './python.ts';
import { secretRules } from './secrets.ts';
import { serviceRules } from './services.ts';
import { variableRules } from './variables.ts';

/** Every rule of the doctor. */
export const rules: readonly Rule[] = [
  ...environmentFileRules,
  ...profileRules,
  ...variableRules,
  ...secretRules,
  ...optionRules,
  ...addressRules,
  ...mailRules,
  ...filestoreRules,
  ...pythonRules,
  ...serviceRules,
  ...kafkaRules,
  ...commandRules,
  ...hostRules,
  ...memoryRules,
];
