export { planRecords } from "./plan-records.js";
