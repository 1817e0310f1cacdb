import { playMenu } from './menu.ts';

void playMenu();
