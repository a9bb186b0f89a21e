/** What to do where a frame is not resolved: the same words whoever was asked. */
export const hints = {
  build: 'Build with source maps and upload again',
  deploy: 'Deploy the files that were uploaded, not those of a second build',
  release: 'Give the SDK and the upload the same name',
  noRelease: 'Set `release` in the SDK',
  dist: 'Give the SDK and the upload the same `dist`, or neither one',
  address: 'Set `urlPrefix` so that the addresses agree',
  upload: 'Upload this script too',
} as const;
