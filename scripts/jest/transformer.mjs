import backstage from '@backstage/cli/config/jestSwcTransform.js';
import { repositoryRoot } from '../lib/repository.mjs';

/** Backstage's transformer, whose cache on the disk does not depend on which package's tests need the file. */
export default {
  createTransformer(options) {
    const { process, getCacheKey } = backstage.createTransformer(options);
    return {
      process,
      // The source, the path, these options and the format decide what comes out. Jest's name for a configuration
      // holds the package besides.
      getCacheKey: (source, path, jestOptions) =>
        getCacheKey(source, path, {
          ...jestOptions,
          config: { ...jestOptions.config, rootDir: repositoryRoot },
          // Source maps hold absolute paths, and several clones can share one cache.
          configString: repositoryRoot,
        }),
    };
  },
};
