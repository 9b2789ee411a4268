import type { RequestListener } from 'node:http';

/**
 * Makes a listener that is created when somebody first asks it, because that takes a second which
 * most starts of a sandbox need not spend. Where it cannot be created, that is each answer.
 */
export function onFirstRequest(
  create: () => Promise<RequestListener>,
): RequestListener {
  let created: Promise<RequestListener> | undefined;
  return (request, response) => {
    created ??= create();
    created.then(
      listener => listener(request, response),
      error => response.writeHead(500).end(String(error)),
    );
  };
}
