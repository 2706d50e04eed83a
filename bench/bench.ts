// `npm run bench`: this build beside a base build and the action most jobs run before it, in turn and in one run,
// against AWS on loopback. The figures are ratios of medians, since a machine's own speed changes from minute to
// minute. Nothing fails for being slow, only for ending otherwise than it should.
//   --base DIR       another dist folder of this action
//   --neighbour DIR  a checkout of aws-actions/configure-aws-credentials, whose one STS call is the measure
//   --rounds N       how often each is run (15)
//   --only TEXT      only the set-ups whose name contains TEXT
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Sample, type StandIn, startStandIn } from './measure.ts';

const { values: flags } = parseArgs({
  options: {
    base: { type: 'string' },
    neighbour: { type: 'string' },
    rounds: { type: 'string', default: '15' },
    only: { type: 'string', default: '' },
  },
});
const rounds = Number(flags.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number, at least 1.');

const ROOT = path.resolve(import.meta.dirname, '..');
const AUTHORITY = path.join(ROOT, '__tests__/helpers/authority/root.pem');
const BUILDS = [
  { name: 'this', file: path.join(ROOT, 'dist/index.js') },
  ...(flags.base ? [{ name: 'base', file: path.resolve(flags.base, 'index.js') }] : []),
];
const NEIGHBOUR = flags.neighbour
  ? { name: 'neighbour', file: path.resolve(flags.neighbour, 'dist/index.js') }
  : undefined;

type SetUp = {
  name: string;
  delayMs: number;
  tls: boolean;
  targets: number;
  /** Whether the neighbour's one call is measured beside it. */
  beside: boolean;
  /** The exit status that each program should end with. */
  exit: 0 | 1;
  inputs(standIn: StandIn): Record<string, string>;
};

const secrets = ({ keys }: StandIn): Record<string, string> => ({
  'aws-access-key-id': keys.accessKeyId,
  'aws-secret-access-key': keys.secretAccessKey,
  'aws-session-token': keys.sessionToken ?? '',
  'aws-region': 'us-east-2',
});
const allFour = (standIn: StandIn): Record<string, string> => secrets(standIn);
const stsAlone = (standIn: StandIn): Record<string, string> => ({ ...secrets(standIn), services: 'sts' });
const failing = (standIn: StandIn): Record<string, string> => ({
  ...secrets(standIn),
  'aws-secret-access-key': standIn.keys.secretAccessKey.split('').reverse().join(''),
  'dynamodb-tables': 'orders',
  's3-buckets': 'acme-artifacts',
});
/** A hundred actions that the job will perform, on four lists of resources. */
const required = (standIn: StandIn): Record<string, string> => ({
  ...secrets(standIn),
  'required-actions': ['orders', 'carts', 'users', 'stock']
    .flatMap((table) => DYNAMODB_ACTIONS.map((action) => `dynamodb:${action} on ${TABLES}${table}`))
    .join('\n'),
});
const TABLES = 'arn:aws:dynamodb:us-east-2:123456789012:table/';
const DYNAMODB_ACTIONS = [
  ...['BatchGetItem', 'BatchWriteItem', 'ConditionCheckItem', 'CreateTable', 'DeleteItem', 'DeleteResourcePolicy'],
  ...['DeleteTable', 'DescribeContinuousBackups', 'DescribeContributorInsights', 'DescribeTable', 'GetItem'],
  ...['DescribeKinesisStreamingDestination', 'DescribeTimeToLive', 'GetResourcePolicy', 'ListTagsOfResource'],
  ...['PutItem', 'PutResourcePolicy', 'Query', 'Scan', 'TagResource', 'UntagResource', 'UpdateContinuousBackups'],
  ...['UpdateItem', 'UpdateTable', 'UpdateTimeToLive'],
] as const;
const named = (standIn: StandIn): Record<string, string> => ({
  ...secrets(standIn),
  services: 'sts,dynamodb,s3',
  'dynamodb-tables': standIn.tables.join(','),
  's3-buckets': standIn.buckets.join(','),
});

const SET_UPS: readonly SetUp[] = [
  ...[0, 100].flatMap((delayMs) =>
    [false, true].flatMap((tls) => {
      const way = `${delayMs} ms per answer, ${tls ? 'TLS' : 'plain HTTP'}`;
      const common = { delayMs, tls, targets: 0, exit: 0 as const };
      return [
        { ...common, name: `four services, healthy, ${way}`, beside: true, inputs: allFour },
        { ...common, name: `STS alone, healthy, ${way}`, beside: true, inputs: stsAlone },
        { ...common, name: `four services, wrong secret, ${way}`, beside: false, exit: 1 as const, inputs: failing },
      ];
    }),
  ),
  {
    name: 'four services and 100 actions, healthy, 100 ms per answer, plain HTTP',
    delayMs: 100,
    tls: false,
    targets: 0,
    beside: false,
    exit: 0 as const,
    inputs: required,
  },
  ...[1, 10, 100, 250].map((targets) => ({
    name: `${targets} tables and ${targets} buckets, 50 ms per answer, plain HTTP`,
    delayMs: 50,
    tls: false,
    targets,
    beside: false,
    exit: 0 as const,
    inputs: named,
  })),
];

const asInputs = (inputs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));

