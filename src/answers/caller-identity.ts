import type { OkObservation, Scene } from '../scene.ts';

/** The observation that told who the credentials under test are. */
export function identityObservation(scene: Scene): OkObservation | undefined {
  const answers = scene.observations.filter(
    (o): o is OkObservation => o.status === 'ok' && o.service === 'sts' && o.facts.arn !== undefined,
  );
  return (
    answers.find((o) => o.operation === 'GetCallerIdentity' && !o.followUp) ??
    answers.find((o) => o.operation.startsWith('AssumeRole')) ??
    answers.find((o) => o.operation === 'GetCallerIdentity' && (o.signer === 'base' || o.signer === 'role'))
  );
}

/** The known end of the session under test: an assumed role's own end wins. */
export function endOf(scene: Scene): string | null {
  const assumed = scene.observations.flatMap((o) =>
    o.operation.startsWith('AssumeRole') && o.status === 'ok' && o.facts.expiresAt ? [o.facts.expiresAt] : [],
  );
  return assumed.at(-1) ?? scene.credentials.expiresAt;
}
