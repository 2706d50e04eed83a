export const id = 704;
export const ids = [704];
export const modules = {

/***/ 4704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RULES: () => (/* binding */ RULES)
});

// EXTERNAL MODULE: ./build/src/rules/context/withheld-from-fork.js
var withheld_from_fork = __webpack_require__(5149);
// EXTERNAL MODULE: ./build/src/rules/context/withheld-from-dependabot.js
var withheld_from_dependabot = __webpack_require__(4087);
// EXTERNAL MODULE: ./build/src/rules/credentials/missing.js + 2 modules
var missing = __webpack_require__(9692);
// EXTERNAL MODULE: ./build/src/rules/credentials/incomplete.js
var incomplete = __webpack_require__(6139);
// EXTERNAL MODULE: ./build/src/rules/credentials/placeholder.js
var placeholder = __webpack_require__(8254);
// EXTERNAL MODULE: ./build/src/rules/credentials/swapped.js
var swapped = __webpack_require__(4047);
// EXTERNAL MODULE: ./build/src/rules/credentials/malformed-key-id.js
var malformed_key_id = __webpack_require__(2920);
// EXTERNAL MODULE: ./build/src/rules/credentials/malformed-secret.js
var malformed_secret = __webpack_require__(1499);
// EXTERNAL MODULE: ./build/src/rules/credentials/malformed-session-token.js
var malformed_session_token = __webpack_require__(2871);
// EXTERNAL MODULE: ./build/src/rules/credentials/missing-session-token.js
var missing_session_token = __webpack_require__(2002);
// EXTERNAL MODULE: ./build/src/rules/region/missing.js
var region_missing = __webpack_require__(9199);
// EXTERNAL MODULE: ./build/src/rules/region/malformed.js
var malformed = __webpack_require__(8222);
// EXTERNAL MODULE: ./build/src/answers/answer.js
var answer = __webpack_require__(1274);
// EXTERNAL MODULE: ./build/src/answers/judge-credentials.js
var judge_credentials = __webpack_require__(6362);
// EXTERNAL MODULE: ./build/src/knowledge/regions.js
var knowledge_regions = __webpack_require__(284);
// EXTERNAL MODULE: ./build/src/remedies/regions.js
var remedies_regions = __webpack_require__(4190);
// EXTERNAL MODULE: ./build/src/remedies/run-facts.js
var run_facts = __webpack_require__(2556);
// EXTERNAL MODULE: ./build/src/services/registry.js + 4 modules
var registry = __webpack_require__(1784);
// EXTERNAL MODULE: ./build/src/text.js
var src_text = __webpack_require__(2971);
// EXTERNAL MODULE: ./build/src/rules/evidence.js
var evidence = __webpack_require__(4645);
// EXTERNAL MODULE: ./build/src/rules/rule.js
var rule = __webpack_require__(3386);
;// CONCATENATED MODULE: ./build/src/rules/region/unknown.js









/** The failures of all requests to this Region, where every one of them is of one kind. */
function allFailed(scene, ofKind) {
    const asked = scene.observations.filter((o) => o.status !== 'not-evaluated' && !o.followUp && (0,registry/* isAws */.aZ)(o.service));
    const failed = asked.filter(answer/* isFailed */.p).filter(ofKind);
    return failed.length === asked.length ? failed : [];
}
/** Requests to this Region that ended where a host does not exist: at the resolver, or at a proxy that could not resolve it. */
const unreachable = (scene) => allFailed(scene, (o) => (0,answer/* isUnresolved */.U4)(o) || (o.error.kind === 'proxy' && [502, 503, 504].includes(o.error.httpStatus ?? 0)));
const NO_SUCH_REGION = /scoped to a valid region/i;
/** An endpoint of one's own answers, and knows no such Region either. */
function disowned(scene) {
    const refused = allFailed(scene, (o) => ['scope-mismatch', 'elsewhere'].includes((0,answer/* answerOf */.ut)(o)));
    return refused.some((o) => NO_SUCH_REGION.test(o.error.message)) ? refused : [];
}
/** A Region that is on no list, and whose hosts do not exist or disown it. One that is newer than the list answers, and is fine. */
function isUnknownRegion(scene) {
    const { region } = scene.settings;
    return ((0,knowledge_regions/* isWellFormedRegion */.qN)(region) &&
        !(0,knowledge_regions/* isKnownRegion */.Kk)(region) &&
        (unreachable(scene).length > 0 || disowned(scene).length > 0));
}
const unknown = (0,rule/* rule */.H)({
    id: 'region/unknown',
    severities: ['error'],
    title: 'There is no such Region',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('aws-region'),
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
        const home = (0,judge_credentials/* inDefaultRegion */.RX)(scene);
        const acceptedIn = home && (0,answer/* acceptsCredentials */.Sk)(home) ? home : null;
        const unresolvedToo = home && isUnresolvedFailure(home) ? home.region : null;
        const resolverWorks = (0,answer/* underTest */.RA)(scene).some(isUnresolvedFailure) && unresolvedToo === null;
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
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `There is no AWS Region ${facts.region}.`,
        explanation: explanationFor(facts),
        evidence: (0,evidence/* evidence */.MX)([
            ...(0,evidence/* citeAll */.rb)(facts.unreachable),
            ...(0,evidence/* citeAll */.rb)(facts.disowned),
            ...(facts.acceptedIn ? [(0,evidence/* proof */.n1)(facts.acceptedIn, (0,src_text/* text */.Qq) `accepted`)] : []),
            { text: (0,src_text/* text */.Qq) `${facts.source} is ${facts.region}.` },
        ]),
        remedies: [correct(facts)],
        ...(facts.unresolvedToo === null ? {} : { lookalikes: [resolver(facts.unresolvedToo)] }),
    }),
});
const isUnresolvedFailure = (o) => (0,answer/* isFailed */.p)(o) && (0,answer/* isUnresolved */.U4)(o);
function explanationFor({ disowned: answered, acceptedIn }) {
    const why = answered.length > 0 ? (0,src_text/* text */.Qq) `What answers knows no such Region` : (0,src_text/* text */.Qq) `None of its hosts resolves`;
    const judged = (0,src_text/* text */.Qq) `${why}, and it is on no list of Regions. The credentials were not judged by it.`;
    return acceptedIn ? (0,src_text/* text */.Qq) `${judged} In ${acceptedIn.region} they are accepted.` : judged;
}
const resolver = (region) => (0,src_text/* text */.Qq) `A resolver that knows no host at all: ${region} does not resolve either. The Region is on no list all the same.`;
function correct({ offered, run }) {
    const [nearest = 'us-east-1', ...others] = offered;
    const change = (0,remedies_regions/* useRegion */.G0)(run, nearest);
    if (others.length === 0)
        return change;
    return { ...change, notes: [...(change.notes ?? []), (0,src_text/* text */.Qq) `Also near: ${(0,src_text/* enumerate */.HL)(others.map(knowledge_regions/* regionLabel */.p), 'or')}.`] };
}

// EXTERNAL MODULE: ./build/src/answers/query.js
var query = __webpack_require__(974);
// EXTERNAL MODULE: ./build/src/remedies/people.js
var people = __webpack_require__(2008);
;// CONCATENATED MODULE: ./build/src/rules/environment/clock-skew.js







// A difference below this is the network's, and not a clock's.
const AGREES_SECONDS = 60;
const clockSkew = (0,rule/* rule */.H)({
    id: 'environment/clock-skew',
    severities: ['error'],
    title: 'The runner’s clock is wrong',
    since: '1.0',
    points: [],
    explains: ['credentials/wrong-secret'],
    find(scene) {
        const refused = [
            ...(0,query/* failures */.e)(scene, { answer: 'clock' }),
            ...(0,query/* failures */.e)(scene, { answer: 'signature-mismatch' }).filter((o) => Math.abs(o.error.skewSeconds ?? 0) >= judge_credentials/* SKEW_LIMIT_SECONDS */.Ji),
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
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: (facts) => ({
        ...words(facts),
        evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(facts.failures), ...measured(facts.skewSeconds)]),
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
const setClock = (0,people/* onRunner */.o)({
    title: (0,src_text/* text */.Qq) `Set the runner’s clock`,
    setting: 'clock',
    says: (0,src_text/* text */.Qq) `Let a time service set the clock of the runner.`,
    run: 'sudo timedatectl set-ntp true',
    after: (0,src_text/* text */.Qq) `${'timedatectl status'} on the runner says that the system clock is synchronized`,
    notes: [(0,src_text/* text */.Qq) `AWS refuses every other tool on this machine for the same reason.`],
});
const again = (run) => (0,people/* runAgain */.qL)(run, 'failed', { after: (0,src_text/* text */.Qq) `the runner is not suspended, paused or overloaded while the job runs` });

// EXTERNAL MODULE: ./build/src/names/host.js
var host = __webpack_require__(2211);
;// CONCATENATED MODULE: ./build/src/rules/environment/network-fault.js
// Failures without an answer of AWS's, whoever signed: they never blame the credentials. All the rules of a network share these facts.







const faultsOf = (scene, kind) => (0,query/* failures */.e)(scene, { kind }).filter((o) => (0,registry/* isAws */.aZ)(o.service) && !(0,answer/* isExcused */.Ix)(o, scene));
/** A name that did not resolve, where that name is the proxy's: AWS's own names were not looked up. */
function isProxyUnresolved(scene, o) {
    const proxy = scene.settings.httpProxy ? (0,host/* hostOf */.w)(scene.settings.httpProxy).replace(/:\d+$/, '') : '';
    return proxy !== '' && (0,answer/* isUnresolved */.U4)(o) && o.error.message.split(/\s+/).includes(proxy);
}
/** DNS failures that have no better reason than the network: not the Region, not a service that is not there, not the proxy. */
const unresolved = (scene) => faultsOf(scene, 'network').filter((o) => (0,answer/* isUnresolved */.U4)(o) && !isProxyUnresolved(scene, o) && (0,registry/* isIn */.S1)(o.service, scene.settings.region));
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
            subjects: (0,evidence/* subjectsOf */.Z6)(refused),
            confidence: 'certain',
            failures: refused,
            hosts: hostsOf(refused),
            overrides: overridesOf(scene, refused),
            proxy: scene.settings.httpProxy ? (0,host/* hostOf */.w)(scene.settings.httpProxy) : null,
            reach: reachOf(scene, refused),
            run: (0,run_facts/* runFacts */.pI)(scene),
        },
    ];
}
const overrideEvidence = (overrides) => overrides.map(({ variable, host }) => ({ text: (0,src_text/* text */.Qq) `${variable} sends the requests to ${host}.` }));
const proxyEvidence = (proxy) => proxy === null ? [] : [{ text: (0,src_text/* text */.Qq) `A proxy is set: ${proxy}.` }];
const faultEvidence = (fact, ...more) => (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(fact.failures), ...more, ...overrideEvidence(fact.overrides), ...proxyEvidence(fact.proxy)]);
const whichServices = ({ failed, asked }) => failed === asked ? (0,src_text/* text */.Qq) `No service could be reached` : (0,src_text/* text */.Qq) `${failed} of ${asked} services could not be reached`;

// EXTERNAL MODULE: ./build/src/remedies/secrets.js
var secrets = __webpack_require__(4126);
;// CONCATENATED MODULE: ./build/src/rules/environment/network-remedies.js
// What to change where requests do not reach AWS: an endpoint override that was left on, the proxy, or the network of the runner.




