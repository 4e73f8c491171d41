export { n as planRecords } from "./plan-records.js";
