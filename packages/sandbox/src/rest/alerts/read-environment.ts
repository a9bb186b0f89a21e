import * as fields from '../read-fields.ts';
import type { RestContext } from '../route.ts';

/** The name of an environment that has been seen. */
export function readEnvironment(context: RestContext): fields.Field<string> {
  return (value) => {
    const name = fields.text({ maximum: 64 })(value);
    const projects = context.organization.projects;
    if (projects.some(({ environments }) => environments.some((one) => one.name === name))) {
      return name;
    }
    throw fields.fieldProblem(`Environment ${name} does not exist`);
  };
}
