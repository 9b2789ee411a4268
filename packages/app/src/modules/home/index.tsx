import {
  createFrontendModule,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiHome5Line } from '@remixicon/react';

const homeRouteRef = createRouteRef();

const homePage = PageBlueprint.make({
  name: 'home',
  params: {
    path: '/',
    title: 'Home',
    icon: <RiHome5Line />,
    routeRef: homeRouteRef,
    loader: () => import('./HomePage').then(m => <m.HomePage />),
  },
});

/** The page at `/`. */
export const homeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [homePage],
});

export default homeModule;
