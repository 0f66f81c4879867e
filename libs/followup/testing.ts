export { followupHouse, type FollowupHouse, noonOf, staff } from './src/followup-house.testing.js';
