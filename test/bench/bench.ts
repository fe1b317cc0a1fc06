/**
 * `npm run bench`: how fast the product is, as ratios within one run. Absolute times belong to the machine and the moment;
 * what should hold anywhere is that ten times the text takes ten times the time, and how we stand beside another library.
 */
import { benchCollection } from './collection';
import { benchExport } from './export';
import { benchFirstPaint } from './first-paint';
import { benchMoney } from './money';
import { benchOpening } from './opening';
import { benchPainting } from './painting';
import { benchRecognition } from './recognition';
import { benchSearch } from './search';
import { benchSearchBeside } from './search-beside';
import { benchWorstCases } from './worst-cases';

benchRecognition();
benchMoney();
benchWorstCases();
benchSearchBeside();
await benchPainting();
await benchFirstPaint();
await benchOpening();
await benchCollection();
await benchExport();
await benchSearch();
