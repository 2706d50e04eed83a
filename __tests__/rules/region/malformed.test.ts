import { malformed } from '../../../src/rules/region/malformed.ts';
import { scene } from '../scene.ts';
import { judge } from '../table.ts';

const region = (value: string, regionSource: string | null = 'aws-region') => scene({ settings: { region: value, regionSource } });

judge(malformed, {
  matches: [
    ['a display name', region('US East (Ohio)'), { severity: 'error', confidence: 'certain', subjects: ['aws-region'], says: /names of places are for the console\. Nothing was sent\.\naws-region is "US East \(Ohio\)"/, fix: /Nearest: [\s\S]*aws-region: us-east-2/ }],
    ['a city', region('Frankfurt'), { fix: /eu-central-1/ }],
    ['an Availability Zone', region('us-east-1a'), { says: /Availability Zone/, fix: /aws-region: us-east-1$/m }],
    ['underscores', region('us_east_1'), { says: /hyphens/, fix: /aws-region: us-east-1$/m }],
    ['a line break', region('us-east-1\n'), { says: /White space[\s\S]*"us-east-1\\n"/ }],
    ['a leading space, out of the environment', region(' us-east-1', 'AWS_REGION'), { subjects: ['AWS_REGION'] }],
    ['blank', region('  '), {}],
    ['quotes', region('"us-east-1"'), { says: /quotes/ }],
    ['asterisks', region('***'), { says: /in the place of a secret/, silent: /aws-region: us-/ }],
    ['undefined', region('undefined'), { says: /what a script prints/, fix: /Set the code alone, such as us-east-1/, silent: /Nearest/ }],
    ['null', region('null'), { silent: /Nearest/ }],
    ['none, in words', region(' None '), { says: /what a script prints/, silent: /Nearest/ }],
    ['a place whose name begins so', region('nonesuch'), { silent: /what a script prints/ }],
    ['stars in quotes', region('"***"'), { silent: /aws-region: us-/ }],
    ['stars at the end', region('us-east-***'), { fix: /Nearest/, silent: /Asterisks/ }],
    ['stars at the beginning', region('***-east-1'), { fix: /Nearest/, silent: /Asterisks/ }],
    ['a zone in blanks', region(' us-east-1a '), { says: /Availability Zone/, fix: /Nearest: us-east-1 \([^)]*\)\.\n|Nearest: us-east-1\b/ }],
    ['a host of a zone', region('sts.us-east-1a'), { silent: /Availability Zone/ }],
    ['a text that ends so', region('region-undefined'), { silent: /what a script prints/ }],
    ['several', region('us-east-1, eu-west-1'), { says: /names several Regions/ }],
    ['one quote', region('"us-east-1'), { silent: /in its quotes/ }],
    ['a zone of GovCloud', region('us-gov-east-1a'), { says: /Availability Zone/, fix: /aws-region: us-gov-east-1$/m }],
    ['two letters too many', region('us-east-1ab'), { silent: /Availability Zone/ }],
    ['a source that is not known', region('Ohio', null), { subjects: ['aws-region'] }],
    ['capital letters', region('US-EAST-1'), { says: /written in small letters/, fix: /us-east-1/ }],
    ['an expression', region('${{ vars.AWS_REGION }}'), {}],
    ['no hyphens', region('useast1'), { fix: /us-east-1/, silent: /with hyphens/ }],
    ['a host', region('sts.us-east-1.amazonaws.com'), {}],
    ['a Local Zone', region('us-west-2-lax-1a'), { says: /Availability Zone/ }],
  ],
  ignores: [
    ...['us-west-2', 'eu-west-1', 'eu-west-2', 'eu-north-1', 'ap-east-1', 'ap-south-2', 'us-gov-east-1', 'us-east-1', 'us-east-2', 'us-west-1', 'ca-west-1', 'sa-east-1', 'il-central-1', 'me-central-1', 'af-south-1', 'ap-northeast-3', 'eu-central-2', 'ap-southeast-7', 'us-gov-west-1', 'cn-northwest-1', 'us-iso-east-1', 'us-isob-west-1', 'eu-isoe-west-1', 'us-isof-south-1', 'eusc-de-east-1', 'mx-central-1'].map((name) => [name, region(name)] as const),
    ['a Region newer than any list', region('eu-north-2')],
    ['one with two digits', region('ap-southeast-12')],
    ['a typo of the right form', region('us-esat-1')],
    ['an area nobody has heard of', region('xx-east-1')],
    ['none', region('', null)],
  ],
});
