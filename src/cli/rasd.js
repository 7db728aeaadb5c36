#!/usr/bin/env node
// Runs the TypeScript sources as they are; analyses that import "rasd" get the same modules.
import {register} from 'tsx/esm/api';

register();
process.setSourceMapsEnabled(true);
const {main} = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
