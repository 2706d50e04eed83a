// AWS echoes what it was sent: key ids, tokens, canonical requests. Nothing of a secret value survives past this point, in any of the forms
// in which it travels: as it stands, trimmed, line by line, URL-encoded, JSON-escaped, base64 in a Basic header.

export type Scrub = (value: string) => string;

const MASK = '***';
// An access key id that is not under test (another source's, another account's) keeps its prefix alone.
const KEY_ID = /\b(A(?:KIA|SIA|BIA|CCA))[A-Z0-9]{12,}\b/g;
// Session tokens begin with one of these; a fragment of one is as secret as the whole.
const SESSION_TOKEN = /\b(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoDYXdz)[A-Za-z0-9+/=_%-]*/g;
const JWT = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;
const BEDROCK_KEY = /\b(?:ABSK|bedrock-api-key-)[A-Za-z0-9+/=_-]{12,}/g;
// An action by its address is none: https://forgejo.org/docs/latest/user/actions/reference/#jobsjob_idstepsuses
const ACTION =
  /(?:github\.com|(?:code|data)\.forgejo\.org|codeberg\.org|gitea\.com)\/[\w.-]+\/[\w./-]+@[\w.-]+(?![\w.@:/-])/;
// Up to the last @: a password may hold one, or a slash.
const URL_PASSWORD = new RegExp(`${/(\b[a-z][a-z0-9+.-]*:\/\/)/.source}(?!${ACTION.source})${/\S*@/.source}`, 'gi');

/** Removes every secret it has learnt, and whatever looks like one. */
export function makeScrub(secrets: readonly string[]): { scrub: Scrub; learn(more: readonly string[]): void } {
  const known = [...secrets];
  let scrub = scrubber(known);
  return {
    scrub: (value) => scrub(value),
    learn: (more) => {
      known.push(...more);
      scrub = scrubber(known);
    },
  };
}

function scrubber(secrets: readonly string[]): Scrub {
  const forms = new Set<string>();
  for (const secret of secrets) {
    for (const part of [secret, secret.trim(), ...secret.split(/\r?\n/)]) {
      const bare = part.trim();
      if (bare.length < 4) continue;
      for (const form of [
        part,
        bare,
        encodeURIComponent(bare),
        JSON.stringify(bare).slice(1, -1),
        Buffer.from(bare).toString('base64'),
      ])
        forms.add(form);
    }
  }
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return (value) => {
    let clean = value;
    for (const form of longestFirst) clean = clean.replaceAll(form, MASK);
    return clean
      .replace(KEY_ID, '$1…')
      .replace(SESSION_TOKEN, MASK)
      .replace(JWT, MASK)
      .replace(BEDROCK_KEY, MASK)
      .replace(URL_PASSWORD, `$1${MASK}@`);
  };
}
