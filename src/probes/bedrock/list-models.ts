import {
  BedrockClient,
  type FoundationModelSummary,
  GetAccountDataRetentionCommand,
  type GetAccountDataRetentionCommandOutput,
  GetFoundationModelAvailabilityCommand,
  type GetFoundationModelAvailabilityCommandOutput,
  GetFoundationModelCommand,
  type GetFoundationModelCommandOutput,
  GetInferenceProfileCommand,
  type GetInferenceProfileCommandOutput,
  GetUseCaseForModelAccessCommand,
  type InferenceProfileSummary,
  ListFoundationModelsCommand,
  type ListFoundationModelsCommandOutput,
  ListInferenceProfilesCommand,
  type ListInferenceProfilesCommandOutput,
} from '@aws-sdk/client-bedrock';
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
import { keepWords, recognise } from './words.ts';

export type Reader = { region: string; signer: Signer; followUp: boolean };

const clientFor = (connection: Connection, { signer, region }: Reader): BedrockClient =>
  clientOf(connection, BedrockClient, signer, region);

async function read<Output, O extends OperationOf<'bedrock'>>(
  connection: Connection,
  reader: Reader,
  operation: O,
  target: string | null,
  command: { middlewareStack: unknown },
  learn: (output: Output) => FactsOf<O> | null,
): Promise<ObservationOf<O>> {
  return recognise(
    await observe(
      connection,
      { service: 'bedrock' as ServiceOf<O>, operation, target, ...reader },
      clientFor(connection, reader),
      keepWords(command),
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
    new ListFoundationModelsCommand({}),
    ({ modelSummaries }: ListFoundationModelsCommandOutput) =>
      modelSummaries ? { models: modelSummaries.map(modelFact) } : null,
  );

const MOST_PAGES = 5;

/** Every page is one observation: what is missing from a part of the list is missing from nothing. */
export async function listProfiles(connection: Connection, reader: Reader): Promise<Observation> {
  const profiles: CatalogueProfile[] = [];
  let token: string | undefined;
  for (let page = 1; ; page++) {
    const command = new ListInferenceProfilesCommand({ maxResults: 1000, ...(token ? { nextToken: token } : {}) });
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
    new GetFoundationModelCommand({ modelIdentifier: base }),
    ({ modelDetails }: GetFoundationModelCommandOutput) =>
      modelDetails?.modelId ? { model: modelFact(modelDetails) } : null,
  );

export const getAvailability = (connection: Connection, reader: Reader, base: string): Promise<Observation> =>
  read(
    connection,
    reader,
    'GetFoundationModelAvailability',
    base,
    new GetFoundationModelAvailabilityCommand({ modelId: base }),
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
    new GetUseCaseForModelAccessCommand({}),
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
    new GetInferenceProfileCommand({ inferenceProfileIdentifier: id }),
    (profile: GetInferenceProfileCommandOutput) =>
      profile.inferenceProfileArn ? { inferenceProfile: profileFact(profile) } : null,
  );

export const getRetention = (connection: Connection, reader: Reader): Promise<Observation> =>
  read(
    connection,
    reader,
    'GetAccountDataRetention',
    null,
    new GetAccountDataRetentionCommand({}),
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
