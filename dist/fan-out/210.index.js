export const id = 210;
export const ids = [210];
export const modules = {

/***/ 3210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  canBeIgnored: () => (/* binding */ canBeIgnored),
  ignoreProblems: () => (/* binding */ ignoreProblems)
});

// EXTERNAL MODULE: ./build/src/text.js
var src_text = __webpack_require__(2971);
// EXTERNAL MODULE: ./build/src/knowledge/regions.js
var knowledge_regions = __webpack_require__(284);
// EXTERNAL MODULE: ./build/src/names/arn.js
var names_arn = __webpack_require__(1214);
;// CONCATENATED MODULE: ./build/src/answers/given-key.js
/** The key, or what there is of it; null where no source gave one. */
const givenKey = ({ given }) => given.state === 'nothing' || given.state === 'profile-failed' ? null : given;
/** Why the profile supplies nothing, whether it was the source or is beside it. */
const profileFault = ({ given, beside }) => given.state === 'profile-failed' ? given.fault : beside.profileFault;
const SIGN_IN_FAULTS = [
    'sso-expired',
    'sso-absent',
    'login-expired',
    'login-absent',
];
const isSignInFault = (fault) => SIGN_IN_FAULTS.includes(fault);
/** The profile is what was to supply the credentials, and nobody is signed in. */
const signInFault = ({ given }) => given.state === 'profile-failed' && isSignInFault(given.fault) ? given.fault : null;
function credentialType(credentials) {
    const key = givenKey(credentials);
    if (!key)
        return credentials.beside.bearerToken ? 'bedrock-api-key' : null;
    if (key.prefix === 'AKIA')
        return 'long-term';
    return key.prefix === 'ASIA' || key.sessionToken ? 'temporary' : null;
}

;// CONCATENATED MODULE: ./build/src/trust-policy/issuer.js
// GitHub's issuers, by product. https://docs.github.com/en/actions/reference/security/oidc and
// https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom
const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const ISSUER = /^https:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?(?:\/[\w.~-]+)*\/?$/i;
/** The issuer as IAM names its provider: without the scheme. Null for anything that could not stand in an ARN. */
const providerOf = (issuer) => typeof issuer === 'string' && issuer.length <= 255 && ISSUER.test(issuer) ? issuer.slice('https://'.length) : null;
function issuerKind(issuer) {
    const provider = (providerOf(issuer) ?? issuer).toLowerCase();
    // An enterprise may have its slug in the path, so that its tokens are told from everybody's.
    if (/^token\.actions\.githubusercontent\.com(\/|$)/.test(provider))
        return 'github.com';
    if (/^token\.actions\.[\w-]+\.ghe\.com(\/|$)/.test(provider))
        return 'ghe.com';
    return /^[^/]+\/_services\/token\/?$/.test(provider) ? 'enterprise-server' : 'other';
}
/** The issuer that a server's jobs get their tokens from, where the token itself is not at hand. */
function issuerFor(serverUrl) {
    const host = /^https?:\/\/([a-z\d.:-]+)\/?$/i.exec(serverUrl)?.[1]?.toLowerCase();
    if (!host || host === 'github.com')
        return GITHUB_ISSUER;
    const subdomain = /^([\w-]+)\.ghe\.com$/.exec(host)?.[1];
    return subdomain ? `https://token.actions.${subdomain}.ghe.com` : `https://${host}/_services/token`;
}

;// CONCATENATED MODULE: ./build/src/trust-policy/context-keys.js
// What AWS makes of a token's claims: `<provider>:<claim>`, for some claims alone. Condition keys are compared without regard to case, values with it.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif, read 2026-11

const FOR_EVERY_ISSUER = ['sub', 'aud', 'oaud', 'amr', 'azp'];
const FOR_GITHUB = [
    'actor',
    'actor_id',
    'job_workflow_ref',
    'repository',
    'repository_id',
    'workflow',
    'ref',
    'environment',
    'enterprise_id',
];
function lookUp(key, claims, sessionName) {
    const wanted = key.toLowerCase();
    if (wanted === 'sts:rolesessionname' && sessionName)
        return { state: 'known', values: [sessionName] };
    const provider = providerOf(claims.iss)?.toLowerCase();
    if (provider && wanted.startsWith(`${provider}:`))
        return lookUpClaim(wanted.slice(provider.length + 1), claims);
    // The prefix of another identity provider: a key that this request does not have. Without an issuer nothing can be said.
    return provider && wanted.slice(0, wanted.lastIndexOf(':')).includes('.')
        ? { state: 'known', values: null }
        : { state: 'unknown' };
}
function lookUpClaim(name, claims) {
    // Where a token has `azp`, AWS takes it for the audience, and the audience for `oaud`.
    if (name === 'aud')
        return known(claims.azp ?? claims.aud);
    if (name === 'oaud')
        return known(claims.azp === undefined ? undefined : claims.aud);
    const values = valuesOf(claims[name]);
    if (values === 'unreadable')
        return { state: 'unknown' };
    const documented = FOR_EVERY_ISSUER.includes(name) || (FOR_GITHUB.includes(name) && issuerKind(String(claims.iss)) === 'github.com');
    return documented || values === null ? { state: 'known', values } : { state: 'undocumented', values };
}
function known(claim) {
    const values = valuesOf(claim);
    return values === 'unreadable' ? { state: 'unknown' } : { state: 'known', values };
}
function valuesOf(claim) {
    if (claim === undefined || claim === null)
        return null;
    const all = Array.isArray(claim) ? claim : [claim];
    return all.every((value) => ['string', 'number', 'boolean'].includes(typeof value)) ? all.map(String) : 'unreadable';
}

;// CONCATENATED MODULE: ./build/src/trust-policy/wildcard.js
const ESCAPE = /^\$\{([*?$])\}/;
/** The pattern's parts, or null where it holds a policy variable, whose value is not known here. */
function patternOf(value, wildcards, version) {
    const parts = [];
    let at = 0;
    while (at < value.length) {
        const rest = value.slice(at, at + 4);
        const escaped = version === '2012-10-17' ? ESCAPE.exec(rest)?.[1] : undefined;
        if (escaped) {
            parts.push({ literal: escaped, many: false });
            at += 4;
            continue;
        }
        if (version === '2012-10-17' && rest.startsWith('${') && value.indexOf('}', at) > 0)
            return null;
        const character = String.fromCodePoint(value.codePointAt(at));
        const wild = wildcards && (character === '*' || character === '?');
        parts.push({ literal: wild ? null : character, many: wild && character === '*' });
        at += character.length;
    }
    return parts;
}
/** Whether the whole value fits. Greedy with one step back, so that no pattern takes more than length times length. */
function fits(pattern, value) {
    const characters = [...value];
    let [p, v, star, mark] = [0, 0, -1, 0];
    while (v < characters.length) {
        const part = pattern[p];
        if (part?.many) {
            star = p++;
            mark = v;
        }
        else if (part && (part.literal === null || part.literal === characters[v])) {
            p++;
            v++;
        }
        else if (star >= 0) {
            p = star + 1;
            v = ++mark;
        }
        else
            return false;
    }
    while (pattern[p]?.many)
        p++;
    return p === pattern.length;
}
const matchesWildcard = (pattern, value, version = '2008-10-17') => fits(patternOf(pattern, true, version) ?? [], value);

;// CONCATENATED MODULE: ./build/src/trust-policy/operators.js
// The condition operators that decide over a web identity. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
// and .../reference_policies_condition-single-vs-multi-valued-context-keys.html

const BASES = {
    StringEquals: { base: 'string', negated: false, wildcards: false },
    StringNotEquals: { base: 'string', negated: true, wildcards: false },
    StringLike: { base: 'string', negated: false, wildcards: true },
    StringNotLike: { base: 'string', negated: true, wildcards: true },
    StringEqualsIgnoreCase: { base: 'string-ignoring-case', negated: false, wildcards: false },
    StringNotEqualsIgnoreCase: { base: 'string-ignoring-case', negated: true, wildcards: false },
    // The two forms of each ARN operator behave alike.
    ArnEquals: { base: 'arn', negated: false, wildcards: true },
    ArnLike: { base: 'arn', negated: false, wildcards: true },
    ArnNotEquals: { base: 'arn', negated: true, wildcards: true },
    ArnNotLike: { base: 'arn', negated: true, wildcards: true },
    Bool: { base: 'bool', negated: false, wildcards: false },
    Null: { base: 'null', negated: false, wildcards: false },
};
/** An operator's parts; null for one that is not evaluated here. */
function operatorOf(name) {
    const parts = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(name);
    const known = parts?.[2] && Object.hasOwn(BASES, parts[2]) ? BASES[parts[2]] : undefined;
    if (!parts || !known || (known.base === 'null' && (parts[1] || parts[3])))
        return null;
    return {
        set: parts[1] === 'ForAllValues' ? 'all' : parts[1] === 'ForAnyValue' ? 'any' : null,
        ifExists: parts[3] !== undefined,
        ...known,
    };
}
/** Whether the condition holds for the request's values of its key; null where the request has no such key. */
function holds(operator, expected, values, version) {
    const absent = values === null || values.length === 0;
    if (operator.base === 'null')
        return expected.length === 1 && /^(true|false)$/i.test(expected[0] ?? '')
            ? truth((expected[0]?.toLowerCase() === 'true') === absent)
            : 'unknown';
    if (absent) {
        if (operator.set)
            return truth(operator.set === 'all');
        return truth(operator.ifExists || operator.negated);
    }
    const each = values.map((value) => {
        const found = any(expected.map((wanted) => matches(operator, wanted, value, version)));
        return operator.negated ? not(found) : found;
    });
    if (operator.set === 'all')
        return every(each);
    if (operator.set === 'any')
        return any(each);
    // Several values under an operator for one: AWS does not say what comes out.
    return each.length === 1 ? each[0] : 'unknown';
}
function matches(operator, wanted, value, version) {
    if (operator.base === 'bool')
        return truth(wanted.toLowerCase() === value.toLowerCase());
    if (operator.base === 'arn')
        return arnMatches(wanted, value, version);
    const ignoring = operator.base === 'string-ignoring-case';
    const pattern = patternOf(ignoring ? wanted.toLowerCase() : wanted, operator.wildcards, version);
    return pattern ? truth(fits(pattern, ignoring ? value.toLowerCase() : value)) : 'unknown';
}
/** The six parts are compared one by one. What is no ARN is left open: AWS does not say what comes out. */
function arnMatches(wanted, value, version) {
    const [patterns, parts] = [arnParts(wanted), arnParts(value)];
    if (!patterns || !parts)
        return 'unknown';
    return every(patterns.map((part, i) => {
        const pattern = patternOf(part, true, version);
        return pattern ? truth(fits(pattern, parts[i] ?? '')) : 'unknown';
    }));
}
const arnParts = (arn) => /^(arn):([^:]*):([^:]*):([^:]*):([^:]*):(.*)$/s.exec(arn)?.slice(1) ?? null;
const truth = (value) => (value ? 'met' : 'unmet');
const not = (verdict) => verdict === 'met' ? 'unmet' : verdict === 'unmet' ? 'met' : 'unknown';
const any = (verdicts) => verdicts.includes('met') ? 'met' : verdicts.includes('unknown') ? 'unknown' : 'unmet';
const every = (verdicts) => verdicts.includes('unmet') ? 'unmet' : verdicts.includes('unknown') ? 'unknown' : 'met';

;// CONCATENATED MODULE: ./build/src/trust-policy/evaluate.js





const WEB_IDENTITY_ACTION = 'sts:AssumeRoleWithWebIdentity';
/** Whether a trust policy lets the bearer of these claims assume the role by AssumeRoleWithWebIdentity, statement by statement. */
function evaluateTrustPolicy(policy, job) {
    const statements = policy.statements.map((statement) => evaluateStatement(statement, policy.version, job));
    const allowed = any(statements.filter((s) => s.statement.effect === 'Allow').map((s) => s.verdict));
    const denied = any(statements.filter((s) => s.statement.effect === 'Deny').map((s) => s.verdict));
    const decision = every([allowed, not(denied)]);
    return { decision: decision === 'met' ? 'accepts' : decision === 'unmet' ? 'refuses' : 'unknown', statements };
}
function evaluateStatement(statement, version, job) {
    const action = actionVerdict(statement);
    const principal = principalVerdict(statement, job);
    const conditions = statement.conditions.map((condition) => evaluateCondition(condition, version, job));
    return {
        statement,
        action,
        principal,
        conditions,
        verdict: every([action, principal, ...conditions.map((c) => c.verdict)]),
    };
}
/** Whether the statement speaks of web identities at all. */
function actionVerdict({ actions, notActions }) {
    const named = (patterns) => patterns.some((pattern) => matchesWildcard(pattern.toLowerCase(), WEB_IDENTITY_ACTION.toLowerCase()));
    return truth(notActions ? !named(notActions) : named(actions));
}
/** The provider that a role of this account trusts for the token's issuer. */
function providerArn(roleArn, issuer) {
    const role = (0,names_arn/* parseArn */.Lw)(roleArn);
    const provider = providerOf(issuer);
    return role && provider ? `arn:${role.partition}:iam::${role.account}:oidc-provider/${provider}` : null;
}
function principalVerdict({ federated }, { claims, roleArn }) {
    const wanted = providerArn(roleArn, claims.iss);
    if (!federated || !wanted)
        return 'unknown';
    if (federated.includes(wanted))
        return 'met';
    // Whether IAM would forgive another letter case, or take a bare `*`, is not documented.
    return federated.some((arn) => arn === '*' || arn.toLowerCase() === wanted.toLowerCase()) ? 'unknown' : 'unmet';
}
function evaluateCondition(condition, version, job) {
    const operator = operatorOf(condition.operator);
    const found = lookUp(condition.key, job.claims, job.sessionName ?? null);
    const actual = found.state === 'unknown' ? null : found.values;
    if (!operator)
        return { ...condition, actual, verdict: 'unknown', open: 'operator' };
    if (found.state === 'unknown')
        return { ...condition, actual, verdict: 'unknown', open: 'key' };
    const verdict = holds(operator, condition.expected, found.values, version);
    if (found.state === 'known')
        return { ...condition, actual, verdict, open: verdict === 'unknown' ? 'value' : null };
    // A verdict only where it is the same whether AWS passes the claim on or not.
    const without = holds(operator, condition.expected, null, version);
    return { ...condition, actual, verdict: verdict === without ? verdict : 'unknown', open: 'undocumented-claim' };
}

;// CONCATENATED MODULE: ./build/src/trust-policy/subject.js
// The forms of a GitHub token's `sub`. https://docs.github.com/en/actions/reference/security/oidc: `repo:OWNER/REPO:<context>`, and
// `repo:OWNER@OWNER_ID/REPO@REPO_ID:<context>` for repositories made, renamed or transferred after 15 July 2026, or opted in.


const SUBJECT = /^repo:([^/@:]+)(?:@(\d+))?\/([^/@:]+)(?:@(\d+))?:(.+)$/s;
const TAIL = /^(?:(pull_request)|environment:([^:]+)|ref:(refs\/[^:]+))$/s;
/** A subject in one of GitHub's own forms; null for one that the owner has customised. */
function parseSubject(sub) {
    const parts = typeof sub === 'string' ? SUBJECT.exec(sub) : null;
    if (!parts)
        return null;
    const [, owner = '', ownerId, repository = '', repositoryId, tail = ''] = parts;
    const context = TAIL.exec(tail);
    if (!context || (ownerId === undefined) !== (repositoryId === undefined))
        return null;
    const [, pull, environment, ref] = context;
    const [, group, name] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref ?? '') ?? [];
    const kind = pull
        ? 'pull-request'
        : environment !== undefined
            ? 'environment'
            : group === 'heads'
                ? 'branch'
                : group === 'tags'
                    ? 'tag'
                    : 'ref';
    return {
        form: ownerId ? 'immutable' : 'names',
        owner,
        repository,
        ownerId: ownerId ?? null,
        repositoryId: repositoryId ?? null,
        kind,
        name: name ?? environment ?? ref ?? '',
        tail,
    };
}
// https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue:
// a queue tests each entry in a branch of its own.
const QUEUE = /^gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/s;
/** The branch into which a merge queue merges, where the run belongs to one entry of the queue. */
const queueTarget = (subject) => subject?.kind === 'branch' ? (QUEUE.exec(subject.name)?.[1] ?? null) : null;
/** The subject of every entry of the same merge queue, as a pattern; any other subject as it is. */
const forEveryEntry = (subject) => subject.replace(/(:ref:refs\/heads\/gh-readonly-queue\/.+\/)pr-\d+-[0-9a-f]+$/s, '$1*');
/** The reusable workflow of another repository in which the job runs. The subject is that of the repository that calls it. */
function reusableWorkflowOf(claims) {
    const [caller, workflow] = [claims?.repository, claims?.job_workflow_ref];
    if (typeof caller !== 'string' || typeof workflow !== 'string')
        return null;
    const repository = /^([^/@]+\/[^/@]+)\/\.github\/workflows\//.exec(workflow)?.[1];
    return repository && repository.toLowerCase() !== caller.toLowerCase() ? { workflow, repository } : null;
}
/** How a token came by its `sub`, in one sentence or two. */
function describeSubject({ sub, iss }) {
    const subject = parseSubject(sub);
    if (!subject)
        return (0,src_text/* text */.Qq) `The subject has neither of GitHub’s own formats: the repository or its organization has customized it (${'include_claim_keys'}). A trust policy must repeat it as it is.`;
    const format = issuerKind(String(iss)) === 'github.com' ? FORMATS[subject.form] : null;
    return [...origin(subject), ...(format ? [' ', ...format] : [])];
}
function origin(subject) {
    const { kind, name } = subject;
    const queue = queueTarget(subject);
    if (queue)
        return (0,src_text/* text */.Qq) `The run belongs to the merge queue of ${queue}, which makes a branch of its own for each entry.`;
    if (kind === 'environment')
        return (0,src_text/* text */.Qq) `The job names the environment ${name}, which takes the place of the branch or tag in the subject.`;
    if (kind === 'pull-request')
        return (0,src_text/* text */.Qq) `The run belongs to a pull request, whose subject names no branch.`;
    if (kind === 'branch')
        return (0,src_text/* text */.Qq) `The run is of the branch ${name}, outside of any environment.`;
    return kind === 'tag'
        ? (0,src_text/* text */.Qq) `The run is of the tag ${name}, outside of any environment.`
        : (0,src_text/* text */.Qq) `The run is of the ref ${name}, outside of any environment.`;
}
// GitHub Enterprise Server has the format of names alone.
const FORMATS = {
    immutable: (0,src_text/* text */.Qq) `The subject has GitHub’s immutable format, with the numbers of owner and repository behind each ${'@'}. Repositories that were made, renamed or transferred after 15 July 2026 have it. A trust policy of names alone refuses it.`,
    names: (0,src_text/* text */.Qq) `The subject has the format of names. GitHub adds the numbers of owner and repository (${'repo:OWNER@OWNER_ID/REPO@REPO_ID:…'}) when a repository is renamed or transferred, so accept both.`,
};
/** What would follow the repository in the subject of a job, from its context alone; null where an expression that cannot be read decides it. */
function expectedTail({ environmentName, workflowJob, eventName, ref }) {
    if (workflowJob?.environment === 'open')
        return null;
    // A colon within a value is written %3A, so that it cannot pass for the next part.
    if (environmentName)
        return `environment:${environmentName.replaceAll(':', '%3A')}`;
    if (eventName === 'pull_request')
        return 'pull_request';
    return ref ? `ref:${ref.replaceAll(':', '%3A')}` : null;
}
/** Every subject under which GitHub may present exactly this job: names, immutable, and the token's own where it is customised. */
function subjectsOf(claims, context) {
    const actual = parseSubject(claims?.sub);
    if (claims && typeof claims.sub === 'string' && !actual)
        return [claims.sub];
    const [owner, repository] = actual ? [actual.owner, actual.repository] : context.repository.split('/');
    const tail = actual?.tail ?? expectedTail(context);
    if (!owner || !repository || !tail)
        return [];
    const here = `${owner}/${repository}`.toLowerCase() === context.repository.toLowerCase();
    const ownerId = actual?.ownerId ?? id(claims?.repository_owner_id) ?? (here ? id(context.ownerId) : null);
    const repositoryId = actual?.repositoryId ?? id(claims?.repository_id) ?? (here ? id(context.repositoryId) : null);
    return [
        `repo:${owner}/${repository}:${tail}`,
        ...(ownerId && repositoryId ? [`repo:${owner}@${ownerId}/${repository}@${repositoryId}:${tail}`] : []),
    ];
}
const id = (value) => (typeof value === 'string' || typeof value === 'number') && /^\d{1,20}$/.test(String(value)) ? String(value) : null;

;// CONCATENATED MODULE: ./build/src/trust-policy/generate.js






const ACCOUNT_PLACEHOLDER = 'ACCOUNT_ID';
/**
 * The trust policy that accepts these subjects and no other. Under StringEquals nothing is a pattern, but the policy will be copied into other
 * places: a value that could turn into one there is refused, not copied.
 */
function generateTrustPolicy(options) {
    const { partition, account, issuer, audience, subjects } = options;
    const provider = providerOf(issuer);
    if (!provider)
        return { refused: 'the issuer is not an https URL' };
    if (!/^aws[a-z-]*$/.test(partition) || !(/^\d{12}$/.test(account) || account === ACCOUNT_PLACEHOLDER))
        return { refused: 'the role is not a role ARN' };
    if (subjects.length === 0)
        return { refused: 'the subject is not known' };
    const unsafe = [['audience', audience], ...subjects.map((s) => ['subject', s])].find(([, value]) => !isExact(value ?? ''));
    if (unsafe)
        return {
            refused: `the ${unsafe[0]} has a character that a policy could read as a pattern, or that cannot be seen`,
        };
    // A merge queue makes a branch for each entry: a policy for this one would refuse the next.
    const accepted = subjects.map(forEveryEntry);
    const patterns = accepted.some((subject, i) => subject !== subjects[i]);
    const sub = { [`${provider}:sub`]: accepted.length === 1 ? accepted[0] : accepted };
    const document = {
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${provider}` },
                Action: WEB_IDENTITY_ACTION,
                // On github.com no later repository can have the form of names: one that takes the name over gets the immutable form, with its own numbers.
                Condition: {
                    StringEquals: { [`${provider}:aud`]: audience, ...(patterns ? {} : sub) },
                    ...(patterns ? { StringLike: sub } : {}),
                },
            },
        ],
    };
    return { json: JSON.stringify(document, null, 2), subjects: accepted, patterns };
}
/** Fit for a policy: no pattern, no variable, nothing that cannot be seen. */
const isExact = (value) => value.length > 0 && value.length <= 1000 && !/[*?\p{C}\p{Zl}\p{Zp}]|\$\{/u.test(value);
/** The trust policy for exactly this job, from its token where there is one, else from the run's context. */
function trustPolicyForJob(scene) {
    const { claims, context } = scene;
    const { partition, account } = roleHome(scene);
    return generateTrustPolicy({
        partition,
        account,
        issuer: typeof claims?.iss === 'string' ? claims.iss : issuerFor(context.serverUrl),
        audience: audienceOf(scene),
        subjects: subjectsOf(claims, context),
    });
}
/** The audience of this run's token, or the one it would ask for. */
function audienceOf({ claims, settings }) {
    const given = Array.isArray(claims?.aud)
        ? claims.aud.includes(settings.audience)
            ? settings.audience
            : claims.aud[0]
        : claims?.aud;
    if (typeof given === 'string')
        return given;
    // https://github.com/aws-actions/configure-aws-credentials#oidc-audience: China's partition has its own.
    if (settings.audience === 'sts.amazonaws.com' && (0,knowledge_regions/* partitionOf */.iQ)(settings.region).id === 'aws-cn')
        return 'sts.amazonaws.com.cn';
    return settings.audience || 'sts.amazonaws.com';
}
/** Partition and account of the role asked for, else of the identity that AWS confirmed, else of what the key encodes. */
function roleHome({ settings, observations, credentials }) {
    const role = (0,names_arn/* parseArn */.Lw)(settings.roleToAssume);
    if (role?.service === 'iam' && /^\d{12}$/.test(role.account))
        return { partition: role.partition, account: role.account };
    const seen = observations.flatMap((o) => o.status === 'ok' &&
        o.operation === 'GetCallerIdentity' &&
        (o.signer === 'base' || o.signer === 'role') &&
        o.facts.accountId
        ? [o.facts.accountId]
        : [])[0];
    return {
        partition: (0,knowledge_regions/* partitionOf */.iQ)(settings.region).id,
        account: seen ?? givenKey(credentials)?.accountInKey ?? ACCOUNT_PLACEHOLDER,
    };
}

;// CONCATENATED MODULE: ./build/src/remedies/policy-holder.js
// To what a policy attaches. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html

// https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html: the role of a permission set has its name and a hash.
const OF_PERMISSION_SET = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;
/**
 * The holder of the policies that decide for a principal: the role behind a session by its name, the permission set behind a role of IAM Identity
 * Center, a user. Null where no policy can attach (root, a federated user) or the ARN is not whole.
 */
function holderOf(principal) {
    const arn = principal && !principal.includes('*') ? (0,names_arn/* parseArn */.Lw)(principal) : null;
    if (!arn || (arn.service !== 'iam' && arn.service !== 'sts'))
        return null;
    const [kind, ...path] = arn.resource.split('/');
    const account = /^\d{12}$/.test(arn.account) ? arn.account : null;
    if (kind === 'user')
        return named('user', path.at(-1), account);
    const role = kind === 'assumed-role' ? path[0] : kind === 'role' ? path.at(-1) : undefined;
    const set = OF_PERMISSION_SET.exec(role ?? '')?.[1];
    return set ? named('permission-set', set, account) : named('role', role, account);
}
const named = (type, name, account) => name && /^[\w+=,.@-]{1,128}$/.test(name) ? { type, name, account } : null;
/** The resource whose own policy decides, from its ARN. */
function resourceHolder(resource) {
    const arn = (0,names_arn/* parseArn */.Lw)(resource);
    const account = arn && /^\d{12}$/.test(arn.account) ? arn.account : null;
    if (arn?.service === 's3')
        return { type: 'bucket', name: arn.resource.split('/')[0] ?? null, account };
    if (arn?.service === 'dynamodb')
        return { type: 'table', name: resource.replace(/(:table\/[^/]+)\/.*$/, '$1'), account };
    return arn?.service === 'kms'
        ? { type: 'kms-key', name: resource, account }
        : { type: 'unknown', name: null, account };
}

;// CONCATENATED MODULE: ./build/src/remedies/attach-policy.js
// Remedies that allow something: the statement, to whom it attaches, and the exact command.


const list = (value) => (typeof value === 'string' ? [value] : value);
/**
 * Statements as one document: one statement for each set of resources. No policy of an identity need allow GetCallerIdentity, but a VPC endpoint's must:
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
function documentOf(statements, holder = 'role') {
    const isNeeded = (action) => holder === 'vpc-endpoint' || action !== 'sts:GetCallerIdentity';
    const useful = statements.flatMap((s) => {
        const actions = list(s.Action).filter((action) => s.Effect === 'Deny' || isNeeded(action));
        return actions.length > 0 ? [{ ...s, Action: one(actions), Resource: one(list(s.Resource)) }] : [];
    });
    return useful.length > 0 ? { Version: '2012-10-17', Statement: useful } : null;
}
const one = (values) => {
    const [only, ...others] = [...new Set(values)];
    return only !== undefined && others.length === 0 ? only : [...new Set(values)];
};
/** An inline policy of the same name would be replaced, so each document gets a name of its own. It tells no resource's name. */
function policyNameFor({ Statement }) {
    const [first] = Statement;
    const action = first ? (list(first.Action)[0] ?? '') : '';
    const words = ['allow', ...action.split(':')].map((word) => word.replace(/[^\w.-]+/g, '')).filter(Boolean);
    return `${words.join('-').slice(0, 100)}-${hash(JSON.stringify(Statement))}`;
}
/** FNV-1a, 32 bits: only to tell two names apart. */
function hash(value) {
    let sum = 0x811c9dc5;
    for (const character of value)
        sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return (sum >>> 0).toString(16).padStart(8, '0').slice(0, 6);
}
/** Null where no policy could attach, or nothing is to be allowed. */
function allow(holder, statements, { title, notes = [] } = {}) {
    const document = documentOf(statements, holder?.type);
    if (!holder || !document)
        return null;
    const change = attach(holder, document);
    const actions = [...new Set(document.Statement.flatMap((s) => list(s.Action)))];
    const resources = [...new Set(document.Statement.flatMap((s) => list(s.Resource)))];
    const replaces = REPLACES.has(holder.type)
        ? [(0,src_text/* text */.Qq) `The command replaces the policy that is there: add the statement to it, where there is one.`]
        : [];
    return {
        title: title ?? titleFor(holder, actions),
        changes: [change],
        after: isIdentity(holder)
            ? (0,src_text/* text */.Qq) `${describeHolder(holder)} may do ${(0,src_text/* enumerate */.HL)(actions)} on ${(0,src_text/* enumerate */.HL)(resources)}`
            : (0,src_text/* text */.Qq) `the policy of ${describeHolder(holder)} allows ${(0,src_text/* enumerate */.HL)(actions)} on ${(0,src_text/* enumerate */.HL)(resources)}`,
        ...(notes.length + replaces.length > 0 ? { notes: [...notes, ...replaces] } : {}),
    };
}
const IDENTITIES = new Set(['role', 'user', 'group', 'permission-set']);
const isIdentity = ({ type }) => IDENTITIES.has(type);
const titleFor = (holder, actions) => isIdentity(holder)
    ? (0,src_text/* text */.Qq) `Allow ${(0,src_text/* enumerate */.HL)(actions)} for ${describeHolder(holder)}`
    : (0,src_text/* text */.Qq) `Let the policy of ${describeHolder(holder)} allow ${(0,src_text/* enumerate */.HL)(actions)}`;
/** What the caller itself may not do: the statement for the role, permission set or user behind a principal. */
const allowCaller = (principal, statements, words = {}) => allow(holderOf(principal), statements, words);
const attach = (to, document) => ({
    kind: 'attach-policy',
    to,
    policyName: policyNameFor(document),
    document,
});
const REPLACES = new Set([
    'permission-set',
    'bucket',
    'table',
    'kms-key',
    'vpc-endpoint',
    'organization',
    'boundary',
]);
const HOLDERS = {
    role: 'the role',
    user: 'the user',
    group: 'the group',
    'permission-set': 'the permission set',
    bucket: 'the bucket',
    table: 'the table',
    'kms-key': 'the KMS key',
    'vpc-endpoint': 'the VPC endpoint',
    organization: 'the organization',
    boundary: 'the permissions boundary',
    unknown: 'the resource',
};
const describeHolder = ({ type, name }) => name ? (0,src_text/* text */.Qq) `${[HOLDERS[type]]} ${name}` : [HOLDERS[type]];

// EXTERNAL MODULE: ./build/src/services/registry.js + 4 modules
var registry = __webpack_require__(1784);
;// CONCATENATED MODULE: ./build/src/remedies/requested.js
// What this run asked for, as statements: the least that the role of this job must allow. Listings that only this action asks for are left out.


// Only names that AWS could have accepted enter a policy: no wildcard comes in through an input.
const SAFE_NAME = /^[A-Za-z0-9_.:/@+=-]+$/;
function requestedStatements({ settings }, account) {
    const place = { partition: (0,knowledge_regions/* partitionOf */.iQ)(settings.region).id, region: settings.region, account };
    return registry/* SERVICE_IDS */.xK.flatMap((service) => {
        const { targets } = registry/* SERVICES */.Bg[service];
        const named = (0,registry/* targetsOf */.QR)(settings, service).filter((name) => SAFE_NAME.test(name));
        if (!targets || named.length === 0)
            return [];
        const resources = [...new Set(named.flatMap((name) => targets.resources(name, place)))];
        const byActions = Map.groupBy(resources, (resource) => targets.uses(resource).join());
        return [...byActions.values()].map((group) => ({ Effect: 'Allow', Action: targets.uses(group[0] ?? ''), Resource: group }));
    });
}

;// CONCATENATED MODULE: ./build/src/answers/denial.js
const PRINCIPAL = /User: (arn:[^\s"]+|[^\s"]*\*{3}[^\s"]*)/;
const ACTION = /not authorized to perform:? ([\w-]+:\w+)/i;
// S3 puts the resource in double quotes, other services do not.
const RESOURCE = /on (?:the )?resource:? "?(arn:[^\s"]*[^\s".,;]|\*)"?/i;
const NO_ALLOW = /because no (.+?) (?:allows|allow) (?:the )?([\w-]+:\w+)?/i;
// A service that asked another one on the caller's behalf says "due to an explicit deny" as well.
const EXPLICIT = /explicit deny in ([\w -]+)(?:: (arn:[^\s"]*[^\s".,;)]))?/i;
const POLICY_ARN = /: (arn:[\w-]+:(?:iam|organizations|s3|dynamodb|kms)[^\s"]*?)\.?\s*$/m;
// What an SDK adds behind the service's own words, where one service hands on another's refusal.
const WRAPPER = /\s*\((?:Service|Status Code): [^()]*(?:\([^()]*\)[^()]*)*\)\s*$/i;
// DynamoDB wraps KMS's refusal in words of its own: "KMS key access denied error: … (Service: AWSKMS; …)".
const KMS = /^(?:[\w.]+: )*KMS key access denied|\(Service: (AWS)?Kms\w*;|model\.(AWS)?KMSException|not authorized to perform:? kms:[A-Z]\w+/i;
function parseDenial(whole) {
    const message = whole.replace(WRAPPER, '');
    const explicit = EXPLICIT.exec(message);
    const noAllow = explicit ? null : NO_ALLOW.exec(message);
    const action = ACTION.exec(message)?.[1] ?? noAllow?.[2] ?? null;
    const clause = explicit?.[1] ?? noAllow?.[1] ?? /S3 Block Public Access/i.exec(message)?.[0] ?? '';
    return {
        principal: PRINCIPAL.exec(message)?.[1] ?? null,
        action,
        resource: RESOURCE.exec(message)?.[1] ?? null,
        layer: layerIn(whole, action, layerOf(clause)),
        explicit: /explicit deny/i.test(message),
        // Without a clause, the ARN at the end is the resource's.
        policyArn: explicit?.[2] ?? (noAllow ? POLICY_ARN.exec(message)?.[1] : null) ?? null,
    };
}
/** A key that is out of reach is the key's matter, unless a policy that bounds the caller as a whole is named. */
function layerIn(message, action, layer) {
    const ofKey = KMS.test(message) || action?.startsWith('kms:');
    return ofKey && (layer === 'identity' || layer === 'resource' || layer === 'unspecified') ? 'kms' : layer;
}
function layerOf(clause) {
    // "VPC endpoint policy transitively through a service control policy" is the organisation's to change.
    if (/(service|resource) control/i.test(clause))
        return 'organization';
    if (/vpc endpoint/i.test(clause))
        return 'vpc-endpoint';
    if (/boundary/i.test(clause))
        return 'boundary';
    if (/sessions? polic/i.test(clause))
        return 'session';
    if (/role trust/i.test(clause))
        return 'role-trust';
    if (/resource-based|block public access|bucket policy/i.test(clause))
        return 'resource';
    if (/identity-based/i.test(clause))
        return 'identity';
    return 'unspecified';
}
const isQuarantine = (denial) => /AWSCompromisedKeyQuarantine/i.test(denial.policyArn ?? '');

;// CONCATENATED MODULE: ./build/src/answers/answer.js
// What an answer says of the credentials, read from its code and words alone. The same fault has another name on each service:
// InvalidClientTokenId (Query) = UnrecognizedClientException (JSON) = InvalidAccessKeyId (S3).
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html, .../AmazonS3/latest/API/ErrorResponses.html


const CODES = {
    InvalidClientTokenId: 'key-unrecognized',
    UnrecognizedClientException: 'key-unrecognized',
    InvalidAccessKeyId: 'key-unrecognized',
    InvalidSecurity: 'key-unrecognized',
    AuthFailure: 'key-unrecognized',
    InvalidToken: 'token-undecodable',
    ExpiredToken: 'expired',
    ExpiredTokenException: 'expired',
    TokenRefreshRequired: 'expired',
    SignatureDoesNotMatch: 'signature-mismatch',
    InvalidSignatureException: 'signature-mismatch',
    InvalidSignature: 'signature-mismatch',
    IncompleteSignature: 'signature-incomplete',
    IncompleteSignatureException: 'signature-incomplete',
    AuthorizationHeaderMalformed: 'signature-incomplete',
    MissingAuthenticationToken: 'signature-incomplete',
    MissingAuthenticationTokenException: 'signature-incomplete',
    RequestTimeTooSkewed: 'clock',
    RequestExpired: 'clock',
    RequestInTheFuture: 'clock',
    OptInRequired: 'not-subscribed',
    NotSignedUp: 'not-subscribed',
    SubscriptionRequiredException: 'not-subscribed',
    AccountProblem: 'not-subscribed',
    Blocked: 'not-subscribed',
    PendingVerification: 'not-subscribed',
    RegionDisabledException: 'sts-not-active',
    PermanentRedirect: 'elsewhere',
    TemporaryRedirect: 'elsewhere',
    IllegalLocationConstraintException: 'elsewhere',
    AccessDenied: 'denied',
    AccessDeniedException: 'denied',
    UnauthorizedOperation: 'denied',
    UnauthorizedException: 'denied',
    AuthorizationError: 'denied',
    AllAccessDisabled: 'other',
    Throttling: 'throttled',
    ThrottlingException: 'throttled',
    ThrottledException: 'throttled',
    TooManyRequestsException: 'throttled',
    RequestThrottled: 'throttled',
    RequestThrottledException: 'throttled',
    RequestLimitExceeded: 'throttled',
    ProvisionedThroughputExceededException: 'throttled',
    BandwidthLimitExceeded: 'throttled',
    SlowDown: 'throttled',
    ModelNotReadyException: 'throttled',
};
const CLOCK_WORDS = /signature (expired|not yet current)|request (has )?expired|difference between the request time and the (current|server) time/i;
const SCOPE_WORDS = /credential should be scoped|date in credential scope does not match/i;
const BUCKET_REGION_WORDS = /region '?[\w-]+'? is wrong; expecting|location constraint is incompatible/i;
const BEARER_WORDS = /make sure your API key is valid|bearer token (has expired|is invalid)|invalid bearer token|api key (is invalid|has expired)|invalid api key format/i;
// "no identity-based policy allows the aws-marketplace:Subscribe" and the like are said in words of a denial under other codes too.
const DENIAL_WORDS = /is not authorized to perform|explicit deny/i;
// An answer whose code is lost or new still says what it means.
const WORDS = [
    [/security token included in the request is expired|provided token has expired/i, 'expired'],
    [
        /security token included in the request is invalid|access key id .*does not exist in our records|not able to validate the provided access credentials/i,
        'key-unrecognized',
    ],
    [/provided token is malformed/i, 'token-undecodable'],
    [/request signature we calculated does not match/i, 'signature-mismatch'],
    [
        /not a valid key=value pair|authorization header requires|missing authentication token|must contain (either )?a valid \(registered\) AWS access key id/i,
        'signature-incomplete',
    ],
    [/access key id needs a subscription|account is not signed up|account is currently blocked/i, 'not-subscribed'],
    [/STS is not activated in this region/i, 'sts-not-active'],
    [/^(rate exceeded|too many (requests|tokens))|reduce your request rate/i, 'throttled'],
];
function answerOf(observation) {
    if (observation.status === 'not-evaluated')
        return 'none';
    if (observation.status === 'ok')
        return 'accepted';
    const { kind, code, message, httpStatus } = observation.error;
    if (kind !== 'service')
        return 'network';
    if (observation.signer === 'bearer' && BEARER_WORDS.test(message))
        return 'bearer-rejected';
    if (SCOPE_WORDS.test(message))
        return 'scope-mismatch';
    if (CLOCK_WORDS.test(message))
        return 'clock';
    if (BUCKET_REGION_WORDS.test(message))
        return 'elsewhere';
    const known = CODES[code];
    if (known)
        return known;
    const meant = WORDS.find(([words]) => words.test(message))?.[1];
    if (meant)
        return meant;
    if (DENIAL_WORDS.test(message))
        return 'denied';
    if (observation.service === 's3' && httpStatus === 301)
        return 'elsewhere';
    if (httpStatus === 429)
        return 'throttled';
    if ((httpStatus ?? 0) >= 500)
        return 'unavailable';
    // S3 without a body has no code: a 403 to a request that AWS could read is a denial that gives no reason.
    if (observation.service === 's3' &&
        httpStatus === 403 &&
        (!message || /^(HTTP 403|403|Forbidden|Unknown\w*)$/.test(code)))
        return 'denied';
    return 'other';
}
/** Answers that come only after AWS has accepted the key, the token, the signature and the clock. */
const PROVES_CREDENTIALS = new Set(['accepted', 'denied', 'throttled', 'other']);
/** Answers in which the credentials themselves are refused. */
const REFUSES_CREDENTIALS = new Set([
    'key-unrecognized',
    'token-undecodable',
    'expired',
    'signature-mismatch',
    'signature-incomplete',
    'not-subscribed',
]);
/**
 * Whether this answer proves that the signing credentials are accepted. Some errors come before authentication, and a bare S3 denial may be
 * given to an anonymous request, but every request here is signed. `other` is proof only where the service said it in a 4xx of its own.
 */
function provesCredentials(observation) {
    return (PROVES_CREDENTIALS.has(answerOf(observation)) &&
        observation.signer !== 'none' &&
        !(observation.status === 'failed' && observation.error.httpStatus === 404 && observation.service === 'sts'));
}
/** An acceptance that stands against another service's refusal. A throttled request may have been turned away at the door, before its signature was read. */
const acceptsCredentials = (observation) => provesCredentials(observation) && answerOf(observation) !== 'throttled';
function denialOf(observation) {
    return observation.status === 'failed' && answerOf(observation) === 'denied'
        ? parseDenial(observation.error.message)
        : null;
}
const isFailed = (observation) => observation.status === 'failed';
/** Requests signed with the credentials under test, follow-ups in the same region excluded. */
function underTest(scene) {
    return scene.observations.filter((o) => (o.signer === 'base' || o.signer === 'role') && !o.followUp);
}
function failuresOf(scene, ...answers) {
    return underTest(scene)
        .filter(isFailed)
        .filter((o) => answers.includes(answerOf(o)));
}
/** A service that its Region does not have, as Bedrock in some, where nobody asked for it by name: no fault, and nothing to explain. */
function isExcused(observation, { settings }) {
    return (isFailed(observation) &&
        isUnresolved(observation) &&
        !(0,registry/* isIn */.S1)(observation.service, settings.region) &&
        !settings.named.some((service) => service === observation.service));
}
const isUnresolved = (o) => o.error.kind === 'network' && /^(ENOTFOUND|EAI_\w+)$/.test(o.error.code);
/** Whether GetItem was granted where DescribeTable is denied: an answer about the key comes only after authorisation. */
function readGranted(scene, denied) {
    return scene.observations.some((o) => o.followUp &&
        o.operation === 'GetItem' &&
        o.target === denied.target &&
        (o.status === 'ok' ||
            answerOf(o) === 'throttled' ||
            (o.status === 'failed' && /^(Validation|ResourceNotFound)Exception$/.test(o.error.code))));
}

;// CONCATENATED MODULE: ./build/src/answers/query.js

const isOneOf = (value, wanted) => wanted === undefined || (Array.isArray(wanted) ? wanted.includes(value) : value === wanted);
function query_fits(o, { service, operation, target, region, followUp = false }) {
    return (isOneOf(o.service, service) &&
        isOneOf(o.operation, operation) &&
        (typeof target === 'object' && target ? o.target !== null : isOneOf(o.target, target)) &&
        isOneOf(o.region, region) &&
        (followUp === 'too' || o.followUp === followUp));
}
/** Requests that failed, and why. */
function failures(scene, { answer, kind, code, ...which } = {}) {
    return scene.observations.filter((o) => o.status === 'failed' &&
        query_fits(o, which) &&
        isOneOf(o.error.kind, kind) &&
        isOneOf(o.error.code, code) &&
        isOneOf(answerOf(o), answer));
}
/** Requests of one operation that were served, each with the facts that this operation teaches. */
function successes(scene, operation, which = {}) {
    return scene.observations.filter((o) => o.status === 'ok' && query_fits(o, { ...which, operation }));
}

;// CONCATENATED MODULE: ./build/src/answers/caller-identity.js

const ASSUMPTIONS = ['AssumeRole', 'AssumeRoleWithWebIdentity'];
const IDENTITY = ['GetCallerIdentity', ...ASSUMPTIONS];
const isAssumption = ({ operation }) => ASSUMPTIONS.includes(operation);
/** Every answer that tells who somebody is. */
const identityObservations = (scene) => successes(scene, IDENTITY, { followUp: 'too' });
/** The observation that told who the credentials under test are. */
function identityObservation(scene) {
    const answers = identityObservations(scene).filter((o) => o.facts.arn !== undefined);
    return (answers.find((o) => o.operation === 'GetCallerIdentity' && !o.followUp) ??
        answers.find((o) => o.operation !== 'GetCallerIdentity') ??
        answers.find((o) => o.signer === 'base' || o.signer === 'role'));
}
/** What STS answered to the same question, signed by somebody else of the job. */
const identityAnswer = (scene, signer) => scene.observations.find((o) => o.operation === 'GetCallerIdentity' && o.signer === signer);
/** The known end of the session under test: an assumed role's own end wins. */
function caller_identity_endOf(scene) {
    const ends = successes(scene, ASSUMPTIONS, { followUp: 'too' }).flatMap((o) => o.facts.expiresAt ?? []);
    return ends.at(-1) ?? scene.credentials.end?.at ?? null;
}
/** The policies attached to the caller, where IAM lists them. */
const policiesOfCaller = (scene) => successes(scene, ['ListAttachedUserPolicies', 'ListAttachedRolePolicies'], { followUp: true }).flatMap((observation) => observation.facts.attachedPolicies.map((arn) => ({ arn, observation })));

;// CONCATENATED MODULE: ./build/src/answers/stand-in.js
// Where a service's requests go. An endpoint override may lead to a system that stands in for AWS: it knows other keys, and may verify none.

// The suffixes of all partitions, dual-stack and VPC endpoints included: https://docs.aws.amazon.com/general/latest/gr/rande.html
const AWS_HOST = /(^|\.)(amazonaws\.(com|com\.cn|eu)|api\.aws|api\.amazonwebservices\.(com\.cn|eu)|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)(:\d+)?$/i;
/** The override that a service's requests follow: one of its own, else the one for all; null where it leads to AWS, or there is none. */
function standInFor(scene, service) {
    const own = scene.endpoints.find((e) => e.service === service);
    const override = own ?? scene.endpoints.find((e) => e.service === 'all');
    return override && !AWS_HOST.test(override.host) ? override : null;
}
const hostFor = (scene, service) => standInFor(scene, service)?.host ?? null;
const sameEndpoint = (scene, a, b) => hostFor(scene, a.service) === hostFor(scene, b.service);
/** Whether accepting one request says anything of a refusal of another: AWS's word does, and STS's to a stand-in for another service; any other stand-in speaks for itself alone. */
const speaksFor = (scene, accepted, refused) => hostFor(scene, accepted.service) === null ||
    sameEndpoint(scene, accepted, refused) ||
    (accepted.service === 'sts' && hostFor(scene, refused.service) !== null);
// Services say so of an operation that is another's, emulators of one that they lack; AWS answers none of what is asked here with 501.
const NOT_SERVED = /^(UnknownOperationException|NotImplemented|InvalidAction)$/;
const NOT_SERVED_WORDS = /requested operation is not recognized by the service|^unsupported action /i;
/** An answer of a system that does not have the operation: another service than the one that was meant, or a stand-in's gap. */
const isNotServed = (o) => isFailed(o) &&
    o.error.kind === 'service' &&
    (NOT_SERVED.test(o.error.code) || NOT_SERVED_WORDS.test(o.error.message) || o.error.httpStatus === 501);
/** The same stand-in that is asked for STS has none: what it says of keys is its own matter, and not AWS's. */
function hasNoSts(scene, o) {
    const sts = scene.observations.find((other) => other.service === 'sts' && !other.followUp && other.signer === o.signer);
    if (!sts || o.service === 'sts' || hostFor(scene, o.service) === null || !sameEndpoint(scene, o, sts))
        return false;
    return isNotServed(sts) || (answerOf(sts) === 'network' && isFailed(sts) && sts.error.kind === 'protocol');
}

;// CONCATENATED MODULE: ./build/src/answers/known-caller.js
// Who the credentials under test belong to, by whatever answer of AWS names them: GetCallerIdentity may be denied, and a denial names the caller all the same.





const ACCOUNT = /^\d{12}$/;
/** The caller as a denial names it, where that can be read whole. */
function callerInDenial(observation) {
    const principal = denialOf(observation)?.principal;
    const arn = (0,names_arn/* parseArn */.Lw)(principal ?? '');
    if (!principal || !arn || !ACCOUNT.test(arn.account))
        return null;
    return { accountId: arn.account, arn: principal.includes('***') ? null : principal };
}
/** The best answer first: STS's own, a denial, then an ARN that AWS made for the caller. */
function knownCaller(scene) {
    const observation = identityObservation(scene);
    const { accountId, arn } = observation?.facts ?? {};
    if (observation && accountId && arn)
        return { accountId, arn, observation };
    const asked = signedForCaller(scene).filter((o) => answersBesideSts(scene, o.service));
    return (asked.map(namedByDenial).find((caller) => caller?.arn) ??
        asked.map(namedByDenial).find(Boolean) ??
        ofResource(scene));
}
function namedByDenial(observation) {
    const named = callerInDenial(observation);
    return named && { ...named, observation };
}
/** What stands in for one service alone has accounts of its own. */
const answersBesideSts = (scene, service) => standInFor(scene, service)?.host === standInFor(scene, 'sts')?.host;
/** A refused assumption names whoever asked for the role. A Bedrock key is what is under test where there is nothing else. */
function signedForCaller(scene) {
    const signer = scene.settings.roleToAssume ? 'role' : 'base';
    const signed = scene.observations.filter((o) => o.signer === signer && !isAssumption(o));
    return signed.length > 0 ? signed : scene.observations.filter((o) => o.signer === 'bearer');
}
/** A table asked for by its bare name is the caller's own: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-cross-account-access.html */
function ofResource(scene) {
    const table = successes(scene, 'DescribeTable').find(({ service, target, facts }) => facts.tableArn && !(0,names_arn/* parseArn */.Lw)(target ?? '') && answersBesideSts(scene, service));
    const accountId = (0,names_arn/* parseArn */.Lw)(table?.facts.tableArn ?? '')?.account ?? '';
    return table && ACCOUNT.test(accountId) ? { accountId, arn: null, observation: table } : null;
}
// On the way to a session, and about it.
const TELLS_CALLER = new Set([
    'GetCallerIdentity',
    'AssumeRole',
    'AssumeRoleWithWebIdentity',
    'GetRoleCredentials',
    'CreateToken',
    'getIDToken',
]);
/** The questions whose answers would have told it, and that failed. */
const failedIdentityQuestions = (scene) => scene.observations.filter(isFailed).filter((o) => TELLS_CALLER.has(o.operation) && !o.followUp);

;// CONCATENATED MODULE: ./build/src/remedies/run-facts.js
// What of a run the makers of remedies need to know, as plain data: collected by a rule's `find`, so that no scene is at hand where words are made.





const SECRET = /\bsecrets\.([A-Za-z_]\w*)/;
const secretIn = (expression) => SECRET.exec(expression ?? '')?.[1] ?? null;
function runFacts(scene) {
    const { settings, credentials, context } = scene;
    const key = givenKey(credentials);
    const given = context.expressions ?? {};
    const variables = context.keyVariables;
    const read = {
        keyId: secretIn(given['aws-access-key-id']) ?? secretIn(variables.AWS_ACCESS_KEY_ID),
        secret: secretIn(given['aws-secret-access-key']) ?? secretIn(variables.AWS_SECRET_ACCESS_KEY),
        token: secretIn(given['aws-session-token']) ?? secretIn(variables.AWS_SESSION_TOKEN),
        role: secretIn(given['role-to-assume']),
    };
    const identity = identityObservation(scene)?.facts;
    return {
        terminal: !context.inActions,
        repository: context.repository,
        job: context.job,
        runId: /^\d+$/.test(context.runId) && !context.emulated ? context.runId : null,
        region: (0,knowledge_regions/* isWellFormedRegion */.qN)(settings.region) ? settings.region : null,
        regionFrom: settings.regionSource,
        partition: (0,names_arn/* parseArn */.Lw)(identity?.arn ?? '')?.partition ?? (0,knowledge_regions/* partitionOf */.iQ)(settings.region).id,
        account: identity?.accountId ?? knownCaller(scene)?.accountId ?? key?.accountInKey ?? null,
        principal: identity?.arn ?? null,
        source: key?.source ?? null,
        type: credentialType(credentials),
        token: key?.sessionToken ? (key.tokenJoins ? 'variable' : 'with-key') : null,
        profile: credentials.beside.profile,
        roleToAssume: settings.roleToAssume,
        secretNames: {
            keyId: read.keyId ?? 'AWS_ACCESS_KEY_ID',
            secret: read.secret ?? 'AWS_SECRET_ACCESS_KEY',
            token: read.token ?? 'AWS_SESSION_TOKEN',
            role: read.role ?? 'AWS_ROLE_ARN',
        },
        secretNamesRead: read.keyId !== null || read.secret !== null,
        signIn: Object.fromEntries(['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token', 'role-to-assume'].flatMap((name) => given[name] ? [[name, given[name]]] : [])),
        givenInputs: context.givenInputs,
        variableLevels: context.variableLevels,
        signInBefore: context.signInBefore,
        environment: context.environmentName,
        dependabot: context.actor === 'dependabot[bot]',
        caller: context.calledBy && {
            job: context.calledBy.job,
            secrets: context.calledBy.secrets,
            permissions: context.calledBy.permissions,
        },
        permissions: context.workflowJob?.permissions ?? null,
        idToken: credentials.beside.idToken,
    };
}
/** The step whose credentials this run uses: one before it, where the environment supplies them, else this one. */
const signingStep = ({ source, signInBefore }) => source === 'environment' && signInBefore ? { uses: signInBefore.uses, where: 'before' } : 'this';
/** Where a variable is set; one that the file does not name comes from outside of it. */
const levelOf = ({ terminal, variableLevels }, variable) => terminal ? 'terminal' : (variableLevels[variable] ?? 'job');
/** A step in a change: left out where it is this one. */
const at = (step) => (step === 'this' ? {} : { step });

;// CONCATENATED MODULE: ./build/src/remedies/secrets.js
// Remedies for stored credentials: what each secret must contain, where it is stored, and how it reaches this step.


const KEY_INPUTS = ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token'];
const KEY_VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
/** Where a secret must be stored so that this run sees it: an environment's own value wins over the repository's. */
const storeOf = (run) => {
    if (run.dependabot)
        return { store: 'dependabot' };
    return run.environment ? { store: 'environment', environment: run.environment } : { store: 'repository' };
};
const storeSecret = (run, name, content) => ({
    kind: 'set-secret',
    name,
    ...storeOf(run),
    with: content,
});
/** In a terminal there is no secret: the variable itself is set, from what a person has. */
const exportVariable = (name, value) => ({
    kind: 'set-variable',
    name,
    value,
    at: 'terminal',
});
/** The change by which the session token of a secret reaches the credentials under test. */
function passToken(run) {
    const value = `\${{ secrets.${run.secretNames.token} }}`;
    if (run.terminal)
        return exportVariable('AWS_SESSION_TOKEN', 'SESSION_TOKEN');
    // The token of an input never joins a key of the environment.
    if (run.source === 'environment' && signingStep(run) === 'this')
        return { kind: 'set-variable', name: 'AWS_SESSION_TOKEN', value, at: levelOf(run, 'AWS_ACCESS_KEY_ID') };
    return { kind: 'set-input', name: 'aws-session-token', value, ...at(signingStep(run)) };
}
/** Whether the workflow hands a session token on already, so that only the secret is at fault. */
const passesToken = (run) => {
    const step = signingStep(run);
    const inputs = step === 'this' ? run.givenInputs : (run.signInBefore?.inputs ?? null);
    return Boolean(inputs?.includes('aws-session-token') || run.variableLevels.AWS_SESSION_TOKEN);
};
/** The three values of a session, printed by whoever may sign in. */
const sessionLook = (profile) => ({
    caption: (0,src_text/* text */.Qq) `On the machine of whoever may sign in: the three values of one session`,
    run: `aws configure export-credentials${profile ? ` --profile ${profile}` : ''} --format env`,
});
/** A temporary key came without its token; `passed` where the workflow hands one on, so that only the secret is at fault. */
function giveSessionToken(run, passed = passesToken(run)) {
    if (run.terminal)
        return {
            title: (0,src_text/* text */.Qq) `Set the session token too`,
            changes: [passToken(run)],
            after: (0,src_text/* text */.Qq) `${'AWS_SESSION_TOKEN'} has the token of the same session`,
            looks: [sessionLook(run.profile)],
        };
    const store = storeSecret(run, run.secretNames.token, 'session-token');
    return {
        title: passed ? (0,src_text/* text */.Qq) `Store the session token as the secret ${run.secretNames.token}` : (0,src_text/* text */.Qq) `Pass the session token`,
        changes: passed ? [store] : [passToken(run), store],
        after: passed
            ? (0,src_text/* text */.Qq) `the secret ${run.secretNames.token} has the token of the same sign-in as the key`
            : (0,src_text/* text */.Qq) `the step passes a session token`,
        notes: [
            (0,src_text/* text */.Qq) `The token must come from the same sign-in as the key: if that session is over, store all three values again.`,
        ],
        looks: [sessionLook(null)],
    };
}
/** All three values again, from one sign-in: for a session that is over, replaced, or mixed of two. */
function renewSession(run) {
    if (run.terminal)
        return {
            title: (0,src_text/* text */.Qq) `Sign in again, and set the three variables from one session`,
            changes: [
                exportVariable('AWS_ACCESS_KEY_ID', 'ACCESS_KEY_ID'),
                exportVariable('AWS_SECRET_ACCESS_KEY', 'SECRET_ACCESS_KEY'),
                exportVariable('AWS_SESSION_TOKEN', 'SESSION_TOKEN'),
            ],
            after: (0,src_text/* text */.Qq) `${'aws sts get-caller-identity'} answers with these variables`,
            looks: [sessionLook(run.profile)],
        };
    const { keyId, secret, token } = run.secretNames;
    return {
        title: (0,src_text/* text */.Qq) `Store the three values of a new session`,
        changes: [
            storeSecret(run, keyId, 'access-key-id'),
            storeSecret(run, secret, 'secret-access-key'),
            storeSecret(run, token, 'session-token'),
            // A variable's token beside key inputs is another session's.
            ...((passesToken(run) || run.token === 'with-key') && run.token !== 'variable' ? [] : [passToken(run)]),
        ],
        after: (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)([keyId, secret, token])} are from one new sign-in`,
        notes: [(0,src_text/* text */.Qq) `This works until the new session ends: at most 12 hours for a person’s sign-in.`],
        looks: [sessionLook(null)],
    };
}
const CONTENT = { keyId: 'access-key-id', secret: 'secret-access-key', token: 'session-token' };
const VARIABLES = { keyId: 'AWS_ACCESS_KEY_ID', secret: 'AWS_SECRET_ACCESS_KEY', token: 'AWS_SESSION_TOKEN' };
/** The same values, stored again without what crept in. */
function storeCleaned(run, parts, crept) {
    if (run.terminal) {
        const [first, ...others] = parts.map((part) => exportVariable(VARIABLES[part], 'CLEANED_VALUE'));
        return {
            title: (0,src_text/* text */.Qq) `Set the value again without ${crept}`,
            changes: [first, ...others],
            after: (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(parts.map((part) => VARIABLES[part]))} is the bare value`,
        };
    }
    const names = parts.map((part) => run.secretNames[part]);
    const [first, ...others] = names.map((name) => storeSecret(run, name, 'same-value-cleaned'));
    return {
        title: (0,src_text/* text */.Qq) `Store ${(0,src_text/* enumerate */.HL)(names)} again without ${crept}`,
        changes: [first, ...others],
        after: (0,src_text/* text */.Qq) `the secret ${(0,src_text/* enumerate */.HL)(names)} has the bare value, without ${crept}`,
    };
}
/** Values that are in each other's place. */
function storeInPlace(run) {
    const { keyId, secret } = run.secretNames;
    return {
        title: (0,src_text/* text */.Qq) `Store the key id and the secret each under its own name`,
        changes: run.terminal
            ? [
                exportVariable('AWS_ACCESS_KEY_ID', 'ACCESS_KEY_ID'),
                exportVariable('AWS_SECRET_ACCESS_KEY', 'SECRET_ACCESS_KEY'),
            ]
            : [storeSecret(run, keyId, 'access-key-id'), storeSecret(run, secret, 'secret-access-key')],
        after: run.terminal
            ? (0,src_text/* text */.Qq) `${'AWS_ACCESS_KEY_ID'} begins with ${'AKIA'} or ${'ASIA'}`
            : (0,src_text/* text */.Qq) `the secret ${keyId} has the id that begins with ${'AKIA'} or ${'ASIA'}, and ${secret} the secret of the same key`,
    };
}
/** The workflow gives each input the other's secret. */
function swapInputs(run) {
    const { keyId, secret } = run.secretNames;
    const give = (part, name) => passValue(run, part, name);
    return {
        title: (0,src_text/* text */.Qq) `Pass ${secret} as the key id, and ${keyId} as the secret`,
        changes: [give('keyId', secret), give('secret', keyId)],
        after: (0,src_text/* text */.Qq) `the workflow passes ${secret} as the key id, and ${keyId} as the secret`,
    };
}
/** What was stored is the id of something else: the key's own id and its secret are stored as a pair. */
const storePairAgain = (run) => ({
    ...storeInPlace(run),
    title: (0,src_text/* text */.Qq) `Store the id of an access key, with its secret`,
    notes: [
        (0,src_text/* text */.Qq) `IAM console → Users → the user → Security credentials lists the ids of the keys. AWS shows a secret only when the key is made: without a copy of it, create a new key.`,
    ],
});
/** One value that is missing, a placeholder, or another one's. */
function storeSecretValue(run, part, words = {}) {
    const name = run.secretNames[part];
    const { title = (0,src_text/* text */.Qq) `Store the secret ${name}`, notes } = words;
    if (run.terminal && part !== 'role')
        return {
            title: words.title ?? (0,src_text/* text */.Qq) `Set ${VARIABLES[part]}`,
            changes: [exportVariable(VARIABLES[part], CONTENT[part].replaceAll('-', '_').toUpperCase())],
            after: (0,src_text/* text */.Qq) `${VARIABLES[part]} has the value`,
            ...(notes ? { notes } : {}),
        };
    return {
        title,
        changes: [storeSecret(run, name, part === 'role' ? 'role-arn' : CONTENT[part])],
        after: (0,src_text/* text */.Qq) `the secret ${name} has a value in ${whereStored(run)}`,
        ...(notes ? { notes } : {}),
    };
}
const whereStored = (run) => {
    if (run.dependabot)
        return (0,src_text/* text */.Qq) `the Dependabot secrets of the repository`;
    return run.environment ? (0,src_text/* text */.Qq) `the environment ${run.environment}` : (0,src_text/* text */.Qq) `the secrets of the repository`;
};
/** Values that are missing, or stand-ins for the real ones, reach the step where the others of the key do. */
function fillGaps(run, gaps, words) {
    const each = gaps.flatMap(({ part, name, pass, store }) => {
        if (run.terminal)
            return [exportVariable(VARIABLES[part], capitals(CONTENT[part]))];
        return [...(pass ? [passValue(run, part, name)] : []), ...(store ? [storeSecret(run, name, CONTENT[part])] : [])];
    });
    const [first = storeSecret(run, gaps[0].name, CONTENT[gaps[0].part]), ...others] = each;
    const notes = [
        ...(words.notes ?? []),
        ...(isFromElsewhere(run, gaps)
            ? [
                (0,src_text/* text */.Qq) `Something outside of the workflow file, such as an earlier step or a ${'.env'} file, sets the variable: change it there, so that the other steps of the job have the value too.`,
            ]
            : []),
    ];
    return {
        title: run.terminal
            ? (0,src_text/* text */.Qq) `Set ${(0,src_text/* enumerate */.HL)(gaps.map(({ part }) => VARIABLES[part]))} to the real value`
            : words.title,
        changes: [first, ...others],
        after: run.terminal
            ? (0,src_text/* text */.Qq) `${'aws sts get-caller-identity'} answers with these variables`
            : (0,src_text/* text */.Qq) `this step has the real value of ${(0,src_text/* enumerate */.HL)(gaps.map(({ name }) => name))}`,
        ...(notes.length > 0 ? { notes } : {}),
    };
}
const capitals = (content) => content.replaceAll('-', '_').toUpperCase();
/** A variable that the file sets nowhere wins over `env:` of the job, and not over that of the step. */
const isFromElsewhere = (run, gaps) => !run.terminal &&
    run.source === 'environment' &&
    signingStep(run) === 'this' &&
    gaps.some(({ part, pass }) => pass && !run.variableLevels[VARIABLES[part]]);
/** Beside the other half of the key: an input's value never joins one of the environment. */
function passValue(run, part, name) {
    const value = `\${{ secrets.${name} }}`;
    const step = signingStep(run);
    if (run.source === 'environment' && step === 'this')
        return { kind: 'set-variable', name: VARIABLES[part], value, at: run.variableLevels[VARIABLES[part]] ?? 'step' };
    return { kind: 'set-input', name: INPUT_OF[part], value, ...at(step) };
}
const INPUT_OF = {
    keyId: 'aws-access-key-id',
    secret: 'aws-secret-access-key',
    token: 'aws-session-token',
};
/** The pair that the workflow reads and that is not there. */
function storeKeyPair(run) {
    const { keyId, secret } = run.secretNames;
    return {
        title: (0,src_text/* text */.Qq) `Store ${(0,src_text/* enumerate */.HL)([keyId, secret])} in ${whereStored(run)}`,
        changes: [storeSecret(run, keyId, 'access-key-id'), storeSecret(run, secret, 'secret-access-key')],
        after: (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)([keyId, secret])} are stored in ${whereStored(run)}`,
    };
}
/**
 * A key of another account, for a step whose inputs give one. In secrets of its own, so that no other job gets it; those of an environment are the
 * environment's alone.
 */
function storeKeyOf(run, account, notes) {
    if (run.terminal || run.source !== 'inputs' || run.dependabot)
        return null;
    const own = (name) => (run.environment ? name : `${name}_${account}`.toUpperCase());
    const [keyId, secret] = [own(run.secretNames.keyId), own(run.secretNames.secret)];
    const passing = run.environment && run.secretNamesRead ? [] : [passValue(run, 'keyId', keyId), passValue(run, 'secret', secret)];
    return {
        title: (0,src_text/* text */.Qq) `Store a key of the account ${account}, and pass it`,
        changes: [
            storeSecret(run, keyId, 'access-key-id'),
            storeSecret(run, secret, 'secret-access-key'),
            ...passing,
            ...dropToken(run),
        ],
        after: (0,src_text/* text */.Qq) `this step shows account ${account}`,
        notes,
    };
}
const userOf = (principal) => /:user\/(?:.*\/)?([\w+=,.@-]+)$/.exec(principal ?? '')?.[1] ?? 'USER';
/** A new key of an IAM user in the place of one that AWS does not know or whose secret is lost. */
function newKeyPair(run) {
    const user = userOf(run.principal);
    const { keyId, secret } = run.secretNames;
    const create = {
        kind: 'command',
        run: `aws iam create-access-key --user-name ${user} --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text`,
        by: 'aws-admin',
        effect: 'create-key',
        console: (0,src_text/* text */.Qq) `IAM console → Users → ${user} → Security credentials → Create access key. AWS shows the secret once.`,
    };
    const stored = run.terminal
        ? [
            exportVariable('AWS_ACCESS_KEY_ID', 'ACCESS_KEY_ID'),
            exportVariable('AWS_SECRET_ACCESS_KEY', 'SECRET_ACCESS_KEY'),
        ]
        : [storeSecret(run, keyId, 'access-key-id'), storeSecret(run, secret, 'secret-access-key')];
    return {
        title: run.terminal
            ? (0,src_text/* text */.Qq) `Create a new access key, and set it`
            : (0,src_text/* text */.Qq) `Create a new access key, and store both values`,
        changes: [create, ...stored, ...dropToken(run)],
        after: (0,src_text/* text */.Qq) `${run.terminal ? 'AWS_ACCESS_KEY_ID' : keyId} is the id of a key that IAM lists as active`,
        notes: [(0,src_text/* text */.Qq) `A user has at most two keys: delete the old one once the new one works.`],
    };
}
/** A long-term key has no session token: one that is passed on beside it makes AWS refuse the key. */
function dropToken(run) {
    if (run.terminal)
        return run.type === 'temporary' ? [{ kind: 'unset-variable', name: 'AWS_SESSION_TOKEN', at: 'terminal' }] : [];
    if (!passesToken(run) && run.token === null)
        return [];
    const level = run.variableLevels.AWS_SESSION_TOKEN;
    return level
        ? [{ kind: 'unset-variable', name: 'AWS_SESSION_TOKEN', at: level }]
        : run.token === 'variable' || (run.source === 'environment' && signingStep(run) === 'this')
            ? [{ kind: 'unset-variable', name: 'AWS_SESSION_TOKEN', at: 'job' }]
            : [{ kind: 'remove-input', name: 'aws-session-token', ...at(signingStep(run)) }];
}
/** A session token beside a long-term key: it leaves the place from which it came. */
function removeSessionToken(run, from) {
    const variable = { kind: 'unset-variable', name: 'AWS_SESSION_TOKEN', at: levelOf(run, 'AWS_SESSION_TOKEN') };
    const step = signingStep(run);
    const input = { kind: 'remove-input', name: 'aws-session-token', ...at(step) };
    const byInput = from === 'inputs' || (step !== 'this' && run.signInBefore?.inputs.includes('aws-session-token'));
    return {
        title: byInput ? (0,src_text/* text */.Qq) `Remove the input ${'aws-session-token'}` : (0,src_text/* text */.Qq) `Unset ${'AWS_SESSION_TOKEN'}`,
        changes: [byInput ? input : variable],
        after: (0,src_text/* text */.Qq) `the step passes a key that begins with ${'AKIA'}, and no session token`,
    };
}
/** The key inputs of this step hide credentials of the environment; `identity` is whom AWS took these for, null where it was not asked. */
function useEnvironment(run, identity) {
    const given = KEY_INPUTS.filter((name) => run.givenInputs?.includes(name));
    const usual = run.token === 'with-key' ? KEY_INPUTS : KEY_INPUTS.slice(0, 2);
    const [first, ...others] = (given.length > 0 ? given : usual).map((name) => ({ kind: 'remove-input', name }));
    return {
        title: (0,src_text/* text */.Qq) `Remove the key inputs, so that this step uses the credentials of the environment`,
        changes: [first, ...others],
        after: identity
            ? (0,src_text/* text */.Qq) `this step shows the identity ${identity}`
            : (0,src_text/* text */.Qq) `this step uses the environment’s credentials`,
        notes: [
            identity
                ? (0,src_text/* text */.Qq) `AWS accepts the credentials that the environment has. Inputs win over them.`
                : (0,src_text/* text */.Qq) `The environment has a key of its own. Inputs win over it.`,
        ],
    };
}
/** The environment's variables hide what was meant to be used, e.g. a profile. */
function unsetKeys(run, names = KEY_VARIABLES) {
    const [first, ...others] = names.map((name) => ({ kind: 'unset-variable', name, at: levelOf(run, name) }));
    return {
        title: (0,src_text/* text */.Qq) `Unset ${(0,src_text/* enumerate */.HL)(names)}`,
        changes: [first, ...others],
        after: (0,src_text/* forCount */.VL)(names, (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(names)} is not set`, (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(names)} are not set`),
    };
}
/** The secret exists in an environment of the repository, and this job names none. Which one is the reader's to know where no file tells. */
const findEnvironment = (names) => ({
    ...nameEnvironment('ENVIRONMENT'),
    title: (0,src_text/* text */.Qq) `Name the environment that has ${(0,src_text/* enumerate */.HL)(names)} in the job`,
    notes: [PROTECTED],
    looks: [{ caption: (0,src_text/* text */.Qq) `The secrets of an environment`, run: 'gh secret list --env ENVIRONMENT' }],
});
const PROTECTED = (0,src_text/* text */.Qq) `The environment’s protection rules, such as reviewers and branches, then apply to this job.`;
const nameEnvironment = (environment) => ({
    title: (0,src_text/* text */.Qq) `Name the environment ${environment} in the job`,
    changes: [{ kind: 'job', key: 'environment', value: environment }],
    after: (0,src_text/* text */.Qq) `the job names the environment ${environment}, and its secrets reach this step`,
    notes: [PROTECTED],
});
/** A reusable workflow sees only the secrets that its caller hands over. */
function passToReusable(caller, names) {
    const named = names && names.length > 0 ? names : null;
    return {
        title: named
            ? (0,src_text/* text */.Qq) `Pass ${(0,src_text/* enumerate */.HL)(named)} on to the reusable workflow`
            : (0,src_text/* text */.Qq) `Pass the secrets on to the reusable workflow`,
        changes: [
            {
                kind: 'job',
                key: 'secrets',
                value: named ? Object.fromEntries(named.map((name) => [name, `\${{ secrets.${name} }}`])) : 'inherit',
                job: caller,
            },
        ],
        after: named
            ? (0,src_text/* text */.Qq) `the job ${caller} passes ${(0,src_text/* enumerate */.HL)(named)} on`
            : (0,src_text/* text */.Qq) `the job ${caller} says ${'secrets: inherit'}`,
    };
}
/** Dependabot's runs see Dependabot's secrets alone. */
function storeForDependabot(run) {
    const { keyId, secret } = run.secretNames;
    // Where the workflow file is not at hand, nothing tells whether the step reads them.
    const isRead = run.givenInputs !== null || run.secretNamesRead;
    return {
        title: isRead
            ? (0,src_text/* text */.Qq) `Store ${(0,src_text/* enumerate */.HL)([keyId, secret])} as Dependabot secrets`
            : (0,src_text/* text */.Qq) `Store ${(0,src_text/* enumerate */.HL)([keyId, secret])} as Dependabot secrets, and pass them`,
        changes: [
            { kind: 'set-secret', name: keyId, store: 'dependabot', with: 'access-key-id' },
            { kind: 'set-secret', name: secret, store: 'dependabot', with: 'secret-access-key' },
            ...(isRead ? [] : passStoredKey(run).changes),
        ],
        after: (0,src_text/* text */.Qq) `the Dependabot secrets of the repository have ${(0,src_text/* enumerate */.HL)([keyId, secret])}`,
        notes: [(0,src_text/* text */.Qq) `Give Dependabot a key that may only read: its runs execute the code of new dependencies.`],
    };
}
/** The inputs through which stored secrets reach this step, where the workflow gives none. */
function passStoredKey(run) {
    const { keyId, secret } = run.secretNames;
    return {
        title: (0,src_text/* text */.Qq) `Pass the stored key to this step`,
        changes: [
            { kind: 'set-input', name: 'aws-access-key-id', value: `\${{ secrets.${keyId} }}` },
            { kind: 'set-input', name: 'aws-secret-access-key', value: `\${{ secrets.${secret} }}` },
        ],
        after: (0,src_text/* text */.Qq) `the step passes ${(0,src_text/* enumerate */.HL)([keyId, secret])}`,
        notes: [(0,src_text/* text */.Qq) `The secrets must exist under these names: Settings → Secrets and variables → Actions.`],
    };
}
/** A Bedrock API key that is wrong, over, or of another Region. */
function newBedrockKey(run) {
    const name = 'AWS_BEARER_TOKEN_BEDROCK';
    return {
        title: run.terminal ? (0,src_text/* text */.Qq) `Set a new Bedrock API key` : (0,src_text/* text */.Qq) `Store a new Bedrock API key as the secret ${name}`,
        changes: run.terminal ? [exportVariable(name, 'BEDROCK_API_KEY')] : [storeSecret(run, name, 'bedrock-api-key')],
        after: run.region
            ? (0,src_text/* text */.Qq) `${name} has an API key that Bedrock made in ${run.region}`
            : (0,src_text/* text */.Qq) `${name} has an API key that Bedrock accepts`,
        notes: [
            (0,src_text/* text */.Qq) `Amazon Bedrock console → API keys. A short-term key ends after at most 12 hours, and works in its own Region alone.`,
        ],
    };
}

;// CONCATENATED MODULE: ./build/src/remedies/shell-word.js
/** A word that a shell takes as it is; quoted where it has anything else than plain characters. */
const shellWord = (value) => /^[\w+=,.@:/-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;

;// CONCATENATED MODULE: ./build/src/remedies/oidc.js
// The way out that ends stored credentials: a role that this repository's jobs assume, with all that it takes, and with what it replaces removed.










const DEFAULT_AUDIENCE = 'sts.amazonaws.com';
const SIGN_IN_ACTION = 'aws-actions/configure-aws-credentials@v6';
function oidcFacts(scene) {
    const { account, partition } = roleHome(scene);
    const asked = (0,names_arn/* parseArn */.Lw)(scene.settings.roleToAssume);
    const given = asked?.service === 'iam' && /^\d{12}$/.test(asked.account) && /^role\/[\w+=,.@/-]+$/.test(asked.resource);
    const repository = (scene.context.repository.split('/')[1] ?? '').replace(/[^\w.-]+/g, '-');
    const name = given ? (asked.resource.split('/').pop() ?? '') : `github-${repository || 'deploy'}`.slice(0, 64);
    const claimed = scene.claims?.iss;
    const generated = trustPolicyForJob(scene);
    return {
        run: runFacts(scene),
        role: {
            arn: given ? scene.settings.roleToAssume : `arn:${partition}:iam::${account}:role/${name}`,
            name,
            account,
            given,
        },
        issuer: typeof claimed === 'string' && providerOf(claimed) ? claimed : issuerFor(scene.context.serverUrl),
        audience: audienceOf(scene),
        trust: 'json' in generated ? JSON.parse(generated.json) : null,
        refused: 'refused' in generated ? generated.refused : null,
        everyPullRequest: 'subjects' in generated && generated.subjects.some((s) => s.endsWith(':pull_request')),
        statements: requestedStatements(scene, account),
    };
}
/** The account trusts GitHub's tokens. */
const createProvider = ({ issuer, audience }) => ({
    kind: 'command',
    run: `aws iam create-open-id-connect-provider --url ${issuer} --client-id-list ${shellWord(audience)}`,
    by: 'aws-admin',
    effect: 'create-provider',
    console: (0,src_text/* text */.Qq) `IAM console → Identity providers → Add provider → OpenID Connect: provider URL ${issuer}, audience ${audience}.`,
});
/** `permissions:` of a job, with what a token takes added to what its block grants. */
function grantIdToken(block, job) {
    const kept = (block?.granted ?? []).filter(([name, access]) => name !== 'id-token' && access !== 'none');
    return {
        kind: 'job',
        key: 'permissions',
        value: { 'id-token': 'write', ...(kept.length > 0 ? Object.fromEntries(kept) : { contents: 'read' }) },
        ...(job ? { job } : {}),
    };
}
/** The role with its trust policy and its permissions; nothing where no trust policy can be written. */
function createRole({ role, trust, statements }) {
    if (trust === null)
        return [];
    const document = documentOf(statements);
    return [
        {
            kind: 'command',
            run: `aws iam create-role --role-name ${shellWord(role.name)} --assume-role-policy-document file://trust-policy.json`,
            by: 'aws-admin',
            effect: 'create-role',
            console: (0,src_text/* text */.Qq) `IAM console → Roles → Create role → Custom trust policy; name ${role.name}.`,
            files: { 'trust-policy.json': trust },
        },
        ...(document ? [attach({ type: 'role', name: role.name, account: role.account }, document)] : []),
    ];
}
/** The workflow assumes the role: in this step in place of the key inputs, in the step that signs in, or in a new one before this. */
function useRole({ run, role, audience }) {
    const step = signingStep(run);
    const given = step === 'this' ? run.givenInputs : (run.signInBefore?.inputs ?? null);
    const keys = (given ? KEY_INPUTS.filter((name) => given.includes(name)) : KEY_INPUTS.slice());
    const named = [
        { kind: 'set-input', name: 'role-to-assume', value: role.arn, ...at(step) },
        ...(audience === DEFAULT_AUDIENCE
            ? []
            : [{ kind: 'set-input', name: 'audience', value: audience, ...at(step) }]),
    ];
    if (run.source === 'inputs' || step !== 'this')
        return [...keys.map((name) => ({ kind: 'remove-input', name, ...at(step) })), ...named];
    const levels = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'].flatMap((name) => {
        const level = run.variableLevels[name];
        return level ? [{ kind: 'unset-variable', name, at: level }] : [];
    });
    return [
        ...levels,
        {
            kind: 'add-step',
            uses: SIGN_IN_ACTION,
            with: {
                'role-to-assume': role.arn,
                'aws-region': run.region && (0,knowledge_regions/* isWellFormedRegion */.qN)(run.region) ? run.region : 'us-east-1',
                ...(audience === DEFAULT_AUDIENCE ? {} : { audience }),
            },
        },
    ];
}
/** The stored secrets that nothing reads any more. */
function deleteSecrets({ run }) {
    if (!run.secretNamesRead)
        return [];
    const names = [
        run.secretNames.keyId,
        run.secretNames.secret,
        ...(run.type === 'temporary' ? [run.secretNames.token] : []),
    ];
    const place = run.environment ? ` --env ${shellWord(run.environment)}` : '';
    return names.map((name) => ({
        kind: 'command',
        run: `gh secret delete ${name}${place}`,
        by: 'repository-admin',
        effect: 'delete-secret',
    }));
}
/** Everything, in the order in which it is done. Null in a terminal, and where no trust policy can be written for this job. */
function assumeRoleWithOidc(facts) {
    const { run, role, everyPullRequest, refused } = facts;
    if (run.terminal)
        return null;
    const grants = run.permissions?.idToken || run.idToken ? [] : [grantIdToken(run.permissions)];
    const above = run.caller && !run.idToken && !run.caller.permissions?.idToken
        ? [grantIdToken(run.caller.permissions, run.caller.job)]
        : [];
    const made = role.given ? [] : createRole(facts);
    const [first, ...others] = [
        ...(role.given ? [] : [createProvider(facts)]),
        ...made,
        ...above,
        ...grants,
        ...useRole(facts),
        ...deleteSecrets(facts),
    ];
    if (!first || (!role.given && refused))
        return null;
    return {
        title: role.given
            ? (0,src_text/* text */.Qq) `Let this job assume ${role.arn} with OIDC, without stored keys`
            : (0,src_text/* text */.Qq) `Assume a role with OIDC, without stored keys`,
        changes: [first, ...others],
        after: (0,src_text/* text */.Qq) `this step shows a session of the role ${role.arn}, and the workflow reads no stored key`,
        notes: [
            ...notesOf(facts),
            ...(everyPullRequest
                ? [
                    (0,src_text/* text */.Qq) `All pull requests of the repository have the same subject, whatever their branch: give this role no more than reading.`,
                ]
                : []),
        ],
    };
}
function notesOf({ role, statements, run, issuer }) {
    const provider = issuer.replace(/^https:\/\//, '');
    return [
        ...(role.given ? [] : [(0,src_text/* text */.Qq) `Skip the first command where the account already has the provider ${provider}.`]),
        ...(role.given || statements.length > 0
            ? []
            : [(0,src_text/* text */.Qq) `Give the role the permissions that the job uses: this run named no table, bucket or model.`]),
        ...(!role.given && statements.length > 0
            ? [(0,src_text/* text */.Qq) `The policy has what this run asked for: add the actions that the job itself performs.`]
            : []),
        ...(run.source === 'inputs'
            ? [(0,src_text/* text */.Qq) `Steps that use AWS after this one need the role too, by ${SIGN_IN_ACTION}.`]
            : []),
        ...(run.secretNamesRead
            ? [
                (0,src_text/* text */.Qq) `Delete ${(0,src_text/* enumerate */.HL)([run.secretNames.keyId, run.secretNames.secret])} only once no other workflow reads them.`,
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/src/remedies/job.js
// Remedies that change a key of the job, or the order of its steps.


const setJobKey = (key, value, { title, after, notes, job }) => ({
    title,
    changes: [{ kind: 'job', key, value, ...(job ? { job } : {}) }],
    after,
    ...(notes ? { notes } : {}),
});
/** What a token takes: in the job's own block, and in the caller's, which bounds it. */
function allowIdToken({ permissions, caller, job }) {
    const below = permissions?.idToken || (caller && !permissions) ? [] : [grantIdToken(permissions)];
    const above = caller && !caller.permissions?.idToken ? [grantIdToken(caller.permissions, caller.job)] : [];
    const [first = grantIdToken(permissions), ...others] = [...above, ...below];
    return {
        title: (0,src_text/* text */.Qq) `Let the job ${above.length > 0 && caller ? caller.job : job} ask for an OIDC token`,
        changes: [first, ...others],
        after: (0,src_text/* text */.Qq) `the log of the job, under ${'Set up job'}, lists ${'IdToken: write'}`,
        notes: [(0,src_text/* text */.Qq) `A ${'permissions'} block takes away all that it does not name.`],
    };
}
/** A review of a pull request is an event of another name, and has the same payload. */
const NO_PULL_REQUEST = (event) => event === 'pull_request' ? "github.event_name != 'pull_request'" : 'github.event.pull_request == null';
/** Runs for pull requests of other repositories are left out, pushes and the repository's own pull requests are not. */
const skipForks = (event = 'pull_request') => ({
    title: (0,src_text/* text */.Qq) `Skip this job for pull requests from other repositories`,
    changes: [
        {
            kind: 'job',
            key: 'if',
            value: `${NO_PULL_REQUEST(event)} || github.event.pull_request.head.repo.full_name == github.repository`,
        },
    ],
    after: (0,src_text/* text */.Qq) `the job runs for pushes and for pull requests of this repository, and is skipped for forks`,
});
const skipDependabot = () => ({
    title: (0,src_text/* text */.Qq) `Skip this job for Dependabot’s runs`,
    changes: [{ kind: 'job', key: 'if', value: "github.actor != 'dependabot[bot]'" }],
    after: (0,src_text/* text */.Qq) `the job is skipped for runs that Dependabot started, and runs for everybody else`,
});
/** A step that signs in comes after this one, which then has nothing to check. */
const signInFirst = (uses) => {
    const step = { uses, where: 'after' };
    return {
        title: (0,src_text/* text */.Qq) `Move the step ${uses} before this one`,
        changes: [{ kind: 'move-step', step, to: 'before-this' }],
        after: (0,src_text/* text */.Qq) `the step ${uses} runs before this one`,
    };
};

;// CONCATENATED MODULE: ./build/src/remedies/values.js
// Remedies that change one value: an input, or one item of a list.


const withNotes = (notes) => notes && notes.length > 0 ? { notes } : {};
/** One value of an input becomes another; of a list, that item alone. */
const replaceValue = (name, from, to, { title, after, notes }) => ({
    title: title ?? (0,src_text/* text */.Qq) `Use ${to} instead of ${from}`,
    changes: [{ kind: 'replace-value', name, from, to }],
    after,
    ...withNotes(notes),
});
/** Several items of one list at once. */
function replaceValues(name, pairs, { title, after, notes }) {
    const [first, ...others] = pairs.map(([from, to]) => ({ kind: 'replace-value', name, from, to }));
    return {
        title: title ?? (0,src_text/* text */.Qq) `Use ${pairs[0][1]} instead of ${pairs[0][0]}`,
        changes: [first, ...others],
        after,
        ...withNotes(notes),
    };
}
/** Several items of one list are not asked for any more. */
const removeItems = (name, items, words) => {
    const [first, ...others] = items.map((item) => ({ kind: 'remove-value', name, item }));
    return { ...removeItem(name, items[0] ?? '', words), changes: [first, ...others] };
};
/** Several items of one list become others; each of them the same, where only the reader knows what. */
const replaceEach = (name, items, to, words) => {
    const [first = '', ...others] = items;
    return replaceValues(name, [[first, to], ...others.map((item) => [item, to])], words);
};
/** One item of a list is not asked for any more. */
const removeItem = (name, item, { title, after, notes }) => ({
    title: title ?? (0,src_text/* text */.Qq) `Remove ${item} from ${name}`,
    changes: [{ kind: 'remove-value', name, item }],
    after,
    ...withNotes(notes),
});
const setInput = (name, value, { title, after, notes, step = 'this' }) => ({
    title: title ?? (0,src_text/* text */.Qq) `Set ${name} to ${value}`,
    changes: [{ kind: 'set-input', name, value, ...at(step) }],
    after,
    ...withNotes(notes),
});
const removeInput = (name, { title, after, notes }) => ({
    title: title ?? (0,src_text/* text */.Qq) `Remove the input ${name}`,
    changes: [{ kind: 'remove-input', name }],
    after,
    ...withNotes(notes),
});
/** Where GitHub withholds the secrets from a run, this action has nothing to check. */
const endQuietly = () => setInput('on-fork', 'skip', {
    title: (0,src_text/* text */.Qq) `Let this step end without an error in such runs`,
    after: (0,src_text/* text */.Qq) `the step is skipped with a notice where GitHub withholds the secrets`,
    notes: [(0,src_text/* text */.Qq) `Later steps that need AWS still fail in such runs.`],
});
/** A warning or a notice that is meant to be so. `ignored` is what the input lists already. */
const acceptFinding = (id, ignored = []) => ({
    title: (0,src_text/* text */.Qq) `Accept it, where it is meant to be so`,
    changes: [{ kind: 'set-input', name: 'ignore', value: [...new Set([...ignored, id])].join(', ') }],
    after: (0,src_text/* text */.Qq) `the finding ${id} is listed as accepted`,
});

;// CONCATENATED MODULE: ./build/src/rules/rule.js
function rule(definition) {
    const { find, tell, ...rest } = definition;
    const { points } = definition;
    const match = (facts) => ({
        subjects: facts.subjects,
        confidence: facts.confidence,
        ...(facts.severity ? { severity: facts.severity } : {}),
        points: typeof points === 'function' ? points(facts) : points,
        ...tell(facts),
    });
    return { ...rest, find, tell, evaluate: (scene) => find(scene).map(match) };
}
/** Pointers to inputs of this action's step. */
const inputs = (...names) => names.map((input) => ({ input }));

;// CONCATENATED MODULE: ./build/src/rules/context/withheld.js

const hasCompleteSet = ({ credentials }) => {
    const key = givenKey(credentials);
    return (key !== null && key.state !== 'half-pair') || credentials.beside.bearerToken || credentials.beside.idToken;
};
/** No complete set of credentials and no id-token, in a run from which GitHub withholds secrets. */
function withheldFrom(scene) {
    if (hasCompleteSet(scene))
        return null;
    if (scene.context.foreignHead)
        return 'fork';
    return scene.context.actor === 'dependabot[bot]' ? 'dependabot' : null;
}
const severityByInput = (scene) => ({ fail: 'error', warn: 'warning', skip: 'notice' })[scene.settings.onFork];

;// CONCATENATED MODULE: ./build/src/rules/context/withheld-from-fork.js





const withheldFromFork = rule({
    id: 'context/withheld-from-fork',
    severities: ['error', 'warning', 'notice'],
    title: 'GitHub withholds secrets from a fork’s pull request',
    since: '1.0',
    points: [],
    stops: true,
    explains: ['credentials/*', 'region/missing', 'oidc/permission-missing', 'context/withheld-from-dependabot'],
    find(scene) {
        if (withheldFrom(scene) !== 'fork')
            return [];
        const { eventName } = scene.context;
        return [
            {
                subjects: [eventName],
                confidence: 'certain',
                severity: severityByInput(scene),
                event: eventName,
                endsQuietly: scene.settings.onFork === 'skip',
            },
        ];
    },
    tell: ({ event, endsQuietly }) => ({
        headline: (0,src_text/* text */.Qq) `GitHub withholds this repository’s secrets from a pull request of a fork.`,
        explanation: endsQuietly ? (0,src_text/* text */.Qq) `${WITHHELD} ${QUIET}` : WITHHELD,
        evidence: [
            {
                text: (0,src_text/* text */.Qq) `The event is ${event}, and the head of the pull request is another repository than its base, or is gone.`,
            },
            { text: (0,src_text/* text */.Qq) `No complete set of credentials arrived, and the job has no OIDC token.` },
        ],
        remedies: remediesFor(event, endsQuietly),
    }),
});
const WITHHELD = (0,src_text/* text */.Qq) `GitHub does not pass secrets, variables or the OIDC token to a run that another repository’s pull request starts. Nothing is wrong with the credentials, and nothing was asked of AWS.`;
const QUIET = (0,src_text/* text */.Qq) `${'on-fork: skip'} is set, so this step ends without an error. Nothing has to change.`;
const NO_TARGET = (0,src_text/* text */.Qq) `Do not switch to ${'pull_request_target'} and check out the fork’s code: that hands your secrets to it.`;
const AFTER_REVIEW = (0,src_text/* text */.Qq) `To check such a change, run the job on ${'push'} or ${'workflow_dispatch'} once a maintainer has read it.`;
const remediesFor = (event, endsQuietly) => [
    { ...skipForks(event), notes: [NO_TARGET, AFTER_REVIEW] },
    ...(endsQuietly ? [] : [endQuietly()]),
];

;// CONCATENATED MODULE: ./build/src/rules/context/withheld-from-dependabot.js







const withheldFromDependabot = rule({
    id: 'context/withheld-from-dependabot',
    severities: ['error', 'warning', 'notice'],
    title: 'GitHub passes only Dependabot secrets to Dependabot’s runs',
    since: '1.0',
    points: [],
    stops: true,
    explains: ['credentials/*', 'region/missing', 'oidc/permission-missing'],
    find(scene) {
        if (withheldFrom(scene) !== 'dependabot')
            return [];
        const run = runFacts(scene);
        return [
            {
                subjects: ['dependabot[bot]'],
                confidence: 'certain',
                severity: severityByInput(scene),
                way: wayOf(run),
                endsQuietly: scene.settings.onFork === 'skip',
                noRegion: scene.settings.region ? null : { secret: regionSecret(scene) },
                run,
            },
        ];
    },
    tell: ({ way, endsQuietly, noRegion, run }) => ({
        headline: (0,src_text/* text */.Qq) `GitHub passes only Dependabot secrets to a run that Dependabot started.`,
        explanation: endsQuietly ? (0,src_text/* text */.Qq) `${MEANINGS[way]} ${withheld_from_dependabot_QUIET}` : MEANINGS[way],
        evidence: [
            {
                text: (0,src_text/* text */.Qq) `The run’s actor is ${'dependabot[bot]'}, and no complete set of credentials arrived.`,
            },
        ],
        remedies: [...withheld_from_dependabot_remediesFor(way, noRegion, run), ...(endsQuietly ? [] : [endQuietly()])],
    }),
});
const regionSecret = ({ context }) => /\bsecrets\.([A-Za-z_]\w*)/.exec(context.expressions?.['aws-region'] ?? '')?.[1] ?? null;
function wayOf({ roleToAssume, signIn, signInBefore, permissions, givenInputs }) {
    const inputs = signInBefore?.inputs ?? [];
    const byRole = roleToAssume || (inputs.includes('role-to-assume') && !inputs.includes('aws-access-key-id'));
    if (!byRole || signIn['aws-access-key-id'])
        return 'key';
    if (givenInputs === null)
        return 'role, file unknown';
    return permissions?.idToken ? 'role, token granted' : 'role, token not granted';
}
const NOT_AWS = (0,src_text/* text */.Qq) `Nothing is wrong with the credentials, and nothing was asked of AWS.`;
const withheld_from_dependabot_QUIET = (0,src_text/* text */.Qq) `${'on-fork: skip'} is set, so this step ends without an error. Nothing has to change.`;
// https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
const MEANINGS = {
    key: (0,src_text/* text */.Qq) `GitHub does not pass the repository’s Actions secrets to such a run, also when somebody else starts it again. ${NOT_AWS}`,
    'role, token not granted': (0,src_text/* text */.Qq) `The token of such a run is read-only by default, and it has no OIDC token unless the job’s ${'permissions'} name ${'id-token: write'}. ${NOT_AWS}`,
    'role, token granted': (0,src_text/* text */.Qq) `The workflow file grants ${'id-token: write'}, and this run has no OIDC token all the same: GitHub withholds it. ${NOT_AWS}`,
    'role, file unknown': (0,src_text/* text */.Qq) `The token of such a run is read-only by default, and it has no OIDC token unless the job’s ${'permissions'} name ${'id-token: write'}. ${NOT_AWS}`,
};
function withheld_from_dependabot_remediesFor(way, noRegion, run) {
    switch (way) {
        case 'key':
            return [
                noRegion ? withRegion(storeForDependabot(run), noRegion.secret) : storeForDependabot(run),
                skipDependabot(),
            ];
        case 'role, token granted':
            return [skipDependabot()];
        default:
            return [{ ...allowIdToken(run), notes: [READ_ONLY] }, skipDependabot()];
    }
}
// Only where nothing tells the Region: it is shown as an example.
const EXAMPLE = 'us-east-1';
const withRegion = (remedy, secret) => ({
    ...remedy,
    changes: [
        ...remedy.changes,
        secret
            ? { kind: 'set-secret', name: secret, store: 'dependabot', with: 'other-value' }
            : { kind: 'set-input', name: 'aws-region', value: EXAMPLE },
    ],
    notes: [
        ...(remedy.notes ?? []),
        secret ? (0,src_text/* text */.Qq) `${secret} has the Region.` : (0,src_text/* text */.Qq) `The step has no Region either: ${EXAMPLE} is an example.`,
    ],
});
const READ_ONLY = (0,src_text/* text */.Qq) `Let the role do no more than these runs need: they execute the code of new dependencies.`;

;// CONCATENATED MODULE: ./build/src/remedies/sign-in.js
// Remedies of a person at a machine: sign in, where a profile's session is over.


/** `aws login` is the AWS CLI's own since 2.32: https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sign-in.html */
function signIn({ profile, how, first = false }) {
    const run = `aws ${how === 'sso' ? 'sso login' : 'login'}${profile ? ` --profile ${shellWord(profile)}` : ''}`;
    return {
        title: first ? (0,src_text/* text */.Qq) `Sign in` : (0,src_text/* text */.Qq) `Sign in again`,
        changes: [{ kind: 'command', run, by: 'person', effect: 'sign-in' }],
        after: (0,src_text/* text */.Qq) `${`aws sts get-caller-identity${profile ? ` --profile ${shellWord(profile)}` : ''}`} answers`,
    };
}
const OWN_PROFILE = 'PROFILE';
const MUST_BE_TRUSTED = (0,src_text/* text */.Qq) `The role’s trust policy must name that identity.`;
const signInAs = (more = []) => ({
    kind: 'command',
    run: [`aws sso login --profile ${OWN_PROFILE}`, ...more].join('\n'),
    by: 'person',
    effect: 'sign-in',
});
/** Where there is no token of GitHub's, a person's own profile assumes the role. */
const useOwnProfile = () => ({
    title: (0,src_text/* text */.Qq) `Assume the role with credentials of your own`,
    changes: [signInAs(), { kind: 'set-variable', name: 'AWS_PROFILE', value: OWN_PROFILE, at: 'terminal' }],
    after: (0,src_text/* text */.Qq) `${`aws sts get-caller-identity --profile ${OWN_PROFILE}`} answers, and ${'AWS_PROFILE'} names the profile`,
    notes: [MUST_BE_TRUSTED],
});
/** A terminal without credentials: a profile of the person's own supplies them. */
const signInOnMachine = () => ({
    title: (0,src_text/* text */.Qq) `Sign in on this machine`,
    changes: [signInAs(), { kind: 'set-variable', name: 'AWS_PROFILE', value: OWN_PROFILE, at: 'terminal' }],
    after: (0,src_text/* text */.Qq) `${`aws sts get-caller-identity --profile ${OWN_PROFILE}`} answers, and ${'AWS_PROFILE'} names the profile`,
    notes: [(0,src_text/* text */.Qq) `A profile that has an access key, or a role, needs no sign-in: the variable is enough.`],
    looks: [{ caption: (0,src_text/* text */.Qq) `The profiles of this machine`, run: 'aws configure list-profiles' }],
});
/** https://nektosact.com/usage/index.html#env-file: the emulator hands the file's variables to every step. */
const useOwnProfileInEmulator = () => ({
    title: (0,src_text/* text */.Qq) `Give ${'act'} credentials of your own, which assume the role`,
    changes: [
        signInAs([
            `aws configure export-credentials --profile ${OWN_PROFILE} --format env-no-export > aws.env`,
            'act --env-file aws.env',
        ]),
    ],
    after: (0,src_text/* text */.Qq) `the run by ${'act'} has ${'AWS_ACCESS_KEY_ID'}, ${'AWS_SECRET_ACCESS_KEY'} and ${'AWS_SESSION_TOKEN'}`,
    notes: [MUST_BE_TRUSTED, (0,src_text/* text */.Qq) `Do not commit ${'aws.env'}.`],
});

;// CONCATENATED MODULE: ./build/src/rules/evidence.js


/** A failure in AWS's own words. */
function cite(o) {
    const { code, message, httpStatus } = o.error;
    const status = httpStatus === undefined || code.endsWith(String(httpStatus)) ? (0,src_text/* text */.Qq) `` : (0,src_text/* text */.Qq) `${httpStatus} `;
    return { text: (0,src_text/* text */.Qq) `${asked(o)} answered ${status}${code}${message ? (0,src_text/* text */.Qq) ` ${message}` : (0,src_text/* text */.Qq) ``}`, observation: o };
}
const citeAll = (observations) => observations.map(cite);
/** An answer told as what it proves. A refusal that proves something is not explained by that, so it is not cited. */
const proof = (o, what) => ({
    text: (0,src_text/* text */.Qq) `${asked(o)}: ${what}`,
    ...(o.status === 'failed' ? {} : { observation: o }),
});
/** At least one piece, as a match needs it. */
function evidence(pieces) {
    const [first, ...rest] = pieces;
    if (!first)
        throw new Error('a match without evidence');
    return [first, ...rest];
}
const asked = (o) => [
    `${(0,registry/* nameOf */.Vb)(o.service)} ${o.operation}`,
    ...(o.target ? (0,src_text/* text */.Qq) ` of ${o.target}` : []),
    ...(o.followUp ? (0,src_text/* text */.Qq) ` in ${o.region}` : []),
];
/** The services of some observations, by name, once each. */
const servicesOf = (observations) => [
    [...new Set(observations.map((o) => (0,registry/* nameOf */.Vb)(o.service)))].join(', '),
];
/** The named targets, or the services where nothing was named. */
const evidence_subjectsOf = (observations) => [
    ...new Set(observations.map((o) => o.target ?? (0,registry/* nameOf */.Vb)(o.service))),
];

// EXTERNAL MODULE: ../../main/node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1490);
;// CONCATENATED MODULE: ./build/src/rules/credentials/misspelt.js
// Inputs of a key by names that this action does not have, such as `aws_access_key_id`.


const MEANT = ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token', 'role-to-assume'];
/** Names by which other actions and tools know the same. */
const BY_OTHERS = {
    'access-key': 'aws-access-key-id',
    'access-key-id': 'aws-access-key-id',
    'aws-access-key': 'aws-access-key-id',
    'aws-key-id': 'aws-access-key-id',
    'aws-secret': 'aws-secret-access-key',
    'aws-secret-key': 'aws-secret-access-key',
    'secret-access-key': 'aws-secret-access-key',
    'secret-key': 'aws-secret-access-key',
    'aws-token': 'aws-session-token',
    'session-token': 'aws-session-token',
    'assume-role': 'role-to-assume',
    'aws-role-arn': 'role-to-assume',
    'aws-role-to-assume': 'role-to-assume',
    'iam-role': 'role-to-assume',
    'role-arn': 'role-to-assume',
};
/** The input of a key that a name most likely stands for; null for any other name. */
function meantInput(name) {
    const plain = name.toLowerCase().replaceAll('_', '-');
    return BY_OTHERS[plain] ?? MEANT.find((input) => (0,mod/* distance */.Io)(plain, input) <= 2) ?? null;
}
const SECRET_OF = {
    'aws-access-key-id': 'keyId',
    'aws-secret-access-key': 'secret',
    'aws-session-token': 'token',
    'role-to-assume': 'role',
};
/** Each input under its right name; `missing` are inputs that no name stands for, and that a key needs too. */
function renameInputs(run, misspelt, missing = []) {
    const usual = (input) => `\${{ secrets.${run.secretNames[SECRET_OF[input] ?? 'keyId']} }}`;
    const [first, ...others] = misspelt;
    return {
        title: (0,src_text/* text */.Qq) `Write ${(0,src_text/* enumerate */.HL)(misspelt.map(({ meant }) => meant))} instead of ${(0,src_text/* enumerate */.HL)(misspelt.map(({ given }) => given))}`,
        changes: [
            { kind: 'remove-input', name: first.given },
            { kind: 'set-input', name: first.meant, value: first.value ?? usual(first.meant) },
            ...others.flatMap(({ given, meant, value }) => [
                { kind: 'remove-input', name: given },
                { kind: 'set-input', name: meant, value: value ?? usual(meant) },
            ]),
            ...missing.map((name) => ({ kind: 'set-input', name, value: usual(name) })),
        ],
        after: (0,src_text/* text */.Qq) `the step gives ${(0,src_text/* enumerate */.HL)([...misspelt.map(({ meant }) => meant), ...missing])}`,
    };
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/missing-causes.js


function missingCauses(scene) {
    const { context } = scene;
    const filled = filledIn(context);
    const [first, ...others] = [
        ...misspelt(context),
        ...emptyRole(context),
        ...jobOutputs(context, filled),
        ...notPassed(context, filled),
        ...notGiven(scene, filled),
        ...empty(context, filled),
    ];
    return first ? [first, ...others] : [{ kind: 'unread', emptied: hasEmptyVariable(scene) }];
}
// A reference and nothing else: what is put together from several is not named.
const REFERENCE = /^\$\{\{\s*((?:secrets|vars|env|inputs|steps|needs)\.[\w.-]{1,200})\s*\}\}$/;
const missing_causes_KEY_INPUTS = ['aws-access-key-id', 'aws-secret-access-key'];
/** What fills the key, by the step's inputs and the variables around it. */
function filledIn({ expressions, keyVariables }) {
    const inputs = Object.entries(expressions ?? {}).filter(([name]) => missing_causes_KEY_INPUTS.some((input) => input === name));
    return [...inputs, ...Object.entries(keyVariables)].flatMap(([name, expression]) => {
        const from = REFERENCE.exec(expression)?.[1];
        return from ? [{ name, from }] : [];
    });
}
/** Only names that stand for an input of the key: any other says nothing of why there is none. */
function misspelt({ strangeInputs, expressions, givenInputs }) {
    const found = strangeInputs.flatMap((given) => {
        const meant = meantInput(given);
        return meant ? [{ given, meant, value: expressions?.[given.toLowerCase()] ?? null }] : [];
    });
    const [first, ...others] = found;
    if (!first)
        return [];
    const named = [...(givenInputs ?? []), ...found.map(({ meant }) => meant)];
    const missing = named.includes('role-to-assume') ? [] : missing_causes_KEY_INPUTS.filter((input) => !named.includes(input));
    return [{ kind: 'misspelt', misspelt: [first, ...others], missing }];
}
function emptyRole({ expressions }) {
    const from = REFERENCE.exec(expressions?.['role-to-assume'] ?? '')?.[1];
    return from ? [{ kind: 'role is empty', from }] : [];
}
/** https://github.com/actions/runner/issues/1498: the runner drops an output that has the value of a secret. */
function jobOutputs({ signInElsewhere }, filled) {
    const fromJobs = filled.filter(({ from }) => /^needs\.[\w-]+\.outputs\./.test(from));
    const job = fromJobs[0]?.from.split('.')[1];
    if (job === undefined)
        return [];
    const signIn = signInElsewhere[job];
    return [{ kind: 'job outputs', filled: fromJobs, job, signIn: signIn ? { job, ...signIn } : null }];
}
const secretsIn = (filled) => [
    ...new Set(filled.flatMap(({ from }) => /^secrets\.(.+)$/.exec(from)?.[1] ?? [])),
];
/** A reusable workflow sees the secrets that its caller hands on, and no others. */
function notPassed({ calledBy, expressions, workflowJob }, filled) {
    const names = secretsIn(filled);
    if (!calledBy || calledBy.secrets === 'inherit' || (expressions && names.length === 0))
        return [];
    const { job, uses, passed } = calledBy;
    if (calledBy.secrets === 'none')
        return [{ kind: 'caller passes none', job, uses }];
    const lacking = names.filter((name) => !(name in passed));
    if (names.length === 0 || lacking.length > 0)
        return [{ kind: 'caller passes others', job, uses, passed, lacking }];
    return workflowJob?.environment ? [{ kind: 'caller hides the environment', job, uses, names }] : [];
}
const hasEmptyVariable = ({ credentials }) => credentials.beside.empty.some((name) => name === 'AWS_ACCESS_KEY_ID' || name === 'AWS_SECRET_ACCESS_KEY');
/** Nothing names a key: an earlier step was to set it, or nobody. */
function notGiven({ context, credentials }, filled) {
    const { expressions, signInBefore, signInAfter, strangeInputs } = context;
    const { idToken } = credentials.beside;
    const isGiven = !expressions ||
        Object.keys(expressions).some((name) => /access-key|role-to-assume/.test(name)) ||
        strangeInputs.some((name) => meantInput(name) !== null) ||
        filled.length > 0 ||
        hasEmptyVariable({ credentials });
    if (isGiven)
        return [];
    if (signInAfter && !signInBefore)
        return [{ kind: 'signs in later', uses: signInAfter }];
    if (signInBefore)
        return [{ kind: 'sign-in left nothing', ...signInBefore }];
    return [{ kind: idToken ? 'token without a role' : 'nothing named' }];
}
function empty(context, filled) {
    const secrets = filled.filter(({ from }) => from.startsWith('secrets.'));
    const others = filled.filter(({ from }) => !/^(secrets|needs)\./.test(from));
    const names = secretsIn(secrets);
    return [
        ...(secrets.length > 0 ? [placeOf(context, names, secrets), { kind: 'secret is not there', names }] : []),
        ...(others.length > 0 ? [{ kind: 'other values empty', filled: others }] : []),
    ];
}
/** Where the secret may be, and this job cannot see it. */
function placeOf({ workflowJob, otherEnvironments }, names, filled) {
    const environment = workflowJob?.environment;
    if (environment === null)
        return { kind: 'in an environment', names, filled, candidates: otherEnvironments };
    if (environment && environment !== 'open')
        return { kind: 'not in the environment', names, filled, environment: environment.name };
    return { kind: 'in another environment', names, filled };
}
/** What the workflow file leaves no doubt of: whatever else is wrong, nothing arrives this way. */
const SURE = new Set([
    'misspelt',
    'role is empty',
    'job outputs',
    'caller passes none',
    'signs in later',
    'token without a role',
    'nothing named',
]);
const isSure = ({ kind }) => SURE.has(kind);
// ── the words
/** What is told of a cause: one clause or several, each of which may follow “Most likely” or “Or”. */
function describeCause(cause) {
    switch (cause.kind) {
        case 'misspelt':
            return [
                (0,src_text/* text */.Qq) `an input’s name is mistyped: ${(0,src_text/* enumerate */.HL)(cause.misspelt.map(({ given }) => given))} should be ${(0,src_text/* enumerate */.HL)(cause.misspelt.map(({ meant }) => meant))}`,
            ];
        case 'role is empty':
            return [(0,src_text/* text */.Qq) `${cause.from}, from which the workflow fills ${'role-to-assume'}, is empty`];
        case 'job outputs':
            return [
                (0,src_text/* text */.Qq) `the job ${cause.job} hands the key on by its outputs: GitHub leaves out an output that may contain a secret, so it arrives empty`,
            ];
        case 'caller passes none':
            return [(0,src_text/* text */.Qq) `the job ${cause.job} calls this reusable workflow without ${'secrets: inherit'}, and passes none`];
        case 'caller passes others':
            return [PASSES_OTHERS(cause)];
        case 'caller hides the environment':
            return [
                (0,src_text/* text */.Qq) `the job ${cause.job} passes ${(0,src_text/* enumerate */.HL)(cause.names)} by name: a job that calls a workflow has no ${'environment'}, so it passes empty values, and those hide the secrets of this job’s environment`,
            ];
        case 'signs in later':
            return [(0,src_text/* text */.Qq) `the step ${cause.uses}, which signs in, comes after this one`];
        case 'sign-in left nothing':
            return [cause.inputs.includes('output-env-credentials') ? DOES_NOT_EXPORT(cause.uses) : LEFT_NOTHING(cause.uses)];
        case 'token without a role':
            return [
                (0,src_text/* text */.Qq) `the job may ask for an OIDC token, and nothing gives a role that the token could open: ${'role-to-assume'} is not set`,
            ];
        case 'nothing named':
            return [(0,src_text/* text */.Qq) `nothing gives this step a key or a role`];
        case 'in an environment':
            return [(0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(cause.names, 'or')} belongs to an environment, and this job names none`];
        case 'not in the environment':
            return [
                (0,src_text/* text */.Qq) `the environment ${cause.environment} has no ${(0,src_text/* enumerate */.HL)(cause.names, 'or')}, and neither has the repository`,
            ];
        case 'in another environment':
            return [(0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(cause.names, 'or')} belongs to another environment than this job’s`];
        case 'secret is not there':
            return [(0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(cause.names, 'or')} is mistyped, or was deleted`];
        case 'other values empty':
            return [
                (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(cause.filled.map(({ from }) => from))} is empty: it is mistyped, or what sets it did not run`,
            ];
        case 'unread':
            return cause.emptied ? EMPTIED : UNREAD;
    }
}
const LEFT_NOTHING = (uses) => (0,src_text/* text */.Qq) `the step ${uses} before this one left no credentials: it was skipped, or it failed and the job went on`;
const DOES_NOT_EXPORT = (uses) => (0,src_text/* text */.Qq) `the step ${uses} before this one does not export its credentials, because it sets ${'output-env-credentials'}`;
const PASSES_OTHERS = ({ job, lacking }) => lacking.length > 0
    ? (0,src_text/* text */.Qq) `the job ${job} calls this reusable workflow and does not pass ${(0,src_text/* enumerate */.HL)(lacking)}`
    : (0,src_text/* text */.Qq) `the job ${job} calls this reusable workflow and passes other secrets than the ones that it reads`;
const IN_ENVIRONMENT = (0,src_text/* text */.Qq) `the secret belongs to an environment that the job does not name`;
const NOT_INHERITED = (0,src_text/* text */.Qq) `this is a reusable workflow, and its caller does not say ${'secrets: inherit'}`;
const EMPTIED = [
    (0,src_text/* text */.Qq) `the secret is not stored under this name`,
    IN_ENVIRONMENT,
    NOT_INHERITED,
];
const UNREAD = [
    (0,src_text/* text */.Qq) `the workflow does not pass the key to this step, or the secret is not stored under the name that it reads`,
    IN_ENVIRONMENT,
    NOT_INHERITED,
    (0,src_text/* text */.Qq) `the step that was to make the credentials comes later, or was skipped`,
];
/** What the workflow file shows of a cause. */
function citeCause(cause) {
    switch (cause.kind) {
        case 'misspelt':
            return [
                {
                    text: (0,src_text/* text */.Qq) `The step gives ${(0,src_text/* enumerate */.HL)(cause.misspelt.map(({ given }) => given))}, and this action has no such input.`,
                },
            ];
        case 'role is empty':
            return [{ text: (0,src_text/* text */.Qq) `The workflow fills ${'role-to-assume'} from ${cause.from}, and nothing arrived.` }];
        case 'caller passes none':
            return [{ text: (0,src_text/* text */.Qq) `The job ${cause.job} calls ${cause.uses} and passes no secrets.` }];
        case 'caller passes others':
        case 'caller hides the environment':
            return [{ text: (0,src_text/* text */.Qq) `The job ${cause.job} calls ${cause.uses} and passes secrets by name.` }];
        case 'signs in later':
        case 'token without a role':
        case 'nothing named':
            return [{ text: (0,src_text/* text */.Qq) `Neither the step’s ${'with:'} nor an ${'env:'} around it names an access key.` }];
        case 'job outputs':
        case 'in an environment':
        case 'not in the environment':
        case 'in another environment':
        case 'other values empty':
            return [
                {
                    text: (0,src_text/* text */.Qq) `The workflow fills ${(0,src_text/* enumerate */.HL)(cause.filled.map(({ name }) => name))} from ${(0,src_text/* enumerate */.HL)([...new Set(cause.filled.map(({ from }) => from))])}, and nothing arrived.`,
                },
            ];
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/missing-remedies.js
// How credentials reach a step that has none, by the cause that is named first.





/** The smallest change first; then what helps if the cause is another one; then a role in the place of stored keys. */
function missing_remedies_remediesFor(cause, run, oidc) {
    const role = assumeRoleWithOidc(oidc);
    const better = role ? [role] : [];
    const pass = passStoredKey(run);
    switch (cause.kind) {
        case 'misspelt':
            return [renameInputs(run, cause.misspelt, cause.missing), ...better];
        case 'role is empty':
            return cause.from.startsWith('secrets.') ? [storeSecretValue(run, 'role')] : [role ?? pass];
        case 'job outputs':
            return cause.signIn?.role ? [signInHere(cause.signIn, cause.signIn.role, run), pass] : [pass, ...better];
        case 'caller passes none':
        case 'caller hides the environment':
            return [passSecrets(cause, {}, run), ...better];
        case 'caller passes others':
            return [passSecrets(cause, cause.passed, run), ...better];
        case 'signs in later':
            return [signInFirst(cause.uses), ...better];
        case 'sign-in left nothing':
            return cause.inputs.includes('output-env-credentials')
                ? [exportCredentials(cause.uses), ...better]
                : [{ ...pass, notes: [...(pass.notes ?? []), WHY_SKIPPED] }, ...better];
        case 'token without a role':
            return role ? [role, pass] : [pass];
        case 'in an environment':
            return [...nameOneOf(cause.candidates, cause.names), storeKeyPair(run), ...better];
        case 'not in the environment':
        case 'in another environment':
        case 'secret is not there':
            return [storeKeyPair(run), ...better];
        case 'unread':
            return [cause.emptied ? storeKeyPair(run) : pass, ...better];
        case 'nothing named':
        case 'other values empty':
            return [pass, ...better];
    }
}
const WHY_SKIPPED = (0,src_text/* text */.Qq) `If the step before this one is to sign in, see why it did not: its ${'if:'}, or ${'continue-on-error'}.`;
/** Within an organization a caller may hand all of its secrets on: https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows */
function passSecrets({ job, uses }, passed, run) {
    const owner = run.repository.split('/')[0] ?? '';
    if (uses.startsWith('./') || uses.startsWith(`${owner}/`))
        return passToReusable(job, null);
    const names = [run.secretNames.keyId, run.secretNames.secret];
    const [change] = passToReusable(job, names).changes;
    return change.kind === 'job' && typeof change.value === 'object'
        ? { ...passToReusable(job, names), changes: [{ ...change, value: { ...passed, ...change.value } }] }
        : passToReusable(job, names);
}
/** An output of another job may not have a secret: this job signs in as that one does. */
function signInHere({ job, uses, region }, role, run) {
    const given = KEY_INPUTS.filter((name) => run.givenInputs?.includes(name));
    const grants = run.permissions?.idToken || run.idToken ? [] : [grantIdToken(run.permissions)];
    const step = {
        kind: 'add-step',
        uses,
        with: { 'role-to-assume': role, 'aws-region': region ?? run.region ?? 'us-east-1' },
    };
    return {
        title: (0,src_text/* text */.Qq) `Sign in within the job ${run.job}, as the job ${job} does`,
        changes: [step, ...grants, ...given.map((name) => ({ kind: 'remove-input', name }))],
        after: (0,src_text/* text */.Qq) `a step of the job ${run.job} assumes ${role}, and this step has no key inputs`,
        notes: [
            (0,src_text/* text */.Qq) `The role’s trust policy must accept this job too: its token has the same subject, unless the jobs name different environments.`,
        ],
    };
}
const exportCredentials = (uses) => ({
    title: (0,src_text/* text */.Qq) `Let the step ${uses} export its credentials`,
    changes: [{ kind: 'remove-input', name: 'output-env-credentials', step: { uses, where: 'before' } }],
    after: (0,src_text/* text */.Qq) `the step ${uses} sets ${'AWS_ACCESS_KEY_ID'} for the steps after it`,
});
const MOST_CANDIDATES = 2;
const nameOneOf = (candidates, names) => {
    const [first, ...others] = candidates.slice(0, MOST_CANDIDATES).map(nameEnvironment);
    return first ? [first, ...others] : [findEnvironment(names)];
};
/** A profile that the runner does not have: inputs win over it, and the variable must not lead other tools to it. */
function passKeyInsteadOfProfile(run) {
    const pass = passStoredKey(run);
    if (!run.profile)
        return pass;
    return {
        ...pass,
        title: (0,src_text/* text */.Qq) `Pass a stored key, and do not name the profile ${run.profile}`,
        changes: [
            ...pass.changes,
            { kind: 'unset-variable', name: 'AWS_PROFILE', at: run.variableLevels.AWS_PROFILE ?? 'job' },
        ],
        after: (0,src_text/* text */.Qq) `the step passes ${(0,src_text/* enumerate */.HL)([run.secretNames.keyId, run.secretNames.secret])}, and ${'AWS_PROFILE'} is not set`,
    };
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/missing.js












const missing = rule({
    id: 'credentials/missing',
    severities: ['error'],
    title: 'No credentials reached this step',
    since: '1.0',
    points: inputs('role-to-assume', 'aws-access-key-id'),
    stops: (scene) => !scene.credentials.beside.bearerToken,
    explains: ['credentials/guard-not-checked'],
    find(scene) {
        const { credentials, settings, context } = scene;
        const { given, beside } = credentials;
        const refusal = refusedProfile(scene);
        // The network's fault, and a denial of the profile's role, have findings of their own.
        if (refusal && (refusal.error.kind !== 'service' || answerOf(refusal) === 'denied'))
            return [];
        if (givenKey(credentials) || withheldFrom(scene))
            return [];
        const fault = given.state === 'profile-failed' ? given.fault : null;
        // Nobody is signed in: credentials/session-expired says so.
        if (fault && isSignInFault(fault))
            return [];
        // A role without any credentials is a matter of the id-token, unless a profile was to supply the key.
        const byToken = settings.roleToAssume && settings.assumeWith !== 'credentials';
        if (byToken && (beside.idToken || !fault))
            return [];
        const services = settings.named.filter((service) => !registry/* SERVICES */.Bg[service].takesBearer);
        if (beside.bearerToken && services.length === 0)
            return [];
        return [
            {
                subjects: [settings.region || 'no region'],
                confidence: 'certain',
                profile: beside.profile,
                fault,
                refusal: refusal ?? null,
                emptied: beside.empty,
                unserved: beside.bearerToken ? services : [],
                causes: context.inActions && !fault ? missingCauses(scene) : null,
                run: runFacts(scene),
                oidc: oidcFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: headlineOf(facts),
        explanation: explanationOf(facts),
        evidence: evidence([
            ...(facts.run.terminal ? [] : [NO_INPUTS]),
            NO_VARIABLES,
            ...ofProfile(facts),
            ...(facts.emptied.length > 0 ? [{ text: SET_BUT_EMPTY(facts.emptied) }] : []),
            ...(facts.causes ?? []).flatMap(citeCause),
            ...(facts.unserved.length > 0 ? [{ text: BEDROCK_ALONE(facts.unserved) }] : []),
        ]),
        remedies: remediesOf(facts),
    }),
});
/** The request of the profile's own provider that failed. */
const refusedProfile = (scene) => scene.credentials.given.state === 'profile-failed' && scene.credentials.given.fault === 'request-failed'
    ? scene.observations.filter(isFailed).find((o) => o.service === 'sts')
    : undefined;
function headlineOf({ fault, profile, run }) {
    if (fault === 'profile-not-found')
        return (0,src_text/* text */.Qq) `The profile ${profile ?? ''} does not exist on this ${[run.terminal ? 'machine' : 'runner']}, and nothing else supplies credentials.`;
    return run.terminal ? (0,src_text/* text */.Qq) `No credentials were found on this machine.` : (0,src_text/* text */.Qq) `No credentials reached this step.`;
}
const NO_SOURCE = (0,src_text/* text */.Qq) `No source supplied an access key, so nothing was asked of AWS with one.`;
function explanationOf({ causes, fault }) {
    if (fault)
        return NO_SOURCE;
    return causes ? (0,src_text/* join */.fj)([NO_SOURCE, inOrder(causes)]) : (0,src_text/* join */.fj)([NO_SOURCE, (0,src_text/* text */.Qq) `Nobody is signed in on this machine.`]);
}
/** The likeliest first. */
function inOrder(causes) {
    if (isSure(causes[0]))
        return (0,src_text/* text */.Qq) `The reason: ${describeCause(causes[0])[0]}.`;
    const [first = [], ...others] = causes.flatMap(describeCause);
    const likeliest = (0,src_text/* text */.Qq) `Most likely ${first}.`;
    return others.length > 0 ? (0,src_text/* join */.fj)([likeliest, (0,src_text/* text */.Qq) `Or ${(0,src_text/* join */.fj)(others, '; or ')}.`]) : likeliest;
}
const NO_INPUTS = { text: (0,src_text/* text */.Qq) `The inputs ${'aws-access-key-id'} and ${'aws-secret-access-key'} are empty.` };
const NO_VARIABLES = {
    text: (0,src_text/* text */.Qq) `${'AWS_ACCESS_KEY_ID'} and ${'AWS_SECRET_ACCESS_KEY'} are not set in the environment.`,
};
const SET_BUT_EMPTY = (names) => (0,src_text/* text */.Qq) `Set, but empty: ${(0,src_text/* enumerate */.HL)(names)}. A secret that does not exist expands to nothing.`;
const BEDROCK_ALONE = (services) => (0,src_text/* text */.Qq) `${'AWS_BEARER_TOKEN_BEDROCK'} is set, and serves Bedrock alone; also asked for: ${(0,src_text/* enumerate */.HL)(services)}.`;
function ofProfile({ fault, profile, refusal }) {
    if (refusal)
        return [
            {
                text: (0,src_text/* text */.Qq) `The profile ${profile ?? 'default'} asks for a role, and AWS answered ${refusal.error.code}: ${refusal.error.message}`,
                observation: refusal,
            },
        ];
    if (fault === 'profile-not-found')
        return [
            { text: (0,src_text/* text */.Qq) `${'AWS_PROFILE'} names the profile ${profile ?? ''}, and the shared files have no such profile.` },
        ];
    return fault ? [{ text: (0,src_text/* text */.Qq) `The profile ${profile ?? 'default'} is there, and supplies no credentials.` }] : [];
}
function remediesOf({ causes, run, oidc }) {
    if (run.terminal)
        return [signInOnMachine()];
    if (causes)
        return missing_remedies_remediesFor(causes[0], run, oidc);
    const role = assumeRoleWithOidc(oidc);
    return [passKeyInsteadOfProfile(run), ...(role ? [role] : [])];
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/written.js
// What the three values look like, as the rules on credentials as written share it.

/** The values that were given, each with the names under which it is known. */
function writtenValues({ credentials }) {
    const key = givenKey(credentials);
    if (!key)
        return [];
    const values = [
        ['keyId', 'access key id', 'aws-access-key-id', 'AWS_ACCESS_KEY_ID', key.keyId],
        ['secret', 'secret access key', 'aws-secret-access-key', 'AWS_SECRET_ACCESS_KEY', key.secret],
        ['token', 'session token', 'aws-session-token', 'AWS_SESSION_TOKEN', key.sessionToken],
    ];
    return values.flatMap(([part, label, input, variable, shape]) => shape ? [{ part, label, input, variable, shape }] : []);
}
const sourceLabel = ({ credentials }) => ({
    inputs: 'the step’s inputs',
    environment: 'the environment',
    profile: 'the shared files',
    container: 'the container’s role',
    instance: 'the instance’s role',
})[givenKey(credentials)?.source ?? 'inputs'];
/** `AKIA…`, the part of a key id that may be shown. */
const keyLabel = ({ credentials }) => `${givenKey(credentials)?.prefix ?? '????'}…`;

;// CONCATENATED MODULE: ./build/src/rules/credentials/incomplete.js








const incomplete = rule({
    id: 'credentials/incomplete',
    severities: ['error'],
    title: 'Half of the key pair is missing',
    since: '1.0',
    points: inputs('aws-access-key-id'),
    stops: true,
    find(scene) {
        const { given } = scene.credentials;
        if (given.state !== 'half-pair' || withheldFrom(scene))
            return [];
        const { part, ...half } = given.keyId ? OTHER_HALF.keyId : OTHER_HALF.secret;
        const why = whyGone(scene, half);
        const run = runFacts(scene);
        return [
            {
                subjects: [given.source === 'environment' ? half.variable : half.input],
                confidence: 'certain',
                ...half,
                source: sourceLabel(scene),
                why,
                gap: {
                    part,
                    name: run.secretNames[part],
                    pass: why.kind === 'not passed' || why.kind === 'unknown' || (why.kind === 'empty' && !isSecret(why.from)),
                    store: why.kind !== 'not passed',
                },
                run,
                oidc: oidcFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: [`The ${facts.there} arrived without its ${facts.gone}.`],
        explanation: (0,src_text/* text */.Qq) `${capitalized(facts.source)} gave one half of the pair. ${WHY[facts.why.kind](facts)}`,
        evidence: [{ text: [`From ${facts.source}: ${facts.there} present, ${facts.gone} missing.`] }],
        remedies: incomplete_remediesFor(facts),
    }),
});
/** By the half that is there. */
const OTHER_HALF = {
    keyId: {
        part: 'secret',
        there: 'access key id',
        gone: 'secret access key',
        input: 'aws-secret-access-key',
        variable: 'AWS_SECRET_ACCESS_KEY',
    },
    secret: {
        part: 'keyId',
        there: 'secret access key',
        gone: 'access key id',
        input: 'aws-access-key-id',
        variable: 'AWS_ACCESS_KEY_ID',
    },
};
function whyGone({ context, credentials }, { input, variable }) {
    const misspelt = context.strangeInputs.find((name) => meantInput(name) === input);
    if (misspelt)
        return {
            kind: 'misspelt',
            misspelt: { given: misspelt, meant: input, value: context.expressions?.[misspelt.toLowerCase()] ?? null },
        };
    const expression = context.expressions?.[input] ?? context.keyVariables[variable];
    const from = /^\$\{\{\s*((?:secrets|vars|env|inputs|steps|needs)\.[\w.-]{1,200})\s*\}\}$/.exec(expression ?? '')?.[1];
    if (from)
        return { kind: 'empty', from };
    if (credentials.beside.empty.includes(variable))
        return { kind: 'empty variable' };
    return context.givenInputs && !expression ? { kind: 'not passed' } : { kind: 'unknown' };
}
const isSecret = (from) => from.startsWith('secrets.');
const capitalized = (words) => [`${words[0]?.toUpperCase()}${words.slice(1)}`];
const WHY = {
    misspelt: ({ why, input }) => (0,src_text/* text */.Qq) `The step gives ${why.kind === 'misspelt' ? why.misspelt.given : ''}, and this action has no such input: ${input} is meant.`,
    empty: ({ why, input }) => (0,src_text/* text */.Qq) `The workflow fills ${input} from ${why.kind === 'empty' ? why.from : ''}, which is empty: it does not exist, or this job cannot see it.`,
    'empty variable': ({ variable }) => (0,src_text/* text */.Qq) `${variable} is set, but empty: the secret that fills it does not exist, or this job cannot see it.`,
    'not passed': ({ input, variable }) => (0,src_text/* text */.Qq) `The workflow gives neither ${input} nor ${variable}.`,
    unknown: () => (0,src_text/* text */.Qq) `The other half is not set.`,
};
function incomplete_remediesFor({ why, gap, run, oidc }) {
    const role = assumeRoleWithOidc(oidc);
    const first = why.kind === 'misspelt' ? renameInputs(run, [why.misspelt]) : fillGaps(run, [gap], { title: titleOf(gap) });
    return [first, newKeyPair(run), ...(role ? [role] : [])];
}
const titleOf = ({ part, name, pass, store }) => {
    if (!store)
        return (0,src_text/* text */.Qq) `Pass ${name} beside the other half`;
    return pass ? (0,src_text/* text */.Qq) `Store and pass the ${[PARTS[part]]}` : (0,src_text/* text */.Qq) `Store the ${[PARTS[part]]} as ${name}`;
};
const PARTS = { keyId: 'access key id of the same key', secret: 'secret of the same key', token: 'session token' };

;// CONCATENATED MODULE: ./build/src/rules/credentials/placeholder.js







const placeholder = rule({
    id: 'credentials/placeholder',
    severities: ['error'],
    title: 'An example stands where a credential belongs',
    since: '1.0',
    points: inputs('aws-access-key-id'),
    stops: true,
    explains: [
        'credentials/missing-session-token',
        'credentials/malformed-key-id',
        'credentials/malformed-secret',
        'credentials/malformed-session-token',
        'credentials/unknown-key',
        'credentials/wrong-secret',
    ],
    find(scene) {
        const found = writtenValues(scene).flatMap((value) => value.shape.placeholder === null ? [] : [{ ...value, text: value.shape.placeholder }]);
        const run = runFacts(scene);
        const [first, ...others] = found.map((value) => gapOf(scene, value, run));
        if (!first)
            return [];
        return [
            {
                subjects: found.map(({ input }) => input),
                confidence: 'certain',
                texts: found.map(({ label, text: shown }) => ({ label, text: shown })),
                kind: kindOf(found.map(({ text: shown }) => shown)),
                gaps: [first, ...others],
                run,
                oidc: oidcFacts(scene),
            },
        ];
    },
    tell: ({ texts, kind, gaps, run, oidc }) => ({
        headline: placeholder_headlineOf(texts.map(({ label }) => label)),
        explanation: placeholder_MEANINGS[kind],
        evidence: evidence(texts.map(({ label, text: shown }) => ({ text: (0,src_text/* text */.Qq) `The ${[label]} is ${shown}.` }))),
        remedies: [fillGaps(run, gaps, { title: placeholder_titleOf(gaps) }), ...withoutKeys(oidc)],
    }),
});
const kindOf = (texts) => {
    if (texts.some((shown) => shown.includes('${{')))
        return 'expression';
    return texts.some((shown) => VARIABLE.test(shown)) ? 'variable' : 'example';
};
const VARIABLE = /^\$\{?([A-Za-z_]\w*)\}?$/;
const REFERENCES = [/\bsecrets\.([A-Za-z_]\w*)/, VARIABLE];
/** A text that names a secret is to be an expression; any other was never replaced, in the secret or in the workflow. */
function gapOf({ context }, { part, input, variable, text: shown }, run) {
    const named = REFERENCES.map((form) => form.exec(shown)?.[1]).find((name) => name !== undefined);
    const read = context.expressions?.[input] ?? context.keyVariables[variable];
    const isStored = read?.includes('secrets.') === true;
    return { part, name: named ?? run.secretNames[part], pass: !isStored, store: isStored || named === undefined };
}
const placeholder_headlineOf = (labels) => labels.length === 1
    ? [`The ${labels[0]} is an example text, not a credential.`]
    : [`${labels.length} of the credential’s values are example texts.`];
const placeholder_MEANINGS = {
    expression: (0,src_text/* text */.Qq) `An expression reached the step as text: nothing expanded it. Expressions work in the values of a workflow file, not in files that a script reads, and not when they are quoted twice.`,
    variable: (0,src_text/* text */.Qq) `The name of a variable reached the step as text: nothing expanded it. A workflow file’s ${'with:'} knows expressions such as ${'${{ secrets.NAME }}'}, and no variables of a shell.`,
    example: (0,src_text/* text */.Qq) `Nobody has replaced the text with the real value. Nothing was asked of AWS.`,
};
const placeholder_titleOf = (gaps) => gaps.every(({ store }) => !store)
    ? (0,src_text/* text */.Qq) `Pass ${(0,src_text/* enumerate */.HL)(gaps.map(({ name }) => name))} by an expression`
    : (0,src_text/* text */.Qq) `Store the real ${[gaps.length === 1 ? 'value' : 'values']} as ${(0,src_text/* enumerate */.HL)(gaps.map(({ name }) => name))}`;
const withoutKeys = (oidc) => {
    const remedy = assumeRoleWithOidc(oidc);
    return remedy ? [remedy] : [];
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/swapped.js





const swapped = rule({
    id: 'credentials/swapped',
    severities: ['error'],
    title: 'Key id and secret stand in each other’s place',
    since: '1.0',
    points: inputs('aws-access-key-id'),
    stops: true,
    explains: ['credentials/malformed-key-id', 'credentials/malformed-secret', 'credentials/missing-session-token'],
    find(scene) {
        const { given } = scene.credentials;
        if (given.state !== 'swapped-pair')
            return [];
        const run = runFacts(scene);
        return [
            {
                subjects: ['aws-access-key-id', 'aws-secret-access-key'],
                confidence: 'certain',
                source: sourceLabel(scene),
                length: given.keyId.length,
                inWorkflow: run.secretNamesRead && swapped_SECRET.test(run.secretNames.keyId) && !swapped_SECRET.test(run.secretNames.secret),
                run,
            },
        ];
    },
    tell: ({ source, length, inWorkflow, run }) => ({
        headline: (0,src_text/* text */.Qq) `The access key id and the secret access key are in each other’s place.`,
        explanation: (0,src_text/* text */.Qq) `The value given as the secret has the form of an access key id; the one given as the id does not. Key ids are sent in plain text, so nothing was sent.`,
        evidence: [
            {
                text: (0,src_text/* text */.Qq) `From ${[source]}: the secret has 20 characters and begins like an access key id; the key id has ${length} characters.`,
            },
        ],
        remedies: [inWorkflow ? swapInputs(run) : storeInPlace(run), replaceKey(inWorkflow ? exchanged(run) : run)],
    }),
});
const swapped_SECRET = /secret/i;
/** The secrets' names tell what each is to have. */
const exchanged = (run) => ({
    ...run,
    secretNames: { ...run.secretNames, keyId: run.secretNames.secret, secret: run.secretNames.keyId },
});
const replaceKey = (run) => ({
    ...newKeyPair(run),
    title: (0,src_text/* text */.Qq) `Replace the key, if another tool of this job has sent or logged the secret as a key id`,
});

;// CONCATENATED MODULE: ./build/src/answers/judge-credentials.js
// What the answers together say of the credentials under test, in one place, so that the rules that need it cannot contradict each other.



const SKEW_LIMIT_SECONDS = 300;
/** Whether any service accepted the same signature: then a refusal elsewhere is not the credentials' fault. A stand-in's acceptance says nothing of AWS's refusal. */
function acceptedSomewhere(scene) {
    const refused = underTest(scene).filter((o) => REFUSES_CREDENTIALS.has(answerOf(o)));
    return underTest(scene).some((o) => acceptsCredentials(o) && refused.every((r) => speaksFor(scene, o, r)));
}
/** A stand-in that accepts what AWS refuses. */
function acceptedByStandIn(scene) {
    const accepted = acceptedSomewhere(scene) ? undefined : underTest(scene).find(acceptsCredentials);
    const override = accepted && standInFor(scene, accepted.service);
    return override ? { accepted, override } : null;
}
/** Refusals that count against the credentials: not those of a stand-in that has no STS of its own. */
const refusalsOf = (scene, ...answers) => failuresOf(scene, ...answers).filter((o) => !hasNoSts(scene, o));
/** Answers that do not know the key, or the key and its token as a pair. */
const unrecognized = (scene) => refusalsOf(scene, 'key-unrecognized');
/** Signature refusals while the clock is right. */
const mismatches = (scene) => failuresOf(scene, 'signature-mismatch').filter((o) => Math.abs(o.error.skewSeconds ?? 0) < SKEW_LIMIT_SECONDS);
/** The same credentials, asked in the partition's default Region because this one refused them. */
const inDefaultRegion = (scene) => scene.observations.find((o) => o.followUp &&
    o.operation === 'GetCallerIdentity' &&
    o.region !== scene.settings.region &&
    (o.signer === 'base' || o.signer === 'role'));
/** The Region is the reason: a default Region accepts what this one does not. */
function regionRefuses(scene) {
    const elsewhere = inDefaultRegion(scene);
    return (elsewhere !== undefined &&
        acceptsCredentials(elsewhere) &&
        !acceptedSomewhere(scene) &&
        failuresOf(scene, 'key-unrecognized', 'token-undecodable', 'not-subscribed').length > 0);
}
/** S3 could not decode the token, where a version 1 token is not the reason. */
const undecodable = (scene) => (0,knowledge_regions/* isOptInRegion */.rr)(scene.settings.region) ? [] : refusalsOf(scene, 'token-undecodable');
const hasStrayToken = ({ credentials: { given } }) => given.state === 'long-term-pair' && given.sessionToken !== null;
/**
 * Beside a long-term key, a token is wrong whatever it holds. Whether it is the only fault is told by the same question without it, or by S3,
 * which checks a long-term key's existence and signature before it looks at a stray token.
 */
function strayToken(scene) {
    if (!hasStrayToken(scene) || acceptedSomewhere(scene))
        return null;
    const refused = refusalsOf(scene, 'key-unrecognized', 'token-undecodable', 'expired');
    if (refused.length === 0)
        return null;
    const without = scene.observations.find((o) => o.signer === 'without-token');
    if (without && acceptsCredentials(without))
        return { verdict: 'stray', certain: true, proof: without };
    if (without && answerOf(without) === 'key-unrecognized')
        return { verdict: 'dead-key', certain: true, proof: without };
    const s3 = refused.find((o) => o.service === 's3');
    if (s3 && answerOf(s3) === 'key-unrecognized')
        return { verdict: 'dead-key', certain: false, proof: s3 };
    return { verdict: 'stray', certain: s3 !== undefined, proof: s3 ?? null };
}
/** The known end of the credentials given has passed. */
const knownEndPassed = ({ credentials: { end }, now }) => end !== null && Date.parse(end.at) <= now;
const isTemporary = ({ credentials }) => credentials.given.state === 'session';
/** Whether an endpoint override decides where requests to this service go. */
const isOverridden = (scene, o) => hasOwnOverride(scene, o) || scene.endpoints.some((e) => e.service === 'all');
/** The service's own variable, which leaves the other services where they were. */
const hasOwnOverride = (scene, o) => scene.endpoints.some((e) => e.service === o.service);
/** A service that refuses the key by way of an endpoint override, while STS accepts it, or while there is no STS at that override. */
function refusedByOverride(scene, o) {
    if (hasNoSts(scene, o))
        return true;
    return (isOverridden(scene, o) &&
        o.service !== 'sts' &&
        scene.observations.some((other) => other.service === 'sts' && other.signer === o.signer && !other.followUp && acceptsCredentials(other)));
}

;// CONCATENATED MODULE: ./build/src/remedies/bare-expressions.js
// What the workflow puts around an expression becomes part of the value: a second dollar sign, quotes inside of quotes.

function writeBareExpressions(repairs, stray) {
    if ('passed' in repairs)
        return {
            title: (0,src_text/* text */.Qq) `In the job ${repairs.job}, write the expressions alone, without ${stray}`,
            changes: [{ kind: 'job', key: 'secrets', value: repairs.passed, job: repairs.job }],
            after: (0,src_text/* text */.Qq) `each secret that the job ${repairs.job} passes is an expression and nothing else`,
        };
    const [first, ...others] = repairs.map(changeOf);
    return {
        title: (0,src_text/* text */.Qq) `Write the expression alone, without ${stray}`,
        changes: [first, ...others],
        after: (0,src_text/* text */.Qq) `in the workflow, ${(0,src_text/* enumerate */.HL)(repairs.map(({ name, value }) => `${name}: ${value}`))}`,
    };
}
const changeOf = ({ name, at, value }) => at === 'input' ? { kind: 'set-input', name, value } : { kind: 'set-variable', name, value, at };

;// CONCATENATED MODULE: ./build/src/remedies/other-store.js


// Each provider's own page:
// https://developers.cloudflare.com/r2/api/s3/api/, https://cloud.google.com/storage/docs/interoperability,
// https://www.backblaze.com/docs/cloud-storage-s3-compatible-api, https://docs.digitalocean.com/reference/api/spaces/,
// https://www.scaleway.com/en/docs/object-storage/api-cli/object-storage-aws-cli/, https://www.alibabacloud.com/help/en/oss/developer-reference/use-amazon-s3-sdks-to-access-oss,
// https://www.tencentcloud.com/document/product/436/32537
const ENDPOINTS = {
    'Cloudflare R2': 'https://CLOUDFLARE_ACCOUNT_ID.r2.cloudflarestorage.com',
    'Google Cloud Storage': 'https://storage.googleapis.com',
    'Backblaze B2': 'https://s3.STORE_REGION.backblazeb2.com',
    'DigitalOcean Spaces': 'https://STORE_REGION.digitaloceanspaces.com',
    'Scaleway Object Storage': 'https://s3.STORE_REGION.scw.cloud',
    'Alibaba Cloud OSS': 'https://s3.oss-STORE_REGION.aliyuncs.com',
    'Tencent Cloud COS': 'https://cos.STORE_REGION.myqcloud.com',
};
/** Requests to S3 go to the store, and AWS, which does not know its keys, is not asked. */
function askOtherStore(run, store, s3Alone) {
    const endpoint = ENDPOINTS[store];
    const variable = {
        kind: 'set-variable',
        name: 'AWS_ENDPOINT_URL_S3',
        value: endpoint,
        at: run.terminal ? 'terminal' : 'job',
    };
    return {
        title: (0,src_text/* text */.Qq) `Send the requests to ${[store]}`,
        changes: s3Alone ? [variable] : [variable, { kind: 'set-input', name: 'services', value: 's3' }],
        after: (0,src_text/* text */.Qq) `${'AWS_ENDPOINT_URL_S3'} is ${endpoint}, and this step asks S3 alone`,
        notes: [
            ...(/[A-Z]{5,}/.test(endpoint) ? [(0,src_text/* text */.Qq) `${[store]} shows the endpoint beside the key.`] : []),
            (0,src_text/* text */.Qq) `AWS has no use for this key: without the variable every tool of the job sends it to AWS.`,
        ],
    };
}
/** The store has its own endpoint already. */
const askS3Alone = () => setInput('services', 's3', { after: (0,src_text/* text */.Qq) `this step asks S3 alone` });

;// CONCATENATED MODULE: ./build/src/rules/credentials/malformed.js
// A value that is not written as AWS writes it: what is odd in it, where that came from, and how it is put right.







const INPUTS = {
    keyId: 'aws-access-key-id',
    secret: 'aws-secret-access-key',
    token: 'aws-session-token',
};
/** The value as written, where it is neither an example nor in the wrong place. */
function oddValue(scene, part) {
    const value = writtenValues(scene).find((v) => v.part === part);
    return value && value.shape.placeholder === null && scene.credentials.given.state !== 'swapped-pair' ? value : null;
}
/** Whether the value has a fault that is certain before any request. */
const hasFault = (scene, part) => (oddValue(scene, part)?.shape.faults.length ?? 0) > 0;
/** A value with a fault that no service forgives (`refused` is empty), or with an oddity once AWS has refused it. */
function findMalformed(scene, part, refused) {
    const value = oddValue(scene, part);
    if (!value)
        return [];
    const { faults, oddities } = value.shape;
    const certain = faults.length > 0;
    const [first, ...others] = certain ? faults.map(({ says }) => says) : refused.length > 0 ? oddities : [];
    if (first === undefined)
        return [];
    return [
        {
            subjects: [INPUTS[part]],
            confidence: certain ? 'certain' : 'likely',
            part,
            label: value.label,
            source: sourceLabel(scene),
            reasons: [first, ...others],
            cause: causeOf(scene, part, value.shape),
            refused: certain ? [] : refused,
            run: runFacts(scene),
        },
    ];
}
function causeOf(scene, part, { faults, oddities, dollar, keyOf, length }) {
    const stray = faults.flatMap((fault) => fault.stray ?? []);
    if (stray.length < faults.length)
        return { kind: 'other id' };
    const repairs = repairsOf(scene);
    if ((stray.length > 0 || dollar) && repairs)
        return { kind: 'workflow adds', stray: stray[0] ?? DOLLAR, repairs, sure: true };
    if (stray.length > 0)
        return { kind: 'crept in', stray };
    if (dollar)
        return dollarOf(scene);
    if (keyOf)
        return otherStore(scene, keyOf);
    return { kind: part === 'secret' && length === 44 && oddities.length === 1 ? 'SMTP password' : 'changed' };
}
const DOLLAR = 'the dollar sign';
const EXPRESSION = /\$\{\{[\s\S]*?\}\}/;
/** An expression with something around it. */
const bareOf = (expression) => {
    const bare = EXPRESSION.exec(expression)?.[0];
    return bare === undefined || bare === expression || expression.split('${{').length > 2 ? null : bare;
};
/** Where the workflow file has something around an expression of the key: as the step, an `env:` or the caller has it. */
function repairsOf({ context }) {
    const inputs = Object.entries(context.expressions ?? {})
        .filter(([name]) => Object.values(INPUTS).includes(name))
        .map(([name, expression]) => ({ name, at: 'input', value: bareOf(expression) }));
    const variables = Object.entries(context.keyVariables).map(([name, expression]) => ({
        name,
        at: context.variableLevels[name] ?? 'job',
        value: bareOf(expression),
    }));
    const [first, ...others] = [...inputs, ...variables].flatMap(({ value, ...place }) => value === null ? [] : [{ ...place, value }]);
    if (first)
        return [first, ...others];
    const { calledBy } = context;
    const passed = Object.entries(calledBy?.passed ?? {});
    return calledBy && passed.some(([, expression]) => bareOf(expression) !== null)
        ? { job: calledBy.job, passed: Object.fromEntries(passed.map(([name, e]) => [name, bareOf(e) ?? e])) }
        : null;
}
/** A dollar sign alone is what is left of `$${{ … }}`; where the file is known and has none, it is in the stored value. */
function dollarOf(scene) {
    const { context } = scene;
    const run = runFacts(scene);
    const read = Object.keys({ ...context.expressions, ...context.keyVariables }).some((name) => /access.key/i.test(name));
    const [first, ...others] = writtenValues(scene)
        .filter(({ shape }) => shape.dollar)
        .map(({ part, input, variable }) => {
        const value = `\${{ secrets.${run.secretNames[part]} }}`;
        return run.source === 'inputs'
            ? { name: input, at: 'input', value }
            : { name: variable, at: levelOf(run, variable), value };
    });
    return read || run.terminal || !first
        ? { kind: 'crept in', stray: [`${DOLLAR} at its start`] }
        : { kind: 'workflow adds', stray: DOLLAR, repairs: [first, ...others], sure: false };
}
/** The store is what was meant where S3 is all that is asked for. */
function otherStore({ settings, endpoints }, store) {
    const named = settings.named.filter((service) => service !== 'sts');
    const s3Alone = settings.services.every((service) => service === 's3');
    return {
        kind: 'other store',
        store,
        meant: named.length > 0 && named.every((service) => service === 's3'),
        s3Alone,
        routed: endpoints.some(({ service }) => service === 's3'),
    };
}
function tellMalformed(facts, meaning) {
    const { label, source, reasons, cause, refused } = facts;
    return {
        headline: [`The ${label} ${reasons[0]}.`],
        explanation: (0,src_text/* join */.fj)([meaning, ...originOf(cause)]),
        evidence: evidence([
            ...reasons.map((reason) => ({ text: [`The ${label}, from ${source}, ${reason}.`] })),
            ...citeAll(refused),
        ]),
        remedies: malformed_remediesFor(facts),
    };
}
function originOf(cause) {
    switch (cause.kind) {
        case 'workflow adds':
            return [cause.sure ? IN_THE_FILE : TWO_DOLLARS];
        case 'other id':
            return [(0,src_text/* text */.Qq) `Key ids begin with ${'AKIA'} or ${'ASIA'}.`];
        case 'other store':
            return [cause.routed ? ASKED_TOO(cause.store) : NO_OVERRIDE(cause.store)];
        case 'SMTP password':
            return [(0,src_text/* text */.Qq) `An SES SMTP password is made from a secret access key, and the key cannot be told from it.`];
        default:
            return [];
    }
}
const NO_OVERRIDE = (store) => (0,src_text/* text */.Qq) `It is not an AWS key: ${[store]} and other S3-compatible stores make keys of their own, and no endpoint override (${'AWS_ENDPOINT_URL_S3'}) sends S3’s requests there.`;
const ASKED_TOO = (store) => (0,src_text/* text */.Qq) `It is not an AWS key but one of ${[store]}, or of another S3-compatible store. AWS was asked with it too, because this step asks more than S3.`;
const IN_THE_FILE = (0,src_text/* text */.Qq) `The workflow file has something around the expression, and GitHub keeps it.`;
const TWO_DOLLARS = (0,src_text/* text */.Qq) `Most likely the workflow says ${'$${{ … }}'}: GitHub replaces the expression, and leaves the first dollar sign. In a reusable workflow, look at the ${'secrets:'} of the job that calls it too.`;
function malformed_remediesFor({ part, cause, run }) {
    switch (cause.kind) {
        case 'crept in':
            return [storeCleaned(run, [part], [cause.stray.join(' and ')])];
        case 'workflow adds':
            return [writeBareExpressions(cause.repairs, [cause.stray])];
        case 'other id':
            return [storePairAgain(run)];
        case 'other store': {
            const ask = cause.routed ? askS3Alone() : askOtherStore(run, cause.store, cause.s3Alone);
            return cause.meant || cause.routed ? [ask, newKeyPair(run)] : [newKeyPair(run), ask];
        }
        case 'SMTP password':
            return [newKeyPair(run)];
        case 'changed':
            return part === 'token' ? [renewSession(run)] : [copyAgain(run, part), newKeyPair(run)];
    }
}
const copyAgain = (run, part) => ({
    ...storeSecretValue(run, part, { title: COPY_AGAIN[part], notes: [WHERE_SHOWN[part]] }),
});
const COPY_AGAIN = {
    keyId: (0,src_text/* text */.Qq) `Copy the access key id again, whole`,
    secret: (0,src_text/* text */.Qq) `Copy the secret access key again, whole`,
};
const WHERE_SHOWN = {
    keyId: (0,src_text/* text */.Qq) `IAM console → Users → the user → Security credentials lists the ids.`,
    secret: (0,src_text/* text */.Qq) `AWS shows a secret only when the key is made: without a copy of it, create a new key.`,
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/malformed-key-id.js




const malformedKeyId = rule({
    id: 'credentials/malformed-key-id',
    severities: ['error'],
    title: 'The access key id is not written as one',
    since: '1.0',
    points: inputs('aws-access-key-id'),
    stops: true,
    explains: ['credentials/unknown-key', 'credentials/session-invalid', 'credentials/missing-session-token'],
    find(scene) {
        const refused = acceptedSomewhere(scene) ? [] : refusalsOf(scene, 'key-unrecognized', 'signature-incomplete');
        return findMalformed(scene, 'keyId', refused);
    },
    tell: (facts) => tellMalformed(facts, (0,src_text/* text */.Qq) `AWS looks a key up by exactly what it is sent.`),
});

;// CONCATENATED MODULE: ./build/src/rules/credentials/malformed-secret.js




const malformedSecret = rule({
    id: 'credentials/malformed-secret',
    severities: ['error'],
    title: 'The secret access key is not written as one',
    since: '1.0',
    points: inputs('aws-secret-access-key', 'aws-access-key-id'),
    stops: true,
    explains: ['credentials/wrong-secret'],
    find: (scene) => findMalformed(scene, 'secret', acceptedSomewhere(scene) ? [] : mismatches(scene)),
    tell: (facts) => tellMalformed(facts, (0,src_text/* text */.Qq) `The secret signs every request; a single character too many or too few gives a signature that no service accepts.`),
});

;// CONCATENATED MODULE: ./build/src/rules/credentials/malformed-session-token.js








const malformedSessionToken = rule({
    id: 'credentials/malformed-session-token',
    severities: ['error'],
    title: 'The session token is damaged',
    since: '1.0',
    points: inputs('aws-session-token', 'aws-access-key-id'),
    stops: true,
    explains: ['credentials/session-invalid', 'credentials/unexpected-session-token'],
    find(scene) {
        if (hasFault(scene, 'token'))
            return findMalformed(scene, 'token', []);
        if (!isTemporary(scene) || acceptedSomewhere(scene) || regionRefuses(scene) || knownEndPassed(scene))
            return [];
        const byShape = findMalformed(scene, 'token', refusalsOf(scene, 'token-undecodable', 'key-unrecognized'));
        return byShape.length > 0 ? byShape : saidByS3(scene);
    },
    tell: (facts) => ('s3' in facts ? tellUndecodable(facts) : tellMalformed(facts, DECODED_FIRST)),
});
const DECODED_FIRST = (0,src_text/* text */.Qq) `The token is part of every signed request, and AWS decodes it before anything else.`;
function saidByS3(scene) {
    const s3 = undecodable(scene);
    if (s3.length === 0)
        return [];
    return [
        {
            subjects: ['aws-session-token'],
            confidence: 'certain',
            s3,
            others: unrecognized(scene),
            length: givenKey(scene.credentials)?.sessionToken?.length ?? 0,
            run: runFacts(scene),
        },
    ];
}
const tellUndecodable = ({ s3, others, length, run }) => ({
    headline: (0,src_text/* text */.Qq) `The session token is damaged: S3 cannot decode it.`,
    explanation: (0,src_text/* text */.Qq) `S3 decodes the token of a temporary key before it looks at the pair, and calls a token that it can read but does not know by another name. This does not tell whether the secret is right.`,
    evidence: evidence([...citeAll(s3), ...citeAll(others), { text: (0,src_text/* text */.Qq) `The token has ${length} characters.` }]),
    remedies: [renewSession(run)],
    lookalikes: [(0,src_text/* text */.Qq) `A token of another partition, or of a system that is not AWS.`],
});

;// CONCATENATED MODULE: ./build/src/rules/credentials/missing-session-token.js






const missingSessionToken = rule({
    id: 'credentials/missing-session-token',
    severities: ['error'],
    title: 'A temporary key without its session token',
    since: '1.0',
    points: inputs('aws-session-token', 'aws-access-key-id'),
    stops: true,
    find(scene) {
        const { given } = scene.credentials;
        if (given.state !== 'session-without-token' || given.keyId.placeholder || given.secret.placeholder)
            return [];
        const run = runFacts(scene);
        return [
            {
                subjects: ['ASIA…', 'aws-session-token'],
                confidence: 'certain',
                source: sourceLabel(scene),
                passed: passedOf(scene, run),
                hidden: hiddenOf(scene, run),
                run,
                oidc: oidcFacts(scene),
            },
        ];
    },
    tell: ({ source, passed, hidden, run, oidc }) => ({
        headline: (0,src_text/* text */.Qq) `The temporary key ${'ASIA…'} came without its session token.`,
        explanation: (0,src_text/* text */.Qq) `A key that begins with ${'ASIA'} belongs to a session and works only together with that session’s token. Without it DynamoDB calls the token invalid and S3 says that the key does not exist; the session itself may be fine. Nothing was sent.`,
        evidence: [
            { text: (0,src_text/* text */.Qq) `The key id from ${[source]} begins with ${'ASIA'}: temporary.` },
            { text: PASSED[passed](run) },
            ...(hidden ? [{ text: HIDDEN }] : []),
        ],
        remedies: missing_session_token_remediesFor({ passed, hidden, run, oidc }),
    }),
});
function passedOf({ credentials, context }, run) {
    if (/\bsecrets\./.test(context.expressions?.['aws-session-token'] ?? ''))
        return 'empty secret';
    if (credentials.beside.empty.includes('AWS_SESSION_TOKEN'))
        return 'empty variable';
    return passesToken(run) ? 'empty secret' : 'no';
}
function hiddenOf({ credentials }, run) {
    if (run.source !== 'inputs' || credentials.beside.environmentKey !== 'pair')
        return null;
    return run.signInBefore ? 'by a step' : 'other';
}
const PASSED = {
    no: () => (0,src_text/* text */.Qq) `Neither ${'aws-session-token'} nor ${'AWS_SESSION_TOKEN'} has a token for it.`,
    'empty secret': ({ secretNames }) => (0,src_text/* text */.Qq) `The workflow passes the session token from ${`secrets.${secretNames.token}`}: that secret is empty or does not exist, or this job cannot see it.`,
    'empty variable': () => (0,src_text/* text */.Qq) `${'AWS_SESSION_TOKEN'} is set, but empty.`,
};
const HIDDEN = (0,src_text/* text */.Qq) `The environment has a key pair of its own, which the inputs of this step hide.`;
function missing_session_token_remediesFor({ passed, hidden, run, oidc, }) {
    const role = assumeRoleWithOidc(oidc);
    const give = run.source === 'profile' ? renewSession(run) : giveSessionToken(run, passed !== 'no');
    const rest = [...(role ? [role] : []), newKeyPair(run)];
    if (hidden === null)
        return [give, ...rest];
    const byEnvironment = useEnvironment(run, null);
    return hidden === 'by a step' ? [byEnvironment, give, ...rest] : [give, byEnvironment, ...rest];
}

;// CONCATENATED MODULE: ./build/src/remedies/regions.js
// Remedies for a Region: another one for everything, another one for one resource, or the same one made usable.



const regions_VARIABLES = ['AWS_REGION', 'AWS_DEFAULT_REGION'];
/** The changes after which this step and, where the environment gave the Region, every tool of the job uses another one. */
function setRegion(run, to) {
    const variable = regions_VARIABLES.find((name) => name === run.regionFrom);
    if (!variable)
        return [{ kind: 'set-input', name: 'aws-region', value: to }];
    const written = regions_VARIABLES.filter((name) => name === variable || run.variableLevels[name]);
    if (!run.terminal && !run.variableLevels[variable] && run.signInBefore?.inputs.includes('aws-region'))
        return [
            { kind: 'set-input', name: 'aws-region', value: to, step: { uses: run.signInBefore.uses, where: 'before' } },
        ];
    const [first, ...others] = written.map((name) => ({ kind: 'set-variable', name, value: to, at: levelOf(run, name) }));
    return [first, ...others];
}
const useRegion = (run, to, title = (0,src_text/* text */.Qq) `Use the Region ${to}`) => ({
    title,
    changes: setRegion(run, to),
    after: (0,src_text/* text */.Qq) `this step asks AWS in ${to}`,
    ...(run.terminal ? {} : { notes: [(0,src_text/* text */.Qq) `The steps that use AWS need the same Region.`] }),
});
const SERVICE = {
    'dynamodb-tables': 'dynamodb',
    's3-buckets': 's3',
    'bedrock-models': 'bedrock',
};
/** Other named resources that answered in the Region in force: what would break if the Region changed for all. */
const answeringHere = (scene, except) => [
    ...new Set(scene.observations.flatMap((o) => o.target !== null &&
        !o.followUp &&
        !isFailed(o) &&
        o.status === 'ok' &&
        o.region === scene.settings.region &&
        !except.includes(o.target) &&
        [...scene.settings.tables, ...scene.settings.buckets, ...scene.settings.models].includes(o.target)
        ? [o.target]
        : [])),
];
/** How the step signs in, for another step that does the same; by the usual names of secrets where the workflow file is not at hand. */
function signInOf({ signIn, source, secretNames, type, roleToAssume }) {
    const secret = (name) => `\${{ secrets.${name} }}`;
    const keys = source === 'inputs' && !signIn['aws-access-key-id']
        ? {
            'aws-access-key-id': secret(secretNames.keyId),
            'aws-secret-access-key': secret(secretNames.secret),
            ...(type === 'temporary' ? { 'aws-session-token': secret(secretNames.token) } : {}),
        }
        : {};
    return { ...keys, ...(roleToAssume ? { 'role-to-assume': roleToAssume } : {}), ...signIn };
}
/** This action a second time, for some items of a list alone. `becomes` are their names in the other Region, where those differ. */
const secondStep = (run, { input, items, to, becomes = items }) => ({
    kind: 'second-step',
    with: { ...signInOf(run), 'aws-region': to, services: SERVICE[input], [input]: becomes.join(', ') },
    moves: items.map((item) => ({ name: input, item })),
});
/** A resource that is in another Region: everything moves there, unless others answered here. Then that resource alone gets a step of its own. */
function useRegionOf(run, { input, items, to, answering }, title) {
    if (answering.length === 0 || run.terminal)
        return useRegion(run, to, title ?? (0,src_text/* text */.Qq) `Use the Region ${to}`);
    return {
        title: (0,src_text/* text */.Qq) `Check ${(0,src_text/* enumerate */.HL)(items)} in ${to}, in a step of its own`,
        changes: [secondStep(run, { input, items, to })],
        after: (0,src_text/* text */.Qq) `the second step finds ${(0,src_text/* enumerate */.HL)(items)} in ${to}, and this step still finds ${(0,src_text/* enumerate */.HL)(answering)}`,
        notes: [
            (0,src_text/* text */.Qq) `Changing the Region of this step would break ${(0,src_text/* enumerate */.HL)(answering)}, which answered in ${run.region ?? ''}.`,
            (0,src_text/* text */.Qq) `Give the clients of the job that use ${(0,src_text/* enumerate */.HL)(items)} the Region ${to} too.`,
        ],
    };
}
const enableRegion = (run, region) => ({
    title: (0,src_text/* text */.Qq) `Enable the Region ${region} in the account`,
    changes: [
        {
            kind: 'command',
            run: `aws account enable-region --region-name ${region}`,
            by: 'aws-admin',
            effect: 'enable-region',
            console: (0,src_text/* text */.Qq) `AWS console → account menu → Account → AWS Regions → ${region} → Enable.`,
        },
    ],
    after: (0,src_text/* text */.Qq) `${`aws account get-region-opt-status --region-name ${region}`} answers ${'ENABLED'}${run.account ? (0,src_text/* text */.Qq) ` for the account ${run.account}` : []}`,
    notes: [(0,src_text/* text */.Qq) `AWS enables a Region within minutes, sometimes hours.`],
});
/** There is no command for it: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html */
const activateStsRegion = (region) => ({
    title: (0,src_text/* text */.Qq) `Activate STS in ${region}`,
    changes: [
        {
            kind: 'command',
            run: null,
            by: 'aws-admin',
            effect: 'activate-sts-region',
            console: (0,src_text/* text */.Qq) `IAM console → Account settings → Security Token Service (STS) → Endpoints → ${region} → Active.`,
        },
    ],
    after: (0,src_text/* text */.Qq) `the STS endpoint of ${region} is active in the account settings of IAM`,
});
/** Session tokens from the global endpoint work in default Regions alone, until the account says otherwise. */
const tokensForAllRegions = () => ({
    title: (0,src_text/* text */.Qq) `Let session tokens of the account work in all Regions`,
    changes: [
        {
            kind: 'command',
            run: 'aws iam set-security-token-service-preferences --global-endpoint-token-version v2Token',
            by: 'aws-admin',
            effect: 'session-tokens-for-all-regions',
            console: (0,src_text/* text */.Qq) `IAM console → Account settings → Security Token Service (STS) → Global endpoint → Valid in all AWS Regions.`,
        },
    ],
    after: (0,src_text/* text */.Qq) `a new session is accepted in opt-in Regions too`,
    notes: [(0,src_text/* text */.Qq) `Sessions that exist already keep their old token: make a new one.`],
});

;// CONCATENATED MODULE: ./build/src/rules/region/missing.js







// Only where nothing tells the Region: it is shown as an example.
const missing_EXAMPLE = 'us-east-1';
const missing_missing = rule({
    id: 'region/missing',
    severities: ['error'],
    title: 'No Region was given',
    since: '1.0',
    points: inputs('aws-region'),
    stops: true,
    find(scene) {
        const { region, tables, buckets, models } = scene.settings;
        if (region || withheldFrom(scene))
            return [];
        const regions = [...tables, ...buckets, ...models].flatMap((target) => (0,names_arn/* parseArn */.Lw)(target)?.region ?? []);
        return [
            {
                subjects: ['aws-region'],
                confidence: 'certain',
                ofTarget: regions.find(knowledge_regions/* isWellFormedRegion */.qN) ?? null,
                run: runFacts(scene),
            },
        ];
    },
    tell: ({ ofTarget, run }) => ({
        headline: (0,src_text/* text */.Qq) `No Region was given.`,
        explanation: (0,src_text/* text */.Qq) `Without one no request can be addressed. Nothing was sent.`,
        evidence: [{ text: (0,src_text/* text */.Qq) `${'aws-region'}, ${'AWS_REGION'} and ${'AWS_DEFAULT_REGION'} are all empty.` }],
        remedies: [
            ofTarget === null
                ? {
                    ...useRegion(run, missing_EXAMPLE, (0,src_text/* text */.Qq) `Name the Region`),
                    after: (0,src_text/* text */.Qq) `this step names the Region of the job’s tables, buckets and models`,
                    notes: [(0,src_text/* text */.Qq) `${missing_EXAMPLE} is an example: use the Region in which the job’s tables, buckets and models are.`],
                }
                : useRegion(run, ofTarget),
        ],
    }),
});

;// CONCATENATED MODULE: ./build/src/rules/region/malformed.js





const malformed = rule({
    id: 'region/malformed',
    severities: ['error'],
    title: 'The Region is not written as one',
    since: '1.0',
    points: inputs('aws-region'),
    stops: true,
    find(scene) {
        const { region, regionSource } = scene.settings;
        if (!region || (0,knowledge_regions/* isWellFormedRegion */.qN)(region))
            return [];
        const source = regionSource ?? 'aws-region';
        return [
            {
                subjects: [source],
                confidence: 'certain',
                region,
                source,
                fault: faultOf(region),
                offered: suggestions(region),
                run: runFacts(scene),
            },
        ];
    },
    tell: ({ region, source, fault, offered, run }) => ({
        headline: (0,src_text/* text */.Qq) `The Region ${region} is not written as one.`,
        explanation: (0,src_text/* text */.Qq) `${malformed_WORDS[fault]} Nothing was sent.`,
        evidence: [{ text: (0,src_text/* text */.Qq) `${source} is ${JSON.stringify(region)}.` }],
        remedies: region_malformed_remediesFor(offered, run),
    }),
});
function suggestions(region) {
    if (/^\W*\*+\W*$|^(undefined|null|none)$/i.test(region.trim()))
        return [];
    const offered = (0,knowledge_regions/* nearestRegions */.Uw)(region);
    return isZone(region) ? offered.slice(0, 1) : offered;
}
// `us-east-1a`, and the Local Zones' `us-west-2-lax-1a`.
const isZone = (region) => /^[a-z]{2,4}(-[a-z]+)+-\d(-[a-z]+-\d)?[a-z]$/.test(region.trim());
function faultOf(region) {
    const bare = region.trim();
    if (/^\*+$/.test(bare))
        return 'masked';
    if (/^(undefined|null|none)$/i.test(bare))
        return 'no value';
    if (isZone(bare))
        return 'zone';
    if (bare.split(/[\s,;]+/).filter(knowledge_regions/* isWellFormedRegion */.qN).length > 1)
        return 'several';
    if (bare !== region)
        return 'white space';
    if ((0,knowledge_regions/* isWellFormedRegion */.qN)(bare.toLowerCase()))
        return 'capitals';
    if (/^["'].*["']$/.test(bare))
        return 'quotes';
    return bare.includes('_') ? 'underscores' : 'other';
}
const malformed_WORDS = {
    masked: (0,src_text/* text */.Qq) `Asterisks are what GitHub prints in the place of a secret: somebody copied them from a log, or stored the Region as a secret.`,
    'no value': (0,src_text/* text */.Qq) `The text is what a script prints for a value that it does not have.`,
    zone: (0,src_text/* text */.Qq) `It is an Availability Zone; the Region is the first part of its name.`,
    several: (0,src_text/* text */.Qq) `It names several Regions; a run asks in one.`,
    'white space': (0,src_text/* text */.Qq) `White space came along with it.`,
    capitals: (0,src_text/* text */.Qq) `Regions are written in small letters.`,
    quotes: (0,src_text/* text */.Qq) `It is still in its quotes.`,
    underscores: (0,src_text/* text */.Qq) `Regions are written with hyphens.`,
    other: (0,src_text/* text */.Qq) `Regions have codes such as ${'us-east-2'}; names of places are for the console.`,
};
const malformed_EXAMPLE = 'us-east-1';
function region_malformed_remediesFor(offered, run) {
    const [nearest, ...others] = offered;
    if (nearest === undefined)
        return [
            {
                ...useRegion(run, malformed_EXAMPLE, (0,src_text/* text */.Qq) `Write the Region’s code`),
                after: (0,src_text/* text */.Qq) `this step names the Region of the job’s tables, buckets and models`,
                notes: [(0,src_text/* text */.Qq) `${malformed_EXAMPLE} is an example: use the Region in which the job’s tables, buckets and models are.`],
            },
        ];
    const change = useRegion(run, nearest);
    if (others.length === 0)
        return [change];
    return [
        { ...change, notes: [...(change.notes ?? []), (0,src_text/* text */.Qq) `Also near: ${(0,src_text/* enumerate */.HL)(others.map(knowledge_regions/* regionLabel */.p), 'or')}.`] },
    ];
}

;// CONCATENATED MODULE: ./build/src/rules/region/unknown.js









/** The failures of all requests to this Region, where every one of them is of one kind. */
function allFailed(scene, ofKind) {
    const asked = scene.observations.filter((o) => o.status !== 'not-evaluated' && !o.followUp && (0,registry/* isAws */.aZ)(o.service));
    const failed = asked.filter(isFailed).filter(ofKind);
    return failed.length === asked.length ? failed : [];
}
/** Requests to this Region that ended where a host does not exist: at the resolver, or at a proxy that could not resolve it. */
const unreachable = (scene) => allFailed(scene, (o) => isUnresolved(o) || (o.error.kind === 'proxy' && [502, 503, 504].includes(o.error.httpStatus ?? 0)));
const NO_SUCH_REGION = /scoped to a valid region/i;
/** An endpoint of one's own answers, and knows no such Region either. */
function disowned(scene) {
    const refused = allFailed(scene, (o) => ['scope-mismatch', 'elsewhere'].includes(answerOf(o)));
    return refused.some((o) => NO_SUCH_REGION.test(o.error.message)) ? refused : [];
}
/** A Region that is on no list, and whose hosts do not exist or disown it. One that is newer than the list answers, and is fine. */
function isUnknownRegion(scene) {
    const { region } = scene.settings;
    return ((0,knowledge_regions/* isWellFormedRegion */.qN)(region) &&
        !(0,knowledge_regions/* isKnownRegion */.Kk)(region) &&
        (unreachable(scene).length > 0 || disowned(scene).length > 0));
}
const unknown = rule({
    id: 'region/unknown',
    severities: ['error'],
    title: 'There is no such Region',
    since: '1.0',
    points: inputs('aws-region'),
    explains: [
        'environment/dns-failure',
        'environment/proxy-rejected',
        'environment/endpoint-mismatch',
        'region/without-bedrock',
        's3/bucket-in-other-region',
    ],
    find(scene) {
        if (!isUnknownRegion(scene))
            return [];
        const { region, regionSource } = scene.settings;
        const home = inDefaultRegion(scene);
        const acceptedIn = home && acceptsCredentials(home) ? home : null;
        const unresolvedToo = home && isUnresolvedFailure(home) ? home.region : null;
        const resolverWorks = underTest(scene).some(isUnresolvedFailure) && unresolvedToo === null;
        return [
            {
                subjects: [region],
                confidence: acceptedIn || resolverWorks ? 'certain' : 'likely',
                region,
                source: regionSource ?? 'aws-region',
                unreachable: unreachable(scene),
                disowned: disowned(scene),
                acceptedIn,
                unresolvedToo,
                offered: (0,knowledge_regions/* nearestRegions */.Uw)(region),
                run: runFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `There is no AWS Region ${facts.region}.`,
        explanation: explanationFor(facts),
        evidence: evidence([
            ...citeAll(facts.unreachable),
            ...citeAll(facts.disowned),
            ...(facts.acceptedIn ? [proof(facts.acceptedIn, (0,src_text/* text */.Qq) `accepted`)] : []),
            { text: (0,src_text/* text */.Qq) `${facts.source} is ${facts.region}.` },
        ]),
        remedies: [correct(facts)],
        ...(facts.unresolvedToo === null ? {} : { lookalikes: [resolver(facts.unresolvedToo)] }),
    }),
});
const isUnresolvedFailure = (o) => isFailed(o) && isUnresolved(o);
function explanationFor({ disowned: answered, acceptedIn }) {
    const why = answered.length > 0 ? (0,src_text/* text */.Qq) `What answers knows no such Region` : (0,src_text/* text */.Qq) `None of its hosts resolves`;
    const judged = (0,src_text/* text */.Qq) `${why}, and it is on no list of Regions. The credentials were not judged by it.`;
    return acceptedIn ? (0,src_text/* text */.Qq) `${judged} In ${acceptedIn.region} they are accepted.` : judged;
}
const resolver = (region) => (0,src_text/* text */.Qq) `A resolver that knows no host at all: ${region} does not resolve either. The Region is on no list all the same.`;
function correct({ offered, run }) {
    const [nearest = 'us-east-1', ...others] = offered;
    const change = useRegion(run, nearest);
    if (others.length === 0)
        return change;
    return { ...change, notes: [...(change.notes ?? []), (0,src_text/* text */.Qq) `Also near: ${(0,src_text/* enumerate */.HL)(others.map(knowledge_regions/* regionLabel */.p), 'or')}.`] };
}

;// CONCATENATED MODULE: ./build/src/remedies/people.js
// Remedies that need somebody else, or time: what to change on the machine, what to wait for, and whom to ask, with a text ready to send.

const onRunner = ({ title, setting, says, run, after, notes }) => ({
    title,
    changes: [{ kind: 'runner', setting, says, ...(run ? { run } : {}) }],
    after,
    ...(notes ? { notes } : {}),
});
/** Containers on an instance are one hop further away than the instance: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-existing-instances.html */
const raiseHopLimit = () => onRunner({
    title: text `Let containers on the runner reach the instance’s credentials`,
    setting: 'hop-limit',
    says: text `Set the hop limit of the instance’s metadata service to 2.`,
    run: 'aws ec2 modify-instance-metadata-options --instance-id INSTANCE_ID --http-put-response-hop-limit 2',
    after: text `the metadata service of the runner’s instance has a hop limit of 2`,
});
const waitUntil = (title, until, minutes) => ({
    title,
    changes: [{ kind: 'wait', until, minutes }],
    after: until,
});
/**
 * What passes by itself, for another run. `ended` says how this one ends: with an error, its failed jobs run again, else all do.
 * https://cli.github.com/manual/gh_run_rerun
 */
function runAgain({ terminal, runId, repository }, ended, { title = (0,src_text/* text */.Qq) `Run the job again`, after, notes = [], minutes = 5 }) {
    if (terminal || runId === null || !REPOSITORY.test(repository))
        return { ...waitUntil(title, after, minutes), ...(notes.length > 0 ? { notes } : {}) };
    const failed = ended === 'failed' ? ' --failed' : '';
    return {
        title,
        changes: [
            {
                kind: 'command',
                run: `gh run rerun ${runId} --repo ${repository}${failed}`,
                by: 'workflow',
                effect: 'run-again',
            },
        ],
        after,
        notes: [...notes, (0,src_text/* text */.Qq) `It can run again once this run has ended; its page has the same under “Re-run jobs”.`],
    };
}
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
/** Where nothing but somebody else's decision helps. */
const ask = ({ whom, title, message, requestId, after, notes, looks }) => ({
    title,
    changes: [{ kind: 'ask', whom, message, ...(requestId ? { requestId } : {}) }],
    after,
    ...(notes && notes.length > 0 ? { notes } : {}),
    ...(looks && looks.length > 0 ? { looks } : {}),
});
/** The first sentence of a message: who asks, and for which run. */
const introduce = ({ repository, job, region }) => repository
    ? `The GitHub Actions job "${job}" of ${repository} uses AWS${region ? ` in ${region}` : ''}.`
    : `A program on my machine uses AWS${region ? ` in ${region}` : ''}.`;
const ofAccount = (account) => (account ? ` The account is ${account}.` : '');
/** Account and billing cases are free on every support plan: https://docs.aws.amazon.com/awssupport/latest/user/case-management.html */
const askSupport = ({ run, asks, ...rest }) => ask({
    whom: (0,src_text/* text */.Qq) `AWS Support, as a case of the kind “Account and billing”`,
    title: (0,src_text/* text */.Qq) `Open a case with AWS Support`,
    message: `${introduce(run)}${ofAccount(run.account)} ${asks}`,
    ...rest,
    notes: [
        (0,src_text/* text */.Qq) `Account and billing cases are free on every support plan: https://console.aws.amazon.com/support/.`,
        ...(rest.notes ?? []),
    ],
});
const askSales = ({ run, asks, ...rest }) => ask({
    whom: (0,src_text/* text */.Qq) `AWS Sales (https://aws.amazon.com/contact-us/sales-support/), or the account manager`,
    title: (0,src_text/* text */.Qq) `Ask AWS Sales to open the model to the account`,
    message: `${introduce(run)}${ofAccount(run.account)} ${asks}`,
    ...rest,
});

;// CONCATENATED MODULE: ./build/src/rules/environment/clock-skew.js







// A difference below this is the network's, and not a clock's.
const AGREES_SECONDS = 60;
const clockSkew = rule({
    id: 'environment/clock-skew',
    severities: ['error'],
    title: 'The runner’s clock is wrong',
    since: '1.0',
    points: [],
    explains: ['credentials/wrong-secret'],
    find(scene) {
        const refused = [
            ...failures(scene, { answer: 'clock' }),
            ...failures(scene, { answer: 'signature-mismatch' }).filter((o) => Math.abs(o.error.skewSeconds ?? 0) >= SKEW_LIMIT_SECONDS),
        ];
        if (refused.length === 0)
            return [];
        const skewSeconds = refused.map((o) => o.error.skewSeconds).find((s) => s !== undefined) ?? null;
        const late = skewSeconds !== null && Math.abs(skewSeconds) < AGREES_SECONDS;
        return [
            {
                subjects: ['clock'],
                confidence: late ? 'likely' : 'certain',
                failures: scene.observations.filter((o) => refused.some((r) => r === o)),
                skewSeconds,
                late,
                run: runFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        ...words(facts),
        evidence: evidence([...citeAll(facts.failures), ...measured(facts.skewSeconds)]),
        remedies: facts.late ? [again(facts.run)] : [setClock],
    }),
});
function words({ skewSeconds, late }) {
    if (skewSeconds === null)
        return {
            headline: (0,src_text/* text */.Qq) `The runner’s clock is wrong.`,
            explanation: (0,src_text/* text */.Qq) `AWS’s answers carry no time to measure it by; ${NOT_JUDGED}`,
        };
    const apart = Math.abs(skewSeconds);
    if (late)
        return {
            headline: (0,src_text/* text */.Qq) `The requests reached AWS long after they were signed.`,
            explanation: (0,src_text/* text */.Qq) `The clocks agree now (${apart} s apart), so the machine was paused or overloaded between signing and sending. The secret was not judged.`,
        };
    const side = skewSeconds > 0 ? (0,src_text/* text */.Qq) `behind` : (0,src_text/* text */.Qq) `ahead`;
    const sideOf = skewSeconds > 0 ? (0,src_text/* text */.Qq) `behind` : (0,src_text/* text */.Qq) `ahead of`;
    return {
        headline: (0,src_text/* text */.Qq) `The runner’s clock is wrong: ${duration(apart)} ${side}.`,
        explanation: (0,src_text/* text */.Qq) `It is ${apart} s ${sideOf} AWS’s; ${NOT_JUDGED}`,
    };
}
const NOT_JUDGED = (0,src_text/* text */.Qq) `AWS allows five minutes. A wrong secret would be refused in other words, and the secret was not judged.`;
const measured = (skewSeconds) => skewSeconds === null
    ? []
    : [{ text: (0,src_text/* text */.Qq) `AWS’s ${'Date'} header and this machine’s clock are ${Math.abs(skewSeconds)} s apart.` }];
function duration(seconds) {
    if (seconds >= 5400)
        return [`${Math.round(seconds / 360) / 10} hours`];
    return [seconds >= 120 ? `${Math.round(seconds / 60)} minutes` : `${seconds} s`];
}
const setClock = onRunner({
    title: (0,src_text/* text */.Qq) `Set the runner’s clock`,
    setting: 'clock',
    says: (0,src_text/* text */.Qq) `Let a time service set the clock of the runner.`,
    run: 'sudo timedatectl set-ntp true',
    after: (0,src_text/* text */.Qq) `${'timedatectl status'} on the runner says that the system clock is synchronized`,
    notes: [(0,src_text/* text */.Qq) `AWS refuses every other tool on this machine for the same reason.`],
});
const again = (run) => runAgain(run, 'failed', { after: (0,src_text/* text */.Qq) `the runner is not suspended, paused or overloaded while the job runs` });

;// CONCATENATED MODULE: ./build/src/names/host.js
/** A URL's host, without the password that may stand in it. */
function hostOf(url) {
    try {
        return new URL(url).host;
    }
    catch {
        return 'a text that is no URL';
    }
}
/** Whether a host is this machine, by its name alone. */
const isLoopback = (hostname) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname);

;// CONCATENATED MODULE: ./build/src/rules/environment/network-fault.js
// Failures without an answer of AWS's, whoever signed: they never blame the credentials. All the rules of a network share these facts.







const faultsOf = (scene, kind) => failures(scene, { kind }).filter((o) => (0,registry/* isAws */.aZ)(o.service) && !isExcused(o, scene));
/** A name that did not resolve, where that name is the proxy's: AWS's own names were not looked up. */
function isProxyUnresolved(scene, o) {
    const proxy = scene.settings.httpProxy ? hostOf(scene.settings.httpProxy).replace(/:\d+$/, '') : '';
    return proxy !== '' && isUnresolved(o) && o.error.message.split(/\s+/).includes(proxy);
}
/** DNS failures that have no better reason than the network: not the Region, not a service that is not there, not the proxy. */
const unresolved = (scene) => faultsOf(scene, 'network').filter((o) => isUnresolved(o) && !isProxyUnresolved(scene, o) && (0,registry/* isIn */.S1)(o.service, scene.settings.region));
const hostsOf = (refused) => [
    ...new Set(refused.flatMap((o) => (o.error.host ? [o.error.host] : []))),
];
function overridesOf(scene, refused) {
    const services = new Set(refused.map((o) => o.service));
    return scene.endpoints.filter((e) => e.service === 'all' || services.has(e.service));
}
function reachOf(scene, refused) {
    const asked = scene.observations.filter((o) => !o.followUp && o.status !== 'not-evaluated' && (0,registry/* isAws */.aZ)(o.service));
    return { failed: new Set(refused.map((o) => o.service)).size, asked: new Set(asked.map((o) => o.service)).size };
}
/** One fact for all failures of one kind; none where there are none. */
function networkFaults(scene, refused) {
    if (refused.length === 0)
        return [];
    return [
        {
            subjects: evidence_subjectsOf(refused),
            confidence: 'certain',
            failures: refused,
            hosts: hostsOf(refused),
            overrides: overridesOf(scene, refused),
            proxy: scene.settings.httpProxy ? hostOf(scene.settings.httpProxy) : null,
            reach: reachOf(scene, refused),
            run: runFacts(scene),
        },
    ];
}
const overrideEvidence = (overrides) => overrides.map(({ variable, host }) => ({ text: (0,src_text/* text */.Qq) `${variable} sends the requests to ${host}.` }));
const proxyEvidence = (proxy) => proxy === null ? [] : [{ text: (0,src_text/* text */.Qq) `A proxy is set: ${proxy}.` }];
const faultEvidence = (fact, ...more) => evidence([...citeAll(fact.failures), ...more, ...overrideEvidence(fact.overrides), ...proxyEvidence(fact.proxy)]);
const whichServices = ({ failed, asked }) => failed === asked ? (0,src_text/* text */.Qq) `No service could be reached` : (0,src_text/* text */.Qq) `${failed} of ${asked} services could not be reached`;

;// CONCATENATED MODULE: ./build/src/rules/environment/network-remedies.js
// What to change where requests do not reach AWS: an endpoint override that was left on, the proxy, or the network of the runner.




const AWS_HOSTS = '*.amazonaws.com';
const network_remedies_named = (hosts) => (hosts.length > 0 ? (0,src_text/* enumerate */.HL)(hosts) : (0,src_text/* text */.Qq) `${AWS_HOSTS}`);
/** Nothing of the override's is left: requests go to AWS. */
function unsetOverrides(run, overrides) {
    const variables = [...new Set(overrides.map(({ variable }) => variable))];
    if (variables.length === 0)
        return [];
    return [
        {
            ...unsetKeys(run, variables),
            title: (0,src_text/* text */.Qq) `Remove the endpoint override ${(0,src_text/* enumerate */.HL)(variables)}`,
            after: (0,src_text/* text */.Qq) `requests go to AWS itself, without ${(0,src_text/* enumerate */.HL)(variables)}`,
            notes: [(0,src_text/* text */.Qq) `Keep it where the job is meant to use that endpoint, and start what answers there.`],
        },
    ];
}
/** The network's owner opens the way; a text is ready to send. */
const allowHosts = ({ run, hosts, proxy }) => ask({
    whom: proxy === null ? (0,src_text/* text */.Qq) `whoever runs the network of this runner` : (0,src_text/* text */.Qq) `whoever runs the proxy ${proxy}`,
    title: (0,src_text/* text */.Qq) `Ask for the way to AWS to be opened`,
    message: `${introduce(run)} Its requests do not reach AWS. Please allow HTTPS (port 443) from the runner to ${hosts.length > 0 ? hosts.join(', ') : AWS_HOSTS}.`,
    after: (0,src_text/* text */.Qq) `${network_remedies_named(hosts)} answers the runner on port 443`,
});
const openFirewall = ({ hosts }) => onRunner({
    title: (0,src_text/* text */.Qq) `Let the runner reach AWS`,
    setting: 'firewall',
    says: (0,src_text/* text */.Qq) `Allow HTTPS (port 443) from the runner to ${network_remedies_named(hosts)}.`,
    after: (0,src_text/* text */.Qq) `${network_remedies_named(hosts)} answers the runner on port 443`,
    notes: [
        (0,src_text/* text */.Qq) `In a VPC, check the route to a gateway endpoint (DynamoDB, S3) and the security group of an interface endpoint.`,
    ],
});
const repairResolver = ({ hosts }) => onRunner({
    title: (0,src_text/* text */.Qq) `Let the runner resolve AWS’s host names`,
    setting: 'dns',
    says: (0,src_text/* text */.Qq) `Check the resolver of the runner, the DNS settings of its VPC and private hosted zones for ${network_remedies_named(hosts)}.`,
    after: (0,src_text/* text */.Qq) `${network_remedies_named(hosts)} resolves on the runner`,
});
const startProxy = (proxy) => onRunner({
    title: (0,src_text/* text */.Qq) `Check that the proxy ${proxy} runs and can be reached`,
    setting: 'proxy',
    says: (0,src_text/* text */.Qq) `Start the proxy ${proxy}, or correct its address where it is set.`,
    after: (0,src_text/* text */.Qq) `the proxy ${proxy} accepts connections from the runner`,
});
/** The name of a proxy is in an input or in a variable: the address is what has to change. */
const correctProxy = (proxy) => onRunner({
    title: (0,src_text/* text */.Qq) `Correct the host name of the proxy ${proxy}`,
    setting: 'proxy',
    says: (0,src_text/* text */.Qq) `The runner cannot resolve ${proxy}. Correct the address where it is set (${'http-proxy'}, ${'HTTPS_PROXY'} or ${'HTTP_PROXY'}), or let the runner resolve the name.`,
    after: (0,src_text/* text */.Qq) `the host name of the proxy resolves on the runner`,
});
/** Where the network is left only through a proxy, and none is named. */
const nameProxy = (run) => ({
    title: (0,src_text/* text */.Qq) `Name the proxy, where the network is left only through one`,
    changes: run.terminal
        ? [{ kind: 'set-variable', name: 'HTTPS_PROXY', value: 'http://PROXY_HOST:PROXY_PORT', at: 'terminal' }]
        : [{ kind: 'set-input', name: 'http-proxy', value: 'http://PROXY_HOST:PROXY_PORT' }],
    after: (0,src_text/* text */.Qq) `this step reaches AWS through the proxy`,
});
const withLogin = (login, proxy) => `http://${login}@${proxy ?? 'PROXY_HOST:PROXY_PORT'}`;
/** User and password of the proxy, in a secret. */
const giveProxyLogin = (run, proxy) => run.terminal
    ? {
        title: (0,src_text/* text */.Qq) `Give the proxy a user name and a password`,
        changes: [
            {
                kind: 'set-variable',
                name: 'HTTPS_PROXY',
                value: withLogin('PROXY_USER:PROXY_PASSWORD', proxy),
                at: 'terminal',
            },
        ],
        after: (0,src_text/* text */.Qq) `the proxy accepts the login`,
    }
    : {
        title: (0,src_text/* text */.Qq) `Give the proxy a user name and a password`,
        changes: [
            { kind: 'set-input', name: 'http-proxy', value: '${{ secrets.PROXY_URL }}', ...at('this') },
            { kind: 'set-secret', name: 'PROXY_URL', store: 'repository', with: 'other-value' },
        ],
        after: (0,src_text/* text */.Qq) `the secret ${'PROXY_URL'} has the proxy’s address with user and password, and the proxy accepts it`,
        notes: [(0,src_text/* text */.Qq) `The value has the form ${withLogin('user:password', proxy)}.`],
    };
const goAround = (run, hosts) => run.terminal || hosts.length === 0
    ? []
    : [
        {
            title: (0,src_text/* text */.Qq) `Go around the proxy, where that is allowed`,
            changes: [{ kind: 'set-input', name: 'no-proxy', value: hosts.map((h) => h.replace(/:\d+$/, '')).join(',') }],
            after: (0,src_text/* text */.Qq) `this step asks ${(0,src_text/* enumerate */.HL)(hosts)} without the proxy`,
            notes: [(0,src_text/* text */.Qq) `This serves hosts that a VPC endpoint answers.`],
        },
    ];
const passUnchanged = (run, proxy) => ask({
    whom: proxy === null ? (0,src_text/* text */.Qq) `whoever runs the network of this runner` : (0,src_text/* text */.Qq) `whoever runs the proxy ${proxy}`,
    title: (0,src_text/* text */.Qq) `Ask for requests to AWS to pass unchanged`,
    message: `${introduce(run)} Something between the runner and AWS changes its requests, so that AWS finds the signature wrong. Please pass the headers Host, Authorization and x-amz-*, the path and the query as they are, or leave AWS's hosts out of the proxy.`,
    after: (0,src_text/* text */.Qq) `AWS receives the requests as the runner sends them`,
});

;// CONCATENATED MODULE: ./build/src/rules/environment/dns-failure.js





const dnsFailure = rule({
    id: 'environment/dns-failure',
    severities: ['error'],
    title: 'AWS’s host names do not resolve',
    since: '1.0',
    points: ({ overrides }) => overrides.map(({ variable }) => ({ variable })),
    find: (scene) => networkFaults(scene, isUnknownRegion(scene) ? [] : unresolved(scene)),
    tell: (facts) => ({
        headline: headlineFor(facts.hosts),
        explanation: dns_failure_explanationFor(facts.hosts),
        evidence: faultEvidence(facts),
        remedies: dns_failure_remediesFor(facts),
    }),
});
function headlineFor(hosts) {
    const [only, ...others] = hosts;
    if (only === undefined)
        return (0,src_text/* text */.Qq) `Some host names do not resolve.`;
    return others.length === 0
        ? (0,src_text/* text */.Qq) `The host ${only} does not resolve.`
        : (0,src_text/* text */.Qq) `${hosts.length} host names do not resolve.`;
}
const NOT_SENT = (0,src_text/* text */.Qq) `The request never left this machine, so nothing is known of the credentials by it.`;
const dns_failure_explanationFor = (hosts) => hosts.length > 1 ? (0,src_text/* text */.Qq) `${NOT_SENT} Asked for: ${(0,src_text/* enumerate */.HL)(hosts)}.` : NOT_SENT;
function dns_failure_remediesFor(facts) {
    const { run, overrides, proxy } = facts;
    const [first, ...others] = unsetOverrides(run, overrides);
    const resolve = repairResolver(facts);
    const ways = proxy === null ? [nameProxy(run)] : [];
    return first ? [first, ...others, resolve] : [resolve, ...ways, allowHosts(facts)];
}

;// CONCATENATED MODULE: ./build/src/rules/environment/connection-failed.js





const connectionFailed = rule({
    id: 'environment/connection-failed',
    severities: ['error'],
    title: 'The connection to AWS fails',
    since: '1.0',
    points: ({ overrides }) => overrides.map(({ variable }) => ({ variable })),
    find(scene) {
        const failed = faultsOf(scene, 'network').filter((o) => !isUnresolved(o) || isProxyUnresolved(scene, o));
        return networkFaults(scene, failed).map((fault) => ({
            ...fault,
            codes: [...new Set(failed.map((o) => o.error.code))],
            proxyUnresolved: failed.every((o) => isProxyUnresolved(scene, o)),
        }));
    },
    tell: (facts) => ({ ...connection_failed_words(facts), evidence: faultEvidence(facts), remedies: connection_failed_remediesFor(facts) }),
});
function connection_failed_words({ proxyUnresolved, proxy, hosts, reach, codes }) {
    if (proxyUnresolved && proxy !== null)
        return {
            headline: (0,src_text/* text */.Qq) `The host name of the proxy ${proxy} does not resolve.`,
            explanation: (0,src_text/* text */.Qq) `No request left this machine, so this says nothing of the credentials or of AWS’s host names.`,
        };
    return {
        headline: (0,src_text/* text */.Qq) `${whichServices(reach)}: the connection fails with ${(0,src_text/* enumerate */.HL)(codes)}.`,
        explanation: (0,src_text/* text */.Qq) `No answer of AWS’s arrived, so nothing is known of the credentials by it. Asked: ${(0,src_text/* enumerate */.HL)(hosts)}.`,
    };
}
function connection_failed_remediesFor(facts) {
    const { proxyUnresolved, proxy, run, overrides } = facts;
    if (proxy !== null)
        return [proxyUnresolved ? correctProxy(proxy) : startProxy(proxy), allowHosts(facts)];
    const [first, ...others] = unsetOverrides(run, overrides);
    const open = openFirewall(facts);
    return first ? [first, ...others, open] : [open, allowHosts(facts)];
}

;// CONCATENATED MODULE: ./build/src/rules/environment/timeout.js





const timeout = rule({
    id: 'environment/timeout',
    severities: ['error'],
    title: 'AWS does not answer in time',
    since: '1.0',
    points: inputs('timeout-seconds'),
    find: (scene) => networkFaults(scene, faultsOf(scene, 'timeout')).map((fault) => ({
        ...fault,
        limitSeconds: scene.settings.timeoutSeconds,
    })),
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `${whichServices(facts.reach)}: no answer came in time.`,
        explanation: timeout_explanationFor(facts),
        evidence: faultEvidence(facts),
        remedies: timeout_remediesFor(facts),
    }),
});
function timeout_explanationFor({ limitSeconds, hosts }) {
    const waited = (0,src_text/* text */.Qq) `The requests went out and nothing came back within the time limit of ${limitSeconds} s for the whole run. Nothing is known of the credentials by it.`;
    return hosts.length > 0 ? (0,src_text/* text */.Qq) `${waited} Asked: ${(0,src_text/* enumerate */.HL)(hosts)}.` : waited;
}
function timeout_remediesFor(facts) {
    const { run, overrides, limitSeconds } = facts;
    const [first, ...others] = unsetOverrides(run, overrides);
    const more = setInput('timeout-seconds', String(Math.min(3600, limitSeconds * 2)), {
        title: (0,src_text/* text */.Qq) `Allow more time, where answers are slow but come`,
        after: (0,src_text/* text */.Qq) `this step waits up to ${Math.min(3600, limitSeconds * 2)} s`,
    });
    const rest = [openFirewall(facts), more, allowHosts(facts)];
    return first ? [first, ...others, ...rest] : rest;
}

;// CONCATENATED MODULE: ./build/src/rules/environment/tls-untrusted.js





const tlsUntrusted = rule({
    id: 'environment/tls-untrusted',
    severities: ['error'],
    title: 'A certificate on the way is not trusted',
    since: '1.0',
    points: [],
    find: (scene) => networkFaults(scene, faultsOf(scene, 'tls')).map((fault) => ({
        ...fault,
        issuer: fault.failures.map((o) => o.error.issuer).find(Boolean) ?? null,
    })),
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The certificate of ${(0,src_text/* enumerate */.HL)(facts.hosts)} is not trusted here.`,
        explanation: tls_untrusted_explanationFor(facts.issuer),
        evidence: faultEvidence(facts),
        remedies: tls_untrusted_remediesFor(facts),
    }),
});
const CLOSED = (0,src_text/* text */.Qq) `The connection was closed before anything was sent, so nothing is known of the credentials by it. A proxy that opens TLS is the usual reason.`;
const tls_untrusted_explanationFor = (issuer) => issuer === null ? CLOSED : (0,src_text/* text */.Qq) `${CLOSED} The certificate was issued by ${issuer}.`;
const BUNDLE = '/etc/ssl/certs/company-root.pem';
/** Both variables: Node reads the first, the AWS CLI and boto3 the second. */
function tls_untrusted_remediesFor({ run, overrides, issuer }) {
    const authority = issuer === null ? (0,src_text/* text */.Qq) `the authority that issued the certificate` : (0,src_text/* text */.Qq) `the authority ${issuer}`;
    const trust = run.terminal
        ? onRunner({
            title: (0,src_text/* text */.Qq) `Trust ${authority}`,
            setting: 'certificate-authority',
            says: (0,src_text/* text */.Qq) `Save the root certificate as a PEM file and name it by ${'NODE_EXTRA_CA_CERTS'} and ${'AWS_CA_BUNDLE'}.`,
            run: `export NODE_EXTRA_CA_CERTS=${BUNDLE} AWS_CA_BUNDLE=${BUNDLE}`,
            after: (0,src_text/* text */.Qq) `the certificate of AWS’s hosts is trusted on this machine`,
        })
        : {
            title: (0,src_text/* text */.Qq) `Trust ${authority}`,
            changes: [
                {
                    kind: 'runner',
                    setting: 'certificate-authority',
                    says: (0,src_text/* text */.Qq) `Put the root certificate of ${authority} on the runner as the PEM file ${BUNDLE}.`,
                },
                { kind: 'set-variable', name: 'NODE_EXTRA_CA_CERTS', value: BUNDLE, at: 'job' },
                { kind: 'set-variable', name: 'AWS_CA_BUNDLE', value: BUNDLE, at: 'job' },
            ],
            after: (0,src_text/* text */.Qq) `the tools of the job trust ${authority}`,
            notes: [
                (0,src_text/* text */.Qq) `Whoever runs the proxy has the certificate.`,
                (0,src_text/* text */.Qq) `Do not turn the verification of certificates off.`,
            ],
        };
    return [trust, ...unsetOverrides(run, overrides)];
}

;// CONCATENATED MODULE: ./build/src/rules/environment/proxy-rejected.js





const proxyRejected = rule({
    id: 'environment/proxy-rejected',
    severities: ['error'],
    title: 'The proxy refuses the connection',
    since: '1.0',
    points: [
        ...inputs('http-proxy'),
        ...['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].map((variable) => ({ variable })),
    ],
    find: (scene) => networkFaults(scene, isUnknownRegion(scene) ? [] : faultsOf(scene, 'proxy')).map((fault) => ({
        ...fault,
        overrides: [],
        status: fault.failures.map((o) => o.error.httpStatus).find((s) => s !== undefined) ?? null,
    })),
    tell: (facts) => ({
        headline: proxy_rejected_headlineFor(facts.status),
        explanation: (0,src_text/* text */.Qq) `The answer is the proxy’s. No request reached AWS, so nothing is known of the credentials by it.`,
        evidence: faultEvidence(facts, ...facts.hosts.map((host) => ({ text: (0,src_text/* text */.Qq) `Asked for ${host}.` }))),
        remedies: proxy_rejected_remediesFor(facts),
    }),
});
function proxy_rejected_headlineFor(status) {
    if (status === 407)
        return (0,src_text/* text */.Qq) `The proxy asks for a user name and a password.`;
    if (status === null)
        return (0,src_text/* text */.Qq) `The proxy refuses the connection to AWS.`;
    return (0,src_text/* text */.Qq) `The proxy refuses the connection to AWS with status ${status}.`;
}
function proxy_rejected_remediesFor(facts) {
    const { status, run, hosts, proxy } = facts;
    const around = goAround(run, hosts);
    return status === 407 ? [giveProxyLogin(run, proxy), ...around] : [allowHosts(facts), ...around];
}

;// CONCATENATED MODULE: ./build/src/rules/environment/unexpected-response.js




const unexpectedResponse = rule({
    id: 'environment/unexpected-response',
    severities: ['error'],
    title: 'Something other than AWS answers',
    since: '1.0',
    points: ({ overrides }) => overrides.map(({ variable }) => ({ variable })),
    find: (scene) => networkFaults(scene, faultsOf(scene, 'protocol')).map((fault) => ({
        ...fault,
        statuses: [
            ...new Set(fault.failures.flatMap((o) => (o.error.httpStatus === undefined ? [] : [String(o.error.httpStatus)]))),
        ],
    })),
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `Something other than AWS answers at ${(0,src_text/* enumerate */.HL)(facts.hosts)}.`,
        explanation: unexpected_response_explanationFor(facts.statuses),
        evidence: faultEvidence(facts),
        remedies: unexpected_response_remediesFor(facts),
    }),
});
function unexpected_response_explanationFor(statuses) {
    const answers = statuses.length > 0 ? (0,src_text/* text */.Qq) `The answers, with status ${(0,src_text/* enumerate */.HL)(statuses)},` : (0,src_text/* text */.Qq) `The answers`;
    return (0,src_text/* text */.Qq) `${answers} have neither AWS’s form nor a request ID. They say nothing of the credentials; a status of 403 in them does not mean a missing permission.`;
}
function unexpected_response_remediesFor(facts) {
    const [first, ...others] = unsetOverrides(facts.run, facts.overrides);
    const [host] = facts.hosts;
    const allow = {
        ...allowHosts(facts),
        ...(host === undefined
            ? {}
            : {
                looks: [
                    { caption: (0,src_text/* text */.Qq) `The page that answers, which often names whom to ask`, run: `curl -i https://${host}/` },
                ],
            }),
    };
    return first ? [first, ...others, allow] : [allow];
}

;// CONCATENATED MODULE: ./build/src/rules/environment/endpoint-mismatch.js












const SETTINGS_WORDS = /endpoint|FIPS|dual-?stack|invalid url/i;
function misdirected(scene) {
    const scoped = failures(scene).filter((o) => answerOf(o) === 'scope-mismatch' || (answerOf(o) === 'elsewhere' && o.target === null) || isNotServed(o));
    const strangers = failuresOf(scene, 'key-unrecognized', 'token-undecodable').filter((o) => refusedByOverride(scene, o));
    const { given } = scene.credentials;
    const oddKeyId = 'keyId' in given && (given.keyId?.oddities.length ?? 0) > 0;
    // An API gateway that has no such route says that the token is missing.
    const unsigned = failuresOf(scene, 'signature-incomplete').filter((o) => hasOwnOverride(scene, o) && !oddKeyId);
    const refusedHere = failures(scene, { kind: 'client' }).filter((o) => SETTINGS_WORDS.test(o.error.message));
    return [...scoped, ...strangers, ...unsigned, ...refusedHere];
}
const endpointMismatch = rule({
    id: 'environment/endpoint-mismatch',
    severities: ['error'],
    title: 'Requests go to an endpoint that is not the right one',
    since: '1.0',
    points: ({ overrides }) => overrides.map(({ variable }) => ({ variable })),
    explains: ['s3/*', 'dynamodb/*'],
    find(scene) {
        const refused = misdirected(scene);
        if (refused.length === 0)
            return [];
        return [
            {
                subjects: evidence_subjectsOf(refused),
                confidence: refused.some((o) => answerOf(o) === 'scope-mismatch' || o.error.kind === 'client')
                    ? 'certain'
                    : 'likely',
                failures: refused,
                hosts: hostsOf(refused),
                overrides: overridesOf(scene, refused),
                region: scene.settings.region,
                run: runFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `Requests to ${servicesOf(facts.failures)} go to an endpoint that is not the one for ${facts.region}.`,
        explanation: (0,src_text/* text */.Qq) `${whatAnswered(facts.hosts)} does not serve this Region and service, or does not know a key that STS accepts, or finds no signature where one was sent. The credentials are not the fault.`,
        evidence: evidence([...citeAll(facts.failures), ...overrideEvidence(facts.overrides)]),
        remedies: endpoint_mismatch_remediesFor(facts),
    }),
});
const whatAnswered = (hosts) => hosts.length > 0 ? (0,src_text/* text */.Qq) `What answered at ${(0,src_text/* enumerate */.HL)(hosts)}` : (0,src_text/* text */.Qq) `What answered`;
/** The SDK itself refuses FIPS or dual-stack beside an override, and says so. */
const refusesSettings = ({ failures: refused }) => refused.some((o) => o.error.kind === 'client' && /FIPS|dual-?stack/i.test(o.error.message));
const unsetSettings = (run) => ({
    ...unsetKeys(run, ['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT']),
    notes: [(0,src_text/* text */.Qq) `FIPS and dual-stack cannot be combined with an endpoint override.`],
});
const unsetEndpoint = (run) => ({
    ...unsetKeys(run, ['AWS_ENDPOINT_URL']),
    notes: [
        (0,src_text/* text */.Qq) `Look for ${'AWS_ENDPOINT_URL_<SERVICE>'} in the job’s environment too, and for ${'endpoint_url'} in the shared files.`,
    ],
});
/** The Region that what answers expects, where it says so. */
const expectedRegion = ({ failures: refused }) => refused.map((o) => /expecting '([a-z0-9-]+)'/.exec(o.error.message)?.[1]).find(Boolean) ?? null;
function endpoint_mismatch_remediesFor(facts) {
    const { run, overrides } = facts;
    if (refusesSettings(facts))
        return [unsetSettings(run), ...unsetOverrides(run, overrides)];
    const [first = unsetEndpoint(run), ...others] = unsetOverrides(run, overrides);
    const region = expectedRegion(facts);
    return region === null
        ? [first, ...others]
        : [first, ...others, useRegion(run, region, (0,src_text/* text */.Qq) `Keep the endpoint, and use the Region ${region} that it serves`)];
}

;// CONCATENATED MODULE: ./build/src/rules/environment/request-altered.js










const requestAltered = rule({
    id: 'environment/request-altered',
    severities: ['error'],
    title: 'Something rewrites the request on its way',
    since: '1.0',
    points: [],
    find: (scene) => [...otherSignature(scene), ...noSignature(scene)],
    tell: (facts) => ({
        ...request_altered_words(facts),
        evidence: evidence([
            ...citeAll(facts.failures),
            ...accepts(facts.accepted),
            ...overrideEvidence(facts.overrides),
            ...proxyEvidence(facts.proxy),
        ]),
        remedies: [
            passUnchanged(facts.run, facts.proxy),
            ...(facts.proxy === null ? [] : goAround(facts.run, facts.hosts)),
        ],
        ...(facts.accepted ? { lookalikes: [(0,src_text/* text */.Qq) `An endpoint override to a system with other secrets.`] } : {}),
    }),
});
const basics = (scene, refused) => ({
    subjects: evidence_subjectsOf(refused),
    failures: refused,
    proxy: scene.settings.httpProxy ? hostOf(scene.settings.httpProxy) : null,
    hosts: [...new Set(refused.flatMap((o) => o.error.host ?? []))],
    run: runFacts(scene),
});
function otherSignature(scene) {
    const refused = mismatches(scene);
    const accepted = underTest(scene).find((o) => acceptsCredentials(o) && refused.some((r) => r.signer === o.signer && speaksFor(scene, o, r)));
    if (refused.length === 0 || !accepted)
        return [];
    return [{ ...basics(scene, refused), confidence: 'likely', accepted, overrides: overridesOf(scene, refused) }];
}
/** The header that carries the signature is missing or cut, and this action sends it whole. A key id that is not written as one would break it too. */
function withoutSignature(scene) {
    const { given } = scene.credentials;
    if ('keyId' in given && given.keyId?.oddities.length)
        return [];
    return failuresOf(scene, 'signature-incomplete').filter((o) => !hasOwnOverride(scene, o));
}
function noSignature(scene) {
    const refused = withoutSignature(scene);
    if (refused.length === 0)
        return [];
    const confidence = acceptedSomewhere(scene) ? 'likely' : 'possible';
    return [{ ...basics(scene, refused), confidence, accepted: null, overrides: [] }];
}
function request_altered_words({ failures, accepted }) {
    if (accepted)
        return {
            headline: (0,src_text/* text */.Qq) `${servicesOf(failures)} finds the signature wrong, while ${servicesOf([accepted])} accepts the same secret.`,
            explanation: (0,src_text/* text */.Qq) `So the secret is right, and the request was changed between this machine and the service: a proxy, a gateway or an endpoint that rewrites headers, the path or the body.`,
        };
    return {
        headline: (0,src_text/* text */.Qq) `The signature did not reach ${servicesOf(failures)} whole.`,
        explanation: (0,src_text/* text */.Qq) `Every request left this machine with its ${'Authorization'} header, and the service found none, or a part of one: a proxy or gateway removes or rewrites it. The service has not looked at the key.`,
    };
}
const accepts = (accepted) => accepted ? [proof(accepted, (0,src_text/* text */.Qq) `accepted, signed with the same secret`)] : [];

;// CONCATENATED MODULE: ./build/src/rules/environment/service-unavailable.js









const serviceUnavailable = rule({
    id: 'environment/service-unavailable',
    severities: ['error', 'warning'],
    title: 'AWS answers with an error of its own',
    since: '1.0',
    points: [],
    find(scene) {
        const refused = failures(scene, { answer: 'unavailable' }).filter((o) => !isNotServed(o) && (0,registry/* isAws */.aZ)(o.service));
        if (refused.length === 0)
            return [];
        const answers = scene.observations.filter((o) => o.service === 'sts' && !o.followUp);
        const refuses = answers.some((o) => REFUSES_CREDENTIALS.has(answerOf(o)));
        const sts = answers.some(provesCredentials) ? 'accepts' : refuses ? 'refuses' : 'nothing';
        return [
            {
                subjects: evidence_subjectsOf(refused),
                confidence: 'certain',
                severity: sts === 'nothing' ? 'error' : 'warning',
                failures: refused,
                sts,
                run: runFacts(scene),
            },
        ];
    },
    tell: ({ failures: refused, sts, run }) => ({
        headline: (0,src_text/* text */.Qq) `${servicesOf(refused)} answers with an error of its own.`,
        explanation: (0,src_text/* text */.Qq) `The service is unavailable or short of capacity, after several tries. ${OF_CREDENTIALS[sts]}`,
        evidence: evidence(citeAll(refused)),
        remedies: [service_unavailable_again(run, sts)],
    }),
});
const OF_CREDENTIALS = {
    accepts: (0,src_text/* text */.Qq) `STS accepts the credentials; whether this target may be used was not proven.`,
    refuses: (0,src_text/* text */.Qq) `Another finding tells what STS says of the credentials.`,
    nothing: (0,src_text/* text */.Qq) `Nothing is known of the credentials.`,
};
const service_unavailable_again = (run, sts) => runAgain(run, sts === 'nothing' ? 'failed' : 'passed', {
    title: (0,src_text/* text */.Qq) `Run the job again later`,
    after: (0,src_text/* text */.Qq) `the AWS Health Dashboard (${'https://health.aws.amazon.com/health/status'}) reports no fault of the service in this Region`,
    minutes: null,
});

// EXTERNAL MODULE: ./build/src/knowledge/bedrock-ids.js
var bedrock_ids = __webpack_require__(8024);
// EXTERNAL MODULE: ./build/src/knowledge/bedrock-models.js
var bedrock_models = __webpack_require__(5494);
;// CONCATENATED MODULE: ./build/src/answers/bedrock-reasons.js
// What a refusal of Bedrock means, by its words: the same reason comes as a 400, a 403 or a 404, and a ValidationException proves nothing by its name.
// https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html; wordings as users quote them, 2024 to 2026-11.


// The first that matches counts: a payment fault is told in a Marketplace sentence, and a pending subscription in one about the account.
const bedrock_reasons_WORDS = [
    [
        'api-key',
        /make sure your API key is valid|bearer token (has expired|is (invalid|expired|malformed))|invalid bearer token|invalid_api_key|invalid API key format|API key (is (invalid|expired|not valid)|has expired)/i,
    ],
    ['payment', /INVALID_PAYMENT_INSTRUMENT|valid payment (instrument|method)/i],
    [
        'marketplace',
        /required AWS Marketplace actions|not authorized to perform:? aws-marketplace:|aws-marketplace:Subscribe/i,
    ],
    [
        'pending',
        /subscription for this model is still being processed|MPAgreementBeingCreated|(agreement|subscription)\b.{0,60}\b(is (still )?(pending|being (created|processed))|in progress)/i,
    ],
    [
        'form',
        /use case details have not been submitted|(not|n.t) (been )?(filled|submitted|completed)\b.{0,40}\b(use[- ]case|request) (details )?form|fill out the .{0,20}use case details form|FTUFormNotFilled/i,
    ],
    ['retention', /data[- ]retention mode/i],
    [
        'end-of-life',
        /reached (the )?end[- ]of[- ](its |their )?life|past its end[- ]of[- ]life|\bmodel\b.{0,80}\b(has|have) been (retired|discontinued|withdrawn)|\bmodel\b.{0,80}\bis no longer (available|supported|offered)(?!.{0,30}\bregion)/i,
    ],
    ['legacy', /marked by (the )?provider as legacy|model is (in )?legacy/i],
    [
        'profile-required',
        /on-demand (throughput|inference|invocations?)\b.{0,20}\b(isn.t|is not|not) (supported|available)|(doesn.t|does not) support on-demand|ID or ARN of an inference profile/i,
    ],
    [
        'not-enabled',
        /don.t have access to the model|does(n.t| not) have an agreement|not (available|accessible)\b.{0,60}\buntil\b.{0,40}\benabled?\b|model access (is|has) not (been )?(enabled|granted)|(is|been) not enabled for (this|your) account/i,
    ],
    [
        'account',
        /\boperation not allowed\b|account is not authorized to (invoke this API|perform this action|access this model)|is not available for (this|your) account|channel program account|not allowed from unsupported countries|contact AWS Sales/i,
    ],
    [
        'not-in-region',
        /model\b.{0,80}(\bnot|n.t) (supported|available|offered) in ((this|the|your)\b.{0,20}\bregion|[a-z]{2}(-[a-z]+)+-\d)|not (supported|available) in region|no longer (available|supported|offered)\b.{0,30}\bregion/i,
    ],
    ['quota', /\bper day\b|daily\b.{0,30}\b(quota|limit)|quota\b.{0,40}\b(is|of) (0|zero)\b/i],
    [
        'invalid-id',
        /model (id|identifier)\b.{0,120}\b(is |isn.t |is not )?(invalid|not valid|isn.t valid)|invalid model (id|identifier|name)|could not resolve the foundation model|(model|inference profile|resource)\b.{0,60}\b(does not exist|not found|could not be found)|at 'modelId' failed to satisfy/i,
    ],
];
/** A 404 in words not seen before is about the id only where they say so, or where a resource of the account's own was named. */
const isNothingThere = (target, message) => message === '' || NOTHING_THERE.test(message) || (0,bedrock_ids/* parseModelId */.iA)(target).base === null;
const NOTHING_THERE = /not (be )?found|(doesn.t|does not) exist|no such|unknown (model|resource)|could ?n.t (be )?(find|found|resolve)/i;
/** Why Bedrock refused, or null where it did not, or where the answer is another area's: credentials, network, permissions, plain throttling. */
function reasonOf(o) {
    if (o.status !== 'failed' || o.service !== 'bedrock' || o.error.kind !== 'service')
        return null;
    const { code, message } = o.error;
    const answer = answerOf(o);
    if (answer === 'bearer-rejected')
        return 'api-key';
    if (o.signer === 'bearer' && (o.error.httpStatus === 401 || answer === 'key-unrecognized' || answer === 'expired'))
        return 'api-key';
    if (answer !== 'denied' && answer !== 'other' && answer !== 'throttled')
        return null;
    if (code === 'ServiceQuotaExceededException')
        return 'quota';
    const reason = bedrock_reasons_WORDS.find(([, words]) => words.test(message))?.[0] ?? null;
    if (answer === 'throttled')
        return reason === 'quota' ? 'quota' : null;
    // A key is judged only where one was sent.
    if (reason === 'api-key' && o.signer !== 'bearer')
        return null;
    // "User: … is not authorized to perform: bedrock:InvokeModel on resource: …" is a matter of policies, whatever else it says.
    if (reason !== 'marketplace' && /^user: .+ is not authorized to perform:? bedrock/i.test(message))
        return null;
    if (reason === null && code === 'ResourceNotFoundException' && o.target !== null && isNothingThere(o.target, message))
        return 'invalid-id';
    return reason;
}

;// CONCATENATED MODULE: ./build/src/answers/bedrock-catalogue.js
// What the account's catalogue says in a Region, and where it may not be read, what the bundled table says.




const answer = (scene, operation, region, target = null) => successes(scene, operation, { region, target, followUp: 'too' })[0];
const liveModels = (scene, region) => answer(scene, 'ListFoundationModels', region)?.facts.models ?? null;
const liveProfiles = (scene, region) => answer(scene, 'ListInferenceProfiles', region)?.facts.inferenceProfiles ?? null;
const availabilityOf = (scene, base, region) => answer(scene, 'GetFoundationModelAvailability', region, base)?.facts.availability ?? null;
const retentionMode = (scene, region) => answer(scene, 'GetAccountDataRetention', region)?.facts.dataRetention ?? null;
const formSubmitted = (scene, region) => answer(scene, 'GetUseCaseForModelAccess', region)?.facts.formSubmitted ?? null;
const bedrock_catalogue_isReadable = (scene, region) => liveModels(scene, region) !== null || liveProfiles(scene, region) !== null;
/** The model's live entry: the list decides, and only where it may not be read does the entry of its own. */
function liveModel(scene, base, region) {
    const id = (0,bedrock_ids/* withoutVariant */.Mj)(base);
    const list = liveModels(scene, region);
    return ((list ? list.find((m) => m.id === id) : answer(scene, 'GetFoundationModel', region, base)?.facts.model) ?? null);
}
/** The answer in which AWS says of the model's own entry that it has ended. */
const endedEntry = (scene, base, region) => scene.observations.find((o) => o.status === 'failed' &&
    o.operation === 'GetFoundationModel' &&
    o.target === base &&
    o.region === region &&
    reasonOf(o) === 'end-of-life') ?? null;
/** The ids with which a model may be called here; live lists decide, each where it could be read. */
function idsHere(scene, base, region) {
    const id = (0,bedrock_ids/* withoutVariant */.Mj)(base);
    const models = liveModels(scene, region);
    const bare = models
        ? models.some((m) => m.id === id && m.inferenceTypes.includes('ON_DEMAND'))
        : (0,bedrock_models/* servesOnDemand */.FF)(id, region);
    const listed = liveProfiles(scene, region)
        ?.map((p) => p.id)
        .filter((p) => p.endsWith(`.${id}`));
    // A global profile after those of one geography: it may leave the continent.
    const profiles = listed
        ? [...listed].sort((a, b) => Number(a.startsWith('global.')) - Number(b.startsWith('global.')))
        : (0,bedrock_models/* profilesFor */.Iw)(id, region).map((p) => p.id);
    return [...(bare ? [id] : []), ...profiles];
}
/** Every id that the account's lists show in a Region. */
const idsListed = (scene, region) => [
    ...(liveModels(scene, region) ?? []).filter((m) => m.inferenceTypes.includes('ON_DEMAND')).map((m) => m.id),
    ...(liveProfiles(scene, region) ?? []).map((p) => p.id),
];
/** Whose word it is that an id can be called in a Region: the account's list, the table where that list could not be read; null where the list lacks it. */
function wordOn(scene, id, region) {
    const list = (0,bedrock_ids/* parseModelId */.iA)(id).prefix ? liveProfiles(scene, region) : liveModels(scene, region);
    if (list === null)
        return 'table';
    return idsListed(scene, region).includes(id) ? 'account' : null;
}
/** Whether there is such a model at all, as far as the account's lists here or the table know. */
const isReal = (scene, base, region) => (0,bedrock_models/* modelOf */.DM)(base) !== null ||
    liveModel(scene, base, region) !== null ||
    (liveProfiles(scene, region) ?? []).some((p) => p.id.endsWith(`.${base}`));
/** The published last day and who says so. A live entry without one beats the table. */
function lastDay(scene, base, region) {
    const live = liveModel(scene, base, region);
    if (live?.endOfLife)
        return { day: live.endOfLife, live: true };
    if (live && live.lifecycle !== 'LEGACY')
        return null;
    const day = (0,bedrock_models/* endOfLife */.PB)(base);
    return day ? { day, live: false } : null;
}
/** A profile's live entry, from the list or its own: the list holds no application profiles. */
function liveProfile(scene, { written, prefix, base }, region) {
    const id = prefix && base ? `${prefix}.${base}` : null;
    const found = liveProfiles(scene, region)?.find((p) => p.id === id || p.arn === written) ??
        answer(scene, 'GetInferenceProfile', region, written)?.facts.inferenceProfile;
    return found && found.modelArns.length > 0 ? found : null;
}
/** What an identifier names; the model behind an application profile is known from the profile's own entry alone. */
function refOf(scene, written, region) {
    const ref = (0,bedrock_ids/* parseModelId */.iA)(written);
    if (ref.kind !== 'application-profile')
        return ref;
    const model = liveProfile(scene, ref, region)?.modelArns[0];
    return model ? { ...ref, base: (0,bedrock_ids/* parseModelId */.iA)(model).base } : ref;
}
/** Where a profile's requests may run: Regions, and '' for the region-less ARN of a global one; null where nobody tells. */
function destinationsOf(scene, ref, region) {
    const live = liveProfile(scene, ref, region);
    if (live)
        return [...new Set(live.modelArns.map((arn) => arn.split(':')[3] ?? ''))];
    return ref.base && ref.prefix
        ? ((0,bedrock_models/* profilesFor */.Iw)(ref.base, region).find((p) => p.prefix === ref.prefix)?.destinations ?? null)
        : null;
}

;// CONCATENATED MODULE: ./build/src/answers/bedrock-cause.js
// Which finding each answer about a model belongs to. One place decides, so that two rules cannot claim one answer.








const BY_REASON = {
    'api-key': 'api-key-rejected',
    payment: 'payment-method-invalid',
    marketplace: 'marketplace-subscription-required',
    pending: 'agreement-pending',
    form: 'use-case-form-required',
    retention: 'data-retention-mode',
    'end-of-life': 'model-end-of-life',
    legacy: 'model-legacy',
    'profile-required': 'inference-profile-required',
    'not-enabled': 'model-not-enabled',
    account: 'account-restricted',
    'not-in-region': 'model-not-in-region',
    quota: 'quota-exhausted',
};
/** The bedrock finding that an answer belongs to, or null. A follow-up only explains: it belongs to none. */
function bedrock_cause_causeOf(o, scene) {
    if (o.service !== 'bedrock' || o.followUp)
        return null;
    const ref = o.target === null ? null : (0,bedrock_ids/* parseModelId */.iA)(o.target);
    if (o.status !== 'ok' &&
        ref &&
        isElsewhere(ref, o.region) &&
        (o.status === 'not-evaluated'
            ? scene.settings.bedrockProbe === 'catalog'
            : /^(invalid-id|not-in-region)$/.test(reasonOf(o) ?? '')))
        return 'model-not-in-region';
    if (o.status === 'not-evaluated')
        return ref && scene.settings.bedrockProbe === 'catalog' ? catalogueCause(scene, ref, o.region) : null;
    if (o.status !== 'failed')
        return null;
    if (deniedDestination(o) !== null)
        return 'destination-region-denied';
    const reason = reasonOf(o);
    if (reason === null)
        return null;
    if (reason !== 'invalid-id')
        return BY_REASON[reason];
    return ref ? idCause(scene, ref, o.region) : 'invalid-model-id';
}
/** Whether an ARN names another Region than the one that was called. */
const isElsewhere = (ref, region) => ref.region !== null && ref.region !== region;
const isArnOfElsewhere = ({ ref, region }) => ref !== null && isElsewhere(ref, region);
/** The Region of a profile's destination that a policy denies; '' where the ARN names none, as for a global profile. */
function deniedDestination(o) {
    const denial = denialOf(o);
    if (!denial?.resource || o.target === null || isQuarantine(denial))
        return null;
    const { kind } = (0,bedrock_ids/* parseModelId */.iA)(o.target);
    const arn = (0,names_arn/* parseArn */.Lw)(denial.resource);
    if (!['profile', 'application-profile', 'router'].includes(kind) ||
        arn?.service !== 'bedrock' ||
        !arn.resource.startsWith('foundation-model/'))
        return null;
    return arn.region === o.region ? null : arn.region;
}
const hasPassed = (scene, day) => Date.parse(day) <= scene.now;
/** "The provided model identifier is invalid" has four causes; the catalogue and the table tell them apart. */
function idCause(scene, { base, prefix }, region) {
    if (base === null)
        return 'invalid-model-id';
    const ids = idsHere(scene, base, region);
    const last = lastDay(scene, base, region);
    if (endedEntry(scene, base, region) ||
        (last && hasPassed(scene, last.day) && (last.live || !liveModel(scene, base, region))) ||
        ((0,bedrock_models/* isGone */.ST)(base) && ids.length === 0))
        return 'model-end-of-life';
    if (!isReal(scene, base, region))
        return 'invalid-model-id';
    if (ids.length === 0)
        return nowhereHere(scene, { base, prefix }, region);
    // Listed, and refused all the same: lists keep what has been withdrawn, and a name that only the list has proves nothing.
    if (ids.includes(prefix ? `${prefix}.${base}` : base))
        return (0,bedrock_models/* modelOf */.DM)(base) ? 'model-not-in-region' : 'invalid-model-id';
    if (prefix === null)
        return 'inference-profile-required';
    if (!(0,bedrock_ids/* isKnownPrefix */.O4)(prefix))
        return 'invalid-model-id';
    return ids.some((id) => id !== base) || !(0,bedrock_models/* prefixRegions */.ix)(prefix).includes(region)
        ? 'profile-wrong-geography'
        : 'invalid-model-id';
}
/** A real model that nothing here calls. */
function nowhereHere(scene, { base, prefix }, region) {
    if ((0,bedrock_models/* isMantleOnly */.us)(base))
        return (0,bedrock_models/* runtimeIdFor */.vZ)(base) ? 'invalid-model-id' : 'other-endpoint';
    const own = (0,bedrock_models/* ownPrefix */.l1)(region);
    // No list says that the model is here, and none that it is not: the prefix is wrong in any case.
    return prefix && own && prefix !== own && liveProfiles(scene, region) === null
        ? 'profile-wrong-geography'
        : 'model-not-in-region';
}
/** What the control plane alone is certain of: a list that lacks the id, or a status that rules an invocation out. */
function catalogueCause(scene, ref, region) {
    const { base, prefix, written } = ref;
    if (base === null)
        return null;
    const live = liveModel(scene, base, region);
    if (endedEntry(scene, base, region) || (live?.endOfLife && hasPassed(scene, live.endOfLife)))
        return 'model-end-of-life';
    const models = liveModels(scene, region);
    const profiles = liveProfiles(scene, region);
    if (prefix === null && models) {
        if (!live)
            return idCause(scene, ref, region);
        if (live.inferenceTypes.includes('INFERENCE_PROFILE') && !live.inferenceTypes.includes('ON_DEMAND'))
            return 'inference-profile-required';
    }
    if (prefix !== null && profiles && !profiles.some((p) => p.id === `${prefix}.${base}` || p.arn === written))
        return idCause(scene, ref, region);
    const availability = availabilityOf(scene, base, region);
    if (!availability)
        return null;
    if (availability.authorization === 'NOT_AUTHORIZED')
        return 'account-restricted';
    if (availability.region === 'NOT_AVAILABLE')
        return 'model-not-in-region';
    if (/PAYMENT/i.test(availability.agreement))
        return 'payment-method-invalid';
    if (availability.agreement.startsWith('PENDING'))
        return 'agreement-pending';
    // An agreement is proof that the form is not what is missing, and one sent in by the organisation may not show here.
    if (base.startsWith('anthropic.') &&
        availability.agreement.startsWith('NOT_AVAILABLE') &&
        formSubmitted(scene, region) === false)
        return 'use-case-form-required';
    return null;
}
/** The answers of one finding, Region by Region: what is said of a Region holds for that one alone. */
const judgedByRegion = (scene, cause) => [...Map.groupBy(judged(scene, cause), (j) => j.region).values()];
/** The answers that belong to one finding. */
const judged = (scene, cause) => scene.observations
    .filter((o) => bedrock_cause_causeOf(o, scene) === cause)
    .map((observation) => ({
    cause,
    observation,
    ref: observation.target === null ? null : refOf(scene, observation.target, observation.region),
    region: observation.region,
}));
/** Whether a failed answer of Bedrock belongs to a finding on Bedrock, so that rules on permissions, throttling and the like leave it alone. */
const isBedrockOwned = (observation, scene) => observation.status === 'failed' && bedrock_cause_causeOf(observation, scene) !== null;
const isInvocation = ({ operation }) => registry/* SERVICES */.Bg.bedrock.provenBy?.includes(operation) ?? false;

;// CONCATENATED MODULE: ./build/src/remedies/offered.js
/** A remedy that is always there, and those of the others that can be carried out. */
const offered = (first, ...others) => [
    first,
    ...others.filter((remedy) => remedy !== null),
];

;// CONCATENATED MODULE: ./build/src/rules/environment/throttled.js









/** Throttling for the moment. A quota of a day, or none at all, is another fault. A table is judged by GetItem where DescribeTable is denied. */
const throttledNow = (scene) => failures(scene, { answer: 'throttled', followUp: 'too' }).filter((o) => (!o.followUp || o.operation === 'GetItem') && (0,registry/* isAws */.aZ)(o.service) && !isBedrockOwned(o, scene));
const throttled = rule({
    id: 'environment/throttled',
    severities: ['warning'],
    title: 'AWS throttles the requests',
    since: '1.0',
    points: [],
    find(scene) {
        const refused = throttledNow(scene);
        if (refused.length === 0)
            return [];
        const proven = refused.every((o) => o.signer !== 'none');
        return [{ subjects: evidence_subjectsOf(refused), confidence: 'certain', failures: refused, proven, run: runFacts(scene) }];
    },
    tell: (facts) => ({
        ...throttled_words(facts),
        evidence: evidence(citeAll(facts.failures)),
        remedies: offered(later(facts.run), facts.run.terminal ? null : retryMore),
    }),
});
function throttled_words({ failures: refused, proven }) {
    if (proven)
        return {
            headline: (0,src_text/* text */.Qq) `${servicesOf(refused)} throttles the requests; access is proven.`,
            explanation: (0,src_text/* text */.Qq) `AWS throttles after it has accepted the credentials. The job may meet the same limit.`,
        };
    return {
        headline: (0,src_text/* text */.Qq) `${servicesOf(refused)} throttles the requests.`,
        explanation: (0,src_text/* text */.Qq) `The role’s session could not be asked for, so nothing could be asked as the role.`,
    };
}
const later = (run) => runAgain(run, 'passed', {
    title: (0,src_text/* text */.Qq) `Run the job again, and spread its load`,
    after: (0,src_text/* text */.Qq) `AWS answers this step without throttling it`,
    notes: [(0,src_text/* text */.Qq) `Ask for a higher quota in Service Quotas where the job itself meets the limit.`],
});
const ATTEMPTS = '10';
/** Read by the AWS CLI and the SDKs: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
const retryMore = {
    title: (0,src_text/* text */.Qq) `Let the tools of the job try more often`,
    changes: [
        { kind: 'set-variable', name: 'AWS_RETRY_MODE', value: 'standard', at: 'job' },
        { kind: 'set-variable', name: 'AWS_MAX_ATTEMPTS', value: ATTEMPTS, at: 'job' },
    ],
    after: (0,src_text/* text */.Qq) `the AWS CLI and the SDKs in this job try each request up to ${ATTEMPTS} times`,
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/unexpected-session-token.js








const unexpectedSessionToken = rule({
    id: 'credentials/unexpected-session-token',
    severities: ['error'],
    title: 'A session token beside a long-term key',
    since: '1.0',
    points: inputs('aws-session-token', 'aws-access-key-id'),
    explains: ['credentials/session-expired', 'credentials/session-invalid', 'credentials/unknown-key'],
    find(scene) {
        const stray = strayToken(scene);
        if (stray?.verdict !== 'stray')
            return [];
        const key = givenKey(scene.credentials);
        const accepted = stray.proof?.followUp === true ? stray.proof : null;
        return [
            {
                subjects: ['AKIA…', 'aws-session-token'],
                confidence: stray.certain ? 'certain' : 'likely',
                source: sourceLabel(scene),
                length: key?.sessionToken?.length ?? 0,
                key: accepted ? 'accepted without the token' : stray.proof ? 'signature is right' : 'unknown',
                accepted,
                refused: refusalsOf(scene, 'key-unrecognized', 'token-undecodable', 'expired'),
                from: fromOf(key),
                run: runFacts(scene),
            },
        ];
    },
    tell: ({ source, length, key, accepted, refused, from, run }) => ({
        headline: (0,src_text/* text */.Qq) `A session token that belongs to something else is sent beside the long-term key ${'AKIA…'}.`,
        explanation: (0,src_text/* text */.Qq) `A key that begins with ${'AKIA'} has no session, so any token beside it is wrong, and AWS refuses the request because of it. ${OF_THE_KEY[key]}`,
        evidence: evidence([
            {
                text: (0,src_text/* text */.Qq) `The key id from ${[source]} begins with ${'AKIA'}, and a token of ${length} characters comes with it${FROM[from]}.`,
            },
            ...(accepted ? [proof(accepted, (0,src_text/* text */.Qq) `accepted without the token`)] : []),
            ...citeAll(refused),
        ]),
        remedies: [removeSessionToken(run, from === 'inputs' ? 'inputs' : 'environment')],
        lookalikes: [(0,src_text/* text */.Qq) `STS answers a key that is deleted or inactive in the same words; S3 tells the two apart.`],
    }),
});
const OF_THE_KEY = {
    'accepted without the token': (0,src_text/* text */.Qq) `Without the token the same key is accepted.`,
    'signature is right': (0,src_text/* text */.Qq) `S3 checks such a key’s signature before it looks at the token: the secret is right.`,
    unknown: (0,src_text/* text */.Qq) `Whether the key itself is good cannot be told from these answers.`,
};
const FROM = {
    inputs: (0,src_text/* text */.Qq) `, from ${'aws-session-token'}`,
    environment: (0,src_text/* text */.Qq) `, from ${'AWS_SESSION_TOKEN'}`,
    elsewhere: (0,src_text/* text */.Qq) ``,
};
function fromOf(key) {
    if (key?.source === 'environment' || key?.tokenJoins)
        return 'environment';
    return key?.source === 'inputs' ? 'inputs' : 'elsewhere';
}

;// CONCATENATED MODULE: ./build/src/answers/hidden-credentials.js



/** What STS said of credentials in the environment that it accepts, and that the key inputs of this step hide. */
function hiddenCredentials(scene) {
    const { credentials, settings } = scene;
    if (givenKey(credentials)?.source !== 'inputs' || settings.roleToAssume)
        return null;
    const asked = identityAnswer(scene, 'environment');
    return asked?.status === 'ok' && isMeant(asked.facts, settings) ? asked : null;
}
/** An account or a principal that the step does not allow is not what it was meant to use. */
const isMeant = ({ accountId, arn }, { allowedAccountIds, allowedPrincipals }) => (allowedAccountIds.length === 0 || allowedAccountIds.includes(accountId)) &&
    (allowedPrincipals.length === 0 ||
        allowedPrincipals.some((allowed) => allowed === arn || allowed === (0,names_arn/* principalOf */.i6)(arn)));

;// CONCATENATED MODULE: ./build/src/answers/session-time.js
// When a session whose end nobody told must end: bounds from the time of issue that its token tells. AWS documents none of the token, so this is
// shown as a hint and decides nothing.



// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html: a role's session lasts 15 minutes to 12 hours, a user's to 36.
const SHORTEST_MS = 15 * 60_000;
const LONGEST_OF_ROLE_MS = 12 * 3_600_000;
const LONGEST_MS = 36 * 3_600_000;
const SKEW_MS = 5 * 60_000;
/** Null where there is no token under test, or where anything about it is in doubt: a time to come, or another account than the key's. */
function issueTime({ credentials: { given }, now }) {
    if (given.state !== 'session')
        return null;
    const { tokenContents: token } = given;
    if (!token ||
        given.prefix !== 'ASIA' ||
        Date.parse(token.issuedAt) > now + SKEW_MS ||
        foreignToken(token.account, given.accountInKey))
        return null;
    return token.issuedAt;
}
/** The accounts of key and token, where both can be read and differ: they are not of one set. */
const foreignToken = (ofToken, ofKey) => ofToken !== null && ofKey !== null && ofToken !== ofKey;
function sessionBounds(scene) {
    const issuedAt = issueTime(scene);
    if (!issuedAt)
        return null;
    const arn = identityObservation(scene)?.facts.arn;
    const longest = arn && (0,names_arn/* principalKind */.FP)(arn) === 'assumed-role' ? LONGEST_OF_ROLE_MS : LONGEST_MS;
    const after = (ms) => new Date(Date.parse(issuedAt) + ms).toISOString();
    return { issuedAt, earliest: after(SHORTEST_MS), latest: after(longest) };
}
/** For the identity's line, where the end is not known. A role that was assumed has an end of its own. */
function describeBounds(scene) {
    const bounds = endOf(scene) ? null : sessionBounds(scene);
    if (!bounds)
        return null;
    const { issuedAt, latest } = bounds;
    const earliest = Math.max(Date.parse(bounds.earliest), scene.now);
    if (Date.parse(latest) <= scene.now)
        return text `issued at ${minute(issuedAt)} by its token, longer ago than any session lasts`;
    return text `issued at ${minute(issuedAt)} by its token, so it ends between ${earliest === scene.now ? 'now' : minute(bounds.earliest)} and ${minute(latest)}`;
}
const minute = (iso) => `${iso.slice(0, 16)}Z`;

;// CONCATENATED MODULE: ./build/src/remedies/administration.js
// Remedies that an administrator of AWS does once, by one command or in the console.


const command = ({ title, run, effect, after, by = 'aws-admin', console, notes, looks, files, }) => {
    const change = {
        kind: 'command',
        run,
        by,
        effect,
        ...(console ? { console } : {}),
        ...(files ? { files } : {}),
    };
    return { title, changes: [change], after, ...(notes ? { notes } : {}), ...(looks ? { looks } : {}) };
};
const providerName = (issuer) => issuer.replace(/^https:\/\//, '');
/** A second audience of a provider that exists. */
const addAudience = ({ issuer, audience, account }, partition = 'aws') => command({
    title: (0,src_text/* text */.Qq) `Add the audience ${audience} to the identity provider`,
    run: [
        'aws iam add-client-id-to-open-id-connect-provider',
        `--open-id-connect-provider-arn arn:${partition}:iam::${account}:oidc-provider/${providerName(issuer)}`,
        `--client-id ${shellWord(audience)}`,
    ].join(' '),
    effect: 'add-audience',
    console: (0,src_text/* text */.Qq) `IAM console → Identity providers → ${providerName(issuer)} → Audiences → Add audience.`,
    after: (0,src_text/* text */.Qq) `the provider ${providerName(issuer)} lists the audience ${audience}`,
});
const registerProvider = ({ issuer, audience, account }) => command({
    title: (0,src_text/* text */.Qq) `Create the identity provider ${providerName(issuer)} in the account ${account}`,
    run: `aws iam create-open-id-connect-provider --url ${issuer} --client-id-list ${shellWord(audience)}`,
    effect: 'create-provider',
    console: (0,src_text/* text */.Qq) `IAM console → Identity providers → Add provider → OpenID Connect: provider URL ${issuer}, audience ${audience}.`,
    after: (0,src_text/* text */.Qq) `IAM of the account ${account} lists the identity provider ${providerName(issuer)}`,
});
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc_verify-thumbprint.html */
function renewThumbprint(provider, issuer) {
    const host = issuer.replace(/^https:\/\//, '').split('/')[0] ?? '';
    return {
        ...command({
            title: (0,src_text/* text */.Qq) `Update the thumbprint of the identity provider`,
            run: `aws iam update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn ${provider ?? 'PROVIDER_ARN'} --thumbprint-list THUMBPRINT`,
            effect: 'update-thumbprint',
            console: (0,src_text/* text */.Qq) `IAM console → Identity providers → ${providerName(issuer)} → Thumbprints → Manage.`,
            after: (0,src_text/* text */.Qq) `the provider ${providerName(issuer)} lists the thumbprint of its certificate authority`,
            notes: [(0,src_text/* text */.Qq) `The thumbprint is that of the top certificate authority in the issuer’s chain, without colons.`],
        }),
        looks: [
            {
                caption: (0,src_text/* text */.Qq) `The certificates of the issuer, the top authority last`,
                run: `openssl s_client -servername ${host} -showcerts -connect ${host}:443 </dev/null`,
            },
        ],
    };
}
const allowDuration = (roleName, seconds) => command({
    title: (0,src_text/* text */.Qq) `Let sessions of ${roleName} last ${seconds} seconds`,
    run: `aws iam update-role --role-name ${shellWord(roleName)} --max-session-duration ${seconds}`,
    effect: 'set-role-duration',
    console: (0,src_text/* text */.Qq) `IAM console → Roles → ${roleName} → Edit → Maximum session duration.`,
    after: (0,src_text/* text */.Qq) `the maximum session duration of ${roleName} is ${seconds} seconds`,
});
const activateKey = (user, keyId) => command({
    title: (0,src_text/* text */.Qq) `Activate the access key again, where it was deactivated`,
    run: `aws iam update-access-key --user-name ${user ? shellWord(user) : 'USER'} --access-key-id ${keyId ?? 'ACCESS_KEY_ID'} --status Active`,
    effect: 'activate-key',
    console: (0,src_text/* text */.Qq) `IAM console → Users → the user → Security credentials → Actions → Activate.`,
    after: (0,src_text/* text */.Qq) `IAM lists the key as active`,
});
const deactivateKey = (user, keyId) => command({
    title: (0,src_text/* text */.Qq) `Deactivate the key, and create another one`,
    run: `aws iam update-access-key --user-name ${user ? shellWord(user) : 'USER'} --access-key-id ${keyId ?? 'ACCESS_KEY_ID'} --status Inactive`,
    effect: 'delete-key',
    after: (0,src_text/* text */.Qq) `IAM lists the old key as inactive`,
});
const availability = (model, region) => `aws bedrock get-foundation-model-availability --region ${region} --model-id ${shellWord(model)}`;
/** The offers of a model are listed first: an agreement is made with one of them. */
const makeAgreement = (model, region) => ({
    kind: 'command',
    run: [
        `aws bedrock create-foundation-model-agreement --region ${region} --model-id ${shellWord(model)}`,
        `--offer-token "$(aws bedrock list-foundation-model-agreement-offers --region ${region} --model-id ${shellWord(model)} --query 'offers[0].offerToken' --output text)"`,
    ].join(' '),
    by: 'aws-admin',
    effect: 'accept-agreement',
    console: (0,src_text/* text */.Qq) `Amazon Bedrock console of ${region} → Model catalog → ${model} → open it in the playground.`,
});
const agreed = (models, region) => (0,src_text/* text */.Qq) `${availability(models[0], region)} shows the agreement as ${'AVAILABLE'}`;
/** Once for the account: afterwards no caller needs more than the action that invokes. */
const acceptAgreement = (models, region) => ({
    title: (0,src_text/* text */.Qq) `Accept the agreement of ${(0,src_text/* enumerate */.HL)(models)}, once for the account`,
    changes: [makeAgreement(models[0], region), ...models.slice(1).map((model) => makeAgreement(model, region))],
    after: agreed(models, region),
    notes: [(0,src_text/* text */.Qq) `It is ready within 15 minutes, mostly within two.`],
});
const FORM_SENT = (0,src_text/* text */.Qq) `What is sent counts within 15 minutes.`;
const FORM_REACH = (0,src_text/* text */.Qq) `If you submit it in the management account, it covers all member accounts. Opt-in Regions need their own.`;
/** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_PutUseCaseForModelAccess.html */
const sendForm = (region) => ({
    kind: 'command',
    run: `aws bedrock put-use-case-for-model-access --region ${region} --form-data fileb://use-case.json`,
    by: 'aws-admin',
    effect: 'submit-use-case-form',
    console: (0,src_text/* text */.Qq) `Amazon Bedrock console of ${region} → Model catalog → any Claude model → Submit use case details.`,
    files: {
        'use-case.json': {
            companyName: 'COMPANY',
            companyWebsite: 'https://COMPANY_WEBSITE',
            intendedUsers: '0',
            industryOption: 'INDUSTRY',
            otherIndustryOption: '',
            useCases: 'USE_CASE',
        },
    },
});
const submitUseCaseForm = (region) => ({
    title: (0,src_text/* text */.Qq) `Submit Anthropic’s use case form, once for the account`,
    changes: [sendForm(region)],
    after: (0,src_text/* text */.Qq) `${`aws bedrock get-use-case-for-model-access --region ${region}`} answers with the form`,
    notes: [FORM_SENT, FORM_REACH],
});
/** The form first: no agreement on a model of Anthropic's is made without it. */
const submitFormAndAgree = (models, region) => ({
    title: (0,src_text/* text */.Qq) `Submit Anthropic’s use case form, then accept the agreement of ${(0,src_text/* enumerate */.HL)(models)}`,
    changes: [sendForm(region), ...models.map((model) => makeAgreement(model, region))],
    after: agreed(models, region),
    notes: [FORM_SENT, FORM_REACH],
});
/** GovCloud alone still has the page: https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html */
const openModelAccess = (models) => command({
    title: (0,src_text/* text */.Qq) `Enable ${(0,src_text/* enumerate */.HL)(models)} on the Model access page of GovCloud`,
    run: null,
    effect: 'accept-agreement',
    console: (0,src_text/* text */.Qq) `Amazon Bedrock console of ${'us-gov-west-1'} → Model access → Modify model access → ${(0,src_text/* enumerate */.HL)(models)}.`,
    after: (0,src_text/* text */.Qq) `the Model access page shows ${(0,src_text/* enumerate */.HL)(models)} as granted`,
    notes: [
        (0,src_text/* text */.Qq) `For a model of another provider than Amazon, somebody must first call it once in the linked commercial account.`,
    ],
});
/** Marketplace charges the account that pays; where there is an organization, that is its management account. */
const addPaymentMethod = (after) => command({
    title: (0,src_text/* text */.Qq) `Add a valid payment method to the account that pays`,
    run: null,
    effect: 'add-payment-method',
    console: (0,src_text/* text */.Qq) `Billing and Cost Management console of the account that pays → Payment preferences → Add payment method → Set as default.`,
    after,
    notes: [
        (0,src_text/* text */.Qq) `The account that pays is the organization’s management account, where there is one.`,
        (0,src_text/* text */.Qq) `The card must allow international payments. AWS subscribes by itself at the next call, some minutes later.`,
    ],
});
// https://docs.aws.amazon.com/sdk-for-python/v4/reference/clients/bedrock/enums/DataRetentionMode/
const RETENTION = {
    default: (0,src_text/* text */.Qq) `Under ${'default'}, each model’s usual handling of data applies, and its provider does not receive the prompts.`,
    aws_review: (0,src_text/* text */.Qq) `Under ${'aws_review'}, AWS may review the account’s prompts. The model’s provider does not receive them.`,
    provider_data_share: (0,src_text/* text */.Qq) `Under ${'provider_data_share'}, AWS may hand the account’s prompts to the model’s provider.`,
};
const setDataRetention = (mode, region) => command({
    title: (0,src_text/* text */.Qq) `Set the account’s data retention mode in ${region} to ${mode}`,
    run: `aws bedrock put-account-data-retention --region ${region} --mode ${shellWord(mode)}`,
    effect: 'set-data-retention',
    after: (0,src_text/* text */.Qq) `the data retention mode of the account in ${region} is ${mode}`,
    notes: [
        ...(RETENTION[mode] ? [RETENTION[mode]] : []),
        (0,src_text/* text */.Qq) `The mode is that of the whole account in ${region}. Ask whoever answers for the data first.`,
    ],
    looks: [
        {
            caption: (0,src_text/* text */.Qq) `The mode that is set now`,
            run: `aws bedrock get-account-data-retention --region ${region}`,
        },
    ],
});
/** Applied quotas are listed by Service Quotas; a new account's value of zero is AWS's to raise. */
const requestQuota = (quotaCode, value, region) => command({
    title: text `Request a higher quota`,
    run: `aws service-quotas request-service-quota-increase --region ${region} --service-code bedrock --quota-code ${quotaCode} --desired-value ${value}`,
    effect: 'request-quota',
    console: text `Service Quotas console of ${region} → Amazon Bedrock → the quota → Request increase at account level.`,
    after: text `Service Quotas shows the applied value ${value}`,
});
/** A key that waits for its deletion comes back disabled: https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html */
const restoreKmsKey = (key, region) => command({
    title: (0,src_text/* text */.Qq) `Restore the KMS key ${key}`,
    run: [
        `aws kms cancel-key-deletion --region ${region} --key-id ${shellWord(key)}`,
        `aws kms enable-key --region ${region} --key-id ${shellWord(key)}`,
    ].join('\n'),
    effect: 'cancel-key-deletion',
    console: (0,src_text/* text */.Qq) `KMS console of ${region} → Customer managed keys → the key → Key actions → Cancel key deletion, then Enable.`,
    after: (0,src_text/* text */.Qq) `the KMS key ${key} is enabled`,
});

;// CONCATENATED MODULE: ./build/src/remedies/renew-session.js
// A session that has ended, or that AWS does not know, is made again where it was made: in the secrets, by the step that signs in, in a profile,
// or by the machine.








/** The step before this one that makes a session of a role; null where it only hands stored values on. */
const roleStep = ({ source, signInBefore }) => source === 'environment' && signInBefore?.inputs.includes('role-to-assume') ? signInBefore : null;
/** Key inputs that hide working credentials go; else the session is made again where it was made. */
function renewOrUnhide(oidc, hidden) {
    const { run } = oidc;
    const others = [roleStep(run) ? lengthenSession(run) : assumeRoleWithOidc(oidc)];
    const renew = renewAtSource(run);
    return hidden === null ? offered(renew, ...others) : offered(useEnvironment(run, hidden), renew, ...others);
}
/** The smallest change after which this step has a live session. */
function renewAtSource(run) {
    if (run.source === 'profile')
        return renewProfile(run);
    if (run.source === 'container' || run.source === 'instance')
        return restartRunner(run.source);
    return roleStep(run) ? signInAgain(run) : renewSession(run);
}
const BETWEEN = (0,src_text/* text */.Qq) `Steps between the first sign-in and this one keep the first session.`;
/** The same sign-in a second time, directly before this step: the first session may have ended on the way. */
function signInAgain({ signInBefore }) {
    const { uses, written } = signInBefore ?? { uses: '' };
    const title = (0,src_text/* text */.Qq) `Sign in again directly before this step`;
    const after = (0,src_text/* text */.Qq) `the step ${uses} runs directly before this one`;
    if (written)
        return { title, changes: [{ kind: 'add-step', ...written }], after, notes: [BETWEEN] };
    return {
        title,
        changes: [{ kind: 'move-step', step: { uses, where: 'before' }, to: 'before-this' }],
        after,
        notes: [(0,src_text/* text */.Qq) `Steps that used AWS between the two then come before the sign-in: move them too.`],
    };
}
const USUAL_SECONDS = 3600;
const LONGER_SECONDS = 4 * USUAL_SECONDS;
/** Where the step that signs in names its role: a session that lasts as long as the job. */
function lengthenSession(run) {
    const before = roleStep(run);
    const name = /^arn:[\w-]+:iam::\d{12}:role\/(?:.*\/)?([\w+=,.@-]{1,64})$/.exec(before?.written?.with['role-to-assume'] ?? '')?.[1];
    if (!before || !name)
        return null;
    const step = { uses: before.uses, where: 'before' };
    const longer = setInput('role-duration-seconds', String(LONGER_SECONDS), {
        title: (0,src_text/* text */.Qq) `Let the first session last ${LONGER_SECONDS / USUAL_SECONDS} hours`,
        after: (0,src_text/* text */.Qq) `the session of ${name} lasts ${LONGER_SECONDS} seconds`,
        notes: [(0,src_text/* text */.Qq) `A role that is assumed from another role’s session has one hour at most.`],
        step,
    });
    return { ...longer, changes: [...allowDuration(name, LONGER_SECONDS).changes, ...longer.changes] };
}
const setInProfile = (profile, name, value) => `aws configure set ${name} ${value} --profile ${shellWord(profile)}`;
const signedInAs = (profile) => (0,src_text/* text */.Qq) `${`aws sts get-caller-identity --profile ${shellWord(profile)}`} answers`;
const whoWrites = ({ terminal }) => (terminal ? 'person' : 'runner-admin');
/** A profile of the shared files has a session as values. */
function renewProfile(run) {
    const profile = run.profile ?? 'default';
    const lines = [
        setInProfile(profile, 'aws_access_key_id', 'ACCESS_KEY_ID'),
        setInProfile(profile, 'aws_secret_access_key', 'SECRET_ACCESS_KEY'),
        setInProfile(profile, 'aws_session_token', 'SESSION_TOKEN'),
    ];
    const change = { kind: 'command', run: lines.join('\n'), by: whoWrites(run), effect: 'sign-in' };
    return {
        title: (0,src_text/* text */.Qq) `Write the three values of a new session into the profile ${profile}`,
        changes: [change],
        after: signedInAs(profile),
        notes: [(0,src_text/* text */.Qq) `Where a tool writes the profile, let that tool sign in again.`],
    };
}
/** The key stays, and gets the secret that was made with it. */
function storeSameSecret(run) {
    if (run.source !== 'profile')
        return {
            ...storeSecretValue(run, 'secret', {
                title: (0,src_text/* text */.Qq) `Store the secret that belongs to the same key`,
                notes: [ONLY_ONCE],
            }),
            after: (0,src_text/* text */.Qq) `${run.secretNames.secret} is the secret that was made with the key`,
        };
    const profile = run.profile ?? 'default';
    const line = setInProfile(profile, 'aws_secret_access_key', 'SECRET_ACCESS_KEY');
    return {
        title: (0,src_text/* text */.Qq) `Write the secret of the same key into the profile ${profile}`,
        changes: [{ kind: 'command', run: line, by: whoWrites(run), effect: 'sign-in' }],
        after: signedInAs(profile),
        notes: [ONLY_ONCE],
    };
}
const ONLY_ONCE = (0,src_text/* text */.Qq) `AWS shows a secret only when its key is made: without a copy of it, create a new key.`;
/** A new key, where the old one was read from. */
function newKeyAtSource(run) {
    const remedy = newKeyPair(run);
    if (run.source !== 'profile')
        return remedy;
    const profile = run.profile ?? 'default';
    const lines = [
        setInProfile(profile, 'aws_access_key_id', 'ACCESS_KEY_ID'),
        setInProfile(profile, 'aws_secret_access_key', 'SECRET_ACCESS_KEY'),
    ];
    return {
        ...remedy,
        title: (0,src_text/* text */.Qq) `Create a new access key, and write it into the profile ${profile}`,
        changes: [remedy.changes[0], { kind: 'command', run: lines.join('\n'), by: whoWrites(run), effect: 'sign-in' }],
        after: signedInAs(profile),
    };
}
const restartRunner = (source) => onRunner({
    title: (0,src_text/* text */.Qq) `Restart the runner, so that its role hands out a new session`,
    setting: 'software',
    says: source === 'container'
        ? (0,src_text/* text */.Qq) `Start the runner’s container again.`
        : (0,src_text/* text */.Qq) `Start the runner’s instance again, and see that it still has its instance profile.`,
    after: (0,src_text/* text */.Qq) `the runner’s role hands out a session that AWS accepts`,
});

;// CONCATENATED MODULE: ./build/src/rules/credentials/tell-acceptance.js


/** The environment has others, which the key inputs of this step hide. */
const sayHidden = ({ facts }) => (0,src_text/* text */.Qq) `The environment of this step has other credentials, which AWS accepts: those of ${facts.arn}. The key inputs of the step hide them.`;
const citeHidden = (hidden) => hidden ? [proof(hidden, (0,src_text/* text */.Qq) `accepted, signed with the environment’s credentials: ${hidden.facts.arn}`)] : [];
/** A stand-in accepts the very credentials. */
const citeStandIn = (standIn) => standIn
    ? [
        proof(standIn.accepted, (0,src_text/* text */.Qq) `accepted, by way of ${standIn.override.variable} at ${standIn.override.host}, which is not AWS: it may have keys of its own, or verify none`),
    ]
    : [];

;// CONCATENATED MODULE: ./build/src/rules/credentials/session-expired.js













const sessionExpired = rule({
    id: 'credentials/session-expired',
    severities: ['error'],
    title: 'The session has expired',
    since: '1.0',
    points: inputs('aws-session-token', 'aws-access-key-id'),
    stops: true,
    explains: ['credentials/session-invalid', 'credentials/session-expiring', 'credentials/session-shorter-than-job'],
    find: (scene) => [...findSignedOut(scene), ...findRefused(scene)],
    tell: (facts) => (facts.kind === 'signed-out' ? tellSignedOut(facts) : tellRefused(facts)),
});
/** A profile beside the credentials under test may have ended without harm to them. */
function findSignedOut(scene) {
    const fault = signInFault(scene.credentials);
    const profile = scene.credentials.beside.profile ?? 'default';
    return fault
        ? [{ kind: 'signed-out', subjects: [profile], confidence: 'certain', fault, profile, oidc: oidcFacts(scene) }]
        : [];
}
function findRefused(scene) {
    const refused = [...saidByAws(scene), ...saidByTheClock(scene)];
    if (refused.length === 0)
        return [];
    const end = knownEndPassed(scene) ? scene.credentials.end : null;
    const known = end ? null : sessionBounds(scene);
    // A session that has ended before any session of its age could have tells nothing by its time of issue.
    const bounds = known && Date.parse(known.earliest) <= scene.now ? known : null;
    return [
        {
            kind: 'refused',
            subjects: [`${givenKey(scene.credentials)?.prefix ?? ''}…`],
            confidence: 'certain',
            refused,
            end,
            bounds: bounds && { ...bounds, over: Date.parse(bounds.latest) < scene.now },
            hidden: hiddenCredentials(scene),
            oidc: oidcFacts(scene),
        },
    ];
}
const saidByAws = (scene) => scene.credentials.given.state === 'long-term-pair' ? [] : failuresOf(scene, 'expired');
/** So long after its end, AWS may no longer say "expired". */
const saidByTheClock = (scene) => knownEndPassed(scene) && isTemporary(scene) && !acceptedSomewhere(scene) && !regionRefuses(scene)
    ? [...unrecognized(scene), ...failuresOf(scene, 'token-undecodable')]
    : [];
function tellRefused({ refused, end, bounds, hidden, oidc }) {
    const known = end
        ? [{ text: (0,src_text/* text */.Qq) `Its known end, ${end.at} from ${end.toldBy}, has passed.` }]
        : bounds
            ? [{ text: describeEnd(bounds) }]
            : [];
    return {
        headline: (0,src_text/* text */.Qq) `The temporary credentials have expired.`,
        explanation: [...whyOver(oidc.run), ...(hidden ? [' ', ...sayHidden(hidden)] : [])],
        evidence: evidence([...citeAll(refused), ...known, ...citeHidden(hidden)]),
        remedies: renewOrUnhide(oidc, hidden?.facts.arn ?? null),
    };
}
const describeEnd = ({ issuedAt, earliest, latest, over }) => (0,src_text/* text */.Qq) `By its token, the session was issued at ${minute(issuedAt)}: it ended between ${minute(earliest)} and ${over ? minute(latest) : 'now'}. AWS does not document that time, so it is a hint.`;
function whyOver({ terminal, source, signInBefore }) {
    if (terminal)
        return (0,src_text/* text */.Qq) `The session was real, and it is over.`;
    if (source === 'environment' && signInBefore)
        return (0,src_text/* text */.Qq) `The step ${signInBefore.uses} signed in, and that session ended before this step. A role’s session lasts one hour, unless the step asks for more.`;
    if (source === 'container' || source === 'instance')
        return (0,src_text/* text */.Qq) `The session was real, and it is over. The runner’s own role is to renew it before its end.`;
    return (0,src_text/* text */.Qq) `The session was real, and it is over. A stored session ends by design, after 15 minutes to 36 hours: renewing it helps until it ends again.`;
}
const CENTER = (0,src_text/* text */.Qq) `The profile gets its credentials from IAM Identity Center`;
const LOGIN = (0,src_text/* text */.Qq) `The profile gets its credentials from ${'aws login'}`;
const NOTHING_ASKED = (0,src_text/* text */.Qq) `Nothing was asked of AWS with it.`;
const CACHE_ENDED = (0,src_text/* text */.Qq) `The profile’s cached sign-in is past its end, and could not be refreshed.`;
const NO_CACHE = (0,src_text/* text */.Qq) `The folder of cached sign-ins has none of this profile’s that can be read.`;
const SIGN_IN_WORDS = {
    'sso-expired': {
        headline: (profile) => (0,src_text/* text */.Qq) `The single sign-on session of the profile ${profile} has ended.`,
        explanation: (0,src_text/* text */.Qq) `${CENTER}, and that sign-in is over. ${NOTHING_ASKED}`,
        evidence: CACHE_ENDED,
        how: 'sso',
    },
    'sso-absent': {
        headline: (profile) => (0,src_text/* text */.Qq) `The profile ${profile} has no single sign-on session here.`,
        explanation: (0,src_text/* text */.Qq) `${CENTER}, and nobody is signed in on this machine. ${NOTHING_ASKED}`,
        evidence: NO_CACHE,
        how: 'sso',
    },
    'login-expired': {
        headline: (profile) => (0,src_text/* text */.Qq) `The ${'aws login'} session of the profile ${profile} has ended.`,
        explanation: (0,src_text/* text */.Qq) `${LOGIN}, and that sign-in is over. ${NOTHING_ASKED}`,
        evidence: (0,src_text/* text */.Qq) `The sign-in service did not renew the profile’s cached sign-in.`,
        how: 'login',
    },
    'login-absent': {
        headline: (profile) => (0,src_text/* text */.Qq) `The profile ${profile} has no ${'aws login'} session here.`,
        explanation: (0,src_text/* text */.Qq) `${LOGIN}, and nobody is signed in on this machine. Its cache of sign-ins does not come along with a copied configuration file. ${NOTHING_ASKED}`,
        evidence: NO_CACHE,
        how: 'login',
    },
};
function tellSignedOut({ fault, profile, oidc }) {
    const { headline, explanation, evidence: piece, how } = SIGN_IN_WORDS[fault];
    const remedy = signIn({ profile: oidc.run.profile, how, first: fault === 'sso-absent' || fault === 'login-absent' });
    const onRunner = {
        ...remedy,
        title: (0,src_text/* text */.Qq) `Sign in on the runner, as the user that runs its jobs`,
        notes: [
            (0,src_text/* text */.Qq) `The sign-in must be made again whenever it ends, and a GitHub-hosted runner keeps none: there only a role assumed with OIDC helps.`,
        ],
    };
    return {
        headline: headline(profile),
        explanation,
        evidence: [{ text: piece }],
        remedies: oidc.run.terminal ? [remedy] : offered(onRunner, assumeRoleWithOidc(oidc)),
    };
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/session-invalid.js










const sessionInvalid = rule({
    id: 'credentials/session-invalid',
    severities: ['error'],
    title: 'AWS does not know this session',
    since: '1.0',
    points: inputs('aws-session-token', 'aws-access-key-id'),
    explains: ['assume-role/denied'],
    find(scene) {
        const { given } = scene.credentials;
        if (given.state !== 'session' || acceptedSomewhere(scene) || knownEndPassed(scene) || regionRefuses(scene))
            return [];
        const refused = refusalsOf(scene, 'key-unrecognized', 'token-undecodable');
        if (refused.length === 0)
            return [];
        const standIn = acceptedByStandIn(scene);
        const key = keyLabel(scene);
        const [ofKey, ofToken] = [given.accountInKey, given.tokenContents?.account ?? null];
        const accounts = ofKey && ofToken && foreignToken(ofToken, ofKey) ? { ofKey, ofToken } : null;
        const bounds = sessionBounds(scene);
        const over = bounds !== null && Date.parse(bounds.latest) <= scene.now;
        return [
            {
                subjects: [key],
                confidence: standIn ? 'likely' : 'certain',
                key,
                source: sourceLabel(scene),
                refused,
                standIn,
                tokenLength: given.sessionToken.length,
                why: accounts ? 'two accounts' : given.tokenJoins ? 'two places' : over ? 'too old' : 'gone',
                accounts,
                bounds,
                hidden: hiddenCredentials(scene),
                oidc: oidcFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The temporary key ${facts.key} and its session token do not belong to a live session.`,
        explanation: [...EXPLANATIONS[facts.why](facts.source), ...(facts.hidden ? [' ', ...sayHidden(facts.hidden)] : [])],
        evidence: evidence([
            ...citeAll(facts.refused),
            ...knownOf(facts),
            ...citeStandIn(facts.standIn),
            ...citeHidden(facts.hidden),
        ]),
        remedies: renewOrUnhide(facts.oidc, facts.hidden?.facts.arn ?? null),
        lookalikes: [
            (0,src_text/* text */.Qq) `A session older than AWS remembers; a role that was deleted and made again during the run; a Region that the account has not enabled.`,
        ],
    }),
});
const EXPLANATIONS = {
    'two accounts': (source) => (0,src_text/* text */.Qq) `The key and the token seem to come from two accounts, so ${'AWS_SESSION_TOKEN'} was taken from another login than the other two values in ${[source]}. Replace all three together.`,
    'two places': (source) => (0,src_text/* text */.Qq) `The key comes from ${[source]}, which give no session token, so the token of the variable ${'AWS_SESSION_TOKEN'} was taken. It seems to be of another session.`,
    'too old': (source) => (0,src_text/* text */.Qq) `The token seems to be so old that AWS no longer says expired: whoever stored it in ${[source]} has not renewed it. Renewing it helps until it ends again.`,
    gone: (source) => (0,src_text/* text */.Qq) `AWS no longer knows the pair: the session was replaced or revoked, its role was deleted or made again, or the token from ${[source]} comes from another login.`,
};
function knownOf({ refused, tokenLength, accounts, bounds, why }) {
    const known = [
        (0,src_text/* text */.Qq) `An expired session is answered with ${'ExpiredToken'}. ${servicesOf(refused)} said ${'invalid'} or ${'does not exist'} instead: AWS does not know this key and token as a pair.`,
    ];
    if (refused.some((o) => o.service === 'sts'))
        known.push((0,src_text/* text */.Qq) `STS needs no permission to answer GetCallerIdentity, and it refused: this is not a missing permission.`);
    known.push((0,src_text/* text */.Qq) `A token is present (${tokenLength} characters), so it is not a forgotten ${'AWS_SESSION_TOKEN'}.`);
    if (accounts)
        known.push((0,src_text/* text */.Qq) `By what they say in the open, the key belongs to account ${accounts.ofKey} and the token to account ${accounts.ofToken}: they are not of one set.`);
    if (bounds)
        known.push(why === 'too old'
            ? (0,src_text/* text */.Qq) `By its own time of issue, ${minute(bounds.issuedAt)}, the token is older than any session lasts. ${HINT}`
            : (0,src_text/* text */.Qq) `By its own time of issue, ${minute(bounds.issuedAt)}, the token is of a session that would end between ${minute(bounds.earliest)} and ${minute(bounds.latest)}. ${HINT}`);
    return known.map((piece) => ({ text: piece }));
}
const HINT = (0,src_text/* text */.Qq) `AWS does not document that time, so it is a hint.`;

;// CONCATENATED MODULE: ./build/src/rules/credentials/unknown-key.js














const unknownKey = rule({
    id: 'credentials/unknown-key',
    severities: ['error'],
    title: 'AWS does not know this access key',
    since: '1.0',
    points: inputs('aws-access-key-id'),
    explains: ['assume-role/denied'],
    find(scene) {
        const key = givenKey(scene.credentials);
        const stray = strayToken(scene);
        const isLongTerm = key?.prefix !== 'ASIA' && !key?.sessionToken;
        if (!(isLongTerm || stray?.verdict === 'dead-key') || acceptedSomewhere(scene) || regionRefuses(scene))
            return [];
        const refused = unrecognized(scene);
        if (refused.length === 0)
            return [];
        const label = keyLabel(scene);
        const standIn = acceptedByStandIn(scene);
        const certain = !standIn && (!stray || stray.certain);
        return [
            {
                subjects: [label],
                confidence: certain ? 'certain' : 'likely',
                key: label,
                accountInKey: key?.accountInKey ?? null,
                partition: (0,knowledge_regions/* partitionOf */.iQ)(scene.settings.region).id,
                refused: [...refused, ...refusalsOf(scene, 'token-undecodable')],
                beside: !stray ? 'no token' : stray.certain ? 'refused without the token' : 'S3 looked at the key first',
                standIn,
                hidden: hiddenCredentials(scene),
                oidc: oidcFacts(scene),
            },
        ];
    },
    tell: ({ key, accountInKey, partition, refused, beside, standIn, hidden, oidc }) => ({
        headline: (0,src_text/* text */.Qq) `AWS does not know the access key ${key}: it is deleted, inactive, mistyped, or of another partition.`,
        explanation: [
            ...(0,src_text/* text */.Qq) `Keys are looked up before anything else, so this says nothing of the secret or of permissions. In the partition ${partition} no active key has this id.`,
            ...(hidden ? [' ', ...sayHidden(hidden)] : []),
        ],
        evidence: evidence([
            ...citeAll(refused),
            {
                text: accountInKey
                    ? (0,src_text/* text */.Qq) `The key id encodes account ${accountInKey}: look there first. A typo could have changed it.`
                    : NO_ACCOUNT,
            },
            { text: TOKEN[beside] },
            ...citeStandIn(standIn),
            ...citeHidden(hidden),
        ]),
        remedies: unknown_key_remediesFor(oidc, hidden),
        lookalikes: [
            (0,src_text/* text */.Qq) `A key made seconds ago is not known everywhere yet.`,
            partition === 'aws'
                ? (0,src_text/* text */.Qq) `A key of AWS GovCloud (US) or of AWS China works in its own Regions alone: then the Region is what to change.`
                : (0,src_text/* text */.Qq) `A key of another partition than ${partition} works in its own Regions alone: then the Region is what to change.`,
        ],
    }),
});
const NO_ACCOUNT = (0,src_text/* text */.Qq) `The key id does not tell its account.`;
const TOKEN = {
    'no token': (0,src_text/* text */.Qq) `No session token comes with it, so none is in the way.`,
    'refused without the token': (0,src_text/* text */.Qq) `A session token comes with it, which a key that begins with ${'AKIA'} never has; without the token the key is refused as well.`,
    'S3 looked at the key first': (0,src_text/* text */.Qq) `A session token comes with it, which a key that begins with ${'AKIA'} never has; S3 looks at the key before the token, and does not know it.`,
};
/** A new key helps whatever became of the old one; only a deactivated one can be activated again. */
function unknown_key_remediesFor(oidc, hidden) {
    const { run } = oidc;
    const replace = {
        ...newKeyAtSource(run),
        looks: [
            {
                caption: (0,src_text/* text */.Qq) `As an administrator: the keys of a user, and whether each is active`,
                run: 'aws iam list-access-keys --user-name USER',
            },
        ],
    };
    const others = [activateKey(null, null), assumeRoleWithOidc(oidc)];
    return hidden ? offered(useEnvironment(run, hidden.facts.arn), replace, ...others) : offered(replace, ...others);
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/wrong-secret.js














const wrongSecret = rule({
    id: 'credentials/wrong-secret',
    severities: ['error'],
    title: 'The secret does not belong to this key',
    since: '1.0',
    points: inputs('aws-secret-access-key', 'aws-access-key-id'),
    explains: ['assume-role/denied'],
    find(scene) {
        const refused = mismatches(scene);
        if (refused.length === 0 || acceptedSomewhere(scene))
            return [];
        const answered = underTest(scene).filter((o) => !['none', 'network'].includes(answerOf(o)) && refused.some((r) => speaksFor(scene, o, r)));
        // A service that does not know the key contradicts one that found it: then the key is the question, not the secret.
        if (answered.some((o) => answerOf(o) === 'key-unrecognized') &&
            !refused.some((o) => o.service === 'sts' || o.service === 's3'))
            return [];
        const all = answered.length > 1 && answered.every((o) => answerOf(o) === 'signature-mismatch');
        const key = keyLabel(scene);
        return [
            {
                subjects: [key],
                confidence: all ? 'certain' : 'likely',
                key,
                refused,
                unanimous: all ? answered.length : null,
                skewSeconds: refused.find((o) => o.error.skewSeconds !== undefined)?.error.skewSeconds ?? null,
                withToken: Boolean(givenKey(scene.credentials)?.sessionToken),
                standIn: acceptedByStandIn(scene),
                hidden: hiddenCredentials(scene),
                oidc: oidcFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The secret access key does not belong to the key ${facts.key}.`,
        explanation: [
            ...(0,src_text/* text */.Qq) `AWS knows the key and computes another signature than the one it was sent. `,
            ...answersOf(facts.unanimous),
            ...(facts.hidden ? [' ', ...sayHidden(facts.hidden)] : []),
        ],
        evidence: evidence([
            ...citeAll(facts.refused),
            { text: facts.withToken ? KNOWN_WITH_TOKEN : KNOWN },
            ...clockOf(facts.skewSeconds),
            ...citeStandIn(facts.standIn),
            ...citeHidden(facts.hidden),
        ]),
        remedies: wrong_secret_remediesFor(facts),
        lookalikes: [(0,src_text/* text */.Qq) `Something on the way that rewrites every request; other tools on this runner would fail alike.`],
    }),
});
const answersOf = (unanimous) => unanimous === null
    ? (0,src_text/* text */.Qq) `No service accepts the signature, and the clock is right, so the secret is of another key, or was changed on its way into the secret store.`
    : (0,src_text/* text */.Qq) `All ${unanimous} answers say so, and the clock is right, so the secret is of another key, or was changed on its way into the secret store.`;
const KNOWN = (0,src_text/* text */.Qq) `A signature is checked after the key: the key is known to AWS.`;
const KNOWN_WITH_TOKEN = (0,src_text/* text */.Qq) `A signature is checked after the key and its session token: both are known to AWS.`;
const clockOf = (skewSeconds) => skewSeconds === null
    ? []
    : [
        {
            text: (0,src_text/* text */.Qq) `The runner’s clock is ${Math.abs(skewSeconds)} s from AWS’s, well within the five minutes that signatures allow.`,
        },
    ];
/** The same key with its own secret; without a copy of that, another key. A session is made again as a whole. */
function wrong_secret_remediesFor({ withToken, hidden, oidc }) {
    const { run } = oidc;
    const own = withToken ? renewAtSource(run) : storeSameSecret(run);
    const others = [own, withToken ? null : newKeyAtSource(run), assumeRoleWithOidc(oidc)];
    return hidden ? offered(useEnvironment(run, hidden.facts.arn), ...others) : offered(own, ...others.slice(1));
}

;// CONCATENATED MODULE: ./build/src/rules/region/opt-in-rejected.js








const optInRejected = rule({
    id: 'region/opt-in-rejected',
    severities: ['error'],
    title: 'An opt-in Region refuses credentials that work elsewhere',
    since: '1.0',
    points: inputs('aws-region'),
    find(scene) {
        const home = inDefaultRegion(scene);
        if (!home || !regionRefuses(scene))
            return [];
        const { region } = scene.settings;
        const { given } = scene.credentials;
        const temporary = 'sessionToken' in given && given.sessionToken !== null;
        return [
            {
                subjects: [region],
                confidence: temporary ? 'likely' : 'certain',
                region,
                home,
                refused: failuresOf(scene, 'key-unrecognized', 'token-undecodable', 'not-subscribed'),
                temporary,
                optIn: (0,knowledge_regions/* isOptInRegion */.rr)(region),
                run: runFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `${facts.region} refuses credentials that ${facts.home.region} accepts.`,
        explanation: opt_in_rejected_explanationFor(facts),
        evidence: evidence([
            proof(facts.home, (0,src_text/* text */.Qq) `accepted in ${facts.home.region}`),
            ...citeAll(facts.refused),
            ...(facts.optIn ? [{ text: optInWords(facts.region) }] : []),
        ]),
        remedies: opt_in_rejected_remediesFor(facts),
    }),
});
const optInWords = (region) => (0,src_text/* text */.Qq) `${region} is an opt-in Region: it knows an account only once that has enabled it.`;
function opt_in_rejected_explanationFor({ region, temporary, run }) {
    const enabled = run.account === null
        ? (0,src_text/* text */.Qq) `The account has not enabled ${region}`
        : (0,src_text/* text */.Qq) `Account ${run.account} has not enabled ${region}`;
    if (temporary)
        return (0,src_text/* text */.Qq) `${enabled}, or the session token is of version 1, which opt-in Regions do not take. The credentials themselves are good.`;
    return (0,src_text/* text */.Qq) `${enabled}. The credentials themselves are good.`;
}
function opt_in_rejected_remediesFor({ region, home, temporary, run }) {
    const elsewhere = useRegion(run, home.region, (0,src_text/* text */.Qq) `Use a Region that the account has`);
    const enable = enableRegion(run, region);
    return temporary ? [enable, tokensForAllRegions(), elsewhere] : [enable, elsewhere];
}

;// CONCATENATED MODULE: ./build/src/rules/region/sts-not-active.js







/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html */
const ALWAYS_ACTIVE = 'us-east-1';
const sts_not_active_ACCOUNT = /\baccount:\s?(\d{12})\b/;
const stsNotActive = rule({
    id: 'region/sts-not-active',
    severities: ['error'],
    title: 'STS is switched off in this Region',
    since: '1.0',
    points: inputs('aws-region'),
    find(scene) {
        const refused = scene.observations
            .filter(isFailed)
            .filter((o) => !o.followUp && o.service === 'sts' && answerOf(o) === 'sts-not-active');
        const region = refused[0]?.region ?? ALWAYS_ACTIVE;
        // What says so of us-east-1 is not the STS of us-east-1.
        if (region === ALWAYS_ACTIVE)
            return [];
        const { home } = (0,knowledge_regions/* partitionOf */.iQ)(region);
        const optIn = (0,knowledge_regions/* isOptInRegion */.rr)(region);
        return [
            {
                subjects: [region],
                confidence: optIn ? 'likely' : 'certain',
                region,
                account: refused.map((o) => sts_not_active_ACCOUNT.exec(o.error.message)?.[1]).find(Boolean) ?? null,
                refused,
                optIn,
                elsewhere: home === region ? null : home,
                run: runFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `STS is not active in ${facts.region} for ${accountIn(facts)}.`,
        explanation: sts_not_active_explanationFor(facts),
        evidence: evidence(citeAll(facts.refused)),
        remedies: sts_not_active_remediesFor(facts),
    }),
});
const accountIn = ({ account }) => (account === null ? (0,src_text/* text */.Qq) `the account` : (0,src_text/* text */.Qq) `account ${account}`);
function sts_not_active_explanationFor(facts) {
    const whose = (0,src_text/* text */.Qq) `The account settings of IAM in ${accountIn(facts)} decide it. AWS’s answer says nothing of the credentials or of the role.`;
    return facts.optIn
        ? (0,src_text/* text */.Qq) `${whose} ${facts.region} is an opt-in Region: the account may not have enabled it at all.`
        : whose;
}
function sts_not_active_remediesFor({ region, elsewhere, optIn, run, account }) {
    return [
        activateStsRegion(region),
        ...(elsewhere === null ? [] : [useRegion(run, elsewhere)]),
        ...(optIn ? [enableRegion({ ...run, account: account ?? run.account }, region)] : []),
    ];
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/account-not-activated.js







const accountNotActivated = rule({
    id: 'credentials/account-not-activated',
    severities: ['error'],
    title: 'The AWS account is not activated',
    since: '1.0',
    points: inputs('role-to-assume', 'aws-access-key-id'),
    explains: ['permissions/*', 'bedrock/*'],
    find(scene) {
        const refused = failuresOf(scene, 'not-subscribed');
        if (refused.length === 0 || regionRefuses(scene))
            return [];
        const others = underTest(scene).filter((o) => o.service !== 'sts' && provesCredentials(o));
        // One service that asks for a subscription while another serves the account is that service's matter.
        if (others.length > 0)
            return [];
        const run = runFacts(scene);
        return [
            {
                subjects: [run.account ?? 'ACCOUNT_ID'],
                confidence: refused.length > 1 || refused.some((o) => o.service === 'sts') ? 'certain' : 'likely',
                refused,
                run,
            },
        ];
    },
    tell: ({ refused, run }) => ({
        headline: (0,src_text/* text */.Qq) `The AWS account is not activated: ${servicesOf(refused)} will not serve it.`,
        explanation: (0,src_text/* text */.Qq) `The key is known, so the credentials are not the fault. The account’s sign-up or payment is not complete, or the account is suspended.`,
        evidence: evidence(citeAll(refused)),
        remedies: [finishSignUp(run, refused)],
        lookalikes: [(0,src_text/* text */.Qq) `An opt-in Region that the account has not enabled.`],
    }),
});
const accountName = ({ account }) => (account === null ? (0,src_text/* text */.Qq) `the account` : (0,src_text/* text */.Qq) `account ${account}`);
const finishSignUp = (run, [first]) => ask({
    whom: (0,src_text/* text */.Qq) `whoever can sign in as the root user of ${accountName(run)}`,
    title: (0,src_text/* text */.Qq) `Ask the account’s owner to finish its activation`,
    message: `${introduce(run)} AWS answers that the account${run.account ? ` ${run.account}` : ''} is not activated. Please sign in as its root user, complete sign-up, the payment method and the phone verification, and look for AWS's mail about it. Activation takes up to 24 hours.`,
    requestId: first?.error.requestId ?? null,
    after: (0,src_text/* text */.Qq) `${'https://portal.aws.amazon.com/billing/signup'} shows the sign-up of ${accountName(run)} as complete`,
});

;// CONCATENATED MODULE: ./build/src/rules/credentials/quarantined.js











const quarantined = rule({
    id: 'credentials/quarantined',
    severities: ['error'],
    title: 'AWS has quarantined this key: it was found in public',
    since: '1.0',
    points: inputs('aws-access-key-id'),
    explains: ['permissions/*', 'bedrock/*', 'dynamodb/*', 's3/*'],
    find(scene) {
        const denied = scene.observations.filter(isFailed).filter((o) => {
            const denial = denialOf(o);
            return denial !== null && isQuarantine(denial);
        });
        const attached = policiesOfCaller(scene).filter(({ arn }) => /AWSCompromisedKeyQuarantine/.test(arn));
        if (denied.length + attached.length === 0)
            return [];
        const key = keyLabel(scene);
        return [{ subjects: [key], confidence: 'certain', key, denied, attached, run: runFacts(scene) }];
    },
    tell: ({ key, denied, attached, run }) => ({
        headline: (0,src_text/* text */.Qq) `Emergency: AWS found the key ${key} in public and quarantined it.`,
        explanation: (0,src_text/* text */.Qq) `AWS attaches its ${'AWSCompromisedKeyQuarantine'} policy when it finds a key in a public place. The denial is not yours to repair in a policy: the key is known to others, and may have been used by them.`,
        evidence: evidence([
            ...citeAll(denied),
            ...attached.map(({ arn, observation }) => ({ text: (0,src_text/* text */.Qq) `Attached to the caller: ${arn}.`, observation })),
        ]),
        remedies: [stopTheKey(run)],
    }),
});
const quarantined_userOf = (principal) => /:user\/(?:.*\/)?([^/]+)$/.exec(principal ?? '')?.[1] ?? null;
function stopTheKey(run) {
    const stop = deactivateKey(quarantined_userOf(run.principal), null);
    return {
        ...stop,
        title: (0,src_text/* text */.Qq) `Deactivate the key now, and answer AWS’s support case`,
        // Only AWS's case tells when the quarantine may be lifted: a new key of the same user is quarantined too.
        changes: [...stop.changes, ...newKeyPair(run).changes, answerCase(run)],
        notes: [
            (0,src_text/* text */.Qq) `Look in CloudTrail and the bill, in every Region, for what the old key did.`,
            (0,src_text/* text */.Qq) `Remove the key from where it was published, its history included.`,
            (0,src_text/* text */.Qq) `The quarantine policy is attached to the user, so a new key works only once the policy is detached.`,
        ],
        looks: [
            {
                caption: (0,src_text/* text */.Qq) `What the key did, in each Region`,
                run: 'aws cloudtrail lookup-events --lookup-attributes AttributeKey=AccessKeyId,AttributeValue=ACCESS_KEY_ID',
            },
        ],
    };
}
const answerCase = (run) => ({
    kind: 'ask',
    whom: (0,src_text/* text */.Qq) `AWS Support, in the case that AWS opened for the account`,
    message: `${introduce(run)} The access key that it used was found in public. We have deactivated it, looked through CloudTrail for what it did, and removed it from where it was published. May we delete it and detach the quarantine policy from its user?`,
});

;// CONCATENATED MODULE: ./build/src/rules/credentials/wrong-account.js











const wrongAccount = rule({
    id: 'credentials/wrong-account',
    severities: ['error'],
    title: 'The credentials belong to another account',
    since: '1.0',
    points: inputs('role-to-assume', 'aws-access-key-id', 'allowed-account-ids'),
    stops: (scene) => accountOfRole(scene) !== null,
    explains: [
        'dynamodb/*',
        's3/*',
        'permissions/*',
        'bedrock/*',
        'credentials/wrong-principal',
        'credentials/guard-not-checked',
    ],
    find(scene) {
        const caller = knownCaller(scene);
        const accountId = caller?.accountId ?? accountOfRole(scene);
        const { allowedAccountIds: allowed, roleToAssume } = scene.settings;
        if (!accountId || allowed.length === 0 || allowed.includes(accountId))
            return [];
        return [
            {
                subjects: [accountId],
                confidence: 'certain',
                accountId,
                caller,
                allowed,
                role: accountOfRole(scene) === accountId ? roleToAssume : null,
                source: sourceLabel(scene),
                run: runFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: facts.caller
            ? (0,src_text/* text */.Qq) `The credentials belong to account ${facts.accountId}, and this job allows only ${(0,src_text/* enumerate */.HL)(facts.allowed, 'or')}.`
            : (0,src_text/* text */.Qq) `The role to assume belongs to account ${facts.accountId}, and this job allows only ${(0,src_text/* enumerate */.HL)(facts.allowed, 'or')}.`,
        explanation: wrong_account_explanationFor(facts),
        evidence: evidence([
            ...(facts.caller ? [told(facts.caller)] : namedBy(facts.role)),
            { text: (0,src_text/* text */.Qq) `${'allowed-account-ids'} lists ${(0,src_text/* enumerate */.HL)(facts.allowed)}.` },
            ...(facts.caller ? namedBy(facts.role) : []),
        ]),
        remedies: wrong_account_remediesFor(facts),
    }),
});
/** The account that `role-to-assume` names: known before any request. */
const accountOfRole = ({ settings: { roleToAssume } }) => {
    const arn = (0,names_arn/* parseArn */.Lw)(roleToAssume);
    return arn?.service === 'iam' && arn.resource.startsWith('role/') && /^\d{12}$/.test(arn.account)
        ? arn.account
        : null;
};
function told({ accountId, arn, observation }) {
    if (observation.status === 'failed')
        return proof(observation, (0,src_text/* text */.Qq) `AWS’s denial names the caller${arn ? (0,src_text/* text */.Qq) ` ${arn}` : (0,src_text/* text */.Qq) `’s account ${accountId}`}`);
    return proof(observation, arn ? (0,src_text/* text */.Qq) `account ${accountId}, ${arn}` : (0,src_text/* text */.Qq) `account ${accountId}`);
}
const WORKS = (0,src_text/* text */.Qq) `They work, in another account than the one meant. What this run did not find or was denied there may well exist in the right one.`;
const wrong_account_NOTHING_ASKED = (0,src_text/* text */.Qq) `So nothing was asked of AWS.`;
function wrong_account_explanationFor({ role, accountId, caller }) {
    if (role === null)
        return WORKS;
    const contradiction = (0,src_text/* text */.Qq) `Two inputs of this step contradict each other: ${'role-to-assume'} names account ${accountId}, and ${'allowed-account-ids'} does not list it.`;
    return caller ? (0,src_text/* join */.fj)([WORKS, contradiction]) : (0,src_text/* join */.fj)([contradiction, wrong_account_NOTHING_ASKED]);
}
const namedBy = (role) => role === null ? [] : [{ text: (0,src_text/* text */.Qq) `${'role-to-assume'} is ${role}.` }];
/** Which of two inputs is wrong, nothing tells: the guard is there to be believed. */
function wrong_account_remediesFor({ role, accountId, allowed, source, run }) {
    const allow = setInput('allowed-account-ids', [...allowed, accountId].join(', '), {
        title: (0,src_text/* text */.Qq) `Allow account ${accountId}, where it is the one meant`,
        after: (0,src_text/* text */.Qq) `${'allowed-account-ids'} lists ${accountId}`,
    });
    const [only, ...others] = allowed;
    if (role !== null && only !== undefined && others.length === 0) {
        const right = role.replace(`:${accountId}:`, `:${only}:`);
        return offered(setInput('role-to-assume', right, {
            title: (0,src_text/* text */.Qq) `Assume the role of account ${only}`,
            after: (0,src_text/* text */.Qq) `this step shows account ${only}`,
            notes: [(0,src_text/* text */.Qq) `A role of this name must exist in account ${only}, and trust this job.`],
        }), allow);
    }
    if (role !== null)
        return offered(otherRole(run, role, allowed), allow);
    const asking = otherCredentials(run, accountId, allowed, source);
    const store = only !== undefined && others.length === 0 ? storeKeyOf(run, only, [CHECK_ENVIRONMENT]) : null;
    return store ? [store, asking, allow] : [asking, allow];
}
const CHECK_ENVIRONMENT = (0,src_text/* text */.Qq) `First check which secret or role this job and its ${'environment:'} name.`;
const otherRole = (run, role, allowed) => ask({
    whom: (0,src_text/* text */.Qq) `whoever manages the roles of this job`,
    title: (0,src_text/* text */.Qq) `Assume a role of account ${(0,src_text/* enumerate */.HL)(allowed, 'or')}`,
    message: `${introduce(run)} It assumes ${role}, and the job is meant for the account ${allowed.join(' or ')}. Which role of that account is it to assume?`,
    after: (0,src_text/* text */.Qq) `${'role-to-assume'} names a role of account ${(0,src_text/* enumerate */.HL)(allowed, 'or')}`,
});
const otherCredentials = (run, accountId, allowed, source) => ask({
    whom: (0,src_text/* text */.Qq) `whoever stores the credentials of this job`,
    title: (0,src_text/* text */.Qq) `Use credentials of account ${(0,src_text/* enumerate */.HL)(allowed, 'or')}`,
    message: `${introduce(run)} Its credentials, from ${source}, belong to account ${accountId}, and the job is meant for ${allowed.join(' or ')}. Which secret, role or environment has the credentials of that account?`,
    after: (0,src_text/* text */.Qq) `this step shows account ${(0,src_text/* enumerate */.HL)(allowed, 'or')}`,
    notes: [CHECK_ENVIRONMENT],
});

;// CONCATENATED MODULE: ./build/src/rules/credentials/wrong-principal.js









/** `*` stands for any run of characters; everything else for itself. */
const wrong_principal_matches = (pattern, arn) => new RegExp(`^${pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')}$`).test(arn);
/** Whether one of the patterns names the identity; a role's ARN covers its sessions. Roles are compared without their path, which a session does not show. */
function isAllowed(patterns, arn) {
    const role = (0,names_arn/* principalOf */.i6)(arn);
    return patterns.some((pattern) => wrong_principal_matches(pattern, arn) ||
        wrong_principal_matches(pattern, role) ||
        (role !== arn && wrong_principal_matches(pattern.replace(/:role\/(?:[^/*]+\/)+/, ':role/'), role)));
}
const wrongPrincipal = rule({
    id: 'credentials/wrong-principal',
    severities: ['error'],
    title: 'The credentials are another identity’s',
    since: '1.0',
    points: inputs('role-to-assume', 'aws-access-key-id', 'allowed-principals'),
    explains: ['permissions/*'],
    find(scene) {
        const { arn, observation: told } = knownCaller(scene) ?? {};
        const { allowedPrincipals: allowed, roleToAssume } = scene.settings;
        if (!arn || !told || allowed.length === 0 || isAllowed(allowed, arn))
            return [];
        const roles = allowed.filter((arn) => !arn.includes('*') && /:role\//.test(arn));
        return [
            {
                subjects: [arn],
                confidence: 'certain',
                arn,
                told,
                allowed,
                allowedRole: allowed.length === 1 ? (roles[0] ?? null) : null,
                roleToAssume,
                run: runFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The credentials are those of ${facts.arn}, which this job does not allow.`,
        explanation: (0,src_text/* text */.Qq) `They work, and belong to another identity than the one meant.`,
        evidence: [
            proof(facts.told, facts.told.status === 'ok' ? (0,src_text/* text */.Qq) `${facts.arn}` : (0,src_text/* text */.Qq) `AWS’s denial names the caller ${facts.arn}`),
            { text: (0,src_text/* text */.Qq) `${'allowed-principals'} lists ${(0,src_text/* enumerate */.HL)(facts.allowed)}.` },
            ...(facts.roleToAssume ? [{ text: (0,src_text/* text */.Qq) `${'role-to-assume'} is ${facts.roleToAssume}.` }] : []),
        ],
        remedies: wrong_principal_remediesFor(facts),
    }),
});
function wrong_principal_remediesFor({ arn, allowed, allowedRole, roleToAssume, run }) {
    const principal = (0,names_arn/* principalOf */.i6)(arn);
    const allow = setInput('allowed-principals', [...allowed, principal].join(', '), {
        title: (0,src_text/* text */.Qq) `Allow ${principal}, where it is the identity meant`,
        after: (0,src_text/* text */.Qq) `${'allowed-principals'} lists ${principal}`,
    });
    if (roleToAssume && allowedRole !== null)
        return offered(setInput('role-to-assume', allowedRole, {
            title: (0,src_text/* text */.Qq) `Assume the role that is allowed`,
            after: (0,src_text/* text */.Qq) `this step shows a session of ${allowedRole}`,
        }), allow);
    const other = ask({
        whom: (0,src_text/* text */.Qq) `whoever stores the credentials of this job`,
        title: (0,src_text/* text */.Qq) `Use the identity that is meant`,
        message: `${introduce(run)} It runs as ${arn}, and is meant to run as ${allowed.join(' or ')}. Which secret or role has that identity, and does an earlier step replace the credentials?`,
        after: (0,src_text/* text */.Qq) `this step shows ${(0,src_text/* enumerate */.HL)(allowed, 'or')}`,
    });
    return offered(other, allow);
}

;// CONCATENATED MODULE: ./build/src/remedies/deny.js
// Remedies for a deny: who except whom from it, in which policy; and the text for whoever has to decide.



const OF_AWS = /^arn:[\w-]+:iam::aws:policy\//;
/** An AWS managed policy cannot be edited. */
function exceptFromDeny({ of, policy, what, caller }, notes = []) {
    const where = policy ? (0,src_text/* text */.Qq) `the policy ${policy}` : (0,src_text/* text */.Qq) `the policy of ${describeHolder(of)}`;
    const whom = caller ? (0,src_text/* text */.Qq) `${caller}` : (0,src_text/* text */.Qq) `the caller`;
    const isOfAws = policy !== null && OF_AWS.test(policy);
    return {
        title: isOfAws ? (0,src_text/* text */.Qq) `Detach the policy that denies ${what}` : (0,src_text/* text */.Qq) `Except ${what} from the deny`,
        changes: [
            {
                kind: 'edit-policy',
                of,
                policy,
                edits: [],
                file: null,
                says: isOfAws
                    ? (0,src_text/* text */.Qq) `Detach ${where} from ${describeHolder(of)}: AWS owns it, so it cannot be changed.`
                    : (0,src_text/* text */.Qq) `In ${where}, narrow the statement with ${'"Effect": "Deny"'} so that it does not meet ${what} for ${whom}.`,
            },
        ],
        after: (0,src_text/* text */.Qq) `no ${'Deny'} statement meets ${what} for ${whom}`,
        notes: [(0,src_text/* text */.Qq) `A deny is seldom an accident: ask whoever wrote it first.`, ...notes],
    };
}
/** A text ready to send to whoever decides about a policy. */
const askToAllow = ({ run, whom, title, keeps, please, requestId, after, notes }) => ask({
    whom,
    title,
    message: [introduce(run), keeps, please].join(' '),
    requestId,
    after,
    ...(notes ? { notes } : {}),
});

;// CONCATENATED MODULE: ./build/src/rules/credentials/guard-not-checked.js











const GUARDS = ['allowed-account-ids', 'allowed-principals'];
const guardNotChecked = rule({
    id: 'credentials/guard-not-checked',
    severities: ['error'],
    title: 'Nobody told whose credentials these are, so a guard could not be checked',
    since: '1.0',
    points: inputs('allowed-account-ids', 'allowed-principals'),
    follows: true,
    find(scene) {
        const guards = uncheckedGuards(scene);
        // GitHub withholds the credentials, and `on-fork` says what that is worth.
        if (guards.length === 0 || (withheldFrom(scene) && scene.settings.onFork !== 'fail'))
            return [];
        const refusals = failedIdentityQuestions(scene);
        return [
            {
                subjects: guards,
                confidence: 'certain',
                guards,
                why: whyUnknown(scene, refusals),
                refusals,
                hint: hintFor(scene, guards),
                oidc: oidcFacts(scene),
                run: runFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `AWS has not said whose credentials these are, so ${(0,src_text/* enumerate */.HL)(facts.guards)} could not be checked.`,
        explanation: (0,src_text/* join */.fj)([EXPLAIN[facts.why], NOT_SKIPPED, ...hintWords(facts)]),
        evidence: evidence([
            ...facts.refusals.map(cite),
            ...(facts.refusals.length === 0 ? [{ text: NOT_ASKED }] : []),
            {
                text: (0,src_text/* forCount */.VL)(facts.guards, (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(facts.guards)} is set.`, (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(facts.guards)} are set.`),
            },
        ]),
        remedies: guard_not_checked_remediesFor(facts),
    }),
});
/** Each guard that is set, and for which no answer tells what it asks for. */
function uncheckedGuards(scene) {
    const caller = knownCaller(scene);
    const { allowedAccountIds, allowedPrincipals } = scene.settings;
    return GUARDS.filter((guard) => guard === 'allowed-account-ids'
        ? allowedAccountIds.length > 0 && !caller
        : allowedPrincipals.length > 0 && !caller?.arn);
}
function whyUnknown({ credentials, settings }, refusals) {
    const answers = new Set(refusals.filter((o) => o.operation === 'GetCallerIdentity').map(answerOf));
    if (answers.has('denied'))
        return 'denied';
    if (answers.has('throttled'))
        return 'throttled';
    const alone = !givenKey(credentials) && credentials.beside.bearerToken && !settings.roleToAssume;
    return refusals.length === 0 && alone ? 'bearer alone' : 'other';
}
function hintFor({ credentials, settings }, guards) {
    const account = settings.roleToAssume ? null : givenKey(credentials)?.accountInKey;
    return account && guards.includes('allowed-account-ids')
        ? { account, allowed: settings.allowedAccountIds.includes(account) }
        : null;
}
const NOT_ASKED = (0,src_text/* text */.Qq) `STS was not asked who the caller is.`;
const NOT_SKIPPED = (0,src_text/* text */.Qq) `A guard that cannot be checked fails, since it would guard nothing otherwise.`;
const EXPLAIN = {
    denied: (0,src_text/* text */.Qq) `GetCallerIdentity needs no permission, so something denies it: an organization’s policy, or that of a VPC endpoint. The denial does not name the caller.`,
    throttled: (0,src_text/* text */.Qq) `STS throttled the question who the caller is.`,
    'bearer alone': (0,src_text/* text */.Qq) `${'AWS_BEARER_TOKEN_BEDROCK'} is all that was supplied, and STS takes no bearer token.`,
    other: (0,src_text/* text */.Qq) `No answer of AWS names the caller.`,
};
const hintWords = ({ hint }) => hint
    ? [
        (0,src_text/* text */.Qq) `The access key id encodes the account ${hint.account}, which ${'allowed-account-ids'} ${[hint.allowed ? 'lists' : 'does not list']}. AWS does not document this, so it is a hint and not a proof.`,
    ]
    : [];
const RUN_AGAIN = (0,src_text/* text */.Qq) `Run the job again`;
function guard_not_checked_remediesFor(facts) {
    const drop = dropGuards(facts.guards);
    switch (facts.why) {
        case 'denied':
            return [letAsk(facts), drop];
        case 'bearer alone': {
            const role = assumeRoleWithOidc(facts.oidc);
            return role ? [role, drop] : [drop];
        }
        default:
            return [waitUntil(RUN_AGAIN, (0,src_text/* text */.Qq) `STS answers GetCallerIdentity`, 5), drop];
    }
}
const letAsk = ({ run, refusals }) => askToAllow({
    run,
    whom: (0,src_text/* text */.Qq) `whoever manages the VPC endpoints and the organization’s policies`,
    title: (0,src_text/* text */.Qq) `Ask an administrator to allow ${'sts:GetCallerIdentity'}`,
    keeps: 'A policy of a VPC endpoint or of the organization keeps the job from performing sts:GetCallerIdentity.',
    please: 'Please allow it: it tells who the caller is, and nothing else.',
    requestId: refusals.flatMap(({ error }) => error.requestId ?? [])[0] ?? null,
    after: (0,src_text/* text */.Qq) `STS answers GetCallerIdentity`,
});
/** Both at once: with one of them left, the run would fail again. */
function dropGuards(guards) {
    const [first, ...others] = guards.map((name) => ({ kind: 'remove-input', name }));
    return {
        title: (0,src_text/* text */.Qq) `Do without the guard: remove ${(0,src_text/* enumerate */.HL)(guards)}`,
        changes: [first, ...others],
        after: (0,src_text/* text */.Qq) `this step does not set ${(0,src_text/* enumerate */.HL)(guards, 'or')}`,
        notes: [(0,src_text/* text */.Qq) `Then nothing stops a job that has another account’s credentials.`],
    };
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/session-expiring.js









/** The role behind a session: the one this step assumes, else the one that STS names. */
const roleNameOf = ({ roleToAssume, principal }) => /:role\/(?:.*\/)?([\w+=,.@-]{1,64})$/.exec(roleToAssume)?.[1] ??
    /:assumed-role\/([\w+=,.@-]{1,64})\//.exec(principal ?? '')?.[1] ??
    null;
const minutesLeft = (end, now) => Math.floor((Date.parse(end) - now) / 60_000);
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage-assume.html#id_roles_use_max-session: the usual maximum, and the highest.
const USUAL_MAXIMUM_SECONDS = 3600;
const HIGHEST_SECONDS = 43_200;
const sessionExpiring = rule({
    id: 'credentials/session-expiring',
    severities: ['error'],
    title: 'The session ends too soon',
    since: '1.0',
    points: inputs('credential-expiration', 'min-session-minutes'),
    explains: ['credentials/session-shorter-than-job'],
    find(scene) {
        const end = caller_identity_endOf(scene);
        const wanted = scene.settings.minSessionMinutes;
        // A session of exactly the length asked for has lost some seconds since it was made.
        if (!end || wanted === 0 || Date.parse(end) - scene.now > wanted * 60_000 - 30_000)
            return [];
        const run = runFacts(scene);
        return [
            {
                subjects: [end],
                confidence: 'certain',
                end,
                toldBy: scene.credentials.end?.toldBy ?? 'the role’s assumption',
                left: Math.max(0, minutesLeft(end, scene.now)),
                wanted,
                roleName: roleNameOf(run),
                run,
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The session ends in ${facts.left} minutes, and this job asks for ${facts.wanted}.`,
        explanation: (0,src_text/* text */.Qq) `It works now, and will stop at ${facts.end}, in the middle of the job.`,
        evidence: [
            {
                text: (0,src_text/* text */.Qq) `Known end: ${facts.end}, from ${facts.toldBy}; ${'min-session-minutes'} is ${facts.wanted}.`,
            },
        ],
        remedies: session_expiring_remediesFor(facts),
    }),
});
function session_expiring_remediesFor({ run, wanted, roleName }) {
    const seconds = Math.min(HIGHEST_SECONDS, Math.max(900, wanted * 60));
    if (run.terminal && run.profile)
        return [signIn({ profile: run.profile, how: 'sso' })];
    const step = run.roleToAssume ? 'this' : signingStep(run);
    if (step === 'this' && !run.roleToAssume)
        return [renewSession(run)];
    return offered(longerSession(seconds, step, roleName), roleName !== null && seconds > USUAL_MAXIMUM_SECONDS ? allowDuration(roleName, seconds) : null);
}
/** A longer session than the role's maximum is refused, so both change together. */
function longerSession(seconds, step, roleName) {
    const ask = setInput('role-duration-seconds', String(seconds), {
        title: (0,src_text/* text */.Qq) `Ask for a session of ${seconds} seconds`,
        after: (0,src_text/* text */.Qq) `the session lasts at least ${seconds} seconds`,
        step,
        notes: [(0,src_text/* text */.Qq) `A role that is assumed from another role’s session has one hour at most.`],
    });
    if (roleName === null || seconds <= USUAL_MAXIMUM_SECONDS)
        return ask;
    return { ...ask, changes: [...allowDuration(roleName, seconds).changes, ...ask.changes] };
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/session-shorter-than-job.js








// The job began before this step, so a session as long as the job outlasts it.
const TOLERANCE_MS = 2 * 60_000;
const sessionShorterThanJob = rule({
    id: 'credentials/session-shorter-than-job',
    severities: ['warning'],
    title: 'The session may end before the job does',
    since: '1.0',
    points: [{ key: 'timeout-minutes' }],
    find(scene) {
        const end = caller_identity_endOf(scene);
        const { jobTimeoutMinutes: minutes, job } = scene.context;
        const time = end ? Date.parse(end) : 0;
        if (!end || minutes === null || time <= scene.now || time + TOLERANCE_MS >= scene.now + minutes * 60_000)
            return [];
        return [
            {
                subjects: [job],
                confidence: 'likely',
                end,
                left: minutesLeft(end, scene.now),
                minutes,
                job,
                run: runFacts(scene),
            },
        ];
    },
    tell: ({ end, left, minutes, job, run }) => ({
        headline: (0,src_text/* text */.Qq) `The session ends in ${left} minutes, and the job ${job} may run for ${minutes}.`,
        explanation: (0,src_text/* text */.Qq) `A job that takes its full time loses its credentials at ${end}.`,
        evidence: [{ text: (0,src_text/* text */.Qq) `Known end: ${end}. The workflow gives the job ${`timeout-minutes: ${minutes}`}.` }],
        remedies: offered(shortenJob(left), session_shorter_than_job_longerSession(run, minutes)),
    }),
});
const shortenJob = (left) => setJobKey('timeout-minutes', String(Math.max(1, left)), {
    title: (0,src_text/* text */.Qq) `Let the job run no longer than its session`,
    after: (0,src_text/* text */.Qq) `the job says ${`timeout-minutes: ${Math.max(1, left)}`}`,
    notes: [(0,src_text/* text */.Qq) `Where the job takes longer, assume the role again before its late steps.`],
});
const session_shorter_than_job_longerSession = (run, minutes) => {
    const seconds = Math.min(43_200, minutes * 60);
    return setInput('role-duration-seconds', String(seconds), {
        title: (0,src_text/* text */.Qq) `Ask for a session as long as the job`,
        after: (0,src_text/* text */.Qq) `the session lasts ${seconds} seconds`,
        step: run.roleToAssume ? 'this' : signingStep(run),
        notes: [(0,src_text/* text */.Qq) `The role’s maximum session duration must allow it.`],
    });
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/identity-check.js

/** Who the credentials under test are, where STS has said so. */
function knownIdentity(scene) {
    const observation = identityObservation(scene);
    const { accountId, arn } = observation?.facts ?? {};
    return observation && accountId && arn ? { accountId, arn, observation } : null;
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/root-user.js









const rootUser = rule({
    id: 'credentials/root-user',
    severities: ['warning'],
    title: 'The key belongs to the account’s root user',
    since: '1.0',
    points: inputs('aws-access-key-id'),
    find(scene) {
        const identity = knownIdentity(scene);
        if (!identity || (0,names_arn/* principalKind */.FP)(identity.arn) !== 'root')
            return [];
        return [
            {
                subjects: [identity.arn],
                confidence: 'certain',
                identity,
                run: runFacts(scene),
                oidc: oidcFacts(scene),
            },
        ];
    },
    tell: ({ identity, run, oidc }) => ({
        headline: (0,src_text/* text */.Qq) `The key belongs to the root user of account ${identity.accountId}.`,
        explanation: (0,src_text/* text */.Qq) `It works, and may do everything there. AWS advises to have no access key of the root user at all.`,
        evidence: [proof(identity.observation, (0,src_text/* text */.Qq) `${identity.arn}`)],
        remedies: offered(keyOfUser(run), assumeRoleWithOidc(oidc)),
    }),
});
/** An IAM user with no more permissions than the job uses, in the place of the root user. */
function keyOfUser(run) {
    const remedy = newKeyPair(run);
    return {
        ...remedy,
        title: (0,src_text/* text */.Qq) `Use the key of an IAM user that may do no more than this job does`,
        notes: [
            ...(remedy.notes ?? []),
            (0,src_text/* text */.Qq) `Delete the root user’s access key afterwards: IAM console, signed in as root → Security credentials.`,
        ],
    };
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/stored-session.js











const ID = 'credentials/stored-session';
const storedSession = rule({
    id: ID,
    severities: ['warning'],
    title: 'A person’s sign-in session serves a workflow',
    since: '1.0',
    points: inputs('aws-session-token', 'aws-access-key-id'),
    find(scene) {
        const identity = knownIdentity(scene);
        if (!scene.context.inActions || !identity || !isSignOn(identity.arn))
            return [];
        return [
            {
                subjects: [identity.arn],
                confidence: 'certain',
                identity,
                bounds: sessionBounds(scene),
                ignored: scene.settings.ignore,
                run: runFacts(scene),
                oidc: oidcFacts(scene),
            },
        ];
    },
    tell: ({ identity, bounds, ignored, run, oidc }) => ({
        headline: (0,src_text/* text */.Qq) `This workflow runs on a person’s sign-in session, which will end.`,
        explanation: (0,src_text/* text */.Qq) `IAM Identity Center made the session for somebody who signed in. Stored as a secret it works until it ends, at most twelve hours later, and then nobody knows why the job fails.`,
        evidence: [proof(identity.observation, (0,src_text/* text */.Qq) `${identity.arn}`), ...endsBy(bounds)],
        remedies: offered(assumeRoleWithOidc(oidc) ?? newKeyPair(run), acceptFinding(ID, ignored)),
    }),
});
const isSignOn = (arn) => (0,names_arn/* parseArn */.Lw)(arn)?.resource.startsWith('assumed-role/AWSReservedSSO_') ?? false;
const endsBy = (bounds) => bounds === null
    ? []
    : [
        {
            text: (0,src_text/* text */.Qq) `By its token, the session was issued at ${minute(bounds.issuedAt)}, so it ends by ${minute(bounds.latest)}. AWS does not document that time, so it is a hint.`,
        },
    ];

;// CONCATENATED MODULE: ./build/src/remedies/one-identity.js
// Remedies for a job whose tools would use several identities: what this step tests becomes what every tool takes.


const one_identity_SIGN_IN_ACTION = 'aws-actions/configure-aws-credentials@v6';
// Measured: the AWS CLI and boto3 look for a profile without a name; four SDKs send an empty API key.
const NOT_EMPTY = {
    AWS_PROFILE: (0,src_text/* text */.Qq) `Remove the variable, and do not set it to an empty value: the AWS CLI fails on an empty ${'AWS_PROFILE'}.`,
    AWS_BEARER_TOKEN_BEDROCK: (0,src_text/* text */.Qq) `Remove the variable, and do not set it to an empty value: some SDKs send an empty API key.`,
};
const emptyNotes = (names) => names.flatMap((name) => (NOT_EMPTY[name] ? [NOT_EMPTY[name]] : []));
/** The variables that lead other tools elsewhere. `kept` is what the tools take then, where that is known. */
const unsetOthers = (run, names, kept = null) => ({
    ...unsetKeys(run, names),
    ...(kept ? { title: (0,src_text/* text */.Qq) `Unset ${(0,src_text/* enumerate */.HL)(names)}, so that every tool takes ${kept}` } : {}),
    notes: emptyNotes(names),
});
/** This step tests what the other tools take: its own key inputs go. */
const testTheirs = (run, identity, from) => ({
    ...useEnvironment(run, identity),
    title: from === 'environment'
        ? (0,src_text/* text */.Qq) `Remove the key inputs, so that this step tests the environment’s credentials`
        : (0,src_text/* text */.Qq) `Remove the key inputs, so that this step tests the profile of ${'AWS_PROFILE'}`,
    notes: [(0,src_text/* text */.Qq) `Inputs of this step reach no other tool of the job.`],
});
/** A step before this one signs in for the whole job, in the place of this step's own inputs. */
function signInForAll(run, unset) {
    const given = signInInputs(run);
    const removed = Object.keys(given).filter((name) => name !== 'role-chaining');
    const region = run.region ?? 'us-east-1';
    return {
        title: (0,src_text/* text */.Qq) `Sign in for the whole job, in a step before this one`,
        changes: [
            { kind: 'add-step', uses: one_identity_SIGN_IN_ACTION, with: { ...given, 'aws-region': region } },
            ...removed.map((name) => ({ kind: 'remove-input', name })),
            ...(unset.length > 0 ? unsetKeys(run, unset).changes : []),
        ],
        after: (0,src_text/* text */.Qq) `every tool of the job has the identity that this step shows`,
        notes: [(0,src_text/* text */.Qq) `Inputs of this step reach no other tool of the job.`, ...emptyNotes(unset)],
    };
}
/** What this step signs in with, for the action that exports it. */
function signInInputs({ source, token, signIn, secretNames, roleToAssume, }) {
    const usual = [secretNames.keyId, secretNames.secret, secretNames.token].map((name) => `\${{ secrets.${name} }}`);
    const keys = KEY_INPUTS.slice(0, token === 'with-key' ? 3 : 2).map((name, i) => [
        name,
        signIn[name] ?? usual[i] ?? '',
    ]);
    return {
        ...(source === 'inputs' ? Object.fromEntries(keys) : {}),
        ...(roleToAssume ? { 'role-to-assume': signIn['role-to-assume'] ?? roleToAssume } : {}),
        // https://github.com/aws-actions/configure-aws-credentials#inputs: the environment's credentials assume the role.
        ...(roleToAssume && source === 'environment' ? { 'role-chaining': 'true' } : {}),
    };
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/tools.js
// Which identity each kind of tool takes from the job's environment, where it has several. The step's inputs reach no other tool.
// AWS CLI and boto3: an environment's key wins over AWS_PROFILE, whose profile must exist all the same:
// https://github.com/boto/botocore/blob/develop/botocore/credentials.py, .../session.py (get_scoped_config)
// JavaScript SDK: AWS_PROFILE, even of a profile that does not exist, wins over the environment's key:
// https://github.com/aws/aws-sdk-js-v3/blob/main/packages/credential-provider-node/src/defaultProvider.ts
// Bedrock clients of both: https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-use.html






/** One entry for this step and for each kind of tool: what it takes, and who that is, where STS has said so. */
function toolChoices(scene) {
    const { credentials: c } = scene;
    const mine = knownIdentity(scene);
    const tools = [
        ['AWS CLI, boto3', cliChoice(c)],
        ['JavaScript SDK', sdkChoice(c)],
    ];
    return [
        { tool: 'This step', takes: { tested: tested(scene) }, who: mine ? { arn: mine.arn } : 'not known' },
        ...tools.map(([tool, takes]) => ({ tool, takes, who: whoIs(takes, scene) })),
        ...(c.beside.bearerToken
            ? [{ tool: 'Bedrock clients of either', takes: 'bearer', who: 'owner of the API key' }]
            : []),
    ];
}
/** What this step tested, in words. */
const tested = (scene) => scene.observations.some((o) => o.operation.startsWith('AssumeRole') && o.status === 'ok')
    ? 'the role that it assumed'
    : sourceLabel(scene);
function cliChoice(c) {
    const { profile, empty, environmentKey } = c.beside;
    if (profile && profileFault(c) === 'profile-not-found')
        return { fails: 'no such profile', profile };
    if (empty.includes('AWS_PROFILE'))
        return { fails: 'no such profile', profile: '' };
    if (environmentKey === 'pair')
        return 'environment';
    if (environmentKey === 'id alone')
        return { fails: 'half a key' };
    return profile ? { profile } : 'rest';
}
function sdkChoice(c) {
    const { profile, environmentKey } = c.beside;
    if (profile)
        return profileFault(c) ? { fails: 'no provider' } : { profile };
    return environmentKey === 'pair' ? 'environment' : 'rest';
}
function whoIs(takes, scene) {
    if (typeof takes === 'object' && 'fails' in takes)
        return 'nobody';
    const asked = takes === 'rest' ? undefined : identityAnswer(scene, takes === 'environment' ? 'environment' : 'profile');
    if (asked)
        return answered(asked);
    return isTested(takes, scene) ? 'tested' : 'not known';
}
function answered(o) {
    if (o.status === 'ok')
        return { arn: o.facts.arn };
    return o.status === 'failed' && REFUSES_CREDENTIALS.has(answerOf(o)) ? { refused: o.error.code } : 'not known';
}
/** A key of the environment that STS was not asked about is the one under test: another one would have been asked about. */
function isTested(takes, { credentials, settings }) {
    if (settings.roleToAssume)
        return false;
    const source = givenKey(credentials)?.source;
    if (takes === 'rest')
        return source === 'profile' || source === 'container' || source === 'instance';
    return takes === 'environment' ? source === 'environment' || source === 'inputs' : source === 'profile';
}
/** The same in words. */
const tellTool = ({ tool, takes, who }) => ({
    tool,
    uses: tellChoice(takes),
    who: tellWho(who),
});
function tellChoice(takes) {
    if (takes === 'environment')
        return (0,src_text/* text */.Qq) `the environment’s ${'AWS_ACCESS_KEY_ID'}`;
    if (takes === 'bearer')
        return (0,src_text/* text */.Qq) `${'AWS_BEARER_TOKEN_BEDROCK'}`;
    if (takes === 'rest')
        return (0,src_text/* text */.Qq) `the default profile, then the machine’s role, where there is one`;
    if ('tested' in takes)
        return [takes.tested];
    if ('fails' in takes)
        return tellFailure(takes);
    return (0,src_text/* text */.Qq) `the profile ${takes.profile} of ${'AWS_PROFILE'}`;
}
/** In the tool's own words. */
function tellFailure(failure) {
    if (failure.fails === 'no such profile')
        return (0,src_text/* text */.Qq) `fails: The config profile (${failure.profile}) could not be found`;
    return failure.fails === 'half a key'
        ? (0,src_text/* text */.Qq) `fails: Partial credentials found in env, missing: ${'AWS_SECRET_ACCESS_KEY'}`
        : (0,src_text/* text */.Qq) `fails, where the machine has no role: Could not load credentials from any providers`;
}
function tellWho(who) {
    if (typeof who === 'string')
        return WHO[who];
    return 'arn' in who ? (0,src_text/* text */.Qq) `${who.arn}` : (0,src_text/* text */.Qq) `nobody: AWS answers ${who.refused}`;
}
const WHO = {
    nobody: (0,src_text/* text */.Qq) `nobody`,
    'not known': (0,src_text/* text */.Qq) `not known`,
    tested: (0,src_text/* text */.Qq) `the identity that was tested`,
    'owner of the API key': (0,src_text/* text */.Qq) `the owner of the Bedrock API key, whom no request tells`,
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/conflicting-sources.js














const conflicting_sources_ID = 'credentials/conflicting-sources';
const conflictingSources = rule({
    id: conflicting_sources_ID,
    severities: ['warning'],
    title: 'Tools in this job would use different identities',
    since: '1.0',
    points: [],
    find(scene) {
        const conflicts = [
            ...profileConflict(scene),
            ...environmentConflict(scene),
            ...bearerConflict(scene),
            ...machineConflict(scene),
        ];
        if (conflicts.length === 0)
            return [];
        return [
            {
                subjects: conflicts.map(({ variable }) => variable),
                confidence: 'certain',
                conflicts,
                tested: tested(scene),
                behind: hiddenBehind(scene),
                empty: scene.credentials.beside.empty,
                tools: toolChoices(scene),
                way: wayOut(scene, conflicts),
                ignored: scene.settings.ignore,
                run: runFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `Other tools in this job would not use the identity that was tested.`,
        explanation: [...tellTested(facts), ...facts.conflicts.flatMap((conflict) => [' ', ...tellConflict(conflict)])],
        evidence: evidence([
            ...facts.conflicts.map(citeConflict),
            ...tellEmpty(facts.empty),
            ...facts.tools.map(tellTool).map((tool) => ({ text: (0,src_text/* text */.Qq) `${[tool.tool]}: ${tool.uses}; ${tool.who}.`, tool })),
        ]),
        remedies: conflicting_sources_remediesFor(facts),
    }),
});
/** What is behind the source that won, and was not looked at. */
function hiddenBehind({ credentials, settings }) {
    const { environmentKey, profile } = credentials.beside;
    const source = givenKey(credentials)?.source;
    return [
        ...(environmentKey === 'pair' && (source !== 'environment' || settings.roleToAssume) ? ['AWS_ACCESS_KEY_ID'] : []),
        ...(profile && source !== 'profile' ? ['AWS_PROFILE'] : []),
    ];
}
/** The same principal is no conflict, and a service that fails, a clock that is wrong or an endpoint elsewhere refuses nobody. */
function compare(scene, signer) {
    const asked = identityAnswer(scene, signer);
    const mine = knownIdentity(scene);
    if (!asked || asked.status === 'not-evaluated')
        return null;
    if (asked.status === 'failed')
        return REFUSES_CREDENTIALS.has(answerOf(asked)) ? { other: { refused: asked.error.code }, asked } : null;
    const { arn } = asked.facts;
    return !mine || (0,names_arn/* principalOf */.i6)(arn) === (0,names_arn/* principalOf */.i6)(mine.arn) ? null : { other: { arn, mine: mine.arn }, asked };
}
function profileConflict(scene) {
    const { credentials, settings } = scene;
    const { profile } = credentials.beside;
    const variable = 'AWS_PROFILE';
    if (!profile || (!givenKey(credentials) && !settings.roleToAssume))
        return [];
    const fault = profileFault(credentials);
    if (fault)
        return [{ kind: 'profile fails', variable, profile, absent: fault === 'profile-not-found' }];
    const compared = compare(scene, 'profile');
    return compared ? [{ kind: 'profile', variable, profile, ...compared }] : [];
}
function environmentConflict(scene) {
    const compared = compare(scene, 'environment');
    return compared ? [{ kind: 'environment', variable: 'AWS_ACCESS_KEY_ID', ...compared }] : [];
}
function bearerConflict({ credentials, settings }) {
    if (!credentials.beside.bearerToken || (!givenKey(credentials) && !settings.roleToAssume))
        return [];
    return [{ kind: 'bearer', variable: 'AWS_BEARER_TOKEN_BEDROCK' }];
}
/** The machine's own role serves where something else was meant to, and is empty. */
function machineConflict(scene) {
    const { credentials } = scene;
    const source = givenKey(credentials)?.source;
    const meant = credentials.beside.empty.find((name) => /ACCESS_KEY|PROFILE|access-key/i.test(name));
    if ((source !== 'container' && source !== 'instance') || !meant)
        return [];
    return [{ kind: 'machine', variable: meant, source: sourceLabel(scene) }];
}
const conflicting_sources_KEY_VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
/** Inputs of this step reach no other tool: where they were tested, the others take the environment, then the profile, and need one of them. */
function wayOut({ credentials, settings, context }, conflicts) {
    const source = givenKey(credentials)?.source ?? null;
    const environment = conflicts.find((conflict) => conflict.kind === 'environment');
    const profile = conflicts.find(({ kind }) => kind === 'profile' || kind === 'profile fails');
    const machine = conflicts.find(({ kind }) => kind === 'machine');
    const bearer = conflicts.flatMap(({ kind, variable }) => (kind === 'bearer' ? [variable] : []));
    const variables = [...(profile ? ['AWS_PROFILE'] : []), ...bearer];
    const ofKey = conflicting_sources_KEY_VARIABLES.slice(0, context.variableLevels.AWS_SESSION_TOKEN ? 3 : 2);
    if (machine)
        return machine.variable === 'AWS_PROFILE'
            ? { by: { take: 'what is left' }, unset: ['AWS_PROFILE', ...bearer] }
            : { by: { take: 'what is meant' }, unset: bearer };
    if (!context.inActions)
        return {
            by: { take: 'what is left' },
            unset: [...(environment && !settings.roleToAssume ? ofKey : []), ...variables],
        };
    if (settings.roleToAssume && (environment || profile))
        return { by: { take: 'a sign-in for all' }, unset: variables };
    if (source === 'inputs' && environment && 'arn' in environment.other)
        return { by: { take: 'the environment’s', arn: environment.other.arn }, unset: variables };
    if (source === 'inputs' &&
        profile?.kind === 'profile' &&
        'arn' in profile.other &&
        !credentials.beside.environmentKey)
        return { by: { take: 'the profile’s', arn: profile.other.arn }, unset: bearer };
    if (source === 'inputs' && (environment || (profile && !credentials.beside.environmentKey)))
        return { by: { take: 'a sign-in for all' }, unset: variables };
    return { by: { take: 'what is left' }, unset: [...(environment ? ofKey : []), ...variables] };
}
const tellTested = ({ tested: what, behind }) => behind.length === 0
    ? (0,src_text/* text */.Qq) `This action tested the credentials from ${[what]}.`
    : (0,src_text/* text */.Qq) `This action tested the credentials from ${[what]}, which come before ${(0,src_text/* enumerate */.HL)(behind)}.`;
function tellConflict(conflict) {
    switch (conflict.kind) {
        case 'profile fails':
            return conflict.absent
                ? (0,src_text/* text */.Qq) `The AWS CLI, boto3, the JavaScript SDK and Terraform look for the profile ${conflict.profile} of ${'AWS_PROFILE'}, which does not exist here, and fail.`
                : (0,src_text/* text */.Qq) `The JavaScript SDK looks for the profile ${conflict.profile} of ${'AWS_PROFILE'}, which supplies no credentials here, and fails.`;
        case 'profile':
            return (0,src_text/* text */.Qq) `The JavaScript SDK would take the profile ${conflict.profile} of ${'AWS_PROFILE'}: ${tellOther(conflict.other)}`;
        case 'environment':
            return (0,src_text/* text */.Qq) `Every other tool would take the environment’s key: ${tellOther(conflict.other)}`;
        case 'bearer':
            return (0,src_text/* text */.Qq) `Bedrock clients take ${'AWS_BEARER_TOKEN_BEDROCK'}, also beside keys or a role: Bedrock was tested with it.`;
        case 'machine':
            return (0,src_text/* text */.Qq) `${conflict.variable} is set, but empty, so the machine’s own role stepped in.`;
    }
}
const tellOther = (other) => 'arn' in other ? (0,src_text/* text */.Qq) `that is ${other.arn}, not ${other.mine}.` : (0,src_text/* text */.Qq) `AWS refuses those: ${other.refused}.`;
function citeConflict(conflict) {
    switch (conflict.kind) {
        case 'profile fails':
            return {
                text: (0,src_text/* text */.Qq) `${'AWS_PROFILE'} is ${conflict.profile}; the shared files supply no credentials for it.`,
            };
        case 'profile':
            return citeOther('profile’s', conflict.other, conflict.asked);
        case 'environment':
            return citeOther('environment’s', conflict.other, conflict.asked);
        case 'bearer':
            return { text: (0,src_text/* text */.Qq) `${'AWS_BEARER_TOKEN_BEDROCK'} is set beside other credentials.` };
        case 'machine':
            return { text: (0,src_text/* text */.Qq) `${conflict.variable} is empty; the credentials came from ${[conflict.source]}.` };
    }
}
const citeOther = (whose, other, observation) => ({
    text: 'arn' in other
        ? (0,src_text/* text */.Qq) `STS GetCallerIdentity with the ${[whose]} credentials: ${other.arn}.`
        : (0,src_text/* text */.Qq) `STS GetCallerIdentity with the ${[whose]} credentials answered ${other.refused}.`,
    observation,
});
const tellEmpty = (names) => names.length > 0
    ? [{ text: (0,src_text/* text */.Qq) `Set, but empty, which this action takes as unset, and other tools may not: ${(0,src_text/* enumerate */.HL)(names)}.` }]
    : [];
const WHO_READS = [
    { caption: (0,src_text/* text */.Qq) `Whose credentials the AWS CLI uses`, run: 'aws sts get-caller-identity' },
    { caption: (0,src_text/* text */.Qq) `Where the AWS CLI found them`, run: 'aws configure list' },
];
/** A person who assumes a role to test it uses another identity on purpose: nothing is to be unset. */
function conflicting_sources_remediesFor(facts) {
    const accept = acceptFinding(conflicting_sources_ID, facts.ignored);
    const { by, unset } = facts.way;
    if (by.take === 'what is left' && unset.length === 0)
        return [accept];
    return [{ ...firstRemedy(facts), looks: WHO_READS }, accept];
}
function firstRemedy({ way: { by, unset }, tested: what, run }) {
    switch (by.take) {
        case 'a sign-in for all':
            return signInForAll(run, unset);
        case 'the environment’s':
            return withUnset(testTheirs(run, by.arn, 'environment'), run, unset);
        case 'the profile’s':
            return withUnset(testTheirs(run, by.arn, 'profile'), run, unset);
        case 'what is meant':
            return withUnset(storeMeant(run), run, unset);
        case 'what is left':
            return unsetOthers(run, unset, what === 'the environment' ? (0,src_text/* text */.Qq) `the environment’s key` : null);
    }
}
function withUnset(remedy, run, unset) {
    if (unset.length === 0)
        return remedy;
    const more = unsetOthers(run, unset);
    return {
        ...remedy,
        changes: [...remedy.changes, ...more.changes],
        notes: [...(remedy.notes ?? []), ...(more.notes ?? [])],
    };
}
/** Both halves, where one arrived empty. */
function storeMeant(run) {
    const { keyId, secret } = run.secretNames;
    const id = storeSecretValue(run, 'keyId');
    return {
        ...id,
        title: (0,src_text/* text */.Qq) `Store the key that is meant`,
        changes: [...id.changes, ...storeSecretValue(run, 'secret').changes],
        after: (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)([keyId, secret])} have the key that is meant`,
    };
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/bedrock-key-only.js







const bedrock_key_only_ID = 'credentials/bedrock-key-only';
const bedrockKeyOnly = rule({
    id: bedrock_key_only_ID,
    severities: ['warning'],
    title: 'Only a Bedrock API key was supplied',
    since: '1.0',
    points: [{ variable: 'AWS_BEARER_TOKEN_BEDROCK' }],
    find(scene) {
        const { credentials, settings } = scene;
        const unasked = settings.services.filter((s) => !registry/* SERVICES */.Bg[s].takesBearer && !settings.named.includes(s));
        if (givenKey(credentials) || !credentials.beside.bearerToken || settings.roleToAssume || unasked.length === 0)
            return [];
        return [{ subjects: unasked, confidence: 'certain', unasked, ignored: settings.ignore, oidc: oidcFacts(scene) }];
    },
    tell: ({ unasked, ignored, oidc }) => ({
        headline: (0,src_text/* text */.Qq) `Only a Bedrock API key was supplied, so ${(0,src_text/* enumerate */.HL)(unasked)} could not be asked.`,
        explanation: (0,src_text/* text */.Qq) `${'AWS_BEARER_TOKEN_BEDROCK'} serves Bedrock alone. Who it belongs to cannot be asked either: STS takes no bearer token.`,
        evidence: [{ text: (0,src_text/* text */.Qq) `${'AWS_BEARER_TOKEN_BEDROCK'} is set, and no access key is.` }],
        remedies: offered(accept(ignored), assumeRoleWithOidc(oidc)),
    }),
});
const accept = (ignored) => ({
    ...acceptFinding(bedrock_key_only_ID, ignored),
    title: (0,src_text/* text */.Qq) `Accept it, where the job uses nothing but Bedrock`,
});

;// CONCATENATED MODULE: ./build/src/rules/credentials/long-lived-key.js








const long_lived_key_ID = 'credentials/long-lived-key';
const longLivedKey = rule({
    id: long_lived_key_ID,
    severities: ['notice'],
    title: 'A long-term key is stored for this workflow',
    since: '1.0',
    points: inputs('aws-access-key-id'),
    find(scene) {
        const { credentials, context, settings } = scene;
        const proven = underTest(scene).filter((o) => o.signer === 'base' && acceptsCredentials(o));
        // A denial proves the key too, and would be told as "accepted" of a request that was refused.
        const accepted = proven.find((o) => o.status === 'ok') ?? proven[0];
        if (credentials.given.state !== 'long-term-pair' || !context.inActions || !accepted || !acceptedSomewhere(scene))
            return [];
        return [{ subjects: ['AKIA…'], confidence: 'certain', accepted, ignored: settings.ignore, oidc: oidcFacts(scene) }];
    },
    tell: ({ accepted, ignored, oidc }) => ({
        headline: (0,src_text/* text */.Qq) `The long-term key ${'AKIA…'} works; a role assumed with OIDC would need no stored key.`,
        explanation: long_lived_key_explanationFor(oidc.refused),
        evidence: [
            accepted.status === 'ok'
                ? proof(accepted, (0,src_text/* text */.Qq) `accepted, signed with a key that begins with ${'AKIA'}`)
                : proof(accepted, (0,src_text/* text */.Qq) `AWS knows the key that begins with ${'AKIA'}, and answered for its identity`),
        ],
        remedies: replaceWhenThereIsTime(oidc, ignored),
    }),
});
const FINE = (0,src_text/* text */.Qq) `Nothing is wrong. A stored key that never ends is worth replacing when there is time.`;
/** Why no role is offered: a trust policy that guesses would be wrong, or too open. */
const long_lived_key_explanationFor = (refused) => refused === null ? FINE : (0,src_text/* text */.Qq) `${FINE} No trust policy is written out: ${[refused]}.`;
const replaceWhenThereIsTime = (oidc, ignored) => {
    const role = assumeRoleWithOidc(oidc);
    const accept = acceptFinding(long_lived_key_ID, ignored);
    return role ? offered(role, accept) : offered(accept);
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/key-too-old.js








const LIMIT_DAYS = 90; // https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-3
const keyTooOld = rule({
    id: 'credentials/key-too-old',
    severities: ['warning'],
    title: 'The access key is older than 90 days',
    since: '1.0',
    points: inputs('aws-access-key-id'),
    find(scene) {
        const [listed] = successes(scene, 'ListAccessKeys', { followUp: true });
        const created = listed?.facts.keyCreatedAt;
        if (!listed || !created)
            return [];
        const days = Math.floor((scene.now - Date.parse(created)) / 86_400_000);
        if (days <= LIMIT_DAYS)
            return [];
        return [
            {
                subjects: ['AKIA…'],
                confidence: 'certain',
                listed,
                created,
                days,
                run: runFacts(scene),
                oidc: oidcFacts(scene),
            },
        ];
    },
    tell: ({ listed, created, days, run, oidc }) => ({
        headline: (0,src_text/* text */.Qq) `The access key is ${days} days old.`,
        explanation: (0,src_text/* text */.Qq) `It was created on ${created.slice(0, 10)}. AWS’s controls ask for a new key after ${LIMIT_DAYS} days.`,
        evidence: [proof(listed, (0,src_text/* text */.Qq) `created ${created}`)],
        remedies: offered(newKeyPair(run), assumeRoleWithOidc(oidc)),
    }),
});

;// CONCATENATED MODULE: ./build/src/rules/oidc/github-failures.js
// What failed at GitHub's own token endpoint, and whether half of the right to ask was missing.

const URL_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_URL';
const TOKEN_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
const LACKS = /Unable to get (ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN))/;
const failuresAt = ({ observations }) => observations
    .filter(isFailed)
    .filter((o) => o.service === 'github' && o.operation === 'getIDToken')
    .map((failure) => ({ failure, lacks: (LACKS.exec(failure.error.message)?.[1] ?? null) }));

;// CONCATENATED MODULE: ./build/src/rules/oidc/permission-missing.js











const permissionMissing = rule({
    id: 'oidc/permission-missing',
    severities: ['error'],
    title: 'The job may not ask GitHub for an OIDC token',
    since: '1.0',
    points: [{ key: 'permissions' }],
    stops: true,
    find(scene) {
        const { settings, credentials, context } = scene;
        const half = failuresAt(scene).filter(({ lacks }) => lacks !== null);
        if (!settings.roleToAssume || settings.assumeWith === 'credentials')
            return [];
        if (half.length === 0 && (givenKey(credentials) || credentials.beside.idToken || isToldElsewhere(scene)))
            return [];
        const variable = half[0]?.lacks ??
            [URL_VARIABLE, TOKEN_VARIABLE].find((name) => credentials.beside.empty.includes(name)) ??
            null;
        const { workflowJob, calledBy } = context;
        const lost = whereLost(scene, variable);
        return [
            {
                subjects: [settings.roleToAssume],
                confidence: lost === 'between file and step' ? 'likely' : 'certain',
                role: settings.roleToAssume,
                lost,
                variable,
                isEmptied: variable !== null && credentials.beside.empty.includes(variable),
                failures: half.map(({ failure }) => failure),
                written: workflowJob && {
                    permissions: workflowJob.permissions,
                    caller: workflowJob.caller,
                    container: workflowJob.container,
                },
                calling: calledBy && !workflowJob
                    ? { job: calledBy.job, file: calledBy.uses, permissions: calledBy.permissions }
                    : null,
                byName: settings.assumeWith === 'oidc',
                run: runFacts(scene),
            },
        ];
    },
    tell(facts) {
        const { role, lost, failures, byName } = facts;
        return {
            headline: HEADLINES[lost](facts),
            explanation: permission_missing_EXPLANATIONS[lost](facts),
            evidence: evidence([
                { text: byName ? byTokenAlone(role) : withoutKey(role) },
                ...failures.map((observation) => ({
                    text: (0,src_text/* text */.Qq) `asking for the token failed: ${observation.error.message}`,
                    observation,
                })),
                { text: seenOf(facts) },
                ...writtenEvidence(facts),
            ]),
            remedies: permission_missing_remediesFor(facts),
            ...(lost in LOOKALIKES ? { lookalikes: LOOKALIKES[lost] } : {}),
        };
    },
});
/** Where GitHub withholds the permission whatever the workflow says, or a profile that was to supply the key is at fault. */
const isToldElsewhere = (scene) => withheldFrom(scene) !== null ||
    (scene.credentials.given.state === 'profile-failed' && !scene.credentials.beside.bearerToken);
function whereLost({ context }, variable) {
    const { inActions, emulated, workflowJob, calledBy } = context;
    if (!inActions)
        return 'outside of Actions';
    if (emulated)
        return 'in an emulator';
    if (variable)
        return 'half on the way';
    if (!workflowJob)
        return calledBy && !calledBy.permissions?.idToken ? 'in the caller' : 'unknown';
    const { permissions, caller } = workflowJob;
    if (caller && !caller.permissions?.idToken)
        return 'in the caller';
    if (permissions?.idToken || (caller && !permissions))
        return 'between file and step';
    if (caller)
        return 'below the caller';
    if (!permissions)
        return 'nowhere granted';
    return permissions.place === 'job' ? 'in the job' : 'in the workflow';
}
const withoutKey = (role) => (0,src_text/* text */.Qq) `${'role-to-assume'} asks for ${role}, and no access key was given to assume it with`;
const byTokenAlone = (role) => (0,src_text/* text */.Qq) `${'role-to-assume'} asks for ${role}, and ${'assume-with'} asks to assume it with GitHub’s token alone`;
const NO_PERMISSION = (0,src_text/* text */.Qq) `This job has no permission to ask GitHub for an OIDC token, so the role cannot be assumed.`;
/** The job that bounds this one. */
const callerOf = ({ written, calling }) => written?.caller ?? calling ?? { job: '', file: '' };
const HEADLINES = {
    'outside of Actions': () => (0,src_text/* text */.Qq) `A role was asked for outside of GitHub Actions, where there is no OIDC token.`,
    'in an emulator': () => (0,src_text/* text */.Qq) `A role was asked for in an emulator of GitHub’s runner, where there is no OIDC token.`,
    'half on the way': () => (0,src_text/* text */.Qq) `Only half of what it takes to ask for an OIDC token has reached this step.`,
    'in the job': () => NO_PERMISSION,
    'in the workflow': () => NO_PERMISSION,
    'nowhere granted': () => NO_PERMISSION,
    'in the caller': (facts) => (0,src_text/* text */.Qq) `The job ${callerOf(facts).job}, which calls this reusable workflow, does not grant the permission to ask for an OIDC token.`,
    'below the caller': () => (0,src_text/* text */.Qq) `The caller grants the permission to ask for an OIDC token, and the reusable workflow gives it up.`,
    'between file and step': () => (0,src_text/* text */.Qq) `The workflow file grants the permission to ask for an OIDC token, and this step does not have it.`,
    unknown: () => NO_PERMISSION,
};
const AWS_NOT_ASKED = (0,src_text/* text */.Qq) `Nothing is wrong on the side of AWS, and nothing was sent there.`;
const permission_missing_EXPLANATIONS = {
    'outside of Actions': () => (0,src_text/* text */.Qq) `Only GitHub’s runners can ask for a job’s token. A run on a machine of one’s own has none.`,
    'in an emulator': () => (0,src_text/* text */.Qq) `Only GitHub’s own runners can ask for a job’s token. A run by an emulator has none.`,
    'half on the way': ({ variable }) => (0,src_text/* text */.Qq) `GitHub granted the permission, since the runner sets both variables together. ${variable ?? ''} was lost on the way into this step, as happens in a container or sub-shell to which variables are passed by name.`,
    'in the job': () => (0,src_text/* text */.Qq) `The job’s own ${'permissions'} block does not name ${'id-token: write'}, and it replaces the one at the top of the workflow. ${AWS_NOT_ASKED}`,
    'in the workflow': () => (0,src_text/* text */.Qq) `The ${'permissions'} block at the top of the workflow does not name ${'id-token: write'}, and a block withdraws all that it does not name. ${AWS_NOT_ASKED}`,
    'nowhere granted': () => (0,src_text/* text */.Qq) `The workflow has no ${'permissions'} block, and ${'id-token: write'} is never granted by default. ${AWS_NOT_ASKED}`,
    'in the caller': () => (0,src_text/* text */.Qq) `A called workflow has at most what its caller grants, and ${'id-token: write'} is never granted by default. Asking for it in the called file alone does not help: GitHub then refuses to start the run.`,
    'below the caller': () => (0,src_text/* text */.Qq) `A ${'permissions'} block withdraws all that it does not name, also what the caller granted.`,
    'between file and step': ({ written }) => written?.container
        ? (0,src_text/* text */.Qq) `The job runs in a container of its own. If the variables do not reach it, the permission does not help.`
        : (0,src_text/* text */.Qq) `Either the file that is checked out is not the one that runs, or the variables do not reach this step.`,
    unknown: () => (0,src_text/* text */.Qq) `${AWS_NOT_ASKED} The permission ${'id-token: write'} is never granted by default, and a ${'permissions'} block at the job replaces the one at the top of the workflow.`,
};
function seenOf({ variable }) {
    if (!variable)
        return (0,src_text/* text */.Qq) `the step does not see both ${URL_VARIABLE} and ${TOKEN_VARIABLE}, which the runner sets for a job with ${'id-token: write'}`;
    const other = variable === TOKEN_VARIABLE ? URL_VARIABLE : TOKEN_VARIABLE;
    return (0,src_text/* text */.Qq) `the step sees ${other}, but not ${variable}`;
}
/** What the checked-out workflow says is evidence of where the permission is lost. */
function writtenEvidence({ lost, written, calling, run }) {
    if (lost === 'in an emulator')
        return [{ text: (0,src_text/* text */.Qq) `${'ACT'} is ${'true'}: the run is by ${'act'}, to which ${'permissions:'} means nothing` }];
    if (lost === 'outside of Actions' || lost === 'half on the way')
        return [];
    if (calling)
        return [{ text: grantedBy((0,src_text/* text */.Qq) `the job ${calling.job}, which calls ${calling.file},`, calling.permissions) }];
    if (!written)
        return [];
    const { permissions, caller } = written;
    if (!caller)
        return [{ text: grantedBy((0,src_text/* text */.Qq) `the job ${run.job}`, permissions) }];
    const here = (0,src_text/* text */.Qq) `the job ${run.job} of ${caller.file}`;
    return [
        { text: grantedBy((0,src_text/* text */.Qq) `the job ${caller.job}, which calls ${caller.file},`, caller.permissions) },
        {
            text: permissions
                ? grantedBy(here, permissions)
                : (0,src_text/* text */.Qq) `${here} has no ${'permissions'} block: it has what its caller grants`,
        },
    ];
}
function grantedBy(who, block) {
    if (!block)
        return (0,src_text/* text */.Qq) `in the workflow file, ${who} has no ${'permissions'} block, and neither has the workflow`;
    const where = block.place === 'job' ? (0,src_text/* text */.Qq) `its own ${'permissions'} block` : (0,src_text/* text */.Qq) `the block at the top of the workflow`;
    return (0,src_text/* text */.Qq) `in the workflow file, ${who} has what ${where} grants: ${scopesOf(block)}`;
}
function scopesOf({ idToken, granted }) {
    if (granted.length > 0)
        return (0,src_text/* enumerate */.HL)(granted.map(([name, access]) => `${name}: ${access}`));
    return idToken ? (0,src_text/* text */.Qq) `${'write-all'}` : (0,src_text/* text */.Qq) `nothing`;
}
function permission_missing_remediesFor({ lost, variable, isEmptied, byName, run }) {
    const grant = allowIdToken(run);
    const otherwise = (remedy) => byName ? { ...remedy, changes: [...remedy.changes, { kind: 'remove-input', name: 'assume-with' }] } : remedy;
    switch (lost) {
        case 'outside of Actions':
            return [otherwise(useOwnProfile())];
        case 'in an emulator':
            return [otherwise(useOwnProfileInEmulator())];
        case 'half on the way':
            return [passOn(run, variable ?? TOKEN_VARIABLE, isEmptied), grant];
        case 'between file and step':
            return [askOwners(run)];
        default:
            return [grant];
    }
}
/** The runner sets it for every step, unless an `env:` empties it, or the step runs where variables are passed by name. */
const passOn = (run, variable, isEmptied) => ({
    title: (0,src_text/* text */.Qq) `Let ${variable} reach this step`,
    changes: isEmptied
        ? unsetKeys(run, [variable]).changes
        : [
            {
                kind: 'runner',
                setting: 'software',
                says: (0,src_text/* text */.Qq) `Pass ${URL_VARIABLE} and ${TOKEN_VARIABLE} on to the container or script in which this step runs.`,
            },
        ],
    after: (0,src_text/* text */.Qq) `the step sees ${URL_VARIABLE} and ${TOKEN_VARIABLE}`,
    notes: [(0,src_text/* text */.Qq) `Empty neither variable in ${'env:'}.`],
});
const askOwners = (run) => ask({
    whom: (0,src_text/* text */.Qq) `the owners of the GitHub organization`,
    title: (0,src_text/* text */.Qq) `Ask what keeps the permission from the job`,
    message: `${introduce(run)} Its workflow file grants "id-token: write", and the job does not get the permission. Is OIDC restricted in our organization or enterprise?`,
    after: (0,src_text/* text */.Qq) `the log of the job, under ${'Set up job'}, lists ${'IdToken: write'}`,
    notes: [(0,src_text/* text */.Qq) `First compare the file with the one on the branch that started the run: that is the one that counts.`],
});
const EMPTY_SECRET = (0,src_text/* text */.Qq) `If an access key was meant to assume the role, its secret is empty in this run: a misspelt name, or a secret of an environment that the job does not name.`;
const LOOKALIKES = {
    'in the job': [EMPTY_SECRET],
    'in the workflow': [EMPTY_SECRET],
    'nowhere granted': [EMPTY_SECRET],
    'in the caller': [EMPTY_SECRET],
    'below the caller': [EMPTY_SECRET],
    'between file and step': [
        (0,src_text/* text */.Qq) `The log of the job, under ${'Set up job'} → ${'GITHUB_TOKEN Permissions'}, lists what the run was granted. Without ${'IdToken: write'} there, the file on the branch that started the run is an older one.`,
        EMPTY_SECRET,
    ],
    unknown: [
        (0,src_text/* text */.Qq) `In a reusable workflow the lines in the called file are not enough: the job that calls it must grant ${'id-token: write'} too.`,
        EMPTY_SECRET,
        (0,src_text/* text */.Qq) `If the lines are there already, see whether this step runs in a container or sub-shell that does not pass on ${URL_VARIABLE} and ${TOKEN_VARIABLE}.`,
    ],
};

;// CONCATENATED MODULE: ./build/src/rules/oidc/token-request-failed.js








const tokenRequestFailed = rule({
    id: 'oidc/token-request-failed',
    severities: ['error'],
    title: 'GitHub did not give the job its OIDC token',
    since: '1.0',
    points: [{ key: 'permissions' }],
    find(scene) {
        const failures = failuresAt(scene)
            .filter(({ lacks }) => lacks === null)
            .map(({ failure }) => failure);
        const [first] = failures;
        if (!first)
            return [];
        const host = first.error.host ?? null;
        return [
            {
                subjects: [host ?? 'getIDToken'],
                confidence: 'certain',
                failures,
                fault: token_request_failed_faultOf(first),
                host,
                run: runFacts(scene),
            },
        ];
    },
    tell: ({ failures, fault, host, run }) => ({
        ...token_request_failed_WORDS[fault],
        evidence: evidence(failures.map(seen)),
        remedies: REMEDIES[fault](run, host),
    }),
});
function token_request_failed_faultOf({ error: { kind, code, httpStatus = 0 } }) {
    if (code === 'InsecureTokenEndpoint' || code === 'InvalidUrl')
        return 'address';
    if (kind === 'service')
        return httpStatus >= 500 ? 'failed' : 'refused';
    return kind === 'protocol' ? 'no token' : 'unreachable';
}
function seen(observation) {
    const { code, message, host } = observation.error;
    const where = host ? (0,src_text/* text */.Qq) ` ${host}` : [];
    const why = message ? (0,src_text/* text */.Qq) `, ${message}` : [];
    return { text: (0,src_text/* text */.Qq) `GitHub’s token endpoint${where}: ${code}${why}`, observation };
}
const token_request_failed_WORDS = {
    address: {
        headline: (0,src_text/* text */.Qq) `The address of GitHub’s token endpoint cannot be used.`,
        explanation: (0,src_text/* text */.Qq) `A runner of GitHub gives an ${'https'} address. The runner’s right to ask for tokens must not cross a network in the clear.`,
    },
    failed: {
        headline: (0,src_text/* text */.Qq) `GitHub’s OIDC token endpoint failed.`,
        explanation: (0,src_text/* text */.Qq) `The fault is GitHub’s and is likely to pass. AWS was not asked.`,
    },
    refused: {
        headline: (0,src_text/* text */.Qq) `GitHub refused to give this job an OIDC token.`,
        explanation: (0,src_text/* text */.Qq) `The runner has an address and a right to ask, and the endpoint refused. Either the job lacks ${'id-token: write'}, or the right was another job’s and ended with it, or a rule of the organization or enterprise forbids it.`,
    },
    'no token': {
        headline: (0,src_text/* text */.Qq) `What answered in place of GitHub’s token endpoint gave no OIDC token.`,
        explanation: (0,src_text/* text */.Qq) `The answer has no token in it. It may be a proxy’s own page, or an endpoint that is not GitHub’s.`,
    },
    unreachable: {
        headline: (0,src_text/* text */.Qq) `GitHub’s OIDC token endpoint could not be reached.`,
        explanation: (0,src_text/* text */.Qq) `No answer came, so AWS was not asked. The credentials and the role are not in question.`,
    },
};
const token_request_failed_again = (run) => runAgain(run, 'failed', { after: (0,src_text/* text */.Qq) `${'https://www.githubstatus.com'} reports no fault of Actions` });
const TOKEN_URL = 'ACTIONS_ID_TOKEN_REQUEST_URL';
const keepRunnersAddress = (run) => ({
    ...unsetKeys(run, [TOKEN_URL]),
    title: (0,src_text/* text */.Qq) `Leave ${TOKEN_URL} as the runner sets it`,
    after: (0,src_text/* text */.Qq) `no step and no ${'env:'} sets ${TOKEN_URL}`,
});
const token_request_failed_askOwners = (run) => ask({
    whom: (0,src_text/* text */.Qq) `the owners of the GitHub organization`,
    title: (0,src_text/* text */.Qq) `Ask whether OIDC is restricted in the organization`,
    message: `${introduce(run)} The job has the permission "id-token: write", and GitHub refuses to give it an OIDC token. Is OIDC restricted in our organization or enterprise?`,
    after: (0,src_text/* text */.Qq) `the organization lets the job ask for an OIDC token`,
    notes: [(0,src_text/* text */.Qq) `No step may save ${'ACTIONS_ID_TOKEN_REQUEST_TOKEN'} for another job: it ends with its own.`],
});
const reachGitHub = (host) => onRunner({
    title: (0,src_text/* text */.Qq) `Let the runner reach GitHub`,
    setting: 'firewall',
    says: (0,src_text/* text */.Qq) `Let ${host ?? '*.actions.githubusercontent.com'} through the firewall and the proxy, port 443. The endpoint heeds ${'HTTPS_PROXY'} and ${'NO_PROXY'}.`,
    after: (0,src_text/* text */.Qq) `${host ?? '*.actions.githubusercontent.com'} answers the runner`,
});
const lookAtProxy = onRunner({
    title: (0,src_text/* text */.Qq) `Let the runner reach GitHub itself`,
    setting: 'proxy',
    says: (0,src_text/* text */.Qq) `Look at the proxy of this runner, and whether a step sets ${TOKEN_URL}.`,
    after: (0,src_text/* text */.Qq) `GitHub’s token endpoint answers the runner, and no proxy in its place`,
});
const REMEDIES = {
    address: (run) => [keepRunnersAddress(run)],
    failed: (run) => [token_request_failed_again(run)],
    // The runner gives the address and the right to ask only where the permission is there, unless another job saved them.
    refused: (run) => run.permissions?.idToken === false ? [allowIdToken(run), token_request_failed_askOwners(run), token_request_failed_again(run)] : [token_request_failed_askOwners(run), token_request_failed_again(run)],
    'no token': (run) => [lookAtProxy, token_request_failed_again(run)],
    unreachable: (run, host) => [reachGitHub(host), token_request_failed_again(run)],
};

// EXTERNAL MODULE: ../../main/node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(2465);
;// CONCATENATED MODULE: ./build/src/trust-policy/document.js

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const document_list = (value) => value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const strings = (value) => document_list(value).map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item)));
/** The content of a file that should hold a trust policy. The error names a place, never content. */
function parseTrustPolicy(content) {
    const text = content.replace(/^\uFEFF/, '');
    const source = decoded(text);
    const json = parsed(source);
    if (!json) {
        const { line, column } = jsonFault(source);
        return { error: `line ${line}, column ${column}: this is not JSON` };
    }
    const document = json.value;
    return readTrustPolicy(document)
        ? { document, ...(source === content ? { text: content } : {}) }
        : {
            error: 'line 1, column 1: this JSON has no trust policy, neither a Statement nor a role with its AssumeRolePolicyDocument',
        };
}
/** The JSON in the URL-encoded text that the API returns; null where there is none. */
function decodeDocument(document) {
    try {
        return JSON.parse(decoded(document));
    }
    catch {
        return null;
    }
}
/**
 * The trust policy in a document: the policy itself, what `aws iam get-role` prints, or the URL-encoded text that the API returns. Null where
 * there is none.
 */
function readTrustPolicy(document, depth = 0) {
    if (depth > 5)
        return null;
    if (typeof document === 'string')
        return readTrustPolicy(decodeDocument(document), depth + 1);
    if (!isObject(document))
        return null;
    const inner = document.Role ?? document.AssumeRolePolicyDocument;
    if (inner !== undefined)
        return readTrustPolicy(inner, depth + 1);
    if (document.Statement === undefined || !document_list(document.Statement).every(isObject))
        return null;
    return {
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html: without it, the version is the old one.
        version: typeof document.Version === 'string' ? document.Version : '2008-10-17',
        statements: document_list(document.Statement).map(readStatement),
    };
}
function readStatement(statement, index) {
    const principal = statement.Principal;
    return {
        position: index + 1,
        sid: typeof statement.Sid === 'string' ? statement.Sid : null,
        effect: statement.Effect === 'Deny' ? 'Deny' : 'Allow',
        federated: isObject(principal) ? strings(principal.Federated) : null,
        aws: isObject(principal) ? strings(principal.AWS) : typeof principal === 'string' ? [principal] : null,
        actions: strings(statement.Action),
        notActions: statement.NotAction === undefined ? null : strings(statement.NotAction),
        conditions: isObject(statement.Condition)
            ? Object.entries(statement.Condition).flatMap(([operator, keys]) => isObject(keys)
                ? Object.entries(keys).map(([key, expected]) => ({ operator, key, expected: strings(expected) }))
                : [])
            : [],
    };
}
function decoded(source) {
    if (!/^\s*"?%(7B|22)/i.test(source))
        return source;
    try {
        return decodeURIComponent(source);
    }
    catch {
        return source;
    }
}
/**
 * The first place that is not JSON, counted from 1. `JSON.parse` tells it in words that quote the text, and an error must name line and column, never
 * content.
 */
function jsonFault(source) {
    const errors = [];
    try {
        parse(source, errors, { disallowComments: true });
    }
    catch {
        // nested deeper than anything that is meant
    }
    const before = source.slice(0, errors[0]?.offset ?? 0).split(/\r\n|\r|\n/);
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
function parsed(source) {
    try {
        return { value: JSON.parse(source) };
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/src/trust-policy/exchange.js
// The request that was to yield the role's session: which it was, whether AWS refused it, and the policies that can be read of the role.


/** Requests for the role's session that AWS itself answered with an error; what the network did to them is not told here. */
function refusedExchanges(scene, operation) {
    return scene.observations
        .filter(isFailed)
        .filter((o) => !o.followUp &&
        o.error.kind === 'service' &&
        (operation
            ? o.operation === operation
            : o.operation === 'AssumeRole' || o.operation === 'AssumeRoleWithWebIdentity'));
}
const deniedExchanges = (scene, operation) => refusedExchanges(scene, operation).filter((o) => answerOf(o) === 'denied');
/** A denial of these belongs to another action than assuming the role. */
const TAG_SESSION = /not authorized to perform:? sts:TagSession/i;
const grantedByToken = (scene) => scene.observations.some((o) => o.operation === 'AssumeRoleWithWebIdentity' && o.status === 'ok');
/** What AWS holds, where GetRole was granted, before what a file says. */
function readablePolicies(scene) {
    const live = scene.observations.flatMap((o) => o.operation === 'GetRole' && o.status === 'ok' && o.facts.trustPolicy
        ? [{ source: 'iam:GetRole', live: true, document: o.facts.trustPolicy }]
        : []);
    const file = scene.trustPolicy ? [{ ...scene.trustPolicy, live: false }] : [];
    return [...live, ...file].flatMap(({ source, live, document }) => {
        const policy = readTrustPolicy(document);
        return policy
            ? [{ source, live, policy, document: typeof document === 'string' ? decodeDocument(document) : document }]
            : [];
    });
}

;// CONCATENATED MODULE: ./build/src/rules/oidc/invalid-role-arn.js











const REFUSED = /Request ARN is invalid|at 'roleArn' failed to satisfy|roleArn.*(invalid|malformed)|(invalid|malformed).*role ?arn/i;
const invalidRoleArn = rule({
    id: 'oidc/invalid-role-arn',
    severities: ['error'],
    title: '`role-to-assume` is not a role ARN',
    since: '1.0',
    points: inputs('role-to-assume'),
    stops: true,
    find(scene) {
        const { settings, context } = scene;
        const role = settings.roleToAssume;
        if (!role)
            return [];
        const refusals = refusedExchanges(scene).filter((o) => REFUSED.test(o.error.message));
        const judgement = judge(role, scene) ?? (refusals.length > 0 ? { fault: 'refused by STS' } : null);
        if (!judgement)
            return [];
        const { fault, detail = '', suggestion = null } = judgement;
        return [
            {
                subjects: [role],
                confidence: 'certain',
                role,
                fault,
                detail,
                suggestion,
                refusals,
                secret: /\bsecrets\.([A-Za-z_]\w*)/.exec(context.expressions?.['role-to-assume'] ?? '')?.[1] ?? null,
                regions: fault === 'other partition' ? regionsFor(role, settings.region) : null,
                run: runFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `${'role-to-assume'} is not the ARN of a role that this job can assume.`,
        explanation: BECAUSE[facts.fault](facts),
        evidence: evidence([{ text: (0,src_text/* text */.Qq) `${'role-to-assume'} is ${facts.role}` }, ...citeAll(facts.refusals)]),
        remedies: invalid_role_arn_remediesFor(facts),
    }),
});
// https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html: a path is any printable ASCII between slashes, a name [\w+=,.@-]{1,64}.
const ROLE = /^role\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,64}$/;
const OTHER_KIND = /^(user|group|policy|instance-profile|oidc-provider|saml-provider|server-certificate|mfa)\//;
const KINDS = {
    user: (0,src_text/* text */.Qq) `a user`,
    group: (0,src_text/* text */.Qq) `a group`,
    policy: (0,src_text/* text */.Qq) `a policy`,
    'instance-profile': (0,src_text/* text */.Qq) `an instance profile`,
    'oidc-provider': (0,src_text/* text */.Qq) `an identity provider`,
    'saml-provider': (0,src_text/* text */.Qq) `an identity provider`,
    'server-certificate': (0,src_text/* text */.Qq) `a certificate`,
    mfa: (0,src_text/* text */.Qq) `an MFA device`,
    root: (0,src_text/* text */.Qq) `the root user`,
};
function judge(role, scene) {
    if (/\*{3}/.test(role))
        return { fault: 'masked' };
    if (/\$\{|\$[A-Z_]+\b|[<>]/.test(role))
        return { fault: 'template' };
    const arn = (0,names_arn/* parseArn */.Lw)(role);
    return arn ? judgeArn(role, arn, scene) : judgeName(role, scene);
}
function judgeName(role, { settings, credentials }) {
    const name = /^(?:role\/)?([\w+=,.@-]{1,64})$/.exec(role)?.[1];
    if (!name || role.startsWith('arn'))
        return { fault: 'not an ARN' };
    const account = givenKey(credentials)?.accountInKey ?? 'ACCOUNT_ID';
    return { fault: 'bare name', suggestion: `arn:${(0,knowledge_regions/* partitionOf */.iQ)(settings.region).id}:iam::${account}:role/${name}` };
}
const roleArn = ({ partition, account }, resource) => `arn:${partition}:iam::${account}:${resource}`;
function judgeArn(role, arn, { settings }) {
    const { service, account, region, resource } = arn;
    const session = /^assumed-role\/([^/]+)/.exec(resource)?.[1];
    if (service === 'sts' && session)
        return { fault: 'session', suggestion: roleArn(arn, `role/${session}`) };
    if (service !== 'iam')
        return { fault: 'other service', detail: service };
    if (/^\d{9,11}$/.test(account))
        return {
            fault: 'short account',
            detail: String(account.length),
            suggestion: roleArn({ ...arn, account: account.padStart(12, '0') }, resource),
        };
    if (!/^\d{12}$/.test(account))
        return { fault: 'no account' };
    if (region)
        return { fault: 'with a Region', suggestion: roleArn(arn, resource) };
    const kind = OTHER_KIND.exec(resource)?.[1];
    if (kind || resource === 'root')
        return { fault: 'other kind', detail: kind ?? 'root' };
    if (!ROLE.test(resource) || resource.includes('\\') || role.length > 2048) {
        const repaired = resource
            .replaceAll('\\', '')
            .replace(/^roles\//, 'role/')
            .trim();
        const fits = repaired !== resource && ROLE.test(repaired);
        return { fault: 'no role name', ...(fits ? { suggestion: roleArn(arn, repaired) } : {}) };
    }
    return judgePartition(arn, settings.region);
}
function judgePartition(arn, region) {
    if (!knowledge_regions/* PARTITIONS */.S1.some(({ id }) => id === arn.partition))
        return { fault: 'unknown partition', detail: arn.partition };
    if (!(0,knowledge_regions/* isWellFormedRegion */.qN)(region))
        return null;
    const wanted = (0,knowledge_regions/* partitionOf */.iQ)(region).id;
    if (wanted === arn.partition || !knowledge_regions/* PARTITIONS */.S1.some(({ pattern }) => pattern.test(region)))
        return null;
    return {
        fault: 'other partition',
        detail: arn.partition,
        suggestion: roleArn({ ...arn, partition: wanted }, arn.resource),
    };
}
const regionsFor = (role, region) => ({
    given: region,
    partition: (0,knowledge_regions/* partitionOf */.iQ)(region).id,
    fitting: knowledge_regions/* PARTITIONS */.S1.find(({ id }) => id === (0,names_arn/* parseArn */.Lw)(role)?.partition)?.home ?? '',
});
const BECAUSE = {
    masked: () => (0,src_text/* text */.Qq) `It has the stars with which GitHub’s log hides a secret: the value was copied from a log.`,
    template: () => (0,src_text/* text */.Qq) `It has a template that was not filled in.`,
    'bare name': () => (0,src_text/* text */.Qq) `It is a bare name: STS cannot know the account.`,
    'not an ARN': () => (0,src_text/* text */.Qq) `It is not an ARN: ${'arn:PARTITION:iam::ACCOUNT_ID:role/NAME'} has five colons and no white space.`,
    session: () => (0,src_text/* text */.Qq) `It is a session of a role, not the role.`,
    'other service': ({ detail }) => (0,src_text/* text */.Qq) `It is an ARN of ${detail}, and roles belong to ${'iam'}.`,
    'short account': ({ detail }) => (0,src_text/* text */.Qq) `Its account has ${Number(detail)} digits, and account ids have 12: YAML drops leading zeros of a number without quotes.`,
    'no account': () => (0,src_text/* text */.Qq) `Its account is not an account id of 12 digits.`,
    'with a Region': () => (0,src_text/* text */.Qq) `It names a Region, and a role has none: ${'iam::ACCOUNT_ID'} has nothing between its colons.`,
    'other kind': ({ detail }) => (0,src_text/* text */.Qq) `It is the ARN of ${KINDS[detail] ?? (0,src_text/* text */.Qq) `${detail}`}, and only a role can be assumed.`,
    'no role name': () => (0,src_text/* text */.Qq) `What follows the account is not ${'role/NAME'}: a name has letters, digits and ${'+=,.@-_'}, 64 at most.`,
    'unknown partition': ({ detail }) => (0,src_text/* text */.Qq) `There is no partition ${detail}.`,
    'other partition': ({ detail, regions }) => (0,src_text/* text */.Qq) `The role belongs to the partition ${detail}, and the Region ${regions?.given ?? ''} to ${regions?.partition ?? ''}. The two share no identities, so neither can be used from the other.`,
    'refused by STS': () => (0,src_text/* text */.Qq) `It has the form of a role ARN, and STS refuses it all the same: a character in its path or name is one that no role has.`,
};
function invalid_role_arn_remediesFor(facts) {
    const give = giveRole(facts);
    if (!facts.regions)
        return [give];
    const move = useRegion(facts.run, facts.regions.fitting, (0,src_text/* text */.Qq) `Use a Region of the role’s partition, such as ${facts.regions.fitting}`);
    // What a template left is the commonest: the partition `aws` in a Region of another one.
    return facts.detail === 'aws' ? [give, move] : [move, give];
}
const SHOWN_BY = (0,src_text/* text */.Qq) `The role’s page in the IAM console shows its ARN, with the role’s path before its name where it has one.`;
const ONE_PARTITION = (0,src_text/* text */.Qq) `An account belongs to one partition: check that this is the account’s number there.`;
/** In the secret or in the input, wherever the value came from. */
function giveRole({ role, fault, suggestion, secret, run }) {
    const account = /:(\d{12}):/.exec(role)?.[1] ?? 'ACCOUNT_ID';
    const arn = suggestion ?? `arn:${run.partition}:iam::${account}:role/YOUR_ROLE`;
    const title = suggestion ? (0,src_text/* text */.Qq) `Give the role’s ARN: most likely ${arn}` : (0,src_text/* text */.Qq) `Give the role’s ARN`;
    const after = (0,src_text/* text */.Qq) `${'role-to-assume'} is ${arn}`;
    const notes = [...(fault === 'other partition' ? [ONE_PARTITION] : []), ...(suggestion ? [] : [SHOWN_BY])];
    const looks = suggestion
        ? {}
        : {
            looks: [
                { caption: (0,src_text/* text */.Qq) `The roles of the account`, run: `aws iam list-roles --query 'Roles[].Arn' --output text` },
            ],
        };
    return secret
        ? { ...storeSecretValue(run, 'role', { title, notes }), after: (0,src_text/* text */.Qq) `the secret ${secret} is ${arn}`, ...looks }
        : { ...setInput('role-to-assume', arn, { title, after, notes }), ...looks };
}

;// CONCATENATED MODULE: ./build/src/trust-policy/lint.js
// What is dangerous in a trust policy that lets GitHub's tokens in: that others than this repository fit it.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html and
// https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws




/** The Allow statements through which tokens of other repositories would pass. */
function lintTrustPolicy(policy) {
    return policy.statements.flatMap((statement) => {
        if (statement.effect !== 'Allow' || actionVerdict(statement) !== 'met')
            return [];
        const providers = (statement.federated ?? [])
            .flatMap((arn) => /:oidc-provider\/(.+)$/.exec(arn)?.[1] ?? [])
            .filter((provider) => issuerKind(`https://${provider}`) !== 'other');
        return providers
            .filter((provider) => !isNeverMet(statement, provider))
            .flatMap((provider) => openingOf(statement, provider, excludedElsewhere(policy, provider)) ?? []);
    });
}
/** A condition on the key of another provider, which no token of this one has: nobody can assume the role by this statement. */
function isNeverMet({ conditions }, provider) {
    return conditions.some((condition) => {
        const operator = operatorOf(condition.operator);
        const prefix = condition.key.slice(0, condition.key.lastIndexOf(':')).toLowerCase();
        return (restricts(condition) &&
            !operator?.ifExists &&
            operator?.set !== 'all' &&
            prefix.includes('.') &&
            prefix !== provider.toLowerCase());
    });
}
function openingOf(statement, provider, restrictions) {
    const on = (claim) => statement.conditions.filter((c) => c.key.toLowerCase() === `${provider}:${claim}`.toLowerCase());
    const subjects = on('sub').filter(restricts);
    const alone = subjects.length > 0 && subjects.every((c) => operatorOf(c.operator)?.set === 'all');
    const groups = [...subjects.filter((c) => operatorOf(c.operator)?.set !== 'all').map(patternsOf), ...restrictions];
    const pinned = [...on('repository'), ...on('repository_id')].some((c) => restricts(c) && operatorOf(c.operator)?.set !== 'all' && patternsOf(c).every((v) => !/[*?]/.test(v)));
    const narrowed = ['ref', 'environment', 'job_workflow_ref'].some((claim) => on(claim).some(restricts));
    if (groups.length === 0 && alone) {
        return {
            statement,
            provider,
            conditions: subjects,
            kind: 'for-all-values',
            explanation: (0,src_text/* text */.Qq) `The subject is asked for under ${'ForAllValues'} alone, which also holds where the token has no such claim, or where the key is misspelt.`,
        };
    }
    if (groups.length === 0) {
        if (pinned && narrowed)
            return null;
        return {
            statement,
            provider,
            conditions: [],
            kind: 'no-subject',
            explanation: pinned
                ? (0,src_text/* text */.Qq) `No condition asks for the token's ${'sub'}: every branch, tag, pull request and environment of the repository may assume the role.`
                : (0,src_text/* text */.Qq) `No condition asks for the token's ${'sub'}: every workflow of every repository that gets a token from ${provider} may assume the role.`,
        };
    }
    // All conditions of a statement must hold, so one that is narrow closes it.
    if (pinned || groups.some((values) => values.length > 0 && values.every((value) => wildcardIn(value) === null)))
        return null;
    const open = groups.flatMap((values) => values.filter((value) => wildcardIn(value) !== null));
    const owner = open.some((value) => wildcardIn(value) === 'owner');
    return {
        statement,
        provider,
        conditions: subjects.filter((c) => patternsOf(c).some((value) => wildcardIn(value) !== null)),
        kind: owner ? 'wildcard-owner' : 'wildcard-repository',
        explanation: owner
            ? (0,src_text/* text */.Qq) `The subject ${(0,src_text/* enumerate */.HL)(open.slice(0, 3), 'or')} leaves the owner of the repository open: repositories that anybody may create on GitHub fit it.`
            : (0,src_text/* text */.Qq) `The subject ${(0,src_text/* enumerate */.HL)(open.slice(0, 3), 'or')} leaves the repository open: other repositories of the owner fit it, also ones that are created later.`,
    };
}
/** Whether the condition lets only named values pass; `Null` and the negated operators leave all the others. */
function restricts(condition) {
    const operator = operatorOf(condition.operator);
    return operator !== null && operator.base !== 'null' && !operator.negated;
}
/** The values as patterns; without wildcards in the operator, a `*` is a star and nothing more. */
const patternsOf = ({ operator, expected }) => expected.map((value) => (operatorOf(operator)?.wildcards ? value : value.replaceAll(/[*?]/g, '_')));
/** Deny statements that refuse every subject but some: they close what an Allow statement leaves open. */
function excludedElsewhere(policy, provider) {
    return policy.statements.flatMap((statement) => {
        const [only, ...others] = statement.conditions;
        const operator = only ? operatorOf(only.operator) : null;
        const closes = statement.effect === 'Deny' &&
            actionVerdict(statement) === 'met' &&
            only &&
            others.length === 0 &&
            operator?.negated &&
            !operator.ifExists &&
            operator.set !== 'any';
        return closes && only.key.toLowerCase() === `${provider}:sub`.toLowerCase() ? [patternsOf(only)] : [];
    });
}
/** Which part of `repo:OWNER/REPO:…` a pattern leaves open; null where it fixes both, or where the subject is of another form that begins with fixed text. */
function wildcardIn(pattern) {
    const first = pattern.search(/[*?]/);
    if (first < 0)
        return null;
    if (first < 'repo:'.length)
        return 'repo:'.startsWith(pattern.slice(0, first)) ? 'owner' : null;
    if (!pattern.startsWith('repo:'))
        return null;
    const place = pattern.slice('repo:'.length).split(':')[0] ?? '';
    const slash = place.indexOf('/');
    // A wildcard in the place of the numbers alone leaves the names fixed.
    const open = (part) => /[*?]/.test(part.split('@')[0] ?? '');
    if (slash < 0 || open(place.slice(0, slash)))
        return 'owner';
    return open(place.slice(slash + 1)) ? 'repository' : null;
}

;// CONCATENATED MODULE: ./build/src/remedies/edit-json.js
// Edits of a JSON document in place: what stays keeps its indentation and its order.

/** Null where the text has no such place. */
function editJson(text, edits) {
    try {
        return edits.flatMap((edit) => stepsOf(text, edit)).reduce(applyOne, text);
    }
    catch {
        return null; // a path that leads through a value
    }
}
const applyOne = (text, { path, value, insert }) => (0,main.applyEdits)(text, (0,main.modify)(text, path, value, {
    formattingOptions: indentationOf(text),
    ...(insert ? { isArrayInsertion: true } : {}),
}));
/** A list that only grows gets its new items; a list that is new is written anew. */
function stepsOf(text, edit) {
    const path = [...edit.path];
    if (edit.op === 'remove')
        return [{ path, value: undefined }];
    const root = (0,main.parseTree)(text);
    const node = root && (0,main.findNodeAtLocation)(root, path);
    const before = node && (0,main.getNodeValue)(node);
    const { value } = edit;
    if (!Array.isArray(before) || !Array.isArray(value) || !startsWith(value, before) || before.length === 0)
        return [{ path, value }];
    return value
        .slice(before.length)
        .map((item, i) => ({ path: [...path, before.length + i], value: item, insert: true }));
}
const startsWith = (list, start) => start.every((item, i) => JSON.stringify(item) === JSON.stringify(list[i]));
function indentationOf(text) {
    const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
    return {
        insertSpaces: !indent.startsWith('\t'),
        tabSize: indent.startsWith('\t') ? 1 : indent.length,
        eol: text.includes('\r\n') ? '\r\n' : '\n',
    };
}

;// CONCATENATED MODULE: ./build/src/remedies/repair-trust.js





const NO_REPAIR = { steps: [], edits: [] };
/** Nothing where it takes more than values of conditions, keys and providers: what a Deny or an unknown condition decides is its owner's. */
function repairTrustPolicy(document, { statements }, wanted) {
    const base = policyPath(document);
    if (!base)
        return NO_REPAIR;
    const policy = { document, statements: [...base, 'Statement'] };
    const denying = statements.filter((s) => s.statement.effect === 'Deny' && s.verdict !== 'unmet');
    const exceptions = denying.map((denial) => except(denial, policy, wanted));
    const allowed = statements.some((s) => s.statement.effect === 'Allow' && s.verdict === 'met');
    const admission = allowed ? NO_REPAIR : admit(statements, policy, wanted);
    if (!admission || exceptions.includes(null))
        return NO_REPAIR;
    return joined([admission, ...exceptions.filter((each) => each !== null)]);
}
const joined = (repairs) => ({
    steps: repairs.flatMap(({ steps }) => steps),
    edits: repairs.flatMap(({ edits }) => edits),
});
/** The statement that is nearest to letting the job in. */
function admit(statements, policy, wanted) {
    const [nearest] = statements
        .filter((s) => s.statement.effect === 'Allow' && s.action === 'met')
        .flatMap((result) => {
        const parts = [
            trust(result, policy, wanted),
            ...result.conditions.map((condition) => meet(condition, result, policy, wanted)),
        ];
        return parts.includes(null) ? [] : [joined(parts.filter((part) => part !== null))];
    })
        .filter(({ edits }) => edits.length > 0)
        .sort((a, b) => a.edits.length - b.edits.length);
    return nearest ?? null;
}
/** The provider of the token's issuer in the role's own account, in the place of another account's. */
function trust({ statement, principal }, policy, { job }) {
    if (principal === 'met')
        return NO_REPAIR;
    const wanted = providerArn(job.roleArn, job.claims.iss);
    const same = statement.federated?.find((arn) => wanted !== null && nameOf(arn) === nameOf(wanted));
    if (principal === 'unknown' || !wanted || !same)
        return null;
    const path = [...repair_trust_placeOf(statement.position, policy), 'Principal', 'Federated'];
    const written = repair_trust_at(policy.document, path);
    const value = Array.isArray(written) ? written.map((arn) => (arn === same ? wanted : arn)) : wanted;
    return { steps: [{ does: 'trust', provider: same, to: wanted }], edits: [{ op: 'set', path, value }] };
}
const nameOf = (providerArn) => providerArn.replace(/^.*:oidc-provider\//, '');
function meet(condition, { statement }, policy, wanted) {
    if (condition.verdict === 'met')
        return NO_REPAIR;
    if (condition.verdict === 'unknown')
        return null;
    const path = [...repair_trust_placeOf(statement.position, policy), 'Condition'];
    if (condition.actual === null || condition.actual.length === 0)
        return rename(condition, path, policy, wanted);
    const known = operatorOf(condition.operator);
    return known && !known.negated && known.base !== 'null' ? extend(condition, path, policy, wanted) : null;
}
/** The values that a condition lacks. Null where one of them must not enter a policy. */
function lacking({ key, expected, actual }, { subjects }) {
    const isSubject = key.toLowerCase().endsWith(':sub');
    const values = isSubject ? subjects : (actual ?? []);
    const safe = values.length > 0 && values.every((value) => isExact(isSubject ? value.replace(/\*$/, '') : value));
    return safe ? values.filter((value) => !expected.includes(value)) : null;
}
function extend(condition, path, policy, wanted) {
    const { operator, key, expected, actual } = condition;
    const values = lacking(condition, wanted);
    if (!values)
        return null;
    const isPattern = wanted.patterns && key.toLowerCase().endsWith(':sub') && !operatorOf(operator)?.wildcards;
    if (!isPattern)
        return {
            steps: [{ does: 'add', key, values }],
            edits: [{ op: 'set', path: [...path, operator, key], value: [...expected, ...values] }],
        };
    const like = operator.replace('Equals', 'Like');
    const free = operatorOf(like) !== null && repair_trust_at(policy.document, [...path, like, key]) === undefined;
    // What was no pattern must not become one.
    if (!free || expected.some((value) => /[*?$]/.test(value))) {
        const exact = (actual ?? []).filter(isExact);
        return exact.length === 0
            ? null
            : {
                steps: [{ does: 'add', key, values: exact }],
                edits: [{ op: 'set', path: [...path, operator, key], value: [...expected, ...exact] }],
            };
    }
    return {
        steps: [{ does: 'compare', key, operator: like, values }],
        edits: [
            removal(path, operator, key, policy),
            { op: 'set', path: [...path, like, key], value: [...expected, ...values] },
        ],
    };
}
/** An operator without a key is left out as well. */
function removal(path, operator, key, { document }) {
    const keys = Object.keys((repair_trust_at(document, [...path, operator]) ?? {}));
    return { op: 'remove', path: keys.length > 1 ? [...path, operator, key] : [...path, operator] };
}
/** The key of another provider's tokens, written as this provider's: an enterprise may have an issuer of its own. */
function rename(condition, path, policy, wanted) {
    const { job } = wanted;
    const { operator, key, expected } = condition;
    const provider = providerOf(job.claims.iss);
    const split = key.lastIndexOf(':');
    const [prefix, claim] = [key.slice(0, split), key.slice(split + 1)];
    const to = `${provider}:${claim}`;
    if (!provider || !prefix.includes('.') || prefix.toLowerCase() === provider.toLowerCase())
        return null;
    if (repair_trust_at(policy.document, [...path, operator, to]) !== undefined || !hasClaim(job.claims, claim))
        return null;
    const renamed = evaluateCondition({ operator, key: to, expected }, '2012-10-17', job);
    const values = renamed.verdict === 'met' ? [] : lacking(renamed, wanted);
    if (!values || renamed.verdict === 'unknown')
        return null;
    return {
        steps: [{ does: 'rename', key, to }, ...(values.length > 0 ? [{ does: 'add', key: to, values }] : [])],
        edits: [
            { op: 'set', path: [...path, operator, to], value: repair_trust_one([...expected, ...values]) },
            { op: 'remove', path: [...path, operator, key] },
        ],
    };
}
const hasClaim = (claims, name) => typeof claims[name.toLowerCase()] === 'string';
const repair_trust_one = (values) => {
    const [only, ...others] = values;
    return only !== undefined && others.length === 0 ? only : values;
};
/** A Deny for all but some subjects is given this one more. */
function except({ statement, verdict, conditions }, policy, wanted) {
    const negated = conditions.find(({ operator, actual }) => {
        const known = operatorOf(operator);
        return known?.negated && known.set === null && actual !== null && actual.length > 0;
    });
    const values = negated ? lacking(negated, wanted) : null;
    if (verdict !== 'met' || !negated || !values)
        return null;
    const { operator, key, expected } = negated;
    if (wanted.patterns && !operatorOf(operator)?.wildcards)
        return null;
    return {
        steps: [{ does: 'except', key, values }],
        edits: [
            {
                op: 'set',
                path: [...repair_trust_placeOf(statement.position, policy), 'Condition', operator, key],
                value: [...expected, ...values],
            },
        ],
    };
}
/** A policy of one statement may have it without a list. */
function repair_trust_placeOf(position, { document, statements }) {
    return Array.isArray(repair_trust_at(document, statements)) ? [...statements, position - 1] : statements;
}
/** Where the policy is in its document: at the top, or in what `aws iam get-role` prints. Null where it is a text within the JSON. */
function policyPath(document) {
    const inner = [[], ['AssumeRolePolicyDocument'], ['Role', 'AssumeRolePolicyDocument']];
    return inner.find((path) => repair_trust_at(document, [...path, 'Statement']) !== undefined) ?? null;
}
const repair_trust_at = (document, path) => path.reduce((value, key) => typeof value === 'object' && value !== null
    ? value[key]
    : undefined, document);
/** The policy alone, after the edits. */
function editedPolicy(document, edits) {
    const text = editJson(JSON.stringify(document, null, 2), edits);
    const after = text === null ? null : JSON.parse(text);
    return repair_trust_at(after, policyPath(after) ?? []);
}

;// CONCATENATED MODULE: ./build/src/remedies/trust.js
// Remedies for a role's trust policy: the one line that has to change where the policy is at hand, else what a policy must accept for exactly this job.








function trustFacts(scene, atHand) {
    const { settings, claims } = scene;
    const generated = trustPolicyForJob(scene);
    const { subjects, patterns } = 'subjects' in generated ? generated : { subjects: [], patterns: false };
    const job = { claims: claims ?? {}, roleArn: settings.roleToAssume, sessionName: settings.roleSessionName };
    const { edits, steps } = atHand
        ? repairTrustPolicy(atHand.document, atHand.evaluation, { job, subjects, patterns })
        : NO_REPAIR;
    return {
        role: settings.roleToAssume,
        roleName: trust_roleNameOf(settings.roleToAssume),
        file: atHand && !atHand.live ? atHand.source : null,
        edits,
        steps,
        document: documentAfter(atHand, edits, 'json' in generated ? JSON.parse(generated.json) : null),
        refused: 'refused' in generated ? generated.refused : null,
        subjects,
        everyPullRequest: subjects.some((subject) => subject.endsWith(':pull_request')),
        queue: queueTarget(parseSubject(claims?.sub)),
        reusable: reusableWorkflowOf(claims),
    };
}
function documentAfter(atHand, edits, generated) {
    if (edits.length === 0)
        return generated;
    return atHand?.live ? editedPolicy(atHand.document, edits) : null;
}
/** The name that commands take: without the path. */
const trust_roleNameOf = (arn) => /^role\/(?:.*\/)?([\w+=,.@-]{1,64})$/.exec((0,names_arn/* parseArn */.Lw)(arn)?.resource ?? '')?.[1] ?? 'ROLE';
const EVERY_PULL_REQUEST = (0,src_text/* text */.Qq) `All pull requests of the repository have the same subject, whatever their branch: give this role no more than reading.`;
const OTHERS_RELY = (0,src_text/* text */.Qq) `Do not replace the whole policy: other jobs may rely on what it has.`;
const EVERY_ENTRY = (0,src_text/* text */.Qq) `A merge queue makes a branch for each entry, so the value ends with ${'*'}.`;
const applyFile = (file) => (0,src_text/* text */.Qq) `AWS has what was last applied: apply ${file} after the change.`;
const printPolicy = (roleName) => ({
    caption: (0,src_text/* text */.Qq) `What the role’s trust policy says now`,
    run: `aws iam get-role --role-name ${shellWord(roleName)} --query Role.AssumeRolePolicyDocument`,
});
/** Null where no trust policy can be written for this job and none at hand can be edited. */
function acceptThisJob(facts) {
    const { role, roleName, file, edits, document, subjects } = facts;
    if (edits.length === 0 && document === null)
        return null;
    return {
        title: (0,src_text/* text */.Qq) `Let the trust policy of ${roleName} accept this job`,
        changes: [
            { kind: 'edit-trust-policy', role, edits, file: edits.length > 0 ? file : null, document, says: sayEdits(facts) },
        ],
        after: (0,src_text/* text */.Qq) `the trust policy of ${roleName} accepts ${accepted(subjects)}`,
        ...trust_withNotes(trust_notesOf(facts)),
        ...(edits.length > 0 ? {} : { looks: [printPolicy(roleName)] }),
    };
}
const accepted = (subjects) => subjects.length > 0 ? (0,src_text/* enumerate */.HL)(subjects) : (0,src_text/* text */.Qq) `the subject of this job`;
const trust_withNotes = (notes) => (notes.length > 0 ? { notes } : {});
function sayEdits({ steps, roleName, file }) {
    const policy = file ? (0,src_text/* text */.Qq) `${file}` : (0,src_text/* text */.Qq) `the trust policy of ${roleName}`;
    if (steps.length === 0)
        return (0,src_text/* text */.Qq) `Add the values of this policy’s conditions to those that the trust policy of ${roleName} accepts.`;
    return (0,src_text/* text */.Qq) `In ${policy}, ${(0,src_text/* join */.fj)(steps.map(sayStep), ', and ')}.`;
}
function sayStep(step) {
    switch (step.does) {
        case 'add':
            return (0,src_text/* text */.Qq) `add ${(0,src_text/* enumerate */.HL)(step.values)} to ${step.key}`;
        case 'compare':
            return (0,src_text/* text */.Qq) `add ${(0,src_text/* enumerate */.HL)(step.values)} to ${step.key} and compare it with ${step.operator}`;
        case 'rename':
            return (0,src_text/* text */.Qq) `write the key ${step.key} as ${step.to}`;
        case 'trust':
            return (0,src_text/* text */.Qq) `trust ${step.to} instead of ${step.provider}`;
        case 'except':
            return (0,src_text/* text */.Qq) `add ${(0,src_text/* enumerate */.HL)(step.values)} to ${step.key} of the ${'Deny'} statement`;
    }
}
function trust_notesOf({ edits, file, everyPullRequest, queue, reusable, refused }) {
    return [
        ...(edits.length > 0 ? [] : [OTHERS_RELY]),
        ...(edits.length > 0 && file ? [applyFile(file)] : []),
        ...(everyPullRequest ? [EVERY_PULL_REQUEST] : []),
        ...(queue ? [EVERY_ENTRY] : []),
        ...(reusable ? [bindWorkflow(reusable)] : []),
        ...(refused && edits.length === 0 ? [(0,src_text/* text */.Qq) `No policy is written out here, because ${[refused]}.`] : []),
    ];
}
const bindWorkflow = ({ workflow }) => (0,src_text/* text */.Qq) `To let in this reusable workflow alone, ask for ${'job_workflow_ref'} too: it is ${workflow}.`;
/** The whole file is what AWS should have. */
function applyTrustPolicy(role, file, document) {
    const roleName = trust_roleNameOf(role);
    return {
        title: (0,src_text/* text */.Qq) `Apply ${file} to the role ${roleName}`,
        changes: [
            {
                kind: 'edit-trust-policy',
                role,
                edits: [],
                file: null,
                document: repair_trust_at(document, policyPath(document) ?? []),
                says: (0,src_text/* text */.Qq) `Give the role ${roleName} the trust policy that ${file} has.`,
            },
        ],
        after: (0,src_text/* text */.Qq) `AWS has the trust policy of ${file} for the role ${roleName}`,
        looks: [printPolicy(roleName)],
    };
}
/** A role that trusts another identity than GitHub's tokens is assumed with that identity: the trust policy is right as it is. */
const assumeWith = (way, role, whose = way === 'oidc' ? (0,src_text/* text */.Qq) `GitHub’s token` : (0,src_text/* text */.Qq) `the credentials of the job`) => ({
    title: way === 'oidc'
        ? (0,src_text/* text */.Qq) `Assume ${role} with ${whose}, without a key`
        : (0,src_text/* text */.Qq) `Assume ${role} with ${whose}, not with GitHub’s token`,
    changes: [{ kind: 'set-input', name: 'assume-with', value: way }],
    after: (0,src_text/* text */.Qq) `this step assumes ${role} with ${whose}`,
});
/** The edits after which only this repository's jobs fit what is too open. */
function narrowFacts(scene, { source, live, document }, openings) {
    const generated = trustPolicyForJob(scene);
    const subjects = 'subjects' in generated ? generated.subjects : [];
    const patterns = subjects.flatMap((subject) => {
        const place = /^repo:[^:]+:/.exec(subject)?.[0];
        return place && isExact(place) ? [`${place}*`] : [];
    });
    const base = policyPath(document);
    const edits = base && patterns.length > 0 ? openings.flatMap((each) => narrow(each, { document, base, patterns })) : [];
    return {
        role: scene.settings.roleToAssume,
        roleName: trust_roleNameOf(scene.settings.roleToAssume),
        file: live ? null : source,
        edits,
        document: live && edits.length > 0 ? editedPolicy(document, edits) : null,
        repository: scene.context.repository,
        patterns,
    };
}
function narrow({ statement, provider, conditions }, { document, base, patterns }) {
    const path = [...repair_trust_placeOf(statement.position, { document, statements: [...base, 'Statement'] }), 'Condition'];
    if (conditions.length === 0)
        return [{ op: 'set', path: [...path, 'StringLike', `${provider}:sub`], value: patterns }];
    return conditions.flatMap(({ operator, key, expected }) => {
        const single = operator.replace('ForAllValues:', '');
        const closed = expected.filter((value) => wildcardIn(value) === null);
        const value = [...closed, ...(closed.length < expected.length ? patterns : [])];
        const set = { op: 'set', path: [...path, single, key], value };
        return single === operator ? [set] : [set, { op: 'remove', path: [...path, operator, key] }];
    });
}
/** What is too open is closed to all but this repository. */
function trustOneRepository({ role, roleName, file, edits, document, repository, patterns, }) {
    const one = edits.length > 0;
    return {
        title: one ? (0,src_text/* text */.Qq) `Let only jobs of ${repository} assume ${roleName}` : (0,src_text/* text */.Qq) `Name owner and repository in full`,
        changes: [
            {
                kind: 'edit-trust-policy',
                role,
                edits,
                file: one ? file : null,
                document,
                says: one
                    ? (0,src_text/* text */.Qq) `In ${file ?? 'the trust policy'}, let ${'sub'} accept ${(0,src_text/* enumerate */.HL)(patterns, 'or')} in the place of what is too open.`
                    : (0,src_text/* text */.Qq) `Let ${'sub'} name owner and repository: for all branches of one repository, ${'repo:OWNER/REPO:*'} under ${'StringLike'}.`,
            },
        ],
        after: one
            ? (0,src_text/* text */.Qq) `the trust policy of ${roleName} accepts jobs of ${repository} alone`
            : (0,src_text/* text */.Qq) `the trust policy of ${roleName} names owner and repository in full`,
        notes: [
            (0,src_text/* text */.Qq) `Other repositories that use this role lose it: add them by name.`,
            ...(one && file ? [applyFile(file)] : []),
        ],
    };
}
/** A role that trusts GitHub's tokens needs no key: with what the job lacks to ask for one. */
function assumeByToken(run, role) {
    const remedy = assumeWith('oidc', role);
    const grants = run.idToken ? [] : allowIdToken(run).changes;
    return {
        ...remedy,
        changes: [...remedy.changes, ...grants],
        notes: [(0,src_text/* text */.Qq) `The role’s trust policy must accept GitHub’s tokens for this job.`],
    };
}
/** The token's session tags: the action beside the exchange, in the statement that accepts this job. */
function acceptTags({ role, roleName, document }) {
    const statement = repair_trust_at(document, ['Statement', 0]);
    const actions = ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'];
    return {
        title: (0,src_text/* text */.Qq) `Allow ${'sts:TagSession'} in the role’s trust policy`,
        changes: [
            {
                kind: 'edit-trust-policy',
                role,
                edits: [],
                file: null,
                document: statement
                    ? { Version: '2012-10-17', Statement: [{ ...statement, Action: actions }] }
                    : null,
                says: (0,src_text/* text */.Qq) `Let the statement that accepts this job name ${(0,src_text/* enumerate */.HL)(actions)} in the trust policy of ${roleName}.`,
            },
        ],
        after: (0,src_text/* text */.Qq) `the trust policy of ${roleName} allows ${'sts:TagSession'} beside ${'sts:AssumeRoleWithWebIdentity'}`,
        notes: [OTHERS_RELY],
    };
}

;// CONCATENATED MODULE: ./build/src/rules/oidc/other-credentials.js


/** That a self-hosted runner has a role of its own is a guess. */
const other_credentials_isSure = (beside) => beside !== null && beside !== 'machine';
const other_credentials_WORDS = {
    environment: (0,src_text/* text */.Qq) `the environment has an access key too`,
    'web-identity': (0,src_text/* text */.Qq) `the runner’s own role (${'AWS_WEB_IDENTITY_TOKEN_FILE'}) is another way`,
    profile: (0,src_text/* text */.Qq) `a profile in the shared files of AWS is another way`,
    container: (0,src_text/* text */.Qq) `the runner’s own role, which its container gives, is another way`,
    machine: (0,src_text/* text */.Qq) `if the self-hosted runner has a role of its own, that is another way`,
};
/** With what the role was asked for, and with what else it could be. */
const describeBeside = (beside) => (0,src_text/* text */.Qq) `the role was asked for with GitHub’s token; ${other_credentials_WORDS[beside]}`;
const WHOSE = {
    environment: (0,src_text/* text */.Qq) `the access key of the environment`,
    'web-identity': (0,src_text/* text */.Qq) `the runner’s own credentials`,
    profile: (0,src_text/* text */.Qq) `the profile’s credentials`,
    container: (0,src_text/* text */.Qq) `the runner’s own credentials`,
    machine: (0,src_text/* text */.Qq) `the runner’s own credentials, if it has a role`,
};
/** The role is right, and so is its trust policy: another identity than GitHub's token is meant to assume it. */
const assumeWithOther = (beside, role) => assumeWith('credentials', role, beside ? WHOSE[beside] : (0,src_text/* text */.Qq) `the credentials of the job`);

;// CONCATENATED MODULE: ./build/src/rules/oidc/token-issuer.js
// Who issued the token, and what the account of the role calls the provider for it.



/** The token's own word, where it can stand in an ARN. */
function claimedIssuer({ claims }) {
    const issuer = claims?.iss;
    return typeof issuer === 'string' && providerOf(issuer) ? issuer : null;
}
function providerFacts(scene) {
    const role = (0,names_arn/* parseArn */.Lw)(scene.settings.roleToAssume);
    return {
        issuer: claimedIssuer(scene) ?? GITHUB_ISSUER,
        audience: audienceOf(scene),
        account: role?.account || 'ACCOUNT_ID',
        partition: role?.partition ?? 'aws',
    };
}

;// CONCATENATED MODULE: ./build/src/rules/oidc/provider-missing.js








const provider_missing_WORDS = /No OpenIDConnect provider found in your account for (\S+)|No OpenID ?Connect provider found/i;
const providerMissing = rule({
    id: 'oidc/provider-missing',
    severities: ['error'],
    title: "The account has no identity provider for the token's issuer",
    since: '1.0',
    points: inputs('role-to-assume'),
    find(scene) {
        const refusals = refusedExchanges(scene, 'AssumeRoleWithWebIdentity').filter((o) => provider_missing_WORDS.test(o.error.message));
        const [first] = refusals;
        if (!first)
            return [];
        const { partition: _, ...provider } = providerFacts(scene);
        const named = provider_missing_WORDS.exec(first.error.message)?.[1]?.replace(/[.,]$/, '');
        const issuer = claimedIssuer(scene) ?? (providerOf(named) ? named : provider.issuer);
        return [
            {
                subjects: [issuer],
                confidence: 'certain',
                refusals,
                role: scene.settings.roleToAssume,
                provider: { ...provider, issuer },
                kind: issuerKind(issuer),
                beside: scene.credentials.beside.insteadOfToken,
            },
        ];
    },
    tell({ refusals, role, provider, kind, beside }) {
        const { issuer, account } = provider;
        return {
            headline: (0,src_text/* text */.Qq) `The role’s account has no identity provider for the issuer of this job’s tokens.`,
            explanation: (0,src_text/* text */.Qq) `The token was issued by ${issuer}${provider_missing_WHOSE[kind]}. AWS has not looked at the role yet: its trust policy may be right or wrong.`,
            evidence: evidence([
                ...citeAll(refusals),
                { text: (0,src_text/* text */.Qq) `the token’s ${'iss'} is ${issuer}` },
                { text: (0,src_text/* text */.Qq) `the role belongs to the account ${account}` },
                ...(beside ? [{ text: describeBeside(beside) }] : []),
            ]),
            remedies: provider_missing_remediesFor({ role, provider, kind, beside }),
            lookalikes: [
                (0,src_text/* text */.Qq) `The provider may be in another account: then ${'role-to-assume'} must name a role of that account.`,
            ],
        };
    },
});
function provider_missing_remediesFor({ role, provider, kind, beside, }) {
    const create = registerProvider(provider);
    const register = kind === 'enterprise-server' ? { ...create, notes: [publicKeys(provider.issuer)] } : create;
    const other = assumeWithOther(beside, role);
    if (!beside)
        return [register];
    return other_credentials_isSure(beside) ? [other, register] : [register, other];
}
const publicKeys = (issuer) => (0,src_text/* text */.Qq) `AWS must be able to fetch ${`${issuer}/.well-known/openid-configuration`} and the keys that it names: they must be public.`;
const provider_missing_WHOSE = {
    'github.com': [],
    'enterprise-server': (0,src_text/* text */.Qq) `, a GitHub Enterprise Server. It is an issuer of its own: a provider for github.com does not serve it`,
    'ghe.com': (0,src_text/* text */.Qq) `, GitHub Enterprise Cloud with data residency. It is an issuer of its own: a provider for github.com does not serve it`,
    other: (0,src_text/* text */.Qq) `, which is not one of GitHub’s usual issuers`,
};

;// CONCATENATED MODULE: ./build/src/rules/oidc/audience-mismatch.js








const DEFAULT = 'sts.amazonaws.com';
// https://github.com/aws-actions/configure-aws-credentials#oidc-audience
const IN_CHINA = 'sts.amazonaws.com.cn';
const audienceMismatch = rule({
    id: 'oidc/audience-mismatch',
    severities: ['error'],
    title: "The identity provider does not list the token's audience",
    since: '1.0',
    points: inputs('audience', 'role-to-assume'),
    find(scene) {
        const refusals = refusedExchanges(scene, 'AssumeRoleWithWebIdentity').filter((o) => /incorrect token audience/i.test(o.error.message));
        if (refusals.length === 0)
            return [];
        const { partition, ...provider } = providerFacts(scene);
        return [
            { subjects: [provider.audience], confidence: 'certain', refusals, asked: askedBy(scene), provider, partition },
        ];
    },
    tell({ refusals, asked, provider, partition }) {
        const { audience } = provider;
        const add = addAudience(provider, partition);
        return {
            headline: (0,src_text/* text */.Qq) `The account’s identity provider does not accept the audience ${audience}.`,
            explanation: (0,src_text/* text */.Qq) `The token was issued for ${audience}, and the provider’s list of audiences does not have it. AWS has not looked at the role’s trust policy yet.`,
            evidence: evidence([...citeAll(refusals), { text: SOURCES[asked](audience) }]),
            remedies: {
                'by default': [add],
                'by input': [askForDefault, add],
                'for another partition': [askForChina, add],
            }[asked],
        };
    },
});
function askedBy(scene) {
    const audience = audienceOf(scene);
    if (audience !== IN_CHINA && scene.settings.roleToAssume.startsWith('arn:aws-cn:'))
        return 'for another partition';
    return audience === DEFAULT ? 'by default' : 'by input';
}
const SOURCES = {
    'by default': (audience) => (0,src_text/* text */.Qq) `the token’s ${'aud'} is ${audience}, which this action asks for by default`,
    'by input': (audience) => (0,src_text/* text */.Qq) `the token’s ${'aud'} is ${audience}, as the input ${'audience'} asks`,
    'for another partition': (audience) => (0,src_text/* text */.Qq) `the token’s ${'aud'} is ${audience}, and the role is of the partition ${'aws-cn'}`,
};
const SAME_IN_POLICY = (0,src_text/* text */.Qq) `A trust policy that asks for ${'aud'} must name the same audience.`;
const askForDefault = removeInput('audience', {
    title: (0,src_text/* text */.Qq) `Ask for the usual audience: remove the input ${'audience'}`,
    after: (0,src_text/* text */.Qq) `the token’s ${'aud'} is ${DEFAULT}`,
    notes: [(0,src_text/* text */.Qq) `Providers for AWS usually list ${DEFAULT}, which is the default.`, SAME_IN_POLICY],
});
const askForChina = setInput('audience', IN_CHINA, {
    title: (0,src_text/* text */.Qq) `Ask for the audience ${IN_CHINA}`,
    after: (0,src_text/* text */.Qq) `the token’s ${'aud'} is ${IN_CHINA}`,
    notes: [
        (0,src_text/* text */.Qq) `Providers in China’s partition usually list ${IN_CHINA}. Other actions that sign in there need the same input.`,
        SAME_IN_POLICY,
    ],
});

;// CONCATENATED MODULE: ./build/src/trust-policy/hints.js
// Why a condition fails, as far as the two values tell it: each hint is one of the ways in which trust policies go wrong in practice.




/** What is wrong with a condition that is not met, or why it has no verdict; null where there is nothing to add. */
function hints_hintFor(result, claims) {
    if (result.open === 'operator')
        return (0,src_text/* text */.Qq) `the operator is not evaluated here`;
    if (result.open === 'key')
        return (0,src_text/* text */.Qq) `AWS knows the value, the token does not tell it`;
    if (result.open === 'undocumented-claim')
        return (0,src_text/* text */.Qq) `the token has this claim, but AWS does not document that a policy can ask for it`;
    if (result.open === 'value')
        return (0,src_text/* text */.Qq) `the value holds a policy variable, or there are several values under an operator for one`;
    if (result.verdict !== 'unmet')
        return null;
    if (result.actual === null)
        return absent(result, claims);
    const operator = operatorOf(result.operator);
    if (!operator || operator.negated || operator.base === 'null')
        return null;
    const actual = result.actual[0] ?? '';
    const first = (hint) => result.expected
        .map((expected) => hint(expected, actual, result.operator))
        .filter((found) => found !== null)
        .slice(0, 1);
    const near = [whiteSpace, letterCase].flatMap(first);
    if (near[0])
        return near[0];
    const found = [...[literalWildcard, audience].flatMap(first), ...subjectHints(result, actual, claims)];
    return found.length > 0 ? (0,src_text/* join */.fj)(found, '; ') : null;
}
/** Of several subjects, what is said is said of the one that is nearest to the token's: of the same repository first, then of the same kind. */
function subjectHints({ expected, operator }, actual, claims) {
    const subject = parseSubject(actual);
    const written = expected.flatMap((value) => {
        const [, place, tail = ''] = /^repo:([^:]*):?(.*)$/s.exec(value) ?? [];
        return place === undefined ? [] : [{ place, tail }];
    });
    if (!subject || written.length === 0)
        return [];
    const here = written.filter(({ place }) => placeHint(place, subject, operator) === null);
    if (here.length > 0)
        return tailHints(here.map(({ tail }) => tail), subject, operator);
    const fitting = written.filter(({ tail }) => tailHint(tail, subject, operator) === null);
    const [nearest] = fitting.length > 0 ? fitting : written;
    return nearest ? apart(nearest, subject, operator, claims) : [];
}
function absent({ key, expected }, claims) {
    const claim = key.slice(key.lastIndexOf(':') + 1);
    const provider = typeof claims.iss === 'string' ? claims.iss.replace('https://', '') : '';
    if (provider && key.slice(0, key.lastIndexOf(':')).toLowerCase() !== provider.toLowerCase())
        return (0,src_text/* text */.Qq) `the key belongs to another provider: this token's keys begin with ${`${provider}:`}`;
    return expected.length > 0 && claim.toLowerCase() === 'environment'
        ? (0,src_text/* text */.Qq) `the job names no environment`
        : (0,src_text/* text */.Qq) `the request has no such value`;
}
const whiteSpace = (expected, actual) => expected !== actual && expected.trim() === actual ? (0,src_text/* text */.Qq) `the value in the policy has white space around it` : null;
function literalWildcard(expected, actual, operator) {
    const subject = parseSubject(actual);
    const forms = subject ? [actual, namesOf(subject)] : [actual];
    return /[*?]/.test(expected) &&
        !operatorOf(operator)?.wildcards &&
        forms.some((form) => matchesWildcard(expected, form))
        ? (0,src_text/* text */.Qq) `${operator} takes ${'*'} and ${'?'} as they stand: only ${operator.replace('Equals', 'Like').replace('IgnoreCase', '')} reads them as wildcards`
        : null;
}
const letterCase = (expected, actual, operator) => expected !== actual && matchesOrEquals(expected.toLowerCase(), actual.toLowerCase(), operator)
    ? (0,src_text/* text */.Qq) `the values differ in the case of their letters alone`
    : null;
function audience(expected, actual) {
    return /^https:\/\/github\.com\//i.test(expected) && !actual.startsWith('https://github.com/')
        ? (0,src_text/* text */.Qq) `this is the audience that GitHub puts in where none is asked for; actions that sign in to AWS ask for ${actual}`
        : null;
}
const namesOf = ({ owner, repository, tail }) => `repo:${owner}/${repository}:${tail}`;
/** The repository in a value of the policy, and what follows it, are compared apart. */
function apart({ place, tail }, subject, operator, claims) {
    const reusable = reusableWorkflowOf(claims);
    if (reusable && matchesOrEquals(place.toLowerCase(), reusable.repository.toLowerCase(), operator))
        return [
            (0,src_text/* text */.Qq) `the policy names ${reusable.repository}, which has the reusable workflow: the subject is that of the repository that calls it`,
        ];
    const hint = placeHint(place, subject, operator);
    const rest = hint === NAMES_ALONE ? tailHint(tail, subject, operator) : null;
    return [...(hint ? [hint] : []), ...(rest ? [rest] : [])];
}
const NAMES_ALONE = (0,src_text/* text */.Qq) `the policy has the format of names, and the token has GitHub’s immutable format, with the numbers of owner and repository`;
/** Why the repository of a value is not that of the subject; null where it is. */
function placeHint(place, subject, operator) {
    const { owner, repository, ownerId, repositoryId } = subject;
    const names = `${owner}/${repository}`;
    const numbers = `${owner}@${ownerId}/${repository}@${repositoryId}`;
    const immutable = subject.form === 'immutable';
    if (matchesOrEquals(place, immutable ? numbers : names, operator))
        return null;
    if (!immutable && place.includes('@'))
        return (0,src_text/* text */.Qq) `the policy has the immutable format, and the token has the format of names`;
    if (immutable && matchesOrEquals(place, names, operator))
        return NAMES_ALONE;
    // GitHub's first announcement wrote the numbers after a hyphen: https://github.blog/changelog/, April 2026.
    if (immutable && place === `${owner}-${ownerId}/${repository}-${repositoryId}`)
        return (0,src_text/* text */.Qq) `the policy has hyphens before the numbers, where GitHub writes ${'@'}`;
    const alike = [names, ...(immutable ? [numbers] : [])].some((name) => matchesOrEquals(place.toLowerCase(), name.toLowerCase(), operator));
    return alike
        ? (0,src_text/* text */.Qq) `the repository differs in the case of its letters alone`
        : (0,src_text/* text */.Qq) `the policy names another repository`;
}
const hints_KINDS = [
    [/^pull_request$/, 'pull-request'],
    [/^environment:/, 'environment'],
    [/^ref:refs\/heads\/gh-readonly-queue\//, 'queue'],
    [/^ref:refs\/heads\//, 'branch'],
    [/^ref:refs\/tags\//, 'tag'],
];
const hints_kindOf = (tail) => hints_KINDS.find(([pattern]) => pattern.test(tail))?.[1] ?? null;
/** Of several values for this repository, one of the subject's own kind tells most. Where there is none, no single value is to blame. */
function tailHints(tails, subject, operator) {
    const own = queueTarget(subject) ? 'queue' : subject.kind;
    const unlike = tails.filter((tail) => tailHint(tail, subject, operator) !== null);
    const sameKind = unlike.filter((tail) => hints_kindOf(tail) === own);
    const kinds = new Set(unlike.map(hints_kindOf));
    const [nearest] = sameKind.length > 0 ? sameKind : unlike;
    if (nearest === undefined)
        return [];
    const hint = own !== 'queue' && own !== 'environment' && own !== 'pull-request' && sameKind.length === 0 && kinds.size > 1
        ? NONE_OF_KIND[own]
        : tailHint(nearest, subject, operator);
    return hint ? [hint] : [];
}
const NONE_OF_KIND = {
    branch: (0,src_text/* text */.Qq) `none of the policy’s values is for a branch`,
    tag: (0,src_text/* text */.Qq) `none of the policy’s values is for a tag`,
    ref: (0,src_text/* text */.Qq) `none of the policy’s values is for a ref of this kind`,
};
const OTHER = {
    branch: (0,src_text/* text */.Qq) `the policy names another branch`,
    tag: (0,src_text/* text */.Qq) `the policy names another tag`,
    environment: (0,src_text/* text */.Qq) `the policy names another environment`,
    ref: (0,src_text/* text */.Qq) `the policy names another ref`,
    'pull-request': (0,src_text/* text */.Qq) `the run belongs to a pull request, whose subject names no branch`,
};
function tailHint(tail, subject, operator) {
    if (matchesOrEquals(tail, subject.tail, operator) || matchesWildcard(tail, subject.tail))
        return null;
    if (!tail)
        return (0,src_text/* text */.Qq) `the policy stops after the repository: the subject goes on with ${`:${subject.tail}`}`;
    const queue = queueTarget(subject);
    const kind = hints_kindOf(tail);
    if (queue && kind !== 'queue')
        return (0,src_text/* text */.Qq) `the run belongs to the merge queue of ${queue}, whose branches begin with ${`gh-readonly-queue/${queue}/`}`;
    if (queue)
        return (0,src_text/* text */.Qq) `the policy names another entry of the merge queue, or another queue`;
    if (subject.kind === 'pull-request')
        return OTHER['pull-request'];
    if (subject.kind === 'environment' && kind === 'environment')
        return environmentHint(tail, subject.tail);
    if (subject.kind === 'environment')
        return (0,src_text/* text */.Qq) `the job names the environment ${subject.name}, which takes the place of the branch in the subject`;
    if (kind === 'environment')
        return (0,src_text/* text */.Qq) `the policy asks for an environment, and the job names none`;
    if (kind === 'pull-request')
        return (0,src_text/* text */.Qq) `the policy lets only pull requests in, and this run belongs to none`;
    if (subject.kind === 'tag' && kind === 'branch')
        return (0,src_text/* text */.Qq) `the policy names a branch, and the run is of a tag`;
    if (subject.kind === 'branch' && kind === 'tag')
        return (0,src_text/* text */.Qq) `the policy names a tag, and the run is of a branch`;
    if (tail.startsWith('ref:') && !tail.startsWith('ref:refs/'))
        return (0,src_text/* text */.Qq) `a branch is written ${'ref:refs/heads/NAME'} in a subject`;
    return OTHER[subject.kind];
}
const environmentHint = (tail, actual) => `environment:${tail.slice('environment:'.length).replaceAll(':', '%3A')}` === actual
    ? (0,src_text/* text */.Qq) `a colon in the name of an environment is written ${'%3A'} in a subject`
    : OTHER.environment;
const matchesOrEquals = (expected, actual, operator) => operatorOf(operator)?.wildcards ? matchesWildcard(expected, actual) : expected === actual;

;// CONCATENATED MODULE: ./build/src/rules/oidc/describe-conditions.js
// What a trust policy makes of a token, in words: each condition beside the claim that it asks for.


const SHOWN = ['sub', 'aud', 'iss', 'repository', 'ref', 'environment', 'job_workflow_ref', 'event_name'];
const MARKS = { met: '✓', unmet: '✗', unknown: '?', aside: '–' };
const MOST_VALUES = 5;
const MOST_CHARACTERS = 300;
// A key of the token's begins with its issuer's host, which is the same for all of them.
const describe_conditions_ISSUER = /^[\w-]+(?:\.[\w-]+)+(?:\/[^:]*)?:/;
const describe_conditions_short = (value) => value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
const describe_conditions_valuesOf = (claim) => (Array.isArray(claim) ? claim : [claim])
    .filter((v) => ['string', 'number', 'boolean'].includes(typeof v))
    .map((v) => describe_conditions_short(String(v)));
/** The claims that trust policies ask for, as this run's token carries them. */
function describeClaims(claims) {
    return SHOWN.flatMap((name) => {
        const values = describe_conditions_valuesOf(claims[name]);
        return values.length > 0 ? [{ text: (0,src_text/* text */.Qq) `${name} is ${(0,src_text/* enumerate */.HL)(values)}` }] : [];
    });
}
/**
 * Each condition beside the token's claim. A mark says what a line does to this job: ✓ lets it in, ✗ keeps it out, – speaks of something else, where
 * another statement is the one that matters.
 */
function describeEvaluation({ statements }, claims) {
    const one = statements.some((s) => s.statement.effect === 'Allow' && s.action !== 'unmet' && s.principal !== 'unmet');
    return statements.flatMap((result) => describeStatement(result, claims, { numbered: statements.length > 1, aside: one ? MARKS.aside : MARKS.unmet }));
}
function describeStatement(result, claims, { numbered, aside }) {
    const { statement } = result;
    const place = numbered
        ? (0,src_text/* text */.Qq) `statement ${statement.position}${statement.sid ? (0,src_text/* text */.Qq) `, ${statement.sid},` : []} (${statement.effect}): `
        : statement.effect === 'Deny'
            ? (0,src_text/* text */.Qq) `(Deny) `
            : [];
    if (statement.effect === 'Deny')
        return denying(result).map((line) => evidenceOf(line, place));
    if (result.action === 'unmet')
        return [
            {
                text: (0,src_text/* text */.Qq) `${[aside]} ${place}its action is ${(0,src_text/* enumerate */.HL)(statement.notActions ?? statement.actions)}, not ${'sts:AssumeRoleWithWebIdentity'}`,
            },
        ];
    const principal = principalText(result);
    if (principal && result.principal === 'unmet')
        return [evidenceOf({ ...principal, mark: aside }, place)];
    const lines = [
        ...(principal ? [principal] : []),
        ...result.conditions.map((condition) => describeCondition(condition, hints_hintFor(condition, claims))),
    ];
    return lines.length > 0
        ? lines.map((line) => evidenceOf(line, place))
        : [{ text: (0,src_text/* text */.Qq) `${MARKS.met} ${place}it has no condition` }];
}
const evidenceOf = ({ mark, line, condition }, place) => ({
    text: [`${mark} `, ...place, ...line],
    ...(condition ? { condition: { ...condition, name: [...place, ...condition.name] } } : {}),
});
/** A Deny keeps the job out where all of it is met, and lets it in where one part is not. */
function denying(result) {
    if (result.action === 'unmet' || result.principal === 'unmet')
        return [{ mark: MARKS.aside, line: (0,src_text/* text */.Qq) `it does not speak of this request` }];
    const mark = { met: MARKS.unmet, unmet: MARKS.met, unknown: MARKS.unknown }[result.verdict];
    const deciding = result.conditions.filter((c) => result.verdict !== 'unmet' || c.verdict === 'unmet');
    if (deciding.length === 0)
        return [{ mark, line: (0,src_text/* text */.Qq) `it denies every token` }];
    const effect = {
        met: (0,src_text/* text */.Qq) `so it denies this job`,
        unmet: (0,src_text/* text */.Qq) `so it does not deny this job`,
        unknown: (0,src_text/* text */.Qq) `so it may deny this job`,
    }[result.verdict];
    return deciding.map((condition) => {
        const { line, condition: sides } = describeCondition(condition, effect);
        return { mark, line, ...(sides ? { condition: { ...sides, mark } } : {}) };
    });
}
function principalText({ principal, statement }) {
    if (principal === 'met')
        return null;
    const { federated } = statement;
    if (!federated)
        return { mark: MARKS.unknown, line: (0,src_text/* text */.Qq) `its principal is not evaluated here` };
    if (federated.length === 0)
        return { mark: MARKS.unmet, line: (0,src_text/* text */.Qq) `it trusts no identity provider` };
    return {
        mark: MARKS[principal],
        line: (0,src_text/* text */.Qq) `it trusts ${(0,src_text/* enumerate */.HL)(federated.map(describe_conditions_short), 'or')}, and the token comes from another provider`,
    };
}
function describeCondition({ operator, key, expected, actual, verdict }, hint) {
    const wanted = expected.slice(0, MOST_VALUES).map(describe_conditions_short);
    const more = expected.length - wanted.length;
    const mark = MARKS[verdict];
    const name = (0,src_text/* text */.Qq) `${operator} ${key}`;
    const asks = (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(wanted, 'or')}${more > 0 ? (0,src_text/* text */.Qq) ` and ${more} more` : []}`;
    const has = actual ? (0,src_text/* enumerate */.HL)(actual.map(describe_conditions_short)) : (0,src_text/* text */.Qq) `no such value`;
    return {
        mark,
        line: (0,src_text/* text */.Qq) `${name} asks for ${asks}; the token has ${has}${hint ? (0,src_text/* text */.Qq) `: ${hint}` : []}`,
        condition: { mark, name: (0,src_text/* text */.Qq) `${operator} ${key.replace(describe_conditions_ISSUER, '')}`, asks, has, hint },
    };
}

;// CONCATENATED MODULE: ./build/src/rules/oidc/trust-policy-mismatch.js














const trustPolicyMismatch = rule({
    id: 'oidc/trust-policy-mismatch',
    severities: ['error', 'notice'],
    title: 'The role does not trust this job',
    since: '1.0',
    points: inputs('role-to-assume'),
    find(scene) {
        const refusals = deniedExchanges(scene, 'AssumeRoleWithWebIdentity').filter((o) => !TAG_SESSION.test(o.error.message));
        return refusals.length > 0 ? [refused(scene, refusals)] : stale(scene);
    },
    tell: (facts) => (facts.granted ? tellStale(facts) : trust_policy_mismatch_tellRefused(facts)),
});
const judgedIn = (scene) => scene.claims
    ? readablePolicies(scene).map(({ policy, ...readable }) => ({
        ...readable,
        evaluation: evaluateTrustPolicy(policy, {
            claims: scene.claims ?? {},
            roleArn: scene.settings.roleToAssume,
            sessionName: scene.settings.roleSessionName,
        }),
    }))
    : [];
function refused(scene, refusals) {
    const { claims, settings, credentials, context } = scene;
    const denial = refusals.map(denialOf).find((d) => d !== null) ?? null;
    const judged = judgedIn(scene);
    const [first = null] = judged;
    const cause = trust_policy_mismatch_causeOf(denial, first?.evaluation ?? null);
    const refusing = judged.some(({ live, evaluation }) => live && evaluation.decision === 'refuses');
    return {
        granted: false,
        subjects: [settings.roleToAssume],
        // A file need not be what AWS has, and without any policy a role that does not exist gives the same answer.
        confidence: refusing || (denial && denial.layer !== 'unspecified') ? 'certain' : 'likely',
        refusals,
        cause,
        policyArn: denial?.policyArn ?? null,
        role: settings.roleToAssume,
        claims,
        judged,
        trust: trustFacts(scene, first),
        denied: first?.evaluation.statements.some(isDenying) ?? false,
        trusted: cause === 'other identities' && first ? trustedBy(first.evaluation) : [],
        beside: credentials.beside.insteadOfToken,
        chained: credentials.beside.insteadOfToken === 'environment' &&
            Boolean(context.signInBefore?.inputs.includes('role-to-assume')),
        run: runFacts(scene),
    };
}
function stale(scene) {
    const { claims, settings } = scene;
    if (!claims || !grantedByToken(scene))
        return [];
    return judgedIn(scene)
        .filter(({ live, evaluation }) => !live && evaluation.decision === 'refuses')
        .map((judged) => ({
        granted: true,
        subjects: [judged.source],
        severity: 'notice',
        confidence: 'certain',
        role: settings.roleToAssume,
        claims,
        judged: [judged],
        trust: trustFacts(scene, judged),
    }));
}
function trust_policy_mismatch_causeOf(denial, evaluation) {
    if (denial?.layer === 'organization' || denial?.layer === 'vpc-endpoint')
        return denial.layer;
    if (denial?.explicit && denial.layer === 'role-trust')
        return 'explicit deny';
    if (!evaluation)
        return 'not read';
    if (evaluation.decision === 'accepts')
        return 'none in the policy';
    if (evaluation.decision === 'unknown')
        return 'not to be judged';
    return trustsNoToken(evaluation) ? 'other identities' : 'conditions';
}
/** No statement means to let GitHub's tokens in: then the role is for somebody else. */
function trustsNoToken({ statements }) {
    const allowing = statements.filter(({ statement }) => statement.effect === 'Allow');
    return allowing.every(isForOthers) && trustedBy({ statements: allowing }).length > 0;
}
const isForOthers = ({ statement, action, principal }) => action === 'unmet' || (principal === 'unmet' && !(statement.federated ?? []).some(isGitHubs));
const isGitHubs = (providerArn) => issuerKind(`https://${providerArn.replace(/^.*:oidc-provider\//, '')}`) !== 'other';
const isDenying = ({ statement, verdict }) => statement.effect === 'Deny' && verdict !== 'unmet';
const trustedBy = ({ statements }) => [
    ...new Set(statements.flatMap(({ statement }) => statement.effect === 'Allow' ? [...(statement.aws ?? []), ...(statement.federated ?? [])] : [])),
];
function trust_policy_mismatch_tellRefused(facts) {
    const { refusals, cause, claims, judged, beside } = facts;
    return {
        headline: trust_policy_mismatch_HEADLINES[cause],
        explanation: trust_policy_mismatch_EXPLANATIONS[cause](facts),
        evidence: evidence([
            ...citeAll(refusals),
            ...(claims ? describeClaims(claims) : []),
            ...judged.flatMap((each) => describeJudged(each, claims ?? {})),
            ...(beside ? [{ text: describeBeside(beside) }] : []),
        ]),
        remedies: trust_policy_mismatch_remediesFor(facts),
        ...(trust_policy_mismatch_LOOKALIKES[cause] && facts.confidence !== 'certain' ? { lookalikes: trust_policy_mismatch_LOOKALIKES[cause] } : {}),
    };
}
const CLAIMS_NOT_ACCEPTED = (0,src_text/* text */.Qq) `AWS does not let this job assume the role: its trust policy does not accept the token’s claims.`;
const trust_policy_mismatch_HEADLINES = {
    organization: (0,src_text/* text */.Qq) `A policy of the organization keeps this job from assuming the role.`,
    'vpc-endpoint': (0,src_text/* text */.Qq) `The policy of the VPC endpoint for STS keeps this job from assuming the role.`,
    'explicit deny': (0,src_text/* text */.Qq) `The role’s trust policy denies this job outright.`,
    'other identities': (0,src_text/* text */.Qq) `The role trusts other identities, not GitHub’s tokens.`,
    conditions: (0,src_text/* text */.Qq) `The role’s trust policy refuses this job.`,
    'none in the policy': (0,src_text/* text */.Qq) `AWS does not let this job assume the role, although the trust policy at hand would accept it.`,
    'not to be judged': CLAIMS_NOT_ACCEPTED,
    'not read': CLAIMS_NOT_ACCEPTED,
};
const trust_policy_mismatch_EXPLANATIONS = {
    organization: () => (0,src_text/* text */.Qq) `AWS names the kind of policy that denies it: a service or resource control policy, which applies to the whole account. Nothing in the role’s trust policy can lift it.`,
    'vpc-endpoint': () => (0,src_text/* text */.Qq) `The request went to STS by way of a VPC endpoint, whose own policy does not let it through. The role’s trust policy is not in question.`,
    'explicit deny': () => (0,src_text/* text */.Qq) `A ${'Deny'} statement of the trust policy is met by this token, and it outweighs every statement that would let the job in.`,
    'other identities': ({ trusted }) => (0,src_text/* text */.Qq) `Its trust policy lets ${(0,src_text/* enumerate */.HL)(trusted.slice(0, 5), 'or')} in. This step sent GitHub’s token, because the job may ask for one.`,
    conditions: (facts) => [...aboutSubject(facts), ' This token does not meet every condition of the policy.'],
    'none in the policy': (facts) => [
        ...aboutSubject(facts),
        ...(0,src_text/* text */.Qq) ` The trust policy from ${facts.judged[0]?.source ?? ''} would accept this token. `,
        ...(facts.judged[0]?.live ? JUST_CHANGED : NOT_APPLIED),
    ],
    'not to be judged': (facts) => [
        ...aboutSubject(facts),
        ...(0,src_text/* text */.Qq) ` Some conditions of the trust policy cannot be judged from the token alone.`,
    ],
    'not read': (facts) => [
        ...aboutSubject(facts),
        ...(0,src_text/* text */.Qq) ` AWS does not say which condition failed, and the trust policy could not be read here. Its conditions must accept the token’s claims.`,
    ],
};
const JUST_CHANGED = (0,src_text/* text */.Qq) `It was changed within the last minute, and AWS has not spread it yet, or a policy elsewhere denies the role.`;
const NOT_APPLIED = (0,src_text/* text */.Qq) `So AWS has another policy for this role, or the role’s name or account is another.`;
function aboutSubject({ claims, trust: { reusable } }) {
    return [
        ...(claims ? describeSubject(claims) : []),
        ...(reusable
            ? (0,src_text/* text */.Qq) ` The job is part of a reusable workflow, ${reusable.workflow}. The subject is that of the caller, the repository ${String(claims?.repository)}; ${'job_workflow_ref'} names the reusable workflow.`
            : []),
    ];
}
const UNTOLD = [
    (0,src_text/* text */.Qq) `A role that does not exist, or whose name differs in the case of a letter, is answered with the same words.`,
    (0,src_text/* text */.Qq) `So is a role whose ${'Principal'} names the provider of another account, and one that was made or changed within the last minute.`,
];
const trust_policy_mismatch_LOOKALIKES = {
    conditions: UNTOLD,
    'none in the policy': UNTOLD,
    'not to be judged': UNTOLD,
    'not read': UNTOLD,
};
function describeJudged({ source, evaluation }, claims) {
    return [
        { text: (0,src_text/* text */.Qq) `the trust policy from ${source} ${VERDICTS[evaluation.decision]}` },
        ...describeEvaluation(evaluation, claims),
    ];
}
const VERDICTS = {
    accepts: (0,src_text/* text */.Qq) `would accept this job`,
    refuses: (0,src_text/* text */.Qq) `refuses this job`,
    unknown: (0,src_text/* text */.Qq) `cannot be judged to its end here`,
};
function trust_policy_mismatch_remediesFor(facts) {
    const { cause, role, judged, trust, denied, beside, chained } = facts;
    // What a statement allows is of no use where another one denies it.
    const accept = (denied && trust.edits.length === 0 ? null : acceptThisJob(trust)) ?? askOwner(facts);
    const otherWay = assumeWithOther(beside, role);
    const [first] = judged;
    switch (cause) {
        case 'organization':
            return [askOrganization(facts)];
        case 'vpc-endpoint':
            return [allowAtEndpoint(facts)];
        case 'explicit deny':
            return trust.edits.length > 0 ? [accept] : [askOwner(facts)];
        case 'other identities':
            return [assumeAsTrusted(facts)];
        case 'none in the policy':
            return first && !first.live
                ? [applyTrustPolicy(role, first.source, first.document), trust_policy_mismatch_later(facts.run)]
                : [trust_policy_mismatch_later(facts.run), askOwner(facts)];
        case 'not read':
            // A role that an earlier step's role is to assume must not be opened to GitHub.
            if (chained)
                return [otherWay, accept];
            return beside ? [accept, otherWay] : [accept];
        default:
            return [accept];
    }
}
// The role's trust policy may be seconds old.
const trust_policy_mismatch_later = (run) => runAgain(run, 'failed', {
    title: (0,src_text/* text */.Qq) `Wait a minute, and run the job again`,
    after: (0,src_text/* text */.Qq) `a minute has passed since the role or its trust policy was changed`,
    notes: [(0,src_text/* text */.Qq) `Where a job makes the role itself, ${'retry-for-seconds'} waits for it.`],
});
function assumeAsTrusted({ role, trusted, beside }) {
    return {
        ...assumeWithOther(beside, role),
        notes: [
            (0,src_text/* text */.Qq) `Do not open the role to GitHub: its trust policy is right as it is.`,
            ...(beside
                ? []
                : [
                    (0,src_text/* text */.Qq) `The job needs credentials of ${(0,src_text/* enumerate */.HL)(trusted.slice(0, 5), 'or')}, from its runner or an earlier step.`,
                ]),
        ],
    };
}
const allowAtEndpoint = ({ role, run }) => {
    const holder = { type: 'vpc-endpoint', name: null, account: run.account };
    const statement = { Effect: 'Allow', Principal: '*', Action: WEB_IDENTITY_ACTION, Resource: role };
    return allow(holder, [statement]);
};
const askOrganization = ({ role, run, policyArn, refusals }) => ask({
    whom: (0,src_text/* text */.Qq) `whoever runs the AWS organization`,
    title: (0,src_text/* text */.Qq) `Ask whoever runs the organization to let GitHub’s tokens assume ${role}`,
    message: [
        introduce(run),
        `A service or resource control policy${policyArn ? ` (${policyArn})` : ''} denies ${WEB_IDENTITY_ACTION} on ${role}.`,
        'Please except this role or GitHub’s identity provider from it.',
    ].join(' '),
    requestId: refusals[0]?.error.requestId ?? null,
    after: (0,src_text/* text */.Qq) `the organization’s policies let GitHub’s tokens perform ${WEB_IDENTITY_ACTION} on ${role}`,
});
const askOwner = ({ role, run, trust, refusals }) => ask({
    whom: (0,src_text/* text */.Qq) `the owner of the role ${role}`,
    title: (0,src_text/* text */.Qq) `Ask the owner of the role to let this job in`,
    message: [
        introduce(run),
        `AWS does not let it assume the role ${role} with its OIDC token.`,
        ...(trust.subjects.length > 0
            ? [`Please let the trust policy accept the subject ${trust.subjects.join(' or ')},`]
            : ['Please let the trust policy accept it,']),
        'and look for a statement that denies it.',
    ].join(' '),
    requestId: refusals[0]?.error.requestId ?? null,
    after: (0,src_text/* text */.Qq) `the role’s trust policy lets this job in, and no ${'Deny'} statement is met by it`,
});
const tellStale = ({ role, claims, judged: [held], trust }) => ({
    headline: (0,src_text/* text */.Qq) `AWS let this job assume the role, and the trust policy in ${held.source} would refuse it.`,
    explanation: (0,src_text/* text */.Qq) `The file is not what AWS has for this role: applying it would lock this job out.`,
    evidence: evidence([
        { text: (0,src_text/* text */.Qq) `AWS granted ${'AssumeRoleWithWebIdentity'} for ${role}` },
        ...describeClaims(claims),
        ...describeJudged(held, claims),
    ]),
    remedies: [acceptThisJob(trust) ?? readAnew(trust)],
});
const readAnew = ({ role, roleName }) => ({
    title: (0,src_text/* text */.Qq) `Replace the file by what AWS has`,
    changes: [
        {
            kind: 'edit-trust-policy',
            role,
            edits: [],
            file: null,
            document: null,
            says: (0,src_text/* text */.Qq) `Print the trust policy of ${roleName} into the file.`,
        },
    ],
    after: (0,src_text/* text */.Qq) `the file has the trust policy that AWS has`,
    looks: [
        {
            caption: (0,src_text/* text */.Qq) `What AWS has`,
            run: `aws iam get-role --role-name ${roleName} --query Role.AssumeRolePolicyDocument`,
        },
    ],
});

;// CONCATENATED MODULE: ./build/src/rules/oidc/trust-policy-too-open.js







const trust_policy_too_open_ID = 'oidc/trust-policy-too-open';
const trustPolicyTooOpen = rule({
    id: trust_policy_too_open_ID,
    severities: ['warning'],
    title: 'The role trusts other repositories than its own',
    since: '1.0',
    points: inputs('trust-policy', 'role-to-assume'),
    find(scene) {
        // What AWS has outweighs a file that says what it should have.
        const [readable] = readablePolicies(scene);
        const [first, ...others] = readable ? lintTrustPolicy(readable.policy) : [];
        if (!readable || !first)
            return [];
        return [
            {
                subjects: [readable.source],
                confidence: readable.live ? 'certain' : 'likely',
                source: readable.source,
                openings: [first, ...others],
                narrowing: narrowFacts(scene, readable, [first, ...others]),
                ignored: scene.settings.ignore,
            },
        ];
    },
    tell: ({ source, openings, narrowing, ignored }) => ({
        headline: trust_policy_too_open_HEADLINES[openings[0].kind],
        explanation: openings[0].explanation,
        evidence: evidence(openings.map((opening) => ({ text: describeOpening(opening, source) }))),
        remedies: [trustOneRepository(narrowing), acceptFinding(trust_policy_too_open_ID, ignored)],
    }),
});
const trust_policy_too_open_HEADLINES = {
    'no-subject': (0,src_text/* text */.Qq) `The role’s trust policy does not say which jobs of the repository, or of GitHub at all, may assume it.`,
    'for-all-values': (0,src_text/* text */.Qq) `The role’s trust policy asks for the subject in a way that also lets tokens without one in.`,
    'wildcard-owner': (0,src_text/* text */.Qq) `The role’s trust policy accepts repositories of other owners.`,
    'wildcard-repository': (0,src_text/* text */.Qq) `The role’s trust policy accepts every repository that fits a wildcard.`,
};
function describeOpening({ statement: { position, sid }, explanation }, source) {
    const name = sid ? (0,src_text/* text */.Qq) ` (${sid})` : [];
    return (0,src_text/* text */.Qq) `statement ${position}${name} of ${source}: ${explanation}`;
}

;// CONCATENATED MODULE: ./build/src/rules/oidc/token-expired.js







const tokenExpired = rule({
    id: 'oidc/token-expired',
    severities: ['error'],
    title: 'The OIDC token was past its end when STS saw it',
    since: '1.0',
    points: inputs('role-to-assume'),
    find({ claims, ...scene }) {
        const refusals = refusedExchanges({ ...scene, claims }, 'AssumeRoleWithWebIdentity').filter(({ error }) => /^ExpiredToken(Exception)?$/.test(error.code) ||
            /token (is )?(expired|too old)|token has expired/i.test(error.message));
        if (refusals.length === 0)
            return [];
        return [
            {
                subjects: ['getIDToken'],
                confidence: 'certain',
                refusals,
                issuedAt: timeOf(claims?.iat),
                endsAt: timeOf(claims?.exp),
                enterpriseServer: issuerKind(String(claims?.iss)) === 'enterprise-server',
                run: runFacts({ ...scene, claims }),
            },
        ];
    },
    tell: ({ refusals, issuedAt, endsAt, enterpriseServer, run }) => ({
        headline: (0,src_text/* text */.Qq) `GitHub’s OIDC token had expired when AWS received it.`,
        explanation: (0,src_text/* text */.Qq) `This run asked for the token, which is good for minutes. So time was lost on the way to STS, or a clock is wrong. AWS issued no session.`,
        evidence: evidence([...citeAll(refusals), ...(endsAt ? [{ text: lifetime(issuedAt, endsAt) }] : [])]),
        remedies: enterpriseServer ? [SET_CLOCK, token_expired_again(run)] : [token_expired_again(run), SHORTEN_WAY],
    }),
});
const timeOf = (seconds) => typeof seconds === 'number' && seconds > 0 && seconds < 8e12 ? new Date(seconds * 1000).toISOString() : null;
const lifetime = (from, to) => from ? (0,src_text/* text */.Qq) `the token was issued at ${from} and ends at ${to}` : (0,src_text/* text */.Qq) `the token ends at ${to}`;
const token_expired_again = (run) => runAgain(run, 'failed', { after: (0,src_text/* text */.Qq) `the new run has a token of its own` });
const SET_CLOCK = onRunner({
    title: (0,src_text/* text */.Qq) `Set the clock of the GitHub Enterprise Server`,
    setting: 'clock',
    says: (0,src_text/* text */.Qq) `Set the appliance’s clock by NTP: it writes the token’s end by its clock.`,
    after: (0,src_text/* text */.Qq) `the appliance’s clock is right`,
});
const SHORTEN_WAY = onRunner({
    title: (0,src_text/* text */.Qq) `Let the runner reach STS without delay, where it happens each time`,
    setting: 'firewall',
    says: (0,src_text/* text */.Qq) `Look at the runner’s way to STS: a request that hangs for minutes outlives the token.`,
    after: (0,src_text/* text */.Qq) `STS answers the runner within seconds`,
});

;// CONCATENATED MODULE: ./build/src/rules/oidc/provider-unreachable.js










const THUMBPRINT = /thumbprint|HTTPS certificate/i;
const KEYS = /retrieve verification key|verification key from your identity provider|could not (be reached|communicate)|communicat\w+ with the identity provider/i;
const providerUnreachable = rule({
    id: 'oidc/provider-unreachable',
    severities: ['error'],
    title: "AWS cannot fetch the issuer's keys, or does not trust its certificate",
    since: '1.0',
    points: inputs('role-to-assume'),
    find(scene) {
        const refusals = refusedExchanges(scene, 'AssumeRoleWithWebIdentity').filter(({ error }) => error.code.startsWith('IDPCommunicationError') || THUMBPRINT.test(error.message) || KEYS.test(error.message));
        const [first] = refusals;
        if (!first)
            return [];
        const { issuer } = providerFacts(scene);
        return [
            {
                subjects: [issuer],
                confidence: 'certain',
                refusals,
                fault: THUMBPRINT.test(first.error.message) ? 'thumbprint' : 'keys',
                issuer,
                provider: providerArn(scene.settings.roleToAssume, issuer),
                hosted: issuerKind(issuer) === 'github.com' || issuerKind(issuer) === 'ghe.com',
                run: runFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: provider_unreachable_HEADLINES[facts.fault],
        explanation: (0,src_text/* text */.Qq) `The issuer is ${facts.issuer}. AWS could not verify the token, so it has not looked at the role and its trust policy.`,
        evidence: evidence(citeAll(facts.refusals)),
        remedies: provider_unreachable_remediesFor(facts),
    }),
});
const provider_unreachable_HEADLINES = {
    thumbprint: (0,src_text/* text */.Qq) `The certificate of the token’s issuer is not the one for which the identity provider is configured.`,
    keys: (0,src_text/* text */.Qq) `AWS could not fetch the keys of the token’s issuer.`,
};
function provider_unreachable_remediesFor({ fault, hosted, issuer, provider, run }) {
    const renew = renewThumbprint(provider, issuer);
    const open = openIssuer(issuer, run);
    if (fault === 'thumbprint')
        return hosted ? [renew, provider_unreachable_again(run)] : [renew, open];
    return hosted ? [provider_unreachable_again(run)] : [open, provider_unreachable_again(run)];
}
const provider_unreachable_again = (run) => runAgain(run, 'failed', {
    after: (0,src_text/* text */.Qq) `${'https://www.githubstatus.com'} and ${'https://health.aws.amazon.com'} report no fault`,
});
const openIssuer = (issuer, run) => ask({
    whom: (0,src_text/* text */.Qq) `whoever runs the GitHub Enterprise Server`,
    title: (0,src_text/* text */.Qq) `Let AWS reach ${issuer}`,
    message: [
        introduce(run),
        `AWS verifies its OIDC token with the keys of ${issuer}, and cannot fetch them.`,
        `Please make ${issuer}/.well-known/openid-configuration and the keys that it names public, over HTTPS with a certificate of a public authority.`,
    ].join(' '),
    after: (0,src_text/* text */.Qq) `${`${issuer}/.well-known/openid-configuration`} answers from the internet, with a certificate of a public authority`,
});

;// CONCATENATED MODULE: ./build/src/trust-policy/caller.js
// A trust policy held against a caller of AssumeRole: whether it names the caller, and what it asks for beside that.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html




const caller_ACTION = 'sts:assumerole';
function readForCaller(policy, { caller, externalId }) {
    const relevant = policy.statements.filter(speaksOfAssumeRole).map((statement) => ({
        statement,
        named: names(statement, caller),
        id: externalIdVerdict(statement, policy.version, externalId),
        rest: others(statement),
    }));
    const denying = relevant.find(({ statement, named, id, rest }) => statement.effect === 'Deny' && named && every([id, rest]) === 'met');
    if (denying)
        return {
            ...NOTHING_MORE,
            cause: 'denied',
            evidence: [(0,src_text/* text */.Qq) `✗ statement ${denying.statement.position} (${'Deny'}) denies ${caller}`],
        };
    const allowing = relevant.filter(({ statement }) => statement.effect === 'Allow');
    const letting = allowing.filter(({ named }) => named);
    if (letting.length === 0) {
        const trusted = [...new Set(allowing.flatMap(({ statement }) => statement.aws ?? []))];
        return {
            ...NOTHING_MORE,
            cause: allowing.some(({ statement }) => statement.aws === null) ? null : 'not-named',
            evidence: [
                trusted.length > 0
                    ? (0,src_text/* text */.Qq) `✗ it trusts ${(0,src_text/* enumerate */.HL)(trusted.slice(0, 5), 'or')}, and ${caller} asked`
                    : (0,src_text/* text */.Qq) `✗ no statement lets an AWS identity assume the role`,
            ],
        };
    }
    const evidence = letting.map(({ statement, id }) => (0,src_text/* text */.Qq) `${[caller_MARKS[id]]} statement ${statement.position} names ${caller}${id === 'met' ? [] : (0,src_text/* text */.Qq) `, and asks for ${'sts:ExternalId'}`}`);
    if (letting.every(({ id }) => id === 'unmet'))
        return {
            ...NOTHING_MORE,
            cause: 'external-id',
            evidence,
            externalIds: letting.flatMap(({ statement }) => exactExternalIds(statement)),
        };
    const open = letting.filter(({ id, rest }) => every([id, rest]) === 'met');
    return {
        ...NOTHING_MORE,
        cause: open.length > 0 ? 'caller' : null,
        evidence,
        byArn: open.some(({ statement }) => (statement.aws ?? []).some((one) => isSelf(one, caller))),
    };
}
const NOTHING_MORE = { byArn: false, externalIds: [] };
/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;
/** The external ids for which a policy asks by name. */
const externalIdsIn = ({ statements }) => statements.flatMap(exactExternalIds);
const exactExternalIds = ({ conditions }) => conditions
    .filter(({ key, operator }) => isExternalId(key) && operatorOf(operator)?.negated === false)
    .flatMap(({ expected }) => expected.filter((id) => EXTERNAL_ID.test(id)));
const caller_MARKS = { met: '✓', unmet: '✗', unknown: '?' };
function speaksOfAssumeRole({ actions, notActions }) {
    const named = (patterns) => patterns.some((pattern) => matchesWildcard(pattern.toLowerCase(), caller_ACTION));
    return notActions ? !named(notActions) : named(actions);
}
/** Whether the statement names the caller, its role, or its account. */
function names({ aws }, caller) {
    const account = (0,names_arn/* parseArn */.Lw)(caller)?.account ?? '';
    return (aws ?? []).some((one) => one === '*' ||
        one === account ||
        ((0,names_arn/* parseArn */.Lw)(one)?.account === account && (0,names_arn/* parseArn */.Lw)(one)?.resource === 'root') ||
        isSelf(one, caller));
}
/** A session does not show its role's path. */
const isSelf = (principal, caller) => [caller, (0,names_arn/* principalOf */.i6)(caller)].some((own) => own === principal || own === principal.replace(/:role\/.*\//, ':role/'));
const isExternalId = (key) => key.toLowerCase() === 'sts:externalid';
function externalIdVerdict({ conditions }, version, externalId) {
    return every(conditions
        .filter(({ key }) => isExternalId(key))
        .map(({ operator, expected }) => {
        const known = operatorOf(operator);
        return known ? holds(known, expected, externalId ? [externalId] : null, version) : 'unknown';
    }));
}
const others = ({ conditions }) => conditions.some(({ key }) => !isExternalId(key)) ? 'unknown' : 'met';

;// CONCATENATED MODULE: ./build/src/remedies/trust-caller.js
// A role is to trust an identity of AWS: the statement to add, or the action that a statement at hand lacks.






function callerTrust({ role, principal, action }, readable) {
    const caller = principal ? (0,names_arn/* principalOf */.i6)(principal) : null;
    const edits = readable && principal ? editsFor(readable, principal, action) : [];
    const live = readable?.live ?? false;
    return {
        role,
        roleName: trust_roleNameOf(role),
        caller,
        action,
        file: edits.length > 0 && readable && !live ? readable.source : null,
        edits,
        document: edits.length === 0
            ? { Version: '2012-10-17', Statement: [statementFor(caller, action)] }
            : live
                ? editedPolicy(readable?.document, edits)
                : null,
    };
}
const statementFor = (caller, action) => ({
    Effect: 'Allow',
    Principal: { AWS: caller ?? 'CALLER_ARN' },
    Action: action === 'sts:AssumeRole' ? action : ['sts:AssumeRole', action],
});
/** The action joins the statement that names the caller; where none does, a statement for the caller is added. */
function editsFor({ policy, document }, principal, action) {
    const base = policyPath(document);
    if (!base)
        return [];
    const statements = [...base, 'Statement'];
    const naming = policy.statements.find((statement) => statement.effect === 'Allow' &&
        names(statement, principal) &&
        statement.actions.some((pattern) => matchesWildcard(pattern.toLowerCase(), 'sts:assumerole')));
    if (naming && action !== 'sts:AssumeRole')
        return [
            {
                op: 'set',
                path: [...repair_trust_placeOf(naming.position, { document, statements }), 'Action'],
                value: [...naming.actions, action],
            },
        ];
    const added = statementFor((0,names_arn/* principalOf */.i6)(principal), action);
    const present = repair_trust_at(document, statements);
    return Array.isArray(present)
        ? [{ op: 'set', path: [...statements, present.length], value: added }]
        : [{ op: 'set', path: statements, value: [present, added] }];
}
const trustCaller = ({ role, roleName, caller, action, file, edits, document }) => ({
    kind: 'edit-trust-policy',
    role,
    edits,
    file,
    document,
    says: (0,src_text/* text */.Qq) `Let ${caller ?? 'CALLER_ARN'} perform ${action} in ${file ? (0,src_text/* text */.Qq) `${file}` : (0,src_text/* text */.Qq) `the trust policy of the role ${roleName}`}.`,
});
/** What to know of a statement that is added. */
const addedStatementNotes = ({ edits, caller, file }) => [
    ...(file ? [applyFile(file)] : []),
    ...(edits.length > 0 ? [] : [(0,src_text/* text */.Qq) `Add the statement: do not replace the whole policy, on which others may rely.`]),
    ...(caller && /:role\//.test(caller) ? [(0,src_text/* text */.Qq) `If the caller’s role has a path, write it before its name.`] : []),
];
/** AWS's shortest denial names nobody. */
const whoAsks = ({ caller }) => caller
    ? {}
    : {
        looks: [
            {
                caption: (0,src_text/* text */.Qq) `Who the caller is, in the place of ${'CALLER_ARN'}`,
                run: 'aws sts get-caller-identity --query Arn',
            },
        ],
    };

;// CONCATENATED MODULE: ./build/src/rules/assume-role/denied.js


















const denied = rule({
    id: 'assume-role/denied',
    severities: ['error'],
    title: 'The key may not assume the role',
    since: '1.0',
    points: inputs('role-to-assume'),
    find(scene) {
        // A denial by AWS's quarantine policy is the credentials' fault, whatever was asked.
        const refusals = deniedExchanges(scene, 'AssumeRole').filter((o) => !TAG_SESSION.test(o.error.message) && !isQuarantine(denialOf(o) ?? NOTHING));
        const [first] = refusals;
        return first ? [factsOf(scene, refusals, denialOf(first) ?? NOTHING, first.error.message)] : [];
    },
    tell: (facts) => ({
        headline: denied_HEADLINES[facts.why](facts),
        explanation: denied_EXPLANATIONS[facts.why](facts),
        evidence: evidence([...citeAll(facts.refusals), { text: sent(facts) }, ...otherWay(facts), ...readEvidence(facts)]),
        remedies: denied_remediesFor(facts),
        ...(facts.why === 'untold' ? { lookalikes: lookalikesOf(facts) } : {}),
    }),
});
const NOTHING = {
    principal: null,
    action: null,
    resource: null,
    layer: 'unspecified',
    explicit: false,
    policyArn: null,
};
function factsOf(scene, refusals, denial, message) {
    const { settings, credentials } = scene;
    // A profile's role is named by the denial alone.
    const role = settings.roleToAssume || (denial.resource ?? '');
    const principal = denial.principal && (0,names_arn/* parseArn */.Lw)(denial.principal) ? denial.principal : null;
    const caller = principal && (0,names_arn/* principalOf */.i6)(principal);
    const said = whyInWords(denial, message, principal);
    const itself = said === null && settings.roleToAssume !== '' && isSameRole(caller, role);
    const [readable = null] = readablePolicies(scene);
    const reading = said === null && !itself && settings.roleToAssume && readable && principal ? readable : null;
    const found = reading && readForCaller(reading.policy, { caller: principal ?? '', externalId: settings.roleExternalId });
    const why = said ?? (itself ? 'itself' : found?.cause ? READ[found.cause] : 'untold');
    const isTold = said !== null || (found?.cause != null && found.cause !== 'caller' && reading?.live);
    return {
        subjects: [role || 'the profile’s role'],
        confidence: isTold ? 'certain' : 'likely',
        refusals,
        why,
        profile: settings.roleToAssume ? null : (credentials.beside.profile ?? 'default'),
        role: role || 'ROLE_ARN',
        principal,
        caller,
        across: caller !== null && (0,names_arn/* parseArn */.Lw)(caller)?.account !== (0,names_arn/* parseArn */.Lw)(role)?.account,
        action: denial.action ?? 'sts:AssumeRole',
        policyArn: denial.policyArn,
        externalIdLength: settings.roleExternalId.length,
        read: reading && found
            ? {
                source: reading.source,
                live: reading.live,
                evidence: found.evidence,
                byArn: found.byArn,
                // An id that only AWS told is not repeated.
                externalIds: reading.live ? [] : found.externalIds,
                trustsTokens: trustsTokens(reading),
            }
            : null,
        trust: callerTrust({ role, principal, action: denial.action === 'sts:SetSourceIdentity' ? denial.action : 'sts:AssumeRole' }, readable),
        run: runFacts(scene),
    };
}
/** Why, where AWS's own words tell it. */
function whyInWords({ action, layer, explicit }, message, principal) {
    if (/root accounts?/i.test(message) || principal?.endsWith(':root'))
        return 'root user';
    if (/MultiFactorAuthentication|multi-factor/i.test(message))
        return 'multi-factor';
    if (action === 'sts:SetSourceIdentity')
        return 'source identity';
    return (explicit ? denied_EXPLICIT[layer] : undefined) ?? BY_LAYER[layer] ?? null;
}
const BY_LAYER = {
    identity: 'no allow of the caller',
    'role-trust': 'not trusted',
    resource: 'not trusted',
    organization: 'organization',
    boundary: 'boundary',
    session: 'session policy',
    'vpc-endpoint': 'vpc-endpoint',
};
const denied_EXPLICIT = {
    identity: 'deny of the caller',
    'role-trust': 'denied by the role',
    resource: 'denied by the role',
};
const READ = {
    'not-named': 'not trusted',
    'external-id': 'external id',
    denied: 'denied by the role',
    caller: 'trusted all the same',
};
/** A session does not show its role's path, and a name is unique in its account. */
const isSameRole = (caller, role) => caller !== null && caller === role.replace(/:role\/.*\//, ':role/');
const trustsTokens = ({ policy }) => policy.statements.some(({ federated }) => federated?.some((arn) => arn.includes(':oidc-provider/')));
const denied_HEADLINES = {
    'root user': () => (0,src_text/* text */.Qq) `The account’s root user cannot assume a role.`,
    'multi-factor': () => (0,src_text/* text */.Qq) `The role asks for multi-factor authentication, which a job cannot give.`,
    'source identity': () => (0,src_text/* text */.Qq) `The role does not let the caller’s source identity through.`,
    itself: () => (0,src_text/* text */.Qq) `The role is asked to assume itself, and its trust policy does not name it.`,
    'no allow of the caller': () => (0,src_text/* text */.Qq) `No policy of the caller allows assuming the role.`,
    'deny of the caller': () => (0,src_text/* text */.Qq) `A policy of the caller denies assuming the role.`,
    'not trusted': () => (0,src_text/* text */.Qq) `The role’s trust policy does not name the caller.`,
    'denied by the role': () => (0,src_text/* text */.Qq) `The role’s trust policy denies the caller outright.`,
    'external id': ({ externalIdLength }) => externalIdLength > 0
        ? (0,src_text/* text */.Qq) `The role asks for another external id.`
        : (0,src_text/* text */.Qq) `The role asks for an external id, and none was sent.`,
    organization: () => (0,src_text/* text */.Qq) `A policy of the organization keeps the caller from assuming the role.`,
    boundary: () => (0,src_text/* text */.Qq) `The caller’s permissions boundary does not let it assume the role.`,
    'session policy': () => (0,src_text/* text */.Qq) `The policy of the caller’s session does not let it assume the role.`,
    'vpc-endpoint': () => (0,src_text/* text */.Qq) `The policy of the VPC endpoint for STS does not let the caller assume the role.`,
    'trusted all the same': () => (0,src_text/* text */.Qq) `AWS accepts the key and does not let it assume the role.`,
    untold: () => (0,src_text/* text */.Qq) `AWS accepts the key and does not let it assume the role.`,
};
const namedByAws = ({ action, role }) => (0,src_text/* text */.Qq) `AWS names the policy that decided: it concerns ${action} on ${role}.`;
const denied_nameOf = ({ caller }) => (caller ? (0,src_text/* text */.Qq) `${caller}` : (0,src_text/* text */.Qq) `the caller`);
const startOf = ({ caller }) => (caller ? (0,src_text/* text */.Qq) `${caller}` : (0,src_text/* text */.Qq) `The caller`);
const denied_EXPLANATIONS = {
    'root user': () => (0,src_text/* text */.Qq) `AWS lets root assume no role, whatever the policies say.`,
    'multi-factor': () => (0,src_text/* text */.Qq) `The trust policy has a condition on ${'aws:MultiFactorAuthPresent'}.`,
    'source identity': ({ role }) => (0,src_text/* text */.Qq) `The caller’s session carries a source identity, which goes on to every role that it assumes. That takes ${'sts:SetSourceIdentity'} in the trust policy of ${role} as well.`,
    itself: ({ role }) => (0,src_text/* text */.Qq) `The credentials given are a session of ${role} already, so nothing needs to be assumed.`,
    'no allow of the caller': namedByAws,
    'deny of the caller': namedByAws,
    'not trusted': (facts) => facts.read
        ? (0,src_text/* text */.Qq) `AWS accepts the key of ${denied_nameOf(facts)}, and the trust policy of ${facts.role} does not let it in.`
        : namedByAws(facts),
    'denied by the role': (facts) => facts.read ? (0,src_text/* text */.Qq) `A ${'Deny'} statement there outweighs every statement that would let it in.` : namedByAws(facts),
    'external id': () => (0,src_text/* text */.Qq) `The trust policy names the caller, and its condition on ${'sts:ExternalId'} is not met.`,
    organization: namedByAws,
    boundary: namedByAws,
    'session policy': namedByAws,
    'vpc-endpoint': namedByAws,
    'trusted all the same': (facts) => (0,src_text/* text */.Qq) `The trust policy of ${facts.role} would let ${denied_nameOf(facts)} in. So a policy of the caller lacks the permission or denies it, or the trust policy was changed within the last minute.`,
    untold: (facts) => facts.across
        ? (0,src_text/* text */.Qq) `${startOf(facts)} asked for ${facts.role}, a role of another account, where the caller’s policy and the role’s trust policy must both allow it. AWS’s answer fits four causes and names none.`
        : (0,src_text/* text */.Qq) `${startOf(facts)} asked for ${facts.role}. AWS’s answer fits four causes and names none.`,
};
/** An external id is counted, not shown. */
function sent({ profile, externalIdLength }) {
    if (profile)
        return (0,src_text/* text */.Qq) `the profile ${profile} asks for this role with the credentials of its source`;
    return externalIdLength > 0
        ? (0,src_text/* text */.Qq) `an external id of ${externalIdLength} characters was sent`
        : (0,src_text/* text */.Qq) `no external id was sent: the input ${'role-external-id'} is empty`;
}
/** The key was taken, and the job has a token too. */
const otherWay = ({ run }) => run.idToken
    ? [
        {
            text: (0,src_text/* text */.Qq) `the role was asked for with an access key; GitHub’s token (${'assume-with: oidc'}) is another way`,
        },
    ]
    : [];
const readEvidence = ({ read }) => read ? [{ text: (0,src_text/* text */.Qq) `the trust policy from ${read.source}:` }, ...read.evidence.map((line) => ({ text: line }))] : [];
function denied_remediesFor(facts) {
    const { why, read, across, run, role } = facts;
    switch (why) {
        case 'root user':
            return [useUser(facts)];
        case 'multi-factor':
        case 'denied by the role':
            return [askRoleOwner(facts)];
        case 'source identity':
            return [passSourceIdentity(facts)];
        case 'itself':
            return [leaveOut(role), trustIt(facts)];
        case 'no allow of the caller':
            return [allowIt(facts)];
        case 'deny of the caller':
            return offered(exceptIt(facts) ?? askKeeper(facts), exceptIt(facts) && askKeeper(facts));
        case 'not trusted':
            return read?.trustsTokens ? [assumeByToken(run, role), trustIt(facts)] : [trustIt(facts)];
        case 'external id':
            return [giveExternalId(facts)];
        case 'vpc-endpoint':
            return [denied_allowAtEndpoint(facts)];
        case 'trusted all the same':
            // Within one account, a trust policy that names the caller itself is enough.
            return read?.byArn && !across ? [denied_later(run), allowIt(facts)] : [allowIt(facts), denied_later(run)];
        case 'untold':
            return [across ? trustAndAllow(facts) : trustIt(facts), giveExternalId(facts), ...byTokenToo(facts)];
        default:
            return [askKeeper(facts)];
    }
}
/** Another way in, where the job may have a token. */
const byTokenToo = ({ run, role, profile }) => run.terminal || profile ? [] : [assumeByToken(run, role)];
const useUser = ({ run }) => {
    const remedy = newKeyPair(run);
    return {
        ...remedy,
        title: (0,src_text/* text */.Qq) `Use the key of an IAM user, not of root`,
        notes: [(0,src_text/* text */.Qq) `Delete the root user’s access key: nothing needs one.`],
    };
};
const leaveOut = (role) => removeInput('role-to-assume', {
    title: (0,src_text/* text */.Qq) `Remove the input ${'role-to-assume'}`,
    after: (0,src_text/* text */.Qq) `this step uses the session of ${role} that it is given`,
    notes: [(0,src_text/* text */.Qq) `The credentials are that role’s own.`],
});
const trustIt = (facts) => ({
    title: (0,src_text/* text */.Qq) `Let the role trust ${denied_nameOf(facts)}`,
    changes: [trustCaller(facts.trust)],
    after: (0,src_text/* text */.Qq) `the trust policy of ${facts.trust.roleName} lets ${denied_nameOf(facts)} perform ${'sts:AssumeRole'}`,
    notes: addedStatementNotes(facts.trust),
    ...whoAsks(facts.trust),
});
const callersPart = ({ principal, role }, action) => allowCaller(principal, [{ Effect: 'Allow', Action: action, Resource: role }])?.changes ?? [];
const trustAndAllow = (facts) => ({
    title: (0,src_text/* text */.Qq) `Let the role trust ${denied_nameOf(facts)}, and let that assume the role`,
    changes: [trustCaller(facts.trust), ...callersPart(facts, 'sts:AssumeRole')],
    after: (0,src_text/* text */.Qq) `the trust policy of ${facts.trust.roleName} names ${denied_nameOf(facts)}, and a policy of that identity allows ${'sts:AssumeRole'} on ${facts.role}`,
    notes: addedStatementNotes(facts.trust),
});
const passSourceIdentity = (facts) => ({
    title: (0,src_text/* text */.Qq) `Allow ${'sts:SetSourceIdentity'} in the role’s trust policy, and for the caller`,
    changes: [trustCaller(facts.trust), ...callersPart(facts, 'sts:SetSourceIdentity')],
    after: (0,src_text/* text */.Qq) `the trust policy of ${facts.trust.roleName} lets ${denied_nameOf(facts)} perform ${'sts:SetSourceIdentity'}`,
    notes: addedStatementNotes(facts.trust),
});
const allowIt = (facts) => allowCaller(facts.principal, [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: facts.role }], {
    title: (0,src_text/* text */.Qq) `Let ${denied_nameOf(facts)} assume the role`,
}) ?? askKeeper(facts);
/** Only a policy that AWS names can be opened and narrowed. */
function exceptIt({ principal, caller, policyArn, action, role }) {
    const of = holderOf(principal);
    return of && policyArn
        ? exceptFromDeny({ of, policy: policyArn, what: (0,src_text/* text */.Qq) `${action} on ${role}`, caller: caller && (0,names_arn/* principalOf */.i6)(caller) })
        : null;
}
const denied_allowAtEndpoint = ({ role, action, run }) => allow({ type: 'vpc-endpoint', name: null, account: run.account }, [
    { Effect: 'Allow', Principal: '*', Action: action, Resource: role },
]);
const LETTER = (0,src_text/* text */.Qq) `It must be what the trust policy’s condition on ${'sts:ExternalId'} says, to the letter.`;
function giveExternalId({ read, externalIdLength, why, trust }) {
    const known = read?.externalIds[0] ?? 'EXTERNAL_ID';
    return setInput('role-external-id', known, {
        title: why === 'external id' && externalIdLength === 0
            ? (0,src_text/* text */.Qq) `Give the external id`
            : externalIdLength > 0
                ? (0,src_text/* text */.Qq) `Compare the external id`
                : (0,src_text/* text */.Qq) `Give the external id, where the role asks for one`,
        after: (0,src_text/* text */.Qq) `${'role-external-id'} is what the trust policy of ${trust.roleName} asks for`,
        notes: [LETTER],
    });
}
// The role's trust policy may be seconds old.
const denied_later = (run) => runAgain(run, 'failed', {
    title: (0,src_text/* text */.Qq) `Wait a minute, and run the job again`,
    after: (0,src_text/* text */.Qq) `a minute has passed since the role or its trust policy was changed`,
    notes: [(0,src_text/* text */.Qq) `Where a job makes the role itself, ${'retry-for-seconds'} waits for it.`],
});
const KEEPERS = {
    organization: (0,src_text/* text */.Qq) `whoever runs the AWS organization`,
    boundary: (0,src_text/* text */.Qq) `whoever sets the permissions boundaries of the account`,
    'session policy': (0,src_text/* text */.Qq) `whoever makes the session`,
    'deny of the caller': (0,src_text/* text */.Qq) `whoever keeps the policies of the caller`,
};
const POLICIES = {
    organization: 'A service or resource control policy',
    boundary: 'A permissions boundary',
    'session policy': 'A session policy',
    'deny of the caller': 'A policy of the caller',
};
const askKeeper = ({ why, run, caller, action, role, policyArn, refusals }) => ask({
    whom: KEEPERS[why] ?? (0,src_text/* text */.Qq) `an administrator of the caller’s account`,
    title: (0,src_text/* text */.Qq) `Ask ${KEEPERS[why] ?? (0,src_text/* text */.Qq) `an administrator of the caller’s account`}`,
    message: [
        introduce(run),
        `${POLICIES[why] ?? 'A policy'}${policyArn ? ` (${policyArn})` : ''} keeps ${caller ?? 'its identity'} from performing ${action} on ${role}.`,
        'Please let it.',
    ].join(' '),
    requestId: refusals[0]?.error.requestId ?? null,
    after: (0,src_text/* text */.Qq) `no policy keeps ${caller ? (0,src_text/* text */.Qq) `${caller}` : (0,src_text/* text */.Qq) `the caller`} from performing ${action} on ${role}`,
});
const askRoleOwner = ({ why, run, caller, role, refusals }) => ask({
    whom: (0,src_text/* text */.Qq) `the owner of the role ${role}`,
    title: why === 'multi-factor'
        ? (0,src_text/* text */.Qq) `Ask for a role without multi-factor authentication`
        : (0,src_text/* text */.Qq) `Ask the owner of the role to let this caller in`,
    message: [
        introduce(run),
        why === 'multi-factor'
            ? `It cannot give the multi-factor authentication for which the trust policy of ${role} asks. Please let ${caller ?? 'its identity'} assume a role without that condition.`
            : `A Deny statement in the trust policy of ${role} keeps ${caller ?? 'its identity'} out. Please except it, or tell us which role to use.`,
    ].join(' '),
    requestId: refusals[0]?.error.requestId ?? null,
    after: why === 'multi-factor'
        ? (0,src_text/* text */.Qq) `${'role-to-assume'} names a role that asks for no multi-factor authentication`
        : (0,src_text/* text */.Qq) `no ${'Deny'} statement of the trust policy is met by the caller`,
});
const lookalikesOf = ({ run }) => [
    (0,src_text/* text */.Qq) `The role does not exist, or its name differs in the case of a letter: ${'aws iam get-role'} in its account tells.`,
    (0,src_text/* text */.Qq) `The trust policy asks for another ${'sts:ExternalId'}: the policy’s text tells.`,
    (0,src_text/* text */.Qq) `The role or its trust policy was changed within the last minute: a second run tells.`,
    ...(run.idToken || run.terminal
        ? []
        : [
            (0,src_text/* text */.Qq) `The role was made for GitHub’s OIDC token: then it takes ${'assume-with: oidc'}, and ${'id-token: write'} in the job.`,
        ]),
];

;// CONCATENATED MODULE: ./build/src/remedies/session-tags.js
// Remedies for session tags that go on to the role: who made the session leaves them out.



/** https://github.com/aws-actions/configure-aws-credentials#session-tagging */
function stopPassingTags({ signInBefore }) {
    if (!signInBefore)
        return [];
    const step = { uses: signInBefore.uses, where: 'before' };
    if (signInBefore.inputs.includes('transitive-tag-keys')) {
        const remedy = removeInput('transitive-tag-keys', {
            title: (0,src_text/* text */.Qq) `Let the step ${signInBefore.uses} pass no tags on`,
            after: (0,src_text/* text */.Qq) `the step ${signInBefore.uses} names no ${'transitive-tag-keys'}`,
        });
        return [{ ...remedy, changes: [{ kind: 'remove-input', name: 'transitive-tag-keys', step }] }];
    }
    return [
        setInput('role-skip-session-tagging', 'true', {
            title: (0,src_text/* text */.Qq) `Let the step ${signInBefore.uses} add no session tags`,
            after: (0,src_text/* text */.Qq) `the step ${signInBefore.uses} has ${'role-skip-session-tagging: true'}`,
            step,
        }),
    ];
}
/** https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdatePodIdentityAssociation.html */
const stopPodTags = onRunner({
    title: (0,src_text/* text */.Qq) `Let EKS Pod Identity add no session tags`,
    setting: 'pod-identity',
    says: (0,src_text/* text */.Qq) `Disable the session tags of the pod identity association.`,
    run: 'aws eks update-pod-identity-association --cluster-name CLUSTER --association-id ASSOCIATION_ID --disable-session-tags',
    after: (0,src_text/* text */.Qq) `the association has ${'disableSessionTags: true'}`,
    notes: [(0,src_text/* text */.Qq) `Policies that ask for these tags, such as ${'kubernetes-namespace'}, then no longer fit.`],
});

;// CONCATENATED MODULE: ./build/src/rules/assume-role/tag-session-denied.js













const tagSessionDenied = rule({
    id: 'assume-role/tag-session-denied',
    severities: ['error'],
    title: "The role does not let the caller's session tags through",
    since: '1.0',
    points: inputs('role-to-assume'),
    find(scene) {
        const refusals = refusedExchanges(scene).filter((o) => TAG_SESSION.test(o.error.message));
        const [first] = refusals;
        if (!first)
            return [];
        const role = scene.settings.roleToAssume || (denialOf(first)?.resource ?? 'ROLE_ARN');
        const named = denialOf(first)?.principal ?? null;
        const principal = named && (0,names_arn/* parseArn */.Lw)(named) ? named : null;
        const [readable = null] = readablePolicies(scene);
        const byToken = first.operation === 'AssumeRoleWithWebIdentity';
        return [
            {
                subjects: [role],
                confidence: 'certain',
                refusals,
                role,
                tagger: byToken ? 'token' : taggerOf(scene, principal),
                principal,
                trust: callerTrust({ role, principal, action: 'sts:TagSession' }, readable),
                forToken: byToken ? trustFacts(scene, null) : null,
                run: runFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The role’s trust policy does not allow the session tags that the caller passes on.`,
        explanation: tag_session_denied_EXPLANATIONS[facts.tagger],
        evidence: evidence(citeAll(facts.refusals)),
        remedies: tag_session_denied_remediesFor(facts),
    }),
});
// https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html: sessions of Pod Identity are named eks-CLUSTER-POD-UUID.
const POD_SESSION = /:assumed-role\/[^/]+\/eks-/;
function taggerOf({ credentials, context }, principal) {
    const source = givenKey(credentials)?.source;
    if (source === 'container')
        return POD_SESSION.test(principal ?? '') ? 'pod identity' : 'container';
    if (source === 'instance')
        return 'instance';
    return context.signInBefore && source === 'environment' ? 'earlier step' : 'unknown';
}
const tag_session_denied_EXPLANATIONS = {
    'pod identity': (0,src_text/* text */.Qq) `The role was asked for with the role of the runner’s pod. EKS Pod Identity gives its sessions tags and marks them as transitive, so they go on to every role that such a session assumes. The trust policy and the caller’s own policy must allow ${'sts:TagSession'} beside ${'sts:AssumeRole'}.`,
    container: (0,src_text/* text */.Qq) `The role was asked for with the role of the runner’s container, whose session carries transitive tags. This action adds none. The trust policy and the caller’s own policy must allow ${'sts:TagSession'} beside ${'sts:AssumeRole'}.`,
    instance: (0,src_text/* text */.Qq) `The role was asked for with the role of the runner’s instance, whose session carries transitive tags. This action adds none. The job has no OIDC token: if OIDC was meant, ${'id-token: write'} is missing.`,
    'earlier step': (0,src_text/* text */.Qq) `The tags come with the session that an earlier step made: this action adds none.`,
    token: (0,src_text/* text */.Qq) `The tags come with GitHub’s token: this action adds none.`,
    unknown: (0,src_text/* text */.Qq) `The tags come with the session that was given: this action adds none.`,
};
function tag_session_denied_remediesFor(facts) {
    const { tagger, run, role, forToken } = facts;
    const allow = forToken ? acceptTags(forToken) : allowTags(facts);
    switch (tagger) {
        case 'token':
            return [allow];
        case 'pod identity':
            return [allow, stopPodTags];
        case 'instance':
            return [allow, { ...allowIdToken(run), title: (0,src_text/* text */.Qq) `If OIDC was meant, let the job ask for an OIDC token` }];
        case 'earlier step':
            return [allow, ...stopPassingTags(run)];
        default:
            return run.terminal ? [allow] : [allow, assumeByToken(run, role)];
    }
}
function allowTags({ trust, principal, role }) {
    const who = principal ? (0,src_text/* text */.Qq) `${(0,names_arn/* principalOf */.i6)(principal)}` : (0,src_text/* text */.Qq) `the caller`;
    const own = allowCaller(principal, [{ Effect: 'Allow', Action: ['sts:AssumeRole', 'sts:TagSession'], Resource: role }])
        ?.changes ?? [];
    return {
        title: (0,src_text/* text */.Qq) `Allow ${'sts:TagSession'} in the role’s trust policy, and for the caller`,
        changes: [trustCaller(trust), ...own],
        after: (0,src_text/* text */.Qq) `the trust policy of ${trust.roleName} lets ${who} perform ${'sts:TagSession'}`,
        notes: addedStatementNotes(trust),
    };
}

;// CONCATENATED MODULE: ./build/src/rules/assume-role/invalid-parameter.js












// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const PACKED = /^PackedPolicyTooLarge/;
const SOURCE_IDENTITY = /source ?identity/i;
const NAMED = /at '(roleSessionName|externalId|tags?[\w.]*|policy|policyArns|transitiveTagKeys|sourceIdentity)[^']*' failed to satisfy|session tags?|source identity|RoleSessionName|ExternalId/i;
const invalidParameter = rule({
    id: 'assume-role/invalid-parameter',
    severities: ['error'],
    title: "A parameter of the role session breaks STS's rules",
    since: '1.0',
    points: inputs('role-to-assume'),
    stops: true,
    find(scene) {
        if (!scene.settings.roleToAssume)
            return [];
        const refusals = refusedExchanges(scene).filter(({ error: { code, message } }) => PACKED.test(code) ||
            code === 'MalformedPolicyDocument' ||
            (/^ValidationError/.test(code) && NAMED.test(message)));
        const written = [...sessionName(scene), ...externalId(scene)];
        const found = written.length > 0 ? written : byAnswer(scene, refusals);
        return found.map((parameter) => ({
            subjects: ['name' in parameter || 'known' in parameter ? parameter.parameter : parameter.role],
            confidence: 'certain',
            refusals,
            run: runFacts(scene),
            ...parameter,
        }));
    },
    tell(facts) {
        switch (facts.parameter) {
            case 'role-session-name':
                return { ...tellSessionName(facts), remedies: [nameSession(facts.fitting)] };
            case 'role-external-id':
                return { ...tellExternalId(facts), remedies: [invalid_parameter_giveExternalId(facts)] };
            default:
                return {
                    ...invalid_parameter_WORDS[facts.parameter](facts),
                    evidence: evidence(citeAll(facts.refusals)),
                    remedies: invalid_parameter_remediesFor(facts),
                };
        }
    },
});
const invalid_parameter_faultOf = (value, most) => value.length < 2 || value.length > most ? 'length' : 'characters';
function sessionName({ settings, context }) {
    const name = settings.roleSessionName;
    if (SESSION_NAME.test(name))
        return [];
    const isExpression = Boolean(context.expressions?.['role-session-name']);
    return [
        {
            parameter: 'role-session-name',
            name: name.slice(0, 100),
            fault: invalid_parameter_faultOf(name, 64),
            fitting: isExpression ? BY_RUN : fittingName(name),
        },
    ];
}
// A branch's name has slashes, a bot's has brackets: a run's number has neither.
const BY_RUN = 'github-${{ github.run_id }}';
function fittingName(name) {
    const trim = (value) => value.replace(/^[-.]+|[-.]+$/g, '');
    const fitting = trim(trim(name.trim().replace(/[^\w+=,.@-]+/g, '-')).slice(0, 64));
    return SESSION_NAME.test(fitting) ? fitting : 'aws-credentials-preflight';
}
/** The external id goes with AssumeRole alone: with a token it is not sent, and may be what it likes. */
function externalId(scene) {
    const { settings, credentials, context, trustPolicy } = scene;
    const id = settings.roleExternalId;
    const key = givenKey(credentials);
    const byToken = settings.assumeWith === 'auto' && credentials.beside.idToken && key?.source !== 'inputs';
    const sent = key !== null && !byToken && settings.assumeWith !== 'oidc';
    if (!id || !sent || EXTERNAL_ID.test(id))
        return [];
    const secret = /\bsecrets\.([A-Za-z_]\w*)/.exec(context.expressions?.['role-external-id'] ?? '')?.[1] ?? null;
    const file = trustPolicy ? readablePolicies(scene).find(({ live }) => !live) : undefined;
    return [
        {
            parameter: 'role-external-id',
            length: id.length,
            fault: invalid_parameter_faultOf(id, 1224),
            known: (file && externalIdsIn(file.policy)[0]) ?? null,
            secret: EXTERNAL_ID.test(id.trim()) ? secret : null,
        },
    ];
}
function byAnswer({ settings, credentials }, refusals) {
    const [first] = refusals;
    if (!first)
        return [];
    return [
        {
            parameter: parameterIn(first),
            role: settings.roleToAssume,
            session: Boolean(givenKey(credentials)?.sessionToken),
            fromContainer: givenKey(credentials)?.source === 'container',
        },
    ];
}
function parameterIn({ error: { code, message } }) {
    if (PACKED.test(code))
        return 'session tags';
    if (SOURCE_IDENTITY.test(message))
        return 'source identity';
    if (/roleSessionName/i.test(message))
        return 'session name';
    return /externalId/i.test(message) ? 'external id' : 'another one';
}
const NAME_FAULTS = {
    length: (name) => (0,src_text/* text */.Qq) `It has ${name.length} characters; STS takes 2 to 64.`,
    characters: () => (0,src_text/* text */.Qq) `It has other characters than letters, digits and ${'+=,.@-_'}, which are all that STS takes.`,
};
const tellSessionName = ({ name, fault, refusals }) => ({
    headline: (0,src_text/* text */.Qq) `${'role-session-name'} is not a valid name for a role session.`,
    explanation: NAME_FAULTS[fault](name),
    evidence: evidence([{ text: (0,src_text/* text */.Qq) `${'role-session-name'} is ${name}` }, ...citeAll(refusals)]),
});
const ID_FAULTS = {
    length: (length) => (0,src_text/* text */.Qq) `It has ${length} characters; STS takes 2 to 1224.`,
    characters: () => (0,src_text/* text */.Qq) `It has other characters than letters, digits and ${'+=,.@:/-_'}, which are all that STS takes.`,
};
const tellExternalId = ({ length, fault, refusals }) => ({
    headline: (0,src_text/* text */.Qq) `${'role-external-id'} is not a valid external id.`,
    explanation: ID_FAULTS[fault](length),
    evidence: evidence([{ text: (0,src_text/* text */.Qq) `${'role-external-id'} has ${length} characters` }, ...citeAll(refusals)]),
});
const invalid_parameter_REFUSED = {
    headline: (0,src_text/* text */.Qq) `STS refuses a parameter of the role’s session.`,
    explanation: (0,src_text/* text */.Qq) `The answer names it; it was not known to be wrong before.`,
};
const invalid_parameter_WORDS = {
    'session tags': ({ session }) => ({
        headline: (0,src_text/* text */.Qq) `The session tags or policies are too large for the role’s session.`,
        explanation: session
            ? (0,src_text/* text */.Qq) `This action sends neither: they come with the session that was given, which passes its tags on to every role that it assumes.`
            : (0,src_text/* text */.Qq) `This action sends neither, so they were added on the way, or come with the caller.`,
    }),
    'source identity': () => ({
        headline: (0,src_text/* text */.Qq) `STS refuses the source identity of the role’s session.`,
        explanation: (0,src_text/* text */.Qq) `This action sends none: it comes with the session that was given, and cannot be changed there.`,
    }),
    'session name': () => invalid_parameter_REFUSED,
    'external id': () => invalid_parameter_REFUSED,
    'another one': () => invalid_parameter_REFUSED,
};
const nameSession = (name) => setInput('role-session-name', name, {
    title: (0,src_text/* text */.Qq) `Use a name of letters, digits and hyphens`,
    after: (0,src_text/* text */.Qq) `${'role-session-name'} is ${name}`,
    notes: [
        (0,src_text/* text */.Qq) `Names of branches have slashes, and names of bots have brackets: ${'${{ github.run_id }}'} has neither.`,
    ],
});
const FROM_POLICY = (0,src_text/* text */.Qq) `Copy it from the condition on ${'sts:ExternalId'} in the role’s trust policy, without quotes or white space.`;
function invalid_parameter_giveExternalId({ known, secret, run }) {
    const title = (0,src_text/* text */.Qq) `Give the external id as the trust policy has it`;
    if (!known && secret)
        return {
            title: (0,src_text/* text */.Qq) `Store ${secret} again without white space`,
            changes: [storeSecret(run, secret, 'same-value-cleaned')],
            after: (0,src_text/* text */.Qq) `the secret ${secret} has the bare value`,
        };
    return setInput('role-external-id', known ?? 'EXTERNAL_ID', {
        title,
        after: (0,src_text/* text */.Qq) `${'role-external-id'} is what the trust policy asks for`,
        notes: [FROM_POLICY],
    });
}
function invalid_parameter_remediesFor(facts) {
    const { parameter, role, run, fromContainer } = facts;
    const askForOther = askMaker(facts);
    const byToken = run.terminal ? [] : [assumeByToken(run, role)];
    switch (parameter) {
        case 'session name':
            return [nameSession('aws-credentials-preflight')];
        case 'external id':
            return [invalid_parameter_giveExternalId({ known: null, secret: null, run })];
        case 'session tags': {
            const fewer = fromContainer ? [stopPodTags] : stopPassingTags(run);
            const [first = askForOther, ...others] = [...fewer, ...byToken, askForOther];
            return [first, ...others];
        }
        case 'source identity':
            return [byToken[0] ?? askForOther];
        case 'another one':
            return [askForOther];
    }
}
const askMaker = ({ parameter, role, run, refusals }) => ask({
    whom: (0,src_text/* text */.Qq) `whoever makes the session that is given to this job`,
    title: (0,src_text/* text */.Qq) `Ask for a session that can assume the role`,
    message: [
        introduce(run),
        parameter === 'another one'
            ? `STS refuses a parameter of its request for a session of ${role}.`
            : `STS refuses its session to assume ${role}, because of the ${parameter} that it carries.`,
        'Please make a session that can assume it.',
    ].join(' '),
    requestId: refusals[0]?.error.requestId ?? null,
    after: (0,src_text/* text */.Qq) `the session that is given can assume ${role}`,
});

;// CONCATENATED MODULE: ./build/src/rules/assume-role/duration-exceeded.js










const OVER_MAXIMUM = /exceeds the MaxSessionDuration/i;
const IN_A_CHAIN = /session limit for roles assumed by role chaining|role chaining/i;
const OUT_OF_RANGE = /at 'durationSeconds' failed to satisfy/i;
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#id_roles_terms-and-concepts: a chain's sessions last one hour at most.
const CHAIN_LIMIT = 3600;
// The least maximum that a role can have: https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html
const LEAST_MAXIMUM = 3600;
const MOST = 43_200;
const durationExceeded = rule({
    id: 'assume-role/duration-exceeded',
    severities: ['error'],
    title: 'The session was asked to last longer than the role allows',
    since: '1.0',
    points: inputs('role-duration-seconds', 'role-to-assume'),
    stops: isCertainChain,
    find(scene) {
        const certain = isCertainChain(scene);
        const refusals = refusedExchanges(scene).filter(({ error: { message } }) => [OVER_MAXIMUM, IN_A_CHAIN, OUT_OF_RANGE].some((words) => words.test(message)));
        const [first] = refusals;
        if (!first && !certain)
            return [];
        const { settings } = scene;
        return [
            {
                subjects: [settings.roleToAssume],
                confidence: 'certain',
                refusals,
                limit: certain || IN_A_CHAIN.test(first?.error.message ?? '') ? 'chain' : 'role',
                sessionOf: certain ? sourceLabel(scene) : null,
                asked: settings.roleDurationSeconds,
                maximum: maximumOf(scene),
                role: settings.roleToAssume,
                run: runFacts(scene),
            },
        ];
    },
    tell: (facts) => ({
        ...duration_exceeded_WORDS[facts.limit],
        evidence: evidence([
            ...citeAll(facts.refusals),
            ...(facts.sessionOf
                ? [{ text: (0,src_text/* text */.Qq) `the credentials come from ${[facts.sessionOf]}, so they are a role’s session` }]
                : []),
            ...(facts.asked ? [{ text: (0,src_text/* text */.Qq) `${'role-duration-seconds'} is ${facts.asked}` }] : []),
            ...(facts.maximum ? [{ text: (0,src_text/* text */.Qq) `the role’s maximum is ${facts.maximum} seconds` }] : []),
        ]),
        remedies: duration_exceeded_remediesFor(facts),
    }),
});
const duration_exceeded_WORDS = {
    chain: {
        headline: (0,src_text/* text */.Qq) `A role that is assumed with another role’s session lasts one hour at most.`,
        explanation: (0,src_text/* text */.Qq) `The credentials given are themselves a role’s session, so this is a chain. The role’s own maximum does not count.`,
    },
    role: {
        headline: (0,src_text/* text */.Qq) `The session was asked to last longer than the role allows.`,
        explanation: (0,src_text/* text */.Qq) `The role’s maximum session duration is lower than ${'role-duration-seconds'} of this step.`,
    },
};
/** A machine's or container's credentials are a role's session, so that more than an hour is refused whatever the role says. */
function isCertainChain({ settings, credentials }) {
    const source = givenKey(credentials)?.source;
    return (settings.roleToAssume !== '' &&
        (settings.roleDurationSeconds ?? 0) > CHAIN_LIMIT &&
        (source === 'instance' || source === 'container'));
}
const maximumOf = ({ observations }) => observations.flatMap((o) => o.operation === 'GetRole' && o.status === 'ok' && o.facts.maxSessionDuration ? [o.facts.maxSessionDuration] : [])[0] ?? null;
function duration_exceeded_remediesFor({ limit, asked, maximum, role, run }) {
    if (limit === 'chain')
        return [lower(CHAIN_LIMIT), ...(run.terminal ? [] : [assumeByToken(run, role)])];
    const first = maximum ? lower(maximum) : duration_exceeded_leaveOut;
    const canRaise = asked !== null && asked <= MOST && /:role\//.test(role);
    return canRaise ? [first, allowDuration(trust_roleNameOf(role), asked)] : [first];
}
const lower = (seconds) => setInput('role-duration-seconds', String(seconds), {
    title: (0,src_text/* text */.Qq) `Ask for a session of ${seconds} seconds`,
    after: (0,src_text/* text */.Qq) `${'role-duration-seconds'} of this step is ${seconds} or less`,
});
const duration_exceeded_leaveOut = removeInput('role-duration-seconds', {
    title: (0,src_text/* text */.Qq) `Ask for a session of one hour: remove the input ${'role-duration-seconds'}`,
    after: (0,src_text/* text */.Qq) `this step asks for AWS’s default, ${LEAST_MAXIMUM} seconds`,
    notes: [(0,src_text/* text */.Qq) `Every role allows one hour. The role’s own maximum was not read.`],
});

;// CONCATENATED MODULE: ./build/src/remedies/bearer.js
// A Bedrock API key beside other credentials: the SDKs take it before all of them.


const bearer_VARIABLE = 'AWS_BEARER_TOKEN_BEDROCK';
/** Requests to Bedrock are signed with the job’s other credentials, as those to all other services are. */
const unsetBearer = (run, title) => ({
    title,
    changes: [{ kind: 'unset-variable', name: bearer_VARIABLE, at: levelOf(run, bearer_VARIABLE) }],
    after: (0,src_text/* text */.Qq) `${bearer_VARIABLE} is not set`,
    notes: [(0,src_text/* text */.Qq) `The SDKs take the key before every other credential, as long as it is set.`],
});

;// CONCATENATED MODULE: ./build/src/remedies/models.js
// Remedies that call a model by another id, in another Region, or another model in its place.




const INPUT = 'bedrock-models';
const CALLS = (0,src_text/* text */.Qq) `Change the id where the job calls the model, too.`;
const answers = (ids, ...regions) => ids.length > 1
    ? (0,src_text/* text */.Qq) `the models ${(0,src_text/* enumerate */.HL)(ids)} answer in ${(0,src_text/* enumerate */.HL)(regions)}`
    : (0,src_text/* text */.Qq) `the model ${(0,src_text/* enumerate */.HL)(ids)} answers in ${(0,src_text/* enumerate */.HL)(regions)}`;
const idsOf = (swaps) => [...new Set(swaps.map(({ to }) => to))];
function swapModels(swaps, { region, title, notes = [] }) {
    const [first, ...others] = swaps.map(({ from, to }) => [from, to]);
    return replaceValues(INPUT, [first, ...others], {
        title: title ?? (0,src_text/* text */.Qq) `Use ${(0,src_text/* enumerate */.HL)(idsOf(swaps))} instead of ${(0,src_text/* enumerate */.HL)(swaps.map(({ from }) => from))}`,
        after: answers(idsOf(swaps), region),
        notes: [...notes, CALLS],
    });
}
/** The same, with the policy that the new ids take; null where nothing is to be allowed. */
function swapModelsAllowed(swaps, { region, holder, statements }) {
    const document = documentOf(statements);
    if (!document)
        return null;
    const { changes, after } = swapModels(swaps, { region });
    return {
        title: (0,src_text/* text */.Qq) `Use ${(0,src_text/* enumerate */.HL)(idsOf(swaps))}, where the caller’s policy does not allow it yet: with its policy`,
        changes: [...changes, attach(holder, document)],
        after,
        notes: [(0,src_text/* text */.Qq) `A profile is authorised by its own ARN, and by the model’s ARN in every Region to which it routes.`],
    };
}
/**
 * Models that other Regions serve: everything moves there, unless something else answered here or several Regions are needed. Then those models
 * alone get steps of their own.
 */
function callElsewhere(run, moves, { answering, title, notes = [] }) {
    const [first, ...others] = moves;
    if (others.length === 0 && (answering.length === 0 || run.terminal))
        return moveAll(run, first, title, notes);
    const ids = moves.flatMap(({ items }) => items.map(({ id }) => id));
    const steps = moves.map(({ to, items }) => secondStep(run, {
        input: INPUT,
        items: items.map(({ written }) => written),
        becomes: items.map(({ id }) => id),
        to,
    }));
    const regions = moves.map(({ to }) => to);
    return {
        title: title ??
            (others.length > 0
                ? (0,src_text/* text */.Qq) `Check ${(0,src_text/* enumerate */.HL)(ids)} in ${(0,src_text/* enumerate */.HL)(regions)}, each Region in a step of its own`
                : (0,src_text/* text */.Qq) `Check ${(0,src_text/* enumerate */.HL)(ids)} in ${first.to}, in a step of its own`),
        changes: [steps[0], ...steps.slice(1)],
        after: (0,src_text/* text */.Qq) `${answers(ids, ...regions)}${stillAnswers(answering)}`,
        notes: [
            ...(answering.length > 0
                ? [
                    (0,src_text/* text */.Qq) `Changing the Region of this step would break ${(0,src_text/* enumerate */.HL)(answering)}, which answered in ${run.region ?? ''}.`,
                ]
                : []),
            ...notes,
            (0,src_text/* text */.Qq) `Give the job’s Bedrock client ${(0,src_text/* enumerate */.HL)(regions)} as its Region.`,
        ],
    };
}
const stillAnswers = (answering) => answering.length > 0 ? (0,src_text/* text */.Qq) `, and this step still finds ${(0,src_text/* enumerate */.HL)(answering)}` : [];
function moveAll(run, { to, items }, title, notes) {
    const renamed = items.filter(({ written, id }) => written !== id);
    const ids = items.map(({ id }) => id);
    return {
        title: title ?? (0,src_text/* text */.Qq) `Use the Region ${to}`,
        changes: [
            ...setRegion(run, to),
            ...renamed.map(({ written, id }) => ({ kind: 'replace-value', name: INPUT, from: written, to: id })),
        ],
        after: answers(ids, to),
        notes: [
            ...notes,
            ...(renamed.length > 0 ? [CALLS] : []),
            ...(run.terminal ? [] : [(0,src_text/* text */.Qq) `The steps that use AWS need the same Region.`]),
        ],
    };
}
/** Bedrock alone moves where other services were asked for here; else the whole step does. */
function useBedrockIn(run, places, { region, listed, alone, further }) {
    const [first, ...others] = places;
    const notes = [
        (0,src_text/* text */.Qq) `Prompts then leave ${region}: see whether that is allowed.`,
        ...(further.length > 0 ? [(0,src_text/* text */.Qq) `Or ${(0,src_text/* enumerate */.HL)(further, 'or')}, further away.`] : []),
    ];
    if (others.length === 0 && (alone || run.terminal)) {
        const title = (0,src_text/* text */.Qq) `Use the Region ${first.to}`;
        return first.items.length > 0
            ? moveAll(run, first, title, notes)
            : { title, changes: setRegion(run, first.to), after: (0,src_text/* text */.Qq) `this step asks Bedrock in ${first.to}`, notes };
    }
    const steps = places.map(({ to, items }) => {
        const step = secondStep(run, {
            input: INPUT,
            items: items.map(({ written }) => written),
            becomes: items.map(({ id }) => id),
            to,
        });
        if (items.length > 0 || step.kind !== 'second-step')
            return step;
        const { [INPUT]: _, ...rest } = step.with;
        return { ...step, with: rest };
    });
    const regions = places.map(({ to }) => to);
    return {
        title: (0,src_text/* text */.Qq) `Check Bedrock in ${(0,src_text/* enumerate */.HL)(regions)}, in a step of its own`,
        changes: [steps[0], ...steps.slice(1), ...unlist(listed)],
        after: (0,src_text/* text */.Qq) `the step of its own reaches Bedrock in ${(0,src_text/* enumerate */.HL)(regions)}, and this step does not ask it`,
        notes: [...notes, (0,src_text/* text */.Qq) `Give the job’s Bedrock client ${(0,src_text/* enumerate */.HL)(regions)} as its Region.`],
    };
}
const unlist = (listed) => listed ? [{ kind: 'remove-value', name: 'services', item: 'bedrock' }] : [];
function leaveBedrock({ region, models, listed }) {
    const [first, ...others] = [
        ...models.map((item) => ({ kind: 'remove-value', name: INPUT, item })),
        ...unlist(listed || models.length === 0),
    ];
    return {
        title: (0,src_text/* text */.Qq) `Do without Bedrock in ${region}`,
        changes: [first, ...others],
        after: (0,src_text/* text */.Qq) `this step does not ask Bedrock`,
    };
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/describe-models.js
// What every finding on a model says in the same way: which models, by whose word, with which request.



const isSome = (items) => items.length > 0;
const modelFacts = (scene, items, confidence = 'certain') => ({
    subjects: targetsOf(items),
    confidence,
    items,
    region: items[0].region,
    run: runFacts(scene),
});
const targetsOf = (items) => [
    ...new Set(items.map((j) => j.observation.target ?? 'Bedrock')),
];
const describe_models_namesOf = (items) => (0,src_text/* enumerate */.HL)(targetsOf(items));
/** A verb or pronoun for one model, or for several. */
const forCount = (items, one, several) => [
    items.length > 1 ? several : one,
];
/** What was seen: AWS's words, or, under `catalog`, what the control plane showed. */
function describe_models_evidenceOf(items, shown, ...more) {
    const pieces = items.map((item) => item.observation.status === 'failed'
        ? cite(item.observation)
        : { text: shown(item), observation: item.observation });
    return evidence([...pieces, ...more]);
}
const messageOf = ({ observation }) => observation.status === 'failed' ? observation.error.message : '';
/** AWS's number of the refusal, by which its support finds it. */
const requestIdOf = (items) => items.flatMap(({ observation }) => (observation.status === 'failed' ? (observation.error.requestId ?? []) : []))[0] ??
    null;
const SAFE_ID = /^[A-Za-z0-9_.:/@+=-]+$/;
/** An id as a command or a policy may have it: nothing foreign comes in through an input. */
const isSafeId = (id) => SAFE_ID.test(id);
/** The foundation models behind, as a command may name them. */
const basesOf = (items) => [
    ...new Set(items.flatMap(({ ref }) => (ref?.base && isSafeId(ref.base) ? [ref.base] : []))),
];
/** The catalogue's own words on models, by a command for somebody who may read them. */
const availabilityLook = (items) => {
    const runs = items.flatMap(({ ref, region }) => ref?.base && isSafeId(ref.base)
        ? [`aws bedrock get-foundation-model-availability --region ${region} --model-id ${ref.base}`]
        : []);
    return runs.length > 0
        ? [{ caption: (0,src_text/* text */.Qq) `What the account’s catalogue says`, run: [...new Set(runs)].join('\n') }]
        : [];
};
/** The two lists that together have every id that a Region calls. */
const listLook = (region) => ({
    caption: (0,src_text/* text */.Qq) `The ids that ${region} calls`,
    run: [
        `aws bedrock list-foundation-models --region ${region} --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'`,
        `aws bedrock list-inference-profiles --region ${region} --query 'inferenceProfileSummaries[].inferenceProfileId'`,
    ].join('\n'),
});

;// CONCATENATED MODULE: ./build/src/rules/bedrock/invocation-arns.js
// The ARNs that one model's invocation is authorised against.







/** The profile's own, and the model's wherever the profile may route to. */
function invocationArns(scene, ref, region) {
    const { id: partition } = (0,knowledge_regions/* partitionOf */.iQ)(region);
    if (!isSafeId(ref.written))
        return [];
    const model = (r) => `arn:${partition}:bedrock:${r}::foundation-model/${ref.base ?? '*'}`;
    if (ref.kind === 'application-profile' || ref.kind === 'router')
        return [ref.written, ...(liveProfile(scene, ref, region)?.modelArns ?? [model('*')])];
    if (ref.kind !== 'profile')
        return ref.base ? [model(region)] : [ref.written];
    const profile = ref.written.startsWith('arn:')
        ? ref.written
        : `arn:${partition}:bedrock:${region}:${runFacts(scene).account ?? 'ACCOUNT_ID'}:inference-profile/${ref.written}`;
    // The source Region is authorised too, also where the profile does not route to it.
    const destinations = destinationsOf(scene, ref, region);
    return [profile, ...(destinations ? [...new Set([region, ...destinations])].map(model) : [model('*')])];
}
const allowInvocation = (arns) => ({
    Effect: 'Allow',
    Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
    Resource: [...new Set(arns)],
});
function allowanceFor(scene, ids, region) {
    const holder = holderOf(runFacts(scene).principal);
    const arns = ids.flatMap((id) => invocationArns(scene, (0,bedrock_ids/* parseModelId */.iA)(id), region));
    if (!holder || arns.length === 0 || arns.some((arn) => arn.includes('ACCOUNT_ID')))
        return null;
    return { holder, statements: [allowInvocation(arns)] };
}
function swapAllowed(swaps, region, allowance) {
    const remedy = allowance ? swapModelsAllowed(swaps, { region, ...allowance }) : null;
    return remedy ? [remedy] : [];
}

;// CONCATENATED MODULE: ./build/src/answers/bucket-region.js
const REGION_CODE = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;
/** The Region that S3 names for a bucket, in a header or in words; null where it names none, and of any other service. */
function realRegion(observation) {
    if (observation.service !== 's3')
        return null;
    if (observation.status === 'ok' && observation.operation === 'ListObjectsV2')
        return observation.facts.bucketRegion ?? null;
    if (observation.status !== 'failed')
        return null;
    const words = /expecting '([\w-]+)'|The ([\w-]+) location constraint|\.s3[.-]([a-z]{2,4}(?:-[a-z]+)+-\d)\.amazonaws/.exec(observation.error.message);
    const named = observation.error.bucketRegion ?? words?.[1] ?? words?.[2] ?? words?.[3];
    // "The unspecified location constraint" is us-east-1, where a bucket has none.
    if (named === 'unspecified')
        return 'us-east-1';
    return named && REGION_CODE.test(named) ? named : null;
}

;// CONCATENATED MODULE: ./build/src/rules/permissions/denials.js
// Which denials the rules on permissions may judge, and by which layer. What belongs to another rule is left to it.





/** Denials of what the job asked for: a named target, or an operation that was asked for by name. */
function denialsOf(scene, ...layers) {
    return allDenials(scene).filter(({ observation, denial }) => !isListing(observation, scene) && layers.includes(denial.layer) && hasKnownWords(observation, denial));
}
// Some tools put the API before it, and print the body of an answer that has none as `null`.
const BARE = /^(API: [\w:-]{1,80} )?(access ?denied|forbidden)?(: null)?[.!]?$/i;
// The last is MinIO's STS: https://github.com/minio/minio/blob/master/cmd/sts-errors.go
const WITHOUT_CLAUSE = /not authorized to perform|explicit deny[.]?$|temporary credentials not allowed for this request/i;
const CLAUSE = /because no |explicit deny in /i;
/** A denial that names no layer is known by its words alone: it says no more than that, or its clause is left out. Other words say something that no rule knows. */
function hasKnownWords({ error }, { layer }) {
    if (layer !== 'unspecified')
        return true;
    const words = error.message.trim();
    return BARE.test(words) || (WITHOUT_CLAUSE.test(words) && !CLAUSE.test(words));
}
/** Denials that no named target depends on. */
function listingsDenied(scene) {
    return allDenials(scene).filter(({ observation }) => isListing(observation, scene));
}
function allDenials(scene) {
    return scene.observations.filter(isFailed).flatMap((observation) => {
        const denial = denialOf(observation);
        if (!denial ||
            observation.followUp ||
            isQuarantine(denial) ||
            (0,registry/* descriptorOf */.nb)(observation.service) === null ||
            observation.operation.startsWith('AssumeRole'))
            return [];
        if (isBedrockOwned(observation, scene))
            return [];
        const there = realRegion(observation);
        return there && there !== observation.region ? [] : [{ observation, denial }];
    });
}
function isListing(o, scene) {
    if (o.operation === 'GetCallerIdentity')
        return false;
    if (o.target === null)
        return true;
    return o.operation === 'DescribeTable' && readGranted(scene, o);
}
const provenBesideSts = (scene) => scene.observations.some((o) => o.service !== 'sts' && provesCredentials(o));
/** A GetCallerIdentity that is denied is a warning where another service proves the credentials and `sts` was not named. */
function severityOf(scene, denied) {
    const onlyIdentity = denied.every((d) => d.observation.operation === 'GetCallerIdentity');
    return onlyIdentity && provenBesideSts(scene) && !scene.settings.named.includes('sts') ? 'warning' : 'error';
}

;// CONCATENATED MODULE: ./build/src/rules/permissions/denial-facts.js
// What the rules on permissions know of the denials of one kind, as plain data.










/** All denials of one kind have one cause, and one person who can mend it. */
function denialFacts(scene, denied, confidence = 'certain') {
    if (denied.length === 0)
        return [];
    const run = runFacts(scene);
    const refusals = denied.map(({ observation }) => observation);
    const named = denied.flatMap(({ denial }) => denial.principal ?? [])[0] ?? null;
    return [
        {
            subjects: evidence_subjectsOf(refusals),
            confidence,
            severity: severityOf(scene, denied),
            refusals,
            actions: [...new Set(denied.map(({ observation, denial }) => denial.action ?? observation.operation))],
            targets: [...new Set(refusals.flatMap(({ target }) => target ?? []))],
            named,
            principal: named && (0,names_arn/* parseArn */.Lw)(named) ? named : run.principal,
            policyArns: [...new Set(denied.flatMap(({ denial }) => denial.policyArn ?? []))],
            explicit: denied.some(({ denial }) => denial.explicit),
            statements: statementsFor(scene, denied, run),
            strange: denied.flatMap(strangeResource),
            granted: grantedBySts(scene, denied),
            run,
        },
    ];
}
/** The caller without its session; null where nobody named it. */
const denial_facts_callerOf = ({ principal }) => principal && (0,names_arn/* principalOf */.i6)(principal);
function strangeResource({ observation, denial }) {
    const { target } = observation;
    const resource = denial.resource ? (0,names_arn/* parseArn */.Lw)(denial.resource) : null;
    const targets = (0,registry/* descriptorOf */.nb)(observation.service)?.targets;
    if (!denial.resource || !target || !resource || !targets?.nameIn)
        return [];
    const asked = targets.bareName(target);
    const said = targets.nameIn(resource.resource);
    if (said === asked || (0,names_arn/* parseArn */.Lw)(target)?.resource === resource.resource)
        return [];
    return [{ resource: denial.resource, asked, isPart: said.startsWith(`${asked}/`) }];
}
function grantedBySts(scene, denied) {
    if (denied.some(({ observation }) => observation.operation === 'GetCallerIdentity'))
        return null;
    const operations = ['GetCallerIdentity', 'AssumeRole', 'AssumeRoleWithWebIdentity'];
    return successes(scene, operations, { service: 'sts' })[0] ?? null;
}
/** The smallest statements that allow exactly what was denied. */
function statementsFor(scene, denied, run) {
    const byAction = Map.groupBy(denied, (each) => actionOf(each, run));
    return [...byAction].flatMap(([action, group]) => {
        const resources = action ? group.flatMap((each) => resourcesOf(scene, each, action, run)) : [];
        return action && resources.length > 0
            ? [{ Effect: 'Allow', Action: action, Resource: [...new Set(resources)] }]
            : [];
    });
}
/** What AWS named, or what authorises the operation. */
function actionOf({ observation, denial }, run) {
    if (denial.action)
        return denial.action;
    const targets = (0,registry/* descriptorOf */.nb)(observation.service)?.targets;
    const [arn] = ownArn(observation, run);
    const uses = arn && targets?.operation === observation.operation ? targets.uses(arn)[0] : undefined;
    return uses ?? (0,registry/* actionFor */.cY)(observation.operation);
}
// Actions for which IAM knows no resource: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrock.html
const WITHOUT_RESOURCE = new Set(['bedrock:CallWithBearerToken', 'sts:GetCallerIdentity']);
/** A profile is authorised with its models in every destination: a policy that names only the first ARN refused would meet the next refusal. */
function resourcesOf(scene, denied, action, run) {
    const { observation, denial } = denied;
    if (WITHOUT_RESOURCE.has(action) || observation.target === null)
        return ['*'];
    const named = plainArn(denial);
    if (!isInvocation(observation))
        return named ? [named] : ownArn(observation, run);
    if (!/^bedrock:InvokeModel/.test(action))
        return named ? [named] : [];
    const arns = invocationArns(scene, refOf(scene, observation.target, observation.region), observation.region);
    const known = arns.some((arn) => arn.includes('*')) ? [] : arns;
    return named && !known.includes(named) ? [named] : known;
}
const PLAIN_ARN = /^arn:[\w-]+:[\w-]+:[\w-]*:\d*:[\w.:/*@=+-]+$/;
/** The resource in AWS's words; null where it is none, or GitHub masks a name in it that is stored as a secret. */
const plainArn = ({ resource }) => resource && PLAIN_ARN.test(resource) && !resource.includes('***') ? resource : null;
/** The ARN of what was asked for. Only a name that AWS could have accepted enters a policy. */
function ownArn({ service, target, region }, { account }) {
    if (!target || !/^[\w.:/-]+$/.test(target))
        return [];
    const place = { partition: (0,knowledge_regions/* partitionOf */.iQ)(region).id, region, account: account ?? 'ACCOUNT_ID' };
    const arn = (0,registry/* descriptorOf */.nb)(service)?.targets?.arn?.(target, place);
    return arn ? [arn] : [];
}

;// CONCATENATED MODULE: ./build/src/rules/permissions/describe-denials.js
// Words and remedies that several rules on permissions share.





/** `the actions on the targets`, as they were denied. */
const whatIsDenied = ({ actions, targets }) => targets.length > 0 ? (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(actions)} on ${(0,src_text/* enumerate */.HL)(targets)}` : (0,src_text/* enumerate */.HL)(actions);
/** Who AWS says it is, after what the rule has to say. */
const explainDenial = (own, { named }) => named ? (0,src_text/* join */.fj)([own, (0,src_text/* text */.Qq) `The denial proves the credentials: AWS knows the caller as ${named}.`]) : own;
const denialEvidence = (facts, ...more) => evidence([
    ...citeAll(facts.refusals),
    ...facts.policyArns.map((arn) => ({ text: (0,src_text/* text */.Qq) `The message names the policy ${arn}.` })),
    ...facts.strange.map(({ resource, asked, isPart }) => ({
        text: isPart
            ? (0,src_text/* text */.Qq) `The denial is about ${resource}, a part of ${asked}.`
            : (0,src_text/* text */.Qq) `The denial is about ${resource}, which is not ${asked}.`,
    })),
    ...more,
    ...(facts.granted ? [proof(facts.granted, (0,src_text/* text */.Qq) `accepted, so key, secret, token and clock are right`)] : []),
]);
const describe_denials_requestIdOf = ({ refusals }) => refusals.flatMap(({ error }) => error.requestId ?? [])[0] ?? null;
/** The caller and what it may not do, for a message. */
const sayDenial = (facts) => ({
    caller: denial_facts_callerOf(facts) ?? 'its identity',
    what: (0,src_text/* plain */.pj)(whatIsDenied(facts)),
});
const MORE_ACTIONS = (0,src_text/* text */.Qq) `Add the actions that the job itself performs on the same resource.`;
// One action opens all that comes after it.
const WHOLE = new Set(['bedrock:CallWithBearerToken', 's3express:CreateSession']);
const notesFor = ({ statements }) => statements.flatMap(({ Action }) => Action).every((action) => WHOLE.has(action)) ? [] : [MORE_ACTIONS];
/** The statement for the role, permission set or user behind the caller; where none can take one, the text for an administrator. */
const allowDenied = (facts, notes = notesFor(facts)) => allowCaller(facts.principal, facts.statements, { notes }) ?? askAdministrator(facts);
/** `decides` is the kind of policy, where AWS named it. */
function askAdministrator(facts, decides = 'A policy') {
    const { caller, what } = sayDenial(facts);
    const [policy] = facts.policyArns;
    return askToAllow({
        run: facts.run,
        whom: (0,src_text/* text */.Qq) `an administrator of the AWS account`,
        title: (0,src_text/* text */.Qq) `Ask an administrator of the AWS account to allow it`,
        keeps: `${decides}${policy ? ` (${policy})` : ''} keeps ${caller} from performing ${what}.`,
        please: 'Please allow it, or tell us which role to use instead.',
        requestId: describe_denials_requestIdOf(facts),
        after: (0,src_text/* text */.Qq) `AWS no longer denies ${whatIsDenied(facts)}`,
    });
}

;// CONCATENATED MODULE: ./build/src/rules/permissions/no-allow.js






const noAllow = rule({
    id: 'permissions/no-allow',
    severities: ['error', 'warning'],
    title: 'No policy of the caller allows it',
    since: '1.0',
    points: inputs('role-to-assume', 'aws-access-key-id'),
    find(scene) {
        const denied = denialsOf(scene, 'identity').filter(({ denial }) => !denial.explicit);
        return denialFacts(scene, denied).map((facts) => ({ ...facts, bearer: bearerOf(facts) }));
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `No policy of the caller allows ${whatIsDenied(facts)}.`,
        explanation: explainDenial((0,src_text/* text */.Qq) `Nothing forbids it; nothing allows it either.`, facts),
        evidence: denialEvidence(facts, ...(facts.bearer ? [SENT_BEARER] : [])),
        remedies: [allowDenied(facts), ...(facts.bearer === 'beside' ? [unsetBearer(facts.run, OTHERS)] : [])],
        ...(facts.targets.length > 0 && facts.bearer === null ? { lookalikes: no_allow_LOOKALIKES } : {}),
    }),
});
const no_allow_LOOKALIKES = [
    (0,src_text/* text */.Qq) `A resource that does not exist: AWS denies before it looks.`,
    (0,src_text/* text */.Qq) `A mistyped name or another Region: a policy that lists single resources denies it in the same words.`,
];
function bearerOf({ refusals, run }) {
    if (!refusals.some(({ signer }) => signer === 'bearer'))
        return null;
    return run.principal === null ? 'alone' : 'beside';
}
const no_allow_VARIABLE = 'AWS_BEARER_TOKEN_BEDROCK';
const SENT_BEARER = {
    text: (0,src_text/* text */.Qq) `Bedrock was asked with the API key in ${no_allow_VARIABLE}, which acts for the identity that made it.`,
};
const OTHERS = (0,src_text/* text */.Qq) `Or call Bedrock with the job’s other credentials: unset ${no_allow_VARIABLE}`;

;// CONCATENATED MODULE: ./build/src/answers/guardrail.js

/** Whether a policy that asks for a guardrail may be all that this denial is about: only its name tells, so it is no more than possible. */
function mayAskForGuardrail(observation) {
    const denial = denialOf(observation);
    return (denial?.explicit === true &&
        /^bedrock:InvokeModel/.test(denial.action ?? '') &&
        /guard-?_?rail/i.test(denial.policyArn ?? ''));
}

;// CONCATENATED MODULE: ./build/src/rules/permissions/explicit-deny.js










const explicitDeny = rule({
    id: 'permissions/explicit-deny',
    severities: ['error', 'warning'],
    title: 'A policy of the caller denies it',
    since: '1.0',
    points: inputs('role-to-assume', 'aws-access-key-id'),
    find(scene) {
        const denied = denialsOf(scene, 'identity').filter(({ denial }) => denial.explicit);
        const attached = policiesOfCaller(scene).map(({ arn }) => arn);
        const guarded = denied.filter(({ observation }) => mayAskForGuardrail(observation));
        return [
            ...denialFacts(scene, guarded, 'possible').map((facts) => ({
                ...facts,
                attached,
                guardrail: 'by the policy’s name',
            })),
            ...denialFacts(scene, denied.filter((each) => !guarded.includes(each))).map((facts) => ({
                ...facts,
                attached,
                guardrail: facts.actions.some(isInvoke) ? 'as a lookalike' : null,
            })),
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `A policy of the caller denies ${whatIsDenied(facts)}.`,
        explanation: explainDenial(explain(facts), facts),
        evidence: denialEvidence(facts),
        remedies: facts.guardrail === 'by the policy’s name'
            ? [askCatalogue, explicit_deny_exceptIt(facts)]
            : [explicit_deny_exceptIt(facts), askAdministrator(facts, DENY)],
        ...(facts.guardrail === 'as a lookalike' ? { lookalikes: [ASKS_FOR_GUARDRAIL] } : {}),
    }),
});
const DENY = 'A Deny statement in a policy';
const isInvoke = (action) => action.startsWith('bedrock:InvokeModel');
function explain({ attached, guardrail }) {
    return (0,src_text/* join */.fj)([
        (0,src_text/* text */.Qq) `An explicit deny wins over every allow: adding permissions will not help.`,
        ...(guardrail === 'by the policy’s name' ? [MAY_ASK_FOR_GUARDRAIL] : []),
        ...(attached.length > 0 ? [(0,src_text/* text */.Qq) `Attached to the caller: ${(0,src_text/* enumerate */.HL)(attached)}.`] : []),
    ]);
}
const MAY_ASK_FOR_GUARDRAIL = (0,src_text/* text */.Qq) `By its name, the policy asks for a guardrail (${'bedrock:GuardrailIdentifier'}). This action sends none, so a job that sends one may be allowed.`;
const ASKS_FOR_GUARDRAIL = (0,src_text/* text */.Qq) `A policy that asks for a guardrail (${'bedrock:GuardrailIdentifier'}): this action sends none, the job may.`;
const askCatalogue = setInput('bedrock-probe', 'catalog', {
    title: (0,src_text/* text */.Qq) `Ask the catalogue alone, if the job sends a guardrail`,
    after: (0,src_text/* text */.Qq) `this step invokes no model, and lists the model as not proven`,
    notes: [
        (0,src_text/* text */.Qq) `The job’s own calls must name the guardrail: ${'guardrailConfig'} of Converse, ${'guardrailIdentifier'} of InvokeModel.`,
    ],
});
const explicit_deny_exceptIt = (facts) => {
    const of = holderOf(facts.principal);
    return of
        ? exceptFromDeny({ of, policy: facts.policyArns[0] ?? null, what: whatIsDenied(facts), caller: denial_facts_callerOf(facts) })
        : askAdministrator(facts, DENY);
};

;// CONCATENATED MODULE: ./build/src/rules/permissions/organization-policy.js









const organizationPolicy = rule({
    id: 'permissions/organization-policy',
    severities: ['error', 'warning'],
    title: 'An organization’s policy denies it',
    since: '1.0',
    points: inputs('role-to-assume', 'aws-access-key-id'),
    find(scene) {
        const denied = denialsOf(scene, 'organization');
        return [...Map.groupBy(denied, ({ observation }) => kindIn(observation.error.message))].flatMap(([kind, group]) => denialFacts(scene, group).map((facts) => ({
            ...facts,
            kind,
            account: kind === 'resource control'
                ? (group.flatMap(({ denial }) => (0,names_arn/* parseArn */.Lw)(plainArn(denial) ?? '')?.account || [])[0] ?? null)
                : ((0,names_arn/* parseArn */.Lw)(facts.principal ?? '')?.account ?? facts.run.account),
        })));
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `${HEADLINE[facts.kind]} denies ${whatIsDenied(facts)}.`,
        explanation: explainDenial(organization_policy_EXPLAIN[facts.kind](facts.account), facts),
        evidence: denialEvidence(facts),
        remedies: organization_policy_remediesFor(facts),
    }),
});
/** The organization forbids Bedrock's API keys, and the job has credentials that sign. */
const withoutApiKey = ({ actions, run }) => run.principal !== null && actions.every((action) => action === 'bedrock:CallWithBearerToken')
    ? unsetBearer(run, (0,src_text/* text */.Qq) `Call Bedrock with the job’s other credentials, without the API key`)
    : null;
function organization_policy_remediesFor(facts) {
    const without = withoutApiKey(facts);
    const others = [organization_policy_askOrganization(facts), changePolicy(facts)];
    return without ? [without, ...others] : others;
}
function kindIn(message) {
    if (/resource control/i.test(message))
        return 'resource control';
    return /vpc endpoint/i.test(message) ? 'VPC endpoint' : 'service control';
}
const HEADLINE = {
    'service control': (0,src_text/* text */.Qq) `A service control policy of the AWS organization`,
    'resource control': (0,src_text/* text */.Qq) `A resource control policy of the resource’s AWS organization`,
    'VPC endpoint': (0,src_text/* text */.Qq) `The AWS organization’s policy for VPC endpoints`,
};
const of = (account) => (account ? (0,src_text/* text */.Qq) ` ${account}` : []);
const organization_policy_ofAccount = (account) => (account ? (0,src_text/* text */.Qq) ` of the account ${account}` : []);
const ORGANIZATION = {
    'service control': (0,src_text/* text */.Qq) `the AWS organization`,
    'resource control': (0,src_text/* text */.Qq) `the resource’s AWS organization`,
    'VPC endpoint': (0,src_text/* text */.Qq) `the AWS organization`,
};
// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
const organization_policy_EXPLAIN = {
    'service control': (account) => (0,src_text/* text */.Qq) `It bounds every identity of the caller’s account${of(account)}. The role’s own policies are not the fault and cannot override it.`,
    'resource control': (account) => (0,src_text/* text */.Qq) `It bounds the resources of the account${of(account)}, whoever asks for them. The caller’s own policies are not the fault and cannot override it.`,
    'VPC endpoint': (account) => (0,src_text/* text */.Qq) `It bounds what goes through VPC endpoints of the account${of(account)}. The role’s own policies are not the fault and cannot override it.`,
};
const policyWords = ({ kind, policyArns: [arn] }) => {
    const type = kind === 'resource control' ? 'resource control policy' : 'service control policy';
    return arn ? `The ${type} ${arn}` : `A ${type}`;
};
function organization_policy_askOrganization(facts) {
    const { caller, what } = sayDenial(facts);
    const account = facts.account ? ` for the account ${facts.account}` : '';
    return askToAllow({
        run: facts.run,
        whom: (0,src_text/* text */.Qq) `whoever manages the policies of ${ORGANIZATION[facts.kind]}${organization_policy_ofAccount(facts.account)}`,
        title: (0,src_text/* text */.Qq) `Ask whoever manages the policies of ${ORGANIZATION[facts.kind]}`,
        keeps: `${policyWords(facts)} keeps ${caller} from performing ${what}.`,
        please: `Please allow it${account}, or tell us which Region, service or role to use instead.`,
        requestId: describe_denials_requestIdOf(facts),
        after: (0,src_text/* text */.Qq) `no policy of the organization keeps the caller from performing ${whatIsDenied(facts)}`,
        notes: [
            (0,src_text/* text */.Qq) `A policy of the role cannot override it. If the organization allows other Regions or services, use one of those.`,
        ],
    });
}
/** For whoever manages them. */
function changePolicy(facts) {
    const [policy = null] = facts.policyArns;
    const holder = { type: 'organization', name: policy?.split('/').at(-1) ?? null, account: null };
    const added = facts.explicit ? null : allow(holder, facts.statements);
    return added ?? exceptFromDeny({ of: holder, policy, what: whatIsDenied(facts), caller: denial_facts_callerOf(facts) });
}

;// CONCATENATED MODULE: ./build/src/rules/permissions/permissions-boundary.js









const permissionsBoundary = rule({
    id: 'permissions/permissions-boundary',
    severities: ['error', 'warning'],
    title: 'The permissions boundary does not allow it',
    since: '1.0',
    points: inputs('role-to-assume', 'aws-access-key-id'),
    find: (scene) => denialFacts(scene, denialsOf(scene, 'boundary')),
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The caller’s permissions boundary does not allow ${whatIsDenied(facts)}.`,
        explanation: explainDenial((0,src_text/* text */.Qq) `The boundary limits what the identity’s policies can allow, whatever they say.`, facts),
        evidence: denialEvidence(facts),
        remedies: [widen(facts), askAdministrator(facts, 'Its permissions boundary')],
    }),
});
const OWN_POLICY = (0,src_text/* text */.Qq) `The identity’s own policy must allow it as well.`;
function widen(facts) {
    const [policy = null] = facts.policyArns;
    const boundary = { type: 'boundary', name: policy, account: null };
    const added = facts.explicit ? null : allow(boundary, facts.statements, { notes: [OWN_POLICY] });
    const except = { of: boundary, policy, what: whatIsDenied(facts), caller: denial_facts_callerOf(facts) };
    const looks = policy ? [] : findBoundary(facts);
    return { ...(added ?? exceptFromDeny(except, [OWN_POLICY])), ...(looks.length > 0 ? { looks } : {}) };
}
/** AWS does not name the boundary in every message. */
function findBoundary({ principal }) {
    const holder = holderOf(principal);
    const caption = (0,src_text/* text */.Qq) `Which policy is the boundary`;
    if (holder?.type === 'role' && holder.name)
        return [
            { caption, run: `aws iam get-role --role-name ${shellWord(holder.name)} --query Role.PermissionsBoundary` },
        ];
    return holder?.type === 'user' && holder.name
        ? [{ caption, run: `aws iam get-user --user-name ${shellWord(holder.name)} --query User.PermissionsBoundary` }]
        : [];
}

;// CONCATENATED MODULE: ./build/src/rules/permissions/session-policy.js






// https://github.com/aws-actions/configure-aws-credentials#inline-session-policy
const NARROWING = ['inline-session-policy', 'managed-session-policies'];
const sessionPolicy = rule({
    id: 'permissions/session-policy',
    severities: ['error', 'warning'],
    title: 'The session’s own policy does not allow it',
    since: '1.0',
    points: inputs('role-to-assume', 'aws-access-key-id'),
    find: (scene) => denialFacts(scene, denialsOf(scene, 'session')).map((facts) => {
        const step = facts.run.signInBefore;
        const by = NARROWING.filter((name) => step?.inputs.includes(name));
        return { ...facts, narrowed: step && by.length > 0 ? { uses: step.uses, by } : null };
    }),
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The session’s own policy does not allow ${whatIsDenied(facts)}.`,
        explanation: explainDenial((0,src_text/* text */.Qq) `The role may be allowed to; this session of it was made narrower by whoever made it.`, facts),
        evidence: denialEvidence(facts),
        remedies: [session_policy_widen(facts), ...dropFor(facts)],
    }),
});
const place = ({ narrowed }) => narrowed
    ? (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(narrowed.by)} of the step ${narrowed.uses}`
    : (0,src_text/* text */.Qq) `the session policy, where the role is assumed (${'inline-session-policy'} and ${'managed-session-policies'} of configure-aws-credentials, ${'Policy'} and ${'PolicyArns'} of STS)`;
/** A session's policy is given anew with every session: nothing in AWS has it. */
function session_policy_widen(facts) {
    const document = facts.explicit ? null : documentOf(facts.statements);
    const of = { type: 'unknown', name: null, account: facts.run.account };
    const edits = document ? [{ op: 'set', path: ['Statement'], value: document.Statement }] : [];
    const what = whatIsDenied(facts);
    return {
        title: (0,src_text/* text */.Qq) `Let the session policy allow ${what}`,
        changes: [
            {
                kind: 'edit-policy',
                of,
                policy: facts.policyArns[0] ?? null,
                edits,
                file: null,
                says: facts.explicit
                    ? (0,src_text/* text */.Qq) `Except ${what} from the ${'Deny'} statement of ${place(facts)}.`
                    : (0,src_text/* text */.Qq) `Add a statement that allows ${what} to ${place(facts)}.`,
            },
        ],
        after: (0,src_text/* text */.Qq) `the session policy allows ${what}`,
        notes: [(0,src_text/* text */.Qq) `The role’s own policies must allow it as well.`],
    };
}
/** Without a session policy, a session may do all that its role may. */
function dropFor({ narrowed }) {
    if (!narrowed)
        return [];
    const { uses, by } = narrowed;
    const [first, ...others] = by.map((name) => ({ kind: 'remove-input', name, step: { uses, where: 'before' } }));
    if (!first)
        return [];
    return [
        {
            title: (0,src_text/* text */.Qq) `Or let the session do all that the role may`,
            changes: [first, ...others],
            after: (0,src_text/* text */.Qq) `the step ${uses} gives no session policy`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/src/remedies/principal.js
// A caller as a resource's own policy names it.



/**
 * The role behind a session, or the user. The roles of a permission set have a path that no session tells, so a condition takes the place of their ARN:
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
function principalStatement(principal) {
    const holder = holderOf(principal);
    const arn = (0,names_arn/* parseArn */.Lw)(principal);
    if (holder?.type !== 'permission-set' || !arn)
        return { Principal: { AWS: (0,names_arn/* principalOf */.i6)(principal) } };
    const root = `arn:${arn.partition}:iam::${arn.account}`;
    return {
        Principal: { AWS: `${root}:root` },
        Condition: {
            ArnLike: {
                'aws:PrincipalArn': `${root}:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_${holder.name}_*`,
            },
        },
    };
}
const PATH = (0,src_text/* text */.Qq) `If the caller’s role has a path, write it before its name.`;
/** No session tells its role's path. */
const principalNotes = (principal) => holderOf(principal)?.type === 'role' && principal.includes(':assumed-role/') ? [PATH] : [];

;// CONCATENATED MODULE: ./build/src/rules/permissions/resource-policy.js










const resourcePolicy = rule({
    id: 'permissions/resource-policy',
    severities: ['error', 'warning'],
    title: 'The resource’s own policy does not let the caller in',
    since: '1.0',
    points: inputs('role-to-assume', 'aws-access-key-id'),
    find(scene) {
        const denied = denialsOf(scene, 'resource');
        const byResource = Map.groupBy(denied, ({ observation, denial }) => denial.resource ?? observation.target);
        return [...byResource.values()].flatMap((group) => denialFacts(scene, group).map((facts) => {
            const resource = facts.statements.flatMap(({ Resource }) => Resource)[0] ?? '';
            const holder = resourceHolder(resource);
            const own = (0,names_arn/* parseArn */.Lw)(facts.principal ?? '')?.account;
            return {
                ...facts,
                holder,
                across: holder.account !== null && own !== undefined && holder.account !== own,
                publicAccess: group.some(({ observation }) => /block public access/i.test(observation.error.message)),
            };
        }));
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The resource’s own policy does not let the caller do ${whatIsDenied(facts)}.`,
        explanation: explainDenial(resource_policy_EXPLAIN[facts.across ? 'other account' : 'same account'](facts), facts),
        evidence: denialEvidence(facts),
        remedies: facts.across ? [resource_policy_askOwner(facts), letIn(facts)] : [letIn(facts), resource_policy_askOwner(facts)],
    }),
});
const resource_policy_EXPLAIN = {
    'other account': ({ holder }) => (0,src_text/* text */.Qq) `The account ${holder.account ?? ''} owns the resource and decides about this, besides the caller’s own policies.`,
    'same account': () => (0,src_text/* text */.Qq) `Its owner decides about this, besides the caller’s own policies.`,
};
const CONDITIONS = (0,src_text/* text */.Qq) `Often it is a condition on a VPC, an address or an organization: a runner is seldom inside them.`;
const BOTH = (0,src_text/* text */.Qq) `Across accounts the caller’s own policy must allow it as well.`;
const NOT_PUBLIC = (0,src_text/* text */.Qq) `A policy that lets everybody in stays blocked: name the caller.`;
function letIn(facts) {
    const { holder, principal, across, explicit, publicAccess, policyArns } = facts;
    const what = whatIsDenied(facts);
    if (explicit && !publicAccess)
        return exceptFromDeny({ of: holder, policy: policyArns[0] ?? null, what, caller: denial_facts_callerOf(facts) }, [CONDITIONS]);
    const statements = principal ? facts.statements.map((each) => ({ ...each, ...principalStatement(principal) })) : [];
    const notes = [...(across ? [BOTH] : []), ...(publicAccess ? [NOT_PUBLIC] : []), ...principalNotes(principal ?? '')];
    const title = (0,src_text/* text */.Qq) `Let the policy of ${describeHolder(holder)} name the caller`;
    return (holder.name && allow(holder, statements, { title, notes })) || resource_policy_askOwner(facts);
}
function resource_policy_askOwner(facts) {
    const { caller, what } = sayDenial(facts);
    const { holder, explicit } = facts;
    const owner = holder.account
        ? (0,src_text/* text */.Qq) `the owner of the resource, account ${holder.account}`
        : (0,src_text/* text */.Qq) `the owner of the resource`;
    return askToAllow({
        run: facts.run,
        whom: owner,
        title: (0,src_text/* text */.Qq) `Ask the owner of the resource to let the caller in`,
        keeps: explicit
            ? `A Deny statement in the policy of the resource keeps ${caller} from performing ${what}.`
            : `No policy of the resource lets ${caller} perform ${what}.`,
        please: explicit ? 'Please except it from that statement.' : 'Please add it to the policy of the resource.',
        requestId: describe_denials_requestIdOf(facts),
        after: (0,src_text/* text */.Qq) `the policy of the resource lets the caller do ${whatIsDenied(facts)}`,
    });
}

;// CONCATENATED MODULE: ./build/src/rules/permissions/vpc-endpoint-policy.js








const vpcEndpointPolicy = rule({
    id: 'permissions/vpc-endpoint-policy',
    severities: ['error', 'warning'],
    title: 'The VPC endpoint’s policy denies it',
    since: '1.0',
    points: inputs('role-to-assume', 'aws-access-key-id'),
    find: (scene) => denialFacts(scene, denialsOf(scene, 'vpc-endpoint')),
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The VPC endpoint’s policy does not let ${whatIsDenied(facts)} through.`,
        explanation: explainDenial((0,src_text/* text */.Qq) `This runner reaches AWS through a VPC endpoint, and its policy stops the request. The role need not change.`, facts),
        evidence: denialEvidence(facts),
        remedies: [openEndpoint(facts), askNetwork(facts)],
    }),
});
/** Whoever may use the network may pass: the caller's own policies decide about the rest. */
function openEndpoint(facts) {
    const endpoint = { type: 'vpc-endpoint', name: null, account: null };
    const statements = facts.statements.map((statement) => ({ ...statement, Principal: '*' }));
    const added = facts.explicit ? null : allow(endpoint, statements);
    const except = {
        of: endpoint,
        policy: facts.policyArns[0] ?? null,
        what: whatIsDenied(facts),
        caller: denial_facts_callerOf(facts),
    };
    return { ...(added ?? exceptFromDeny(except)), looks: findEndpoints(facts) };
}
/** https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html */
function findEndpoints({ refusals }) {
    const byEndpoint = new Map(refusals.map(({ service, region }) => [`${service} ${region}`, { service, region }]));
    return [...byEndpoint.values()].map(({ service, region }) => ({
        caption: (0,src_text/* text */.Qq) `The VPC endpoints for ${[(0,registry/* nameOf */.Vb)(service)]}`,
        run: `aws ec2 describe-vpc-endpoints --region ${region} --filters Name=service-name,Values=com.amazonaws.${region}.${endpointOf(service)}`,
    }));
}
// The endpoint's service name is that of the client.
const vpc_endpoint_policy_ENDPOINTS = { bedrock: 'bedrock-runtime' };
const endpointOf = (service) => vpc_endpoint_policy_ENDPOINTS[service] ?? service;
function askNetwork(facts) {
    const { caller, what } = sayDenial(facts);
    return askToAllow({
        run: facts.run,
        whom: (0,src_text/* text */.Qq) `whoever runs the network of the runner`,
        title: (0,src_text/* text */.Qq) `Or ask whoever runs the network of the runner`,
        keeps: `The policy of a VPC endpoint keeps ${caller} from performing ${what}.`,
        please: 'Please allow this action and resource in the policy of the endpoint.',
        requestId: describe_denials_requestIdOf(facts),
        after: (0,src_text/* text */.Qq) `the endpoint’s policy lets ${whatIsDenied(facts)} through`,
    });
}

;// CONCATENATED MODULE: ./build/src/rules/permissions/kms-key.js











const kmsKey = rule({
    id: 'permissions/kms-key',
    severities: ['error', 'warning'],
    title: 'The KMS key is out of the caller’s reach',
    since: '1.0',
    points: inputs('role-to-assume', 'aws-access-key-id'),
    find(scene) {
        const denied = denialsOf(scene, 'kms');
        const byKey = Map.groupBy(denied, (each) => keyIn(each) ?? `${each.observation.service} ${lackingIn(each)}`);
        return [...byKey.values()].flatMap((group) => denialFacts(scene, group).map((facts) => {
            const [first] = group;
            return {
                ...facts,
                lacking: lackingIn(first),
                key: keyIn(first),
                onKey: kms_key_statementFor(first, facts.run.account),
                look: keyIn(first) ? null : lookForKey(first),
            };
        }));
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The KMS key behind it is out of the caller’s reach: ${whatIsDenied(facts)} is denied.`,
        explanation: explainDenial(facts.lacking ? OUT_OF_REACH : OR_GONE, facts),
        evidence: denialEvidence(facts),
        remedies: kms_key_remediesFor(facts),
        ...(facts.lacking === 'caller' ? {} : { lookalikes: [GONE] }),
    }),
});
const OUT_OF_REACH = (0,src_text/* text */.Qq) `The resource is encrypted with a key that this caller may not use.`;
const OR_GONE = (0,src_text/* text */.Qq) `The resource is encrypted with a key that this caller may not use, or that is not there any more.`;
const GONE = (0,src_text/* text */.Qq) `A key that is disabled, waits for its deletion or is of another Region: AWS refuses it in the same words.`;
const keyIn = ({ denial }) => {
    const arn = plainArn(denial);
    return arn && (0,names_arn/* parseArn */.Lw)(arn)?.service === 'kms' ? arn : null;
};
function lackingIn({ observation }) {
    const { message } = observation.error;
    if (/no resource-based|resource-based policy/i.test(message))
        return 'key policy';
    return /identity-based/i.test(message) ? 'caller' : null;
}
/** https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service: a key that is not named is still used through the service alone. */
function kms_key_statementFor(denied, account) {
    const { observation, denial } = denied;
    const { service, region } = observation;
    const key = keyIn(denied);
    const { id: partition, suffix } = (0,knowledge_regions/* partitionOf */.iQ)(region);
    const Action = denial.action?.startsWith('kms:') ? denial.action : 'kms:Decrypt';
    if (key)
        return { Effect: 'Allow', Action, Resource: key };
    return {
        Effect: 'Allow',
        Action,
        Resource: `arn:${partition}:kms:${region}:${account ?? 'ACCOUNT_ID'}:key/*`,
        Condition: { StringEquals: { 'kms:ViaService': `${service}.${region}.${suffix}` } },
    };
}
function lookForKey({ observation: { operation, target, region } }) {
    if (!target)
        return null;
    const caption = (0,src_text/* text */.Qq) `The key of ${target}`;
    if (operation === 'DescribeTable')
        return {
            caption,
            run: `aws dynamodb describe-table --region ${region} --table-name ${shellWord(target)} --query Table.SSEDescription.KMSMasterKeyArn`,
        };
    return operation === 'ListObjectsV2'
        ? { caption, run: `aws s3api get-bucket-encryption --region ${region} --bucket ${shellWord(target)}` }
        : null;
}
function kms_key_remediesFor(facts) {
    const caller = allowOnKey(facts);
    const owner = openKey(facts);
    return facts.lacking === 'key policy' ? [owner, caller] : [caller, owner];
}
const ALSO_WRITING = (0,src_text/* text */.Qq) `For writing, allow ${'kms:GenerateDataKey'} too.`;
function allowOnKey(facts) {
    const notes = facts.onKey.Action === 'kms:Decrypt' ? [ALSO_WRITING] : [];
    const remedy = allowCaller(facts.principal, [facts.onKey], { notes }) ?? askAdministrator(facts, 'A policy on a KMS key');
    return facts.look ? { ...remedy, looks: [facts.look] } : remedy;
}
const OWN_STATEMENT = (0,src_text/* text */.Qq) `A key policy with a statement for ${'arn:aws:iam::ACCOUNT_ID:root'} leaves it to the caller’s own policies: then it need not change.`;
/** In a key's own policy `*` is the key itself. */
function openKey(facts) {
    const { key, principal, onKey } = facts;
    const statement = principal && { ...onKey, Resource: '*', ...principalStatement(principal) };
    const added = key && statement
        ? allow({ type: 'kms-key', name: key, account: null }, [statement], { notes: [OWN_STATEMENT] })
        : null;
    return added ?? askKeyOwner(facts);
}
function askKeyOwner(facts) {
    const { caller, what } = sayDenial(facts);
    const keyWords = facts.key ? (0,src_text/* text */.Qq) ` ${facts.key}` : [];
    const remedy = askToAllow({
        run: facts.run,
        whom: (0,src_text/* text */.Qq) `the owner of the KMS key${keyWords}`,
        title: (0,src_text/* text */.Qq) `Ask the owner of the KMS key whether it is enabled, and to let the caller use it`,
        keeps: `${caller} is denied ${what}, because it may not use the KMS key${facts.key ? ` ${facts.key}` : ''}.`,
        please: 'Please check that the key is enabled, and let this identity use it in the policy of the key.',
        requestId: describe_denials_requestIdOf(facts),
        after: (0,src_text/* text */.Qq) `the KMS key is enabled, and its policy lets the caller use it`,
    });
    return facts.look ? { ...remedy, looks: [facts.look] } : remedy;
}

;// CONCATENATED MODULE: ./build/src/remedies/resources.js
// Remedies for tables and buckets themselves: to make, restore or copy one, and the commands that show what there is.



/** What stands where only the reader knows the name. */
const BUCKET_STAND_IN = 'YOUR_BUCKET';
const TABLE_STAND_IN = 'YOUR_TABLE';
// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html: us-east-1 is the location without a name.
const resources_location = (region) => region === 'us-east-1' ? '' : ` --create-bucket-configuration LocationConstraint=${region}`;
const createBuckets = (buckets, region) => command({
    title: (0,src_text/* text */.Qq) `Create the ${(0,src_text/* forCount */.VL)(buckets, ['bucket'], ['buckets'])} ${(0,src_text/* enumerate */.HL)(buckets)}`,
    run: buckets
        .map((name) => `aws s3api create-bucket --bucket ${shellWord(name)} --region ${region}${resources_location(region)}`)
        .join('\n'),
    effect: 'create-resource',
    after: (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(buckets)} can be listed in ${region}`,
});
const listBuckets = {
    caption: (0,src_text/* text */.Qq) `The buckets of the account`,
    run: "aws s3api list-buckets --query 'Buckets[].Name'",
};
const listDirectoryBuckets = (region) => ({
    caption: (0,src_text/* text */.Qq) `The directory buckets of the account in ${region}`,
    run: `aws s3api list-directory-buckets --region ${region}`,
});
const findBucket = (bucket) => ({
    caption: (0,src_text/* text */.Qq) `The Region of the bucket`,
    run: `aws s3api head-bucket --bucket ${shellWord(bucket)}`,
});
const listTables = (region) => ({
    caption: (0,src_text/* text */.Qq) `The tables of the account in ${region}`,
    run: `aws dynamodb list-tables --region ${region}`,
});
const awaitTable = (table, region) => ({
    caption: (0,src_text/* text */.Qq) `This command ends when the table is active`,
    run: `aws dynamodb wait table-exists --table-name ${shellWord(table)} --region ${region}`,
});
/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html: an archived table has left a backup. */
const restoreTable = (table, region) => ({
    ...command({
        title: (0,src_text/* text */.Qq) `Restore the table ${table} from its backup`,
        run: `aws dynamodb restore-table-from-backup --region ${region} --target-table-name ${shellWord(table)} --backup-arn BACKUP_ARN`,
        effect: 'restore-resource',
        after: (0,src_text/* text */.Qq) `the table ${table} is ${'ACTIVE'} in ${region}`,
        notes: [(0,src_text/* text */.Qq) `Delete the archived table first, where it has the same name.`],
    }),
    looks: [
        {
            caption: (0,src_text/* text */.Qq) `The backups of the table`,
            run: `aws dynamodb list-backups --region ${region} --table-name ${shellWord(table)}`,
        },
    ],
});
/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html */
const replicateTable = (table, from, to) => command({
    title: (0,src_text/* text */.Qq) `Replicate the table ${table} to ${to}`,
    run: `aws dynamodb update-table --region ${from} --table-name ${shellWord(table)} --replica-updates Create={RegionName=${to}}`,
    effect: 'create-resource',
    after: (0,src_text/* text */.Qq) `the table ${table} is ${'ACTIVE'} in ${to}`,
    notes: [(0,src_text/* text */.Qq) `A replica costs as much as a table, and every write goes to both Regions.`],
});

;// CONCATENATED MODULE: ./build/src/rules/permissions/listing-denied.js









const listingDenied = rule({
    id: 'permissions/listing-denied',
    severities: ['notice'],
    title: 'A listing is denied, on which nothing depends',
    since: '1.0',
    points: inputs('role-to-assume', 'aws-access-key-id'),
    find(scene) {
        const denied = listingsDenied(scene);
        const unnamed = unnamedServices(scene, denied);
        return denialFacts(scene, denied).map(({ refusals, principal, statements }) => ({
            subjects: evidence_subjectsOf(refusals),
            confidence: 'certain',
            refusals,
            principal,
            statements,
            operations: [...new Set(refusals.map(({ operation }) => operation))],
            readGranted: refusals.some(({ target }) => target !== null),
            unnamed,
            others: scene.settings.services.filter((service) => !unnamed.includes(service)),
            namesAny: scene.settings.services.some((service) => (0,registry/* targetsOf */.QR)(scene.settings, service).length > 0),
            ignored: scene.settings.ignore,
        }));
    },
    tell: (facts) => ({
        headline: (0,src_text/* forCount */.VL)(facts.operations, (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(facts.operations)} is denied, and nothing depends on it.`, (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(facts.operations)} are denied, and nothing depends on them.`),
        explanation: facts.readGranted
            ? (0,src_text/* text */.Qq) `The table is readable all the same: GetItem is granted, as an application’s role needs it.`
            : (0,src_text/* text */.Qq) `AWS accepted the credentials before it denied the listing: the service is reachable.`,
        evidence: evidence(citeAll(facts.refusals)),
        remedies: listing_denied_remediesFor(facts),
    }),
});
const unnamedServices = ({ settings }, denied) => settings.services.filter((service) => registry/* SERVICES */.Bg[service].targets !== null &&
    (0,registry/* targetsOf */.QR)(settings, service).length === 0 &&
    denied.some(({ observation }) => observation.service === service));
function listing_denied_remediesFor(facts) {
    const accept = acceptFinding('permissions/listing-denied', facts.ignored);
    const allowed = allowCaller(facts.principal, facts.statements, { title: (0,src_text/* text */.Qq) `Or allow it` });
    const others = [...(allowed ? [allowed] : []), accept];
    if (facts.unnamed.length === 0)
        return [accept, ...(allowed ? [allowed] : [])];
    // What the step names tells what the job uses.
    return facts.namesAny ? [askOthersAlone(facts), ...others] : [nameResources(facts), askOthersAlone(facts), ...others];
}
const listing_denied_namesOf = (services, last) => [services.map(registry/* nameOf */.Vb).join(` ${last} `)];
const askOthersAlone = ({ unnamed, others }) => setInput('services', others.join(', '), {
    title: (0,src_text/* text */.Qq) `If the job does not use ${listing_denied_namesOf(unnamed, 'or')}, do not ask there`,
    after: (0,src_text/* text */.Qq) `${'services'} of this step is ${others.join(', ')}`,
});
const STAND_INS = {
    dynamodb: TABLE_STAND_IN,
    s3: BUCKET_STAND_IN,
    bedrock: 'YOUR_MODEL',
};
/** A named resource is asked for itself, and no listing is needed. */
function nameResources({ unnamed }) {
    const changes = unnamed.flatMap((service) => {
        const input = registry/* SERVICES */.Bg[service].targets?.input;
        return input ? [{ kind: 'set-input', name: input, value: STAND_INS[service] ?? '' }] : [];
    });
    const [first, ...others] = changes;
    const inputs = changes.map(({ name }) => name);
    if (!first)
        throw new Error('a service without targets');
    return {
        title: (0,src_text/* text */.Qq) `Name what the job uses of ${listing_denied_namesOf(unnamed, 'and')}`,
        changes: [first, ...others],
        after: (0,src_text/* forCount */.VL)(inputs, (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(inputs)} names what the job uses`, (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(inputs)} name what the job uses`),
        notes: [(0,src_text/* text */.Qq) `Then this step asks for exactly that, and no listing is needed.`],
    };
}

;// CONCATENATED MODULE: ./build/src/rules/permissions/unspecified.js










const unspecified = rule({
    id: 'permissions/unspecified',
    severities: ['error', 'warning'],
    title: 'AWS denies it and gives no reason',
    since: '1.0',
    points: inputs('role-to-assume', 'aws-access-key-id'),
    find(scene) {
        const kinds = Map.groupBy(denialsOf(scene, 'unspecified', 'role-trust'), ({ observation, denial }) => {
            if (denial.explicit)
                return 'explicit deny';
            if (observation.operation === 'GetCallerIdentity')
                return 'identity';
            return observation.operation === 'ListObjectsV2' && denial.principal === null ? 'bucket' : 'other';
        });
        return [...kinds].flatMap(([kind, denied]) => denialFacts(scene, denied, 'likely').map((facts) => ({ ...facts, kind })));
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `AWS denies ${whatIsDenied(facts)}, and does not say which policy.`,
        explanation: explainDenial(unspecified_EXPLAIN[facts.kind], facts),
        evidence: denialEvidence(facts),
        remedies: unspecified_remediesFor(facts),
        lookalikes: unspecified_LOOKALIKES[facts.kind],
    }),
});
const NO_REASON = (0,src_text/* text */.Qq) `The credentials are accepted, and the request is denied without a reason.`;
const unspecified_EXPLAIN = {
    'explicit deny': (0,src_text/* text */.Qq) `The message names an explicit deny without its place: another allow does not help.`,
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
    bucket: (0,src_text/* text */.Qq) `The credentials are accepted. Within one account S3 names the policy that decides; without a reason, it is usually the bucket of another account.`,
    identity: (0,src_text/* text */.Qq) `No policy need allow this request, so something denies it: an organization’s policy, or that of a VPC endpoint.`,
    other: NO_REASON,
};
const MISSING = (0,src_text/* text */.Qq) `A resource that does not exist, where the caller may not list: S3 answers 403 in the place of 404.`;
const PAID = (0,src_text/* text */.Qq) `A bucket whose readers pay (requester pays): S3 refuses every request without ${'x-amz-request-payer'}, which this action does not send.`;
const unspecified_OTHERS = (0,src_text/* text */.Qq) `The resource’s own policy, its KMS key and an organization’s policy can deny in the same words. CloudTrail’s event has the request ID.`;
const BLOCKED = (0,src_text/* text */.Qq) `S3’s block on public access, or a KMS key of the bucket’s owner.`;
const unspecified_LOOKALIKES = {
    'explicit deny': [],
    bucket: [MISSING, PAID, BLOCKED],
    identity: [],
    other: [unspecified_OTHERS],
};
function unspecified_remediesFor(facts) {
    switch (facts.kind) {
        case 'bucket':
            return [allowBothSides(facts), unspecified_leaveOut(facts.targets)];
        case 'other':
            return [allowDenied(facts), findPolicy(facts)];
        default:
            return [findPolicy(facts)];
    }
}
const ACROSS = (0,src_text/* text */.Qq) `The owner of the bucket runs the second command; within one account, the first is enough.`;
/** Across accounts both must allow it, and nothing tells which of them does not. */
function allowBothSides(facts) {
    const own = allowDenied(facts, []);
    const { principal, statements } = facts;
    if (!principal)
        return own;
    const single = statements.flatMap((each) => [each.Resource].flat().map((Resource) => ({ ...each, Resource })));
    const buckets = single.flatMap((each) => {
        const holder = resourceHolder(each.Resource);
        return holder.name ? (allow(holder, [{ ...each, ...principalStatement(principal) }])?.changes ?? []) : [];
    });
    if (buckets.length === 0)
        return own;
    const what = whatIsDenied(facts);
    return {
        title: (0,src_text/* text */.Qq) `Let the caller’s policy and the bucket’s own policy allow ${(0,src_text/* enumerate */.HL)([...new Set(statements.flatMap(({ Action }) => Action))])}`,
        changes: [...own.changes, ...buckets],
        after: (0,src_text/* text */.Qq) `a policy of the caller and that of the bucket allow ${what}`,
        notes: [ACROSS, ...principalNotes(principal)],
    };
}
const unspecified_leaveOut = (buckets) => removeItems('s3-buckets', buckets, {
    title: (0,src_text/* text */.Qq) `If readers of ${(0,src_text/* enumerate */.HL)(buckets)} pay, do not ask for it here`,
    after: (0,src_text/* text */.Qq) `${'s3-buckets'} does not name ${(0,src_text/* enumerate */.HL)(buckets, 'or')}`,
    notes: [(0,src_text/* text */.Qq) `The job’s own requests must say so: ${'--request-payer requester'} in the AWS CLI.`],
});
function findPolicy(facts) {
    const { caller, what } = sayDenial(facts);
    return askToAllow({
        run: facts.run,
        whom: (0,src_text/* text */.Qq) `an administrator of the AWS account`,
        title: (0,src_text/* text */.Qq) `Ask an administrator which policy denies it`,
        keeps: `AWS denies ${caller} ${what}${facts.explicit ? ', with an explicit deny,' : ''} and does not say which policy.`,
        please: 'Please look it up by the request ID in CloudTrail, in the policies of the caller, the resource, the VPC endpoint and the organization, and allow it.',
        requestId: describe_denials_requestIdOf(facts),
        after: (0,src_text/* text */.Qq) `no policy denies ${whatIsDenied(facts)}`,
    });
}

;// CONCATENATED MODULE: ./build/src/names/nearest.js
// Which names that exist a mistyped one may have meant.

const nearest_MOST = 3;
// Further apart than this, two names have nothing in common.
const FARTHEST = 0.34;
const wordsOf = (name) => name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-');
/** The nearest of the names that exist, best first: those that differ in form alone, then those with few edits, then those that have it as a part. */
function nearestNames(wanted, known) {
    const own = wordsOf(wanted);
    const score = (name) => {
        const other = wordsOf(name);
        const edits = (0,mod/* distance */.Io)(own, other) / Math.max(own.length, other.length, 1);
        const isPart = own.length >= 3 && `-${other}-`.includes(`-${own}-`);
        return isPart ? Math.min(edits, FARTHEST) : edits;
    };
    return known
        .filter((name) => name !== wanted)
        .map((name) => ({ name, score: score(name) }))
        .filter(({ score }) => score <= FARTHEST)
        .sort((a, b) => a.score - b.score)
        .slice(0, nearest_MOST)
        .map(({ name }) => name);
}

;// CONCATENATED MODULE: ./build/src/rules/dynamodb/table-not-active.js








/** Whether a table may be read and written, as far as its status is told. */
const isUsable = ({ facts: { tableStatus: status } }) => status === undefined || status === 'ACTIVE' || status === 'UPDATING';
const isKeyInaccessible = ({ facts: { tableStatus } }) => tableStatus === 'INACCESSIBLE_ENCRYPTION_CREDENTIALS';
const tableNotActive = rule({
    id: 'dynamodb/table-not-active',
    severities: ['warning'],
    title: 'The table exists and is not ready',
    since: '1.0',
    points: inputs('dynamodb-tables'),
    find: (scene) => [...Map.groupBy(inactiveTables(scene), ({ status }) => status)].map(([status, group]) => ({
        subjects: group.map(({ table }) => table),
        confidence: 'certain',
        status,
        tables: group,
    })),
    tell: ({ subjects, status, tables }) => ({
        headline: headline(subjects, status),
        explanation: table_not_active_EXPLAIN[status] ?? UNTIL_ACTIVE,
        evidence: evidence(tables.map(({ described }) => proof(described, (0,src_text/* text */.Qq) `status ${status}`))),
        remedies: table_not_active_remediesFor(status, tables[0]),
    }),
});
const inactiveTables = (scene) => successes(scene, 'DescribeTable').flatMap((described) => {
    const { target, region, facts } = described;
    if (!facts.tableStatus || isUsable(described) || isKeyInaccessible(described))
        return [];
    return [{ table: target ?? '', status: facts.tableStatus, region, described }];
});
const headline = (tables, status) => (0,src_text/* forCount */.VL)(tables, (0,src_text/* text */.Qq) `The table ${(0,src_text/* enumerate */.HL)(tables)} exists and is ${status}.`, (0,src_text/* text */.Qq) `The tables ${(0,src_text/* enumerate */.HL)(tables)} exist and are ${status}.`);
const UNTIL_ACTIVE = (0,src_text/* text */.Qq) `The credentials reach it; reads and writes will be refused until it is active.`;
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html
const ARCHIVED = (0,src_text/* text */.Qq) `The credentials reach it. DynamoDB archives a table whose KMS key was out of reach for seven days, and keeps a backup: it cannot be read or written again.`;
const table_not_active_EXPLAIN = {
    DELETING: (0,src_text/* text */.Qq) `The credentials reach it, and it will be gone within minutes: reads and writes are refused.`,
    ARCHIVING: ARCHIVED,
    ARCHIVED,
};
function table_not_active_remediesFor(status, { table, region }) {
    switch (status) {
        case 'DELETING':
            return [nameAnother(table), table_not_active_leaveOut(table)];
        case 'ARCHIVING':
        case 'ARCHIVED':
            return [restoreTable((0,names_arn/* tableName */.Cm)(table), region), nameAnother(table)];
        default:
            return [awaitActive(table, region)];
    }
}
const awaitActive = (table, region) => ({
    ...waitUntil((0,src_text/* text */.Qq) `Wait until ${table} is active`, (0,src_text/* text */.Qq) `the table ${table} is ${'ACTIVE'} in ${region}`, null),
    looks: [awaitTable((0,names_arn/* tableName */.Cm)(table), region)],
});
const nameAnother = (table) => replaceValue('dynamodb-tables', table, standIn(table), {
    title: (0,src_text/* text */.Qq) `Name the table that takes the place of ${table}`,
    after: (0,src_text/* text */.Qq) `${'dynamodb-tables'} names a table that is ${'ACTIVE'}`,
    notes: [(0,src_text/* text */.Qq) `Change the name where the job uses it, too.`],
});
/** An ARN keeps its form. */
const standIn = (table) => (0,names_arn/* parseArn */.Lw)(table) ? table.replace(/table\/.*$/, `table/${TABLE_STAND_IN}`) : TABLE_STAND_IN;
const table_not_active_leaveOut = (table) => removeItem('dynamodb-tables', table, {
    title: (0,src_text/* text */.Qq) `If this job creates ${table} again later, do not ask for it here`,
    after: (0,src_text/* text */.Qq) `${'dynamodb-tables'} does not name ${table}`,
});

;// CONCATENATED MODULE: ./build/src/rules/dynamodb/table-not-found.js











const tableNotFound = rule({
    id: 'dynamodb/table-not-found',
    severities: ['error'],
    title: 'The table does not exist here',
    since: '1.0',
    points: inputs('dynamodb-tables'),
    find(scene) {
        const { account } = runFacts(scene);
        const nowhere = missingTables(scene).filter(({ target }) => foundElsewhere(scene, target ?? '').length === 0);
        return [...Map.groupBy(nowhere, ({ region }) => region)].map(([region, answers]) => {
            const [listing = null] = successes(scene, 'ListTables', { followUp: true, region });
            const missing = answers.map((answer) => missingTable(answer, listing));
            return {
                subjects: missing.map(({ table }) => table),
                confidence: 'certain',
                missing: missing,
                region,
                account,
                lookedIn: regionsLookedIn(scene),
                listing,
            };
        });
    },
    tell: (facts) => ({
        headline: table_not_found_headline(facts),
        explanation: facts.lookedIn.length > 0 ? NOWHERE : NOT_THERE,
        evidence: evidence([...facts.missing.map(table_not_found_evidenceOf), ...citeNear(facts), ...citeLooks(facts.lookedIn)]),
        remedies: [correctNames(facts), table_not_found_leaveOut(facts.subjects)],
        lookalikes: [(0,src_text/* text */.Qq) `A table of another account: the credentials may be those of the wrong one.`],
    }),
});
const saysMissing = (o) => isFailed(o) &&
    o.error.kind === 'service' &&
    (o.error.code === 'ResourceNotFoundException' ||
        /non-existent table|Requested resource not found/i.test(o.error.message));
/** Missing by DescribeTable's word, by GetItem's where describing is denied, or by a name that no table can have. */
const missingTables = (scene) => scene.observations.filter((o) => {
    if (o.operation === 'GetItem')
        return saysMissing(o);
    if (o.operation !== 'DescribeTable' || o.followUp)
        return false;
    return saysMissing(o) || (o.status === 'not-evaluated' && /naming rules/.test(o.reason));
});
/** Other Regions in which a table that is missing here was found. */
const foundElsewhere = (scene, table) => successes(scene, 'DescribeTable', { followUp: true, target: table });
function missingTable(answer, listing) {
    const table = answer.target ?? '';
    return { table, answer, near: nearestNames((0,names_arn/* tableName */.Cm)(table), listing?.facts.tableNames ?? []) };
}
const regionsLookedIn = (scene) => [
    ...new Set(failures(scene, { operation: 'DescribeTable', followUp: true, kind: 'service' }).map(({ region }) => region)),
];
function table_not_found_headline({ subjects, region, account }) {
    const where = account ? (0,src_text/* text */.Qq) `${region}, account ${account}` : (0,src_text/* text */.Qq) `${region}`;
    return (0,src_text/* forCount */.VL)(subjects, (0,src_text/* text */.Qq) `The table ${(0,src_text/* enumerate */.HL)(subjects)} does not exist in ${where}.`, (0,src_text/* text */.Qq) `The tables ${(0,src_text/* enumerate */.HL)(subjects)} do not exist in ${where}.`);
}
const NOT_THERE = (0,src_text/* text */.Qq) `The credentials are accepted, and DynamoDB has no table of this name there.`;
const NOWHERE = (0,src_text/* text */.Qq) `The credentials are accepted, and DynamoDB has no table of this name there. It is in none of the Regions that were also asked.`;
const table_not_found_evidenceOf = ({ table, answer }) => isFailed(answer)
    ? cite(answer)
    : { text: (0,src_text/* text */.Qq) `${table} breaks DynamoDB’s naming rules (3 to 255 letters, digits, ${'_'}, ${'.'}, ${'-'}).` };
function citeNear({ missing, listing }) {
    const near = [...new Set(missing.flatMap((each) => each.near))];
    return listing && near.length > 0 ? [proof(listing, (0,src_text/* text */.Qq) `the account has ${(0,src_text/* enumerate */.HL)(near)}`)] : [];
}
const citeLooks = (regions) => regions.length > 0 ? [{ text: (0,src_text/* text */.Qq) `Also asked, and not found or not readable: ${(0,src_text/* enumerate */.HL)(regions)}.` }] : [];
function correctNames({ missing, region }) {
    const pairs = missing.map((each) => [each.table, replacementFor(each)]);
    const isKnown = missing.every(({ near }) => near.length > 0);
    const others = isKnown ? [...new Set(missing.flatMap(({ near }) => near.slice(1)))] : [];
    const tables = missing.map(({ table }) => table);
    const words = {
        ...(isKnown ? {} : { title: (0,src_text/* text */.Qq) `Correct the ${(0,src_text/* forCount */.VL)(tables, ['name'], ['names'])} ${(0,src_text/* enumerate */.HL)(tables)}` }),
        after: isKnown
            ? (0,src_text/* text */.Qq) `${'dynamodb-tables'} names ${(0,src_text/* enumerate */.HL)(pairs.map(([, to]) => to))}`
            : (0,src_text/* text */.Qq) `${'dynamodb-tables'} names a table that exists in ${region}`,
        notes: [
            ...(others.length > 0 ? [(0,src_text/* text */.Qq) `Names that are near, too: ${(0,src_text/* enumerate */.HL)(others)}.`] : []),
            (0,src_text/* text */.Qq) `Change the name where the job uses it, too.`,
        ],
    };
    return {
        ...replaceValues('dynamodb-tables', pairs, words),
        looks: [listTables(region)],
    };
}
/** An ARN keeps its form. */
function replacementFor({ table, near: [nearest] }) {
    if (nearest === undefined)
        return standIn(table);
    return (0,names_arn/* parseArn */.Lw)(table) ? table.replace(/table\/.*$/, `table/${nearest}`) : nearest;
}
const table_not_found_leaveOut = (tables) => removeItems('dynamodb-tables', tables, {
    title: (0,src_text/* text */.Qq) `If this job creates ${(0,src_text/* enumerate */.HL)(tables.map(names_arn/* tableName */.Cm))} later, do not ask for it here`,
    after: (0,src_text/* text */.Qq) `${'dynamodb-tables'} does not name ${(0,src_text/* enumerate */.HL)(tables.map(names_arn/* tableName */.Cm), 'or')}`,
});

;// CONCATENATED MODULE: ./build/src/rules/dynamodb/table-in-other-region.js









const tableInOtherRegion = rule({
    id: 'dynamodb/table-in-other-region',
    severities: ['error'],
    title: 'The table is in another Region',
    since: '1.0',
    points: inputs('dynamodb-tables'),
    find(scene) {
        const run = runFacts(scene);
        const tables = [...elsewhereByArn(scene), ...elsewhereByLook(scene)];
        return [...Map.groupBy(tables, ({ region }) => region)].map(([region, group]) => {
            const subjects = group.map(({ table }) => table);
            return {
                subjects,
                // A table of the same name may be another one; an ARN names one table.
                confidence: group.every(({ missing }) => missing === null) ? 'certain' : 'likely',
                region,
                here: scene.settings.region,
                tables: group,
                answering: answeringHere(scene, subjects),
                run,
            };
        });
    },
    tell: (facts) => ({
        headline: table_in_other_region_headline(facts),
        explanation: facts.confidence === 'certain' ? byArn(facts) : byName(facts),
        evidence: evidence(facts.tables.flatMap((each) => table_in_other_region_evidenceOf(each, facts.here))),
        remedies: table_in_other_region_remediesFor(facts),
    }),
});
const elsewhereByLook = (scene) => missingTables(scene).flatMap((missing) => {
    const table = missing.target ?? '';
    const [found] = foundElsewhere(scene, table);
    return found ? [{ table, region: found.region, missing, found }] : [];
});
const elsewhereByArn = (scene) => successes(scene, 'DescribeTable').flatMap((found) => {
    const table = found.target ?? '';
    const region = (0,names_arn/* parseArn */.Lw)(table)?.region ?? scene.settings.region;
    return region === scene.settings.region ? [] : [{ table, region: found.region, missing: null, found }];
});
const table_in_other_region_headline = ({ subjects, region, here }) => (0,src_text/* forCount */.VL)(subjects, (0,src_text/* text */.Qq) `The table ${(0,src_text/* enumerate */.HL)(subjects)} is in ${region}, and the job runs in ${here}.`, (0,src_text/* text */.Qq) `The tables ${(0,src_text/* enumerate */.HL)(subjects)} are in ${region}, and the job runs in ${here}.`);
const byName = ({ region, here }) => (0,src_text/* text */.Qq) `A client for ${here} does not find it. A table of the same name in ${region} may be another one: compare before switching.`;
// https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html: the client's Region decides where a request goes, not the ARN in it.
const byArn = ({ here }) => (0,src_text/* text */.Qq) `A client for ${here} does not find it: SDKs send the request to the client’s Region, whatever the ARN names.`;
function table_in_other_region_evidenceOf({ table, region, missing, found }, here) {
    if (missing === null)
        return [{ text: (0,src_text/* text */.Qq) `The ARN ${table} names ${region}; the job’s Region is ${here}.`, observation: found }];
    return [...(missing.status === 'failed' ? citeAll([missing]) : []), proof(found, (0,src_text/* text */.Qq) `there is such a table`)];
}
function table_in_other_region_remediesFor({ subjects, region, here, answering, tables, run, }) {
    const move = useRegionOf(run, { input: 'dynamodb-tables', items: subjects, to: region, answering });
    const [only, ...others] = tables;
    return only.missing && others.length === 0 ? [move, replicateTable(only.table, region, here)] : [move];
}

;// CONCATENATED MODULE: ./build/src/rules/dynamodb/table-key-inaccessible.js









const tableKeyInaccessible = rule({
    id: 'dynamodb/table-key-inaccessible',
    severities: ['error'],
    title: 'DynamoDB cannot use the table’s KMS key',
    since: '1.1',
    points: inputs('dynamodb-tables'),
    find(scene) {
        const run = runFacts(scene);
        const locked = successes(scene, 'DescribeTable').filter(isKeyInaccessible);
        return [...Map.groupBy(locked, (o) => `${o.facts.keyArn} ${o.region}`).values()].map((described) => ({
            subjects: described.map(({ target }) => target ?? ''),
            confidence: 'certain',
            key: described[0]?.facts.keyArn ?? null,
            region: described[0]?.region ?? '',
            described,
            run,
        }));
    },
    tell: (facts) => ({
        headline: table_key_inaccessible_headline(facts),
        explanation: (0,src_text/* text */.Qq) `The credentials reach the table. Its key is disabled, waits for its deletion, or does not let DynamoDB use it any more. After seven days DynamoDB archives the table.`,
        evidence: evidence([
            ...facts.described.map((o) => proof(o, (0,src_text/* text */.Qq) `status ${'INACCESSIBLE_ENCRYPTION_CREDENTIALS'}`)),
            ...nameKey(facts.key),
        ]),
        remedies: facts.key
            ? [restoreKmsKey(facts.key, keyRegion(facts)), letDynamodbIn(facts, facts.key)]
            : [askForKey(facts)],
    }),
});
const table_key_inaccessible_headline = ({ subjects }) => (0,src_text/* forCount */.VL)(subjects, (0,src_text/* text */.Qq) `DynamoDB cannot use the KMS key of the table ${(0,src_text/* enumerate */.HL)(subjects)}, so every read and write fails.`, (0,src_text/* text */.Qq) `DynamoDB cannot use the KMS key of the tables ${(0,src_text/* enumerate */.HL)(subjects)}, so every read and write fails.`);
const nameKey = (key) => (key ? [{ text: (0,src_text/* text */.Qq) `The table is encrypted under ${key}.` }] : []);
const keyRegion = ({ key, region }) => (0,names_arn/* parseArn */.Lw)(key ?? '')?.region || region;
/** The key's policy and its grants are its owner's matter: what they say is not told. */
const letDynamodbIn = (facts, key) => {
    const remedy = askForKey(facts);
    const region = keyRegion(facts);
    return {
        ...remedy,
        title: (0,src_text/* text */.Qq) `If the key is enabled, ask its owner to let DynamoDB use it again`,
        looks: [
            {
                caption: (0,src_text/* text */.Qq) `The state of the key`,
                run: `aws kms describe-key --region ${region} --key-id ${key} --query KeyMetadata.KeyState`,
            },
            {
                caption: (0,src_text/* text */.Qq) `The key’s policy`,
                run: `aws kms get-key-policy --region ${region} --key-id ${key} --policy-name default`,
            },
        ],
    };
};
const askForKey = ({ subjects, key, region, run }) => ask({
    whom: (0,src_text/* text */.Qq) `the owner of the table’s KMS key`,
    title: (0,src_text/* text */.Qq) `Ask the owner of the table’s KMS key to let DynamoDB use it again`,
    message: `${introduce(run)} DynamoDB cannot use the KMS key${key ? ` ${key}` : ''} of the table ${subjects.join(', ')} in ${region} any more (INACCESSIBLE_ENCRYPTION_CREDENTIALS). Please enable the key, cancel its deletion, or let DynamoDB use it again in its policy and grants: after seven days the table is archived.`,
    after: (0,src_text/* text */.Qq) `the table ${(0,src_text/* enumerate */.HL)(subjects)} is ${'ACTIVE'} in ${region}`,
});

// EXTERNAL MODULE: ./build/src/names/bucket-name.js
var bucket_name = __webpack_require__(5487);
;// CONCATENATED MODULE: ./build/src/rules/s3/bucket-not-found.js










const bucketNotFound = rule({
    id: 's3/bucket-not-found',
    severities: ['error'],
    title: 'The bucket does not exist',
    since: '1.0',
    points: inputs('s3-buckets'),
    find(scene) {
        const run = runFacts(scene);
        const scoped = bucket_not_found_missing(scene).map((refusal) => ({ refusal, scope: scopeOf(refusal, scene, run) }));
        return [...Map.groupBy(scoped, ({ scope }) => JSON.stringify(scope)).values()].map((group) => ({
            subjects: group.map(({ refusal }) => refusal.target ?? ''),
            confidence: 'certain',
            refusals: group.map(({ refusal }) => refusal),
            scope: group[0]?.scope ?? { of: 'partition' },
            here: scene.settings.region,
            run,
        }));
    },
    tell: (facts) => ({
        headline: bucket_not_found_headline(facts.subjects),
        explanation: bucket_not_found_EXPLAIN[facts.scope.of](facts),
        evidence: evidence([...citeAll(facts.refusals), ...nameHome(facts)]),
        remedies: bucket_not_found_remediesFor(facts),
    }),
});
/** By S3's own code, or by a 404 without a body. */
const bucket_not_found_missing = (scene) => failures(scene, { service: 's3', target: { any: true }, kind: 'service' }).filter(({ error: { code, httpStatus } }) => code === 'NoSuchBucket' || (httpStatus === 404 && ['NotFound', 'HTTP 404'].includes(code)));
function scopeOf({ target, region }, { endpoints, settings }, { account }) {
    const bucket = target ?? '';
    const zone = (0,bucket_name/* directoryZone */.w_)(bucket);
    if (zone)
        return { of: 'zone', zone, region };
    const home = (0,bucket_name/* regionalHome */.lt)(bucket);
    const store = endpoints.find(({ service }) => service === 's3');
    if (!home)
        return store ? { of: 'store', host: store.host } : { of: 'partition' };
    const isOther = account !== null && account !== home.account;
    return {
        of: 'account and Region',
        account: home.account,
        region: home.region,
        should: isOther ? `${home.prefix}-${account}-${settings.region}-an` : null,
    };
}
const bucket_not_found_headline = (buckets) => (0,src_text/* forCount */.VL)(buckets, (0,src_text/* text */.Qq) `The bucket ${(0,src_text/* enumerate */.HL)(buckets)} does not exist.`, (0,src_text/* text */.Qq) `The buckets ${(0,src_text/* enumerate */.HL)(buckets)} do not exist.`);
const bucket_not_found_EXPLAIN = {
    partition: () => (0,src_text/* text */.Qq) `S3 accepts the credentials and knows no bucket of this name in any account of the partition.`,
    store: ({ scope }) => (0,src_text/* text */.Qq) `The store at ${scope.of === 'store' ? scope.host : ''} accepts the credentials and has no bucket of this name.`,
    zone: ({ scope }) => (0,src_text/* text */.Qq) `S3 accepts the credentials. A directory bucket belongs to one account and one zone, and this account has none of this name${zoneWords(scope)}.`,
    'account and Region': ({ scope }) => explainHome(scope),
};
const zoneWords = (scope) => (scope.of === 'zone' ? (0,src_text/* text */.Qq) ` in ${scope.region}, zone ${scope.zone}` : []);
function explainHome(scope) {
    if (scope.of !== 'account and Region')
        return [];
    return scope.should
        ? (0,src_text/* text */.Qq) `Only the account ${scope.account} can have a bucket of this name, and the credentials belong to another account.`
        : (0,src_text/* text */.Qq) `S3 accepts the credentials. Only the account ${scope.account} can have a bucket of this name, in ${scope.region} alone, and it has none.`;
}
const nameHome = ({ scope, here }) => scope.of === 'account and Region'
    ? [
        {
            text: (0,src_text/* text */.Qq) `The name says that the bucket is of ${scope.account} in ${scope.region}; the job runs in ${here}.`,
        },
    ]
    : [];
function bucket_not_found_remediesFor({ subjects, scope, here, run }) {
    const later = bucket_not_found_leaveOut(subjects);
    switch (scope.of) {
        case 'zone':
            return [
                bucket_not_found_correctNames(subjects, `${BUCKET_STAND_IN}--${scope.zone}--x-s3`, listDirectoryBuckets(scope.region)),
                later,
            ];
        case 'account and Region':
            if (scope.should)
                return [useOwnAccount(subjects, scope.should), later];
            if (scope.region === here)
                return [bucket_not_found_correctNames(subjects), later];
            return [useRegionOf(run, { input: 's3-buckets', items: subjects, to: scope.region, answering: [] }), later];
        default:
            return [bucket_not_found_correctNames(subjects), createBuckets(subjects.map(names_arn/* bucketName */.EL), here), leaveFree(subjects)];
    }
}
const bucket_not_found_correctNames = (buckets, to = BUCKET_STAND_IN, look = listBuckets) => ({
    ...replaceEach('s3-buckets', buckets, to, {
        title: (0,src_text/* text */.Qq) `Correct the ${(0,src_text/* forCount */.VL)(buckets, ['name'], ['names'])} ${(0,src_text/* enumerate */.HL)(buckets)}`,
        after: (0,src_text/* text */.Qq) `${'s3-buckets'} names a bucket that exists`,
        notes: [(0,src_text/* text */.Qq) `Change the name where the job uses it, too.`],
    }),
    looks: [look],
});
const useOwnAccount = (buckets, should) => replaceEach('s3-buckets', buckets, should, {
    title: (0,src_text/* text */.Qq) `Use ${should} instead of ${(0,src_text/* enumerate */.HL)(buckets)}`,
    after: (0,src_text/* text */.Qq) `${'s3-buckets'} names ${should}, a name of this account and Region`,
    notes: [(0,src_text/* text */.Qq) `If the bucket of the other account is meant, use credentials of that account instead.`],
});
const bucket_not_found_leaveOut = (buckets, notes = []) => removeItems('s3-buckets', buckets, {
    title: (0,src_text/* text */.Qq) `If this job creates ${(0,src_text/* enumerate */.HL)(buckets)} later, do not ask for it here`,
    after: (0,src_text/* text */.Qq) `${'s3-buckets'} does not name ${(0,src_text/* enumerate */.HL)(buckets, 'or')}`,
    notes,
});
/** The namespace is all accounts' together. */
const leaveFree = (buckets) => bucket_not_found_leaveOut(buckets, [(0,src_text/* text */.Qq) `Until then somebody else may take the name.`]);

;// CONCATENATED MODULE: ./build/src/rules/s3/bucket-in-other-region.js











const bucketInOtherRegion = rule({
    id: 's3/bucket-in-other-region',
    severities: ['error'],
    title: 'The bucket is in another Region',
    since: '1.0',
    points: inputs('s3-buckets'),
    find(scene) {
        return [...Map.groupBy(misplaced(scene), bucketRegion)].map(([region, group]) => {
            const subjects = group.map(({ target }) => target ?? '');
            const refusals = group.filter(isFailed).filter((o) => o.region === scene.settings.region);
            return {
                subjects,
                confidence: 'certain',
                region,
                by: bucket_in_other_region_namedBy(refusals, region),
                here: scene.settings.region,
                refusals,
                there: answerThere(scene, subjects, region),
                answering: answeringHere(scene, subjects),
                run: runFacts(scene),
            };
        });
    },
    tell: (facts) => ({
        headline: bucket_in_other_region_headline(facts),
        explanation: bucket_in_other_region_explain(facts),
        evidence: evidence([...citeAll(facts.refusals), ...nameRegion(facts), ...citeThere(facts.there)]),
        remedies: bucket_in_other_region_remediesFor(facts),
    }),
});
const misplaced = (scene) => [...sentElsewhere(scene), ...zonesElsewhere(scene)];
/** S3 names the Region beside a refusal of the credentials too: then that is the fault. */
const sentElsewhere = (scene) => failures(scene, { service: 's3', target: { any: true } }).filter((o) => {
    if (o.error.code === 'NoSuchBucket')
        return false;
    const there = realRegion(o);
    const isAnswer = ['denied', 'other'].includes(answerOf(o));
    return answerOf(o) === 'elsewhere' || (isAnswer && there !== null && there !== o.region);
});
/** A directory bucket is asked in the Region of its zone: elsewhere it has no host. */
const isZoned = ({ followUp, service, target }) => service === 's3' && !followUp && (0,bucket_name/* directoryZone */.w_)(target ?? '') !== null;
const zonesElsewhere = ({ observations, settings }) => observations.filter((o) => isZoned(o) &&
    o.region !== settings.region &&
    (o.status === 'ok' || (provesCredentials(o) && isFailed(o) && o.error.code !== 'NoSuchBucket')));
function bucket_in_other_region_namedBy(refusals, region) {
    if (region === null)
        return null;
    return refusals.some((o) => realRegion(o) !== null) ? 'S3' : 'the name';
}
const bucketRegion = (o) => (isZoned(o) ? o.region : realRegion(o)) ?? (0,bucket_name/* regionalHome */.lt)(o.target ?? '')?.region ?? null;
function answerThere(scene, buckets, region) {
    const looks = scene.observations.filter((o) => (o.followUp || isZoned(o)) && o.service === 's3' && buckets.includes(o.target ?? '') && o.region === region);
    return looks.find(({ status }) => status === 'ok') ?? looks.find((o) => isFailed(o) && provesCredentials(o)) ?? null;
}
function bucket_in_other_region_headline({ subjects, region, here }) {
    const where = region ? (0,src_text/* text */.Qq) `in ${region}` : (0,src_text/* text */.Qq) `in another Region`;
    const are = (0,src_text/* forCount */.VL)(subjects, (0,src_text/* text */.Qq) `The bucket ${(0,src_text/* enumerate */.HL)(subjects)} is`, (0,src_text/* text */.Qq) `The buckets ${(0,src_text/* enumerate */.HL)(subjects)} are`);
    return (0,src_text/* text */.Qq) `${are} ${where}, and the job runs in ${here}.`;
}
function bucket_in_other_region_explain({ there, by }) {
    if (there && isFailed(there))
        return (0,src_text/* text */.Qq) `Asked there, S3 refuses with ${there.error.code}: the Region is not the only fault.`;
    if (there)
        return (0,src_text/* text */.Qq) `Asked there, S3 lists it: the Region is the only fault.`;
    return by === 'S3'
        ? (0,src_text/* text */.Qq) `S3 names the Region itself; the credentials are not the fault.`
        : (0,src_text/* text */.Qq) `S3 says that the bucket is elsewhere; the credentials are not the fault.`;
}
function nameRegion({ region, by }) {
    if (region === null)
        return [];
    return by === 'S3'
        ? [{ text: (0,src_text/* text */.Qq) `S3 names ${region} as the bucket’s Region.` }]
        : [{ text: (0,src_text/* text */.Qq) `The bucket’s own name says ${region}.` }];
}
function citeThere(there) {
    if (there && isFailed(there))
        return citeAll([there]);
    return there ? [proof(there, (0,src_text/* text */.Qq) `listed`)] : [];
}
function bucket_in_other_region_remediesFor({ subjects, region, there, answering, run }) {
    if (region === null)
        return [
            { ...useRegion(run, 'YOUR_REGION', (0,src_text/* text */.Qq) `Use the bucket’s Region`), looks: [findBucket(subjects[0] ?? '')] },
        ];
    const move = useRegionOf(run, { input: 's3-buckets', items: subjects, to: region, answering });
    return there?.status === 'ok' ? [move] : [move, checkNames(subjects)];
}
const checkNames = (buckets) => ({
    ...replaceEach('s3-buckets', buckets, BUCKET_STAND_IN, {
        title: (0,src_text/* text */.Qq) `Correct the ${(0,src_text/* forCount */.VL)(buckets, ['name'], ['names'])} ${(0,src_text/* enumerate */.HL)(buckets)}, if mistyped`,
        after: (0,src_text/* text */.Qq) `${'s3-buckets'} names the bucket that is meant`,
        notes: [(0,src_text/* text */.Qq) `A bucket of somebody else may have the name that was mistyped.`],
    }),
    looks: [listBuckets],
});

;// CONCATENATED MODULE: ./build/src/rules/s3/bucket-disabled.js








const bucketDisabled = rule({
    id: 's3/bucket-disabled',
    severities: ['error'],
    title: 'AWS has disabled the bucket',
    since: '1.0',
    points: inputs('s3-buckets'),
    find(scene) {
        const refusals = failures(scene, { service: 's3', target: { any: true }, code: 'AllAccessDisabled' });
        if (refusals.length === 0)
            return [];
        const subjects = refusals.map(({ target }) => target ?? '');
        return [{ subjects, confidence: 'certain', refusals, run: runFacts(scene) }];
    },
    tell: ({ subjects, refusals, run }) => ({
        headline: (0,src_text/* text */.Qq) `AWS has disabled the ${(0,src_text/* forCount */.VL)(subjects, ['bucket'], ['buckets'])} ${(0,src_text/* enumerate */.HL)(subjects)}.`,
        explanation: (0,src_text/* text */.Qq) `No permission can open it. Often the name is one from a tutorial.`,
        evidence: evidence(citeAll(refusals)),
        remedies: [useOwnBucket(subjects), bucket_disabled_askSupport(subjects, refusals, run)],
    }),
});
const useOwnBucket = (buckets) => ({
    ...replaceEach('s3-buckets', buckets, BUCKET_STAND_IN, {
        title: (0,src_text/* text */.Qq) `Name a bucket of your own instead of ${(0,src_text/* enumerate */.HL)(buckets)}`,
        after: (0,src_text/* text */.Qq) `${'s3-buckets'} names a bucket that is yours`,
        notes: [(0,src_text/* text */.Qq) `Change the name where the job uses it, too.`],
    }),
    looks: [listBuckets],
});
const bucket_disabled_askSupport = (buckets, [first], run) => ask({
    whom: (0,src_text/* text */.Qq) `AWS Support`,
    title: (0,src_text/* text */.Qq) `If the bucket is yours, ask AWS Support why it was disabled`,
    message: `${introduce(run)} S3 refuses every request for our bucket ${buckets.join(', ')} with AllAccessDisabled. Please tell us why it was disabled, and what we have to do so that it is enabled again.`,
    requestId: first?.error.requestId ?? null,
    after: (0,src_text/* text */.Qq) `AWS Support has enabled ${(0,src_text/* enumerate */.HL)(buckets)} again`,
});

;// CONCATENATED MODULE: ./build/src/rules/s3/invalid-bucket-name.js








const invalidBucketName = rule({
    id: 's3/invalid-bucket-name',
    severities: ['error'],
    title: 'No bucket can have this name',
    since: '1.0',
    points: inputs('s3-buckets'),
    find(scene) {
        const refusals = failures(scene, { service: 's3', code: 'InvalidBucketName' });
        const isAsked = (bucket) => scene.observations.some((o) => o.service === 's3' && o.target === bucket);
        const broken = scene.settings.buckets.filter(isAsked).flatMap((bucket) => {
            const fault = (0,bucket_name/* bucketNameFault */.oB)(bucket);
            return fault ? [{ bucket, fault }] : [];
        });
        const subjects = [
            ...new Set([...broken.map(({ bucket }) => bucket), ...refusals.map(({ target }) => target ?? '')]),
        ];
        if (subjects.length === 0)
            return [];
        const meant = subjects.map((bucket) => [bucket, meantBy(bucket)]);
        return [{ subjects, confidence: 'certain', broken, refusals, meant }];
    },
    tell: ({ subjects, broken, refusals, meant }) => ({
        headline: (0,src_text/* text */.Qq) `No bucket can be called ${(0,src_text/* enumerate */.HL)(subjects)}.`,
        explanation: refusals.length > 0 ? BREAKS_RULES : invalid_bucket_name_NOT_SENT,
        evidence: evidence([
            ...broken.map(({ bucket, fault }) => ({ text: (0,src_text/* text */.Qq) `${bucket}: ${[fault]}.` })),
            ...citeAll(refusals),
        ]),
        remedies: [useNames(meant)],
    }),
});
const BREAKS_RULES = (0,src_text/* text */.Qq) `The name breaks S3’s naming rules.`;
const invalid_bucket_name_NOT_SENT = (0,src_text/* text */.Qq) `The name breaks S3’s naming rules, so no request was sent for it.`;
/** The bucket in a URL or a path, or the same name in small letters, where that can be a name. */
function meantBy(written) {
    const [name = ''] = (0,names_arn/* bucketName */.EL)(written)
        .replace(/^s3:\/\//i, '')
        .split('/');
    const small = name.toLowerCase();
    return small !== written && !written.startsWith('arn:') && (0,bucket_name/* bucketNameFault */.oB)(small) === null ? small : null;
}
function useNames(meant) {
    const [first, ...others] = meant.map(([bucket, name]) => [bucket, name ?? BUCKET_STAND_IN]);
    const names = [...new Set(meant.flatMap(([, name]) => name ?? []))];
    const isKnown = names.length > 0 && meant.every(([, name]) => name !== null);
    const words = {
        title: isKnown ? (0,src_text/* text */.Qq) `Write ${(0,src_text/* enumerate */.HL)(names)} alone` : (0,src_text/* text */.Qq) `Write the bucket’s name alone`,
        after: isKnown
            ? (0,src_text/* text */.Qq) `${'s3-buckets'} names ${(0,src_text/* enumerate */.HL)(names)}`
            : (0,src_text/* text */.Qq) `${'s3-buckets'} has a name that a bucket can have`,
        notes: [
            (0,src_text/* text */.Qq) `The name has no ${'s3://'}, path or quotes; an ARN ${'arn:aws:s3:::NAME'} is taken too. If the value comes from a variable, check that it was filled in.`,
        ],
    };
    const remedy = replaceValues('s3-buckets', [first, ...others], words);
    return isKnown ? remedy : { ...remedy, looks: [listBuckets] };
}

;// CONCATENATED MODULE: ./build/src/rules/s3/not-proven.js





/** What this action has no request for is no fault of the job's, and no proof either. */
const notProven = rule({
    id: 's3/not-proven',
    severities: ['warning'],
    title: 'This action cannot ask this kind of S3 resource',
    since: '1.1',
    points: inputs('s3-buckets'),
    find(scene) {
        const unasked = scene.observations.flatMap((o) => {
            const kind = o.service === 's3' && o.status === 'not-evaluated' ? (0,bucket_name/* unaskableKind */.No)(o.target ?? '') : null;
            return kind && o.status === 'not-evaluated' ? [{ kind, bucket: o.target ?? '', reason: o.reason }] : [];
        });
        return [...Map.groupBy(unasked, ({ kind }) => kind)].map(([kind, group]) => ({
            subjects: group.map(({ bucket }) => bucket),
            confidence: 'certain',
            kind,
            reasons: group.map(({ bucket, reason }) => ({ bucket, reason })),
            ignored: scene.settings.ignore,
        }));
    },
    tell: ({ subjects, kind, reasons, ignored }) => ({
        headline: (0,src_text/* text */.Qq) `Access to ${(0,src_text/* enumerate */.HL)(subjects)} was not proven: ${not_proven_KINDS[kind]} cannot be asked by this action.`,
        explanation: (0,src_text/* text */.Qq) `That is no fault of the job: nothing was sent for it, and nothing was refused.`,
        evidence: evidence(reasons.map(({ bucket, reason }) => ({ text: (0,src_text/* text */.Qq) `${bucket}: ${[reason]}.` }))),
        remedies: [not_proven_leaveOut(subjects), acceptFinding('s3/not-proven', ignored)],
    }),
});
const not_proven_KINDS = {
    'multi-region access point': (0,src_text/* text */.Qq) `a multi-Region access point`,
    'table bucket': (0,src_text/* text */.Qq) `a table bucket`,
};
const not_proven_leaveOut = (buckets) => removeItems('s3-buckets', buckets, {
    title: (0,src_text/* text */.Qq) `Take ${(0,src_text/* enumerate */.HL)(buckets)} out of ${'s3-buckets'}`,
    after: (0,src_text/* text */.Qq) `${'s3-buckets'} names buckets and access points of one Region alone`,
    notes: [(0,src_text/* text */.Qq) `The job’s own steps can use it all the same.`],
});

;// CONCATENATED MODULE: ./build/src/knowledge/region-distance.js
// How far Regions lie from each other, for advice that puts the nearest first. The places are those of AWS's own names, to the nearest degree:
// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html

const PLACES = {
    'us-east-1': [39, -77],
    'us-east-2': [40, -83],
    'us-west-1': [37, -122],
    'us-west-2': [46, -120],
    'ca-central-1': [45, -74],
    'ca-west-1': [51, -114],
    'mx-central-1': [21, -100],
    'sa-east-1': [-24, -47],
    'eu-central-1': [50, 9],
    'eu-central-2': [47, 9],
    'eu-west-1': [53, -6],
    'eu-west-2': [52, 0],
    'eu-west-3': [49, 2],
    'eu-north-1': [59, 18],
    'eu-south-1': [45, 9],
    'eu-south-2': [42, -1],
    'il-central-1': [32, 35],
    'af-south-1': [-34, 18],
    'me-south-1': [26, 51],
    'me-central-1': [24, 54],
    'ap-east-1': [22, 114],
    'ap-east-2': [25, 122],
    'ap-south-1': [19, 73],
    'ap-south-2': [17, 78],
    'ap-northeast-1': [36, 140],
    'ap-northeast-2': [38, 127],
    'ap-northeast-3': [35, 136],
    'ap-southeast-1': [1, 104],
    'ap-southeast-2': [-34, 151],
    'ap-southeast-3': [-6, 107],
    'ap-southeast-4': [-38, 145],
    'ap-southeast-5': [3, 102],
    'ap-southeast-6': [-37, 175],
    'ap-southeast-7': [14, 101],
    'us-gov-east-1': [40, -83],
    'us-gov-west-1': [46, -120],
};
const EARTH_KM = 6371;
const radians = (degrees) => (degrees * Math.PI) / 180;
/** Great-circle distance in kilometres; infinite where a Region's place is not known. */
function distanceKm(a, b) {
    if (a === b)
        return 0;
    const [from, to] = [PLACES[a], PLACES[b]];
    if (!from || !to)
        return Number.POSITIVE_INFINITY;
    const [lat1, lat2] = [radians(from[0]), radians(to[0])];
    const h = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(radians(to[1] - from[1]) / 2) ** 2;
    return Math.round(2 * EARTH_KM * Math.asin(Math.sqrt(h)));
}
const areaOf = (region) => region.slice(0, region.indexOf('-'));
/** Regions of the same partition as `from`, those of its own area first (data rarely may leave it), each by distance. */
function nearestFirst(regions, from) {
    const abroad = (region) => Number(areaOf(region) !== areaOf(from));
    const far = (region) => Math.min(distanceKm(from, region), Number.MAX_SAFE_INTEGER);
    return regions
        .filter((r) => (0,knowledge_regions/* partitionOf */.iQ)(r).id === (0,knowledge_regions/* partitionOf */.iQ)(from).id)
        .sort((a, b) => abroad(a) - abroad(b) || far(a) - far(b) || a.localeCompare(b));
}

;// CONCATENATED MODULE: ./build/src/knowledge/bedrock-regions.js
// Where a set of models can be called together: from the bundled table, so a hint.



const serving = (region, bases) => {
    const ids = bases.flatMap((base) => (0,bedrock_models/* callableIds */.VC)(base, region)[0] ?? []);
    return { region, ids, prefixes: [...new Set(ids.flatMap((id) => (0,bedrock_ids/* parseModelId */.iA)(id).prefix ?? []))] };
};
/** The Regions of `from`'s partition for a set of models, given by their bare ids, at a time. */
function adviseRegionsFor(models, from, now) {
    const bases = [...new Set(models)];
    const ended = (base) => Date.parse((0,bedrock_models/* endOfLife */.PB)(base) ?? '') <= now;
    const places = new Map(bases.map((base) => [base, ended(base) ? [] : nearestFirst((0,bedrock_models/* regionsServing */.uD)(base), from)]));
    const placed = bases.filter((base) => (places.get(base) ?? []).length > 0);
    const unplaced = bases.filter((base) => !placed.includes(base));
    const [first, ...others] = placed;
    if (first === undefined)
        return { together: [], apart: [], unplaced };
    const common = (places.get(first) ?? []).filter((region) => others.every((base) => places.get(base)?.includes(region)));
    if (common.length > 0)
        return { together: common.map((region) => serving(region, placed)), apart: [], unplaced };
    return { together: [], apart: fewestRegions(placed, places), unplaced };
}
/** Region by Region the one that serves most of what is left; among equals the nearest. */
function fewestRegions(placed, places) {
    const chosen = [];
    let left = placed;
    while (left.length > 0) {
        const served = Map.groupBy(left.flatMap((base) => (places.get(base) ?? []).map((region) => ({ base, region, place: (places.get(base) ?? []).indexOf(region) }))), (s) => s.region);
        const [best] = [...served].sort(([, a], [, b]) => b.length - a.length || Math.min(...a.map((s) => s.place)) - Math.min(...b.map((s) => s.place)));
        if (!best)
            break;
        const [region, group] = best;
        const bases = group.map((s) => s.base);
        chosen.push(serving(region, bases));
        left = left.filter((base) => !bases.includes(base));
    }
    return chosen;
}
/** The Regions of `from`'s partition from which every id can be called just as it is written, the nearest first. */
function regionsCalling(ids, from) {
    const [first, ...others] = ids.map(bedrock_ids/* parseModelId */.iA);
    if (!first?.base)
        return [];
    const calls = (region) => [first, ...others].every(({ base, prefix }) => base !== null && (0,bedrock_models/* callableIds */.VC)(base, region).includes(prefix ? `${prefix}.${base}` : base));
    return nearestFirst((0,bedrock_models/* regionsServing */.uD)(first.base).filter(calls), from);
}

;// CONCATENATED MODULE: ./build/src/rules/region/without-bedrock.js












const withoutBedrock = rule({
    id: 'region/without-bedrock',
    severities: ['error'],
    title: 'The Region has no Bedrock',
    since: '1.0',
    points: inputs('aws-region'),
    explains: ['bedrock/*'],
    find(scene) {
        const [first, ...others] = unreached(scene);
        if (!first)
            return [];
        const { region, models } = scene.settings;
        const failures = [first, ...others];
        return [
            {
                subjects: [region],
                confidence: 'certain',
                region,
                failures,
                unresolved: failures.every(isUnresolved),
                ...placesFor(scene),
                models,
                listed: isListed(scene),
                alone: scene.settings.named.every((service) => service === 'bedrock' || service === 'sts'),
                run: runFacts(scene),
            },
        ];
    },
    tell: ({ region, failures, unresolved, run, ...facts }) => ({
        headline: (0,src_text/* text */.Qq) `${region} has no Bedrock.`,
        explanation: (0,src_text/* text */.Qq) `${(0,knowledge_regions/* regionLabel */.p)(region)} is a real Region without a Bedrock endpoint, by the list of ${bedrock_models/* tableDate */.x3}, and ${unresolved ? UNRESOLVED : UNREACHED_HOST}. Nothing is wrong with the network or the credentials.`,
        evidence: evidence(citeAll(failures)),
        remedies: without_bedrock_remediesFor({ region, run, ...facts }),
    }),
});
const UNRESOLVED = (0,src_text/* text */.Qq) `the host does not resolve`;
const UNREACHED_HOST = (0,src_text/* text */.Qq) `the host could not be reached`;
const UNREACHED = new Set(['network', 'timeout', 'tls', 'proxy', 'protocol']);
/** Failures to reach a Bedrock that, by the list, is not there: its host does not resolve; or, where an override names another host, that cannot be reached. */
function unreached(scene) {
    const { region, named } = scene.settings;
    if (!named.includes('bedrock') || !(0,knowledge_regions/* isKnownRegion */.Kk)(region) || (0,bedrock_models/* isBedrockRegion */.jH)(region))
        return [];
    const overridden = scene.endpoints.some((e) => e.service === 'bedrock' || e.service === 'all');
    return scene.observations
        .filter(isFailed)
        .filter((o) => o.service === 'bedrock' &&
        o.region === region &&
        (isUnresolved(o) || (overridden && UNREACHED.has(o.error.kind))));
}
/** Without the input, every service is asked and only those with targets are named. */
const isListed = ({ settings }) => settings.named.some((service) => service === 'sts' || (0,registry/* targetsOf */.QR)(settings, service).length === 0) ||
    registry/* SERVICE_IDS */.xK.some((service) => !settings.services.includes(service));
function placesFor({ settings: { models, region }, now }) {
    const written = models.flatMap((id) => (0,bedrock_ids/* parseModelId */.iA)(id).base ?? []);
    const { together, apart } = adviseRegionsFor(written, region, now);
    const serving = together.length > 0 ? together.slice(0, 1) : apart;
    if (serving.length > 0)
        return {
            places: serving.map(({ region: to, ids }) => ({
                to,
                items: models.flatMap((id) => {
                    const there = ids.find((candidate) => (0,bedrock_ids/* parseModelId */.iA)(candidate).base === (0,bedrock_ids/* parseModelId */.iA)(id).base);
                    return there ? [{ written: id, id: there }] : [];
                }),
            })),
            further: together.slice(1, 4).map((s) => s.region),
        };
    const [to, ...further] = nearestFirst(bedrock_models/* bedrockRegions */.co, region);
    return {
        places: to ? [{ to, items: models.map((id) => ({ written: id, id })) }] : [],
        further: further.slice(0, 3),
    };
}
function without_bedrock_remediesFor({ region, run, places, further, models, listed, alone }) {
    const leave = leaveBedrock({ region, models, listed });
    const [first, ...others] = places;
    if (!first)
        return [leave];
    return [useBedrockIn(run, [first, ...others], { region, listed, alone, further }), leave];
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/model-not-enabled.js







const modelNotEnabled = rule({
    id: 'bedrock/model-not-enabled',
    severities: ['error'],
    title: 'The account has no access to the model',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find(scene) {
        const items = judged(scene, 'model-not-enabled');
        if (!isSome(items))
            return [];
        const known = items.flatMap(({ ref, region }) => {
            const availability = ref?.base ? availabilityOf(scene, ref.base, region) : null;
            return ref?.base && availability ? [{ base: ref.base, availability }] : [];
        });
        // A refusal that the catalogue contradicts has a cause that nobody outside AWS sees.
        const contradicted = known.length > 0 && known.every(isPositive);
        return [
            {
                ...modelFacts(scene, items, contradicted ? 'likely' : 'certain'),
                known,
                way: wayFor(scene, items, contradicted),
                requestId: requestIdOf(items),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The account has no access to ${describe_models_namesOf(facts.items)}.`,
        explanation: (0,src_text/* text */.Qq) `AWS accepted the credentials and refused the model, so this is neither the key nor a missing IAM action. ${model_not_enabled_WHY[facts.way]}`,
        evidence: describe_models_evidenceOf(facts.items, () => [], ...facts.known.map(({ base, availability: a }) => ({
            text: (0,src_text/* text */.Qq) `GetFoundationModelAvailability of ${base}: agreement ${a.agreement}, authorization ${a.authorization}, entitlement ${a.entitlement}, Region ${a.region}`,
        }))),
        remedies: model_not_enabled_remediesFor(facts),
        lookalikes: [
            (0,src_text/* text */.Qq) `Access was granted in another account: compare the account in the report with the one where the model works.`,
        ],
    }),
});
const isPositive = ({ availability }) => availability.agreement === 'AVAILABLE' && availability.authorization === 'AUTHORIZED';
function wayFor(scene, items, contradicted) {
    if (items.some((j) => j.region.startsWith('us-gov-')))
        return 'gov';
    if (contradicted)
        return 'support';
    if (items.some((j) => j.ref?.base?.startsWith('anthropic.') && formSubmitted(scene, j.region) === false))
        return 'form';
    // Amazon's own models take no agreement: https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html
    return basesOf(items).some((base) => !base.startsWith('amazon.')) ? 'agreement' : 'support';
}
const model_not_enabled_WHY = {
    gov: (0,src_text/* text */.Qq) `In GovCloud somebody enables each model by hand, and nobody has enabled this one.`,
    form: (0,src_text/* text */.Qq) `Anthropic’s use case form has not been submitted in this account, and without it no agreement is made.`,
    agreement: (0,src_text/* text */.Qq) `Nobody has made the agreement for the model in this account, or it was not completed.`,
    support: (0,src_text/* text */.Qq) `Nothing that the account itself could grant is missing, so AWS holds the model back.`,
};
function model_not_enabled_remediesFor({ way, items, region, run, requestId }) {
    const names = describe_models_namesOf(items);
    const bases = basesOf(items);
    const support = askSupport({
        run,
        asks: `Bedrock refuses ${bases.join(', ') || 'a model'} in ${region} with "You don't have access to the model". Please tell us what is missing, or open the access.`,
        requestId,
        after: (0,src_text/* text */.Qq) `the model ${names} answers in ${region}`,
        looks: availabilityLook(items),
    });
    const sold = bases.filter((base) => !base.startsWith('amazon.'));
    if (way === 'support' || !isSome(bases))
        return [support];
    if (way === 'gov')
        return [openModelAccess(bases), support];
    if (!isSome(sold))
        return [support];
    return [way === 'form' ? submitFormAndAgree(sold, region) : acceptAgreement(sold, region), support];
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/use-case-form-required.js







const useCaseFormRequired = rule({
    id: 'bedrock/use-case-form-required',
    severities: ['error'],
    title: 'Anthropic’s first-use form has not been submitted',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => judgedByRegion(scene, 'use-case-form-required').map((items) => {
        const refused = items.some((j) => j.observation.status === 'failed');
        return {
            ...modelFacts(scene, items, refused ? 'certain' : 'likely'),
            onFile: formSubmitted(scene, items[0].region),
            refused,
        };
    }),
    tell: ({ items, region, onFile, refused }) => ({
        headline: (0,src_text/* text */.Qq) `Anthropic’s use case form has not been submitted for this account.`,
        explanation: (0,src_text/* text */.Qq) `${describe_models_namesOf(items)} will not answer before it. The credentials and the IAM policies are not the reason.${onFile ? SENT : []}`,
        evidence: describe_models_evidenceOf(items, () => (0,src_text/* text */.Qq) `No agreement for the model, and GetUseCaseForModelAccess says that the form has not been filled out.`, ...(refused && onFile === false
            ? [{ text: (0,src_text/* text */.Qq) `GetUseCaseForModelAccess in ${region}: the form has not been filled out` }]
            : [])),
        remedies: onFile ? [waitForForm(region), submitUseCaseForm(region)] : [submitUseCaseForm(region)],
    }),
});
const SENT = (0,src_text/* text */.Qq) ` A form is on file by now: somebody sent it a moment ago, or for another Region.`;
const waitForForm = (region) => waitUntil((0,src_text/* text */.Qq) `Wait until the form that was sent counts`, (0,src_text/* text */.Qq) `the form that is on file counts in ${region}, 15 minutes after it was sent`, 15);

;// CONCATENATED MODULE: ./build/src/rules/bedrock/marketplace-subscription-required.js







const marketplaceSubscriptionRequired = rule({
    id: 'bedrock/marketplace-subscription-required',
    severities: ['error'],
    title: 'The caller may not make the model’s Marketplace subscription',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => judgedByRegion(scene, 'marketplace-subscription-required').map((items) => modelFacts(scene, items)),
    tell: ({ items, region, run }) => {
        const bases = basesOf(items);
        const subscribe = allowCaller(run.principal, [SUBSCRIBE], { notes: [NO_RESOURCE] });
        const first = isSome(bases)
            ? acceptAgreement(bases, region)
            : askSupport({
                run,
                asks: 'Bedrock says that the AWS Marketplace subscription of a model is missing. Please tell us which one.',
                requestId: requestIdOf(items),
                after: (0,src_text/* text */.Qq) `${describe_models_namesOf(items)} answers in ${region}`,
            });
        return {
            headline: (0,src_text/* text */.Qq) `Nobody in the account has subscribed to ${describe_models_namesOf(items)}, and this caller may not.`,
            explanation: (0,src_text/* text */.Qq) `The first call to a third party’s model makes an AWS Marketplace subscription for the whole account. The caller may call Bedrock: what it lacks are the Marketplace actions for that one time.`,
            evidence: describe_models_evidenceOf(items, () => []),
            remedies: [{ ...first, looks: availabilityLook(items) }, ...(subscribe ? [subscribe] : [])],
            lookalikes: [
                (0,src_text/* text */.Qq) `Permissions that somebody mended a moment ago: AWS asks to wait the minutes that the message names.`,
            ],
        };
    },
});
const SUBSCRIBE = {
    Effect: 'Allow',
    Action: ['aws-marketplace:ViewSubscriptions', 'aws-marketplace:Subscribe'],
    Resource: '*',
};
// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsmarketplace.html
const NO_RESOURCE = (0,src_text/* text */.Qq) `These actions know no resource: they cover every product of the Marketplace, unless a condition on ${'aws-marketplace:ProductId'} limits them.`;

;// CONCATENATED MODULE: ./build/src/rules/bedrock/payment-method-invalid.js





const paymentMethodInvalid = rule({
    id: 'bedrock/payment-method-invalid',
    severities: ['error'],
    title: 'The account has no valid payment method for AWS Marketplace',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find(scene) {
        const items = judged(scene, 'payment-method-invalid');
        return isSome(items) ? [modelFacts(scene, items)] : [];
    },
    tell: ({ items, region }) => ({
        headline: (0,src_text/* text */.Qq) `The account’s payment method is not valid for ${describe_models_namesOf(items)}.`,
        explanation: (0,src_text/* text */.Qq) `The subscription that the first call makes could not be paid for. Credentials and permissions are right. ${UNSOLD}`,
        evidence: describe_models_evidenceOf(items, () => (0,src_text/* text */.Qq) `GetFoundationModelAvailability reports that the agreement failed over the payment instrument.`),
        remedies: [addPaymentMethod((0,src_text/* text */.Qq) `${describe_models_namesOf(items)} answers in ${region}`)],
    }),
});
// https://docs.aws.amazon.com/bedrock/latest/userguide/model-access-product-ids.html
const UNSOLD = (0,src_text/* text */.Qq) `AWS itself bills the models of Amazon, DeepSeek, Meta, Mistral AI and Qwen: they need no subscription.`;

;// CONCATENATED MODULE: ./build/src/rules/bedrock/agreement-pending.js





const agreementPending = rule({
    id: 'bedrock/agreement-pending',
    severities: ['warning'],
    title: 'The model’s subscription is still being processed',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find(scene) {
        const items = judged(scene, 'agreement-pending');
        return isSome(items) ? [modelFacts(scene, items)] : [];
    },
    tell: ({ items }) => ({
        headline: (0,src_text/* text */.Qq) `The account’s subscription to ${describe_models_namesOf(items)} is still being processed.`,
        explanation: (0,src_text/* text */.Qq) `Nothing needs mending now. A refusal that stays after 15 minutes means that the agreement failed: then look at the payment method and at Marketplace’s e-mail to the account’s owner.`,
        evidence: describe_models_evidenceOf(items, () => (0,src_text/* text */.Qq) `GetFoundationModelAvailability reports the agreement as pending.`),
        remedies: [
            {
                ...waitUntil((0,src_text/* text */.Qq) `Wait up to 15 minutes, then run again`, (0,src_text/* text */.Qq) `the agreement of ${describe_models_namesOf(items)} shows as ${'AVAILABLE'}`, 15),
                looks: availabilityLook(items),
            },
        ],
    }),
});

;// CONCATENATED MODULE: ./build/src/rules/bedrock/offer-models.js
// Ids that can be called in the place of one that is refused, and whose word that is.






const MOST_IDS = 3;
/** For each model the ids that may be called in its place; nothing that the account's own list denies. */
function offerIds(scene, items, ids) {
    return items.flatMap((item) => {
        const { observation, region } = item;
        const written = observation.target ?? '';
        const offered = [...new Set(ids(item))]
            .filter((id) => id !== written && isSafeId(id) && !isRefused(scene, id))
            .flatMap((id) => {
            const word = wordOn(scene, id, region);
            return word ? [{ id, word }] : [];
        })
            .slice(0, MOST_IDS);
        return isSome(offered) ? [{ written, ids: offered }] : [];
    });
}
/** An id that this run asked for, and that was refused as well. */
const isRefused = (scene, id) => scene.observations.some((o) => o.service === 'bedrock' && o.status === 'failed' && !o.followUp && o.target === id);
/** The ids of the same model that its Region calls, those of the prefix that was written first. */
const sameModel = (scene) => ({ ref, region }) => ref?.base ? likePrefix(idsHere(scene, ref.base, region), ref.prefix) : [];
const likePrefix = (ids, prefix) => prefix === null
    ? ids
    : [...ids].sort((a, b) => Number(b.startsWith(`${prefix}.`)) - Number(a.startsWith(`${prefix}.`)));
/** Models that can take the place of others: those that the account lists as active, or the table's where no list could be read. */
const succeeding = (scene) => ({ ref, region }) => {
    if (!ref?.base)
        return [];
    const listed = (liveModels(scene, region) ?? [])
        .filter((m) => m.lifecycle === 'ACTIVE' && m.outputModalities.includes('TEXT'))
        .map((m) => m.id);
    return (0,bedrock_models/* successors */.ir)(ref.base, scene.now, listed).flatMap((base) => likePrefix(idsHere(scene, base, region), ref.prefix)[0] ?? []);
};
/** The first id offered for each model. */
const swapsOf = (offers) => offers.map(({ written, ids }) => ({ from: written, to: ids[0].id }));
/** Where the first ids offered come from (the account's own list is said only of what is on it), and which others there are. */
function sourcesOf(offers, region) {
    const of = (word) => [
        ...new Set(offers.flatMap(({ ids: [first] }) => (first.word === word ? [first.id] : []))),
    ];
    const [listed, hinted, formed] = [of('account'), of('table'), of('form')];
    const others = [...new Set(offers.flatMap(({ ids }) => ids.slice(1).map(({ id }) => id)))];
    return [
        ...(listed.length > 0 ? [(0,src_text/* text */.Qq) `The account’s own list in ${region} has ${(0,src_text/* enumerate */.HL)(listed)}.`] : []),
        ...(hinted.length > 0
            ? [(0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(hinted)}: by the table of ${bedrock_models/* tableDate */.x3} that this action carries, a hint.`]
            : []),
        ...(formed.length > 0
            ? [(0,src_text/* text */.Qq) `No list says that ${(0,src_text/* enumerate */.HL)(formed)} can be called in ${region}: its profiles have this form.`]
            : []),
        ...(others.length > 0 ? [(0,src_text/* text */.Qq) `Or ${(0,src_text/* enumerate */.HL)(others, 'or')}.`] : []),
    ];
}
const OTHER_MODEL = (0,src_text/* text */.Qq) `It is another model: compare its answers and its price before you change.`;
/** Whether a statement on a Region's models is the account's word or the table's. */
const sourceNote = (readable, region) => readable
    ? (0,src_text/* text */.Qq) `The account’s own list of models in ${region} was read.`
    : (0,src_text/* text */.Qq) `The account’s list of models in ${region} could not be read: this is from the table of ${bedrock_models/* tableDate */.x3} that this action carries, a hint.`;
const canRead = (scene, region) => isReadable(scene, region);
function elsewhere(scene, items, region) {
    const written = items.flatMap(({ observation, ref }) => observation.target && ref?.base ? [{ written: observation.target, base: ref.base, prefix: ref.prefix }] : []);
    const bases = [...new Set(written.map(({ base }) => base))];
    const { together, apart } = adviseRegionsFor(bases, region, scene.now);
    const near = together.filter((s) => s.region !== region);
    const chosen = near.length > 0 ? near.slice(0, 1) : apart.filter((s) => s.region !== region);
    const moves = chosen.flatMap(({ region: to, ids }) => {
        const moved = written.flatMap(({ written: from, base }) => {
            const id = ids.find((candidate) => (0,bedrock_ids/* parseModelId */.iA)(candidate).base === base);
            return id && isSafeId(from) ? [{ written: from, id }] : [];
        });
        return moved.length > 0 ? [{ to, items: moved }] : [];
    });
    return isSome(moves) ? { moves, others: near.slice(1, 4).map((s) => s.region) } : null;
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/account-restricted.js










const account_restricted_WORDS = [
    ['reseller', /channel program/i],
    ['country', /unsupported countries/i],
    ['sales', /not available for (this|your) account|contact AWS Sales/i],
    ['account', /^/],
];
const accountRestricted = rule({
    id: 'bedrock/account-restricted',
    severities: ['error'],
    title: 'AWS restricts the account’s use of Bedrock or of the model',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find(scene) {
        const blocks = Map.groupBy(judged(scene, 'account-restricted'), blockOf);
        return [...blocks].flatMap(([block, items]) => isSome(items)
            ? [
                {
                    ...modelFacts(scene, items),
                    block,
                    unauthorized: items.flatMap((j) => (isUnauthorized(scene, j) ? [j.ref?.base ?? ''] : [])),
                    requestId: requestIdOf(items),
                    offers: block === 'sales' ? offerIds(scene, items, account_restricted_open(scene)) : [],
                },
            ]
            : []);
    },
    tell: (facts) => {
        const { items, block, unauthorized, region } = facts;
        return {
            headline: account_restricted_HEADLINES[block](targetsOf(items)[0] === 'Bedrock' ? (0,src_text/* text */.Qq) `Bedrock` : describe_models_namesOf(items)),
            explanation: (0,src_text/* text */.Qq) `${REASONS[block]} The credentials were accepted, and the refusal names no policy.`,
            evidence: describe_models_evidenceOf(items, ({ ref }) => notAuthorized(ref?.base ?? '', region), ...items
                .filter((j) => j.observation.status === 'failed' && unauthorized.includes(j.ref?.base ?? ''))
                .map((j) => ({ text: notAuthorized(j.ref?.base ?? '', region) }))),
            remedies: account_restricted_remediesFor(facts),
        };
    },
});
const account_restricted_startOf = (base) => Date.parse((0,bedrock_models/* modelOf */.DM)(base ?? '')?.start ?? '');
// AWS opens a new model to accounts one by one for some months.
const OPEN_DAYS = 240;
/** The generation before, which accounts have had for long. */
const account_restricted_open = (scene) => (item) => succeeding(scene)(item).filter((id) => {
    const start = account_restricted_startOf((0,bedrock_ids/* parseModelId */.iA)(id).base);
    return scene.now - start > OPEN_DAYS * 86_400_000 && !(start > account_restricted_startOf(item.ref?.base));
});
function account_restricted_remediesFor(facts) {
    const asking = { ...askWhom(facts), looks: availabilityLook(facts.items) };
    const other = useOpen(facts);
    return other ? [other, asking] : [asking];
}
/** AWS's own refusal says that other models are open to the account. */
function useOpen({ offers, region }) {
    const swaps = swapsOf(offers);
    return isSome(swaps)
        ? swapModels(swaps, { region, notes: [...sourcesOf(offers, region), ONLY_A_CALL, OTHER_MODEL] })
        : null;
}
const ONLY_A_CALL = (0,src_text/* text */.Qq) `Only a call tells whether a model is open to the account.`;
const blockOf = (item) => account_restricted_WORDS.find(([, words]) => words.test(messageOf(item)))?.[0] ?? 'account';
const notAuthorized = (base, region) => (0,src_text/* text */.Qq) `GetFoundationModelAvailability of ${base} in ${region}: authorization ${'NOT_AUTHORIZED'}`;
const isUnauthorized = (scene, { ref, region }) => ref?.base != null && availabilityOf(scene, ref.base, region)?.authorization === 'NOT_AUTHORIZED';
const account_restricted_HEADLINES = {
    reseller: (what) => (0,src_text/* text */.Qq) `${what} is not sold to accounts of resellers.`,
    country: (what) => (0,src_text/* text */.Qq) `The provider of ${what} does not serve the country that the calls come from.`,
    sales: (what) => (0,src_text/* text */.Qq) `AWS does not offer ${what} to this account.`,
    account: (what) => (0,src_text/* text */.Qq) `AWS holds this account back from ${what}.`,
};
const REASONS = {
    reseller: (0,src_text/* text */.Qq) `The account is managed by an AWS Solution Provider or Distributor, and may not subscribe to this model.`,
    country: (0,src_text/* text */.Qq) `The provider looks at the account’s address and at where the request comes from: see https://www.anthropic.com/supported-countries. The Region in the configuration does not change that.`,
    sales: (0,src_text/* text */.Qq) `AWS opens some newer models account by account. The catalogue may show every field as positive: only a call tells. The generation before is usually open to every account.`,
    account: (0,src_text/* text */.Qq) `AWS blocks the account, not the caller: no IAM policy lifts it. New accounts are often held back until they are verified or have paid a first invoice.`,
};
function askWhom({ block, items, region, run, requestId }) {
    const models = basesOf(items).join(', ') || 'Bedrock';
    const after = (0,src_text/* text */.Qq) `${describe_models_namesOf(items)} answers in ${region}`;
    const opening = { run, requestId, after };
    switch (block) {
        case 'reseller':
            return ask({
                whom: (0,src_text/* text */.Qq) `the AWS Solution Provider or Distributor that manages the account`,
                title: (0,src_text/* text */.Qq) `Ask the reseller to open the model`,
                message: `${introduce(run)} Bedrock answers that ${models} is not available for channel program accounts. Please have the model opened for our account, or name an account that may use it.`,
                requestId,
                after,
            });
        case 'country':
            return ask({
                whom: (0,src_text/* text */.Qq) `whoever owns the AWS account and the runner`,
                title: (0,src_text/* text */.Qq) `Have the account’s address and the runner’s country looked at`,
                message: `${introduce(run)} Bedrock answers that the provider of ${models} does not serve our country. Please look at the address of the AWS account, and at the country in which the runner or its proxy is. If both are right, we need a model of another provider.`,
                requestId,
                after,
            });
        case 'sales':
            return askSales({
                ...opening,
                asks: `Bedrock answers that ${models} is not available for the account in ${region}. Please open the model to it.`,
            });
        case 'account':
            return askSupport({
                ...opening,
                asks: `Bedrock refuses ${models} in ${region}, and names no policy. Please open the account’s access to Bedrock.`,
            });
    }
}

;// CONCATENATED MODULE: ./build/src/knowledge/bedrock-nearest.js
// What a mistyped id may have meant.



// Without provider, date and version, an alias such as `claude-sonnet-4-5` or `sonnet` is compared with what it names.
const bare = (id) => id
    .replace(/^[a-z0-9]+\.(?=[a-z])/, '')
    .replace(/-\d{8}(?=-|$)/, '')
    .replace(/-?v\d+(:\d+)?(:\w+)?$/, '')
    .replace(/[-:]+$/, '');
const bedrock_nearest_wordsOf = (id) => id
    .toLowerCase()
    .split(/[^a-z0-9]+|(?<=[a-z])(?=\d)/)
    .filter(Boolean);
/** As other tools write it: `bedrock/…` before the id, a slash after the provider, `@` before the date, `-latest` at the end. */
const withoutForeignForm = (written) => written
    .trim()
    .replace(/^(?:(?:amazon[.-])?bedrock|converse|aws)[/:]/i, '')
    .replace(/^([a-z0-9]+)\//i, '$1.')
    .replace(/[-:@]latest$/i, '')
    .replace('@', '-');
// Further apart than this, two names have nothing in common.
const bedrock_nearest_FARTHEST = 0.4;
// Every word that was written, and more besides.
const bedrock_nearest_NAMED = 0.1;
/** Real ids near to what was written, nearest first: an alias's newest bearers, else the fewest edits. */
function nearestIds(written, { region, now, count = 3, extra = [] } = {}) {
    const { base, prefix } = (0,bedrock_ids/* parseModelId */.iA)(withoutForeignForm(written));
    const wanted = (base ?? written).toLowerCase();
    const words = bedrock_nearest_wordsOf(bare(wanted));
    const near = [...new Set([...bedrock_models/* modelIds */.Ky, ...extra.map((id) => (0,bedrock_ids/* parseModelId */.iA)(id).base ?? id)])].flatMap((id) => {
        const eol = (0,bedrock_models/* endOfLife */.PB)(id);
        if ((0,bedrock_models/* isMantleOnly */.us)(id) || (eol && now !== undefined && Date.parse(eol) <= now))
            return [];
        const own = bedrock_nearest_wordsOf(id);
        const edits = Math.min((0,mod/* distance */.Io)(wanted, id) / Math.max(wanted.length, id.length), (0,mod/* distance */.Io)(bare(wanted), bare(id)) / Math.max(bare(wanted).length, bare(id).length) + 0.01);
        const named = words.some((w) => /^[a-z]{3,}$/.test(w)) && words.every((w) => own.includes(w));
        const score = id === (0,bedrock_models/* runtimeIdFor */.vZ)(wanted) ? -1 : Math.min(edits, named ? bedrock_nearest_NAMED : 1);
        const more = own.slice(1).filter((w) => /^[a-z]{2,}$/.test(w) && !words.includes(w)).length;
        return score < bedrock_nearest_FARTHEST ? [{ id, score, more, start: (0,bedrock_models/* modelOf */.DM)(id)?.start ?? '' }] : [];
    });
    near.sort((a, b) => a.score - b.score || a.more - b.more || b.start.localeCompare(a.start));
    const ids = near.flatMap(({ id }) => {
        if (region === undefined)
            return [prefix ? `${prefix}.${id}` : id];
        const live = extra.filter((e) => e === id || e.endsWith(`.${id}`));
        const callable = live.length > 0 ? live : (0,bedrock_models/* callableIds */.VC)(id, region);
        return [callable.find((c) => prefix !== null && c.startsWith(`${prefix}.`)) ?? callable[0] ?? []].flat();
    });
    return [...new Set(ids)].slice(0, count);
}
/** Whether two ids are of one generation of a family, as far as their names tell: another one answers otherwise, at another price. */
function isSameGeneration(written, id) {
    const [a, b] = [written, id].map((each) => (0,bedrock_ids/* parseModelId */.iA)(withoutForeignForm(each)).base ?? each);
    const numbers = (base) => bedrock_nearest_wordsOf(bare(base))
        .filter((word) => /^\d/.test(word))
        .join('.');
    // An alias such as `sonnet` names every generation.
    return numbers(a) === '' || numbers(a) === numbers(b) || (0,bedrock_models/* runtimeIdFor */.vZ)(a) === b;
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/invalid-model-id.js











const invalidModelId = rule({
    id: 'bedrock/invalid-model-id',
    severities: ['error'],
    title: 'There is no model of this id',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => judgedByRegion(scene, 'invalid-model-id').flatMap((items) => {
        const kinds = Map.groupBy(items, (j) => (j.ref && isOwn(j.ref.kind) ? j.ref.kind : 'model'));
        return [...kinds].flatMap(([kind, group]) => {
            if (!isSome(group))
                return [];
            return kind === 'model' ? [noModel(scene, group)] : [noResource(scene, kind, group)];
        });
    }),
    tell: (facts) => (facts.what === 'model' ? tellNoModel(facts) : tellNoResource(facts)),
});
const OWN = {
    'application-profile': {
        name: 'application inference profile',
        list: 'list-inference-profiles --type-equals APPLICATION',
    },
    provisioned: { name: 'provisioned throughput', list: 'list-provisioned-model-throughputs' },
    imported: { name: 'imported model', list: 'list-imported-models' },
    custom: { name: 'custom model or deployment of one', list: 'list-custom-model-deployments' },
    router: { name: 'prompt router', list: 'list-prompt-routers' },
};
const isOwn = (kind) => Object.hasOwn(OWN, kind);
/** Ids that this Region calls and that may have been meant: of the same model where it is real, else the nearest names. */
const meant = (scene) => ({ ref, observation, region }) => {
    const written = observation.target ?? '';
    const same = ref?.base && !(0,bedrock_models/* runtimeIdFor */.vZ)(ref.base) && isReal(scene, ref.base, region);
    const ids = same && ref.base ? idsHere(scene, ref.base, region).filter((id) => id !== written) : [];
    return ids.length > 0 ? ids : nearestIds(written, { region, now: scene.now, extra: idsListed(scene, region) });
};
/** The nearest real model as if it had been written, for Regions that call it. */
const asMeant = (scene, { observation, ref, ...rest }) => {
    const [base] = nearestIds(ref?.base ?? observation.target ?? '', { now: scene.now, count: 1 });
    return base && ref ? [{ ...rest, observation, ref: { ...ref, kind: 'model', base, prefix: null } }] : [];
};
function noModel(scene, items) {
    const { region } = items[0];
    const offers = offerIds(scene, items, meant(scene));
    const unmet = items.filter(({ observation }) => !offers.some(({ written }) => written === observation.target));
    const away = offers.length === 0
        ? elsewhere(scene, unmet.flatMap((j) => asMeant(scene, j)), region)
        : null;
    const offered = [...offers.map(({ written, ids }) => [written, ids[0].id]), ...movesOf(away)];
    const listed = items.flatMap((j) => idsListed(scene, region).filter((id) => id === j.observation.target));
    const maybeNew = items.some((j) => /^[a-z0-9]+\.[a-z0-9]/.test(j.ref?.base ?? '') &&
        !(0,bedrock_models/* runtimeIdFor */.vZ)(j.ref?.base ?? '') &&
        (!bedrock_catalogue_isReadable(scene, region) || meant(scene)(j).length === 0));
    return {
        ...modelFacts(scene, items, maybeNew || listed.length > 0 ? 'likely' : 'certain'),
        what: 'model',
        readable: bedrock_catalogue_isReadable(scene, region),
        offers,
        away,
        answering: away ? answeringHere(scene, targetsOf(items)) : [],
        otherModel: offered.some(([written, id]) => !isSameGeneration(written, id)),
        maybeNew,
        listed,
    };
}
const movesOf = (away) => (away?.moves ?? []).flatMap(({ items }) => items.map(({ written, id }) => [written, id]));
function noResource(scene, kind, items) {
    const facts = modelFacts(scene, items);
    const caller = facts.run.account;
    const accounts = [...new Set(items.flatMap((j) => j.ref?.account ?? []))];
    return {
        ...facts,
        what: kind,
        caller,
        foreign: caller ? accounts.filter((account) => account !== caller) : [],
    };
}
function tellNoModel(facts) {
    const { items, region, readable, offers, away, maybeNew, listed } = facts;
    const near = [
        ...new Set([...offers.flatMap(({ ids }) => ids.map(({ id }) => id)), ...movesOf(away).map(([, id]) => id)]),
    ];
    return {
        headline: (0,src_text/* text */.Qq) `Bedrock has no ${forCount(items, 'model', 'models')} called ${describe_models_namesOf(items)}.`,
        explanation: (0,src_text/* text */.Qq) `No model and no inference profile has this id. ${near.length > 0 ? (0,src_text/* text */.Qq) `Near to it: ${(0,src_text/* enumerate */.HL)(near, 'or')}. ` : []}${sourceNote(readable, region)}`,
        evidence: describe_models_evidenceOf(items, (j) => (0,src_text/* text */.Qq) `The account’s list in ${j.region} has neither ${j.observation.target ?? ''} nor a model of that name.`),
        remedies: remediesForModel(facts),
        lookalikes: [...(maybeNew ? [MAYBE_NEW] : []), ...(listed.length > 0 ? [listedAllTheSame(listed)] : [])],
    };
}
const MAYBE_NEW = (0,src_text/* text */.Qq) `A model newer than the action’s table that this Region does not serve gets the same answer: compare the id with the provider’s page in the Bedrock user guide.`;
const listedAllTheSame = (listed) => (0,src_text/* text */.Qq) `The account’s own list shows ${(0,src_text/* enumerate */.HL)(listed)} all the same: lists keep for a while what has been withdrawn.`;
function remediesForModel({ items, region, run, offers, away, answering, otherModel, }) {
    const swaps = swapsOf(offers);
    const notes = otherModel ? [OTHER_MODEL] : [];
    if (isSome(swaps))
        return [
            {
                ...swapModels(swaps, {
                    region,
                    notes: [...sourcesOf(offers, region), ...notes],
                }),
                looks: [listLook(region)],
            },
        ];
    if (away)
        return [{ ...callElsewhere(run, away.moves, { answering, notes }), looks: [listLook(region)] }];
    return [
        ask({
            whom: (0,src_text/* text */.Qq) `whoever chose the model`,
            title: (0,src_text/* text */.Qq) `Ask which model is meant`,
            message: `${introduce(run)} Bedrock knows no model called ${targetsOf(items).join(', ')} in ${region}. Which id is meant?`,
            requestId: requestIdOf(items),
            after: (0,src_text/* text */.Qq) `this step names an id of the account’s own list`,
            looks: [listLook(region)],
        }),
    ];
}
function tellNoResource({ what, items, region, run, caller, foreign }) {
    const { name, list } = OWN[what];
    const looks = [{ caption: (0,src_text/* text */.Qq) `What the account has in ${region}`, run: `aws bedrock ${list} --region ${region}` }];
    return {
        headline: (0,src_text/* text */.Qq) `Bedrock knows no ${[name]} ${describe_models_namesOf(items)} in ${region}.`,
        explanation: (0,src_text/* text */.Qq) `It was deleted or mistyped, or is in another Region or account.${foreign.length > 0 ? (0,src_text/* text */.Qq) ` The ARN names account ${(0,src_text/* enumerate */.HL)(foreign)}, and the caller is of ${caller ?? ''}.` : []}`,
        evidence: describe_models_evidenceOf(items, (j) => (0,src_text/* text */.Qq) `${j.observation.target ?? ''} is not known in ${j.region}.`),
        remedies: [
            foreign.length > 0
                ? ask({
                    whom: (0,src_text/* text */.Qq) `the owners of account ${(0,src_text/* enumerate */.HL)(foreign)}`,
                    title: (0,src_text/* text */.Qq) `Ask for a role in the account that has it`,
                    message: `${introduce(run)} It has to call ${targetsOf(items).join(', ')}, and its credentials are of account ${caller ?? ''}. Please give us a role in your account that may call it, for the input role-to-assume.`,
                    requestId: requestIdOf(items),
                    after: (0,src_text/* text */.Qq) `this step assumes a role of account ${(0,src_text/* enumerate */.HL)(foreign)}`,
                    looks,
                })
                : ask({
                    whom: (0,src_text/* text */.Qq) `whoever made the ${[name]}`,
                    title: (0,src_text/* text */.Qq) `Ask for the ARN that it has now`,
                    message: `${introduce(run)} Bedrock knows no ${name} ${targetsOf(items).join(', ')} in ${region}. One that was made anew has a new ARN: which one is it?`,
                    requestId: requestIdOf(items),
                    after: (0,src_text/* text */.Qq) `the ARN in ${'bedrock-models'} is on the account’s own list in ${region}`,
                    looks,
                }),
        ],
    };
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/model-not-in-region.js













const modelNotInRegion = rule({
    id: 'bedrock/model-not-in-region',
    severities: ['error'],
    title: 'The Region does not serve the model',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => judgedByRegion(scene, 'model-not-in-region').flatMap((items) => {
        const [arns, others] = [items.filter(isArnOfElsewhere), items.filter((j) => !isArnOfElsewhere(j))];
        return [
            ...(isSome(others) ? [notServed(scene, others)] : []),
            ...(isSome(arns) ? [arnOfElsewhere(scene, arns)] : []),
        ];
    }),
    tell: (facts) => (facts.what === 'not-served' ? tellNotServed(facts) : tellArn(facts)),
});
function notServed(scene, items) {
    const { region } = items[0];
    const listed = items.flatMap((j) => idsListed(scene, region).filter((id) => id === j.observation.target));
    const answering = answeringHere(scene, targetsOf(items));
    const denied = items.every(({ ref }) => ref?.base && availabilityOf(scene, ref.base, region)?.region === 'NOT_AVAILABLE');
    return {
        ...modelFacts(scene, items, confidenceOf(bedrock_catalogue_isReadable(scene, region), listed, denied)),
        what: 'not-served',
        readable: bedrock_catalogue_isReadable(scene, region),
        listed,
        served: items.flatMap(({ ref }) => (ref?.base ? [servedIn(ref.base, region)] : [])),
        away: elsewhere(scene, items, region),
        answering,
        asked: scene.settings.models.length,
        together: answering.length > 0 && answering.every((name) => scene.settings.models.includes(name))
            ? together(scene, region)
            : null,
        unrecorded: items.flatMap(unrecordedOf),
        others: offerIds(scene, items, succeeding(scene)),
    };
}
/** One other Region for all the models that the run asks for. */
function together(scene, region) {
    const all = scene.observations.flatMap((observation) => observation.service === 'bedrock' && !observation.followUp && observation.target !== null
        ? [{ cause: 'model-not-in-region', observation, ref: refOf(scene, observation.target, region), region }]
        : []);
    const found = elsewhere(scene, all, region);
    return found?.moves.length === 1 && found.moves[0].items.length === scene.settings.models.length ? found : null;
}
/** A list that has the model contradicts the refusal, unless the catalogue itself says that the Region has it not. */
function confidenceOf(readable, listed, denied) {
    if (denied)
        return 'certain';
    if (listed.length > 0)
        return 'possible';
    return readable ? 'certain' : 'likely';
}
const servedIn = (base, region) => ({
    base,
    regions: nearestFirst((0,bedrock_models/* regionsServing */.uD)(base), region).filter((r) => r !== region),
    unrecorded: (0,bedrock_models/* unrecordedProfiles */.c1)(base),
});
const unrecordedOf = ({ ref, observation }) => {
    const ids = (0,bedrock_models/* unrecordedProfiles */.c1)(ref?.base ?? '')
        .filter((id) => id !== observation.target)
        .map((id) => ({ id, word: 'form' }));
    return isSome(ids) ? [{ written: observation.target ?? '', ids }] : [];
};
function arnOfElsewhere(scene, items) {
    const { region } = items[0];
    const homes = [...new Set(items.flatMap((j) => j.ref?.region ?? []))];
    const unasked = items.some((j) => j.observation.status === 'not-evaluated');
    return {
        ...modelFacts(scene, items, unasked ? 'likely' : 'certain'),
        what: 'arn',
        homes,
        foreign: homes.some((home) => (0,knowledge_regions/* partitionOf */.iQ)(home).id !== (0,knowledge_regions/* partitionOf */.iQ)(region).id),
        there: items.flatMap(({ observation, ref }) => scene.observations.filter((o) => o.followUp && o.target === observation.target && o.region === ref?.region)),
        offers: offerIds(scene, items, sameModel(scene)),
        answering: answeringHere(scene, targetsOf(items)),
    };
}
const model_not_in_region_SHOWN = 4;
function tellServed({ base, regions, unrecorded }) {
    if (regions.length === 0)
        return unrecorded.length > 0
            ? (0,src_text/* text */.Qq) `${base} is called by ${(0,src_text/* enumerate */.HL)(unrecorded, 'or')}: from which Regions is not recorded.`
            : (0,src_text/* text */.Qq) `Which Region serves ${base} is not recorded.`;
    const more = regions.length - model_not_in_region_SHOWN;
    return (0,src_text/* text */.Qq) `${base} can be called from ${(0,src_text/* enumerate */.HL)(regions.slice(0, model_not_in_region_SHOWN), 'or')}${more > 0 ? (0,src_text/* text */.Qq) ` and ${more} more` : []}.`;
}
function tellNotServed(facts) {
    const { items, region, readable, listed, served } = facts;
    return {
        headline: listed.length > 0
            ? (0,src_text/* text */.Qq) `${region} refuses ${describe_models_namesOf(items)}, although the account’s own list has ${forCount(items, 'it', 'them')}.`
            : (0,src_text/* text */.Qq) `${region} does not serve ${describe_models_namesOf(items)}.`,
        explanation: (0,src_text/* text */.Qq) `${served.flatMap((s) => [...tellServed(s), ' '])}${listed.length > 0 ? LISTED : sourceNote(readable, region)}`,
        evidence: describe_models_evidenceOf(items, (j) => (0,src_text/* text */.Qq) `The catalogue of ${j.region} offers ${j.observation.target ?? ''} in no way.`),
        remedies: model_not_in_region_remediesFor(facts),
        lookalikes: [
            (0,src_text/* text */.Qq) `A mistyped id and a model that has ended get the same answer. This id is a real one, and no end is known.`,
        ],
    };
}
const LISTED = (0,src_text/* text */.Qq) `Lists keep for a while what AWS has withdrawn, and show models that the account may not call.`;
function model_not_in_region_remediesFor({ items, region, run, away, answering, asked, together, unrecorded, others, }) {
    const swaps = swapsOf(others);
    const tries = swapsOf(unrecorded);
    const remedies = [
        ...(away ? [callElsewhere(run, away.moves, { answering, notes: notesOn(away, asked) })] : []),
        ...(together
            ? [
                callElsewhere(run, together.moves, {
                    answering: [],
                    title: (0,src_text/* text */.Qq) `Use the Region ${together.moves[0].to} for the whole step`,
                    notes: notesOn(together, asked),
                }),
            ]
            : []),
        ...(away === null && isSome(tries)
            ? [swapModels(tries, { region, notes: [(0,src_text/* text */.Qq) `From which Regions this profile may be called is not recorded.`] })]
            : []),
        ...(isSome(swaps) ? [swapModels(swaps, { region, notes: [...sourcesOf(others, region), OTHER_MODEL] })] : []),
    ];
    if (isSome(remedies))
        return remedies;
    return [
        ask({
            whom: (0,src_text/* text */.Qq) `AWS, by the account manager or https://repost.aws`,
            title: (0,src_text/* text */.Qq) `Ask from which Region the model can be called`,
            message: `${introduce(run)} Bedrock refuses ${targetsOf(items).join(', ')} there, and no list says where it can be called. From which Region, and by which id, can our account call it?`,
            requestId: requestIdOf(items),
            after: (0,src_text/* text */.Qq) `this step names a model that ${region} calls`,
            looks: [listLook(region)],
        }),
    ];
}
function notesOn({ moves, others }, asked) {
    const [{ to, items }] = moves;
    return [
        ...(asked > 1 && items.length === asked ? [(0,src_text/* text */.Qq) `${to} serves all the models asked for.`] : []),
        ...(others.length > 0 ? [(0,src_text/* text */.Qq) `Or ${(0,src_text/* enumerate */.HL)(others, 'or')}, further away.`] : []),
    ];
}
function tellArn(facts) {
    const { items, region, homes, there } = facts;
    return {
        headline: (0,src_text/* text */.Qq) `${describe_models_namesOf(items)} ${forCount(items, 'belongs', 'belong')} to ${(0,src_text/* enumerate */.HL)(homes)}, and the job calls ${region}.`,
        explanation: (0,src_text/* text */.Qq) `An ARN of Bedrock is known in its own Region alone: a client of ${region} is told that there is no such model. Some tools take the Region from the ARN, the SDKs do not.`,
        evidence: describe_models_evidenceOf(items, (j) => (0,src_text/* text */.Qq) `${j.observation.target ?? ''} names ${j.ref?.region ?? ''}.`, ...there.flatMap(model_not_in_region_answerThere)),
        remedies: remediesForArn(facts),
    };
}
const model_not_in_region_answerThere = (o) => {
    if (o.status === 'ok')
        return [proof(o, (0,src_text/* text */.Qq) `accepted`)];
    return o.status === 'failed' ? [cite(o)] : [];
};
/** Its own Region refused it as well: then moving there mends nothing. */
const isRefusedThere = (there) => there.some((o) => o.status === 'failed');
function remediesForArn({ items, region, run, homes, foreign, there, offers, answering, }) {
    const swaps = swapsOf(offers);
    const moves = homes.map((to) => ({
        to,
        items: targetsOf(items.filter(({ ref }) => ref?.region === to)).map((arn) => ({ written: arn, id: arn })),
    }));
    const move = isSome(moves) && !isRefusedThere(there) ? [callElsewhere(run, moves, { answering })] : [];
    const here = isSome(swaps) ? [swapModels(swaps, { region, notes: sourcesOf(offers, region) })] : [];
    const remedies = foreign ? here : [...move, ...here];
    if (isSome(remedies))
        return remedies;
    return [
        ask({
            whom: (0,src_text/* text */.Qq) `whoever chose the model`,
            title: (0,src_text/* text */.Qq) `Ask for a model that ${region} calls`,
            message: `${introduce(run)} The job names ${targetsOf(items).join(', ')}. ${foreign ? 'It is in another partition of AWS, which takes other credentials.' : 'Its own Region refuses it as well.'} Which model is meant?`,
            requestId: requestIdOf(items),
            after: (0,src_text/* text */.Qq) `this step names a model that ${region} calls`,
            looks: [listLook(region)],
        }),
    ];
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/other-endpoint.js









const otherEndpoint = rule({
    id: 'bedrock/other-endpoint',
    severities: ['error'],
    title: 'Another endpoint than bedrock-runtime serves the model',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => judgedByRegion(scene, 'other-endpoint').map((items) => {
        const { region } = items[0];
        const readable = bedrock_catalogue_isReadable(scene, region);
        const facts = modelFacts(scene, items, readable ? 'certain' : 'likely');
        return {
            ...facts,
            readable,
            host: `bedrock-mantle.${region}.api.aws`,
            project: `arn:${(0,knowledge_regions/* partitionOf */.iQ)(region).id}:bedrock-mantle:${region}:${facts.run.account ?? '*'}:project/default`,
            bearer: items.some((j) => j.observation.signer === 'bearer'),
            others: offerIds(scene, items, succeeding(scene)),
        };
    }),
    tell: (facts) => {
        const { items, region, readable, host } = facts;
        return {
            headline: (0,src_text/* text */.Qq) `The endpoint ${'bedrock-mantle'} serves ${describe_models_namesOf(items)}, and ${'bedrock-runtime'} does not.`,
            explanation: (0,src_text/* text */.Qq) `A client of ${'bedrock-runtime'} (Converse, InvokeModel) gets no answer from ${forCount(items, 'this model', 'these models')}. The job must call ${`https://${host}/v1`} with a client of OpenAI’s APIs, and needs ${'bedrock-mantle:CreateInference'} instead of ${'bedrock:InvokeModel'}. ${sourceNote(readable, region)}`,
            evidence: describe_models_evidenceOf(items, (j) => (0,src_text/* text */.Qq) `The account’s list in ${j.region} does not have ${j.observation.target ?? ''}.`),
            remedies: other_endpoint_remediesFor(facts),
            lookalikes: [
                (0,src_text/* text */.Qq) `A model that ${'bedrock-runtime'} has served since the action’s table was made gets another answer.`,
            ],
        };
    },
});
// https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonBedrockMantleInferenceAccess.html
const infer = (project) => ({ Effect: 'Allow', Action: 'bedrock-mantle:CreateInference', Resource: project });
const WITH_KEY = { Effect: 'Allow', Action: 'bedrock-mantle:CallWithBearerToken', Resource: '*' };
function other_endpoint_remediesFor({ items, region, run, host, project, bearer, others, }) {
    const names = targetsOf(items);
    const allowed = allowCaller(run.principal, [infer(project), ...(bearer ? [WITH_KEY] : [])]);
    const [first, ...more] = names.map((item) => ({ kind: 'remove-value', name: 'bedrock-models', item }));
    const swaps = swapsOf(others);
    return [
        {
            title: (0,src_text/* text */.Qq) `Call ${(0,src_text/* enumerate */.HL)(names)} at ${'bedrock-mantle'}, and take it out of this check`,
            changes: [first, ...more, ...(allowed?.changes ?? [])],
            after: (0,src_text/* text */.Qq) `the job calls ${(0,src_text/* enumerate */.HL)(names)} at ${host}, and this step asks for other models alone`,
            notes: [
                (0,src_text/* text */.Qq) `This action asks ${'bedrock-runtime'} alone: what ${'bedrock-mantle'} serves is not proven by it.`,
                (0,src_text/* text */.Qq) `Give the job’s client the base address ${`https://${host}/v1`}, and a Bedrock API key or a signature for the service ${'bedrock-mantle'}.`,
            ],
        },
        ...(isSome(swaps) ? [swapModels(swaps, { region, notes: [...sourcesOf(others, region), OTHER_MODEL] })] : []),
    ];
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/inference-profile-required.js












const inferenceProfileRequired = rule({
    id: 'bedrock/inference-profile-required',
    severities: ['error'],
    title: 'The model is called through an inference profile only',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => judgedByRegion(scene, 'inference-profile-required').map((items) => {
        const { region } = items[0];
        const known = offerIds(scene, items, (j) => sameModel(scene)(j).filter((id) => id !== j.ref?.base));
        const away = known.length === 0 ? elsewhere(scene, items, region) : null;
        const unread = liveProfiles(scene, region) === null;
        const offers = known.length === 0 && away === null && unread ? items.flatMap(byForm) : known;
        const told = items.every((j) => reasonOf(j.observation) === 'profile-required') || bedrock_catalogue_isReadable(scene, region);
        return {
            ...modelFacts(scene, items, told ? 'certain' : 'likely'),
            readable: bedrock_catalogue_isReadable(scene, region),
            told,
            offers,
            allowance: allowanceFor(scene, swapsOf(offers).map(({ to }) => to), region),
            away,
            answering: away ? answeringHere(scene, targetsOf(items)) : [],
        };
    }),
    tell: (facts) => {
        const { items, region, readable, told } = facts;
        return {
            headline: (0,src_text/* text */.Qq) `${describe_models_namesOf(items)} can be called through an inference profile only.`,
            explanation: (0,src_text/* text */.Qq) `The bare id has no on-demand throughput${whichId(facts)}. ${sourceNote(readable, region)}`,
            evidence: describe_models_evidenceOf(items, (j) => (0,src_text/* text */.Qq) `The catalogue of ${j.region} lists ${j.observation.target ?? ''} for inference profiles alone.`),
            remedies: inference_profile_required_remediesFor(facts),
            lookalikes: told
                ? []
                : [
                    (0,src_text/* text */.Qq) `A mistyped id gets the same answer. This one is a real model’s, which the table has for profiles alone.`,
                ],
        };
    },
});
/** No list tells of a profile: those of this Region's geographies have this form. */
function byForm({ ref, observation, region }) {
    const ids = (0,bedrock_models/* prefixesOf */.E3)(region).map((prefix) => ({ id: `${prefix}.${ref?.base ?? ''}`, word: 'form' }));
    return ref?.base && isSome(ids) ? [{ written: observation.target ?? '', ids }] : [];
}
function whichId({ offers, region, away }) {
    const ids = swapsOf(offers).map(({ to }) => to);
    if (ids.length > 0)
        return (0,src_text/* text */.Qq) `: from ${region} the id is ${(0,src_text/* enumerate */.HL)(ids)}`;
    return away
        ? (0,src_text/* text */.Qq) `, and no profile of it is known in ${region}, only in other Regions`
        : (0,src_text/* text */.Qq) `, and no profile of it is known in ${region}`;
}
function inference_profile_required_remediesFor(facts) {
    const { items, region, run, offers, allowance, away, answering } = facts;
    const swaps = swapsOf(offers);
    const looks = [
        { caption: (0,src_text/* text */.Qq) `The profiles of ${region}`, run: `aws bedrock list-inference-profiles --region ${region}` },
    ];
    if (isSome(swaps)) {
        const notes = sourcesOf(offers, region);
        return [{ ...swapModels(swaps, { region, notes }), looks }, ...swapAllowed(swaps, region, allowance)];
    }
    if (away)
        return [{ ...callElsewhere(run, away.moves, { answering }), looks }];
    return [
        ask({
            whom: (0,src_text/* text */.Qq) `whoever chose the model`,
            title: (0,src_text/* text */.Qq) `Ask for an inference profile of the model`,
            message: `${introduce(run)} Bedrock calls ${targetsOf(items).join(', ')} through an inference profile only, and no profile of it is known there. Which one may we use?`,
            requestId: requestIdOf(items),
            after: (0,src_text/* text */.Qq) `this step names an inference profile of the model`,
            looks,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/profile-wrong-geography.js












const profileWrongGeography = rule({
    id: 'bedrock/profile-wrong-geography',
    severities: ['error'],
    title: 'The inference profile’s prefix does not serve this Region',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => judgedByRegion(scene, 'profile-wrong-geography').map((items) => {
        const { region } = items[0];
        const readable = bedrock_catalogue_isReadable(scene, region);
        const known = offerIds(scene, items, sameModel(scene));
        const offers = [...known, ...items.flatMap((j) => (isOffered(known, j) ? [] : byPartition(j)))];
        return {
            ...modelFacts(scene, items, readable ? 'certain' : 'likely'),
            readable,
            prefixes: [...new Set(items.flatMap((j) => j.ref?.prefix ?? []))],
            offers,
            allowance: allowanceFor(scene, swapsOf(offers).map(({ to }) => to), region),
            callers: regionsCalling(targetsOf(items), region)
                .filter((each) => each !== region)
                .slice(0, 4),
            answering: answeringHere(scene, targetsOf(items)),
        };
    }),
    tell: (facts) => {
        const { items, region, prefixes } = facts;
        return {
            headline: (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(prefixes.map((p) => `${p}.`))} profiles of ${forCount(items, 'this model', 'these models')} cannot be called from ${region}.`,
            explanation: profile_wrong_geography_explain(facts),
            evidence: describe_models_evidenceOf(items, (j) => (0,src_text/* text */.Qq) `The catalogue of ${j.region} has other profiles of the model, and not ${j.observation.target ?? ''}.`),
            remedies: profile_wrong_geography_remediesFor(facts),
        };
    },
});
function profile_wrong_geography_explain({ offers, region, readable }) {
    const ids = (0,src_text/* enumerate */.HL)(swapsOf(offers).map(({ to }) => to));
    return offers.some(({ ids: [first] }) => first.word === 'form')
        ? (0,src_text/* text */.Qq) `All profiles of ${region}’s partition have the prefix ${`${(0,bedrock_models/* ownPrefix */.l1)(region) ?? ''}.`}, so the id is ${ids}, if the model is there at all.`
        : (0,src_text/* text */.Qq) `From ${region} the id is ${ids}. ${sourceNote(readable, region)}`;
}
const isOffered = (offers, { observation }) => offers.some(({ written }) => written === observation.target);
/** All profiles of a partition such as GovCloud have one prefix. */
function byPartition({ ref, observation, region }) {
    const own = (0,bedrock_models/* ownPrefix */.l1)(region);
    return ref?.base && own
        ? [{ written: observation.target ?? '', ids: [{ id: `${own}.${ref.base}`, word: 'form' }] }]
        : [];
}
function profile_wrong_geography_remediesFor(facts) {
    const { region, run, items, offers, allowance, callers, answering } = facts;
    const swaps = swapsOf(offers);
    const notes = sourcesOf(offers, region);
    const [to, ...further] = callers;
    const keep = to
        ? [
            callElsewhere(run, [{ to, items: targetsOf(items).map((id) => ({ written: id, id })) }], {
                answering,
                notes: further.length > 0 ? [(0,src_text/* text */.Qq) `Or ${(0,src_text/* enumerate */.HL)(further, 'or')}, further away.`] : [],
            }),
        ]
        : [];
    const here = isSome(swaps)
        ? [{ ...swapModels(swaps, { region, notes }), looks: [listLook(region)] }, ...swapAllowed(swaps, region, allowance)]
        : [];
    const remedies = [...here, ...keep];
    return isSome(remedies) ? remedies : [askForProfile(facts)];
}
const askForProfile = ({ items, region, run }) => ask({
    whom: (0,src_text/* text */.Qq) `whoever chose the model`,
    title: (0,src_text/* text */.Qq) `Ask for a profile that ${region} calls`,
    message: `${introduce(run)} ${targetsOf(items).join(', ')} cannot be called from there, and no list says by which id the model can be. Which one is meant?`,
    after: (0,src_text/* text */.Qq) `this step names a profile that ${region} calls`,
    looks: [listLook(region)],
});

;// CONCATENATED MODULE: ./build/src/rules/bedrock/destination-region-denied.js












const destinationRegionDenied = rule({
    id: 'bedrock/destination-region-denied',
    severities: ['error'],
    title: 'A policy denies the model in a Region that the profile routes to',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => judgedByRegion(scene, 'destination-region-denied').map((items) => {
        const { region } = items[0];
        const denials = items.flatMap((j) => denialOf(j.observation) ?? []);
        const denied = [...new Set(items.map((j) => deniedDestination(j.observation) ?? ''))];
        const arns = [...new Set(items.flatMap(({ ref }) => (ref ? invocationArns(scene, ref, region) : [])))];
        return {
            ...modelFacts(scene, items),
            denied,
            routes: [...new Set(items.flatMap(({ ref }) => (ref ? (destinationsOf(scene, ref, region) ?? []) : [])))],
            layers: [...new Set(denials.map((d) => d.layer))],
            explicit: denials.some((d) => d.explicit),
            policyArn: denials.flatMap((d) => d.policyArn ?? [])[0] ?? null,
            holder: denials.flatMap((d) => holderOf(d.principal) ?? [])[0] ?? null,
            statements: arns.length > 0 ? [allowInvocation(arns)] : [],
            offers: offersAvoiding(scene, items, denied),
        };
    }),
    tell: (facts) => {
        const { items, region, denied } = facts;
        return {
            headline: (0,src_text/* text */.Qq) `A policy denies ${describe_models_namesOf(items)}${where(denied)}.`,
            explanation: (0,src_text/* text */.Qq) `The client calls ${region}, and the inference profile ran the request elsewhere. ${byWhom(facts)}${routesTo(facts)}`,
            evidence: describe_models_evidenceOf(items, () => []),
            remedies: destination_region_denied_remediesFor(facts),
        };
    },
});
/**
 * The other ids of the same model, where their destinations are known and none of them is denied. A global profile's requests name no Region: what
 * denies one Region denies them as well.
 */
const offersAvoiding = (scene, items, denied) => offerIds(scene, items, (item) => sameModel(scene)(item).filter((id) => {
    const ref = refOf(scene, id, item.region);
    const routes = ref.prefix ? destinationsOf(scene, ref, item.region) : [item.region];
    return routes?.every((to) => to !== '' && !denied.includes(to));
}));
const where = (denied) => {
    const regions = denied.filter(Boolean);
    return regions.length > 0
        ? (0,src_text/* text */.Qq) ` in ${(0,src_text/* enumerate */.HL)(regions)}, where the profile routes requests`
        : (0,src_text/* text */.Qq) ` outside any one Region, as a global profile calls it`;
};
const LAYERS = {
    identity: 'the caller’s identity-based policies',
    organization: 'a policy of the organization',
    boundary: 'the permissions boundary',
    session: 'the session policy',
    resource: 'a resource-based policy',
    'vpc-endpoint': 'the VPC endpoint’s policy',
};
const destination_region_denied_named = ({ layers }) => layers.flatMap((l) => LAYERS[l] ?? []).join(' and ');
function byWhom(facts) {
    const policies = destination_region_denied_named(facts);
    if (!policies)
        return [];
    return facts.explicit ? [`It is denied by ${policies}. `] : [`It is not allowed by ${policies}. `];
}
const places = (regions) => (0,src_text/* enumerate */.HL)(regions.map((region) => region || 'any Region'));
function routesTo({ routes, denied }) {
    if (routes.length === 0)
        return [];
    const strays = denied.filter((region) => !routes.includes(region));
    return strays.length > 0
        ? (0,src_text/* text */.Qq) `The profile may route to ${places(routes)}, and by this refusal to ${places(strays)} too.`
        : (0,src_text/* text */.Qq) `The profile may route to ${places(routes)}.`;
}
function destination_region_denied_remediesFor(facts) {
    const { region, offers, explicit } = facts;
    const swaps = swapsOf(offers);
    const other = isSome(swaps)
        ? [
            swapModels(swaps, {
                region,
                notes: [...sourcesOf(offers, region), (0,src_text/* text */.Qq) `It routes to no Region that this refusal names.`],
            }),
        ]
        : [];
    const attach = explicit ? null : attachWhereMissing(facts);
    // What only allows may allow another id no better: nothing tells.
    const first = attach ?? destination_region_denied_askOwners(facts);
    const remedies = explicit ? [...other, first] : [first, ...other];
    return isSome(remedies) ? remedies : [destination_region_denied_askOwners(facts)];
}
/** The policy that allows too little is the caller's own, or the endpoint's, to which everybody's requests go. */
function attachWhereMissing({ layers, holder, statements, run }) {
    if (layers.every((layer) => layer === 'identity'))
        return allow(holder, statements, { notes: [destination_region_denied_WHOLE] });
    if (!layers.every((layer) => layer === 'vpc-endpoint'))
        return null;
    const ofEndpoint = statements.map((statement) => ({ ...statement, Principal: '*' }));
    return allow({ type: 'vpc-endpoint', name: null, account: run.account }, ofEndpoint, { notes: [destination_region_denied_WHOLE] });
}
const destination_region_denied_WHOLE = (0,src_text/* text */.Qq) `A profile is authorised by its own ARN, and by the model’s ARN in every Region to which it routes.`;
const OWNERS = {
    organization: (0,src_text/* text */.Qq) `the owners of the organization’s policies`,
    boundary: (0,src_text/* text */.Qq) `whoever manages the caller’s permissions boundary`,
    session: (0,src_text/* text */.Qq) `whoever wrote the session policy with which the role is assumed`,
    'vpc-endpoint': (0,src_text/* text */.Qq) `whoever manages the VPC endpoint of Bedrock`,
};
/** A geographic profile's request fails where any of its destinations is denied, so all of them are named. */
function destination_region_denied_askOwners(facts) {
    const { items, run, denied, routes, layers, policyArn, statements } = facts;
    const all = [...new Set([...routes, ...denied])];
    const regions = all.filter(Boolean).sort();
    const global = all.includes('');
    const resources = statements.flatMap(({ Resource }) => Resource).join(', ');
    const exceptions = [
        regions.length > 0 ? `in ${regions.join(', ')}` : '',
        global ? 'where aws:RequestedRegion is "unspecified", as in the requests of a global profile' : '',
    ].filter(Boolean);
    return ask({
        whom: layers.map((layer) => OWNERS[layer]).find((owner) => owner !== undefined) ??
            (0,src_text/* text */.Qq) `whoever manages the caller’s policies`,
        title: (0,src_text/* text */.Qq) `Ask for Bedrock in ${(0,src_text/* enumerate */.HL)([...regions, ...(global ? ['unspecified'] : [])])} to be allowed`,
        message: [
            introduce(run),
            `${policyArn ? `The policy ${policyArn}` : `A policy (${destination_region_denied_named(facts) || 'AWS does not say of which kind'})`} denies ${targetsOf(items).join(', ')}, an inference profile that routes to several Regions.`,
            `Please allow bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream ${exceptions.join(', and ')}${resources ? `, on ${resources}` : ''}.`,
        ].join(' '),
        requestId: requestIdOf(items),
        after: (0,src_text/* text */.Qq) `${describe_models_namesOf(items)} answers, wherever the profile routes to`,
        notes: [(0,src_text/* text */.Qq) `A request fails where any one of the profile’s Regions is denied: all of them must be allowed.`],
    });
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/model-legacy.js








const modelLegacy = rule({
    id: 'bedrock/model-legacy',
    severities: ['error'],
    title: 'The model is Legacy, and closed to accounts that have not used it lately',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => judgedByRegion(scene, 'model-legacy').map((items) => ({
        ...modelFacts(scene, items),
        days: [...new Set(items.flatMap((j) => (j.ref?.base ? (lastDay(scene, j.ref.base, j.region)?.day ?? []) : [])))],
        offers: offerIds(scene, items, succeeding(scene)),
    })),
    tell: (facts) => {
        const { items, days } = facts;
        return {
            headline: (0,src_text/* text */.Qq) `${describe_models_namesOf(items)} ${forCount(items, 'is', 'are')} Legacy, and this account has lost access by not using ${forCount(items, 'it', 'them')}.`,
            explanation: (0,src_text/* text */.Qq) `Credentials and permissions are right. A Legacy model is open only to accounts that have called it within the last weeks${days.length > 0 ? (0,src_text/* text */.Qq) `. It ends on ${(0,src_text/* enumerate */.HL)(days)}` : []}.`,
            evidence: describe_models_evidenceOf(items, () => []),
            remedies: model_legacy_remediesFor(facts),
        };
    },
});
// https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html
function model_legacy_remediesFor({ items, region, run, offers }) {
    const swaps = swapsOf(offers);
    const support = askSupport({
        run,
        asks: `Bedrock refuses the Legacy model ${basesOf(items).join(', ')} in ${region}, because the account has not used it lately. Please give the account access until the model ends.`,
        requestId: requestIdOf(items),
        after: (0,src_text/* text */.Qq) `${describe_models_namesOf(items)} answers in ${region} until it ends`,
        looks: [listLook(region)],
    });
    return isSome(swaps)
        ? [
            {
                ...swapModels(swaps, { region, notes: [...sourcesOf(offers, region), OTHER_MODEL] }),
                looks: [listLook(region)],
            },
            support,
        ]
        : [support];
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/model-end-of-life.js












const modelEndOfLife = rule({
    id: 'bedrock/model-end-of-life',
    severities: ['error'],
    title: 'The model has reached its end of life',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => judgedByRegion(scene, 'model-end-of-life').map((items) => {
        const proofs = items.flatMap((j) => proofOf(scene, j));
        const said = items.every((j) => reasonOf(j.observation) === 'end-of-life' || (j.ref?.base && endedEntry(scene, j.ref.base, j.region)));
        const away = !said && proofs.length === 0 ? elsewhere(scene, items, items[0].region) : null;
        return {
            ...modelFacts(scene, items, said ? 'certain' : 'likely'),
            proofs,
            ended: items.length === 1 ? endedOn(scene, items[0]) : null,
            offers: offerIds(scene, items, succeeding(scene)),
            away,
            answering: away ? answeringHere(scene, targetsOf(items)) : [],
        };
    }),
    tell: (facts) => {
        const { items, ended, proofs } = facts;
        return {
            headline: (0,src_text/* text */.Qq) `${describe_models_namesOf(items)} ${forCount(items, 'has', 'have')} reached the end of ${forCount(items, 'its', 'their')} life.`,
            explanation: (0,src_text/* text */.Qq) `AWS has withdrawn ${forCount(items, 'it', 'them')}: no permission and no form brings ${forCount(items, 'it', 'them')} back.${ended ? (0,src_text/* text */.Qq) ` It ended on ${ended}.` : []}`,
            evidence: describe_models_evidenceOf(items, (j) => (0,src_text/* text */.Qq) `The catalogue of ${j.region} shows that ${j.observation.target ?? ''} has ended.`, ...proofs.map(tellProof)),
            remedies: model_end_of_life_remediesFor(facts),
        };
    },
});
function proofOf(scene, { observation, ref, region }) {
    if (!ref?.base || reasonOf(observation) === 'end-of-life')
        return [];
    const { base } = ref;
    const entry = endedEntry(scene, base, region);
    if (entry?.status === 'failed')
        return [{ by: 'entry', entry }];
    const last = lastDay(scene, base, region);
    if (last)
        return [{ by: last.live ? 'account' : 'table', base, day: last.day }];
    return (0,bedrock_models/* isGone */.ST)(base) ? [{ by: 'absence', base }] : [];
}
function endedOn(scene, { ref, region }) {
    const last = ref?.base ? lastDay(scene, ref.base, region) : null;
    return last && Date.parse(last.day) <= scene.now ? last.day : null;
}
function tellProof(proof) {
    switch (proof.by) {
        case 'entry':
            return cite(proof.entry);
        case 'account':
            return { text: (0,src_text/* text */.Qq) `${proof.base} ended on ${proof.day}, by the account’s catalogue.` };
        case 'table':
            return { text: (0,src_text/* text */.Qq) `${proof.base} ended on ${proof.day}, by the action’s table of ${bedrock_models/* tableDate */.x3}.` };
        case 'absence':
            return {
                text: (0,src_text/* text */.Qq) `${proof.base} was in no Region’s catalogue any more when the action’s table was made, on ${bedrock_models/* tableDate */.x3}.`,
            };
    }
}
// Lifecycle dates, and what each provider recommends instead: https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html
function model_end_of_life_remediesFor({ items, region, run, offers, away, answering }) {
    const swaps = swapsOf(offers);
    const remedies = [
        ...(isSome(swaps)
            ? [
                {
                    ...swapModels(swaps, { region, notes: [...sourcesOf(offers, region), OTHER_MODEL] }),
                    looks: [listLook(region)],
                },
            ]
            : []),
        ...(away ? [callElsewhere(run, away.moves, { answering })] : []),
    ];
    return isSome(remedies)
        ? remedies
        : [askForSuccessor({ names: targetsOf(items), region, run, requestId: requestIdOf(items) })];
}
const RECOMMENDED = (0,src_text/* text */.Qq) `Successors that AWS recommends: https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html.`;
const askForSuccessor = ({ names, region, run, requestId }) => ask({
    whom: (0,src_text/* text */.Qq) `whoever chose the model`,
    title: (0,src_text/* text */.Qq) `Choose a model that ${region} calls`,
    message: `${introduce(run)} It calls ${names.join(', ')}, which AWS has withdrawn, and no list at hand has a successor. Which model takes its place?`,
    requestId,
    after: (0,src_text/* text */.Qq) `this step names a model that ${region} calls`,
    notes: [RECOMMENDED],
    looks: [listLook(region)],
});

;// CONCATENATED MODULE: ./build/src/rules/bedrock/model-retiring.js













const NOTICE_DAYS = 90;
const DAY = 86_400_000;
const modelRetiring = rule({
    id: 'bedrock/model-retiring',
    severities: ['warning'],
    title: 'The model ends soon',
    since: '1.0',
    points: inputs('bedrock-models'),
    find(scene) {
        const items = endings(scene).sort((a, b) => a.left - b.left);
        if (!isSome(items))
            return [];
        return [
            {
                subjects: targetsOf(items),
                confidence: items.every((r) => r.live) ? 'certain' : 'likely',
                items,
                region: items[0].region,
                run: runFacts(scene),
                offers: offerIds(scene, items, succeeding(scene)),
                ignored: scene.settings.ignore,
            },
        ];
    },
    tell: (facts) => {
        const { items } = facts;
        const [first] = items;
        return {
            headline: items.length === 1
                ? (0,src_text/* text */.Qq) `${first.observation.target ?? ''} ends on ${first.day}, ${inDays(first.left)}.`
                : (0,src_text/* text */.Qq) `${items.length} of the models end within ${NOTICE_DAYS} days, the first on ${first.day}.`,
            explanation: (0,src_text/* text */.Qq) `${forCount(items, 'The model works', 'The models work')} today. On the day of its end of life AWS withdraws a model for every account.`,
            evidence: evidence(items.map((r) => proof(r.observation, whose(r)))),
            remedies: model_retiring_remediesFor(facts),
        };
    },
});
/** Models that answered, or that under `catalog` nothing speaks against, and whose last day is near. A date that has passed for a model that answers is no date. */
function endings(scene) {
    return scene.observations.flatMap((observation) => {
        if (observation.service !== 'bedrock' || observation.followUp || observation.target === null)
            return [];
        const works = observation.status === 'ok' ||
            answerOf(observation) === 'throttled' ||
            (observation.status === 'not-evaluated' && scene.settings.bedrockProbe === 'catalog');
        const ref = (0,bedrock_ids/* parseModelId */.iA)(observation.target);
        if (!works || !ref.base || bedrock_cause_causeOf(observation, scene) !== null)
            return [];
        const last = lastDay(scene, ref.base, observation.region);
        const left = last ? Math.ceil((Date.parse(last.day) - scene.now) / DAY) : Number.NaN;
        if (!last || !(left >= 0 && left <= NOTICE_DAYS))
            return [];
        const table = (0,bedrock_models/* endOfLife */.PB)(ref.base);
        const published = last.live && table !== last.day ? table : null;
        return [{ cause: 'model-end-of-life', observation, ref, region: observation.region, ...last, left, published }];
    });
}
const inDays = (left) => {
    if (left === 0)
        return (0,src_text/* text */.Qq) `today`;
    return left === 1 ? (0,src_text/* text */.Qq) `tomorrow` : (0,src_text/* text */.Qq) `in ${left} days`;
};
/** Dates differ by Region, and are moved: where the published one is another, it is told too. */
function whose({ day, left, live, published }) {
    const by = live ? (0,src_text/* text */.Qq) `the account’s catalogue` : (0,src_text/* text */.Qq) `the action’s table of ${bedrock_models/* tableDate */.x3}`;
    const other = published ? (0,src_text/* text */.Qq) `. The action’s table of ${bedrock_models/* tableDate */.x3} has ${published}` : [];
    return (0,src_text/* text */.Qq) `end of life ${day}, ${inDays(left)}, by ${by}${other}`;
}
// Dates and recommended successors: https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html
function model_retiring_remediesFor({ region, offers, ignored }) {
    const swaps = swapsOf(offers);
    const accept = {
        ...acceptFinding('bedrock/model-retiring', ignored),
        title: (0,src_text/* text */.Qq) `Accept it until the change is planned`,
        looks: [listLook(region)],
    };
    return isSome(swaps)
        ? [swapModels(swaps, { region, notes: [...sourcesOf(offers, region), OTHER_MODEL] }), accept]
        : [accept];
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/quota-exhausted.js







const quotaExhausted = rule({
    id: 'bedrock/quota-exhausted',
    severities: ['error'],
    title: 'A Bedrock quota of the account is spent, or zero',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => judgedByRegion(scene, 'quota-exhausted').map((items) => {
        const asked = scene.observations.filter((o) => o.service === 'bedrock' && !o.followUp && o.target !== null);
        const all = items.length > 1 && items.length === asked.length;
        return {
            ...modelFacts(scene, items),
            quota: quotaOf(items),
            zero: items.some((j) => ZERO.test(messageOf(j))) ? 'yes' : all ? 'likely' : 'unknown',
            daily: items.some((j) => DAILY.test(messageOf(j))),
            offers: offerIds(scene, items, (j) => sameModel(scene)(j).filter((id) => id.startsWith('global.'))),
        };
    }),
    tell: (facts) => {
        const { items, zero, daily } = facts;
        return {
            headline: zero === 'yes'
                ? (0,src_text/* text */.Qq) `The account’s allowance for ${describe_models_namesOf(items)} is zero: ${tellQuota(facts)}.`
                : (0,src_text/* text */.Qq) `The account has used up ${tellQuota(facts)} for ${describe_models_namesOf(items)}, or has none.`,
            explanation: (0,src_text/* text */.Qq) `Access is proven: AWS counts only calls that it has authorised. The allowance is the account’s, not the caller’s.${zero === 'likely' ? ALL_ALIKE : []}`,
            evidence: describe_models_evidenceOf(items, () => []),
            remedies: quota_exhausted_remediesFor(facts),
            lookalikes: daily && zero !== 'yes' ? [SAME_WORDS] : [],
        };
    },
});
const quota_exhausted_NAMED = /["'“‘`]((?:[\w-]+ )*(?:per (?:day|minute|hour)|concurrent|quota)\b[^"'”’`]{0,80})["'”’`]|\b((?:Model invocation max|On-demand|(?:Global )?[Cc]ross-[Rr]egion) [^.,;]{0,40}\bper (?:day|minute) for [\w .:-]{2,60}?)(?=[.,;]|$)/;
const DAILY = /per[ -]day|daily/i;
const ZERO = /\b(is|of) (0|zero)\b|: 0(\.0)?\b/i;
function quotaOf(items) {
    const messages = items.map(messageOf);
    const named = messages.flatMap((m) => quota_exhausted_NAMED.exec(m)?.[1] ?? quota_exhausted_NAMED.exec(m)?.[2] ?? []);
    if (named.length > 0)
        return { named: [...new Set(named)] };
    if (messages.some((m) => /requests? per day|daily request/i.test(m)))
        return 'requests-per-day';
    return messages.some((m) => DAILY.test(m)) ? 'tokens-per-day' : 'unknown';
}
function tellQuota({ quota }) {
    if (quota === 'requests-per-day')
        return (0,src_text/* text */.Qq) `its requests per day`;
    if (quota === 'tokens-per-day')
        return (0,src_text/* text */.Qq) `its tokens per day (the quota ${'Model invocation max tokens per day'})`;
    return quota === 'unknown' ? (0,src_text/* text */.Qq) `a service quota of Bedrock` : (0,src_text/* text */.Qq) `its quota ${(0,src_text/* enumerate */.HL)(quota.named)}`;
}
const ALL_ALIKE = (0,src_text/* text */.Qq) ` AWS refuses every model asked for alike, which speaks for a quota of zero.`;
const SAME_WORDS = (0,src_text/* text */.Qq) `A quota that is used up and one of zero say the same: the applied value tells.`;
const appliedQuotas = (region, daily) => ({
    caption: (0,src_text/* text */.Qq) `The applied quotas of ${region}: a value of 0 is AWS’s limit on the account`,
    run: `aws service-quotas list-service-quotas --service-code bedrock --region ${region} --query "Quotas[?contains(QuotaName, '${daily ? 'per day' : 'odel invocation'}')].[QuotaName,Value,Adjustable]" --output table`,
});
const RESERVED = (0,src_text/* text */.Qq) `Bedrock sets ${(0,src_text/* enumerate */.HL)(['max_tokens', 'maxTokens'], 'or')} aside in advance, so a smaller value goes further.`;
/** A value of zero can only be raised by AWS; one that is used up comes back by itself. */
function quota_exhausted_remediesFor(facts) {
    const { items, region, run, zero, daily, offers } = facts;
    const looks = [appliedQuotas(region, daily)];
    const support = askSupport({
        run,
        asks: `Bedrock refuses ${targetsOf(items).join(', ')} in ${region}: a quota of the account is used up or zero. Please raise it. Our load is DAILY_LOAD.`,
        requestId: requestIdOf(items),
        after: (0,src_text/* text */.Qq) `Service Quotas of ${region} shows an applied value above 0 for ${describe_models_namesOf(items)}`,
        looks,
    });
    const swaps = swapsOf(offers);
    const global = isSome(swaps)
        ? [
            swapModels(swaps, {
                region,
                notes: [
                    ...sourcesOf(offers, region),
                    (0,src_text/* text */.Qq) `A global profile has quotas of its own. Its requests may leave the continent.`,
                ],
            }),
        ]
        : [];
    const wait = {
        ...waitUntil(daily ? (0,src_text/* text */.Qq) `Wait until the day’s count starts anew` : (0,src_text/* text */.Qq) `Wait, then run again`, (0,src_text/* text */.Qq) `the count of ${describe_models_namesOf(items)} has started anew`, null),
        notes: [RESERVED],
        looks,
    };
    return zero === 'unknown' ? [wait, ...global, support] : [support, ...global];
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/api-key-rejected.js








const api_key_rejected_VARIABLE = 'AWS_BEARER_TOKEN_BEDROCK';
const apiKeyRejected = rule({
    id: 'bedrock/api-key-rejected',
    severities: ['error'],
    title: 'The Bedrock API key is not accepted',
    since: '1.0',
    points: [{ variable: api_key_rejected_VARIABLE }],
    explains: ['bedrock/invocation-not-proven'],
    find(scene) {
        const items = judged(scene, 'api-key-rejected');
        if (!isSome(items))
            return [];
        const messages = items.map(messageOf);
        return [
            {
                ...modelFacts(scene, items),
                fault: api_key_rejected_faultOf(messages),
                others: othersOf(scene),
                oidc: oidcFacts(scene),
            },
        ];
    },
    tell: (facts) => {
        const { items, fault, others, region } = facts;
        return {
            headline: api_key_rejected_HEADLINES[fault],
            explanation: (0,src_text/* text */.Qq) `${reasonFor(fault, region)}${others === 'none' ? [] : api_key_rejected_NOT_ASKED}`,
            evidence: describe_models_evidenceOf(items, () => []),
            remedies: api_key_rejected_remediesFor(facts),
            lookalikes: fault === 'unknown' ? [FORBIDDEN] : [],
        };
    },
});
// "Invalid API Key format: Must start with pre-defined prefix": the token of another provider.
const FOREIGN = /invalid API key format|pre-?defined prefix/i;
function api_key_rejected_faultOf(messages) {
    if (messages.some((message) => FOREIGN.test(message)))
        return 'foreign';
    return messages.some((message) => /expired/i.test(message)) ? 'expired' : 'unknown';
}
function othersOf(scene) {
    if (givenKey(scene.credentials) === null)
        return 'none';
    const accepted = scene.observations.some((o) => o.signer !== 'bearer' && !o.followUp && acceptsCredentials(o));
    return accepted ? 'accepted' : 'unproven';
}
const api_key_rejected_HEADLINES = {
    expired: (0,src_text/* text */.Qq) `The Bedrock API key in ${api_key_rejected_VARIABLE} has expired.`,
    foreign: (0,src_text/* text */.Qq) `What ${api_key_rejected_VARIABLE} has is not a Bedrock API key.`,
    unknown: (0,src_text/* text */.Qq) `Bedrock does not accept the API key in ${api_key_rejected_VARIABLE}.`,
};
function reasonFor(fault, region) {
    if (fault === 'expired')
        return (0,src_text/* text */.Qq) `A short-term key lives 12 hours at most, and never longer than the session that made it.`;
    return fault === 'foreign'
        ? (0,src_text/* text */.Qq) `Bedrock’s keys begin with a prefix of their own, and this value does not: it is the token of another provider, or a part of a key.`
        : (0,src_text/* text */.Qq) `It is mistyped, was deleted, has expired, or is a short-term key that was made for another Region than ${region}.`;
}
const api_key_rejected_NOT_ASKED = (0,src_text/* text */.Qq) ` The other credentials of this run were not asked: the SDKs prefer the key wherever the variable is set.`;
const FORBIDDEN = (0,src_text/* text */.Qq) `A policy that forbids API keys is answered otherwise: the denial names ${'bedrock:CallWithBearerToken'}.`;
function api_key_rejected_remediesFor({ run, others, oidc }) {
    const key = newBedrockKey(run);
    const unset = {
        ...unsetKeys(run, [api_key_rejected_VARIABLE]),
        title: (0,src_text/* text */.Qq) `Unset ${api_key_rejected_VARIABLE}, so that Bedrock is called with the job’s other credentials`,
        after: (0,src_text/* text */.Qq) `${api_key_rejected_VARIABLE} is not set, and Bedrock answers to the job’s other credentials`,
        notes: [(0,src_text/* text */.Qq) `They need ${'bedrock:InvokeModel'} on the models.`],
    };
    if (others === 'accepted')
        return [unset, key];
    if (others === 'unproven')
        return [key, unset];
    const role = assumeRoleWithOidc(oidc);
    return role ? [key, api_key_rejected_withoutKey(role, unset)] : [key];
}
/** A role does not help while the key is set: the SDKs prefer the key. */
const api_key_rejected_withoutKey = (role, { changes }) => ({
    ...role,
    title: (0,src_text/* text */.Qq) `Assume a role with OIDC, without an API key`,
    changes: [...changes, ...role.changes],
});

;// CONCATENATED MODULE: ./build/src/rules/bedrock/data-retention-mode.js











const dataRetentionMode = rule({
    id: 'bedrock/data-retention-mode',
    severities: ['error'],
    title: 'The account’s data-retention mode is too strict for the model',
    since: '1.0',
    points: inputs('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => judgedByRegion(scene, 'data-retention-mode').map((items) => {
        const read = retentionMode(scene, items[0].region);
        const refused = items.flatMap((j) => MODE.exec(messageOf(j))?.[1] ?? []);
        const needs = mostOpen(items.flatMap(({ ref }) => (ref?.base ? ((0,bedrock_models/* retentionOf */.e8)(ref.base) ?? []) : [])));
        return {
            ...modelFacts(scene, items),
            mode: read ?? refused[0] ?? null,
            read: read !== null,
            needs,
            // The table may be older than AWS's own word.
            least: mostOpen([needs ?? 'none', nextTo(mostOpen(refused) ?? read)]) ?? 'default',
            offers: offerIds(scene, items, (item) => (asksMore(item) ? succeeding(scene)(item).filter(asksNothing) : [])),
        };
    }),
    tell: ({ items, region, mode, read, needs, least, offers }) => ({
        headline: (0,src_text/* text */.Qq) `${describe_models_namesOf(items)} ${forCount(items, 'is', 'are')} not offered under the account’s data retention mode${mode ? (0,src_text/* text */.Qq) ` ${mode}` : []}.`,
        explanation: (0,src_text/* text */.Qq) `The mode is set for the account in ${region}, and is stricter than the model allows. Credentials and permissions are right.${needs ? (0,src_text/* text */.Qq) ` The model is known to need ${needs}.` : []}`,
        evidence: describe_models_evidenceOf(items, () => [], ...(read && mode ? [{ text: (0,src_text/* text */.Qq) `GetAccountDataRetention in ${region}: ${mode}` }] : [])),
        remedies: offered(setDataRetention(least, region), useOthers(offers, region)),
    }),
});
const asksMore = ({ ref }) => ref?.base != null && (0,bedrock_models/* retentionOf */.e8)(ref.base) !== null;
const asksNothing = (id) => {
    const { base } = (0,bedrock_ids/* parseModelId */.iA)(id);
    return base !== null && (0,bedrock_models/* retentionOf */.e8)(base) === null;
};
/** The mode stays as it is. */
function useOthers(offers, region) {
    const swaps = swapsOf(offers);
    return isSome(swaps) ? swapModels(swaps, { region, notes: [...sourcesOf(offers, region), OTHER_MODEL] }) : null;
}
const MODE = /mode ['‘"]?([a-z_]+)['’"]?/i;
// The least that is kept first. `inherit` is no setting: each model's own default holds then.
// https://docs.aws.amazon.com/bedrock/latest/userguide/data-retention.html
const MODES = ['none', 'inherit', 'default', 'aws_review', 'provider_data_share'];
const openness = (mode) => MODES.indexOf(mode);
const mostOpen = (modes) => [...modes].filter((mode) => openness(mode) >= 0).sort((a, b) => openness(b) - openness(a))[0] ?? null;
/** The least open mode that is not refused already. */
const nextTo = (refused) => MODES.find((mode) => openness(mode) >= openness('default') && openness(mode) > openness(refused ?? 'none')) ??
    'provider_data_share';

;// CONCATENATED MODULE: ./build/src/rules/bedrock/invocation-not-proven.js














const invocationNotProven = rule({
    id: 'bedrock/invocation-not-proven',
    severities: ['warning', 'notice'],
    title: 'The model was not invoked, so that it can be is not proven',
    since: '1.0',
    points: inputs('bedrock-models'),
    find(scene) {
        const catalog = scene.settings.bedrockProbe === 'catalog';
        const groups = Map.groupBy(unproven(scene), (o) => `${invocation_not_proven_reasonFor(o)}|${catalog && bedrock_catalogue_isReadable(scene, o.region)}`);
        return [...groups.values()].flatMap((group) => {
            if (!isSome(group))
                return [];
            const readable = group.every((o) => bedrock_catalogue_isReadable(scene, o.region));
            const [first, ...others] = group.map((o) => invocation_not_proven_knownOf(scene, o));
            return [
                {
                    subjects: [...new Set(group.map((o) => o.target ?? ''))],
                    confidence: 'certain',
                    // What was asked for is less than a call, and has been done: a notice.
                    severity: catalog && readable ? 'notice' : 'warning',
                    models: [first, ...others],
                    reason: invocation_not_proven_reasonFor(group[0]),
                    why: whyOf(group[0], catalog),
                    readable,
                    run: runFacts(scene),
                    ignored: scene.settings.ignore,
                },
            ];
        });
    },
    tell: (facts) => {
        const { subjects, models, reason, readable } = facts;
        return {
            headline: (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(subjects)} ${forCount(models, 'was', 'were')} not invoked.`,
            explanation: (0,src_text/* text */.Qq) `The reason: ${[reason]}. ${readable ? NOTHING_AGAINST : NOTHING_KNOWN}`,
            evidence: evidence(models.map((model) => invocation_not_proven_seen(model, reason))),
            remedies: invocation_not_proven_remediesFor(facts),
        };
    },
});
/** The model itself failed on a call that AWS had authorised and passed on to it. */
const MODEL_FAILED = /^Model(Error|StreamError|Timeout)Exception$/;
function unproven(scene) {
    return scene.observations.filter((o) => {
        // What nobody was there to sign has its reason in another finding.
        if (o.service !== 'bedrock' || o.signer === 'none' || o.followUp || o.target === null || bedrock_cause_causeOf(o, scene) !== null)
            return false;
        return (o.status === 'not-evaluated' ||
            (o.status === 'failed' && o.error.kind === 'service' && MODEL_FAILED.test(o.error.code) && reasonOf(o) === null));
    });
}
const PASSED_ON = 'AWS passed the call on, and the model itself failed';
const invocation_not_proven_reasonFor = (o) => (o.status === 'not-evaluated' ? o.reason : PASSED_ON);
const whyOf = (o, catalog) => {
    if (o.status === 'failed')
        return 'model';
    return catalog ? 'catalog' : 'unasked';
};
const invocation_not_proven_knownOf = (scene, observation) => {
    const { base } = (0,bedrock_ids/* parseModelId */.iA)(observation.target ?? '');
    return {
        observation,
        hint: bedrock_catalogue_isReadable(scene, observation.region)
            ? null
            : (0,bedrock_models/* offlineAnswer */.w)(observation.target ?? '', observation.region, scene.now),
        availability: base ? availabilityOf(scene, base, observation.region) : null,
    };
};
const NOTHING_AGAINST = (0,src_text/* text */.Qq) `What the account’s catalogue shows speaks against nothing. Whether policies, quota and agreement let a call through is not proven.`;
const NOTHING_KNOWN = (0,src_text/* text */.Qq) `The catalogue could not be read either, so nothing is known of the model in this account.`;
/** What the table says, where the account's own catalogue says nothing. */
function tellHint(hint, region) {
    switch (hint.answer) {
        case 'callable':
            return (0,src_text/* text */.Qq) `it can be called from ${region} as it is`;
        case 'needs-profile':
            return (0,src_text/* text */.Qq) `it is called from ${region} as ${(0,src_text/* enumerate */.HL)(hint.ids, 'or')}`;
        case 'ended':
            return (0,src_text/* text */.Qq) `it ended on ${hint.eol}`;
        case 'elsewhere':
            return hint.regions.length > 0
                ? (0,src_text/* text */.Qq) `it is not served in ${region}, and nearest in ${(0,src_text/* enumerate */.HL)(nearestFirst(hint.regions, region).slice(0, 3), 'or')}`
                : (0,src_text/* text */.Qq) `it is not served in ${region}`;
        case 'unknown':
            return [];
    }
}
function invocation_not_proven_seen({ observation: o, hint, availability: a }, reason) {
    if (o.status === 'failed')
        return cite(o);
    const told = hint ? tellHint(hint, o.region) : [];
    const table = told.length > 0 ? (0,src_text/* text */.Qq) `. By the action’s table of ${bedrock_models/* tableDate */.x3}, a hint, ${told}` : [];
    const catalogue = a
        ? (0,src_text/* text */.Qq) `. The catalogue says agreement ${a.agreement}, authorization ${a.authorization}, Region ${a.region}`
        : [];
    return { text: (0,src_text/* text */.Qq) `${o.target ?? ''}: ${[reason]}${table}${catalogue}`, observation: o };
}
const CATALOGUE = {
    Effect: 'Allow',
    Action: ['bedrock:ListFoundationModels', 'bedrock:ListInferenceProfiles', 'bedrock:GetFoundationModelAvailability'],
    Resource: '*',
};
function invocation_not_proven_remediesFor({ subjects, why, readable, run, ignored }) {
    const accept = acceptFinding('bedrock/invocation-not-proven', ignored);
    const read = readable
        ? null
        : allowCaller(run.principal, [CATALOGUE], {
            title: (0,src_text/* text */.Qq) `Let the caller read the catalogue`,
            notes: [(0,src_text/* text */.Qq) `Reading costs nothing, and tells what can be known without a call.`],
        });
    const reading = read ? [read] : [];
    if (why === 'catalog')
        return [
            setInput('bedrock-probe', 'invoke', {
                title: (0,src_text/* text */.Qq) `Prove it with one token`,
                after: (0,src_text/* text */.Qq) `this step has invoked ${(0,src_text/* enumerate */.HL)(subjects)}`,
                notes: [
                    (0,src_text/* text */.Qq) `${'invoke'} makes the smallest real call for each model. A model’s first call in an account may start its Marketplace subscription.`,
                ],
            }),
            accept,
            ...reading,
        ];
    if (why === 'model')
        return [runAgain(run, 'passed', { after: (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(subjects)} answers` }), accept];
    return [accept, ...reading];
}

;// CONCATENATED MODULE: ./build/src/rules/catalogue.js
// Written by npm run docs from ids.ts and the rules. Do not edit.
































































































/** Each rule once, most fundamental first. What no rule explains comes last, and has a rule of its own. */
const RULES = [
    withheldFromFork,
    withheldFromDependabot,
    missing,
    incomplete,
    placeholder,
    swapped,
    malformedKeyId,
    malformedSecret,
    malformedSessionToken,
    missingSessionToken,
    missing_missing,
    malformed,
    unknown,
    clockSkew,
    dnsFailure,
    connectionFailed,
    timeout,
    tlsUntrusted,
    proxyRejected,
    unexpectedResponse,
    endpointMismatch,
    requestAltered,
    serviceUnavailable,
    throttled,
    unexpectedSessionToken,
    sessionExpired,
    sessionInvalid,
    unknownKey,
    wrongSecret,
    optInRejected,
    stsNotActive,
    accountNotActivated,
    quarantined,
    wrongAccount,
    wrongPrincipal,
    guardNotChecked,
    sessionExpiring,
    sessionShorterThanJob,
    rootUser,
    storedSession,
    conflictingSources,
    bedrockKeyOnly,
    longLivedKey,
    keyTooOld,
    permissionMissing,
    tokenRequestFailed,
    invalidRoleArn,
    providerMissing,
    audienceMismatch,
    trustPolicyMismatch,
    trustPolicyTooOpen,
    tokenExpired,
    providerUnreachable,
    denied,
    tagSessionDenied,
    invalidParameter,
    durationExceeded,
    noAllow,
    explicitDeny,
    organizationPolicy,
    permissionsBoundary,
    sessionPolicy,
    resourcePolicy,
    vpcEndpointPolicy,
    kmsKey,
    listingDenied,
    unspecified,
    tableNotFound,
    tableInOtherRegion,
    tableNotActive,
    tableKeyInaccessible,
    bucketNotFound,
    bucketInOtherRegion,
    bucketDisabled,
    invalidBucketName,
    notProven,
    withoutBedrock,
    modelNotEnabled,
    useCaseFormRequired,
    marketplaceSubscriptionRequired,
    paymentMethodInvalid,
    agreementPending,
    accountRestricted,
    invalidModelId,
    modelNotInRegion,
    otherEndpoint,
    inferenceProfileRequired,
    profileWrongGeography,
    destinationRegionDenied,
    modelLegacy,
    modelEndOfLife,
    modelRetiring,
    quotaExhausted,
    apiKeyRejected,
    dataRetentionMode,
    invocationNotProven,
];

;// CONCATENATED MODULE: ./build/src/rules/ignore.js

/** Whether an id may be named by `ignore`: it can be a warning or a notice. An error of the same id is never ignored. */
const canBeIgnored = (id) => RULES.some((rule) => rule.id === id && rule.severities.some((severity) => severity !== 'error'));
/** What is wrong with the ids in the input `ignore`. */
const ignoreProblems = (ids) => ids
    .filter((id) => !canBeIgnored(id))
    .map((id) => `ignore: "${id}" is no id of a warning or notice; an error cannot be ignored`);


/***/ })

};
