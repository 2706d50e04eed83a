import fs from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';

const SCHEMA = path.join(import.meta.dirname, '../src/report/report.schema.json');

/** Strict about words that no schema knows, not about how types are combined; formats would need another package. */
const validate = compile();

function compile(): ValidateFunction {
  const schema = JSON.parse(fs.readFileSync(SCHEMA, 'utf8')) as object;
  return new Ajv({
    allErrors: true,
    validateFormats: false,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
  }).compile(schema);
}

export function schemaFaults(report: unknown): string[] {
  if (validate(report)) return [];
  return (validate.errors ?? []).map(
    (error) => `the report breaks its schema: ${error.instancePath || '/'} ${error.message}`,
  );
}
