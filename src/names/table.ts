/** A table that others' words are looked up in: `constructor` and the like are not in it. */
export const table = <Table extends object>(entries: Table): Table => Object.assign(Object.create(null), entries);
