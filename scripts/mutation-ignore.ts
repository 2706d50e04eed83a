// Leaves out what no test should hold word for word: titles, which the catalogue's tests check as a whole, and the snippets that readers copy.
type NodePath = { isObjectProperty(): boolean; node: { key?: { name?: string } } };

const DOCUMENTATION = new Set(['title', 'caption', 'content']);

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'documentation',
    value: {
      shouldIgnore: (path: NodePath): string | undefined =>
        path.isObjectProperty() && DOCUMENTATION.has(path.node.key?.name ?? '') ? 'documentation' : undefined,
    },
  },
];
