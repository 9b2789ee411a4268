const MAX_LENGTH = 500;

const SECRETS: ReadonlyArray<readonly [RegExp, string]> = [
  // Access key ids: four letters for the kind, then 12 to 128 characters.
  [/\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}\b/g, '[access key]'],
  [
    /\b(X-Amz-(?:Credential|Signature|Security-Token)|Credential|Signature|SessionToken|SecretAccessKey|SignedHeaders|AWSAccessKeyId)\s*[=:]\s*[^\s,&'"]+/gi,
    '$1=[removed]',
  ],
  [/\bAuthorization\s*:\s*.*/gi, 'Authorization: [removed]'],
  [/\bBearer\s+\S+/gi, 'Bearer [removed]'],
  // EC2 encodes who asked for what in a text that only sts:DecodeAuthorizationMessage reads.
  [/Encoded authorization failure message:\s*\S+/gi, ''],
  // S3 and others quote the whole canonical request when a signature does not match.
  [
    /\b(?:The )?Canonical String(?: for this request)? should have been[\s\S]*/gi,
    '',
  ],
  // A hint for developers that the SDK appends.
  [/\s*Deserialization error: to see the raw response[\s\S]*/g, ''],
  [/\b[A-Za-z0-9+/_=-]{60,}/g, '[removed]'],
];

/**
 * A message of AWS without keys, tokens and signatures, on one line, of at most 500
 * characters: fit for pages and logs.
 */
export function withoutSecrets(message: string): string {
  const cleaned = SECRETS.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    message,
  )
    .replace(/\s+/g, ' ')
    .trim();
  return cleaned.length > MAX_LENGTH
    ? `${cleaned.slice(0, MAX_LENGTH - 1)}…`
    : cleaned;
}
