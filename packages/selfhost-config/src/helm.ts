export { renderHelmValues } from './helm/render-helm-values.ts';
export type { RenderHelmOptions } from './helm/types.ts';
