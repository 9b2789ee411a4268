import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import { checkRequest } from '@meridian/api-node';
import type { Router } from 'express';
import type { Drills } from '../drills/DrillsService';
import type { Endpoints } from '../schema/Endpoints';
import { openApiDocument } from '../schema/generated/openapi';
import type { Recovery } from '../service/Recovery';
import { addDrillRoutes } from './drillRoutes';
import { addLossRoutes } from './lossRoutes';
import { addSystemRoutes } from './systemRoutes';

export type TypedRouter = ReturnType<
  typeof createValidatedOpenApiRouterFromGeneratedEndpointMap<Endpoints>
>;

export interface RouterOptions {
  /** Checks permissions. */
  readonly recovery: Recovery;
  /** Checks permissions. */
  readonly drills: Drills;
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
}

/** The HTTP API of the recovery status, as `openapi.yaml` describes it. */
export function createRouter(options: RouterOptions): Router {
  const router: TypedRouter =
    createValidatedOpenApiRouterFromGeneratedEndpointMap<Endpoints>(
      openApiDocument,
      { validatorOptions: { validateApiSpec: false } },
    );
  router.use(checkRequest(['from', 'to']));
  addSystemRoutes(router, options);
  addLossRoutes(router, options);
  addDrillRoutes(router, options);
  return router;
}
