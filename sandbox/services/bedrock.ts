import { accountOf } from '../directory.ts';
import { bedrockError, bedrockReply } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import type { Reply } from '../wire.ts';
import type { InferenceProfile, Model } from '../world.ts';
import {
  bareId,
  ended,
  findModel,
  findProfile,
  invalidId,
  looksLikeProfile,
  modelArn,
  profileArn,
  refusalFor,
  refuseWrite,
  unknownOperation,
} from './bedrock-models.ts';

export function answerBedrock(exchange: Exchange): Reply {
  const { call, incoming, region, principal, directory } = exchange;
  const id = bareId(call.resource ?? '');
  const answer = READS[call.operation];
  if (!answer)
    return incoming.method === 'GET'
      ? unknownOperation()
      : refuseWrite(exchange, `bedrock:${/^\w+$/.test(call.operation) ? call.operation : 'Write'}`);
  const resource =
    call.operation === 'GetInferenceProfile'
      ? profileArn(region, principal.account, id)
      : call.operation === 'GetFoundationModel'
        ? modelArn(region, id)
        : null;
  return (
    refusalFor(exchange, `bedrock:${call.operation}`, resource) ??
    answer(exchange, id, accountOf(directory.world, principal.account)?.anthropicFormSubmitted ?? false)
  );
}

const READS: Record<string, (exchange: Exchange, id: string, formSubmitted: boolean) => Reply> = {
  ListFoundationModels({ directory, region, incoming, now }) {
    const modality = incoming.query.get('byOutputModality');
    const type = incoming.query.get('byInferenceType');
    const provider = incoming.query.get('byProvider')?.toLowerCase();
    const listed = directory.world.models.filter(
      (m) =>
        m.regions.includes(region) &&
        !ended(m, now) &&
        (!modality || m.outputModalities.some((o) => o === modality)) &&
        (!type || m.inferenceTypes.some((t) => t === type)) &&
        (!provider || providerOf(m) === provider),
    );
    return bedrockReply(200, { modelSummaries: listed.map((m) => details(m, region)) });
  },
  GetFoundationModel(exchange, id) {
    const model = findModel(exchange, id);
    if (!model) return invalidId();
    return ended(model, exchange.now) ?? bedrockReply(200, { modelDetails: details(model, exchange.region) });
  },
  GetFoundationModelAvailability(exchange, id, formSubmitted) {
    const model = exchange.directory.world.models.find((m) => m.id === id);
    if (!model || looksLikeProfile(id)) return invalidId();
    const agreed = model.enabled && (formSubmitted || providerOf(model) !== 'anthropic');
    return bedrockReply(200, {
      modelId: id,
      agreementAvailability: { status: agreed ? 'AVAILABLE' : 'NOT_AVAILABLE' },
      authorizationStatus: 'AUTHORIZED',
      entitlementAvailability: model.enabled ? 'AVAILABLE' : 'NOT_AVAILABLE',
      regionAvailability: model.regions.includes(exchange.region) ? 'AVAILABLE' : 'NOT_AVAILABLE',
    });
  },
  ListInferenceProfiles({ directory, region, principal }) {
    const listed = directory.world.inferenceProfiles.filter((p) => p.sourceRegions.includes(region));
    return bedrockReply(200, { inferenceProfileSummaries: listed.map((p) => summary(p, region, principal.account)) });
  },
  GetInferenceProfile(exchange, id) {
    const profile = findProfile(exchange, id);
    // AWS's own words for this are not on record; those for an unknown model are in.
    return profile ? bedrockReply(200, summary(profile, exchange.region, exchange.principal.account)) : invalidId();
  },
  GetUseCaseForModelAccess(_exchange, _id, formSubmitted) {
    if (!formSubmitted)
      return bedrockError(
        404,
        'ResourceNotFoundException',
        'You have not filled out the request form. Fill out the form before getting access.',
      );
    const form = {
      companyName: 'Acme',
      companyWebsite: 'https://acme.example',
      intendedUsers: '0',
      industryOption: 'Retail',
      otherIndustryOption: '',
      useCases: 'Order support',
    };
    return bedrockReply(200, { formData: Buffer.from(JSON.stringify(form)).toString('base64') });
  },
  GetAccountDataRetention: () => bedrockReply(200, { mode: 'default' }),
};

const providerOf = (model: Model): string => model.id.split('.')[0] ?? '';

const details = (model: Model, region: string) => ({
  modelArn: modelArn(region, model.id),
  modelId: model.id,
  modelName: model.id.replace(/^[^.]+\.|-v\d.*$/g, ''),
  providerName: providerOf(model).replace(/^./, (letter) => letter.toUpperCase()),
  inputModalities: ['TEXT'],
  outputModalities: model.outputModalities,
  responseStreamingSupported: model.outputModalities.includes('TEXT'),
  customizationsSupported: [],
  inferenceTypesSupported: model.inferenceTypes,
  modelLifecycle: {
    status: model.lifecycle.status,
    ...(model.lifecycle.endOfLifeTime === undefined
      ? {}
      : { endOfLifeTime: new Date(model.lifecycle.endOfLifeTime).toISOString() }),
  },
});

const summary = (profile: InferenceProfile, region: string, account: string) => ({
  inferenceProfileId: profile.id,
  inferenceProfileArn: profileArn(region, account, profile.id),
  inferenceProfileName: profile.id,
  status: 'ACTIVE',
  type: 'SYSTEM_DEFINED',
  models: profile.modelArns.map((arn) => ({ modelArn: arn })),
});
