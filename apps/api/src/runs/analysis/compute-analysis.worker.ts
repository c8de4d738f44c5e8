import { parentPort, workerData } from 'node:worker_threads';
import type { AnalysisTask } from './analysis-task.ts';
import { computeAnalysis } from './compute-analysis.ts';

parentPort?.postMessage(computeAnalysis(workerData as AnalysisTask));
