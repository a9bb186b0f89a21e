// Node's packages on npm write `os` and `cpu` as strings; pnpm keeps only lists, and without them it would
// install the Node of every platform and let them fight over node_modules/.bin/node.
module.exports = {
  hooks: {
    readPackage(manifest) {
      for (const field of ['os', 'cpu']) {
        if (typeof manifest[field] === 'string') manifest[field] = [manifest[field]];
      }
      return manifest;
    },
  },
};
