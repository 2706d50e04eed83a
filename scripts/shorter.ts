/** How code is made shorter: see scripts/shorten.ts. */
export const SHORTER = {
  compress: true,
  mangle: { toplevel: true, keepNames: { function: true, class: true } },
  codegen: { removeWhitespace: true },
} as const;
