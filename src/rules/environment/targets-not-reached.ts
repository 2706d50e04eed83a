import type { Remedy } from '../../remedies/remedy.ts';
import { acceptFinding, setInput } from '../../remedies/values.ts';
import type { Observation } from '../../scene.ts';
import { nameOf } from '../../services/registry.ts';
import { type Text, text } from '../../text.ts';
import { subjectsOf } from '../evidence.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';

type NotReached = Found & {
  /** By service: how many targets there are, and how many of them were not asked. */
  lists: readonly { service: string; all: number; left: number }[];
  limitSeconds: number;
  /** Findings that the step accepts already. */
  ignored: readonly string[];
};

const ID = 'environment/targets-not-reached';

/** A list that is too long for the time: what was asked has answered, and nothing is wrong with the rest. */
export const targetsNotReached = rule<NotReached>({
  id: ID,
  severities: ['warning'],
  title: 'The time limit came before every target was asked',
  since: '1.1',
  points: inputs('timeout-seconds'),
  find(scene) {
    const asked = scene.observations.filter((o) => !o.followUp);
    const left = asked.filter(isTooLate);
    if (left.length === 0) return [];
    return [
      {
        subjects: subjectsOf(left),
        confidence: 'certain',
        lists: [...Map.groupBy(left, ({ service }) => service)].map(([service, those]) => ({
          service: nameOf(service),
          all: asked.filter((o) => o.service === service).length,
          left: those.length,
        })),
        limitSeconds: scene.settings.timeoutSeconds,
        ignored: scene.settings.ignore,
      },
    ];
  },
  tell: (facts) => ({
    headline: text`The time limit came before ${counted(facts)} were asked.`,
    explanation: text`This run says nothing about those. This action asks up to 48 at once, for as long as ${'timeout-seconds'} allows.`,
    evidence: evidenceOf(facts),
    remedies: [allowMore(facts), acceptFinding(ID, facts.ignored)],
  }),
});

const isTooLate = (o: Observation): boolean => o.status === 'not-evaluated' && o.tooLate === true;

const counted = ({ lists }: NotReached): Text => [
  lists.map(({ service, all, left }) => `${left} of ${all} questions to ${service}`).join(' and '),
];

function evidenceOf({ lists, limitSeconds }: NotReached): readonly [Evidence, ...Evidence[]] {
  const limit = text`The whole run had ${limitSeconds} s.`;
  const rows = lists.map(({ service, all, left }) => ({
    text: text`${[service]}: ${all - left} of ${all} were asked before the time was used up.`,
  }));
  return [{ text: limit }, ...rows];
}

const LONGEST_SECONDS = 3600;

/** At the pace of this run, and half as much again. */
function allowMore({ lists, limitSeconds }: NotReached): Remedy {
  const share = Math.max(...lists.map(({ all, left }) => all / Math.max(1, all - left)));
  const enough = String(Math.min(LONGEST_SECONDS, Math.ceil((limitSeconds * share * 1.5) / 10) * 10));
  return setInput('timeout-seconds', enough, {
    title: text`Give the step the time that its lists need`,
    after: text`this step waits up to ${enough} s`,
    notes: [text`Or split the lists between several steps, or jobs that run at the same time.`],
  });
}