const COLUMNS = ['wall', 'cpu', 'memory', 'first', 'last'] as const;

for (const setUp of SET_UPS.filter(({ name }) => name.includes(flags.only))) await compare(setUp);

async function compare(setUp: SetUp): Promise<void> {
  const standIn = await startStandIn(setUp);
  const environment = { AWS_ENDPOINT_URL: standIn.url, ...(setUp.tls ? { NODE_EXTRA_CA_CERTS: AUTHORITY } : {}) };
  const runs = [
    ...BUILDS.map((build) => ({ ...build, inputs: setUp.inputs(standIn) })),
    ...(setUp.beside && NEIGHBOUR ? [{ ...NEIGHBOUR, inputs: secrets(standIn) }] : []),
  ];
  const samples = new Map<string, Sample[]>(runs.map(({ name }) => [name, []]));
  // In turn, so that a slow minute of the machine's meets all of them alike.
  for (let round = 0; round < rounds; round++)
    for (const { name, file, inputs } of runs)
      samples.get(name)?.push(await measure(file, { ...environment, ...asInputs(inputs) }, standIn));
  standIn.stop();
  print(setUp.name, samples);
  if ([...samples.values()].flat().some(({ exit }) => exit !== setUp.exit)) process.exitCode = 1;
}

/** The medians of each program, then this build's ratio to each other one, with its spread over the rounds. */
function print(name: string, samples: ReadonlyMap<string, Sample[]>): void {
  console.log(`\n${name}`);
  console.log(`  ${''.padEnd(12)}${COLUMNS.map((column) => column.padStart(22)).join('')}   exit`);
  for (const [program, runs] of samples) {
    const figures = COLUMNS.map((column) => {
      const unit = column === 'memory' ? 'MiB' : 'ms';
      return `${median(runs.map((run) => run[column])).toFixed(0)} ${unit}`.padStart(22);
    });
    const exits = [...new Set(runs.map(({ exit }) => String(exit)))].join('/');
    console.log(`  ${program.padEnd(12)}${figures.join('')}   ${exits}`);
  }
  const [[, own] = ['', []], ...others] = samples;
  for (const [program, runs] of others) {
    const ratios = COLUMNS.map((column) => {
      const all = own.map((run, round) => run[column] / (runs[round]?.[column] ?? Number.NaN)).sort((a, b) => a - b);
      const ratio = median(own.map((run) => run[column])) / median(runs.map((run) => run[column]));
      return `${ratio.toFixed(2)} (${quantile(all, 0.25).toFixed(2)} to ${quantile(all, 0.75).toFixed(2)})`.padStart(
        22,
      );
    });
    console.log(`  ${`÷ ${program}`.padEnd(12)}${ratios.join('')}`);
  }
}

function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** `sorted` ascending; between two values it is the nearer one. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
}
