import { Link, useSearchParams } from 'react-router-dom';
import { hrefOfPart, PAGE_PARTS, type PagePart } from './sections';
import styles from './Database.module.css';

/** The parts of the page, each with an address of its own. */
export function PartTabs({ current }: { current: PagePart }) {
  const [params] = useSearchParams();
  return (
    <nav aria-label="Parts of this page" className={styles.tabs}>
      {PAGE_PARTS.map(({ id, label }) => (
        <Link
          key={id}
          to={hrefOfPart(params, id)}
          className={styles.tab}
          aria-current={id === current ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
