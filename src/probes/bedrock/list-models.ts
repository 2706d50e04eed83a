import {
  type FoundationModelSummary,
  GetAccountDataRetention$,
  type GetAccountDataRetentionCommandOutput,
  GetFoundationModel$,
  GetFoundationModelAvailability$,
  type GetFoundationModelAvailabilityCommandInput,
  type GetFoundationModelAvailabilityCommandOutput,
  type GetFoundationModelCommandInput,
  type GetFoundationModelCommandOutput,
  GetInferenceProfile$,
  type GetInferenceProfileCommandInput,
  type GetInferenceProfileCommandOutput,
  GetUseCaseForModelAccess$,
  type InferenceProfileSummary,
  ListFoundationModels$,
  type ListFoundationModelsCommandOutput,
  ListInferenceProfiles$,
  type ListInferenceProfilesCommandInput,
  type ListInferenceProfilesCommandOutput,
} from '@aws-sdk/client-bedrock';
import { BEDROCK } from '../../aws/apis/bedrock.ts';
import type { Client, Command } from '../../aws/client.ts';
import { type Connection, clientOf } from '../../aws/connection.ts';
import { notEvaluated } from '../../aws/not-evaluated.ts';
import type {
  CatalogueModel,
  CatalogueProfile,
  FactsOf,
  Observation,
  ObservationOf,
  Signer,
} from '../../aws/observation.ts';
import { observe } from '../../aws/observe.ts';
import type { OperationOf, ServiceOf } from '../../services/registry.ts';
import { keepingWords, recognise } from './words.ts';

export type Reader = { region: string; signer: Signer; followUp: boolean };

const clientFor = (connection: Connection, { signer, region }: Reader): Client =>
  clientOf(connection, BEDROCK, signer, region);

async function read<Output, O extends OperationOf<'bedrock'>>(
  connection: Connection,
  reader: Reader,
  operation: O,
  target: string | null,
  command: Command,
  learn: (output: Output) => FactsOf<O> | null,
): Promise<ObservationOf<O>> {
  return recognise(
    await observe(
      connection,
      { service: 'bedrock' as ServiceOf<O>, operation, target, ...reader },
      keepingWords(clientFor(connection, reader)),
      command,
      learn,
    ),
  );
}

export const listModels = (connection: Connection, reader: Reader): Promise<Observation> =>
  read(
    connection,
    reader,
    'ListFoundationModels',
    null,
    { operation: ListFoundationModels$, input: {} },
    ({ modelSummaries }: ListFoundationModelsCommandOutput) =>
      modelSummaries ? { models: modelSummaries.map(modelFact) } : null,
  );

const MOST_PAGES = 5;

/** Every page is one observation: what is missing from a part of the list is missing from nothing. */
export async function listProfiles(connection: Connection, reader: Reader): Promise<Observation> {
  const profiles: CatalogueProfile[] = [];
  let token: string | undefined;
  for (let page = 1; ; page++) {
    const command = {
      operation: ListInferenceProfiles$,
      input: { maxResults: 1000, ...(token ? { nextToken: token } : {}) } satisfies ListInferenceProfilesCommandInput,
    };
    const answer = await read(
      connection,
      reader,
      'ListInferenceProfiles',
      null,
      command,
      ({ inferenceProfileSummaries, nextToken }: ListInferenceProfilesCommandOutput) => {
        if (!inferenceProfileSummaries) return null;
        profiles.push(...inferenceProfileSummaries.map(profileFact));
        token = nextToken;
        return { inferenceProfiles: profiles };
      },
    );
    if (answer.status !== 'ok' || !token) return answer;
    if (page === MOST_PAGES)
      return notEvaluated(
        { service: 'bedrock', operation: 'ListInferenceProfiles', ...reader },
        reader.region,
        'the list has more pages than are read',
      );
  }
}

