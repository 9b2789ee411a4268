import { Link, useSidebarOpenState } from '@backstage/core-components';
import { MeridianMark } from './MeridianMark';
import styles from './SidebarLogo.module.css';

/** The wordmark at the top of the sidebar; it leads home. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      className={styles.logo}
      aria-label="Meridian, to the home page"
    >
      <span className={styles.mark}>
        <MeridianMark size={26} />
      </span>
      {isOpen && <span className={styles.word}>Meridian</span>}
    </Link>
  );
}
