export function registerShared(modules: Readonly<Record<string, () => unknown>>): void;
export function handOn(name: string, members: readonly string[]): string;