/** One model's own entry: a model that has ended is in no list, and its entry says why. */
export const getModel = (connection: Connection, reader: Reader, base: string): Promise<Observation> =>
  read(
    connection,
    reader,
    'GetFoundationModel',
    base,
    { operation: GetFoundationModel$, input: { modelIdentifier: base } satisfies GetFoundationModelCommandInput },
    ({ modelDetails }: GetFoundationModelCommandOutput) =>
      modelDetails?.modelId ? { model: modelFact(modelDetails) } : null,
  );

export const getAvailability = (connection: Connection, reader: Reader, base: string): Promise<Observation> =>
  read(
    connection,
    reader,
    'GetFoundationModelAvailability',
    base,
    {
      operation: GetFoundationModelAvailability$,
      input: { modelId: base } satisfies GetFoundationModelAvailabilityCommandInput,
    },
    (output: GetFoundationModelAvailabilityCommandOutput) => {
      const { agreementAvailability, authorizationStatus, entitlementAvailability, regionAvailability } = output;
      if (!agreementAvailability?.status && !authorizationStatus && !entitlementAvailability && !regionAvailability)
        return null;
      const agreement = [agreementAvailability?.status, agreementAvailability?.errorMessage].filter(Boolean).join(': ');
      return {
        availability: {
          agreement,
          authorization: authorizationStatus ?? '',
          entitlement: entitlementAvailability ?? '',
          region: regionAvailability ?? '',
        },
      };
    },
  );

/** Whether Anthropic's first-use form is on file; without one AWS answers that nothing is found. */
export async function getForm(connection: Connection, reader: Reader): Promise<Observation> {
  const answer = await read(
    connection,
    reader,
    'GetUseCaseForModelAccess',
    null,
    { operation: GetUseCaseForModelAccess$, input: {} },
    () => ({ formSubmitted: true }),
  );
  if (
    answer.status !== 'failed' ||
    answer.error.code !== 'ResourceNotFoundException' ||
    !/fill(ed)? out/i.test(answer.error.message)
  )
    return answer;
  const { error: _, ...rest } = answer;
  return { ...rest, operation: 'GetUseCaseForModelAccess', status: 'ok', facts: { formSubmitted: false } };
}

/** One profile's own entry: application profiles are in no list that is asked for, and a role that may use a profile may read it. */
export const getProfile = (
  connection: Connection,
  reader: Reader,
  id: string,
): Promise<ObservationOf<'GetInferenceProfile'>> =>
  read(
    connection,
    reader,
    'GetInferenceProfile',
    id,
    {
      operation: GetInferenceProfile$,
      input: { inferenceProfileIdentifier: id } satisfies GetInferenceProfileCommandInput,
    },
    (profile: GetInferenceProfileCommandOutput) =>
      profile.inferenceProfileArn ? { inferenceProfile: profileFact(profile) } : null,
  );

export const getRetention = (connection: Connection, reader: Reader): Promise<Observation> =>
  read(
    connection,
    reader,
    'GetAccountDataRetention',
    null,
    { operation: GetAccountDataRetention$, input: {} },
    ({ mode }: GetAccountDataRetentionCommandOutput) => (mode ? { dataRetention: mode } : null),
  );

const profileFact = (
  p: Pick<InferenceProfileSummary, 'inferenceProfileId' | 'inferenceProfileArn' | 'models' | 'status'>,
): CatalogueProfile => ({
  id: p.inferenceProfileId ?? '',
  arn: p.inferenceProfileArn ?? '',
  modelArns: (p.models ?? []).flatMap((m) => m.modelArn ?? []),
  status: p.status ?? '',
});

function modelFact(
  m: Pick<FoundationModelSummary, 'modelId' | 'inferenceTypesSupported' | 'outputModalities' | 'modelLifecycle'>,
): CatalogueModel {
  const end = m.modelLifecycle?.endOfLifeTime;
  return {
    id: m.modelId ?? '',
    inferenceTypes: m.inferenceTypesSupported ?? [],
    outputModalities: m.outputModalities ?? [],
    lifecycle: m.modelLifecycle?.status ?? null,
    endOfLife: end ? end.toISOString().slice(0, 10) : null,
  };
}
