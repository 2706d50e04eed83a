import type { Probe } from '../probe.ts';
import { listModels } from './list-models.ts';
import { signerOf } from './signer.ts';

/** Where no model is named, the list of them is asked for, and nothing is invoked. */
export const probeAnyModel: Probe = (context) => {
  const { connection } = context;
  return [listModels(connection, { region: connection.region, signer: signerOf(context), followUp: false })];
};
