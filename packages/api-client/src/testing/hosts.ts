/** A `fetch` for which names of the world are servers of a test. Any other host cannot be reached. */
export const fetchOf =
  (hosts: Readonly<Record<string, string>>): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const { origin } = new URL(request.url);
    const target = hosts[origin];
    if (target === undefined) throw new TypeError(`no test server stands for ${origin}`);
    return fetch(new Request(request.url.replace(origin, target), request));
  };
