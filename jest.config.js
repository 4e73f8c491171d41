export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  // Some tests start whole processes, and machines are shared: nothing here measures time.
  testTimeout: 60_000,
  transform: { "\\.ts$": "./scripts/jest-typescript.js" },
};
