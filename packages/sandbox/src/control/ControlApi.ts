import { z } from 'zod';
import type { WireRequest, WireResponse } from '../core/wire';
import { clockChangeSchema, type Clock } from './Clock';
import { faultSchema, regionLostFault, type Faults } from './Faults';
import { incidentSchema, type Incidents } from './Incidents';
import type { RequestLog } from './RequestLog';
import type { RoleChanges } from './RoleChanges';

/** Where the control API lives; no AWS service has such paths. */
export const CONTROL_PREFIX = '/_sandbox';

/** A request that the control API cannot follow; the message is for whoever sent it. */
class BadRequest extends Error {}

type Route = (request: WireRequest, parameter: string) => WireResponse;

/** The sandbox's own API: faults, incidents, changes of roles, clock, request log. Requests and answers are JSON. */
export class ControlApi {
  private readonly routes: ReadonlyArray<[RegExp, Route]>;

  constructor(options: {
    faults: Faults;
    incidents: Incidents;
    roleChanges: RoleChanges;
    clock: Clock;
    log: RequestLog;
    /** What is wrong in the estate on purpose. */
    imperfections: readonly object[];
    /** What `GET /_sandbox/health` adds to the status. */
    describe: () => object;
  }) {
    const { faults, incidents, roleChanges, clock, log } = options;
    const { describe, imperfections } = options;
    this.routes = [
      [/^GET \/health$/, () => json(200, { status: 'ok', ...describe() })],
      ...faultRoutes(faults),
      ...incidentRoutes(incidents),
      ...roleChangeRoutes(roleChanges),
      ...clockRoutes(clock),
      [/^GET \/imperfections$/, () => json(200, { imperfections })],
      [/^GET \/requests$/, () => json(200, log.summary())],
      [
        /^DELETE \/requests$/,
        () => {
          log.clear();
          return json(200, log.summary());
        },
      ],
    ];
  }

  handle(request: WireRequest): WireResponse {
    const path = request.path.slice(CONTROL_PREFIX.length);
    for (const [pattern, route] of this.routes) {
      const match = pattern.exec(`${request.method} ${path}`);
      if (match) {
        return answer(() => route(request, decodeURIComponent(match[1] ?? '')));
      }
    }
    return json(404, {
      error: `The sandbox has no ${request.method} ${request.path}.`,
    });
  }
}

function faultRoutes(faults: Faults): Array<[RegExp, Route]> {
  const list = () => json(200, { faults: faults.list() });
  return [
    [/^GET \/faults$/, list],
    [
      /^POST \/faults$/,
      request => json(201, faults.add(parse(faultSchema, request))),
    ],
    [
      /^PUT \/faults$/,
      request => {
        const { faults: wanted } = parse(
          z.strictObject({ faults: z.array(faultSchema) }),
          request,
        );
        faults.replaceAll(wanted);
        return list();
      },
    ],
    [
      /^DELETE \/faults$/,
      () => {
        faults.clear();
        return list();
      },
    ],
    [
      /^DELETE \/faults\/([^/]+)$/,
      (_request, id) =>
        faults.remove(id)
          ? list()
          : json(404, { error: `There is no fault '${id}'.` }),
    ],
    [
      /^POST \/regions\/([a-z0-9-]+)\/lose$/,
      (_request, region) => json(201, faults.add(regionLostFault(region))),
    ],
    [
      /^POST \/regions\/([a-z0-9-]+)\/restore$/,
      (_request, region) => {
        faults.remove(regionLostFault(region).id);
        return list();
      },
    ],
  ];
}

function incidentRoutes(incidents: Incidents): Array<[RegExp, Route]> {
  const list = () => json(200, { incidents: incidents.list() });
  return [
    [/^GET \/incidents$/, list],
    [
      /^POST \/incidents$/,
      request => json(201, incidents.add(parse(incidentSchema, request))),
    ],
    [
      /^DELETE \/incidents$/,
      () => {
        incidents.clear();
        return list();
      },
    ],
    [
      /^DELETE \/incidents\/([^/]+)$/,
      (_request, id) =>
        incidents.remove(id)
          ? list()
          : json(404, { error: `There is no incident '${id}'.` }),
    ],
  ];
}

function roleChangeRoutes(roleChanges: RoleChanges): Array<[RegExp, Route]> {
  const list = () => json(200, { roleChanges: roleChanges.list() });
  return [
    [/^GET \/role-changes$/, list],
    [
      /^DELETE \/role-changes$/,
      () => {
        roleChanges.clear();
        return list();
      },
    ],
  ];
}

function clockRoutes(clock: Clock): Array<[RegExp, Route]> {
  return [
    [/^GET \/clock$/, () => json(200, clock.state())],
    [
      /^PUT \/clock$/,
      request => {
        clock.change(parse(clockChangeSchema, request));
        return json(200, clock.state());
      },
    ],
  ];
}

function parse<T>(schema: z.ZodType<T>, request: WireRequest): T {
  const result = schema.safeParse(parseJson(request.body.toString()));
  if (!result.success) {
    throw new BadRequest(
      `The request cannot be followed: ${z.prettifyError(result.error)}`,
    );
  }
  return result.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadRequest(`The request's body is not JSON: ${error}`);
  }
}

function answer(route: () => WireResponse): WireResponse {
  try {
    return route();
  } catch (error) {
    if (error instanceof BadRequest) {
      return json(400, { error: error.message });
    }
    throw error;
  }
}

function json(statusCode: number, body: unknown): WireResponse {
  return {
    statusCode,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(body)),
  };
}
