import type { Environment } from '../../config/resolve.ts';
import type { SentryConfig } from '../../config/types.ts';

/** What an option of a running SDK comes to, and why. */
export interface OptionExplanation {
  /** The name, as the SDK writes it. */
  readonly option: string;
  /** The value that holds; nothing where none does. */
  readonly value?: unknown;
  /** Whether the client's own options say so; else the SDK uses the value where it looks for the option. */
  readonly isHeld: boolean;
  /** Where it came from: the given options, a preset of scrubbing, an environment variable, the SDK; or it does nothing. */
  readonly origin: 'default' | 'environment' | 'ignored' | 'literal' | 'preset';
  /** The environment variable, or the layer of the description. */
  readonly source?: string;
  /** Why it does nothing. */
  readonly because?: string;
  /** What it means for what is sent, such as `errors 100 %`. */
  readonly consequence?: string;
}

/** What surrounds options. */
export interface Surroundings {
  /** The variables that the service is started with: `process.env`. Default: none. */
  readonly environment?: Environment | undefined;
  /** The description that the options were made from; it tells where their values came from. */
  readonly config?: SentryConfig | undefined;
}
