import { SearchField } from '@backstage/ui';
import { useInventoryLinks } from '@meridian/plugin-aws-inventory';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import styles from './Home.module.css';

/** Leads to the resources that carry the words in their name, id, ARN or tags. */
export function HomeSearch() {
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const links = useInventoryLinks();
  return (
    <SearchField
      className={styles.search}
      aria-label="Find an AWS resource by name, id, ARN or tag, and press Enter"
      placeholder="Find an AWS resource by name, id, ARN or tag"
      value={text}
      onChange={setText}
      onSubmit={words => {
        if (words.trim()) {
          navigate(links.inventory({ text: words.trim() }));
        }
      }}
    />
  );
}
