import {writeFileSync} from 'node:fs';
import {renderAdvances} from './render-advances.ts';

writeFileSync(new URL('advances.ts', import.meta.url), renderAdvances());
