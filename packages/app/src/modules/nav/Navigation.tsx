import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import type {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { SidebarSearchModal } from '@backstage/plugin-search';
import {
  Settings as SidebarSettings,
  UserSettingsSignInAvatar,
} from '@backstage/plugin-user-settings';
import { RiMenuLine, RiSearchLine } from '@remixicon/react';
import { SidebarLogo } from './SidebarLogo';

function NavLink({ icon, href, title }: NavContentNavItem) {
  return <SidebarItem icon={() => icon} to={href} text={title} />;
}

/** Pages that have another way in: the search box, the foot of the bar, the page of an entity. */
const NOT_IN_THE_LIST = [
  'page:search',
  'page:user-settings',
  'page:home',
  'page:catalog-graph',
];

/** The sidebar: home first, then what exists, then what can be made. */
export function Navigation({ navItems }: NavContentComponentProps) {
  const home = navItems.take('page:app/home');
  const items = navItems.withComponent(NavLink);
  NOT_IN_THE_LIST.forEach(id => navItems.take(id));

  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarGroup label="Search" icon={<RiSearchLine />} to="/search">
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<RiMenuLine />}>
        {home && <NavLink {...home} />}
        {items.take('page:catalog')}
        {items.take('page:aws-inventory')}
        {items.take('page:dr-status')}
        {items.take('page:rds-inspector')}
        {items.take('page:aws-inventory/coverage')}
        {items.take('page:api-docs')}
        {items.take('page:techdocs')}
        {items.take('page:scaffolder')}
        <SidebarDivider />
        <SidebarScrollWrapper>
          {items.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <SidebarGroup
        label="Settings"
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        <SidebarSettings />
      </SidebarGroup>
    </Sidebar>
  );
}
