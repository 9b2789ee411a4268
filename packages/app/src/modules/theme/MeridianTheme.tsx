import {
  createUnifiedTheme,
  genPageTheme,
  shapes,
  UnifiedThemeProvider,
  type UnifiedThemeOptions,
} from '@backstage/theme';
import '@meridian/aws-react/tokens.css';
import { useMemo, type ReactNode } from 'react';

// One quiet head for every kind of page: colour is kept for what is wrong.
const pageTheme = genPageTheme({
  colors: ['#10202d', '#17405a'],
  shape: shapes.round,
});
const PAGE_KINDS = [
  'home',
  'documentation',
  'tool',
  'service',
  'website',
  'library',
  'other',
  'app',
  'apis',
  'card',
];

// Tables of the ecosystem otherwise make columns so narrow that names fall into syllables.
const WHOLE_WORDS = {
  styleOverrides: {
    root: { wordBreak: 'normal', overflowWrap: 'break-word' },
  },
} as const;

/** Puts one palette around the app, and the tokens that Backstage UI reads from the body. */
export function MeridianTheme(props: {
  palette: UnifiedThemeOptions['palette'];
  children: ReactNode;
}) {
  const theme = useMemo(
    () =>
      createUnifiedTheme({
        palette: props.palette,
        fontFamily: 'system-ui, sans-serif',
        defaultPageTheme: 'home',
        pageTheme: Object.fromEntries(
          PAGE_KINDS.map(kind => [kind, pageTheme]),
        ),
        components: { MuiTableCell: WHOLE_WORDS },
      }),
    [props.palette],
  );
  return (
    <UnifiedThemeProvider theme={theme} themeName="meridian">
      {props.children}
    </UnifiedThemeProvider>
  );
}
