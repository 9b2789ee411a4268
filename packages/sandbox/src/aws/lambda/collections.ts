import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import { collection } from '../../core/Estate';

/** A function with its tags. */
export interface SandboxFunction {
  readonly configuration: FunctionConfiguration & {
    readonly FunctionName: string;
    readonly FunctionArn: string;
  };
  readonly tags: Readonly<Record<string, string>>;
}

export const functions = collection<SandboxFunction>('lambda.functions');
