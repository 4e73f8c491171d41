import base from "./jest.config.js";

// The pages in the browser that is installed: npm run test:browser (scripts/browser.js).
export default {
  ...base,
  testMatch: ["<rootDir>/__tests__/browser/**/*.browser.ts"],
  maxWorkers: 1,
  testTimeout: 60_000,
};
