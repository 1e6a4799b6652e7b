import { existsSync } from 'node:fs'

/** Whether `npm run neural` has been run: the package of the accurate engine is not installed with the others. */
export const HAS_NEURAL = existsSync(
  new URL('../packages/neural/node_modules/onnxruntime-node/package.json', import.meta.url),
)
export const WITHOUT_NEURAL = 'skipped where packages/neural is not installed: npm run neural'
