import { Link, Skeleton } from '@backstage/ui';
import type { RemoteData } from '@meridian/aws-react';
import {
  CoverageGrid,
  useInventoryLinks,
} from '@meridian/plugin-aws-inventory';
import type { InventoryCoverage } from '@meridian/plugin-aws-inventory-common';
import { HomeSection } from './HomeSection';

/** What was read of each account in each Region, and how long ago. */
export function HomeCoverage(props: {
  coverage: RemoteData<InventoryCoverage>;
}) {
  const { data, error } = props.coverage;
  const links = useInventoryLinks();
  if (error && !data) {
    // The answer above says why.
    return null;
  }
  return (
    <HomeSection
      title="How old is the news?"
      more={<Link href={links.coverage()}>Coverage</Link>}
    >
      {data ? (
        <CoverageGrid coverage={data} />
      ) : (
        <Skeleton width="100%" height={220} />
      )}
    </HomeSection>
  );
}
