// Which codes are AWS's wherever they are, and which other systems have as well.

/** Nobody else's, or a sure sign beside what follows it. */
const OWN =
  /^(?:InvalidClientTokenId|UnrecognizedClientException|InvalidAccessKeyId|ExpiredToken(?:Exception)?|TokenRefreshRequired|SignatureDoesNotMatch|InvalidSignature(?:Exception)?|IncompleteSignature(?:Exception)?|AuthorizationHeaderMalformed|MissingAuthenticationToken(?:Exception)?|RequestTimeTooSkewed|RequestExpired|OptInRequired|NotSignedUp|SubscriptionRequiredException|RegionDisabledException|PermanentRedirect|IllegalLocationConstraintException|AccessDenied(?:Exception)?|UnauthorizedOperation|AuthFailure|AllAccessDisabled|ThrottlingException|ThrottledException|RequestLimitExceeded|ProvisionedThroughputExceededException|BandwidthLimitExceeded|SlowDown|ModelNotReadyException|ModelErrorException|ModelTimeoutException|ServiceQuotaExceededException|NoSuchBucket|InvalidBucketName|AccessControlListNotSupported|InvalidIdentityToken(?:Exception)?|IDPCommunicationError(?:Exception)?|IDPRejectedClaim(?:Exception)?|PackedPolicyTooLarge(?:Exception)?|MalformedPolicyDocument(?:Exception)?|CredentialsProviderError|CredentialUnavailable|NoCredentialProviders|NoCredentialsError|PartialCredentialsError|NoRegionError|MissingRegion|ProfileNotFound|TokenRetrievalError|PendingVerification|InvalidBucketState|BucketAlreadyOwnedByYou|SSOTokenLoadError|UnauthorizedSSOTokenError|EndpointConnectionError|ConnectTimeoutError|InvalidRegionError|UnknownOperationException|InvalidTokenId|ResourceNotFoundException|RepositoryNotFoundException|DecryptionFailure|KMSAccessDeniedException|KMS\.\w+|CredentialRetrievalError|ExpiredTokenError)$/;
/** Others say it too: it counts where its surroundings are AWS's. */
const SHARED =
  /^(?:ValidationException|ValidationError|InvalidToken|Throttling|TooManyRequestsException|Blocked|AccountProblem|InternalServerError|EntityAlreadyExists(?:Exception)?|BucketAlreadyExists|UnauthorizedException|AuthorizationError|NotFound|Forbidden|BadRequest|InvalidRequest|InvalidRequestException|LimitExceeded(?:Exception)?|ConflictException|ServiceUnavailable(?:Exception)?|InternalServerException|InternalFailure|InternalError|NoSuchKey|NoSuchEntity(?:Exception)?|InvalidParameterException|InvalidParameterValueException|InvalidArgument|UnknownError|NetworkingError|TimeoutError|ConnectionError|SSLError|ProxyConnectionError|ClientError|IllegalArgumentException|S3Exception|DynamoDbException|StsException|SdkClientException)$/;

export const isOwnCode = (code: string): boolean => OWN.test(code);
export const isSharedCode = (code: string): boolean => SHARED.test(code);

