import { useLocation } from 'react-router-dom';

const LABEL = 'address';

/** Writes the address into the page, for {@link shownAddress}. */
export function ShownAddress() {
  const { pathname, search } = useLocation();
  return <output aria-label={LABEL}>{pathname + search}</output>;
}

/** The address that the browser would show, in a page that has a {@link ShownAddress}. */
export function shownAddress(): URL {
  const shown = document.querySelector(`output[aria-label="${LABEL}"]`);
  if (!shown?.textContent) {
    throw new Error('The page does not show its address');
  }
  return new URL(shown.textContent, 'http://portal.test');
}
