/** What running totals count. */
export const BOUNDED = ['attacks', 'killed', 'convoys', 'flights', 'trucks', 'vehicles'] as const;

/** Whose ground totals are of. */
export const ZONES = ['sdf-areas', 'desert', 'syria', 'iraq-and-syria'] as const;

/** What bounds can be asked by; without `region`, only series of more than one governorate are bounded. */
export const BOUND_UNITS = ['region', 'month', 'quarter', 'year'] as const;

/** The checks of `rasd audit`. */
export const CHECKS = ['contradictions', 'breakdowns', 'ordinals', 'increments'] as const;
export type Check = (typeof CHECKS)[number];
