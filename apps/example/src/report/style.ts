/** The style of the report. Every colour stands here once for light and once for dark. */
export const style = `
:root {
  color-scheme: light dark;
  --background: #ffffff; --text: #1b1f24; --quiet: #57606a; --line: #d0d7de; --link: #0b5cad;
  --kept: #1a6fb0; --dropped: #7b828c; --alert: #b3420c;
  --page: #8250df; --api: #1a6fb0; --worker: #1b7f4b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --background: #14171c; --text: #e6e8eb; --quiet: #a3abb5; --line: #3a424d; --link: #79b8ff;
    --kept: #6cb6ff; --dropped: #868e99; --alert: #ffa36b;
    --page: #c297ff; --api: #6cb6ff; --worker: #5fd398;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem 1.25rem 4rem; background: var(--background);
  color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 1.5rem 0 0; font-size: 1.8rem; }
h2 { margin: 3rem 0 0.25rem; font-size: 1.3rem; }
p, dl { margin: 0.5rem 0; }
a { color: var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; margin: 1rem 0; padding: 0; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; background: var(--background); padding: 0.5rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
figure { margin: 1rem 0; }
figure svg { width: 100%; height: auto; }
figcaption, caption { color: var(--quiet); text-align: left; font-size: 0.9rem; }
.key { display: inline-block; width: 0.8rem; height: 0.8rem; margin: 0 0.3rem 0 0.8rem; border-radius: 2px; }
summary { cursor: pointer; margin: 0.5rem 0; }
.region { overflow: auto; max-height: 28rem; border: 1px solid var(--line); border-radius: 6px; padding: 0.5rem 0.75rem; }
table { border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 0.2rem 1rem 0.2rem 0; text-align: left; border-bottom: 1px solid var(--line); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
pre { margin: 0; font: 0.85rem/1.45 ui-monospace, monospace; }
dt { font-weight: 600; } dd { margin: 0 0 0.5rem; color: var(--quiet); }
`;
