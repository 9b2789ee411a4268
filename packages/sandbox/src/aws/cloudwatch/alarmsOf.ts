import type { AwsRequestContext } from '../../core/AwsHandlers';
import {
  alarmDerivations,
  alarms,
  EVERYWHERE,
  type SandboxAlarm,
} from './collections';

/** Every alarm of the account and Region, by name. */
export function alarmsOf(
  context: Pick<AwsRequestContext, 'estate' | 'accountId' | 'region'>,
): SandboxAlarm[] {
  const { estate, accountId, region } = context;
  return [
    ...estate.of(alarms, accountId, region),
    ...estate
      .of(alarmDerivations, EVERYWHERE, EVERYWHERE)
      .flatMap(derive => derive(estate, accountId, region)),
  ].sort((a, b) => (a.definition.AlarmName < b.definition.AlarmName ? -1 : 1));
}
