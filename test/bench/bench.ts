/**
 * `npm run bench`: how fast the product is, as ratios within one run. Absolute times belong to the machine and the moment;
 * what should hold anywhere is that ten times the text takes ten times the time, and how we stand beside another library.
 */
import { benchCollection } from './collection';
import { benchFirstPaint } from './first-paint';
import { benchMoney } from './money';
import { benchPainting } from './painting';
import { benchRecognition } from './recognition';
import { benchWorstCases } from './worst-cases';

benchRecognition();
benchMoney();
benchWorstCases();
await benchPainting();
await benchFirstPaint();
await benchCollection();
