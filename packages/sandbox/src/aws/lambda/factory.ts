import { createHash } from 'crypto';
import type { Runtime } from '@aws-sdk/client-lambda';
import { stableId, stableNumber, stableUuid } from '../../estate/ids';
import type { SandboxFunction } from './collections';

/** What tells one function from another; the rest follows from it. */
export interface FunctionOptions {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly description: string;
  readonly runtime: Runtime;
  readonly handler: string;
  readonly memoryMebibytes: number;
  readonly timeoutSeconds: number;
  readonly modifiedAt: Date;
  readonly tags: Readonly<Record<string, string>>;
  readonly environment?: Record<string, string>;
  readonly deadLetterArn?: string;
  readonly kmsKeyArn?: string;
  readonly vpc?: {
    readonly vpcId: string;
    readonly subnetIds: string[];
    readonly securityGroupIds: string[];
  };
}

export function makeFunction(options: FunctionOptions): SandboxFunction {
  const { accountId, region, name, environment, vpc } = options;
  const arn = `arn:aws:lambda:${region}:${accountId}:function:${name}`;
  return {
    configuration: {
      FunctionName: name,
      FunctionArn: arn,
      Runtime: options.runtime,
      Role: `arn:aws:iam::${accountId}:role/lambda-${name}`,
      Handler: options.handler,
      CodeSize: 200_000 + stableNumber(`${arn}/size`, 20_000_000),
      Description: options.description,
      Timeout: options.timeoutSeconds,
      MemorySize: options.memoryMebibytes,
      // Lambda writes the offset without a colon.
      LastModified: options.modifiedAt.toISOString().replace('Z', '+0000'),
      CodeSha256: createHash('sha256').update(arn).digest('base64'),
      Version: '$LATEST',
      ...(vpc
        ? {
            VpcConfig: {
              SubnetIds: vpc.subnetIds,
              SecurityGroupIds: vpc.securityGroupIds,
              VpcId: vpc.vpcId,
              Ipv6AllowedForDualStack: false,
            },
          }
        : {}),
      ...(options.deadLetterArn
        ? { DeadLetterConfig: { TargetArn: options.deadLetterArn } }
        : {}),
      ...(environment ? { Environment: { Variables: environment } } : {}),
      ...(options.kmsKeyArn ? { KMSKeyArn: options.kmsKeyArn } : {}),
      TracingConfig: { Mode: 'Active' },
      RevisionId: stableUuid(`${arn}/revision`),
      PackageType: 'Zip',
      Architectures: ['x86_64'],
      EphemeralStorage: { Size: 512 },
      SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
      RuntimeVersionConfig: {
        RuntimeVersionArn: `arn:aws:lambda:${region}::runtime:${stableId(
          '',
          options.runtime,
          64,
        )}`,
      },
      LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${name}` },
    },
    tags: options.tags,
  };
}
