import { checkCourse, openProject } from './src/pipeline.ts';
const p = checkCourse('content/integrity');
console.log(p.diagnostics.map(d => d.code + ' ' + d.place.file+ ':'+d.place.start + JSON.stringify(d.params)).join('\n'), p.ids.added);
