import { Link } from '@backstage/ui';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { nameOfEntity } from './EntityLink';
import styles from './CellLink.module.css';

/** A link in a cell of a table, that ends with an ellipsis where the cell does; all of it shows on hover. */
export function CellLink(props: { href: string; children: string }) {
  return (
    <Link href={props.href} className={styles.link} title={props.children}>
      {props.children}
    </Link>
  );
}

/** An entity of the catalog in a cell of a table, by name, linked where the app has a catalog. */
export function EntityCell({ entityRef }: { entityRef: string }) {
  const href = useRecoveryLinks().entity(entityRef);
  const name = nameOfEntity(entityRef);
  return href ? (
    <CellLink href={href}>{name}</CellLink>
  ) : (
    <span title={name}>{name}</span>
  );
}
