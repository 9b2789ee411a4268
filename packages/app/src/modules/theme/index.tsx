import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import { RiMoonLine, RiSunLine } from '@remixicon/react';
import { MeridianTheme } from './MeridianTheme';
import { darkPalette, lightPalette } from './palettes';

// The names are those of the app's own two themes, so that these take their place.
const light = ThemeBlueprint.make({
  name: 'light',
  params: {
    theme: {
      id: 'light',
      title: 'Light',
      variant: 'light',
      icon: <RiSunLine />,
      Provider: ({ children }) => (
        <MeridianTheme palette={lightPalette}>{children}</MeridianTheme>
      ),
    },
  },
});

const dark = ThemeBlueprint.make({
  name: 'dark',
  params: {
    theme: {
      id: 'dark',
      title: 'Dark',
      variant: 'dark',
      icon: <RiMoonLine />,
      Provider: ({ children }) => (
        <MeridianTheme palette={darkPalette}>{children}</MeridianTheme>
      ),
    },
  },
});

/** The two themes of the portal. */
export const themeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [light, dark],
});

export default themeModule;
