import fc from 'fast-check';

/**
 * Properties are tried on the same cases at every run, so that a red test means a change and not bad luck.
 * MACEO_PROPERTY_SEED explores others.
 */
fc.configureGlobal({ seed: Number(process.env.MACEO_PROPERTY_SEED ?? 20_260_101) });
