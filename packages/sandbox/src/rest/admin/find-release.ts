import type { Release } from '../../store/model.ts';
import { notFound } from '../errors.ts';
import type { RestContext } from '../route.ts';

/** The release that the path names; in a project's path only one of that project. */
export function findRelease(context: RestContext): Release {
  const version = context.params['version'];
  const release = context.organization.releases.find((one) => one.version === version);
  const isElsewhere =
    release !== undefined &&
    context.params['project_id_or_slug'] !== undefined &&
    !release.projects.includes(context.project);
  if (!release || isElsewhere) throw notFound();
  return release;
}
