import { registerHooks } from 'node:module';

/**
 * Lets Node run our modules as they are: they name each other without an extension, as bundlers
 * like it. `node --import ./tests/helpers/extensionless.ts tests/sim/sim.ts`
 */
registerHooks({
  resolve(specifier, context, next) {
    const isRelative = /^\.{1,2}\//.test(specifier) && !/\.(?:ts|js|json)$/.test(specifier);
    // Packages name their own files without an extension too.
    const isOurs = isRelative && !context.parentURL?.includes('/node_modules/');
    return next(isOurs ? `${specifier}.ts` : specifier, context);
  },
});
