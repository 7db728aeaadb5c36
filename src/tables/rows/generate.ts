import {readFileSync, writeFileSync} from 'node:fs';
import {UserError} from '../../values/fault.ts';
import {readDescriptor} from '../read-descriptor.ts';
import {renderDictionary} from './dictionary.ts';
import {renderRowTypes} from './row-types.ts';

const path = 'data/datapackage.json';
const root = new URL('../../../', import.meta.url);
const {descriptor, faults} = readDescriptor(readFileSync(new URL(path, root), 'utf8'), path);
if (descriptor === null) throw new UserError(faults);
writeFileSync(new URL('src/tables/rows.ts', root), renderRowTypes(descriptor));
writeFileSync(new URL('docs/dictionary.md', root), renderDictionary(descriptor));
