import { mountWorksheet } from '../player/worksheet.ts';

window.coursewright?.player?.block('worksheet', mountWorksheet);
