import type { DBSubnetGroup, OptionGroup } from '@aws-sdk/client-rds';
import type { AwsRequestContext } from '../../../core/AwsHandlers';
import { rdsArn } from '../arns';
import { dbInstances, dbSubnetGroups } from '../collections';

type Place = Pick<AwsRequestContext, 'estate' | 'accountId' | 'region'>;

/** The subnet groups that databases of an account and Region are in. */
export function subnetGroupsAt(place: Place): DBSubnetGroup[] {
  const { estate, accountId, region } = place;
  const all = [
    ...estate.of(dbSubnetGroups, accountId, region),
    ...estate
      .of(dbInstances, accountId, region)
      .flatMap(({ DBSubnetGroup: group }) => group ?? []),
  ];
  return [
    ...new Map(all.map(group => [group.DBSubnetGroupName, group])).values(),
  ];
}

/** The default option groups of the engines in use; nobody made one of their own. */
export function optionGroupsAt(place: Place): OptionGroup[] {
  const { estate, accountId, region } = place;
  const found = new Map<string, OptionGroup>();
  for (const instance of estate.of(dbInstances, accountId, region)) {
    for (const { OptionGroupName } of instance.OptionGroupMemberships ?? []) {
      const version = /-(\d[\d-]*)$/.exec(OptionGroupName ?? '')?.[1];
      if (OptionGroupName && version) {
        const major = version.replace('-', '.');
        found.set(OptionGroupName, {
          OptionGroupName,
          OptionGroupDescription: `Default option group for ${instance.Engine} ${major}`,
          EngineName: instance.Engine,
          MajorEngineVersion: major,
          Options: [],
          AllowsVpcAndNonVpcInstanceMemberships: true,
          OptionGroupArn: rdsArn(accountId, region, 'og', OptionGroupName),
        });
      }
    }
  }
  return [...found.values()];
}
