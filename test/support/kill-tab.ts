export { killTab } from '../../src/proof/kill-tab.ts';
