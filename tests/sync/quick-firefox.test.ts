import { playScenarios } from './scenarios.ts';

playScenarios('firefox', 'quick');
