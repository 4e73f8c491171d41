export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/__tests__/**/*.test.ts", "<rootDir>/packages/*/__tests__/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  // Some tests start whole processes, and machines are shared: nothing here measures time.
  testTimeout: 60_000,
  // Who waits for such a process leaves its core to another; modules of past files pile up in a worker.
  maxWorkers: "100%",
  workerIdleMemoryLimit: "1GB",
  transform: { "\\.ts$": "./scripts/jest-typescript.js" },
};
