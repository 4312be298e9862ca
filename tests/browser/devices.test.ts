import { playScenarios } from '../sync/scenarios.ts';
import { browserKinds } from './studying.ts';

for (const kind of browserKinds) playScenarios(kind, 'quick');
