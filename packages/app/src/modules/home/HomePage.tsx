import { useApi } from '@backstage/frontend-plugin-api';
import {
  awsInventoryApiRef,
  useCoverage,
} from '@meridian/plugin-aws-inventory';
import { HomeAnswer } from './HomeAnswer';
import { HomeCoverage } from './HomeCoverage';
import { HomeSearch } from './HomeSearch';
import { MyTeams } from './MyTeams';
import { NewestChanges } from './NewestChanges';
import styles from './Home.module.css';

/** What a person needs first: is anything wrong, where, and how old is the news. */
export function HomePage() {
  const api = useApi(awsInventoryApiRef);
  const coverage = useCoverage(api);
  return (
    <div className={styles.page}>
      <HomeAnswer coverage={coverage} />
      <HomeSearch />
      <div className={styles.columns}>
        <div className={styles.column}>
          <HomeCoverage coverage={coverage} />
          <MyTeams />
        </div>
        <NewestChanges />
      </div>
    </div>
  );
}
