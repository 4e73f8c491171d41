export { branchLedger } from "./branch-ledger2.js";
