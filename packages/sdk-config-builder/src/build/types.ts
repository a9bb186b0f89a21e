/** Options of the bundler plugins: `@sentry/vite-plugin`, `webpack-plugin`, `rollup-plugin` and `esbuild-plugin`. */
export interface BundlerOptions {
  /** Whether the plugin writes to the console what it does. */
  debug?: boolean;
  /** Whether the plugin does nothing, as nothing is sent in this environment. */
  disable?: boolean;
  /** The release that source maps belong to; it is also put into the bundle. */
  release?: { name?: string; dist?: string };
  /** What is left out of the bundle. */
  bundleSizeOptimizations?: BundleParts;
}

/** Parts of the SDK that are left out of a bundle. */
export interface BundleParts {
  /** What writes to the console under `debug`. */
  excludeDebugStatements?: boolean;
  /** Recording of frames. */
  excludeReplayIframe?: boolean;
  /** Recording of shadow trees. */
  excludeReplayShadowDom?: boolean;
  /** Compression of recordings. */
  excludeReplayWorker?: boolean;
}

/** Options of `withSentryConfig` of `@sentry/nextjs` 8 to 11, its second argument. */
export interface NextBuildOptions {
  /** Whether the build writes to the console what it does. */
  debug?: boolean;
  /** The release that source maps belong to. */
  release?: { name?: string; dist?: string; create?: boolean };
  /** Whether source maps are left alone, as nothing is sent in this environment. */
  sourcemaps?: { disable?: boolean };
  /** What is left out of the bundle; 8 to 10. */
  bundleSizeOptimizations?: BundleParts;
  /** A path of the service itself that passes envelopes on. */
  tunnelRoute?: string;
  /** What is left out of the bundle; from 11 on. */
  webpack?: {
    treeshake: {
      removeDebugLogging?: boolean;
      excludeReplayIframe?: boolean;
      excludeReplayShadowDOM?: boolean;
      excludeReplayCompressionWorker?: boolean;
    };
  };
}
