export { t as branchLedger } from "./branch-ledger2.js";
