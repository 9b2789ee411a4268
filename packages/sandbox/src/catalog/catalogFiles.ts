import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';

/** Where the estate's catalog files are served. */
export const CATALOG_PREFIX = '/_sandbox/catalog/';

/**
 * Serves the catalog files of the estate as a git host would serve them: domains, systems, components,
 * APIs, groups and users, for catalog locations of type `url`.
 *
 * @param folder - the folder that holds the files
 */
export function serveCatalogFiles(folder: string): RequestListener {
  return (request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(
      CATALOG_PREFIX.length,
    );
    // Only plain names: nothing outside of the folder can be asked for.
    if (!/^[a-z0-9-]+\.yaml$/.test(name)) {
      response.writeHead(404).end();
      return;
    }
    readFile(join(folder, name)).then(
      content =>
        response
          .writeHead(200, { 'content-type': 'application/yaml' })
          .end(content),
      (error: NodeJS.ErrnoException) =>
        response.writeHead(error.code === 'ENOENT' ? 404 : 500).end(),
    );
  };
}
