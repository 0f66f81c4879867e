export {
  followupHouse,
  type FollowupHouse,
  followupHouseOn,
  noonOf,
  staff,
} from './src/followup-house.testing.js';
