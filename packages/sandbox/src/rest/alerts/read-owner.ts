import type { Organization } from '../../store/model.ts';
import * as fields from '../read-fields.ts';

/** `user:1` or `team:2`, somebody who is there. */
export function readOwner({ teams, members }: Organization): fields.Field<string> {
  return (value) => {
    const owner = fields.text()(value);
    const [, type, id] = /^(user|team):(\d+)$/.exec(owner) ?? [];
    if (type === undefined) {
      throw fields.fieldProblem(
        'Could not parse owner. Format should be `type:id` where type is `team` or `user`.',
      );
    }
    const isThere =
      type === 'team'
        ? teams.some((team) => team.id === id)
        : members.some(({ userId }) => userId === id);
    if (isThere) return owner;
    throw fields.fieldProblem(type === 'team' ? 'Team does not exist' : 'Unable to find user');
  };
}
