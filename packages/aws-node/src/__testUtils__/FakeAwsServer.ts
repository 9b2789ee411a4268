import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { parseArn } from '@meridian/aws-common';

/** A request as the fake server saw it. */
export interface FakeAwsRequest {
  /** The `Action` of the query protocol, or the operation of `X-Amz-Target`. */
  readonly action: string;
  /** The Region of the signature's scope. */
  readonly region: string;
  /** The access key id of the signature. */
  readonly accessKeyId: string;
  readonly body: string;
}

/** What is answered: a status and a text, or nothing at all, or half of an answer. */
export type FakeAwsAnswer =
  | {
      readonly status: number;
      readonly body: string;
      readonly contentType?: string;
    }
  | 'hang'
  | 'reset';

/**
 * A server that answers as AWS does, as far as the tests of this package need it. Not a stand-in
 * for AWS: each test says itself what comes back.
 */
export class FakeAwsServer {
  readonly requests: FakeAwsRequest[] = [];
  /** What is answered to everything that is not sts:AssumeRole. */
  answer: (request: FakeAwsRequest) => FakeAwsAnswer | Promise<FakeAwsAnswer> =
    () => dbInstances('orders');
  /** What is answered to sts:AssumeRole; by default credentials whose key is the role's account. */
  assumeRole: (request: FakeAwsRequest) => FakeAwsAnswer = assumedRole;

  private constructor(private readonly server: Server) {
    server.on('request', (req, res) => this.serve(req, res));
  }

  static async start(): Promise<FakeAwsServer> {
    const server = createServer();
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new FakeAwsServer(server);
  }

  get url(): string {
    const address = this.server.address();
    if (typeof address !== 'object' || address === null) {
      throw new Error('The fake AWS server is not listening');
    }
    return `http://127.0.0.1:${address.port}`;
  }

  /** The actions asked for so far, without those of STS. */
  get actions(): string[] {
    return this.requests
      .map(request => request.action)
      .filter(action => action !== 'AssumeRole');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => {
      this.server.close(resolve);
    });
  }

  private async serve(
    req: IncomingMessage,
    res: ServerResponse,
  ): Promise<void> {
    const request = await readRequest(req);
    this.requests.push(request);
    const answer =
      request.action === 'AssumeRole'
        ? this.assumeRole(request)
        : await this.answer(request);
    if (answer === 'hang') {
      return;
    }
    if (answer === 'reset') {
      req.socket.destroy();
      return;
    }
    res.writeHead(answer.status, {
      'content-type': answer.contentType ?? 'text/xml',
    });
    res.end(answer.body);
  }
}

async function readRequest(req: IncomingMessage): Promise<FakeAwsRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) {
    chunks.push(Buffer.from(chunk));
  }
  const body = Buffer.concat(chunks).toString();
  const scope = /Credential=([^/]+)\/\d+\/([^/]+)\//.exec(
    req.headers.authorization ?? '',
  );
  const target = req.headers['x-amz-target'];
  return {
    action:
      new URLSearchParams(body).get('Action') ??
      (typeof target === 'string' ? target.split('.')[1] : req.url ?? ''),
    accessKeyId: scope?.[1] ?? '',
    region: scope?.[2] ?? '',
    body,
  };
}

/** An answer to rds:DescribeDBInstances with instances of these names. */
export function dbInstances(...names: string[]): FakeAwsAnswer {
  return {
    status: 200,
    body: `<DescribeDBInstancesResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><DescribeDBInstancesResult><DBInstances>${names
      .map(
        name =>
          `<DBInstance><DBInstanceIdentifier>${name}</DBInstanceIdentifier></DBInstance>`,
      )
      .join(
        '',
      )}</DBInstances></DescribeDBInstancesResult></DescribeDBInstancesResponse>`,
  };
}

/** An error of a query service, such as RDS or STS. */
export function queryError(
  status: number,
  code: string,
  message = 'because',
): FakeAwsAnswer {
  return {
    status,
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  };
}

/** An answer of a JSON service, such as Organizations. */
export function json(body: object, status = 200): FakeAwsAnswer {
  return {
    status,
    body: JSON.stringify(body),
    contentType: 'application/x-amz-json-1.1',
  };
}

function assumedRole(request: FakeAwsRequest): FakeAwsAnswer {
  const role = parseArn(new URLSearchParams(request.body).get('RoleArn') ?? '');
  return {
    status: 200,
    body: `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIA${
      role.accountId
    }</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken><Expiration>${new Date(
      Date.now() + 3_600_000,
    ).toISOString()}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
  };
}
