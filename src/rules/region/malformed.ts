import { isWellFormedRegion, nearestRegions, regionLabel } from '../../knowledge/regions.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';

export const malformed = proseRule({
  id: 'region/malformed',
  severities: ['error'],
  title: 'The Region is not written as one',
  since: '1.0',
  points: inputs('aws-region'),
  stops: true,
  evaluate(scene) {
    const { region, regionSource } = scene.settings;
    if (!region || isWellFormedRegion(region)) return [];
    const offered = suggestions(region);
    return [
      {
        subjects: [regionSource ?? 'aws-region'],
        headline: text`The Region ${region} is not written as one.`,
        explanation: text`${fault(region)} Nothing was sent.`,
        evidence: [{ text: text`${regionSource ?? 'aws-region'} is ${JSON.stringify(region)}.` }],
        fixes: [
          {
            title: text`Write the Region’s code`,
            steps: [
              offered.length > 0
                ? text`Nearest: ${enumerate(offered.map(regionLabel), 'or')}.`
                : text`Set the code alone, such as ${'us-east-1'}.`,
            ],
            ...(offered[0]
              ? {
                  snippets: [
                    {
                      language: 'yaml' as const,
                      caption: text`In the step`,
                      content: `with:\n  aws-region: ${offered[0]}`,
                    },
                  ],
                }
              : {}),
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});

function suggestions(region: string): string[] {
  if (/^\W*\*+\W*$|^(undefined|null|none)$/i.test(region.trim())) return [];
  const offered = nearestRegions(region);
  return zoneOf(region) ? offered.slice(0, 1) : offered;
}

// `us-east-1a`, and the Local Zones' `us-west-2-lax-1a`.
const zoneOf = (region: string): boolean => /^[a-z]{2,4}(-[a-z]+)+-\d(-[a-z]+-\d)?[a-z]$/.test(region.trim());

function fault(region: string): Text {
  const bare = region.trim();
  if (/^\*+$/.test(bare))
    return text`Asterisks are what GitHub prints in the place of a secret: somebody copied them from a log, or stored the Region as a secret.`;
  if (/^(undefined|null|none)$/i.test(bare))
    return text`The text is what a script prints for a value that it does not have.`;
  if (zoneOf(bare)) return text`It is an Availability Zone; the Region is the first part of its name.`;
  if (bare.split(/[\s,;]+/).filter(isWellFormedRegion).length > 1)
    return text`It names several Regions; a run asks in one.`;
  if (bare !== region) return text`White space came along with it.`;
  if (isWellFormedRegion(bare.toLowerCase())) return text`Regions are written in small letters.`;
  if (/^["'].*["']$/.test(bare)) return text`It is still in its quotes.`;
  if (bare.includes('_')) return text`Regions are written with hyphens.`;
  return text`Regions have codes such as ${'us-east-2'}; names of places are for the console.`;
}