/** Words around an error that are AWS's. */
export const AWS_AROUND =
  /\barn:aws|amazonaws\.com|NetworkingError|Seahorse|SdkClientException|AssumeRole|role with OIDC|@aws-sdk|@smithy|\$metadata|\$fault|botocore|boto3|aws-sdk|awssdk|\bAWS\b|Amazon|Bedrock|DynamoDB|\bS3\b|\bSTS\b|\(Service: |x-amzn?-|configure-aws-credentials|\baws (?:s3|sts|ec2|ecr|ecs|eks|lambda|iam|ssm|cloudformation|dynamodb|bedrock)/i;

/** Sentences that only AWS says, with the code that goes with each where a tool leaves it out. */
export const SENTENCES: readonly (readonly [words: RegExp, code: string, status: number])[] = [
  [/The security token included in the request is invalid/i, 'InvalidClientTokenId', 403],
  [/The security token included in the request is expired|The provided token has expired/i, 'ExpiredToken', 403],
  [/The AWS Access Key Id you provided does not exist in our records/i, 'InvalidAccessKeyId', 403],
  [/The AWS Access Key Id needs a subscription for the service/i, 'OptInRequired', 403],
  [/AWS was not able to validate the provided access credentials/i, 'AuthFailure', 401],
  [/The Access Key ID or security token is invalid/i, 'UnrecognizedClientException', 400],
  [/The provided token is malformed or otherwise invalid/i, 'InvalidToken', 400],
  [/The request signature we calculated does not match the signature you provided/i, 'SignatureDoesNotMatch', 403],
  [/Signature (?:expired: \d|not yet current: \d)/i, 'SignatureDoesNotMatch', 403],
  [/The difference between the request time and the (?:current|server)/i, 'RequestTimeTooSkewed', 403],
  [
    /Credential should be scoped (?:to|with) a (?:valid|correct)|Credential should be scoped to correct service/i,
    'SignatureDoesNotMatch',
    403,
  ],
  [/not a valid key=value pair \(missing equal-sign\) in Authorization header/i, 'IncompleteSignature', 400],
  [/Authorization header requires '(?:Credential|Signature)' parameter/i, 'IncompleteSignature', 400],
  [/The authorization header is malformed; /i, 'AuthorizationHeaderMalformed', 400],
  [
    /Request is missing Authentication Token|Request must contain (?:either )?a valid \(registered\) AWS Access Key ID/i,
    'MissingAuthenticationToken',
    403,
  ],
  [/The bucket you are attempting to access must be addressed using the specified endpoint/i, 'PermanentRedirect', 301],
  [
    /The (?:unspecified|[\w-]+) location constraint is incompatible for the region specific endpoint/i,
    'IllegalLocationConstraintException',
    400,
  ],
  [/All access to this (?:object|bucket) has been disabled/i, 'AllAccessDisabled', 403],
  [/Your account is not signed up for the \w+ service/i, 'NotSignedUp', 403],
  [/The bucket does not allow ACLs/i, 'AccessControlListNotSupported', 400],
  [/The authorization mechanism you have provided is not supported/i, 'InvalidRequest', 400],
  [/Not authorized to perform sts:(?:AssumeRole\w*|TagSession|SetSourceIdentity)/i, 'AccessDenied', 403],
  [/No OpenIDConnect provider found in your account for/i, 'InvalidIdentityToken', 400],
  [/Incorrect token audience/i, 'InvalidIdentityToken', 400],
  [/OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint/i, 'InvalidIdentityToken', 400],
  [/Couldn't retrieve verification key from your identity provider/i, 'InvalidIdentityToken', 400],
  [/Token expired: current date\/time \d+ must be before the expiration date\/time/i, 'ExpiredTokenException', 400],
  [/The requested DurationSeconds exceeds the/i, 'ValidationError', 400],
  [/Packed size of session tags consumes/i, 'PackedPolicyTooLarge', 400],
  [/The source identity is already set for this assume role session/i, 'ValidationError', 400],
  [/Roles may not be assumed by root accounts/i, 'AccessDenied', 403],
  [/MultiFactorAuthentication failed/i, 'AccessDenied', 403],
  [/You don.t have access to the model with the specified model ID/i, 'AccessDeniedException', 403],
  [/Your account is not authorized to (?:invoke this API operation|access this model)/i, 'AccessDeniedException', 403],
  [
    /(?:Authentication failed: )?Please make sure your API Key is valid|Bearer Token has expired|Invalid API Key format/i,
    'AccessDeniedException',
    403,
  ],
  [/Model access is denied due to/i, 'AccessDeniedException', 403],
  [
    /Model use case details have not been submitted for this account|You have not filled out the required use-case form/i,
    'ResourceNotFoundException',
    404,
  ],
  [
    /The provided model identifier is invalid|Could not resolve the foundation model from the provided model identifier/i,
    'ValidationException',
    400,
  ],
  [/Invocation of model ID \S+ with on-demand throughput isn.t supported/i, 'ValidationException', 400],
  [/This Model is marked by provider as Legacy/i, 'ResourceNotFoundException', 404],
  [/This model version has reached the end of its life/i, 'ResourceNotFoundException', 404],
  [
    /Access to (?:Anthropic models is not allowed from unsupported countries|this model is not available for channel program accounts)/i,
    'ValidationException',
    400,
  ],
  [/INVALID_PAYMENT_INSTRUMENT/i, 'AccessDeniedException', 403],
  [
    /Too many tokens(?: per day)?, please wait before trying again|Too many tokens per day/i,
    'ThrottlingException',
    429,
  ],
  [/Too many requests, please wait before trying again/i, 'ThrottlingException', 429],
  [/Model is not ready for inference/i, 'ModelNotReadyException', 429],
  [
    /KMS key access denied error|ciphertext refers to a customer master key that does not exist|Access to KMS is not allowed/i,
    'AccessDeniedException',
    400,
  ],
  [/STS is not activated in this region for account/i, 'RegionDisabledException', 403],
  [/You are not subscribed to this service\. Please go to/i, 'OptInRequired', 401],
  [/Your account is currently being verified\. Verification normally takes/i, 'PendingVerification', 400],
  [/\bRequest ARN is invalid/i, 'ValidationError', 400],
  [/This account is currently blocked and not recognized as a valid account/i, 'Blocked', 400],
  [
    /Requested resource not found: Table: \S+ not found|Cannot do operations on a non-existent table/i,
    'ResourceNotFoundException',
    400,
  ],
  [
    /You are not authorized to perform this operation\. (?:User: |Encoded authorization failure message)/i,
    'UnauthorizedOperation',
    403,
  ],
  [/is not authorized to perform:? [\w-]+:\w+/i, 'AccessDenied', 403],
];
