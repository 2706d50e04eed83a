import { adviseReplaceKey } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { text } from '../../text.ts';
import { withheldFrom } from '../context/withheld.ts';
import { inputs, proseRule } from '../rule.ts';
import { sourceLabel } from './written.ts';

export const incomplete = proseRule({
  id: 'credentials/incomplete',
  severities: ['error'],
  title: 'Half of the key pair is missing',
  since: '1.0',
  points: inputs('aws-access-key-id'),
  stops: true,
  evaluate(scene) {
    const { given, beside } = scene.credentials;
    if (given.state !== 'half-pair' || withheldFrom(scene)) return [];
    const [there, gone, input, variable] = given.keyId
      ? ['access key id', 'secret access key', 'aws-secret-access-key', 'AWS_SECRET_ACCESS_KEY']
      : ['secret access key', 'access key id', 'aws-access-key-id', 'AWS_ACCESS_KEY_ID'];
    return [
      {
        subjects: [given.source === 'environment' ? (variable as string) : (input as string)],
        headline: [`The ${there} arrived without its ${gone}.`],
        explanation: text`${[sourceLabel(scene)]} supplied one half of the pair. ${beside.empty.includes(variable as string) ? text`${variable as string} is set, but empty: the secret it is filled from does not exist under that name.` : text`The other half is not set.`}`,
        evidence: [{ text: [`From ${sourceLabel(scene)}: ${there} present, ${gone} missing.`] }],
        fixes: [
          {
            title: text`Supply the missing half`,
            steps: [
              text`Set ${input as string} or ${variable as string} from the secret of the same key, and check the secret’s name letter by letter.`,
            ],
          },
          adviseOidc(scene),
          adviseReplaceKey(scene),
        ],
        confidence: 'certain',
      },
    ];
  },
});
