import { palettes, type UnifiedThemeOptions } from '@backstage/theme';

type Palette = UnifiedThemeOptions['palette'];

const navigation = {
  background: '#10202d',
  indicator: '#7fd1c7',
  color: '#b9c6d0',
  selectedColor: '#ffffff',
  navItem: { hoverBackground: '#1d3344' },
  submenu: { background: '#1d3344' },
};

/**
 * The colours of components of the ecosystem that are not built on Backstage UI. They repeat the
 * surfaces of `@meridian/aws-react`'s tokens.css, which is where the contrast is tested.
 */
export const lightPalette: Palette = {
  ...palettes.light,
  background: { default: '#f4f6f8', paper: '#ffffff' },
  primary: { main: '#0b5c7a' },
  status: {
    ...palettes.light.status,
    ok: '#1f6b41',
    warning: '#9a5b00',
    error: '#c01f2e',
  },
  border: '#dde3e8',
  textSubtle: '#55636e',
  link: '#0b5c7a',
  linkHover: '#083f55',
  navigation,
  tabbar: { indicator: '#0b5c7a' },
};

export const darkPalette: Palette = {
  ...palettes.dark,
  background: { default: '#11161b', paper: '#1a2128' },
  primary: { main: '#7cc7e8', dark: '#a5daf1' },
  status: {
    ...palettes.dark.status,
    ok: '#9be3b8',
    warning: '#f0b455',
    error: '#ff7d7d',
  },
  border: '#33404b',
  textSubtle: '#a9b7c2',
  link: '#7cc7e8',
  linkHover: '#a5daf1',
  navigation: { ...navigation, background: '#0b1116' },
  tabbar: { indicator: '#7cc7e8' },
};
