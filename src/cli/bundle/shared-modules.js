/** Modules that an analysis shares with Rasd, by the name it imports: the file of the bundle that hands them on, and their source. */
export const SHARED = {
  rasd: {file: 'rasd.mjs', source: './src/index.ts'},
  arquero: {file: 'arquero.mjs', source: 'arquero'},
  '@observablehq/plot': {file: 'plot.mjs', source: '@observablehq/plot'},
};

const REGISTRY = 'rasd.shared';

/** Puts the shared modules where the files that hand them on look: by name, a function that imports each. */
export function registerShared(modules) {
  globalThis[Symbol.for(REGISTRY)] = modules;
}

/** The text of a module that hands on the members of a shared one. */
export function handOn(name, members) {
  const names = members.filter((member) => member !== 'default');
  const taken = names.map((member, at) => `${member}: m${at}`).join(', ');
  const given = names.map((member, at) => `m${at} as ${member}`).join(', ');
  const modules = `globalThis[Symbol.for(${JSON.stringify(REGISTRY)})]`;
  return `const {${taken}} = await ${modules}[${JSON.stringify(name)}]();\nexport {${given}};\n`;
}
