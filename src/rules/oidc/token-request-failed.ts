import type { FailedObservation } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { type Fix, proseRule } from '../rule.ts';

export const tokenRequestFailed = proseRule({
  id: 'oidc/token-request-failed',
  severities: ['error'],
  title: 'GitHub did not give the job its OIDC token',
  since: '1.0',
  points: [{ key: 'permissions' }],
  evaluate(scene) {
    const failures = scene.observations.filter(
      (o): o is FailedObservation =>
        o.operation === 'getIDToken' &&
        o.status === 'failed' &&
        !/Unable to get ACTIONS_ID_TOKEN_REQUEST_\w+/.test(o.error.message),
    );
    const [first, ...others] = failures;
    if (!first) return [];
    const { headline, explanation, fixes } = tell(first);
    return [
      {
        subjects: [first.error.host ?? 'getIDToken'],
        headline,
        explanation,
        evidence: [seen(first), ...others.map(seen)],
        fixes,
        confidence: 'certain',
      },
    ];
  },
});

const seen = (observation: FailedObservation) => {
  const { code, message, host } = observation.error;
  return {
    text: text`GitHub's token endpoint${host ? text` ${host}` : []}: ${code}${message ? text`, ${message}` : []}`,
    observation,
  };
};

function tell({ error }: FailedObservation): { headline: Text; explanation: Text; fixes: readonly [Fix, ...Fix[]] } {
  const { kind, httpStatus = 0, code } = error;
  const again: Fix = {
    title: text`Run the job again`,
    steps: [
      text`See https://www.githubstatus.com for faults in Actions; nothing needs to be changed where one is reported.`,
    ],
  };
  if (code === 'InsecureTokenEndpoint' || code === 'InvalidUrl') {
    return {
      headline: text`The address of GitHub's token endpoint cannot be used.`,
      explanation: text`The runner's right to ask for tokens must not cross a network in the clear, and a real runner gives an ${'https'} address.`,
      fixes: [
        {
          title: text`Leave ${'ACTIONS_ID_TOKEN_REQUEST_URL'} as the runner sets it`,
          steps: [
            text`Look for a step or an ${'env:'} that sets the variable, or for an emulator in the runner's place.`,
          ],
        },
      ],
    };
  }
  if (kind === 'service' && httpStatus >= 500)
    return {
      headline: text`GitHub's OIDC token endpoint failed.`,
      explanation: text`The fault lies with GitHub and is likely to pass; AWS was not asked.`,
      fixes: [again],
    };
  if (kind === 'service') {
    return {
      headline: text`GitHub refused to give this job an OIDC token.`,
      explanation: text`The runner has the address and the right to ask, and the endpoint refused all the same. That comes of a right that has ended with its job, or of a rule of the organisation or enterprise.`,
      fixes: [
        {
          title: text`Look at the job's permissions and the organisation's rules`,
          steps: [
            text`Let the job itself have ${'id-token: write'}, and let no step save ${'ACTIONS_ID_TOKEN_REQUEST_TOKEN'} for another job: it ends with this one.`,
            text`Ask the organisation's owners whether OIDC is restricted there.`,
          ],
        },
        again,
      ],
    };
  }
  if (kind === 'protocol') {
    return {
      headline: text`What answered in place of GitHub's token endpoint gave no OIDC token.`,
      explanation: text`The answer has no token in it. A proxy's own page, or an endpoint that is not GitHub's, answers so.`,
      fixes: [
        {
          title: text`Let the runner reach GitHub itself`,
          steps: [
            text`Look at the proxy of this runner, and at whether a step sets ${'ACTIONS_ID_TOKEN_REQUEST_URL'}.`,
          ],
        },
        again,
      ],
    };
  }
  return {
    headline: text`GitHub's OIDC token endpoint could not be reached.`,
    explanation: text`No answer came, so AWS was not asked. The credentials and the role are not in question.`,
    fixes: [
      {
        title: text`Let the runner reach GitHub`,
        steps: [
          text`On a self-hosted runner, let ${error.host ?? '*.actions.githubusercontent.com'} through the firewall and the proxy, port 443; the endpoint honours ${'HTTPS_PROXY'} and ${'NO_PROXY'}.`,
        ],
      },
      again,
    ],
  };
}
