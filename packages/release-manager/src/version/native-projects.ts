import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A file's text, or undefined where it cannot be read. */
async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * `id@version` of a Cordova app, when the directory is `platforms/android` or `platforms/ios` of one;
 * as sentry-cli 3.8.0 does.
 */
export async function readCordovaVersion(directory: string): Promise<string | undefined> {
  if (!['android', 'ios'].includes(basename(directory))) return undefined;
  const widget = /<widget\b[^>]*>/.exec(
    (await readText(join(directory, '..', '..', 'config.xml'))) ?? '',
  );
  const attribute = (name: string) =>
    new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(widget?.[0] ?? '');
  const id = attribute('id');
  const version = attribute('version');
  if (!id || !version) return undefined;
  return `${id[1] ?? id[2]}@${version[1] ?? version[2]}`;
}

/**
 * `applicationId@versionName` of an Android app built by Gradle, from the root of the project or from
 * its module; as sentry-cli 3.8.0 does, which asks for a `build.gradle` in both.
 */
export async function readGradleVersion(directory: string): Promise<string | undefined> {
  const here = await readText(join(directory, 'build.gradle'));
  if (here === undefined) return undefined;
  const module = await readText(join(directory, 'app', 'build.gradle'));
  const parent = await readText(join(directory, '..', 'build.gradle'));
  const text = module ?? (parent === undefined ? '' : here);
  const value = (name: string) =>
    new RegExp(String.raw`^\s*${name}\s*=?\s*["']([^"']+)["']`, 'm').exec(text)?.[1];
  const id = value('applicationId');
  const version = value('versionName');
  return id && version ? `${id}@${version}` : undefined;
}

/** `bundle@version+build` inside a build phase of Xcode, from the settings that Xcode exports to it. */
export function readXcodeVersion(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const {
    XCODE_VERSION_ACTUAL: xcode,
    PRODUCT_BUNDLE_IDENTIFIER: bundle,
    MARKETING_VERSION: version,
    CURRENT_PROJECT_VERSION: build,
  } = environment;
  if (!xcode || !bundle || !version) return undefined;
  return `${bundle}@${version}${build ? `+${build}` : ''}`;
}
