import { Link } from '@backstage/ui';
import styles from './CellLink.module.css';

/** A link in a cell of a table, that ends with an ellipsis where the cell does; all of it shows on hover. */
export function CellLink(props: { href: string; children: string }) {
  return (
    <Link href={props.href} className={styles.link} title={props.children}>
      {props.children}
    </Link>
  );
}
