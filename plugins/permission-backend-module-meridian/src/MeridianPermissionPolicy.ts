import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { combine, decide } from './decide';
import type { PermissionConfig } from './readPermissionConfig';
import { rolesOf } from './roles';

/** Decides by the roles that a person's groups give them. Who has no role may do nothing. */
export class MeridianPermissionPolicy implements PermissionPolicy {
  private readonly config: PermissionConfig;
  private readonly auditor: AuditorService;

  constructor(options: { config: PermissionConfig; auditor: AuditorService }) {
    this.config = options.config;
    this.auditor = options.auditor;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const ownershipEntityRefs = user?.info.ownershipEntityRefs ?? [];
    const roles = rolesOf(ownershipEntityRefs, this.config.groupsByRole);
    const decision = combine(
      roles.map(role =>
        decide(role, permission, {
          userEntityRef: user?.info.userEntityRef ?? '',
          ownershipEntityRefs,
          sharedOwners: this.config.sharedOwners,
        }),
      ),
    );
    if (decision.result === AuthorizeResult.DENY) {
      await this.recordDenial(permission.name, roles, user);
    }
    return decision;
  }

  private async recordDenial(
    permission: string,
    roles: readonly string[],
    user: PolicyQueryUser | undefined,
  ): Promise<void> {
    const event = await this.auditor.createEvent({
      eventId: 'permission-deny',
      severityLevel: 'medium',
      meta: {
        permission,
        roles: [...roles],
        user: user?.info.userEntityRef ?? 'nobody',
      },
    });
    await event.success();
  }
}