const AWS_HOSTS = '*.amazonaws.com';
const named = (hosts) => (hosts.length > 0 ? (0,src_text/* enumerate */.HL)(hosts) : (0,src_text/* text */.Qq) `${AWS_HOSTS}`);
/** Nothing of the override's is left: requests go to AWS. */
function unsetOverrides(run, overrides) {
    const variables = [...new Set(overrides.map(({ variable }) => variable))];
    if (variables.length === 0)
        return [];
    return [
        {
            ...(0,secrets/* unsetKeys */.QK)(run, variables),
            title: (0,src_text/* text */.Qq) `Remove the endpoint override ${(0,src_text/* enumerate */.HL)(variables)}`,
            after: (0,src_text/* text */.Qq) `requests go to AWS itself, without ${(0,src_text/* enumerate */.HL)(variables)}`,
            notes: [(0,src_text/* text */.Qq) `Keep it where the job is meant to use that endpoint, and start what answers there.`],
        },
    ];
}
/** The network's owner opens the way; a text is ready to send. */
const allowHosts = ({ run, hosts, proxy }) => (0,people/* ask */.kA)({
    whom: proxy === null ? (0,src_text/* text */.Qq) `whoever runs the network of this runner` : (0,src_text/* text */.Qq) `whoever runs the proxy ${proxy}`,
    title: (0,src_text/* text */.Qq) `Ask for the way to AWS to be opened`,
    message: `${(0,people/* introduce */.o2)(run)} Its requests do not reach AWS. Please allow HTTPS (port 443) from the runner to ${hosts.length > 0 ? hosts.join(', ') : AWS_HOSTS}.`,
    after: (0,src_text/* text */.Qq) `${named(hosts)} answers the runner on port 443`,
});
const openFirewall = ({ hosts }) => (0,people/* onRunner */.o)({
    title: (0,src_text/* text */.Qq) `Let the runner reach AWS`,
    setting: 'firewall',
    says: (0,src_text/* text */.Qq) `Allow HTTPS (port 443) from the runner to ${named(hosts)}.`,
    after: (0,src_text/* text */.Qq) `${named(hosts)} answers the runner on port 443`,
    notes: [
        (0,src_text/* text */.Qq) `In a VPC, check the route to a gateway endpoint (DynamoDB, S3) and the security group of an interface endpoint.`,
    ],
});
const repairResolver = ({ hosts }) => (0,people/* onRunner */.o)({
    title: (0,src_text/* text */.Qq) `Let the runner resolve AWS’s host names`,
    setting: 'dns',
    says: (0,src_text/* text */.Qq) `Check the resolver of the runner, the DNS settings of its VPC and private hosted zones for ${named(hosts)}.`,
    after: (0,src_text/* text */.Qq) `${named(hosts)} resolves on the runner`,
});
const startProxy = (proxy) => (0,people/* onRunner */.o)({
    title: (0,src_text/* text */.Qq) `Check that the proxy ${proxy} runs and can be reached`,
    setting: 'proxy',
    says: (0,src_text/* text */.Qq) `Start the proxy ${proxy}, or correct its address where it is set.`,
    after: (0,src_text/* text */.Qq) `the proxy ${proxy} accepts connections from the runner`,
});
/** The name of a proxy is in an input or in a variable: the address is what has to change. */
const correctProxy = (proxy) => (0,people/* onRunner */.o)({
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
            { kind: 'set-input', name: 'http-proxy', value: '${{ secrets.PROXY_URL }}', ...(0,run_facts.at)('this') },
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
const passUnchanged = (run, proxy) => (0,people/* ask */.kA)({
    whom: proxy === null ? (0,src_text/* text */.Qq) `whoever runs the network of this runner` : (0,src_text/* text */.Qq) `whoever runs the proxy ${proxy}`,
    title: (0,src_text/* text */.Qq) `Ask for requests to AWS to pass unchanged`,
    message: `${(0,people/* introduce */.o2)(run)} Something between the runner and AWS changes its requests, so that AWS finds the signature wrong. Please pass the headers Host, Authorization and x-amz-*, the path and the query as they are, or leave AWS's hosts out of the proxy.`,
    after: (0,src_text/* text */.Qq) `AWS receives the requests as the runner sends them`,
});

;// CONCATENATED MODULE: ./build/src/rules/environment/dns-failure.js





const dnsFailure = (0,rule/* rule */.H)({
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
        remedies: remediesFor(facts),
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
function remediesFor(facts) {
    const { run, overrides, proxy } = facts;
    const [first, ...others] = unsetOverrides(run, overrides);
    const resolve = repairResolver(facts);
    const ways = proxy === null ? [nameProxy(run)] : [];
    return first ? [first, ...others, resolve] : [resolve, ...ways, allowHosts(facts)];
}

;// CONCATENATED MODULE: ./build/src/rules/environment/connection-failed.js





const connectionFailed = (0,rule/* rule */.H)({
    id: 'environment/connection-failed',
    severities: ['error'],
    title: 'The connection to AWS fails',
    since: '1.0',
    points: ({ overrides }) => overrides.map(({ variable }) => ({ variable })),
    find(scene) {
        const failed = faultsOf(scene, 'network').filter((o) => !(0,answer/* isUnresolved */.U4)(o) || isProxyUnresolved(scene, o));
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

// EXTERNAL MODULE: ./build/src/remedies/values.js
var values = __webpack_require__(561);
;// CONCATENATED MODULE: ./build/src/rules/environment/timeout.js





const timeout = (0,rule/* rule */.H)({
    id: 'environment/timeout',
    severities: ['error'],
    title: 'AWS does not answer in time',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('timeout-seconds'),
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
    const more = (0,values/* setInput */.zF)('timeout-seconds', String(Math.min(3600, limitSeconds * 2)), {
        title: (0,src_text/* text */.Qq) `Allow more time, where answers are slow but come`,
        after: (0,src_text/* text */.Qq) `this step waits up to ${Math.min(3600, limitSeconds * 2)} s`,
    });
    const rest = [openFirewall(facts), more, allowHosts(facts)];
    return first ? [first, ...others, ...rest] : rest;
}

;// CONCATENATED MODULE: ./build/src/rules/environment/tls-untrusted.js





const tlsUntrusted = (0,rule/* rule */.H)({
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
        ? (0,people/* onRunner */.o)({
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





const proxyRejected = (0,rule/* rule */.H)({
    id: 'environment/proxy-rejected',
    severities: ['error'],
    title: 'The proxy refuses the connection',
    since: '1.0',
    points: [
        ...(0,rule/* inputs */.Q)('http-proxy'),
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




const unexpectedResponse = (0,rule/* rule */.H)({
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

// EXTERNAL MODULE: ./build/src/answers/stand-in.js
var stand_in = __webpack_require__(6288);
;// CONCATENATED MODULE: ./build/src/rules/environment/endpoint-mismatch.js












const SETTINGS_WORDS = /endpoint|FIPS|dual-?stack|invalid url/i;
function misdirected(scene) {
    const scoped = (0,query/* failures */.e)(scene).filter((o) => (0,answer/* answerOf */.ut)(o) === 'scope-mismatch' || ((0,answer/* answerOf */.ut)(o) === 'elsewhere' && o.target === null) || (0,stand_in/* isNotServed */.hh)(o));
    const strangers = (0,answer/* failuresOf */.dJ)(scene, 'key-unrecognized', 'token-undecodable').filter((o) => (0,judge_credentials/* refusedByOverride */.ST)(scene, o));
    const { given } = scene.credentials;
    const oddKeyId = 'keyId' in given && (given.keyId?.oddities.length ?? 0) > 0;
    // An API gateway that has no such route says that the token is missing.
    const unsigned = (0,answer/* failuresOf */.dJ)(scene, 'signature-incomplete').filter((o) => (0,judge_credentials/* hasOwnOverride */.BQ)(scene, o) && !oddKeyId);
    const refusedHere = (0,query/* failures */.e)(scene, { kind: 'client' }).filter((o) => SETTINGS_WORDS.test(o.error.message));
    return [...scoped, ...strangers, ...unsigned, ...refusedHere];
}
const endpointMismatch = (0,rule/* rule */.H)({
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
                subjects: (0,evidence/* subjectsOf */.Z6)(refused),
                confidence: refused.some((o) => (0,answer/* answerOf */.ut)(o) === 'scope-mismatch' || o.error.kind === 'client')
                    ? 'certain'
                    : 'likely',
                failures: refused,
                hosts: hostsOf(refused),
                overrides: overridesOf(scene, refused),
                region: scene.settings.region,
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `Requests to ${(0,evidence/* servicesOf */.Yj)(facts.failures)} go to an endpoint that is not the one for ${facts.region}.`,
        explanation: (0,src_text/* text */.Qq) `${whatAnswered(facts.hosts)} does not serve this Region and service, or does not know a key that STS accepts, or finds no signature where one was sent. The credentials are not the fault.`,
        evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(facts.failures), ...overrideEvidence(facts.overrides)]),
        remedies: endpoint_mismatch_remediesFor(facts),
    }),
});
const whatAnswered = (hosts) => hosts.length > 0 ? (0,src_text/* text */.Qq) `What answered at ${(0,src_text/* enumerate */.HL)(hosts)}` : (0,src_text/* text */.Qq) `What answered`;
/** The SDK itself refuses FIPS or dual-stack beside an override, and says so. */
const refusesSettings = ({ failures: refused }) => refused.some((o) => o.error.kind === 'client' && /FIPS|dual-?stack/i.test(o.error.message));
const unsetSettings = (run) => ({
    ...(0,secrets/* unsetKeys */.QK)(run, ['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT']),
    notes: [(0,src_text/* text */.Qq) `FIPS and dual-stack cannot be combined with an endpoint override.`],
});
const unsetEndpoint = (run) => ({
    ...(0,secrets/* unsetKeys */.QK)(run, ['AWS_ENDPOINT_URL']),
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
        : [first, ...others, (0,remedies_regions/* useRegion */.G0)(run, region, (0,src_text/* text */.Qq) `Keep the endpoint, and use the Region ${region} that it serves`)];
}

;// CONCATENATED MODULE: ./build/src/rules/environment/request-altered.js










const requestAltered = (0,rule/* rule */.H)({
    id: 'environment/request-altered',
    severities: ['error'],
    title: 'Something rewrites the request on its way',
    since: '1.0',
    points: [],
    find: (scene) => [...otherSignature(scene), ...noSignature(scene)],
    tell: (facts) => ({
        ...request_altered_words(facts),
        evidence: (0,evidence/* evidence */.MX)([
            ...(0,evidence/* citeAll */.rb)(facts.failures),
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
    subjects: (0,evidence/* subjectsOf */.Z6)(refused),
    failures: refused,
    proxy: scene.settings.httpProxy ? (0,host/* hostOf */.w)(scene.settings.httpProxy) : null,
    hosts: [...new Set(refused.flatMap((o) => o.error.host ?? []))],
    run: (0,run_facts/* runFacts */.pI)(scene),
});
function otherSignature(scene) {
    const refused = (0,judge_credentials/* mismatches */.vJ)(scene);
    const accepted = (0,answer/* underTest */.RA)(scene).find((o) => (0,answer/* acceptsCredentials */.Sk)(o) && refused.some((r) => r.signer === o.signer && (0,stand_in/* speaksFor */.ZQ)(scene, o, r)));
    if (refused.length === 0 || !accepted)
        return [];
    return [{ ...basics(scene, refused), confidence: 'likely', accepted, overrides: overridesOf(scene, refused) }];
}
/** The header that carries the signature is missing or cut, and this action sends it whole. A key id that is not written as one would break it too. */
function withoutSignature(scene) {
    const { given } = scene.credentials;
    if ('keyId' in given && given.keyId?.oddities.length)
        return [];
    return (0,answer/* failuresOf */.dJ)(scene, 'signature-incomplete').filter((o) => !(0,judge_credentials/* hasOwnOverride */.BQ)(scene, o));
}
function noSignature(scene) {
    const refused = withoutSignature(scene);
    if (refused.length === 0)
        return [];
    const confidence = (0,judge_credentials/* acceptedSomewhere */.$2)(scene) ? 'likely' : 'possible';
    return [{ ...basics(scene, refused), confidence, accepted: null, overrides: [] }];
}
function request_altered_words({ failures, accepted }) {
    if (accepted)
        return {
            headline: (0,src_text/* text */.Qq) `${(0,evidence/* servicesOf */.Yj)(failures)} finds the signature wrong, while ${(0,evidence/* servicesOf */.Yj)([accepted])} accepts the same secret.`,
            explanation: (0,src_text/* text */.Qq) `So the secret is right, and the request was changed between this machine and the service: a proxy, a gateway or an endpoint that rewrites headers, the path or the body.`,
        };
    return {
        headline: (0,src_text/* text */.Qq) `The signature did not reach ${(0,evidence/* servicesOf */.Yj)(failures)} whole.`,
        explanation: (0,src_text/* text */.Qq) `Every request left this machine with its ${'Authorization'} header, and the service found none, or a part of one: a proxy or gateway removes or rewrites it. The service has not looked at the key.`,
    };
}
const accepts = (accepted) => accepted ? [(0,evidence/* proof */.n1)(accepted, (0,src_text/* text */.Qq) `accepted, signed with the same secret`)] : [];

;// CONCATENATED MODULE: ./build/src/rules/environment/service-unavailable.js









const serviceUnavailable = (0,rule/* rule */.H)({
    id: 'environment/service-unavailable',
    severities: ['error', 'warning'],
    title: 'AWS answers with an error of its own',
    since: '1.0',
    points: [],
    find(scene) {
        const refused = (0,query/* failures */.e)(scene, { answer: 'unavailable' }).filter((o) => !(0,stand_in/* isNotServed */.hh)(o) && (0,registry/* isAws */.aZ)(o.service));
        if (refused.length === 0)
            return [];
        const answers = scene.observations.filter((o) => o.service === 'sts' && !o.followUp);
        const refuses = answers.some((o) => answer/* REFUSES_CREDENTIALS */.$O.has((0,answer/* answerOf */.ut)(o)));
        const sts = answers.some(answer/* provesCredentials */.sJ) ? 'accepts' : refuses ? 'refuses' : 'nothing';
        return [
            {
                subjects: (0,evidence/* subjectsOf */.Z6)(refused),
                confidence: 'certain',
                severity: sts === 'nothing' ? 'error' : 'warning',
                failures: refused,
                sts,
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: ({ failures: refused, sts, run }) => ({
        headline: (0,src_text/* text */.Qq) `${(0,evidence/* servicesOf */.Yj)(refused)} answers with an error of its own.`,
        explanation: (0,src_text/* text */.Qq) `The service is unavailable or short of capacity, after several tries. ${OF_CREDENTIALS[sts]}`,
        evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(refused)),
        remedies: [service_unavailable_again(run, sts)],
    }),
});
const OF_CREDENTIALS = {
    accepts: (0,src_text/* text */.Qq) `STS accepts the credentials; whether this target may be used was not proven.`,
    refuses: (0,src_text/* text */.Qq) `Another finding tells what STS says of the credentials.`,
    nothing: (0,src_text/* text */.Qq) `Nothing is known of the credentials.`,
};
const service_unavailable_again = (run, sts) => (0,people/* runAgain */.qL)(run, sts === 'nothing' ? 'failed' : 'passed', {
    title: (0,src_text/* text */.Qq) `Run the job again later`,
    after: (0,src_text/* text */.Qq) `the AWS Health Dashboard (${'https://health.aws.amazon.com/health/status'}) reports no fault of the service in this Region`,
    minutes: null,
});

// EXTERNAL MODULE: ./build/src/answers/bedrock-cause.js
var bedrock_cause = __webpack_require__(6582);
// EXTERNAL MODULE: ./build/src/remedies/offered.js
var offered = __webpack_require__(7852);
;// CONCATENATED MODULE: ./build/src/rules/environment/throttled.js









/** Throttling for the moment. A quota of a day, or none at all, is another fault. A table is judged by GetItem where DescribeTable is denied. */
const throttledNow = (scene) => (0,query/* failures */.e)(scene, { answer: 'throttled', followUp: 'too' }).filter((o) => (!o.followUp || o.operation === 'GetItem') && (0,registry/* isAws */.aZ)(o.service) && !(0,bedrock_cause/* isBedrockOwned */.ip)(o, scene));
const throttled = (0,rule/* rule */.H)({
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
        return [{ subjects: (0,evidence/* subjectsOf */.Z6)(refused), confidence: 'certain', failures: refused, proven, run: (0,run_facts/* runFacts */.pI)(scene) }];
    },
    tell: (facts) => ({
        ...throttled_words(facts),
        evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(facts.failures)),
        remedies: (0,offered/* offered */.I)(later(facts.run), facts.run.terminal ? null : retryMore),
    }),
});
function throttled_words({ failures: refused, proven }) {
    if (proven)
        return {
            headline: (0,src_text/* text */.Qq) `${(0,evidence/* servicesOf */.Yj)(refused)} throttles the requests; access is proven.`,
            explanation: (0,src_text/* text */.Qq) `AWS throttles after it has accepted the credentials. The job may meet the same limit.`,
        };
    return {
        headline: (0,src_text/* text */.Qq) `${(0,evidence/* servicesOf */.Yj)(refused)} throttles the requests.`,
        explanation: (0,src_text/* text */.Qq) `The role’s session could not be asked for, so nothing could be asked as the role.`,
    };
}
const later = (run) => (0,people/* runAgain */.qL)(run, 'passed', {
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

// EXTERNAL MODULE: ./build/src/answers/given-key.js
var given_key = __webpack_require__(4817);
// EXTERNAL MODULE: ./build/src/rules/credentials/written.js
var written = __webpack_require__(8316);
;// CONCATENATED MODULE: ./build/src/rules/credentials/unexpected-session-token.js








const unexpectedSessionToken = (0,rule/* rule */.H)({
    id: 'credentials/unexpected-session-token',
    severities: ['error'],
    title: 'A session token beside a long-term key',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('aws-session-token', 'aws-access-key-id'),
    explains: ['credentials/session-expired', 'credentials/session-invalid', 'credentials/unknown-key'],
    find(scene) {
        const stray = (0,judge_credentials/* strayToken */.Tw)(scene);
        if (stray?.verdict !== 'stray')
            return [];
        const key = (0,given_key/* givenKey */.xy)(scene.credentials);
        const accepted = stray.proof?.followUp === true ? stray.proof : null;
        return [
            {
                subjects: ['AKIA…', 'aws-session-token'],
                confidence: stray.certain ? 'certain' : 'likely',
                source: (0,written/* sourceLabel */.en)(scene),
                length: key?.sessionToken?.length ?? 0,
                key: accepted ? 'accepted without the token' : stray.proof ? 'signature is right' : 'unknown',
                accepted,
                refused: (0,judge_credentials/* refusalsOf */.he)(scene, 'key-unrecognized', 'token-undecodable', 'expired'),
                from: fromOf(key),
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: ({ source, length, key, accepted, refused, from, run }) => ({
        headline: (0,src_text/* text */.Qq) `A session token that belongs to something else is sent beside the long-term key ${'AKIA…'}.`,
        explanation: (0,src_text/* text */.Qq) `A key that begins with ${'AKIA'} has no session, so any token beside it is wrong, and AWS refuses the request because of it. ${OF_THE_KEY[key]}`,
        evidence: (0,evidence/* evidence */.MX)([
            {
                text: (0,src_text/* text */.Qq) `The key id from ${[source]} begins with ${'AKIA'}, and a token of ${length} characters comes with it${FROM[from]}.`,
            },
            ...(accepted ? [(0,evidence/* proof */.n1)(accepted, (0,src_text/* text */.Qq) `accepted without the token`)] : []),
            ...(0,evidence/* citeAll */.rb)(refused),
        ]),
        remedies: [(0,secrets/* removeSessionToken */.WY)(run, from === 'inputs' ? 'inputs' : 'environment')],
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

// EXTERNAL MODULE: ./build/src/rules/credentials/session-expired.js
var session_expired = __webpack_require__(3367);
// EXTERNAL MODULE: ./build/src/answers/hidden-credentials.js
var hidden_credentials = __webpack_require__(7703);
// EXTERNAL MODULE: ./build/src/answers/session-time.js
var session_time = __webpack_require__(7142);
// EXTERNAL MODULE: ./build/src/remedies/oidc.js + 1 modules
var remedies_oidc = __webpack_require__(148);
// EXTERNAL MODULE: ./build/src/remedies/renew-session.js
var renew_session = __webpack_require__(627);
// EXTERNAL MODULE: ./build/src/rules/credentials/tell-acceptance.js
var tell_acceptance = __webpack_require__(4006);
;// CONCATENATED MODULE: ./build/src/rules/credentials/session-invalid.js










const sessionInvalid = (0,rule/* rule */.H)({
    id: 'credentials/session-invalid',
    severities: ['error'],
    title: 'AWS does not know this session',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('aws-session-token', 'aws-access-key-id'),
    explains: ['assume-role/denied'],
    find(scene) {
        const { given } = scene.credentials;
        if (given.state !== 'session' || (0,judge_credentials/* acceptedSomewhere */.$2)(scene) || (0,judge_credentials/* knownEndPassed */.X9)(scene) || (0,judge_credentials/* regionRefuses */.w8)(scene))
            return [];
        const refused = (0,judge_credentials/* refusalsOf */.he)(scene, 'key-unrecognized', 'token-undecodable');
        if (refused.length === 0)
            return [];
        const standIn = (0,judge_credentials/* acceptedByStandIn */.cH)(scene);
        const key = (0,written/* keyLabel */.w8)(scene);
        const [ofKey, ofToken] = [given.accountInKey, given.tokenContents?.account ?? null];
        const accounts = ofKey && ofToken && (0,session_time/* foreignToken */.Yv)(ofToken, ofKey) ? { ofKey, ofToken } : null;
        const bounds = (0,session_time/* sessionBounds */.Sx)(scene);
        const over = bounds !== null && Date.parse(bounds.latest) <= scene.now;
        return [
            {
                subjects: [key],
                confidence: standIn ? 'likely' : 'certain',
                key,
                source: (0,written/* sourceLabel */.en)(scene),
                refused,
                standIn,
                tokenLength: given.sessionToken.length,
                why: accounts ? 'two accounts' : given.tokenJoins ? 'two places' : over ? 'too old' : 'gone',
                accounts,
                bounds,
                hidden: (0,hidden_credentials/* hiddenCredentials */.z)(scene),
                oidc: (0,remedies_oidc/* oidcFacts */.R3)(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The temporary key ${facts.key} and its session token do not belong to a live session.`,
        explanation: [...EXPLANATIONS[facts.why](facts.source), ...(facts.hidden ? [' ', ...(0,tell_acceptance/* sayHidden */.my)(facts.hidden)] : [])],
        evidence: (0,evidence/* evidence */.MX)([
            ...(0,evidence/* citeAll */.rb)(facts.refused),
            ...knownOf(facts),
            ...(0,tell_acceptance/* citeStandIn */.JM)(facts.standIn),
            ...(0,tell_acceptance/* citeHidden */.ci)(facts.hidden),
        ]),
        remedies: (0,renew_session/* renewOrUnhide */.gP)(facts.oidc, facts.hidden?.facts.arn ?? null),
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
        (0,src_text/* text */.Qq) `An expired session is answered with ${'ExpiredToken'}. ${(0,evidence/* servicesOf */.Yj)(refused)} said ${'invalid'} or ${'does not exist'} instead: AWS does not know this key and token as a pair.`,
    ];
    if (refused.some((o) => o.service === 'sts'))
        known.push((0,src_text/* text */.Qq) `STS needs no permission to answer GetCallerIdentity, and it refused: this is not a missing permission.`);
    known.push((0,src_text/* text */.Qq) `A token is present (${tokenLength} characters), so it is not a forgotten ${'AWS_SESSION_TOKEN'}.`);
    if (accounts)
        known.push((0,src_text/* text */.Qq) `By what they say in the open, the key belongs to account ${accounts.ofKey} and the token to account ${accounts.ofToken}: they are not of one set.`);
    if (bounds)
        known.push(why === 'too old'
            ? (0,src_text/* text */.Qq) `By its own time of issue, ${(0,session_time/* minute */.Vc)(bounds.issuedAt)}, the token is older than any session lasts. ${HINT}`
            : (0,src_text/* text */.Qq) `By its own time of issue, ${(0,session_time/* minute */.Vc)(bounds.issuedAt)}, the token is of a session that would end between ${(0,session_time/* minute */.Vc)(bounds.earliest)} and ${(0,session_time/* minute */.Vc)(bounds.latest)}. ${HINT}`);
    return known.map((piece) => ({ text: piece }));
}
const HINT = (0,src_text/* text */.Qq) `AWS does not document that time, so it is a hint.`;

// EXTERNAL MODULE: ./build/src/remedies/administration.js
var administration = __webpack_require__(9625);
;// CONCATENATED MODULE: ./build/src/rules/credentials/unknown-key.js














const unknownKey = (0,rule/* rule */.H)({
    id: 'credentials/unknown-key',
    severities: ['error'],
    title: 'AWS does not know this access key',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('aws-access-key-id'),
    explains: ['assume-role/denied'],
    find(scene) {
        const key = (0,given_key/* givenKey */.xy)(scene.credentials);
        const stray = (0,judge_credentials/* strayToken */.Tw)(scene);
        const isLongTerm = key?.prefix !== 'ASIA' && !key?.sessionToken;
        if (!(isLongTerm || stray?.verdict === 'dead-key') || (0,judge_credentials/* acceptedSomewhere */.$2)(scene) || (0,judge_credentials/* regionRefuses */.w8)(scene))
            return [];
        const refused = (0,judge_credentials/* unrecognized */.YC)(scene);
        if (refused.length === 0)
            return [];
        const label = (0,written/* keyLabel */.w8)(scene);
        const standIn = (0,judge_credentials/* acceptedByStandIn */.cH)(scene);
        const certain = !standIn && (!stray || stray.certain);
        return [
            {
                subjects: [label],
                confidence: certain ? 'certain' : 'likely',
                key: label,
                accountInKey: key?.accountInKey ?? null,
                partition: (0,knowledge_regions/* partitionOf */.iQ)(scene.settings.region).id,
                refused: [...refused, ...(0,judge_credentials/* refusalsOf */.he)(scene, 'token-undecodable')],
                beside: !stray ? 'no token' : stray.certain ? 'refused without the token' : 'S3 looked at the key first',
                standIn,
                hidden: (0,hidden_credentials/* hiddenCredentials */.z)(scene),
                oidc: (0,remedies_oidc/* oidcFacts */.R3)(scene),
            },
        ];
    },
    tell: ({ key, accountInKey, partition, refused, beside, standIn, hidden, oidc }) => ({
        headline: (0,src_text/* text */.Qq) `AWS does not know the access key ${key}: it is deleted, inactive, mistyped, or of another partition.`,
        explanation: [
            ...(0,src_text/* text */.Qq) `Keys are looked up before anything else, so this says nothing of the secret or of permissions. In the partition ${partition} no active key has this id.`,
            ...(hidden ? [' ', ...(0,tell_acceptance/* sayHidden */.my)(hidden)] : []),
        ],
        evidence: (0,evidence/* evidence */.MX)([
            ...(0,evidence/* citeAll */.rb)(refused),
            {
                text: accountInKey
                    ? (0,src_text/* text */.Qq) `The key id encodes account ${accountInKey}: look there first. A typo could have changed it.`
                    : NO_ACCOUNT,
            },
            { text: TOKEN[beside] },
            ...(0,tell_acceptance/* citeStandIn */.JM)(standIn),
            ...(0,tell_acceptance/* citeHidden */.ci)(hidden),
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
        ...(0,renew_session/* newKeyAtSource */.ai)(run),
        looks: [
            {
                caption: (0,src_text/* text */.Qq) `As an administrator: the keys of a user, and whether each is active`,
                run: 'aws iam list-access-keys --user-name USER',
            },
        ],
    };
    const others = [(0,administration/* activateKey */.v0)(null, null), (0,remedies_oidc/* assumeRoleWithOidc */.Y0)(oidc)];
    return hidden ? (0,offered/* offered */.I)((0,secrets/* useEnvironment */.v3)(run, hidden.facts.arn), replace, ...others) : (0,offered/* offered */.I)(replace, ...others);
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/wrong-secret.js














const wrongSecret = (0,rule/* rule */.H)({
    id: 'credentials/wrong-secret',
    severities: ['error'],
    title: 'The secret does not belong to this key',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('aws-secret-access-key', 'aws-access-key-id'),
    explains: ['assume-role/denied'],
    find(scene) {
        const refused = (0,judge_credentials/* mismatches */.vJ)(scene);
        if (refused.length === 0 || (0,judge_credentials/* acceptedSomewhere */.$2)(scene))
            return [];
        const answered = (0,answer/* underTest */.RA)(scene).filter((o) => !['none', 'network'].includes((0,answer/* answerOf */.ut)(o)) && refused.some((r) => (0,stand_in/* speaksFor */.ZQ)(scene, o, r)));
        // A service that does not know the key contradicts one that found it: then the key is the question, not the secret.
        if (answered.some((o) => (0,answer/* answerOf */.ut)(o) === 'key-unrecognized') &&
            !refused.some((o) => o.service === 'sts' || o.service === 's3'))
            return [];
        const all = answered.length > 1 && answered.every((o) => (0,answer/* answerOf */.ut)(o) === 'signature-mismatch');
        const key = (0,written/* keyLabel */.w8)(scene);
        return [
            {
                subjects: [key],
                confidence: all ? 'certain' : 'likely',
                key,
                refused,
                unanimous: all ? answered.length : null,
                skewSeconds: refused.find((o) => o.error.skewSeconds !== undefined)?.error.skewSeconds ?? null,
                withToken: Boolean((0,given_key/* givenKey */.xy)(scene.credentials)?.sessionToken),
                standIn: (0,judge_credentials/* acceptedByStandIn */.cH)(scene),
                hidden: (0,hidden_credentials/* hiddenCredentials */.z)(scene),
                oidc: (0,remedies_oidc/* oidcFacts */.R3)(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The secret access key does not belong to the key ${facts.key}.`,
        explanation: [
            ...(0,src_text/* text */.Qq) `AWS knows the key and computes another signature than the one it was sent. `,
            ...answersOf(facts.unanimous),
            ...(facts.hidden ? [' ', ...(0,tell_acceptance/* sayHidden */.my)(facts.hidden)] : []),
        ],
        evidence: (0,evidence/* evidence */.MX)([
            ...(0,evidence/* citeAll */.rb)(facts.refused),
            { text: facts.withToken ? KNOWN_WITH_TOKEN : KNOWN },
            ...clockOf(facts.skewSeconds),
            ...(0,tell_acceptance/* citeStandIn */.JM)(facts.standIn),
            ...(0,tell_acceptance/* citeHidden */.ci)(facts.hidden),
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
    const own = withToken ? (0,renew_session/* renewAtSource */.mv)(run) : (0,renew_session/* storeSameSecret */.UL)(run);
    const others = [own, withToken ? null : (0,renew_session/* newKeyAtSource */.ai)(run), (0,remedies_oidc/* assumeRoleWithOidc */.Y0)(oidc)];
    return hidden ? (0,offered/* offered */.I)((0,secrets/* useEnvironment */.v3)(run, hidden.facts.arn), ...others) : (0,offered/* offered */.I)(own, ...others.slice(1));
}

;// CONCATENATED MODULE: ./build/src/rules/region/opt-in-rejected.js








const optInRejected = (0,rule/* rule */.H)({
    id: 'region/opt-in-rejected',
    severities: ['error'],
    title: 'An opt-in Region refuses credentials that work elsewhere',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('aws-region'),
    find(scene) {
        const home = (0,judge_credentials/* inDefaultRegion */.RX)(scene);
        if (!home || !(0,judge_credentials/* regionRefuses */.w8)(scene))
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
                refused: (0,answer/* failuresOf */.dJ)(scene, 'key-unrecognized', 'token-undecodable', 'not-subscribed'),
                temporary,
                optIn: (0,knowledge_regions/* isOptInRegion */.rr)(region),
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `${facts.region} refuses credentials that ${facts.home.region} accepts.`,
        explanation: opt_in_rejected_explanationFor(facts),
        evidence: (0,evidence/* evidence */.MX)([
            (0,evidence/* proof */.n1)(facts.home, (0,src_text/* text */.Qq) `accepted in ${facts.home.region}`),
            ...(0,evidence/* citeAll */.rb)(facts.refused),
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
    const elsewhere = (0,remedies_regions/* useRegion */.G0)(run, home.region, (0,src_text/* text */.Qq) `Use a Region that the account has`);
    const enable = (0,remedies_regions/* enableRegion */._F)(run, region);
    return temporary ? [enable, (0,remedies_regions/* tokensForAllRegions */.Ct)(), elsewhere] : [enable, elsewhere];
}

;// CONCATENATED MODULE: ./build/src/rules/region/sts-not-active.js







/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html */
const ALWAYS_ACTIVE = 'us-east-1';
const ACCOUNT = /\baccount:\s?(\d{12})\b/;
const stsNotActive = (0,rule/* rule */.H)({
    id: 'region/sts-not-active',
    severities: ['error'],
    title: 'STS is switched off in this Region',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('aws-region'),
    find(scene) {
        const refused = scene.observations
            .filter(answer/* isFailed */.p)
            .filter((o) => !o.followUp && o.service === 'sts' && (0,answer/* answerOf */.ut)(o) === 'sts-not-active');
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
                account: refused.map((o) => ACCOUNT.exec(o.error.message)?.[1]).find(Boolean) ?? null,
                refused,
                optIn,
                elsewhere: home === region ? null : home,
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `STS is not active in ${facts.region} for ${accountIn(facts)}.`,
        explanation: sts_not_active_explanationFor(facts),
        evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(facts.refused)),
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
        (0,remedies_regions/* activateStsRegion */.MV)(region),
        ...(elsewhere === null ? [] : [(0,remedies_regions/* useRegion */.G0)(run, elsewhere)]),
        ...(optIn ? [(0,remedies_regions/* enableRegion */._F)({ ...run, account: account ?? run.account }, region)] : []),
    ];
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/account-not-activated.js







const accountNotActivated = (0,rule/* rule */.H)({
    id: 'credentials/account-not-activated',
    severities: ['error'],
    title: 'The AWS account is not activated',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume', 'aws-access-key-id'),
    explains: ['permissions/*', 'bedrock/*'],
    find(scene) {
        const refused = (0,answer/* failuresOf */.dJ)(scene, 'not-subscribed');
        if (refused.length === 0 || (0,judge_credentials/* regionRefuses */.w8)(scene))
            return [];
        const others = (0,answer/* underTest */.RA)(scene).filter((o) => o.service !== 'sts' && (0,answer/* provesCredentials */.sJ)(o));
        // One service that asks for a subscription while another serves the account is that service's matter.
        if (others.length > 0)
            return [];
        const run = (0,run_facts/* runFacts */.pI)(scene);
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
        headline: (0,src_text/* text */.Qq) `The AWS account is not activated: ${(0,evidence/* servicesOf */.Yj)(refused)} will not serve it.`,
        explanation: (0,src_text/* text */.Qq) `The key is known, so the credentials are not the fault. The account’s sign-up or payment is not complete, or the account is suspended.`,
        evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(refused)),
        remedies: [finishSignUp(run, refused)],
        lookalikes: [(0,src_text/* text */.Qq) `An opt-in Region that the account has not enabled.`],
    }),
});
const accountName = ({ account }) => (account === null ? (0,src_text/* text */.Qq) `the account` : (0,src_text/* text */.Qq) `account ${account}`);
const finishSignUp = (run, [first]) => (0,people/* ask */.kA)({
    whom: (0,src_text/* text */.Qq) `whoever can sign in as the root user of ${accountName(run)}`,
    title: (0,src_text/* text */.Qq) `Ask the account’s owner to finish its activation`,
    message: `${(0,people/* introduce */.o2)(run)} AWS answers that the account${run.account ? ` ${run.account}` : ''} is not activated. Please sign in as its root user, complete sign-up, the payment method and the phone verification, and look for AWS's mail about it. Activation takes up to 24 hours.`,
    requestId: first?.error.requestId ?? null,
    after: (0,src_text/* text */.Qq) `${'https://portal.aws.amazon.com/billing/signup'} shows the sign-up of ${accountName(run)} as complete`,
});

// EXTERNAL MODULE: ./build/src/answers/caller-identity.js
var caller_identity = __webpack_require__(9222);
// EXTERNAL MODULE: ./build/src/answers/denial.js
var answers_denial = __webpack_require__(7175);
;// CONCATENATED MODULE: ./build/src/rules/credentials/quarantined.js











const quarantined = (0,rule/* rule */.H)({
    id: 'credentials/quarantined',
    severities: ['error'],
    title: 'AWS has quarantined this key: it was found in public',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('aws-access-key-id'),
    explains: ['permissions/*', 'bedrock/*', 'dynamodb/*', 's3/*'],
    find(scene) {
        const denied = scene.observations.filter(answer/* isFailed */.p).filter((o) => {
            const denial = (0,answer/* denialOf */.Z9)(o);
            return denial !== null && (0,answers_denial/* isQuarantine */.B)(denial);
        });
        const attached = (0,caller_identity/* policiesOfCaller */.JS)(scene).filter(({ arn }) => /AWSCompromisedKeyQuarantine/.test(arn));
        if (denied.length + attached.length === 0)
            return [];
        const key = (0,written/* keyLabel */.w8)(scene);
        return [{ subjects: [key], confidence: 'certain', key, denied, attached, run: (0,run_facts/* runFacts */.pI)(scene) }];
    },
    tell: ({ key, denied, attached, run }) => ({
        headline: (0,src_text/* text */.Qq) `Emergency: AWS found the key ${key} in public and quarantined it.`,
        explanation: (0,src_text/* text */.Qq) `AWS attaches its ${'AWSCompromisedKeyQuarantine'} policy when it finds a key in a public place. The denial is not yours to repair in a policy: the key is known to others, and may have been used by them.`,
        evidence: (0,evidence/* evidence */.MX)([
            ...(0,evidence/* citeAll */.rb)(denied),
            ...attached.map(({ arn, observation }) => ({ text: (0,src_text/* text */.Qq) `Attached to the caller: ${arn}.`, observation })),
        ]),
        remedies: [stopTheKey(run)],
    }),
});
const userOf = (principal) => /:user\/(?:.*\/)?([^/]+)$/.exec(principal ?? '')?.[1] ?? null;
function stopTheKey(run) {
    const stop = (0,administration/* deactivateKey */.md)(userOf(run.principal), null);
    return {
        ...stop,
        title: (0,src_text/* text */.Qq) `Deactivate the key now, and answer AWS’s support case`,
        // Only AWS's case tells when the quarantine may be lifted: a new key of the same user is quarantined too.
        changes: [...stop.changes, ...(0,secrets/* newKeyPair */.aU)(run).changes, answerCase(run)],
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
    message: `${(0,people/* introduce */.o2)(run)} The access key that it used was found in public. We have deactivated it, looked through CloudTrail for what it did, and removed it from where it was published. May we delete it and detach the quarantine policy from its user?`,
});

// EXTERNAL MODULE: ./build/src/rules/credentials/wrong-account.js
var wrong_account = __webpack_require__(8964);
// EXTERNAL MODULE: ./build/src/answers/known-caller.js
var known_caller = __webpack_require__(3385);
// EXTERNAL MODULE: ./build/src/names/arn.js
var names_arn = __webpack_require__(1214);
;// CONCATENATED MODULE: ./build/src/rules/credentials/wrong-principal.js









/** `*` stands for any run of characters; everything else for itself. */
const matches = (pattern, arn) => new RegExp(`^${pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')}$`).test(arn);
/** Whether one of the patterns names the identity; a role's ARN covers its sessions. Roles are compared without their path, which a session does not show. */
function isAllowed(patterns, arn) {
    const role = (0,names_arn/* principalOf */.i6)(arn);
    return patterns.some((pattern) => matches(pattern, arn) ||
        matches(pattern, role) ||
        (role !== arn && matches(pattern.replace(/:role\/(?:[^/*]+\/)+/, ':role/'), role)));
}
const wrongPrincipal = (0,rule/* rule */.H)({
    id: 'credentials/wrong-principal',
    severities: ['error'],
    title: 'The credentials are another identity’s',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume', 'aws-access-key-id', 'allowed-principals'),
    explains: ['permissions/*'],
    find(scene) {
        const { arn, observation: told } = (0,known_caller/* knownCaller */.Zn)(scene) ?? {};
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
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The credentials are those of ${facts.arn}, which this job does not allow.`,
        explanation: (0,src_text/* text */.Qq) `They work, and belong to another identity than the one meant.`,
        evidence: [
            (0,evidence/* proof */.n1)(facts.told, facts.told.status === 'ok' ? (0,src_text/* text */.Qq) `${facts.arn}` : (0,src_text/* text */.Qq) `AWS’s denial names the caller ${facts.arn}`),
            { text: (0,src_text/* text */.Qq) `${'allowed-principals'} lists ${(0,src_text/* enumerate */.HL)(facts.allowed)}.` },
            ...(facts.roleToAssume ? [{ text: (0,src_text/* text */.Qq) `${'role-to-assume'} is ${facts.roleToAssume}.` }] : []),
        ],
        remedies: wrong_principal_remediesFor(facts),
    }),
});
function wrong_principal_remediesFor({ arn, allowed, allowedRole, roleToAssume, run }) {
    const principal = (0,names_arn/* principalOf */.i6)(arn);
    const allow = (0,values/* setInput */.zF)('allowed-principals', [...allowed, principal].join(', '), {
        title: (0,src_text/* text */.Qq) `Allow ${principal}, where it is the identity meant`,
        after: (0,src_text/* text */.Qq) `${'allowed-principals'} lists ${principal}`,
    });
    if (roleToAssume && allowedRole !== null)
        return (0,offered/* offered */.I)((0,values/* setInput */.zF)('role-to-assume', allowedRole, {
            title: (0,src_text/* text */.Qq) `Assume the role that is allowed`,
            after: (0,src_text/* text */.Qq) `this step shows a session of ${allowedRole}`,
        }), allow);
    const other = (0,people/* ask */.kA)({
        whom: (0,src_text/* text */.Qq) `whoever stores the credentials of this job`,
        title: (0,src_text/* text */.Qq) `Use the identity that is meant`,
        message: `${(0,people/* introduce */.o2)(run)} It runs as ${arn}, and is meant to run as ${allowed.join(' or ')}. Which secret or role has that identity, and does an earlier step replace the credentials?`,
        after: (0,src_text/* text */.Qq) `this step shows ${(0,src_text/* enumerate */.HL)(allowed, 'or')}`,
    });
    return (0,offered/* offered */.I)(other, allow);
}

// EXTERNAL MODULE: ./build/src/remedies/attach-policy.js
var attach_policy = __webpack_require__(9733);
;// CONCATENATED MODULE: ./build/src/remedies/deny.js
// Remedies for a deny: who except whom from it, in which policy; and the text for whoever has to decide.



const OF_AWS = /^arn:[\w-]+:iam::aws:policy\//;
/** An AWS managed policy cannot be edited. */
function exceptFromDeny({ of, policy, what, caller }, notes = []) {
    const where = policy ? (0,src_text/* text */.Qq) `the policy ${policy}` : (0,src_text/* text */.Qq) `the policy of ${(0,attach_policy/* describeHolder */.sG)(of)}`;
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
                    ? (0,src_text/* text */.Qq) `Detach ${where} from ${(0,attach_policy/* describeHolder */.sG)(of)}: AWS owns it, so it cannot be changed.`
                    : (0,src_text/* text */.Qq) `In ${where}, narrow the statement with ${'"Effect": "Deny"'} so that it does not meet ${what} for ${whom}.`,
            },
        ],
        after: (0,src_text/* text */.Qq) `no ${'Deny'} statement meets ${what} for ${whom}`,
        notes: [(0,src_text/* text */.Qq) `A deny is seldom an accident: ask whoever wrote it first.`, ...notes],
    };
}
/** A text ready to send to whoever decides about a policy. */
const askToAllow = ({ run, whom, title, keeps, please, requestId, after, notes }) => (0,people/* ask */.kA)({
    whom,
    title,
    message: [(0,people/* introduce */.o2)(run), keeps, please].join(' '),
    requestId,
    after,
    ...(notes ? { notes } : {}),
});

// EXTERNAL MODULE: ./build/src/rules/context/withheld.js
var withheld = __webpack_require__(9907);
;// CONCATENATED MODULE: ./build/src/rules/credentials/guard-not-checked.js











const GUARDS = ['allowed-account-ids', 'allowed-principals'];
const guardNotChecked = (0,rule/* rule */.H)({
    id: 'credentials/guard-not-checked',
    severities: ['error'],
    title: 'Nobody told whose credentials these are, so a guard could not be checked',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('allowed-account-ids', 'allowed-principals'),
    follows: true,
    find(scene) {
        const guards = uncheckedGuards(scene);
        // GitHub withholds the credentials, and `on-fork` says what that is worth.
        if (guards.length === 0 || ((0,withheld/* withheldFrom */.E)(scene) && scene.settings.onFork !== 'fail'))
            return [];
        const refusals = (0,known_caller/* failedIdentityQuestions */.J7)(scene);
        return [
            {
                subjects: guards,
                confidence: 'certain',
                guards,
                why: whyUnknown(scene, refusals),
                refusals,
                hint: hintFor(scene, guards),
                oidc: (0,remedies_oidc/* oidcFacts */.R3)(scene),
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `AWS has not said whose credentials these are, so ${(0,src_text/* enumerate */.HL)(facts.guards)} could not be checked.`,
        explanation: (0,src_text/* join */.fj)([EXPLAIN[facts.why], NOT_SKIPPED, ...hintWords(facts)]),
        evidence: (0,evidence/* evidence */.MX)([
            ...facts.refusals.map(evidence/* cite */.Y0),
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
    const caller = (0,known_caller/* knownCaller */.Zn)(scene);
    const { allowedAccountIds, allowedPrincipals } = scene.settings;
    return GUARDS.filter((guard) => guard === 'allowed-account-ids'
        ? allowedAccountIds.length > 0 && !caller
        : allowedPrincipals.length > 0 && !caller?.arn);
}
function whyUnknown({ credentials, settings }, refusals) {
    const answers = new Set(refusals.filter((o) => o.operation === 'GetCallerIdentity').map(answer/* answerOf */.ut));
    if (answers.has('denied'))
        return 'denied';
    if (answers.has('throttled'))
        return 'throttled';
    const alone = !(0,given_key/* givenKey */.xy)(credentials) && credentials.beside.bearerToken && !settings.roleToAssume;
    return refusals.length === 0 && alone ? 'bearer alone' : 'other';
}
function hintFor({ credentials, settings }, guards) {
    const account = settings.roleToAssume ? null : (0,given_key/* givenKey */.xy)(credentials)?.accountInKey;
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
            const role = (0,remedies_oidc/* assumeRoleWithOidc */.Y0)(facts.oidc);
            return role ? [role, drop] : [drop];
        }
        default:
            return [(0,people/* waitUntil */.a0)(RUN_AGAIN, (0,src_text/* text */.Qq) `STS answers GetCallerIdentity`, 5), drop];
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

// EXTERNAL MODULE: ./build/src/remedies/sign-in.js
var sign_in = __webpack_require__(7368);
;// CONCATENATED MODULE: ./build/src/rules/credentials/session-expiring.js









/** The role behind a session: the one this step assumes, else the one that STS names. */
const roleNameOf = ({ roleToAssume, principal }) => /:role\/(?:.*\/)?([\w+=,.@-]{1,64})$/.exec(roleToAssume)?.[1] ??
    /:assumed-role\/([\w+=,.@-]{1,64})\//.exec(principal ?? '')?.[1] ??
    null;
const minutesLeft = (end, now) => Math.floor((Date.parse(end) - now) / 60_000);
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage-assume.html#id_roles_use_max-session: the usual maximum, and the highest.
const USUAL_MAXIMUM_SECONDS = 3600;
const HIGHEST_SECONDS = 43_200;
const sessionExpiring = (0,rule/* rule */.H)({
    id: 'credentials/session-expiring',
    severities: ['error'],
    title: 'The session ends too soon',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('credential-expiration', 'min-session-minutes'),
    explains: ['credentials/session-shorter-than-job'],
    find(scene) {
        const end = (0,caller_identity/* endOf */.pJ)(scene);
        const wanted = scene.settings.minSessionMinutes;
        // A session of exactly the length asked for has lost some seconds since it was made.
        if (!end || wanted === 0 || Date.parse(end) - scene.now > wanted * 60_000 - 30_000)
            return [];
        const run = (0,run_facts/* runFacts */.pI)(scene);
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
        return [(0,sign_in/* signIn */.Jv)({ profile: run.profile, how: 'sso' })];
    const step = run.roleToAssume ? 'this' : (0,run_facts/* signingStep */.Mk)(run);
    if (step === 'this' && !run.roleToAssume)
        return [(0,secrets/* renewSession */.KB)(run)];
    return (0,offered/* offered */.I)(longerSession(seconds, step, roleName), roleName !== null && seconds > USUAL_MAXIMUM_SECONDS ? (0,administration/* allowDuration */.Kr)(roleName, seconds) : null);
}
/** A longer session than the role's maximum is refused, so both change together. */
function longerSession(seconds, step, roleName) {
    const ask = (0,values/* setInput */.zF)('role-duration-seconds', String(seconds), {
        title: (0,src_text/* text */.Qq) `Ask for a session of ${seconds} seconds`,
        after: (0,src_text/* text */.Qq) `the session lasts at least ${seconds} seconds`,
        step,
        notes: [(0,src_text/* text */.Qq) `A role that is assumed from another role’s session has one hour at most.`],
    });
    if (roleName === null || seconds <= USUAL_MAXIMUM_SECONDS)
        return ask;
    return { ...ask, changes: [...(0,administration/* allowDuration */.Kr)(roleName, seconds).changes, ...ask.changes] };
}

// EXTERNAL MODULE: ./build/src/remedies/job.js
var job = __webpack_require__(5960);
;// CONCATENATED MODULE: ./build/src/rules/credentials/session-shorter-than-job.js








// The job began before this step, so a session as long as the job outlasts it.
const TOLERANCE_MS = 2 * 60_000;
const sessionShorterThanJob = (0,rule/* rule */.H)({
    id: 'credentials/session-shorter-than-job',
    severities: ['warning'],
    title: 'The session may end before the job does',
    since: '1.0',
    points: [{ key: 'timeout-minutes' }],
    find(scene) {
        const end = (0,caller_identity/* endOf */.pJ)(scene);
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
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: ({ end, left, minutes, job, run }) => ({
        headline: (0,src_text/* text */.Qq) `The session ends in ${left} minutes, and the job ${job} may run for ${minutes}.`,
        explanation: (0,src_text/* text */.Qq) `A job that takes its full time loses its credentials at ${end}.`,
        evidence: [{ text: (0,src_text/* text */.Qq) `Known end: ${end}. The workflow gives the job ${`timeout-minutes: ${minutes}`}.` }],
        remedies: (0,offered/* offered */.I)(shortenJob(left), session_shorter_than_job_longerSession(run, minutes)),
    }),
});
const shortenJob = (left) => (0,job/* setJobKey */.Ru)('timeout-minutes', String(Math.max(1, left)), {
    title: (0,src_text/* text */.Qq) `Let the job run no longer than its session`,
    after: (0,src_text/* text */.Qq) `the job says ${`timeout-minutes: ${Math.max(1, left)}`}`,
    notes: [(0,src_text/* text */.Qq) `Where the job takes longer, assume the role again before its late steps.`],
});
const session_shorter_than_job_longerSession = (run, minutes) => {
    const seconds = Math.min(43_200, minutes * 60);
    return (0,values/* setInput */.zF)('role-duration-seconds', String(seconds), {
        title: (0,src_text/* text */.Qq) `Ask for a session as long as the job`,
        after: (0,src_text/* text */.Qq) `the session lasts ${seconds} seconds`,
        step: run.roleToAssume ? 'this' : (0,run_facts/* signingStep */.Mk)(run),
        notes: [(0,src_text/* text */.Qq) `The role’s maximum session duration must allow it.`],
    });
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/identity-check.js

/** Who the credentials under test are, where STS has said so. */
function knownIdentity(scene) {
    const observation = (0,caller_identity/* identityObservation */.D2)(scene);
    const { accountId, arn } = observation?.facts ?? {};
    return observation && accountId && arn ? { accountId, arn, observation } : null;
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/root-user.js









const rootUser = (0,rule/* rule */.H)({
    id: 'credentials/root-user',
    severities: ['warning'],
    title: 'The key belongs to the account’s root user',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('aws-access-key-id'),
    find(scene) {
        const identity = knownIdentity(scene);
        if (!identity || (0,names_arn/* principalKind */.FP)(identity.arn) !== 'root')
            return [];
        return [
            {
                subjects: [identity.arn],
                confidence: 'certain',
                identity,
                run: (0,run_facts/* runFacts */.pI)(scene),
                oidc: (0,remedies_oidc/* oidcFacts */.R3)(scene),
            },
        ];
    },
    tell: ({ identity, run, oidc }) => ({
        headline: (0,src_text/* text */.Qq) `The key belongs to the root user of account ${identity.accountId}.`,
        explanation: (0,src_text/* text */.Qq) `It works, and may do everything there. AWS advises to have no access key of the root user at all.`,
        evidence: [(0,evidence/* proof */.n1)(identity.observation, (0,src_text/* text */.Qq) `${identity.arn}`)],
        remedies: (0,offered/* offered */.I)(keyOfUser(run), (0,remedies_oidc/* assumeRoleWithOidc */.Y0)(oidc)),
    }),
});
/** An IAM user with no more permissions than the job uses, in the place of the root user. */
function keyOfUser(run) {
    const remedy = (0,secrets/* newKeyPair */.aU)(run);
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
const storedSession = (0,rule/* rule */.H)({
    id: ID,
    severities: ['warning'],
    title: 'A person’s sign-in session serves a workflow',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('aws-session-token', 'aws-access-key-id'),
    find(scene) {
        const identity = knownIdentity(scene);
        if (!scene.context.inActions || !identity || !isSignOn(identity.arn))
            return [];
        return [
            {
                subjects: [identity.arn],
                confidence: 'certain',
                identity,
                bounds: (0,session_time/* sessionBounds */.Sx)(scene),
                ignored: scene.settings.ignore,
                run: (0,run_facts/* runFacts */.pI)(scene),
                oidc: (0,remedies_oidc/* oidcFacts */.R3)(scene),
            },
        ];
    },
    tell: ({ identity, bounds, ignored, run, oidc }) => ({
        headline: (0,src_text/* text */.Qq) `This workflow runs on a person’s sign-in session, which will end.`,
        explanation: (0,src_text/* text */.Qq) `IAM Identity Center made the session for somebody who signed in. Stored as a secret it works until it ends, at most twelve hours later, and then nobody knows why the job fails.`,
        evidence: [(0,evidence/* proof */.n1)(identity.observation, (0,src_text/* text */.Qq) `${identity.arn}`), ...endsBy(bounds)],
        remedies: (0,offered/* offered */.I)((0,remedies_oidc/* assumeRoleWithOidc */.Y0)(oidc) ?? (0,secrets/* newKeyPair */.aU)(run), (0,values/* acceptFinding */.Gn)(ID, ignored)),
    }),
});
const isSignOn = (arn) => (0,names_arn/* parseArn */.Lw)(arn)?.resource.startsWith('assumed-role/AWSReservedSSO_') ?? false;
const endsBy = (bounds) => bounds === null
    ? []
    : [
        {
            text: (0,src_text/* text */.Qq) `By its token, the session was issued at ${(0,session_time/* minute */.Vc)(bounds.issuedAt)}, so it ends by ${(0,session_time/* minute */.Vc)(bounds.latest)}. AWS does not document that time, so it is a hint.`,
        },
    ];

;// CONCATENATED MODULE: ./build/src/remedies/one-identity.js
// Remedies for a job whose tools would use several identities: what this step tests becomes what every tool takes.


const SIGN_IN_ACTION = 'aws-actions/configure-aws-credentials@v6';
// Measured: the AWS CLI and boto3 look for a profile without a name; four SDKs send an empty API key.
const NOT_EMPTY = {
    AWS_PROFILE: (0,src_text/* text */.Qq) `Remove the variable, and do not set it to an empty value: the AWS CLI fails on an empty ${'AWS_PROFILE'}.`,
    AWS_BEARER_TOKEN_BEDROCK: (0,src_text/* text */.Qq) `Remove the variable, and do not set it to an empty value: some SDKs send an empty API key.`,
};
const emptyNotes = (names) => names.flatMap((name) => (NOT_EMPTY[name] ? [NOT_EMPTY[name]] : []));
/** The variables that lead other tools elsewhere. `kept` is what the tools take then, where that is known. */
const unsetOthers = (run, names, kept = null) => ({
    ...(0,secrets/* unsetKeys */.QK)(run, names),
    ...(kept ? { title: (0,src_text/* text */.Qq) `Unset ${(0,src_text/* enumerate */.HL)(names)}, so that every tool takes ${kept}` } : {}),
    notes: emptyNotes(names),
});
/** This step tests what the other tools take: its own key inputs go. */
const testTheirs = (run, identity, from) => ({
    ...(0,secrets/* useEnvironment */.v3)(run, identity),
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
            { kind: 'add-step', uses: SIGN_IN_ACTION, with: { ...given, 'aws-region': region } },
            ...removed.map((name) => ({ kind: 'remove-input', name })),
            ...(unset.length > 0 ? (0,secrets/* unsetKeys */.QK)(run, unset).changes : []),
        ],
        after: (0,src_text/* text */.Qq) `every tool of the job has the identity that this step shows`,
        notes: [(0,src_text/* text */.Qq) `Inputs of this step reach no other tool of the job.`, ...emptyNotes(unset)],
    };
}
/** What this step signs in with, for the action that exports it. */
function signInInputs({ source, token, signIn, secretNames, roleToAssume, }) {
    const usual = [secretNames.keyId, secretNames.secret, secretNames.token].map((name) => `\${{ secrets.${name} }}`);
    const keys = secrets/* KEY_INPUTS */.AR.slice(0, token === 'with-key' ? 3 : 2).map((name, i) => [
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
    : (0,written/* sourceLabel */.en)(scene);
function cliChoice(c) {
    const { profile, empty, environmentKey } = c.beside;
    if (profile && (0,given_key/* profileFault */.ul)(c) === 'profile-not-found')
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
        return (0,given_key/* profileFault */.ul)(c) ? { fails: 'no provider' } : { profile };
    return environmentKey === 'pair' ? 'environment' : 'rest';
}
function whoIs(takes, scene) {
    if (typeof takes === 'object' && 'fails' in takes)
        return 'nobody';
    const asked = takes === 'rest' ? undefined : (0,caller_identity/* identityAnswer */.HP)(scene, takes === 'environment' ? 'environment' : 'profile');
    if (asked)
        return answered(asked);
    return isTested(takes, scene) ? 'tested' : 'not known';
}
function answered(o) {
    if (o.status === 'ok')
        return { arn: o.facts.arn };
    return o.status === 'failed' && answer/* REFUSES_CREDENTIALS */.$O.has((0,answer/* answerOf */.ut)(o)) ? { refused: o.error.code } : 'not known';
}
/** A key of the environment that STS was not asked about is the one under test: another one would have been asked about. */
function isTested(takes, { credentials, settings }) {
    if (settings.roleToAssume)
        return false;
    const source = (0,given_key/* givenKey */.xy)(credentials)?.source;
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
const conflictingSources = (0,rule/* rule */.H)({
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
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `Other tools in this job would not use the identity that was tested.`,
        explanation: [...tellTested(facts), ...facts.conflicts.flatMap((conflict) => [' ', ...tellConflict(conflict)])],
        evidence: (0,evidence/* evidence */.MX)([
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
    const source = (0,given_key/* givenKey */.xy)(credentials)?.source;
    return [
        ...(environmentKey === 'pair' && (source !== 'environment' || settings.roleToAssume) ? ['AWS_ACCESS_KEY_ID'] : []),
        ...(profile && source !== 'profile' ? ['AWS_PROFILE'] : []),
    ];
}
/** The same principal is no conflict, and a service that fails, a clock that is wrong or an endpoint elsewhere refuses nobody. */
function compare(scene, signer) {
    const asked = (0,caller_identity/* identityAnswer */.HP)(scene, signer);
    const mine = knownIdentity(scene);
    if (!asked || asked.status === 'not-evaluated')
        return null;
    if (asked.status === 'failed')
        return answer/* REFUSES_CREDENTIALS */.$O.has((0,answer/* answerOf */.ut)(asked)) ? { other: { refused: asked.error.code }, asked } : null;
    const { arn } = asked.facts;
    return !mine || (0,names_arn/* principalOf */.i6)(arn) === (0,names_arn/* principalOf */.i6)(mine.arn) ? null : { other: { arn, mine: mine.arn }, asked };
}
function profileConflict(scene) {
    const { credentials, settings } = scene;
    const { profile } = credentials.beside;
    const variable = 'AWS_PROFILE';
    if (!profile || (!(0,given_key/* givenKey */.xy)(credentials) && !settings.roleToAssume))
        return [];
    const fault = (0,given_key/* profileFault */.ul)(credentials);
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
    if (!credentials.beside.bearerToken || (!(0,given_key/* givenKey */.xy)(credentials) && !settings.roleToAssume))
        return [];
    return [{ kind: 'bearer', variable: 'AWS_BEARER_TOKEN_BEDROCK' }];
}
/** The machine's own role serves where something else was meant to, and is empty. */
function machineConflict(scene) {
    const { credentials } = scene;
    const source = (0,given_key/* givenKey */.xy)(credentials)?.source;
    const meant = credentials.beside.empty.find((name) => /ACCESS_KEY|PROFILE|access-key/i.test(name));
    if ((source !== 'container' && source !== 'instance') || !meant)
        return [];
    return [{ kind: 'machine', variable: meant, source: (0,written/* sourceLabel */.en)(scene) }];
}
const KEY_VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
/** Inputs of this step reach no other tool: where they were tested, the others take the environment, then the profile, and need one of them. */
function wayOut({ credentials, settings, context }, conflicts) {
    const source = (0,given_key/* givenKey */.xy)(credentials)?.source ?? null;
    const environment = conflicts.find((conflict) => conflict.kind === 'environment');
    const profile = conflicts.find(({ kind }) => kind === 'profile' || kind === 'profile fails');
    const machine = conflicts.find(({ kind }) => kind === 'machine');
    const bearer = conflicts.flatMap(({ kind, variable }) => (kind === 'bearer' ? [variable] : []));
    const variables = [...(profile ? ['AWS_PROFILE'] : []), ...bearer];
    const ofKey = KEY_VARIABLES.slice(0, context.variableLevels.AWS_SESSION_TOKEN ? 3 : 2);
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
    const accept = (0,values/* acceptFinding */.Gn)(conflicting_sources_ID, facts.ignored);
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
    const id = (0,secrets/* storeSecretValue */.xn)(run, 'keyId');
    return {
        ...id,
        title: (0,src_text/* text */.Qq) `Store the key that is meant`,
        changes: [...id.changes, ...(0,secrets/* storeSecretValue */.xn)(run, 'secret').changes],
        after: (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)([keyId, secret])} have the key that is meant`,
    };
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/bedrock-key-only.js







const bedrock_key_only_ID = 'credentials/bedrock-key-only';
const bedrockKeyOnly = (0,rule/* rule */.H)({
    id: bedrock_key_only_ID,
    severities: ['warning'],
    title: 'Only a Bedrock API key was supplied',
    since: '1.0',
    points: [{ variable: 'AWS_BEARER_TOKEN_BEDROCK' }],
    find(scene) {
        const { credentials, settings } = scene;
        const unasked = settings.services.filter((s) => !registry/* SERVICES */.Bg[s].takesBearer && !settings.named.includes(s));
        if ((0,given_key/* givenKey */.xy)(credentials) || !credentials.beside.bearerToken || settings.roleToAssume || unasked.length === 0)
            return [];
        return [{ subjects: unasked, confidence: 'certain', unasked, ignored: settings.ignore, oidc: (0,remedies_oidc/* oidcFacts */.R3)(scene) }];
    },
    tell: ({ unasked, ignored, oidc }) => ({
        headline: (0,src_text/* text */.Qq) `Only a Bedrock API key was supplied, so ${(0,src_text/* enumerate */.HL)(unasked)} could not be asked.`,
        explanation: (0,src_text/* text */.Qq) `${'AWS_BEARER_TOKEN_BEDROCK'} serves Bedrock alone. Who it belongs to cannot be asked either: STS takes no bearer token.`,
        evidence: [{ text: (0,src_text/* text */.Qq) `${'AWS_BEARER_TOKEN_BEDROCK'} is set, and no access key is.` }],
        remedies: (0,offered/* offered */.I)(accept(ignored), (0,remedies_oidc/* assumeRoleWithOidc */.Y0)(oidc)),
    }),
});
const accept = (ignored) => ({
    ...(0,values/* acceptFinding */.Gn)(bedrock_key_only_ID, ignored),
    title: (0,src_text/* text */.Qq) `Accept it, where the job uses nothing but Bedrock`,
});

;// CONCATENATED MODULE: ./build/src/rules/credentials/long-lived-key.js








const long_lived_key_ID = 'credentials/long-lived-key';
const longLivedKey = (0,rule/* rule */.H)({
    id: long_lived_key_ID,
    severities: ['notice'],
    title: 'A long-term key is stored for this workflow',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('aws-access-key-id'),
    find(scene) {
        const { credentials, context, settings } = scene;
        const proven = (0,answer/* underTest */.RA)(scene).filter((o) => o.signer === 'base' && (0,answer/* acceptsCredentials */.Sk)(o));
        // A denial proves the key too, and would be told as "accepted" of a request that was refused.
        const accepted = proven.find((o) => o.status === 'ok') ?? proven[0];
        if (credentials.given.state !== 'long-term-pair' || !context.inActions || !accepted || !(0,judge_credentials/* acceptedSomewhere */.$2)(scene))
            return [];
        return [{ subjects: ['AKIA…'], confidence: 'certain', accepted, ignored: settings.ignore, oidc: (0,remedies_oidc/* oidcFacts */.R3)(scene) }];
    },
    tell: ({ accepted, ignored, oidc }) => ({
        headline: (0,src_text/* text */.Qq) `The long-term key ${'AKIA…'} works; a role assumed with OIDC would need no stored key.`,
        explanation: long_lived_key_explanationFor(oidc.refused),
        evidence: [
            accepted.status === 'ok'
                ? (0,evidence/* proof */.n1)(accepted, (0,src_text/* text */.Qq) `accepted, signed with a key that begins with ${'AKIA'}`)
                : (0,evidence/* proof */.n1)(accepted, (0,src_text/* text */.Qq) `AWS knows the key that begins with ${'AKIA'}, and answered for its identity`),
        ],
        remedies: replaceWhenThereIsTime(oidc, ignored),
    }),
});
const FINE = (0,src_text/* text */.Qq) `Nothing is wrong. A stored key that never ends is worth replacing when there is time.`;
/** Why no role is offered: a trust policy that guesses would be wrong, or too open. */
const long_lived_key_explanationFor = (refused) => refused === null ? FINE : (0,src_text/* text */.Qq) `${FINE} No trust policy is written out: ${[refused]}.`;
const replaceWhenThereIsTime = (oidc, ignored) => {
    const role = (0,remedies_oidc/* assumeRoleWithOidc */.Y0)(oidc);
    const accept = (0,values/* acceptFinding */.Gn)(long_lived_key_ID, ignored);
    return role ? (0,offered/* offered */.I)(role, accept) : (0,offered/* offered */.I)(accept);
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/key-too-old.js








const LIMIT_DAYS = 90; // https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-3
const keyTooOld = (0,rule/* rule */.H)({
    id: 'credentials/key-too-old',
    severities: ['warning'],
    title: 'The access key is older than 90 days',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('aws-access-key-id'),
    find(scene) {
        const [listed] = (0,query/* successes */.o)(scene, 'ListAccessKeys', { followUp: true });
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
                run: (0,run_facts/* runFacts */.pI)(scene),
                oidc: (0,remedies_oidc/* oidcFacts */.R3)(scene),
            },
        ];
    },
    tell: ({ listed, created, days, run, oidc }) => ({
        headline: (0,src_text/* text */.Qq) `The access key is ${days} days old.`,
        explanation: (0,src_text/* text */.Qq) `It was created on ${created.slice(0, 10)}. AWS’s controls ask for a new key after ${LIMIT_DAYS} days.`,
        evidence: [(0,evidence/* proof */.n1)(listed, (0,src_text/* text */.Qq) `created ${created}`)],
        remedies: (0,offered/* offered */.I)((0,secrets/* newKeyPair */.aU)(run), (0,remedies_oidc/* assumeRoleWithOidc */.Y0)(oidc)),
    }),
});

// EXTERNAL MODULE: ./build/src/rules/oidc/permission-missing.js
var permission_missing = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/src/rules/oidc/github-failures.js
var github_failures = __webpack_require__(8063);
;// CONCATENATED MODULE: ./build/src/rules/oidc/token-request-failed.js








const tokenRequestFailed = (0,rule/* rule */.H)({
    id: 'oidc/token-request-failed',
    severities: ['error'],
    title: 'GitHub did not give the job its OIDC token',
    since: '1.0',
    points: [{ key: 'permissions' }],
    find(scene) {
        const failures = (0,github_failures/* failuresAt */.bm)(scene)
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
                fault: faultOf(first),
                host,
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: ({ failures, fault, host, run }) => ({
        ...WORDS[fault],
        evidence: (0,evidence/* evidence */.MX)(failures.map(seen)),
        remedies: REMEDIES[fault](run, host),
    }),
});
function faultOf({ error: { kind, code, httpStatus = 0 } }) {
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
const WORDS = {
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
const token_request_failed_again = (run) => (0,people/* runAgain */.qL)(run, 'failed', { after: (0,src_text/* text */.Qq) `${'https://www.githubstatus.com'} reports no fault of Actions` });
const TOKEN_URL = 'ACTIONS_ID_TOKEN_REQUEST_URL';
const keepRunnersAddress = (run) => ({
    ...(0,secrets/* unsetKeys */.QK)(run, [TOKEN_URL]),
    title: (0,src_text/* text */.Qq) `Leave ${TOKEN_URL} as the runner sets it`,
    after: (0,src_text/* text */.Qq) `no step and no ${'env:'} sets ${TOKEN_URL}`,
});
const askOwners = (run) => (0,people/* ask */.kA)({
    whom: (0,src_text/* text */.Qq) `the owners of the GitHub organization`,
    title: (0,src_text/* text */.Qq) `Ask whether OIDC is restricted in the organization`,
    message: `${(0,people/* introduce */.o2)(run)} The job has the permission "id-token: write", and GitHub refuses to give it an OIDC token. Is OIDC restricted in our organization or enterprise?`,
    after: (0,src_text/* text */.Qq) `the organization lets the job ask for an OIDC token`,
    notes: [(0,src_text/* text */.Qq) `No step may save ${'ACTIONS_ID_TOKEN_REQUEST_TOKEN'} for another job: it ends with its own.`],
});
const reachGitHub = (host) => (0,people/* onRunner */.o)({
    title: (0,src_text/* text */.Qq) `Let the runner reach GitHub`,
    setting: 'firewall',
    says: (0,src_text/* text */.Qq) `Let ${host ?? '*.actions.githubusercontent.com'} through the firewall and the proxy, port 443. The endpoint heeds ${'HTTPS_PROXY'} and ${'NO_PROXY'}.`,
    after: (0,src_text/* text */.Qq) `${host ?? '*.actions.githubusercontent.com'} answers the runner`,
});
const lookAtProxy = (0,people/* onRunner */.o)({
    title: (0,src_text/* text */.Qq) `Let the runner reach GitHub itself`,
    setting: 'proxy',
    says: (0,src_text/* text */.Qq) `Look at the proxy of this runner, and whether a step sets ${TOKEN_URL}.`,
    after: (0,src_text/* text */.Qq) `GitHub’s token endpoint answers the runner, and no proxy in its place`,
});
const REMEDIES = {
    address: (run) => [keepRunnersAddress(run)],
    failed: (run) => [token_request_failed_again(run)],
    // The runner gives the address and the right to ask only where the permission is there, unless another job saved them.
    refused: (run) => run.permissions?.idToken === false ? [(0,job/* allowIdToken */.ac)(run), askOwners(run), token_request_failed_again(run)] : [askOwners(run), token_request_failed_again(run)],
    'no token': (run) => [lookAtProxy, token_request_failed_again(run)],
    unreachable: (run, host) => [reachGitHub(host), token_request_failed_again(run)],
};

// EXTERNAL MODULE: ./build/src/rules/oidc/invalid-role-arn.js
var invalid_role_arn = __webpack_require__(2108);
// EXTERNAL MODULE: ./build/src/trust-policy/exchange.js
var exchange = __webpack_require__(2895);
// EXTERNAL MODULE: ./build/src/trust-policy/issuer.js
var trust_policy_issuer = __webpack_require__(7281);
// EXTERNAL MODULE: ./build/src/remedies/trust.js
var remedies_trust = __webpack_require__(5373);
;// CONCATENATED MODULE: ./build/src/rules/oidc/other-credentials.js


/** That a self-hosted runner has a role of its own is a guess. */
const isSure = (beside) => beside !== null && beside !== 'machine';
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
const assumeWithOther = (beside, role) => (0,remedies_trust/* assumeWith */.Tu)('credentials', role, beside ? WHOSE[beside] : (0,src_text/* text */.Qq) `the credentials of the job`);

// EXTERNAL MODULE: ./build/src/trust-policy/generate.js
var generate = __webpack_require__(1509);
;// CONCATENATED MODULE: ./build/src/rules/oidc/token-issuer.js
// Who issued the token, and what the account of the role calls the provider for it.



/** The token's own word, where it can stand in an ARN. */
function claimedIssuer({ claims }) {
    const issuer = claims?.iss;
    return typeof issuer === 'string' && (0,trust_policy_issuer/* providerOf */.lc)(issuer) ? issuer : null;
}
function providerFacts(scene) {
    const role = (0,names_arn/* parseArn */.Lw)(scene.settings.roleToAssume);
    return {
        issuer: claimedIssuer(scene) ?? trust_policy_issuer/* GITHUB_ISSUER */.oX,
        audience: (0,generate/* audienceOf */.Ox)(scene),
        account: role?.account || 'ACCOUNT_ID',
        partition: role?.partition ?? 'aws',
    };
}

;// CONCATENATED MODULE: ./build/src/rules/oidc/provider-missing.js








const provider_missing_WORDS = /No OpenIDConnect provider found in your account for (\S+)|No OpenID ?Connect provider found/i;
const providerMissing = (0,rule/* rule */.H)({
    id: 'oidc/provider-missing',
    severities: ['error'],
    title: "The account has no identity provider for the token's issuer",
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume'),
    find(scene) {
        const refusals = (0,exchange/* refusedExchanges */.xx)(scene, 'AssumeRoleWithWebIdentity').filter((o) => provider_missing_WORDS.test(o.error.message));
        const [first] = refusals;
        if (!first)
            return [];
        const { partition: _, ...provider } = providerFacts(scene);
        const named = provider_missing_WORDS.exec(first.error.message)?.[1]?.replace(/[.,]$/, '');
        const issuer = claimedIssuer(scene) ?? ((0,trust_policy_issuer/* providerOf */.lc)(named) ? named : provider.issuer);
        return [
            {
                subjects: [issuer],
                confidence: 'certain',
                refusals,
                role: scene.settings.roleToAssume,
                provider: { ...provider, issuer },
                kind: (0,trust_policy_issuer/* issuerKind */.W8)(issuer),
                beside: scene.credentials.beside.insteadOfToken,
            },
        ];
    },
    tell({ refusals, role, provider, kind, beside }) {
        const { issuer, account } = provider;
        return {
            headline: (0,src_text/* text */.Qq) `The role’s account has no identity provider for the issuer of this job’s tokens.`,
            explanation: (0,src_text/* text */.Qq) `The token was issued by ${issuer}${provider_missing_WHOSE[kind]}. AWS has not looked at the role yet: its trust policy may be right or wrong.`,
            evidence: (0,evidence/* evidence */.MX)([
                ...(0,evidence/* citeAll */.rb)(refusals),
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
    const create = (0,administration/* registerProvider */.ZM)(provider);
    const register = kind === 'enterprise-server' ? { ...create, notes: [publicKeys(provider.issuer)] } : create;
    const other = assumeWithOther(beside, role);
    if (!beside)
        return [register];
    return isSure(beside) ? [other, register] : [register, other];
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
const audienceMismatch = (0,rule/* rule */.H)({
    id: 'oidc/audience-mismatch',
    severities: ['error'],
    title: "The identity provider does not list the token's audience",
    since: '1.0',
    points: (0,rule/* inputs */.Q)('audience', 'role-to-assume'),
    find(scene) {
        const refusals = (0,exchange/* refusedExchanges */.xx)(scene, 'AssumeRoleWithWebIdentity').filter((o) => /incorrect token audience/i.test(o.error.message));
        if (refusals.length === 0)
            return [];
        const { partition, ...provider } = providerFacts(scene);
        return [
            { subjects: [provider.audience], confidence: 'certain', refusals, asked: askedBy(scene), provider, partition },
        ];
    },
    tell({ refusals, asked, provider, partition }) {
        const { audience } = provider;
        const add = (0,administration/* addAudience */.Ct)(provider, partition);
        return {
            headline: (0,src_text/* text */.Qq) `The account’s identity provider does not accept the audience ${audience}.`,
            explanation: (0,src_text/* text */.Qq) `The token was issued for ${audience}, and the provider’s list of audiences does not have it. AWS has not looked at the role’s trust policy yet.`,
            evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(refusals), { text: SOURCES[asked](audience) }]),
            remedies: {
                'by default': [add],
                'by input': [askForDefault, add],
                'for another partition': [askForChina, add],
            }[asked],
        };
    },
});
function askedBy(scene) {
    const audience = (0,generate/* audienceOf */.Ox)(scene);
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
const askForDefault = (0,values/* removeInput */.Zb)('audience', {
    title: (0,src_text/* text */.Qq) `Ask for the usual audience: remove the input ${'audience'}`,
    after: (0,src_text/* text */.Qq) `the token’s ${'aud'} is ${DEFAULT}`,
    notes: [(0,src_text/* text */.Qq) `Providers for AWS usually list ${DEFAULT}, which is the default.`, SAME_IN_POLICY],
});
const askForChina = (0,values/* setInput */.zF)('audience', IN_CHINA, {
    title: (0,src_text/* text */.Qq) `Ask for the audience ${IN_CHINA}`,
    after: (0,src_text/* text */.Qq) `the token’s ${'aud'} is ${IN_CHINA}`,
    notes: [
        (0,src_text/* text */.Qq) `Providers in China’s partition usually list ${IN_CHINA}. Other actions that sign in there need the same input.`,
        SAME_IN_POLICY,
    ],
});

// EXTERNAL MODULE: ./build/src/trust-policy/evaluate.js + 1 modules
var evaluate = __webpack_require__(2321);
// EXTERNAL MODULE: ./build/src/trust-policy/subject.js
var trust_policy_subject = __webpack_require__(6204);
// EXTERNAL MODULE: ./build/src/trust-policy/operators.js
var operators = __webpack_require__(8597);
// EXTERNAL MODULE: ./build/src/trust-policy/wildcard.js
var wildcard = __webpack_require__(1180);
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
    const operator = (0,operators/* operatorOf */.gN)(result.operator);
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
    const subject = (0,trust_policy_subject/* parseSubject */.Ci)(actual);
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
    const subject = (0,trust_policy_subject/* parseSubject */.Ci)(actual);
    const forms = subject ? [actual, namesOf(subject)] : [actual];
    return /[*?]/.test(expected) &&
        !(0,operators/* operatorOf */.gN)(operator)?.wildcards &&
        forms.some((form) => (0,wildcard/* matchesWildcard */._W)(expected, form))
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
    const reusable = (0,trust_policy_subject/* reusableWorkflowOf */.uy)(claims);
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
const KINDS = [
    [/^pull_request$/, 'pull-request'],
    [/^environment:/, 'environment'],
    [/^ref:refs\/heads\/gh-readonly-queue\//, 'queue'],
    [/^ref:refs\/heads\//, 'branch'],
    [/^ref:refs\/tags\//, 'tag'],
];
const kindOf = (tail) => KINDS.find(([pattern]) => pattern.test(tail))?.[1] ?? null;
/** Of several values for this repository, one of the subject's own kind tells most. Where there is none, no single value is to blame. */
function tailHints(tails, subject, operator) {
    const own = (0,trust_policy_subject/* queueTarget */.Xl)(subject) ? 'queue' : subject.kind;
    const unlike = tails.filter((tail) => tailHint(tail, subject, operator) !== null);
    const sameKind = unlike.filter((tail) => kindOf(tail) === own);
    const kinds = new Set(unlike.map(kindOf));
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
    if (matchesOrEquals(tail, subject.tail, operator) || (0,wildcard/* matchesWildcard */._W)(tail, subject.tail))
        return null;
    if (!tail)
        return (0,src_text/* text */.Qq) `the policy stops after the repository: the subject goes on with ${`:${subject.tail}`}`;
    const queue = (0,trust_policy_subject/* queueTarget */.Xl)(subject);
    const kind = kindOf(tail);
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
const matchesOrEquals = (expected, actual, operator) => (0,operators/* operatorOf */.gN)(operator)?.wildcards ? (0,wildcard/* matchesWildcard */._W)(expected, actual) : expected === actual;

;// CONCATENATED MODULE: ./build/src/rules/oidc/describe-conditions.js
// What a trust policy makes of a token, in words: each condition beside the claim that it asks for.


const SHOWN = ['sub', 'aud', 'iss', 'repository', 'ref', 'environment', 'job_workflow_ref', 'event_name'];
const MARKS = { met: '✓', unmet: '✗', unknown: '?', aside: '–' };
const MOST_VALUES = 5;
const MOST_CHARACTERS = 300;
// A key of the token's begins with its issuer's host, which is the same for all of them.
const ISSUER = /^[\w-]+(?:\.[\w-]+)+(?:\/[^:]*)?:/;
const describe_conditions_short = (value) => value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
const valuesOf = (claim) => (Array.isArray(claim) ? claim : [claim])
    .filter((v) => ['string', 'number', 'boolean'].includes(typeof v))
    .map((v) => describe_conditions_short(String(v)));
/** The claims that trust policies ask for, as this run's token carries them. */
function describeClaims(claims) {
    return SHOWN.flatMap((name) => {
        const values = valuesOf(claims[name]);
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
        condition: { mark, name: (0,src_text/* text */.Qq) `${operator} ${key.replace(ISSUER, '')}`, asks, has, hint },
    };
}

;// CONCATENATED MODULE: ./build/src/rules/oidc/trust-policy-mismatch.js














const trustPolicyMismatch = (0,rule/* rule */.H)({
    id: 'oidc/trust-policy-mismatch',
    severities: ['error', 'notice'],
    title: 'The role does not trust this job',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume'),
    find(scene) {
        const refusals = (0,exchange/* deniedExchanges */.aM)(scene, 'AssumeRoleWithWebIdentity').filter((o) => !exchange/* TAG_SESSION */.Qj.test(o.error.message));
        return refusals.length > 0 ? [refused(scene, refusals)] : stale(scene);
    },
    tell: (facts) => (facts.granted ? tellStale(facts) : tellRefused(facts)),
});
const judgedIn = (scene) => scene.claims
    ? (0,exchange/* readablePolicies */.fi)(scene).map(({ policy, ...readable }) => ({
        ...readable,
        evaluation: (0,evaluate/* evaluateTrustPolicy */.y1)(policy, {
            claims: scene.claims ?? {},
            roleArn: scene.settings.roleToAssume,
            sessionName: scene.settings.roleSessionName,
        }),
    }))
    : [];
function refused(scene, refusals) {
    const { claims, settings, credentials, context } = scene;
    const denial = refusals.map(answer/* denialOf */.Z9).find((d) => d !== null) ?? null;
    const judged = judgedIn(scene);
    const [first = null] = judged;
    const cause = causeOf(denial, first?.evaluation ?? null);
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
        trust: (0,remedies_trust/* trustFacts */.KS)(scene, first),
        denied: first?.evaluation.statements.some(isDenying) ?? false,
        trusted: cause === 'other identities' && first ? trustedBy(first.evaluation) : [],
        beside: credentials.beside.insteadOfToken,
        chained: credentials.beside.insteadOfToken === 'environment' &&
            Boolean(context.signInBefore?.inputs.includes('role-to-assume')),
        run: (0,run_facts/* runFacts */.pI)(scene),
    };
}
function stale(scene) {
    const { claims, settings } = scene;
    if (!claims || !(0,exchange/* grantedByToken */.qt)(scene))
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
        trust: (0,remedies_trust/* trustFacts */.KS)(scene, judged),
    }));
}
function causeOf(denial, evaluation) {
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
const isGitHubs = (providerArn) => (0,trust_policy_issuer/* issuerKind */.W8)(`https://${providerArn.replace(/^.*:oidc-provider\//, '')}`) !== 'other';
const isDenying = ({ statement, verdict }) => statement.effect === 'Deny' && verdict !== 'unmet';
const trustedBy = ({ statements }) => [
    ...new Set(statements.flatMap(({ statement }) => statement.effect === 'Allow' ? [...(statement.aws ?? []), ...(statement.federated ?? [])] : [])),
];
function tellRefused(facts) {
    const { refusals, cause, claims, judged, beside } = facts;
    return {
        headline: HEADLINES[cause],
        explanation: trust_policy_mismatch_EXPLANATIONS[cause](facts),
        evidence: (0,evidence/* evidence */.MX)([
            ...(0,evidence/* citeAll */.rb)(refusals),
            ...(claims ? describeClaims(claims) : []),
            ...judged.flatMap((each) => describeJudged(each, claims ?? {})),
            ...(beside ? [{ text: describeBeside(beside) }] : []),
        ]),
        remedies: trust_policy_mismatch_remediesFor(facts),
        ...(LOOKALIKES[cause] && facts.confidence !== 'certain' ? { lookalikes: LOOKALIKES[cause] } : {}),
    };
}
const CLAIMS_NOT_ACCEPTED = (0,src_text/* text */.Qq) `AWS does not let this job assume the role: its trust policy does not accept the token’s claims.`;
const HEADLINES = {
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
        ...(claims ? (0,trust_policy_subject/* describeSubject */.qy)(claims) : []),
        ...(reusable
            ? (0,src_text/* text */.Qq) ` The job is part of a reusable workflow, ${reusable.workflow}. The subject is that of the caller, the repository ${String(claims?.repository)}; ${'job_workflow_ref'} names the reusable workflow.`
            : []),
    ];
}
const UNTOLD = [
    (0,src_text/* text */.Qq) `A role that does not exist, or whose name differs in the case of a letter, is answered with the same words.`,
    (0,src_text/* text */.Qq) `So is a role whose ${'Principal'} names the provider of another account, and one that was made or changed within the last minute.`,
];
const LOOKALIKES = {
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
    const accept = (denied && trust.edits.length === 0 ? null : (0,remedies_trust/* acceptThisJob */.u8)(trust)) ?? askOwner(facts);
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
                ? [(0,remedies_trust/* applyTrustPolicy */.jV)(role, first.source, first.document), trust_policy_mismatch_later(facts.run)]
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
const trust_policy_mismatch_later = (run) => (0,people/* runAgain */.qL)(run, 'failed', {
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
    const statement = { Effect: 'Allow', Principal: '*', Action: evaluate/* WEB_IDENTITY_ACTION */.PA, Resource: role };
    return (0,attach_policy/* allow */.cw)(holder, [statement]);
};
const askOrganization = ({ role, run, policyArn, refusals }) => (0,people/* ask */.kA)({
    whom: (0,src_text/* text */.Qq) `whoever runs the AWS organization`,
    title: (0,src_text/* text */.Qq) `Ask whoever runs the organization to let GitHub’s tokens assume ${role}`,
    message: [
        (0,people/* introduce */.o2)(run),
        `A service or resource control policy${policyArn ? ` (${policyArn})` : ''} denies ${evaluate/* WEB_IDENTITY_ACTION */.PA} on ${role}.`,
        'Please except this role or GitHub’s identity provider from it.',
    ].join(' '),
    requestId: refusals[0]?.error.requestId ?? null,
    after: (0,src_text/* text */.Qq) `the organization’s policies let GitHub’s tokens perform ${evaluate/* WEB_IDENTITY_ACTION */.PA} on ${role}`,
});
const askOwner = ({ role, run, trust, refusals }) => (0,people/* ask */.kA)({
    whom: (0,src_text/* text */.Qq) `the owner of the role ${role}`,
    title: (0,src_text/* text */.Qq) `Ask the owner of the role to let this job in`,
    message: [
        (0,people/* introduce */.o2)(run),
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
    evidence: (0,evidence/* evidence */.MX)([
        { text: (0,src_text/* text */.Qq) `AWS granted ${'AssumeRoleWithWebIdentity'} for ${role}` },
        ...describeClaims(claims),
        ...describeJudged(held, claims),
    ]),
    remedies: [(0,remedies_trust/* acceptThisJob */.u8)(trust) ?? readAnew(trust)],
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

// EXTERNAL MODULE: ./build/src/trust-policy/lint.js
var lint = __webpack_require__(5315);
;// CONCATENATED MODULE: ./build/src/rules/oidc/trust-policy-too-open.js







const trust_policy_too_open_ID = 'oidc/trust-policy-too-open';
const trustPolicyTooOpen = (0,rule/* rule */.H)({
    id: trust_policy_too_open_ID,
    severities: ['warning'],
    title: 'The role trusts other repositories than its own',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('trust-policy', 'role-to-assume'),
    find(scene) {
        // What AWS has outweighs a file that says what it should have.
        const [readable] = (0,exchange/* readablePolicies */.fi)(scene);
        const [first, ...others] = readable ? (0,lint/* lintTrustPolicy */.K)(readable.policy) : [];
        if (!readable || !first)
            return [];
        return [
            {
                subjects: [readable.source],
                confidence: readable.live ? 'certain' : 'likely',
                source: readable.source,
                openings: [first, ...others],
                narrowing: (0,remedies_trust/* narrowFacts */.rh)(scene, readable, [first, ...others]),
                ignored: scene.settings.ignore,
            },
        ];
    },
    tell: ({ source, openings, narrowing, ignored }) => ({
        headline: trust_policy_too_open_HEADLINES[openings[0].kind],
        explanation: openings[0].explanation,
        evidence: (0,evidence/* evidence */.MX)(openings.map((opening) => ({ text: describeOpening(opening, source) }))),
        remedies: [(0,remedies_trust/* trustOneRepository */.xl)(narrowing), (0,values/* acceptFinding */.Gn)(trust_policy_too_open_ID, ignored)],
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







const tokenExpired = (0,rule/* rule */.H)({
    id: 'oidc/token-expired',
    severities: ['error'],
    title: 'The OIDC token was past its end when STS saw it',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume'),
    find({ claims, ...scene }) {
        const refusals = (0,exchange/* refusedExchanges */.xx)({ ...scene, claims }, 'AssumeRoleWithWebIdentity').filter(({ error }) => /^ExpiredToken(Exception)?$/.test(error.code) ||
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
                enterpriseServer: (0,trust_policy_issuer/* issuerKind */.W8)(String(claims?.iss)) === 'enterprise-server',
                run: (0,run_facts/* runFacts */.pI)({ ...scene, claims }),
            },
        ];
    },
    tell: ({ refusals, issuedAt, endsAt, enterpriseServer, run }) => ({
        headline: (0,src_text/* text */.Qq) `GitHub’s OIDC token had expired when AWS received it.`,
        explanation: (0,src_text/* text */.Qq) `This run asked for the token, which is good for minutes. So time was lost on the way to STS, or a clock is wrong. AWS issued no session.`,
        evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(refusals), ...(endsAt ? [{ text: lifetime(issuedAt, endsAt) }] : [])]),
        remedies: enterpriseServer ? [SET_CLOCK, token_expired_again(run)] : [token_expired_again(run), SHORTEN_WAY],
    }),
});
const timeOf = (seconds) => typeof seconds === 'number' && seconds > 0 && seconds < 8e12 ? new Date(seconds * 1000).toISOString() : null;
const lifetime = (from, to) => from ? (0,src_text/* text */.Qq) `the token was issued at ${from} and ends at ${to}` : (0,src_text/* text */.Qq) `the token ends at ${to}`;
const token_expired_again = (run) => (0,people/* runAgain */.qL)(run, 'failed', { after: (0,src_text/* text */.Qq) `the new run has a token of its own` });
const SET_CLOCK = (0,people/* onRunner */.o)({
    title: (0,src_text/* text */.Qq) `Set the clock of the GitHub Enterprise Server`,
    setting: 'clock',
    says: (0,src_text/* text */.Qq) `Set the appliance’s clock by NTP: it writes the token’s end by its clock.`,
    after: (0,src_text/* text */.Qq) `the appliance’s clock is right`,
});
const SHORTEN_WAY = (0,people/* onRunner */.o)({
    title: (0,src_text/* text */.Qq) `Let the runner reach STS without delay, where it happens each time`,
    setting: 'firewall',
    says: (0,src_text/* text */.Qq) `Look at the runner’s way to STS: a request that hangs for minutes outlives the token.`,
    after: (0,src_text/* text */.Qq) `STS answers the runner within seconds`,
});

;// CONCATENATED MODULE: ./build/src/rules/oidc/provider-unreachable.js










const THUMBPRINT = /thumbprint|HTTPS certificate/i;
const KEYS = /retrieve verification key|verification key from your identity provider|could not (be reached|communicate)|communicat\w+ with the identity provider/i;
const providerUnreachable = (0,rule/* rule */.H)({
    id: 'oidc/provider-unreachable',
    severities: ['error'],
    title: "AWS cannot fetch the issuer's keys, or does not trust its certificate",
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume'),
    find(scene) {
        const refusals = (0,exchange/* refusedExchanges */.xx)(scene, 'AssumeRoleWithWebIdentity').filter(({ error }) => error.code.startsWith('IDPCommunicationError') || THUMBPRINT.test(error.message) || KEYS.test(error.message));
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
                provider: (0,evaluate/* providerArn */.Zj)(scene.settings.roleToAssume, issuer),
                hosted: (0,trust_policy_issuer/* issuerKind */.W8)(issuer) === 'github.com' || (0,trust_policy_issuer/* issuerKind */.W8)(issuer) === 'ghe.com',
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: provider_unreachable_HEADLINES[facts.fault],
        explanation: (0,src_text/* text */.Qq) `The issuer is ${facts.issuer}. AWS could not verify the token, so it has not looked at the role and its trust policy.`,
        evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(facts.refusals)),
        remedies: provider_unreachable_remediesFor(facts),
    }),
});
const provider_unreachable_HEADLINES = {
    thumbprint: (0,src_text/* text */.Qq) `The certificate of the token’s issuer is not the one for which the identity provider is configured.`,
    keys: (0,src_text/* text */.Qq) `AWS could not fetch the keys of the token’s issuer.`,
};
function provider_unreachable_remediesFor({ fault, hosted, issuer, provider, run }) {
    const renew = (0,administration/* renewThumbprint */.PJ)(provider, issuer);
    const open = openIssuer(issuer, run);
    if (fault === 'thumbprint')
        return hosted ? [renew, provider_unreachable_again(run)] : [renew, open];
    return hosted ? [provider_unreachable_again(run)] : [open, provider_unreachable_again(run)];
}
const provider_unreachable_again = (run) => (0,people/* runAgain */.qL)(run, 'failed', {
    after: (0,src_text/* text */.Qq) `${'https://www.githubstatus.com'} and ${'https://health.aws.amazon.com'} report no fault`,
});
const openIssuer = (issuer, run) => (0,people/* ask */.kA)({
    whom: (0,src_text/* text */.Qq) `whoever runs the GitHub Enterprise Server`,
    title: (0,src_text/* text */.Qq) `Let AWS reach ${issuer}`,
    message: [
        (0,people/* introduce */.o2)(run),
        `AWS verifies its OIDC token with the keys of ${issuer}, and cannot fetch them.`,
        `Please make ${issuer}/.well-known/openid-configuration and the keys that it names public, over HTTPS with a certificate of a public authority.`,
    ].join(' '),
    after: (0,src_text/* text */.Qq) `${`${issuer}/.well-known/openid-configuration`} answers from the internet, with a certificate of a public authority`,
});

// EXTERNAL MODULE: ./build/src/remedies/policy-holder.js
var policy_holder = __webpack_require__(300);
// EXTERNAL MODULE: ./build/src/trust-policy/caller.js
var trust_policy_caller = __webpack_require__(2061);
// EXTERNAL MODULE: ./build/src/remedies/repair-trust.js
var repair_trust = __webpack_require__(2029);
;// CONCATENATED MODULE: ./build/src/remedies/trust-caller.js
// A role is to trust an identity of AWS: the statement to add, or the action that a statement at hand lacks.






function callerTrust({ role, principal, action }, readable) {
    const caller = principal ? (0,names_arn/* principalOf */.i6)(principal) : null;
    const edits = readable && principal ? editsFor(readable, principal, action) : [];
    const live = readable?.live ?? false;
    return {
        role,
        roleName: (0,remedies_trust/* roleNameOf */.xZ)(role),
        caller,
        action,
        file: edits.length > 0 && readable && !live ? readable.source : null,
        edits,
        document: edits.length === 0
            ? { Version: '2012-10-17', Statement: [statementFor(caller, action)] }
            : live
                ? (0,repair_trust/* editedPolicy */.ed)(readable?.document, edits)
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
    const base = (0,repair_trust/* policyPath */.k1)(document);
    if (!base)
        return [];
    const statements = [...base, 'Statement'];
    const naming = policy.statements.find((statement) => statement.effect === 'Allow' &&
        (0,trust_policy_caller/* names */.Dy)(statement, principal) &&
        statement.actions.some((pattern) => (0,wildcard/* matchesWildcard */._W)(pattern.toLowerCase(), 'sts:assumerole')));
    if (naming && action !== 'sts:AssumeRole')
        return [
            {
                op: 'set',
                path: [...(0,repair_trust/* placeOf */.$t)(naming.position, { document, statements }), 'Action'],
                value: [...naming.actions, action],
            },
        ];
    const added = statementFor((0,names_arn/* principalOf */.i6)(principal), action);
    const present = (0,repair_trust.at)(document, statements);
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
    ...(file ? [(0,remedies_trust/* applyFile */.ZI)(file)] : []),
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


















const denied = (0,rule/* rule */.H)({
    id: 'assume-role/denied',
    severities: ['error'],
    title: 'The key may not assume the role',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume'),
    find(scene) {
        // A denial by AWS's quarantine policy is the credentials' fault, whatever was asked.
        const refusals = (0,exchange/* deniedExchanges */.aM)(scene, 'AssumeRole').filter((o) => !exchange/* TAG_SESSION */.Qj.test(o.error.message) && !(0,answers_denial/* isQuarantine */.B)((0,answer/* denialOf */.Z9)(o) ?? NOTHING));
        const [first] = refusals;
        return first ? [factsOf(scene, refusals, (0,answer/* denialOf */.Z9)(first) ?? NOTHING, first.error.message)] : [];
    },
    tell: (facts) => ({
        headline: denied_HEADLINES[facts.why](facts),
        explanation: denied_EXPLANATIONS[facts.why](facts),
        evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(facts.refusals), { text: sent(facts) }, ...otherWay(facts), ...readEvidence(facts)]),
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
    const [readable = null] = (0,exchange/* readablePolicies */.fi)(scene);
    const reading = said === null && !itself && settings.roleToAssume && readable && principal ? readable : null;
    const found = reading && (0,trust_policy_caller/* readForCaller */.Fb)(reading.policy, { caller: principal ?? '', externalId: settings.roleExternalId });
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
        run: (0,run_facts/* runFacts */.pI)(scene),
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
    return (explicit ? EXPLICIT[layer] : undefined) ?? BY_LAYER[layer] ?? null;
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
const EXPLICIT = {
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
const nameOf = ({ caller }) => (caller ? (0,src_text/* text */.Qq) `${caller}` : (0,src_text/* text */.Qq) `the caller`);
const startOf = ({ caller }) => (caller ? (0,src_text/* text */.Qq) `${caller}` : (0,src_text/* text */.Qq) `The caller`);
const denied_EXPLANATIONS = {
    'root user': () => (0,src_text/* text */.Qq) `AWS lets root assume no role, whatever the policies say.`,
    'multi-factor': () => (0,src_text/* text */.Qq) `The trust policy has a condition on ${'aws:MultiFactorAuthPresent'}.`,
    'source identity': ({ role }) => (0,src_text/* text */.Qq) `The caller’s session carries a source identity, which goes on to every role that it assumes. That takes ${'sts:SetSourceIdentity'} in the trust policy of ${role} as well.`,
    itself: ({ role }) => (0,src_text/* text */.Qq) `The credentials given are a session of ${role} already, so nothing needs to be assumed.`,
    'no allow of the caller': namedByAws,
    'deny of the caller': namedByAws,
    'not trusted': (facts) => facts.read
        ? (0,src_text/* text */.Qq) `AWS accepts the key of ${nameOf(facts)}, and the trust policy of ${facts.role} does not let it in.`
        : namedByAws(facts),
    'denied by the role': (facts) => facts.read ? (0,src_text/* text */.Qq) `A ${'Deny'} statement there outweighs every statement that would let it in.` : namedByAws(facts),
    'external id': () => (0,src_text/* text */.Qq) `The trust policy names the caller, and its condition on ${'sts:ExternalId'} is not met.`,
    organization: namedByAws,
    boundary: namedByAws,
    'session policy': namedByAws,
    'vpc-endpoint': namedByAws,
    'trusted all the same': (facts) => (0,src_text/* text */.Qq) `The trust policy of ${facts.role} would let ${nameOf(facts)} in. So a policy of the caller lacks the permission or denies it, or the trust policy was changed within the last minute.`,
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
            return (0,offered/* offered */.I)(exceptIt(facts) ?? askKeeper(facts), exceptIt(facts) && askKeeper(facts));
        case 'not trusted':
            return read?.trustsTokens ? [(0,remedies_trust/* assumeByToken */.nO)(run, role), trustIt(facts)] : [trustIt(facts)];
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
const byTokenToo = ({ run, role, profile }) => run.terminal || profile ? [] : [(0,remedies_trust/* assumeByToken */.nO)(run, role)];
const useUser = ({ run }) => {
    const remedy = (0,secrets/* newKeyPair */.aU)(run);
    return {
        ...remedy,
        title: (0,src_text/* text */.Qq) `Use the key of an IAM user, not of root`,
        notes: [(0,src_text/* text */.Qq) `Delete the root user’s access key: nothing needs one.`],
    };
};
const leaveOut = (role) => (0,values/* removeInput */.Zb)('role-to-assume', {
    title: (0,src_text/* text */.Qq) `Remove the input ${'role-to-assume'}`,
    after: (0,src_text/* text */.Qq) `this step uses the session of ${role} that it is given`,
    notes: [(0,src_text/* text */.Qq) `The credentials are that role’s own.`],
});
const trustIt = (facts) => ({
    title: (0,src_text/* text */.Qq) `Let the role trust ${nameOf(facts)}`,
    changes: [trustCaller(facts.trust)],
    after: (0,src_text/* text */.Qq) `the trust policy of ${facts.trust.roleName} lets ${nameOf(facts)} perform ${'sts:AssumeRole'}`,
    notes: addedStatementNotes(facts.trust),
    ...whoAsks(facts.trust),
});
const callersPart = ({ principal, role }, action) => (0,attach_policy/* allowCaller */.Z4)(principal, [{ Effect: 'Allow', Action: action, Resource: role }])?.changes ?? [];
const trustAndAllow = (facts) => ({
    title: (0,src_text/* text */.Qq) `Let the role trust ${nameOf(facts)}, and let that assume the role`,
    changes: [trustCaller(facts.trust), ...callersPart(facts, 'sts:AssumeRole')],
    after: (0,src_text/* text */.Qq) `the trust policy of ${facts.trust.roleName} names ${nameOf(facts)}, and a policy of that identity allows ${'sts:AssumeRole'} on ${facts.role}`,
    notes: addedStatementNotes(facts.trust),
});
const passSourceIdentity = (facts) => ({
    title: (0,src_text/* text */.Qq) `Allow ${'sts:SetSourceIdentity'} in the role’s trust policy, and for the caller`,
    changes: [trustCaller(facts.trust), ...callersPart(facts, 'sts:SetSourceIdentity')],
    after: (0,src_text/* text */.Qq) `the trust policy of ${facts.trust.roleName} lets ${nameOf(facts)} perform ${'sts:SetSourceIdentity'}`,
    notes: addedStatementNotes(facts.trust),
});
const allowIt = (facts) => (0,attach_policy/* allowCaller */.Z4)(facts.principal, [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: facts.role }], {
    title: (0,src_text/* text */.Qq) `Let ${nameOf(facts)} assume the role`,
}) ?? askKeeper(facts);
/** Only a policy that AWS names can be opened and narrowed. */
function exceptIt({ principal, caller, policyArn, action, role }) {
    const of = (0,policy_holder/* holderOf */.K)(principal);
    return of && policyArn
        ? exceptFromDeny({ of, policy: policyArn, what: (0,src_text/* text */.Qq) `${action} on ${role}`, caller: caller && (0,names_arn/* principalOf */.i6)(caller) })
        : null;
}
const denied_allowAtEndpoint = ({ role, action, run }) => (0,attach_policy/* allow */.cw)({ type: 'vpc-endpoint', name: null, account: run.account }, [
    { Effect: 'Allow', Principal: '*', Action: action, Resource: role },
]);
const LETTER = (0,src_text/* text */.Qq) `It must be what the trust policy’s condition on ${'sts:ExternalId'} says, to the letter.`;
function giveExternalId({ read, externalIdLength, why, trust }) {
    const known = read?.externalIds[0] ?? 'EXTERNAL_ID';
    return (0,values/* setInput */.zF)('role-external-id', known, {
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
const denied_later = (run) => (0,people/* runAgain */.qL)(run, 'failed', {
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
const askKeeper = ({ why, run, caller, action, role, policyArn, refusals }) => (0,people/* ask */.kA)({
    whom: KEEPERS[why] ?? (0,src_text/* text */.Qq) `an administrator of the caller’s account`,
    title: (0,src_text/* text */.Qq) `Ask ${KEEPERS[why] ?? (0,src_text/* text */.Qq) `an administrator of the caller’s account`}`,
    message: [
        (0,people/* introduce */.o2)(run),
        `${POLICIES[why] ?? 'A policy'}${policyArn ? ` (${policyArn})` : ''} keeps ${caller ?? 'its identity'} from performing ${action} on ${role}.`,
        'Please let it.',
    ].join(' '),
    requestId: refusals[0]?.error.requestId ?? null,
    after: (0,src_text/* text */.Qq) `no policy keeps ${caller ? (0,src_text/* text */.Qq) `${caller}` : (0,src_text/* text */.Qq) `the caller`} from performing ${action} on ${role}`,
});
const askRoleOwner = ({ why, run, caller, role, refusals }) => (0,people/* ask */.kA)({
    whom: (0,src_text/* text */.Qq) `the owner of the role ${role}`,
    title: why === 'multi-factor'
        ? (0,src_text/* text */.Qq) `Ask for a role without multi-factor authentication`
        : (0,src_text/* text */.Qq) `Ask the owner of the role to let this caller in`,
    message: [
        (0,people/* introduce */.o2)(run),
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

// EXTERNAL MODULE: ./build/src/remedies/session-tags.js
var session_tags = __webpack_require__(5457);
;// CONCATENATED MODULE: ./build/src/rules/assume-role/tag-session-denied.js













const tagSessionDenied = (0,rule/* rule */.H)({
    id: 'assume-role/tag-session-denied',
    severities: ['error'],
    title: "The role does not let the caller's session tags through",
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume'),
    find(scene) {
        const refusals = (0,exchange/* refusedExchanges */.xx)(scene).filter((o) => exchange/* TAG_SESSION */.Qj.test(o.error.message));
        const [first] = refusals;
        if (!first)
            return [];
        const role = scene.settings.roleToAssume || ((0,answer/* denialOf */.Z9)(first)?.resource ?? 'ROLE_ARN');
        const named = (0,answer/* denialOf */.Z9)(first)?.principal ?? null;
        const principal = named && (0,names_arn/* parseArn */.Lw)(named) ? named : null;
        const [readable = null] = (0,exchange/* readablePolicies */.fi)(scene);
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
                forToken: byToken ? (0,remedies_trust/* trustFacts */.KS)(scene, null) : null,
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,src_text/* text */.Qq) `The role’s trust policy does not allow the session tags that the caller passes on.`,
        explanation: tag_session_denied_EXPLANATIONS[facts.tagger],
        evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(facts.refusals)),
        remedies: tag_session_denied_remediesFor(facts),
    }),
});
// https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html: sessions of Pod Identity are named eks-CLUSTER-POD-UUID.
const POD_SESSION = /:assumed-role\/[^/]+\/eks-/;
function taggerOf({ credentials, context }, principal) {
    const source = (0,given_key/* givenKey */.xy)(credentials)?.source;
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
    const allow = forToken ? (0,remedies_trust/* acceptTags */.cp)(forToken) : allowTags(facts);
    switch (tagger) {
        case 'token':
            return [allow];
        case 'pod identity':
            return [allow, session_tags/* stopPodTags */.F];
        case 'instance':
            return [allow, { ...(0,job/* allowIdToken */.ac)(run), title: (0,src_text/* text */.Qq) `If OIDC was meant, let the job ask for an OIDC token` }];
        case 'earlier step':
            return [allow, ...(0,session_tags/* stopPassingTags */.L)(run)];
        default:
            return run.terminal ? [allow] : [allow, (0,remedies_trust/* assumeByToken */.nO)(run, role)];
    }
}
function allowTags({ trust, principal, role }) {
    const who = principal ? (0,src_text/* text */.Qq) `${(0,names_arn/* principalOf */.i6)(principal)}` : (0,src_text/* text */.Qq) `the caller`;
    const own = (0,attach_policy/* allowCaller */.Z4)(principal, [{ Effect: 'Allow', Action: ['sts:AssumeRole', 'sts:TagSession'], Resource: role }])
        ?.changes ?? [];
    return {
        title: (0,src_text/* text */.Qq) `Allow ${'sts:TagSession'} in the role’s trust policy, and for the caller`,
        changes: [trustCaller(trust), ...own],
        after: (0,src_text/* text */.Qq) `the trust policy of ${trust.roleName} lets ${who} perform ${'sts:TagSession'}`,
        notes: addedStatementNotes(trust),
    };
}

// EXTERNAL MODULE: ./build/src/rules/assume-role/invalid-parameter.js
var invalid_parameter = __webpack_require__(4085);
// EXTERNAL MODULE: ./build/src/rules/assume-role/duration-exceeded.js
var duration_exceeded = __webpack_require__(2466);
;// CONCATENATED MODULE: ./build/src/remedies/bearer.js
// A Bedrock API key beside other credentials: the SDKs take it before all of them.


const VARIABLE = 'AWS_BEARER_TOKEN_BEDROCK';
/** Requests to Bedrock are signed with the job’s other credentials, as those to all other services are. */
const unsetBearer = (run, title) => ({
    title,
    changes: [{ kind: 'unset-variable', name: VARIABLE, at: (0,run_facts/* levelOf */.In)(run, VARIABLE) }],
    after: (0,src_text/* text */.Qq) `${VARIABLE} is not set`,
    notes: [(0,src_text/* text */.Qq) `The SDKs take the key before every other credential, as long as it is set.`],
});

// EXTERNAL MODULE: ./build/src/answers/bedrock-catalogue.js
var bedrock_catalogue = __webpack_require__(124);
// EXTERNAL MODULE: ./build/src/knowledge/bedrock-ids.js
var bedrock_ids = __webpack_require__(8024);
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
    return (0,values/* replaceValues */.Tv)(INPUT, [first, ...others], {
        title: title ?? (0,src_text/* text */.Qq) `Use ${(0,src_text/* enumerate */.HL)(idsOf(swaps))} instead of ${(0,src_text/* enumerate */.HL)(swaps.map(({ from }) => from))}`,
        after: answers(idsOf(swaps), region),
        notes: [...notes, CALLS],
    });
}
/** The same, with the policy that the new ids take; null where nothing is to be allowed. */
function swapModelsAllowed(swaps, { region, holder, statements }) {
    const document = (0,attach_policy/* documentOf */.lM)(statements);
    if (!document)
        return null;
    const { changes, after } = swapModels(swaps, { region });
    return {
        title: (0,src_text/* text */.Qq) `Use ${(0,src_text/* enumerate */.HL)(idsOf(swaps))}, where the caller’s policy does not allow it yet: with its policy`,
        changes: [...changes, (0,attach_policy/* attach */.K0)(holder, document)],
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
    const steps = moves.map(({ to, items }) => (0,remedies_regions/* secondStep */.TS)(run, {
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
            ...(0,remedies_regions/* setRegion */.Bj)(run, to),
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
            : { title, changes: (0,remedies_regions/* setRegion */.Bj)(run, first.to), after: (0,src_text/* text */.Qq) `this step asks Bedrock in ${first.to}`, notes };
    }
    const steps = places.map(({ to, items }) => {
        const step = (0,remedies_regions/* secondStep */.TS)(run, {
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
    run: (0,run_facts/* runFacts */.pI)(scene),
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
        ? (0,evidence/* cite */.Y0)(item.observation)
        : { text: shown(item), observation: item.observation });
    return (0,evidence/* evidence */.MX)([...pieces, ...more]);
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
        return [ref.written, ...((0,bedrock_catalogue/* liveProfile */.w3)(scene, ref, region)?.modelArns ?? [model('*')])];
    if (ref.kind !== 'profile')
        return ref.base ? [model(region)] : [ref.written];
    const profile = ref.written.startsWith('arn:')
        ? ref.written
        : `arn:${partition}:bedrock:${region}:${(0,run_facts/* runFacts */.pI)(scene).account ?? 'ACCOUNT_ID'}:inference-profile/${ref.written}`;
    // The source Region is authorised too, also where the profile does not route to it.
    const destinations = (0,bedrock_catalogue/* destinationsOf */.Nu)(scene, ref, region);
    return [profile, ...(destinations ? [...new Set([region, ...destinations])].map(model) : [model('*')])];
}
const allowInvocation = (arns) => ({
    Effect: 'Allow',
    Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
    Resource: [...new Set(arns)],
});
function allowanceFor(scene, ids, region) {
    const holder = (0,policy_holder/* holderOf */.K)((0,run_facts/* runFacts */.pI)(scene).principal);
    const arns = ids.flatMap((id) => invocationArns(scene, (0,bedrock_ids/* parseModelId */.iA)(id), region));
    if (!holder || arns.length === 0 || arns.some((arn) => arn.includes('ACCOUNT_ID')))
        return null;
    return { holder, statements: [allowInvocation(arns)] };
}
function swapAllowed(swaps, region, allowance) {
    const remedy = allowance ? swapModelsAllowed(swaps, { region, ...allowance }) : null;
    return remedy ? [remedy] : [];
}

// EXTERNAL MODULE: ./build/src/rules/permissions/denials.js
var denials = __webpack_require__(5869);
;// CONCATENATED MODULE: ./build/src/rules/permissions/denial-facts.js
// What the rules on permissions know of the denials of one kind, as plain data.










/** All denials of one kind have one cause, and one person who can mend it. */
function denialFacts(scene, denied, confidence = 'certain') {
    if (denied.length === 0)
        return [];
    const run = (0,run_facts/* runFacts */.pI)(scene);
    const refusals = denied.map(({ observation }) => observation);
    const named = denied.flatMap(({ denial }) => denial.principal ?? [])[0] ?? null;
    return [
        {
            subjects: (0,evidence/* subjectsOf */.Z6)(refusals),
            confidence,
            severity: (0,denials/* severityOf */.xJ)(scene, denied),
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
const callerOf = ({ principal }) => principal && (0,names_arn/* principalOf */.i6)(principal);
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
    return (0,query/* successes */.o)(scene, operations, { service: 'sts' })[0] ?? null;
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
    if (!(0,bedrock_cause/* isInvocation */.$o)(observation))
        return named ? [named] : ownArn(observation, run);
    if (!/^bedrock:InvokeModel/.test(action))
        return named ? [named] : [];
    const arns = invocationArns(scene, (0,bedrock_catalogue/* refOf */.H8)(scene, observation.target, observation.region), observation.region);
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
const denialEvidence = (facts, ...more) => (0,evidence/* evidence */.MX)([
    ...(0,evidence/* citeAll */.rb)(facts.refusals),
    ...facts.policyArns.map((arn) => ({ text: (0,src_text/* text */.Qq) `The message names the policy ${arn}.` })),
    ...facts.strange.map(({ resource, asked, isPart }) => ({
        text: isPart
            ? (0,src_text/* text */.Qq) `The denial is about ${resource}, a part of ${asked}.`
            : (0,src_text/* text */.Qq) `The denial is about ${resource}, which is not ${asked}.`,
    })),
    ...more,
    ...(facts.granted ? [(0,evidence/* proof */.n1)(facts.granted, (0,src_text/* text */.Qq) `accepted, so key, secret, token and clock are right`)] : []),
]);
const describe_denials_requestIdOf = ({ refusals }) => refusals.flatMap(({ error }) => error.requestId ?? [])[0] ?? null;
/** The caller and what it may not do, for a message. */
const sayDenial = (facts) => ({
    caller: callerOf(facts) ?? 'its identity',
    what: (0,src_text/* plain */.pj)(whatIsDenied(facts)),
});
const MORE_ACTIONS = (0,src_text/* text */.Qq) `Add the actions that the job itself performs on the same resource.`;
// One action opens all that comes after it.
const WHOLE = new Set(['bedrock:CallWithBearerToken', 's3express:CreateSession']);
const notesFor = ({ statements }) => statements.flatMap(({ Action }) => Action).every((action) => WHOLE.has(action)) ? [] : [MORE_ACTIONS];
/** The statement for the role, permission set or user behind the caller; where none can take one, the text for an administrator. */
const allowDenied = (facts, notes = notesFor(facts)) => (0,attach_policy/* allowCaller */.Z4)(facts.principal, facts.statements, { notes }) ?? askAdministrator(facts);
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






const noAllow = (0,rule/* rule */.H)({
    id: 'permissions/no-allow',
    severities: ['error', 'warning'],
    title: 'No policy of the caller allows it',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume', 'aws-access-key-id'),
    find(scene) {
        const denied = (0,denials/* denialsOf */.os)(scene, 'identity').filter(({ denial }) => !denial.explicit);
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
    const denial = (0,answer/* denialOf */.Z9)(observation);
    return (denial?.explicit === true &&
        /^bedrock:InvokeModel/.test(denial.action ?? '') &&
        /guard-?_?rail/i.test(denial.policyArn ?? ''));
}

;// CONCATENATED MODULE: ./build/src/rules/permissions/explicit-deny.js










const explicitDeny = (0,rule/* rule */.H)({
    id: 'permissions/explicit-deny',
    severities: ['error', 'warning'],
    title: 'A policy of the caller denies it',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume', 'aws-access-key-id'),
    find(scene) {
        const denied = (0,denials/* denialsOf */.os)(scene, 'identity').filter(({ denial }) => denial.explicit);
        const attached = (0,caller_identity/* policiesOfCaller */.JS)(scene).map(({ arn }) => arn);
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
const askCatalogue = (0,values/* setInput */.zF)('bedrock-probe', 'catalog', {
    title: (0,src_text/* text */.Qq) `Ask the catalogue alone, if the job sends a guardrail`,
    after: (0,src_text/* text */.Qq) `this step invokes no model, and lists the model as not proven`,
    notes: [
        (0,src_text/* text */.Qq) `The job’s own calls must name the guardrail: ${'guardrailConfig'} of Converse, ${'guardrailIdentifier'} of InvokeModel.`,
    ],
});
const explicit_deny_exceptIt = (facts) => {
    const of = (0,policy_holder/* holderOf */.K)(facts.principal);
    return of
        ? exceptFromDeny({ of, policy: facts.policyArns[0] ?? null, what: whatIsDenied(facts), caller: callerOf(facts) })
        : askAdministrator(facts, DENY);
};

;// CONCATENATED MODULE: ./build/src/rules/permissions/organization-policy.js









const organizationPolicy = (0,rule/* rule */.H)({
    id: 'permissions/organization-policy',
    severities: ['error', 'warning'],
    title: 'An organization’s policy denies it',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume', 'aws-access-key-id'),
    find(scene) {
        const denied = (0,denials/* denialsOf */.os)(scene, 'organization');
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
const ofAccount = (account) => (account ? (0,src_text/* text */.Qq) ` of the account ${account}` : []);
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
        whom: (0,src_text/* text */.Qq) `whoever manages the policies of ${ORGANIZATION[facts.kind]}${ofAccount(facts.account)}`,
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
    const added = facts.explicit ? null : (0,attach_policy/* allow */.cw)(holder, facts.statements);
    return added ?? exceptFromDeny({ of: holder, policy, what: whatIsDenied(facts), caller: callerOf(facts) });
}

// EXTERNAL MODULE: ./build/src/remedies/shell-word.js
var shell_word = __webpack_require__(9998);
;// CONCATENATED MODULE: ./build/src/rules/permissions/permissions-boundary.js









const permissionsBoundary = (0,rule/* rule */.H)({
    id: 'permissions/permissions-boundary',
    severities: ['error', 'warning'],
    title: 'The permissions boundary does not allow it',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume', 'aws-access-key-id'),
    find: (scene) => denialFacts(scene, (0,denials/* denialsOf */.os)(scene, 'boundary')),
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
    const added = facts.explicit ? null : (0,attach_policy/* allow */.cw)(boundary, facts.statements, { notes: [OWN_POLICY] });
    const except = { of: boundary, policy, what: whatIsDenied(facts), caller: callerOf(facts) };
    const looks = policy ? [] : findBoundary(facts);
    return { ...(added ?? exceptFromDeny(except, [OWN_POLICY])), ...(looks.length > 0 ? { looks } : {}) };
}
/** AWS does not name the boundary in every message. */
function findBoundary({ principal }) {
    const holder = (0,policy_holder/* holderOf */.K)(principal);
    const caption = (0,src_text/* text */.Qq) `Which policy is the boundary`;
    if (holder?.type === 'role' && holder.name)
        return [
            { caption, run: `aws iam get-role --role-name ${(0,shell_word/* shellWord */.r)(holder.name)} --query Role.PermissionsBoundary` },
        ];
    return holder?.type === 'user' && holder.name
        ? [{ caption, run: `aws iam get-user --user-name ${(0,shell_word/* shellWord */.r)(holder.name)} --query User.PermissionsBoundary` }]
        : [];
}

;// CONCATENATED MODULE: ./build/src/rules/permissions/session-policy.js






// https://github.com/aws-actions/configure-aws-credentials#inline-session-policy
const NARROWING = ['inline-session-policy', 'managed-session-policies'];
const sessionPolicy = (0,rule/* rule */.H)({
    id: 'permissions/session-policy',
    severities: ['error', 'warning'],
    title: 'The session’s own policy does not allow it',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume', 'aws-access-key-id'),
    find: (scene) => denialFacts(scene, (0,denials/* denialsOf */.os)(scene, 'session')).map((facts) => {
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
    const document = facts.explicit ? null : (0,attach_policy/* documentOf */.lM)(facts.statements);
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
    const holder = (0,policy_holder/* holderOf */.K)(principal);
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
const principalNotes = (principal) => (0,policy_holder/* holderOf */.K)(principal)?.type === 'role' && principal.includes(':assumed-role/') ? [PATH] : [];

;// CONCATENATED MODULE: ./build/src/rules/permissions/resource-policy.js










const resourcePolicy = (0,rule/* rule */.H)({
    id: 'permissions/resource-policy',
    severities: ['error', 'warning'],
    title: 'The resource’s own policy does not let the caller in',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume', 'aws-access-key-id'),
    find(scene) {
        const denied = (0,denials/* denialsOf */.os)(scene, 'resource');
        const byResource = Map.groupBy(denied, ({ observation, denial }) => denial.resource ?? observation.target);
        return [...byResource.values()].flatMap((group) => denialFacts(scene, group).map((facts) => {
            const resource = facts.statements.flatMap(({ Resource }) => Resource)[0] ?? '';
            const holder = (0,policy_holder/* resourceHolder */.B)(resource);
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
        return exceptFromDeny({ of: holder, policy: policyArns[0] ?? null, what, caller: callerOf(facts) }, [CONDITIONS]);
    const statements = principal ? facts.statements.map((each) => ({ ...each, ...principalStatement(principal) })) : [];
    const notes = [...(across ? [BOTH] : []), ...(publicAccess ? [NOT_PUBLIC] : []), ...principalNotes(principal ?? '')];
    const title = (0,src_text/* text */.Qq) `Let the policy of ${(0,attach_policy/* describeHolder */.sG)(holder)} name the caller`;
    return (holder.name && (0,attach_policy/* allow */.cw)(holder, statements, { title, notes })) || resource_policy_askOwner(facts);
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








const vpcEndpointPolicy = (0,rule/* rule */.H)({
    id: 'permissions/vpc-endpoint-policy',
    severities: ['error', 'warning'],
    title: 'The VPC endpoint’s policy denies it',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume', 'aws-access-key-id'),
    find: (scene) => denialFacts(scene, (0,denials/* denialsOf */.os)(scene, 'vpc-endpoint')),
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
    const added = facts.explicit ? null : (0,attach_policy/* allow */.cw)(endpoint, statements);
    const except = {
        of: endpoint,
        policy: facts.policyArns[0] ?? null,
        what: whatIsDenied(facts),
        caller: callerOf(facts),
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
const ENDPOINTS = { bedrock: 'bedrock-runtime' };
const endpointOf = (service) => ENDPOINTS[service] ?? service;
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











const kmsKey = (0,rule/* rule */.H)({
    id: 'permissions/kms-key',
    severities: ['error', 'warning'],
    title: 'The KMS key is out of the caller’s reach',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume', 'aws-access-key-id'),
    find(scene) {
        const denied = (0,denials/* denialsOf */.os)(scene, 'kms');
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
            run: `aws dynamodb describe-table --region ${region} --table-name ${(0,shell_word/* shellWord */.r)(target)} --query Table.SSEDescription.KMSMasterKeyArn`,
        };
    return operation === 'ListObjectsV2'
        ? { caption, run: `aws s3api get-bucket-encryption --region ${region} --bucket ${(0,shell_word/* shellWord */.r)(target)}` }
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
    const remedy = (0,attach_policy/* allowCaller */.Z4)(facts.principal, [facts.onKey], { notes }) ?? askAdministrator(facts, 'A policy on a KMS key');
    return facts.look ? { ...remedy, looks: [facts.look] } : remedy;
}
const OWN_STATEMENT = (0,src_text/* text */.Qq) `A key policy with a statement for ${'arn:aws:iam::ACCOUNT_ID:root'} leaves it to the caller’s own policies: then it need not change.`;
/** In a key's own policy `*` is the key itself. */
function openKey(facts) {
    const { key, principal, onKey } = facts;
    const statement = principal && { ...onKey, Resource: '*', ...principalStatement(principal) };
    const added = key && statement
        ? (0,attach_policy/* allow */.cw)({ type: 'kms-key', name: key, account: null }, [statement], { notes: [OWN_STATEMENT] })
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

// EXTERNAL MODULE: ./build/src/remedies/resources.js
var resources = __webpack_require__(6510);
;// CONCATENATED MODULE: ./build/src/rules/permissions/listing-denied.js









const listingDenied = (0,rule/* rule */.H)({
    id: 'permissions/listing-denied',
    severities: ['notice'],
    title: 'A listing is denied, on which nothing depends',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume', 'aws-access-key-id'),
    find(scene) {
        const denied = (0,denials/* listingsDenied */.NX)(scene);
        const unnamed = unnamedServices(scene, denied);
        return denialFacts(scene, denied).map(({ refusals, principal, statements }) => ({
            subjects: (0,evidence/* subjectsOf */.Z6)(refusals),
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
        evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(facts.refusals)),
        remedies: listing_denied_remediesFor(facts),
    }),
});
const unnamedServices = ({ settings }, denied) => settings.services.filter((service) => registry/* SERVICES */.Bg[service].targets !== null &&
    (0,registry/* targetsOf */.QR)(settings, service).length === 0 &&
    denied.some(({ observation }) => observation.service === service));
function listing_denied_remediesFor(facts) {
    const accept = (0,values/* acceptFinding */.Gn)('permissions/listing-denied', facts.ignored);
    const allowed = (0,attach_policy/* allowCaller */.Z4)(facts.principal, facts.statements, { title: (0,src_text/* text */.Qq) `Or allow it` });
    const others = [...(allowed ? [allowed] : []), accept];
    if (facts.unnamed.length === 0)
        return [accept, ...(allowed ? [allowed] : [])];
    // What the step names tells what the job uses.
    return facts.namesAny ? [askOthersAlone(facts), ...others] : [nameResources(facts), askOthersAlone(facts), ...others];
}
const listing_denied_namesOf = (services, last) => [services.map(registry/* nameOf */.Vb).join(` ${last} `)];
const askOthersAlone = ({ unnamed, others }) => (0,values/* setInput */.zF)('services', others.join(', '), {
    title: (0,src_text/* text */.Qq) `If the job does not use ${listing_denied_namesOf(unnamed, 'or')}, do not ask there`,
    after: (0,src_text/* text */.Qq) `${'services'} of this step is ${others.join(', ')}`,
});
const STAND_INS = {
    dynamodb: resources/* TABLE_STAND_IN */.aR,
    s3: resources/* BUCKET_STAND_IN */.mv,
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










const unspecified = (0,rule/* rule */.H)({
    id: 'permissions/unspecified',
    severities: ['error', 'warning'],
    title: 'AWS denies it and gives no reason',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume', 'aws-access-key-id'),
    find(scene) {
        const kinds = Map.groupBy((0,denials/* denialsOf */.os)(scene, 'unspecified', 'role-trust'), ({ observation, denial }) => {
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
        const holder = (0,policy_holder/* resourceHolder */.B)(each.Resource);
        return holder.name ? ((0,attach_policy/* allow */.cw)(holder, [{ ...each, ...principalStatement(principal) }])?.changes ?? []) : [];
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
const unspecified_leaveOut = (buckets) => (0,values/* removeItems */.dZ)('s3-buckets', buckets, {
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

// EXTERNAL MODULE: ./build/src/rules/dynamodb/table-not-found.js
var table_not_found = __webpack_require__(870);
;// CONCATENATED MODULE: ./build/src/rules/dynamodb/table-in-other-region.js









const tableInOtherRegion = (0,rule/* rule */.H)({
    id: 'dynamodb/table-in-other-region',
    severities: ['error'],
    title: 'The table is in another Region',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('dynamodb-tables'),
    find(scene) {
        const run = (0,run_facts/* runFacts */.pI)(scene);
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
                answering: (0,remedies_regions/* answeringHere */.ni)(scene, subjects),
                run,
            };
        });
    },
    tell: (facts) => ({
        headline: headline(facts),
        explanation: facts.confidence === 'certain' ? byArn(facts) : byName(facts),
        evidence: (0,evidence/* evidence */.MX)(facts.tables.flatMap((each) => table_in_other_region_evidenceOf(each, facts.here))),
        remedies: table_in_other_region_remediesFor(facts),
    }),
});
const elsewhereByLook = (scene) => (0,table_not_found/* missingTables */._b)(scene).flatMap((missing) => {
    const table = missing.target ?? '';
    const [found] = (0,table_not_found/* foundElsewhere */.ZI)(scene, table);
    return found ? [{ table, region: found.region, missing, found }] : [];
});
const elsewhereByArn = (scene) => (0,query/* successes */.o)(scene, 'DescribeTable').flatMap((found) => {
    const table = found.target ?? '';
    const region = (0,names_arn/* parseArn */.Lw)(table)?.region ?? scene.settings.region;
    return region === scene.settings.region ? [] : [{ table, region: found.region, missing: null, found }];
});
const headline = ({ subjects, region, here }) => (0,src_text/* forCount */.VL)(subjects, (0,src_text/* text */.Qq) `The table ${(0,src_text/* enumerate */.HL)(subjects)} is in ${region}, and the job runs in ${here}.`, (0,src_text/* text */.Qq) `The tables ${(0,src_text/* enumerate */.HL)(subjects)} are in ${region}, and the job runs in ${here}.`);
const byName = ({ region, here }) => (0,src_text/* text */.Qq) `A client for ${here} does not find it. A table of the same name in ${region} may be another one: compare before switching.`;
// https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html: the client's Region decides where a request goes, not the ARN in it.
const byArn = ({ here }) => (0,src_text/* text */.Qq) `A client for ${here} does not find it: SDKs send the request to the client’s Region, whatever the ARN names.`;
function table_in_other_region_evidenceOf({ table, region, missing, found }, here) {
    if (missing === null)
        return [{ text: (0,src_text/* text */.Qq) `The ARN ${table} names ${region}; the job’s Region is ${here}.`, observation: found }];
    return [...(missing.status === 'failed' ? (0,evidence/* citeAll */.rb)([missing]) : []), (0,evidence/* proof */.n1)(found, (0,src_text/* text */.Qq) `there is such a table`)];
}
function table_in_other_region_remediesFor({ subjects, region, here, answering, tables, run, }) {
    const move = (0,remedies_regions/* useRegionOf */.X$)(run, { input: 'dynamodb-tables', items: subjects, to: region, answering });
    const [only, ...others] = tables;
    return only.missing && others.length === 0 ? [move, (0,resources/* replicateTable */.wd)(only.table, region, here)] : [move];
}

// EXTERNAL MODULE: ./build/src/rules/dynamodb/table-not-active.js
var table_not_active = __webpack_require__(6614);
;// CONCATENATED MODULE: ./build/src/rules/dynamodb/table-key-inaccessible.js









const tableKeyInaccessible = (0,rule/* rule */.H)({
    id: 'dynamodb/table-key-inaccessible',
    severities: ['error'],
    title: 'DynamoDB cannot use the table’s KMS key',
    since: '1.1',
    points: (0,rule/* inputs */.Q)('dynamodb-tables'),
    find(scene) {
        const run = (0,run_facts/* runFacts */.pI)(scene);
        const locked = (0,query/* successes */.o)(scene, 'DescribeTable').filter(table_not_active/* isKeyInaccessible */.rB);
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
        evidence: (0,evidence/* evidence */.MX)([
            ...facts.described.map((o) => (0,evidence/* proof */.n1)(o, (0,src_text/* text */.Qq) `status ${'INACCESSIBLE_ENCRYPTION_CREDENTIALS'}`)),
            ...nameKey(facts.key),
        ]),
        remedies: facts.key
            ? [(0,administration/* restoreKmsKey */.XT)(facts.key, keyRegion(facts)), letDynamodbIn(facts, facts.key)]
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
const askForKey = ({ subjects, key, region, run }) => (0,people/* ask */.kA)({
    whom: (0,src_text/* text */.Qq) `the owner of the table’s KMS key`,
    title: (0,src_text/* text */.Qq) `Ask the owner of the table’s KMS key to let DynamoDB use it again`,
    message: `${(0,people/* introduce */.o2)(run)} DynamoDB cannot use the KMS key${key ? ` ${key}` : ''} of the table ${subjects.join(', ')} in ${region} any more (INACCESSIBLE_ENCRYPTION_CREDENTIALS). Please enable the key, cancel its deletion, or let DynamoDB use it again in its policy and grants: after seven days the table is archived.`,
    after: (0,src_text/* text */.Qq) `the table ${(0,src_text/* enumerate */.HL)(subjects)} is ${'ACTIVE'} in ${region}`,
});

// EXTERNAL MODULE: ./build/src/names/bucket-name.js
var bucket_name = __webpack_require__(5487);
;// CONCATENATED MODULE: ./build/src/rules/s3/bucket-not-found.js










const bucketNotFound = (0,rule/* rule */.H)({
    id: 's3/bucket-not-found',
    severities: ['error'],
    title: 'The bucket does not exist',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('s3-buckets'),
    find(scene) {
        const run = (0,run_facts/* runFacts */.pI)(scene);
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
        evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(facts.refusals), ...nameHome(facts)]),
        remedies: bucket_not_found_remediesFor(facts),
    }),
});
/** By S3's own code, or by a 404 without a body. */
const bucket_not_found_missing = (scene) => (0,query/* failures */.e)(scene, { service: 's3', target: { any: true }, kind: 'service' }).filter(({ error: { code, httpStatus } }) => code === 'NoSuchBucket' || (httpStatus === 404 && ['NotFound', 'HTTP 404'].includes(code)));
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
                correctNames(subjects, `${resources/* BUCKET_STAND_IN */.mv}--${scope.zone}--x-s3`, (0,resources/* listDirectoryBuckets */.fU)(scope.region)),
                later,
            ];
        case 'account and Region':
            if (scope.should)
                return [useOwnAccount(subjects, scope.should), later];
            if (scope.region === here)
                return [correctNames(subjects), later];
            return [(0,remedies_regions/* useRegionOf */.X$)(run, { input: 's3-buckets', items: subjects, to: scope.region, answering: [] }), later];
        default:
            return [correctNames(subjects), (0,resources/* createBuckets */.YV)(subjects.map(names_arn/* bucketName */.EL), here), leaveFree(subjects)];
    }
}
const correctNames = (buckets, to = resources/* BUCKET_STAND_IN */.mv, look = resources/* listBuckets */.oh) => ({
    ...(0,values/* replaceEach */.yT)('s3-buckets', buckets, to, {
        title: (0,src_text/* text */.Qq) `Correct the ${(0,src_text/* forCount */.VL)(buckets, ['name'], ['names'])} ${(0,src_text/* enumerate */.HL)(buckets)}`,
        after: (0,src_text/* text */.Qq) `${'s3-buckets'} names a bucket that exists`,
        notes: [(0,src_text/* text */.Qq) `Change the name where the job uses it, too.`],
    }),
    looks: [look],
});
const useOwnAccount = (buckets, should) => (0,values/* replaceEach */.yT)('s3-buckets', buckets, should, {
    title: (0,src_text/* text */.Qq) `Use ${should} instead of ${(0,src_text/* enumerate */.HL)(buckets)}`,
    after: (0,src_text/* text */.Qq) `${'s3-buckets'} names ${should}, a name of this account and Region`,
    notes: [(0,src_text/* text */.Qq) `If the bucket of the other account is meant, use credentials of that account instead.`],
});
const bucket_not_found_leaveOut = (buckets, notes = []) => (0,values/* removeItems */.dZ)('s3-buckets', buckets, {
    title: (0,src_text/* text */.Qq) `If this job creates ${(0,src_text/* enumerate */.HL)(buckets)} later, do not ask for it here`,
    after: (0,src_text/* text */.Qq) `${'s3-buckets'} does not name ${(0,src_text/* enumerate */.HL)(buckets, 'or')}`,
    notes,
});
/** The namespace is all accounts' together. */
const leaveFree = (buckets) => bucket_not_found_leaveOut(buckets, [(0,src_text/* text */.Qq) `Until then somebody else may take the name.`]);

// EXTERNAL MODULE: ./build/src/answers/bucket-region.js
var bucket_region = __webpack_require__(3171);
;// CONCATENATED MODULE: ./build/src/rules/s3/bucket-in-other-region.js











const bucketInOtherRegion = (0,rule/* rule */.H)({
    id: 's3/bucket-in-other-region',
    severities: ['error'],
    title: 'The bucket is in another Region',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('s3-buckets'),
    find(scene) {
        return [...Map.groupBy(misplaced(scene), bucketRegion)].map(([region, group]) => {
            const subjects = group.map(({ target }) => target ?? '');
            const refusals = group.filter(answer/* isFailed */.p).filter((o) => o.region === scene.settings.region);
            return {
                subjects,
                confidence: 'certain',
                region,
                by: namedBy(refusals, region),
                here: scene.settings.region,
                refusals,
                there: answerThere(scene, subjects, region),
                answering: (0,remedies_regions/* answeringHere */.ni)(scene, subjects),
                run: (0,run_facts/* runFacts */.pI)(scene),
            };
        });
    },
    tell: (facts) => ({
        headline: bucket_in_other_region_headline(facts),
        explanation: bucket_in_other_region_explain(facts),
        evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(facts.refusals), ...nameRegion(facts), ...citeThere(facts.there)]),
        remedies: bucket_in_other_region_remediesFor(facts),
    }),
});
const misplaced = (scene) => [...sentElsewhere(scene), ...zonesElsewhere(scene)];
/** S3 names the Region beside a refusal of the credentials too: then that is the fault. */
const sentElsewhere = (scene) => (0,query/* failures */.e)(scene, { service: 's3', target: { any: true } }).filter((o) => {
    if (o.error.code === 'NoSuchBucket')
        return false;
    const there = (0,bucket_region/* realRegion */.p)(o);
    const isAnswer = ['denied', 'other'].includes((0,answer/* answerOf */.ut)(o));
    return (0,answer/* answerOf */.ut)(o) === 'elsewhere' || (isAnswer && there !== null && there !== o.region);
});
/** A directory bucket is asked in the Region of its zone: elsewhere it has no host. */
const isZoned = ({ followUp, service, target }) => service === 's3' && !followUp && (0,bucket_name/* directoryZone */.w_)(target ?? '') !== null;
const zonesElsewhere = ({ observations, settings }) => observations.filter((o) => isZoned(o) &&
    o.region !== settings.region &&
    (o.status === 'ok' || ((0,answer/* provesCredentials */.sJ)(o) && (0,answer/* isFailed */.p)(o) && o.error.code !== 'NoSuchBucket')));
function namedBy(refusals, region) {
    if (region === null)
        return null;
    return refusals.some((o) => (0,bucket_region/* realRegion */.p)(o) !== null) ? 'S3' : 'the name';
}
const bucketRegion = (o) => (isZoned(o) ? o.region : (0,bucket_region/* realRegion */.p)(o)) ?? (0,bucket_name/* regionalHome */.lt)(o.target ?? '')?.region ?? null;
function answerThere(scene, buckets, region) {
    const looks = scene.observations.filter((o) => (o.followUp || isZoned(o)) && o.service === 's3' && buckets.includes(o.target ?? '') && o.region === region);
    return looks.find(({ status }) => status === 'ok') ?? looks.find((o) => (0,answer/* isFailed */.p)(o) && (0,answer/* provesCredentials */.sJ)(o)) ?? null;
}
function bucket_in_other_region_headline({ subjects, region, here }) {
    const where = region ? (0,src_text/* text */.Qq) `in ${region}` : (0,src_text/* text */.Qq) `in another Region`;
    const are = (0,src_text/* forCount */.VL)(subjects, (0,src_text/* text */.Qq) `The bucket ${(0,src_text/* enumerate */.HL)(subjects)} is`, (0,src_text/* text */.Qq) `The buckets ${(0,src_text/* enumerate */.HL)(subjects)} are`);
    return (0,src_text/* text */.Qq) `${are} ${where}, and the job runs in ${here}.`;
}
function bucket_in_other_region_explain({ there, by }) {
    if (there && (0,answer/* isFailed */.p)(there))
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
    if (there && (0,answer/* isFailed */.p)(there))
        return (0,evidence/* citeAll */.rb)([there]);
    return there ? [(0,evidence/* proof */.n1)(there, (0,src_text/* text */.Qq) `listed`)] : [];
}
function bucket_in_other_region_remediesFor({ subjects, region, there, answering, run }) {
    if (region === null)
        return [
            { ...(0,remedies_regions/* useRegion */.G0)(run, 'YOUR_REGION', (0,src_text/* text */.Qq) `Use the bucket’s Region`), looks: [(0,resources/* findBucket */.Ub)(subjects[0] ?? '')] },
        ];
    const move = (0,remedies_regions/* useRegionOf */.X$)(run, { input: 's3-buckets', items: subjects, to: region, answering });
    return there?.status === 'ok' ? [move] : [move, checkNames(subjects)];
}
const checkNames = (buckets) => ({
    ...(0,values/* replaceEach */.yT)('s3-buckets', buckets, resources/* BUCKET_STAND_IN */.mv, {
        title: (0,src_text/* text */.Qq) `Correct the ${(0,src_text/* forCount */.VL)(buckets, ['name'], ['names'])} ${(0,src_text/* enumerate */.HL)(buckets)}, if mistyped`,
        after: (0,src_text/* text */.Qq) `${'s3-buckets'} names the bucket that is meant`,
        notes: [(0,src_text/* text */.Qq) `A bucket of somebody else may have the name that was mistyped.`],
    }),
    looks: [resources/* listBuckets */.oh],
});

;// CONCATENATED MODULE: ./build/src/rules/s3/bucket-disabled.js








const bucketDisabled = (0,rule/* rule */.H)({
    id: 's3/bucket-disabled',
    severities: ['error'],
    title: 'AWS has disabled the bucket',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('s3-buckets'),
    find(scene) {
        const refusals = (0,query/* failures */.e)(scene, { service: 's3', target: { any: true }, code: 'AllAccessDisabled' });
        if (refusals.length === 0)
            return [];
        const subjects = refusals.map(({ target }) => target ?? '');
        return [{ subjects, confidence: 'certain', refusals, run: (0,run_facts/* runFacts */.pI)(scene) }];
    },
    tell: ({ subjects, refusals, run }) => ({
        headline: (0,src_text/* text */.Qq) `AWS has disabled the ${(0,src_text/* forCount */.VL)(subjects, ['bucket'], ['buckets'])} ${(0,src_text/* enumerate */.HL)(subjects)}.`,
        explanation: (0,src_text/* text */.Qq) `No permission can open it. Often the name is one from a tutorial.`,
        evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(refusals)),
        remedies: [useOwnBucket(subjects), askSupport(subjects, refusals, run)],
    }),
});
const useOwnBucket = (buckets) => ({
    ...(0,values/* replaceEach */.yT)('s3-buckets', buckets, resources/* BUCKET_STAND_IN */.mv, {
        title: (0,src_text/* text */.Qq) `Name a bucket of your own instead of ${(0,src_text/* enumerate */.HL)(buckets)}`,
        after: (0,src_text/* text */.Qq) `${'s3-buckets'} names a bucket that is yours`,
        notes: [(0,src_text/* text */.Qq) `Change the name where the job uses it, too.`],
    }),
    looks: [resources/* listBuckets */.oh],
});
const askSupport = (buckets, [first], run) => (0,people/* ask */.kA)({
    whom: (0,src_text/* text */.Qq) `AWS Support`,
    title: (0,src_text/* text */.Qq) `If the bucket is yours, ask AWS Support why it was disabled`,
    message: `${(0,people/* introduce */.o2)(run)} S3 refuses every request for our bucket ${buckets.join(', ')} with AllAccessDisabled. Please tell us why it was disabled, and what we have to do so that it is enabled again.`,
    requestId: first?.error.requestId ?? null,
    after: (0,src_text/* text */.Qq) `AWS Support has enabled ${(0,src_text/* enumerate */.HL)(buckets)} again`,
});

;// CONCATENATED MODULE: ./build/src/rules/s3/invalid-bucket-name.js








const invalidBucketName = (0,rule/* rule */.H)({
    id: 's3/invalid-bucket-name',
    severities: ['error'],
    title: 'No bucket can have this name',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('s3-buckets'),
    find(scene) {
        const refusals = (0,query/* failures */.e)(scene, { service: 's3', code: 'InvalidBucketName' });
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
        evidence: (0,evidence/* evidence */.MX)([
            ...broken.map(({ bucket, fault }) => ({ text: (0,src_text/* text */.Qq) `${bucket}: ${[fault]}.` })),
            ...(0,evidence/* citeAll */.rb)(refusals),
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
    const [first, ...others] = meant.map(([bucket, name]) => [bucket, name ?? resources/* BUCKET_STAND_IN */.mv]);
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
    const remedy = (0,values/* replaceValues */.Tv)('s3-buckets', [first, ...others], words);
    return isKnown ? remedy : { ...remedy, looks: [resources/* listBuckets */.oh] };
}

;// CONCATENATED MODULE: ./build/src/rules/s3/not-proven.js





/** What this action has no request for is no fault of the job's, and no proof either. */
const notProven = (0,rule/* rule */.H)({
    id: 's3/not-proven',
    severities: ['warning'],
    title: 'This action cannot ask this kind of S3 resource',
    since: '1.1',
    points: (0,rule/* inputs */.Q)('s3-buckets'),
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
        evidence: (0,evidence/* evidence */.MX)(reasons.map(({ bucket, reason }) => ({ text: (0,src_text/* text */.Qq) `${bucket}: ${[reason]}.` }))),
        remedies: [not_proven_leaveOut(subjects), (0,values/* acceptFinding */.Gn)('s3/not-proven', ignored)],
    }),
});
const not_proven_KINDS = {
    'multi-region access point': (0,src_text/* text */.Qq) `a multi-Region access point`,
    'table bucket': (0,src_text/* text */.Qq) `a table bucket`,
};
const not_proven_leaveOut = (buckets) => (0,values/* removeItems */.dZ)('s3-buckets', buckets, {
    title: (0,src_text/* text */.Qq) `Take ${(0,src_text/* enumerate */.HL)(buckets)} out of ${'s3-buckets'}`,
    after: (0,src_text/* text */.Qq) `${'s3-buckets'} names buckets and access points of one Region alone`,
    notes: [(0,src_text/* text */.Qq) `The job’s own steps can use it all the same.`],
});

// EXTERNAL MODULE: ./build/src/knowledge/bedrock-models.js
var bedrock_models = __webpack_require__(5494);
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












const withoutBedrock = (0,rule/* rule */.H)({
    id: 'region/without-bedrock',
    severities: ['error'],
    title: 'The Region has no Bedrock',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('aws-region'),
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
                unresolved: failures.every(answer/* isUnresolved */.U4),
                ...placesFor(scene),
                models,
                listed: isListed(scene),
                alone: scene.settings.named.every((service) => service === 'bedrock' || service === 'sts'),
                run: (0,run_facts/* runFacts */.pI)(scene),
            },
        ];
    },
    tell: ({ region, failures, unresolved, run, ...facts }) => ({
        headline: (0,src_text/* text */.Qq) `${region} has no Bedrock.`,
        explanation: (0,src_text/* text */.Qq) `${(0,knowledge_regions/* regionLabel */.p)(region)} is a real Region without a Bedrock endpoint, by the list of ${bedrock_models/* tableDate */.x3}, and ${unresolved ? UNRESOLVED : UNREACHED_HOST}. Nothing is wrong with the network or the credentials.`,
        evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(failures)),
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
        .filter(answer/* isFailed */.p)
        .filter((o) => o.service === 'bedrock' &&
        o.region === region &&
        ((0,answer/* isUnresolved */.U4)(o) || (overridden && UNREACHED.has(o.error.kind))));
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







const modelNotEnabled = (0,rule/* rule */.H)({
    id: 'bedrock/model-not-enabled',
    severities: ['error'],
    title: 'The account has no access to the model',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find(scene) {
        const items = (0,bedrock_cause/* judged */.g$)(scene, 'model-not-enabled');
        if (!isSome(items))
            return [];
        const known = items.flatMap(({ ref, region }) => {
            const availability = ref?.base ? (0,bedrock_catalogue/* availabilityOf */.nS)(scene, ref.base, region) : null;
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
        explanation: (0,src_text/* text */.Qq) `AWS accepted the credentials and refused the model, so this is neither the key nor a missing IAM action. ${WHY[facts.way]}`,
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
    if (items.some((j) => j.ref?.base?.startsWith('anthropic.') && (0,bedrock_catalogue/* formSubmitted */.MR)(scene, j.region) === false))
        return 'form';
    // Amazon's own models take no agreement: https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html
    return basesOf(items).some((base) => !base.startsWith('amazon.')) ? 'agreement' : 'support';
}
const WHY = {
    gov: (0,src_text/* text */.Qq) `In GovCloud somebody enables each model by hand, and nobody has enabled this one.`,
    form: (0,src_text/* text */.Qq) `Anthropic’s use case form has not been submitted in this account, and without it no agreement is made.`,
    agreement: (0,src_text/* text */.Qq) `Nobody has made the agreement for the model in this account, or it was not completed.`,
    support: (0,src_text/* text */.Qq) `Nothing that the account itself could grant is missing, so AWS holds the model back.`,
};
function model_not_enabled_remediesFor({ way, items, region, run, requestId }) {
    const names = describe_models_namesOf(items);
    const bases = basesOf(items);
    const support = (0,people/* askSupport */.b7)({
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
        return [(0,administration/* openModelAccess */.gB)(bases), support];
    if (!isSome(sold))
        return [support];
    return [way === 'form' ? (0,administration/* submitFormAndAgree */.y)(sold, region) : (0,administration/* acceptAgreement */.Xi)(sold, region), support];
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/use-case-form-required.js







const useCaseFormRequired = (0,rule/* rule */.H)({
    id: 'bedrock/use-case-form-required',
    severities: ['error'],
    title: 'Anthropic’s first-use form has not been submitted',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => (0,bedrock_cause/* judgedByRegion */.hK)(scene, 'use-case-form-required').map((items) => {
        const refused = items.some((j) => j.observation.status === 'failed');
        return {
            ...modelFacts(scene, items, refused ? 'certain' : 'likely'),
            onFile: (0,bedrock_catalogue/* formSubmitted */.MR)(scene, items[0].region),
            refused,
        };
    }),
    tell: ({ items, region, onFile, refused }) => ({
        headline: (0,src_text/* text */.Qq) `Anthropic’s use case form has not been submitted for this account.`,
        explanation: (0,src_text/* text */.Qq) `${describe_models_namesOf(items)} will not answer before it. The credentials and the IAM policies are not the reason.${onFile ? SENT : []}`,
        evidence: describe_models_evidenceOf(items, () => (0,src_text/* text */.Qq) `No agreement for the model, and GetUseCaseForModelAccess says that the form has not been filled out.`, ...(refused && onFile === false
            ? [{ text: (0,src_text/* text */.Qq) `GetUseCaseForModelAccess in ${region}: the form has not been filled out` }]
            : [])),
        remedies: onFile ? [waitForForm(region), (0,administration/* submitUseCaseForm */.i7)(region)] : [(0,administration/* submitUseCaseForm */.i7)(region)],
    }),
});
const SENT = (0,src_text/* text */.Qq) ` A form is on file by now: somebody sent it a moment ago, or for another Region.`;
const waitForForm = (region) => (0,people/* waitUntil */.a0)((0,src_text/* text */.Qq) `Wait until the form that was sent counts`, (0,src_text/* text */.Qq) `the form that is on file counts in ${region}, 15 minutes after it was sent`, 15);

;// CONCATENATED MODULE: ./build/src/rules/bedrock/marketplace-subscription-required.js







const marketplaceSubscriptionRequired = (0,rule/* rule */.H)({
    id: 'bedrock/marketplace-subscription-required',
    severities: ['error'],
    title: 'The caller may not make the model’s Marketplace subscription',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => (0,bedrock_cause/* judgedByRegion */.hK)(scene, 'marketplace-subscription-required').map((items) => modelFacts(scene, items)),
    tell: ({ items, region, run }) => {
        const bases = basesOf(items);
        const subscribe = (0,attach_policy/* allowCaller */.Z4)(run.principal, [SUBSCRIBE], { notes: [NO_RESOURCE] });
        const first = isSome(bases)
            ? (0,administration/* acceptAgreement */.Xi)(bases, region)
            : (0,people/* askSupport */.b7)({
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





const paymentMethodInvalid = (0,rule/* rule */.H)({
    id: 'bedrock/payment-method-invalid',
    severities: ['error'],
    title: 'The account has no valid payment method for AWS Marketplace',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find(scene) {
        const items = (0,bedrock_cause/* judged */.g$)(scene, 'payment-method-invalid');
        return isSome(items) ? [modelFacts(scene, items)] : [];
    },
    tell: ({ items, region }) => ({
        headline: (0,src_text/* text */.Qq) `The account’s payment method is not valid for ${describe_models_namesOf(items)}.`,
        explanation: (0,src_text/* text */.Qq) `The subscription that the first call makes could not be paid for. Credentials and permissions are right. ${UNSOLD}`,
        evidence: describe_models_evidenceOf(items, () => (0,src_text/* text */.Qq) `GetFoundationModelAvailability reports that the agreement failed over the payment instrument.`),
        remedies: [(0,administration/* addPaymentMethod */.dR)((0,src_text/* text */.Qq) `${describe_models_namesOf(items)} answers in ${region}`)],
    }),
});
// https://docs.aws.amazon.com/bedrock/latest/userguide/model-access-product-ids.html
const UNSOLD = (0,src_text/* text */.Qq) `AWS itself bills the models of Amazon, DeepSeek, Meta, Mistral AI and Qwen: they need no subscription.`;

;// CONCATENATED MODULE: ./build/src/rules/bedrock/agreement-pending.js





const agreementPending = (0,rule/* rule */.H)({
    id: 'bedrock/agreement-pending',
    severities: ['warning'],
    title: 'The model’s subscription is still being processed',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find(scene) {
        const items = (0,bedrock_cause/* judged */.g$)(scene, 'agreement-pending');
        return isSome(items) ? [modelFacts(scene, items)] : [];
    },
    tell: ({ items }) => ({
        headline: (0,src_text/* text */.Qq) `The account’s subscription to ${describe_models_namesOf(items)} is still being processed.`,
        explanation: (0,src_text/* text */.Qq) `Nothing needs mending now. A refusal that stays after 15 minutes means that the agreement failed: then look at the payment method and at Marketplace’s e-mail to the account’s owner.`,
        evidence: describe_models_evidenceOf(items, () => (0,src_text/* text */.Qq) `GetFoundationModelAvailability reports the agreement as pending.`),
        remedies: [
            {
                ...(0,people/* waitUntil */.a0)((0,src_text/* text */.Qq) `Wait up to 15 minutes, then run again`, (0,src_text/* text */.Qq) `the agreement of ${describe_models_namesOf(items)} shows as ${'AVAILABLE'}`, 15),
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
            const word = (0,bedrock_catalogue/* wordOn */.a8)(scene, id, region);
            return word ? [{ id, word }] : [];
        })
            .slice(0, MOST_IDS);
        return isSome(offered) ? [{ written, ids: offered }] : [];
    });
}
/** An id that this run asked for, and that was refused as well. */
const isRefused = (scene, id) => scene.observations.some((o) => o.service === 'bedrock' && o.status === 'failed' && !o.followUp && o.target === id);
/** The ids of the same model that its Region calls, those of the prefix that was written first. */
const sameModel = (scene) => ({ ref, region }) => ref?.base ? likePrefix((0,bedrock_catalogue/* idsHere */.XA)(scene, ref.base, region), ref.prefix) : [];
const likePrefix = (ids, prefix) => prefix === null
    ? ids
    : [...ids].sort((a, b) => Number(b.startsWith(`${prefix}.`)) - Number(a.startsWith(`${prefix}.`)));
/** Models that can take the place of others: those that the account lists as active, or the table's where no list could be read. */
const succeeding = (scene) => ({ ref, region }) => {
    if (!ref?.base)
        return [];
    const listed = ((0,bedrock_catalogue/* liveModels */.z1)(scene, region) ?? [])
        .filter((m) => m.lifecycle === 'ACTIVE' && m.outputModalities.includes('TEXT'))
        .map((m) => m.id);
    return (0,bedrock_models/* successors */.ir)(ref.base, scene.now, listed).flatMap((base) => likePrefix((0,bedrock_catalogue/* idsHere */.XA)(scene, base, region), ref.prefix)[0] ?? []);
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
const accountRestricted = (0,rule/* rule */.H)({
    id: 'bedrock/account-restricted',
    severities: ['error'],
    title: 'AWS restricts the account’s use of Bedrock or of the model',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find(scene) {
        const blocks = Map.groupBy((0,bedrock_cause/* judged */.g$)(scene, 'account-restricted'), blockOf);
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
const isUnauthorized = (scene, { ref, region }) => ref?.base != null && (0,bedrock_catalogue/* availabilityOf */.nS)(scene, ref.base, region)?.authorization === 'NOT_AUTHORIZED';
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
            return (0,people/* ask */.kA)({
                whom: (0,src_text/* text */.Qq) `the AWS Solution Provider or Distributor that manages the account`,
                title: (0,src_text/* text */.Qq) `Ask the reseller to open the model`,
                message: `${(0,people/* introduce */.o2)(run)} Bedrock answers that ${models} is not available for channel program accounts. Please have the model opened for our account, or name an account that may use it.`,
                requestId,
                after,
            });
        case 'country':
            return (0,people/* ask */.kA)({
                whom: (0,src_text/* text */.Qq) `whoever owns the AWS account and the runner`,
                title: (0,src_text/* text */.Qq) `Have the account’s address and the runner’s country looked at`,
                message: `${(0,people/* introduce */.o2)(run)} Bedrock answers that the provider of ${models} does not serve our country. Please look at the address of the AWS account, and at the country in which the runner or its proxy is. If both are right, we need a model of another provider.`,
                requestId,
                after,
            });
        case 'sales':
            return (0,people/* askSales */.cG)({
                ...opening,
                asks: `Bedrock answers that ${models} is not available for the account in ${region}. Please open the model to it.`,
            });
        case 'account':
            return (0,people/* askSupport */.b7)({
                ...opening,
                asks: `Bedrock refuses ${models} in ${region}, and names no policy. Please open the account’s access to Bedrock.`,
            });
    }
}

// EXTERNAL MODULE: ../../main/node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1490);
;// CONCATENATED MODULE: ./build/src/knowledge/bedrock-nearest.js
// What a mistyped id may have meant.



// Without provider, date and version, an alias such as `claude-sonnet-4-5` or `sonnet` is compared with what it names.
const bare = (id) => id
    .replace(/^[a-z0-9]+\.(?=[a-z])/, '')
    .replace(/-\d{8}(?=-|$)/, '')
    .replace(/-?v\d+(:\d+)?(:\w+)?$/, '')
    .replace(/[-:]+$/, '');
const wordsOf = (id) => id
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
const FARTHEST = 0.4;
// Every word that was written, and more besides.
const NAMED = 0.1;
/** Real ids near to what was written, nearest first: an alias's newest bearers, else the fewest edits. */
function nearestIds(written, { region, now, count = 3, extra = [] } = {}) {
    const { base, prefix } = (0,bedrock_ids/* parseModelId */.iA)(withoutForeignForm(written));
    const wanted = (base ?? written).toLowerCase();
    const words = wordsOf(bare(wanted));
    const near = [...new Set([...bedrock_models/* modelIds */.Ky, ...extra.map((id) => (0,bedrock_ids/* parseModelId */.iA)(id).base ?? id)])].flatMap((id) => {
        const eol = (0,bedrock_models/* endOfLife */.PB)(id);
        if ((0,bedrock_models/* isMantleOnly */.us)(id) || (eol && now !== undefined && Date.parse(eol) <= now))
            return [];
        const own = wordsOf(id);
        const edits = Math.min((0,mod/* distance */.Io)(wanted, id) / Math.max(wanted.length, id.length), (0,mod/* distance */.Io)(bare(wanted), bare(id)) / Math.max(bare(wanted).length, bare(id).length) + 0.01);
        const named = words.some((w) => /^[a-z]{3,}$/.test(w)) && words.every((w) => own.includes(w));
        const score = id === (0,bedrock_models/* runtimeIdFor */.vZ)(wanted) ? -1 : Math.min(edits, named ? NAMED : 1);
        const more = own.slice(1).filter((w) => /^[a-z]{2,}$/.test(w) && !words.includes(w)).length;
        return score < FARTHEST ? [{ id, score, more, start: (0,bedrock_models/* modelOf */.DM)(id)?.start ?? '' }] : [];
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
    const numbers = (base) => wordsOf(bare(base))
        .filter((word) => /^\d/.test(word))
        .join('.');
    // An alias such as `sonnet` names every generation.
    return numbers(a) === '' || numbers(a) === numbers(b) || (0,bedrock_models/* runtimeIdFor */.vZ)(a) === b;
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/invalid-model-id.js











const invalidModelId = (0,rule/* rule */.H)({
    id: 'bedrock/invalid-model-id',
    severities: ['error'],
    title: 'There is no model of this id',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => (0,bedrock_cause/* judgedByRegion */.hK)(scene, 'invalid-model-id').flatMap((items) => {
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
    const same = ref?.base && !(0,bedrock_models/* runtimeIdFor */.vZ)(ref.base) && (0,bedrock_catalogue/* isReal */.tE)(scene, ref.base, region);
    const ids = same && ref.base ? (0,bedrock_catalogue/* idsHere */.XA)(scene, ref.base, region).filter((id) => id !== written) : [];
    return ids.length > 0 ? ids : nearestIds(written, { region, now: scene.now, extra: (0,bedrock_catalogue/* idsListed */.gT)(scene, region) });
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
    const listed = items.flatMap((j) => (0,bedrock_catalogue/* idsListed */.gT)(scene, region).filter((id) => id === j.observation.target));
    const maybeNew = items.some((j) => /^[a-z0-9]+\.[a-z0-9]/.test(j.ref?.base ?? '') &&
        !(0,bedrock_models/* runtimeIdFor */.vZ)(j.ref?.base ?? '') &&
        (!(0,bedrock_catalogue/* isReadable */.hS)(scene, region) || meant(scene)(j).length === 0));
    return {
        ...modelFacts(scene, items, maybeNew || listed.length > 0 ? 'likely' : 'certain'),
        what: 'model',
        readable: (0,bedrock_catalogue/* isReadable */.hS)(scene, region),
        offers,
        away,
        answering: away ? (0,remedies_regions/* answeringHere */.ni)(scene, targetsOf(items)) : [],
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
        (0,people/* ask */.kA)({
            whom: (0,src_text/* text */.Qq) `whoever chose the model`,
            title: (0,src_text/* text */.Qq) `Ask which model is meant`,
            message: `${(0,people/* introduce */.o2)(run)} Bedrock knows no model called ${targetsOf(items).join(', ')} in ${region}. Which id is meant?`,
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
                ? (0,people/* ask */.kA)({
                    whom: (0,src_text/* text */.Qq) `the owners of account ${(0,src_text/* enumerate */.HL)(foreign)}`,
                    title: (0,src_text/* text */.Qq) `Ask for a role in the account that has it`,
                    message: `${(0,people/* introduce */.o2)(run)} It has to call ${targetsOf(items).join(', ')}, and its credentials are of account ${caller ?? ''}. Please give us a role in your account that may call it, for the input role-to-assume.`,
                    requestId: requestIdOf(items),
                    after: (0,src_text/* text */.Qq) `this step assumes a role of account ${(0,src_text/* enumerate */.HL)(foreign)}`,
                    looks,
                })
                : (0,people/* ask */.kA)({
                    whom: (0,src_text/* text */.Qq) `whoever made the ${[name]}`,
                    title: (0,src_text/* text */.Qq) `Ask for the ARN that it has now`,
                    message: `${(0,people/* introduce */.o2)(run)} Bedrock knows no ${name} ${targetsOf(items).join(', ')} in ${region}. One that was made anew has a new ARN: which one is it?`,
                    requestId: requestIdOf(items),
                    after: (0,src_text/* text */.Qq) `the ARN in ${'bedrock-models'} is on the account’s own list in ${region}`,
                    looks,
                }),
        ],
    };
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/model-not-in-region.js













const modelNotInRegion = (0,rule/* rule */.H)({
    id: 'bedrock/model-not-in-region',
    severities: ['error'],
    title: 'The Region does not serve the model',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => (0,bedrock_cause/* judgedByRegion */.hK)(scene, 'model-not-in-region').flatMap((items) => {
        const [arns, others] = [items.filter(bedrock_cause/* isArnOfElsewhere */.X0), items.filter((j) => !(0,bedrock_cause/* isArnOfElsewhere */.X0)(j))];
        return [
            ...(isSome(others) ? [notServed(scene, others)] : []),
            ...(isSome(arns) ? [arnOfElsewhere(scene, arns)] : []),
        ];
    }),
    tell: (facts) => (facts.what === 'not-served' ? tellNotServed(facts) : tellArn(facts)),
});
function notServed(scene, items) {
    const { region } = items[0];
    const listed = items.flatMap((j) => (0,bedrock_catalogue/* idsListed */.gT)(scene, region).filter((id) => id === j.observation.target));
    const answering = (0,remedies_regions/* answeringHere */.ni)(scene, targetsOf(items));
    const denied = items.every(({ ref }) => ref?.base && (0,bedrock_catalogue/* availabilityOf */.nS)(scene, ref.base, region)?.region === 'NOT_AVAILABLE');
    return {
        ...modelFacts(scene, items, confidenceOf((0,bedrock_catalogue/* isReadable */.hS)(scene, region), listed, denied)),
        what: 'not-served',
        readable: (0,bedrock_catalogue/* isReadable */.hS)(scene, region),
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
        ? [{ cause: 'model-not-in-region', observation, ref: (0,bedrock_catalogue/* refOf */.H8)(scene, observation.target, region), region }]
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
        answering: (0,remedies_regions/* answeringHere */.ni)(scene, targetsOf(items)),
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
        (0,people/* ask */.kA)({
            whom: (0,src_text/* text */.Qq) `AWS, by the account manager or https://repost.aws`,
            title: (0,src_text/* text */.Qq) `Ask from which Region the model can be called`,
            message: `${(0,people/* introduce */.o2)(run)} Bedrock refuses ${targetsOf(items).join(', ')} there, and no list says where it can be called. From which Region, and by which id, can our account call it?`,
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
        return [(0,evidence/* proof */.n1)(o, (0,src_text/* text */.Qq) `accepted`)];
    return o.status === 'failed' ? [(0,evidence/* cite */.Y0)(o)] : [];
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
        (0,people/* ask */.kA)({
            whom: (0,src_text/* text */.Qq) `whoever chose the model`,
            title: (0,src_text/* text */.Qq) `Ask for a model that ${region} calls`,
            message: `${(0,people/* introduce */.o2)(run)} The job names ${targetsOf(items).join(', ')}. ${foreign ? 'It is in another partition of AWS, which takes other credentials.' : 'Its own Region refuses it as well.'} Which model is meant?`,
            requestId: requestIdOf(items),
            after: (0,src_text/* text */.Qq) `this step names a model that ${region} calls`,
            looks: [listLook(region)],
        }),
    ];
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/other-endpoint.js









const otherEndpoint = (0,rule/* rule */.H)({
    id: 'bedrock/other-endpoint',
    severities: ['error'],
    title: 'Another endpoint than bedrock-runtime serves the model',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => (0,bedrock_cause/* judgedByRegion */.hK)(scene, 'other-endpoint').map((items) => {
        const { region } = items[0];
        const readable = (0,bedrock_catalogue/* isReadable */.hS)(scene, region);
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
    const allowed = (0,attach_policy/* allowCaller */.Z4)(run.principal, [infer(project), ...(bearer ? [WITH_KEY] : [])]);
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

// EXTERNAL MODULE: ./build/src/answers/bedrock-reasons.js
var bedrock_reasons = __webpack_require__(8808);
;// CONCATENATED MODULE: ./build/src/rules/bedrock/inference-profile-required.js












const inferenceProfileRequired = (0,rule/* rule */.H)({
    id: 'bedrock/inference-profile-required',
    severities: ['error'],
    title: 'The model is called through an inference profile only',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => (0,bedrock_cause/* judgedByRegion */.hK)(scene, 'inference-profile-required').map((items) => {
        const { region } = items[0];
        const known = offerIds(scene, items, (j) => sameModel(scene)(j).filter((id) => id !== j.ref?.base));
        const away = known.length === 0 ? elsewhere(scene, items, region) : null;
        const unread = (0,bedrock_catalogue/* liveProfiles */.Z8)(scene, region) === null;
        const offers = known.length === 0 && away === null && unread ? items.flatMap(byForm) : known;
        const told = items.every((j) => (0,bedrock_reasons/* reasonOf */.A)(j.observation) === 'profile-required') || (0,bedrock_catalogue/* isReadable */.hS)(scene, region);
        return {
            ...modelFacts(scene, items, told ? 'certain' : 'likely'),
            readable: (0,bedrock_catalogue/* isReadable */.hS)(scene, region),
            told,
            offers,
            allowance: allowanceFor(scene, swapsOf(offers).map(({ to }) => to), region),
            away,
            answering: away ? (0,remedies_regions/* answeringHere */.ni)(scene, targetsOf(items)) : [],
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
        (0,people/* ask */.kA)({
            whom: (0,src_text/* text */.Qq) `whoever chose the model`,
            title: (0,src_text/* text */.Qq) `Ask for an inference profile of the model`,
            message: `${(0,people/* introduce */.o2)(run)} Bedrock calls ${targetsOf(items).join(', ')} through an inference profile only, and no profile of it is known there. Which one may we use?`,
            requestId: requestIdOf(items),
            after: (0,src_text/* text */.Qq) `this step names an inference profile of the model`,
            looks,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/profile-wrong-geography.js












const profileWrongGeography = (0,rule/* rule */.H)({
    id: 'bedrock/profile-wrong-geography',
    severities: ['error'],
    title: 'The inference profile’s prefix does not serve this Region',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => (0,bedrock_cause/* judgedByRegion */.hK)(scene, 'profile-wrong-geography').map((items) => {
        const { region } = items[0];
        const readable = (0,bedrock_catalogue/* isReadable */.hS)(scene, region);
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
            answering: (0,remedies_regions/* answeringHere */.ni)(scene, targetsOf(items)),
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
const askForProfile = ({ items, region, run }) => (0,people/* ask */.kA)({
    whom: (0,src_text/* text */.Qq) `whoever chose the model`,
    title: (0,src_text/* text */.Qq) `Ask for a profile that ${region} calls`,
    message: `${(0,people/* introduce */.o2)(run)} ${targetsOf(items).join(', ')} cannot be called from there, and no list says by which id the model can be. Which one is meant?`,
    after: (0,src_text/* text */.Qq) `this step names a profile that ${region} calls`,
    looks: [listLook(region)],
});

;// CONCATENATED MODULE: ./build/src/rules/bedrock/destination-region-denied.js












const destinationRegionDenied = (0,rule/* rule */.H)({
    id: 'bedrock/destination-region-denied',
    severities: ['error'],
    title: 'A policy denies the model in a Region that the profile routes to',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => (0,bedrock_cause/* judgedByRegion */.hK)(scene, 'destination-region-denied').map((items) => {
        const { region } = items[0];
        const denials = items.flatMap((j) => (0,answer/* denialOf */.Z9)(j.observation) ?? []);
        const denied = [...new Set(items.map((j) => (0,bedrock_cause/* deniedDestination */.YY)(j.observation) ?? ''))];
        const arns = [...new Set(items.flatMap(({ ref }) => (ref ? invocationArns(scene, ref, region) : [])))];
        return {
            ...modelFacts(scene, items),
            denied,
            routes: [...new Set(items.flatMap(({ ref }) => (ref ? ((0,bedrock_catalogue/* destinationsOf */.Nu)(scene, ref, region) ?? []) : [])))],
            layers: [...new Set(denials.map((d) => d.layer))],
            explicit: denials.some((d) => d.explicit),
            policyArn: denials.flatMap((d) => d.policyArn ?? [])[0] ?? null,
            holder: denials.flatMap((d) => (0,policy_holder/* holderOf */.K)(d.principal) ?? [])[0] ?? null,
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
    const ref = (0,bedrock_catalogue/* refOf */.H8)(scene, id, item.region);
    const routes = ref.prefix ? (0,bedrock_catalogue/* destinationsOf */.Nu)(scene, ref, item.region) : [item.region];
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
        return (0,attach_policy/* allow */.cw)(holder, statements, { notes: [destination_region_denied_WHOLE] });
    if (!layers.every((layer) => layer === 'vpc-endpoint'))
        return null;
    const ofEndpoint = statements.map((statement) => ({ ...statement, Principal: '*' }));
    return (0,attach_policy/* allow */.cw)({ type: 'vpc-endpoint', name: null, account: run.account }, ofEndpoint, { notes: [destination_region_denied_WHOLE] });
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
    return (0,people/* ask */.kA)({
        whom: layers.map((layer) => OWNERS[layer]).find((owner) => owner !== undefined) ??
            (0,src_text/* text */.Qq) `whoever manages the caller’s policies`,
        title: (0,src_text/* text */.Qq) `Ask for Bedrock in ${(0,src_text/* enumerate */.HL)([...regions, ...(global ? ['unspecified'] : [])])} to be allowed`,
        message: [
            (0,people/* introduce */.o2)(run),
            `${policyArn ? `The policy ${policyArn}` : `A policy (${destination_region_denied_named(facts) || 'AWS does not say of which kind'})`} denies ${targetsOf(items).join(', ')}, an inference profile that routes to several Regions.`,
            `Please allow bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream ${exceptions.join(', and ')}${resources ? `, on ${resources}` : ''}.`,
        ].join(' '),
        requestId: requestIdOf(items),
        after: (0,src_text/* text */.Qq) `${describe_models_namesOf(items)} answers, wherever the profile routes to`,
        notes: [(0,src_text/* text */.Qq) `A request fails where any one of the profile’s Regions is denied: all of them must be allowed.`],
    });
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/model-legacy.js








const modelLegacy = (0,rule/* rule */.H)({
    id: 'bedrock/model-legacy',
    severities: ['error'],
    title: 'The model is Legacy, and closed to accounts that have not used it lately',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => (0,bedrock_cause/* judgedByRegion */.hK)(scene, 'model-legacy').map((items) => ({
        ...modelFacts(scene, items),
        days: [...new Set(items.flatMap((j) => (j.ref?.base ? ((0,bedrock_catalogue/* lastDay */.NY)(scene, j.ref.base, j.region)?.day ?? []) : [])))],
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
    const support = (0,people/* askSupport */.b7)({
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












const modelEndOfLife = (0,rule/* rule */.H)({
    id: 'bedrock/model-end-of-life',
    severities: ['error'],
    title: 'The model has reached its end of life',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => (0,bedrock_cause/* judgedByRegion */.hK)(scene, 'model-end-of-life').map((items) => {
        const proofs = items.flatMap((j) => proofOf(scene, j));
        const said = items.every((j) => (0,bedrock_reasons/* reasonOf */.A)(j.observation) === 'end-of-life' || (j.ref?.base && (0,bedrock_catalogue/* endedEntry */.XT)(scene, j.ref.base, j.region)));
        const away = !said && proofs.length === 0 ? elsewhere(scene, items, items[0].region) : null;
        return {
            ...modelFacts(scene, items, said ? 'certain' : 'likely'),
            proofs,
            ended: items.length === 1 ? endedOn(scene, items[0]) : null,
            offers: offerIds(scene, items, succeeding(scene)),
            away,
            answering: away ? (0,remedies_regions/* answeringHere */.ni)(scene, targetsOf(items)) : [],
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
    if (!ref?.base || (0,bedrock_reasons/* reasonOf */.A)(observation) === 'end-of-life')
        return [];
    const { base } = ref;
    const entry = (0,bedrock_catalogue/* endedEntry */.XT)(scene, base, region);
    if (entry?.status === 'failed')
        return [{ by: 'entry', entry }];
    const last = (0,bedrock_catalogue/* lastDay */.NY)(scene, base, region);
    if (last)
        return [{ by: last.live ? 'account' : 'table', base, day: last.day }];
    return (0,bedrock_models/* isGone */.ST)(base) ? [{ by: 'absence', base }] : [];
}
function endedOn(scene, { ref, region }) {
    const last = ref?.base ? (0,bedrock_catalogue/* lastDay */.NY)(scene, ref.base, region) : null;
    return last && Date.parse(last.day) <= scene.now ? last.day : null;
}
function tellProof(proof) {
    switch (proof.by) {
        case 'entry':
            return (0,evidence/* cite */.Y0)(proof.entry);
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
const askForSuccessor = ({ names, region, run, requestId }) => (0,people/* ask */.kA)({
    whom: (0,src_text/* text */.Qq) `whoever chose the model`,
    title: (0,src_text/* text */.Qq) `Choose a model that ${region} calls`,
    message: `${(0,people/* introduce */.o2)(run)} It calls ${names.join(', ')}, which AWS has withdrawn, and no list at hand has a successor. Which model takes its place?`,
    requestId,
    after: (0,src_text/* text */.Qq) `this step names a model that ${region} calls`,
    notes: [RECOMMENDED],
    looks: [listLook(region)],
});

;// CONCATENATED MODULE: ./build/src/rules/bedrock/model-retiring.js













const NOTICE_DAYS = 90;
const DAY = 86_400_000;
const modelRetiring = (0,rule/* rule */.H)({
    id: 'bedrock/model-retiring',
    severities: ['warning'],
    title: 'The model ends soon',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
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
                run: (0,run_facts/* runFacts */.pI)(scene),
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
            evidence: (0,evidence/* evidence */.MX)(items.map((r) => (0,evidence/* proof */.n1)(r.observation, whose(r)))),
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
            (0,answer/* answerOf */.ut)(observation) === 'throttled' ||
            (observation.status === 'not-evaluated' && scene.settings.bedrockProbe === 'catalog');
        const ref = (0,bedrock_ids/* parseModelId */.iA)(observation.target);
        if (!works || !ref.base || (0,bedrock_cause/* causeOf */.rl)(observation, scene) !== null)
            return [];
        const last = (0,bedrock_catalogue/* lastDay */.NY)(scene, ref.base, observation.region);
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
        ...(0,values/* acceptFinding */.Gn)('bedrock/model-retiring', ignored),
        title: (0,src_text/* text */.Qq) `Accept it until the change is planned`,
        looks: [listLook(region)],
    };
    return isSome(swaps)
        ? [swapModels(swaps, { region, notes: [...sourcesOf(offers, region), OTHER_MODEL] }), accept]
        : [accept];
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/quota-exhausted.js







const quotaExhausted = (0,rule/* rule */.H)({
    id: 'bedrock/quota-exhausted',
    severities: ['error'],
    title: 'A Bedrock quota of the account is spent, or zero',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => (0,bedrock_cause/* judgedByRegion */.hK)(scene, 'quota-exhausted').map((items) => {
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
    const support = (0,people/* askSupport */.b7)({
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
        ...(0,people/* waitUntil */.a0)(daily ? (0,src_text/* text */.Qq) `Wait until the day’s count starts anew` : (0,src_text/* text */.Qq) `Wait, then run again`, (0,src_text/* text */.Qq) `the count of ${describe_models_namesOf(items)} has started anew`, null),
        notes: [RESERVED],
        looks,
    };
    return zero === 'unknown' ? [wait, ...global, support] : [support, ...global];
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/api-key-rejected.js








const api_key_rejected_VARIABLE = 'AWS_BEARER_TOKEN_BEDROCK';
const apiKeyRejected = (0,rule/* rule */.H)({
    id: 'bedrock/api-key-rejected',
    severities: ['error'],
    title: 'The Bedrock API key is not accepted',
    since: '1.0',
    points: [{ variable: api_key_rejected_VARIABLE }],
    explains: ['bedrock/invocation-not-proven'],
    find(scene) {
        const items = (0,bedrock_cause/* judged */.g$)(scene, 'api-key-rejected');
        if (!isSome(items))
            return [];
        const messages = items.map(messageOf);
        return [
            {
                ...modelFacts(scene, items),
                fault: api_key_rejected_faultOf(messages),
                others: othersOf(scene),
                oidc: (0,remedies_oidc/* oidcFacts */.R3)(scene),
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
    if ((0,given_key/* givenKey */.xy)(scene.credentials) === null)
        return 'none';
    const accepted = scene.observations.some((o) => o.signer !== 'bearer' && !o.followUp && (0,answer/* acceptsCredentials */.Sk)(o));
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
    const key = (0,secrets/* newBedrockKey */.Aj)(run);
    const unset = {
        ...(0,secrets/* unsetKeys */.QK)(run, [api_key_rejected_VARIABLE]),
        title: (0,src_text/* text */.Qq) `Unset ${api_key_rejected_VARIABLE}, so that Bedrock is called with the job’s other credentials`,
        after: (0,src_text/* text */.Qq) `${api_key_rejected_VARIABLE} is not set, and Bedrock answers to the job’s other credentials`,
        notes: [(0,src_text/* text */.Qq) `They need ${'bedrock:InvokeModel'} on the models.`],
    };
    if (others === 'accepted')
        return [unset, key];
    if (others === 'unproven')
        return [key, unset];
    const role = (0,remedies_oidc/* assumeRoleWithOidc */.Y0)(oidc);
    return role ? [key, withoutKey(role, unset)] : [key];
}
/** A role does not help while the key is set: the SDKs prefer the key. */
const withoutKey = (role, { changes }) => ({
    ...role,
    title: (0,src_text/* text */.Qq) `Assume a role with OIDC, without an API key`,
    changes: [...changes, ...role.changes],
});

;// CONCATENATED MODULE: ./build/src/rules/bedrock/data-retention-mode.js











const dataRetentionMode = (0,rule/* rule */.H)({
    id: 'bedrock/data-retention-mode',
    severities: ['error'],
    title: 'The account’s data-retention mode is too strict for the model',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    explains: ['bedrock/invocation-not-proven'],
    find: (scene) => (0,bedrock_cause/* judgedByRegion */.hK)(scene, 'data-retention-mode').map((items) => {
        const read = (0,bedrock_catalogue/* retentionMode */.sS)(scene, items[0].region);
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
        remedies: (0,offered/* offered */.I)((0,administration/* setDataRetention */.hd)(least, region), useOthers(offers, region)),
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














const invocationNotProven = (0,rule/* rule */.H)({
    id: 'bedrock/invocation-not-proven',
    severities: ['warning', 'notice'],
    title: 'The model was not invoked, so that it can be is not proven',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('bedrock-models'),
    find(scene) {
        const catalog = scene.settings.bedrockProbe === 'catalog';
        const groups = Map.groupBy(unproven(scene), (o) => `${invocation_not_proven_reasonFor(o)}|${catalog && (0,bedrock_catalogue/* isReadable */.hS)(scene, o.region)}`);
        return [...groups.values()].flatMap((group) => {
            if (!isSome(group))
                return [];
            const readable = group.every((o) => (0,bedrock_catalogue/* isReadable */.hS)(scene, o.region));
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
                    run: (0,run_facts/* runFacts */.pI)(scene),
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
            evidence: (0,evidence/* evidence */.MX)(models.map((model) => invocation_not_proven_seen(model, reason))),
            remedies: invocation_not_proven_remediesFor(facts),
        };
    },
});
/** The model itself failed on a call that AWS had authorised and passed on to it. */
const MODEL_FAILED = /^Model(Error|StreamError|Timeout)Exception$/;
function unproven(scene) {
    return scene.observations.filter((o) => {
        // What nobody was there to sign has its reason in another finding.
        if (o.service !== 'bedrock' || o.signer === 'none' || o.followUp || o.target === null || (0,bedrock_cause/* causeOf */.rl)(o, scene) !== null)
            return false;
        return (o.status === 'not-evaluated' ||
            (o.status === 'failed' && o.error.kind === 'service' && MODEL_FAILED.test(o.error.code) && (0,bedrock_reasons/* reasonOf */.A)(o) === null));
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
        hint: (0,bedrock_catalogue/* isReadable */.hS)(scene, observation.region)
            ? null
            : (0,bedrock_models/* offlineAnswer */.w)(observation.target ?? '', observation.region, scene.now),
        availability: base ? (0,bedrock_catalogue/* availabilityOf */.nS)(scene, base, observation.region) : null,
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
        return (0,evidence/* cite */.Y0)(o);
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
    const accept = (0,values/* acceptFinding */.Gn)('bedrock/invocation-not-proven', ignored);
    const read = readable
        ? null
        : (0,attach_policy/* allowCaller */.Z4)(run.principal, [CATALOGUE], {
            title: (0,src_text/* text */.Qq) `Let the caller read the catalogue`,
            notes: [(0,src_text/* text */.Qq) `Reading costs nothing, and tells what can be known without a call.`],
        });
    const reading = read ? [read] : [];
    if (why === 'catalog')
        return [
            (0,values/* setInput */.zF)('bedrock-probe', 'invoke', {
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
        return [(0,people/* runAgain */.qL)(run, 'passed', { after: (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(subjects)} answers` }), accept];
    return [accept, ...reading];
}

;// CONCATENATED MODULE: ./build/src/rules/catalogue.js
// Written by npm run docs from ids.ts and the rules. Do not edit.
































































































/** Each rule once, most fundamental first. What no rule explains comes last, and has a rule of its own. */
const RULES = [
    withheld_from_fork/* withheldFromFork */.W,
    withheld_from_dependabot/* withheldFromDependabot */.e,
    missing/* missing */.L,
    incomplete/* incomplete */.$,
    placeholder/* placeholder */.q,
    swapped/* swapped */.R,
    malformed_key_id/* malformedKeyId */.W,
    malformed_secret/* malformedSecret */.G,
    malformed_session_token/* malformedSessionToken */.x,
    missing_session_token/* missingSessionToken */.y,
    region_missing/* missing */.L,
    malformed/* malformed */.Q,
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
    session_expired/* sessionExpired */.y,
    sessionInvalid,
    unknownKey,
    wrongSecret,
    optInRejected,
    stsNotActive,
    accountNotActivated,
    quarantined,
    wrong_account/* wrongAccount */.H,
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
    permission_missing/* permissionMissing */.k,
    tokenRequestFailed,
    invalid_role_arn/* invalidRoleArn */.X,
    providerMissing,
    audienceMismatch,
    trustPolicyMismatch,
    trustPolicyTooOpen,
    tokenExpired,
    providerUnreachable,
    denied,
    tagSessionDenied,
    invalid_parameter/* invalidParameter */.V,
    duration_exceeded/* durationExceeded */.E,
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
    table_not_found/* tableNotFound */.U9,
    tableInOtherRegion,
    table_not_active/* tableNotActive */.oO,
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


/***/ })

};
