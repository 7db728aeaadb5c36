/** The Rasd that runs: what its results depend on, and where analyses find its modules. */
export interface RasdBuild {
  /** SHA-256 of its sources; null where that is not sure, and then nothing is taken from earlier runs. */
  readonly source: string | null;
  /** Whether the sources on disk are still those. */
  readonly isSame: () => boolean;
  /** Addresses of modules that analyses share with Rasd, by the name they import; others come from node_modules. */
  readonly modules: Readonly<Record<string, string>>;
}

/** Sources that run as they are, whatever they are. */
export const UNKNOWN_BUILD: RasdBuild = {source: null, isSame: () => false, modules: {}};
