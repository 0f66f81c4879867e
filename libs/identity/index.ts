export { identityEntities } from './src/entities.js';
export { judgeRequest } from './src/judge-request.js';
export { capabilitiesOf, may, reachOf } from './src/may.js';
export { safeRedirect } from './src/safe-redirect.js';
