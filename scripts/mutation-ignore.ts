// Leaves out what no test should hold word for word: the rules' documentation, which is read by people and checked as a whole by the catalogue's tests.
type NodePath = { isObjectProperty(): boolean; node: { key?: { name?: string } } };

const DOCUMENTATION = new Set(['title', 'says', 'why', 'check', 'mend', 'references', 'caption', 'content']);

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
