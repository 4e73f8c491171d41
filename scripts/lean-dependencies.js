// What dependencies would load when a run starts, and no run of ours uses: left out of dist, or loaded on first use.

/** By file: the text that is replaced, and what by. A text that an update of the dependency changed stops the build. */
const edits = [
  {
    // gray-matter's own engines are js-yaml and an `eval`. We give it our own for every language (src/readers/jekyll/posts/front-matter.ts).
    file: /node_modules\/gray-matter\/lib\/engines\.js$/,
    from: /^[\s\S]+$/,
    to: "module.exports = {};",
  },
  {
    // The whole library, with its mocks, web sockets and caches: of it the bundle takes what fetches and what connects.
    file: /node_modules\/undici\/index\.js$/,
    from: /^[\s\S]*const Agent = require\('\.\/lib\/dispatcher\/agent'\)[\s\S]*$/,
    to: `module.exports = {
  Agent: require("./lib/dispatcher/agent"),
  ProxyAgent: require("./lib/dispatcher/proxy-agent"),
  EnvHttpProxyAgent: require("./lib/dispatcher/env-http-proxy-agent"),
  fetch: require("./lib/web/fetch").fetch,
};`,
  },
  {
    // The same parser of HTTP once more, for processors that do much at once: no gain with a few hundred answers.
    file: /node_modules\/undici\/lib\/dispatcher\/client-h1\.js$/,
    from: "mod = new WebAssembly.Module(require('../llhttp/llhttp_simd-wasm.js'))",
    to: "",
  },
  {
    // HTTP/2, and with it Node's own code for it: a connection speaks it only if it was offered, and we do not offer it.
    file: /node_modules\/undici\/lib\/dispatcher\/client\.js$/,
    from: "const connectH2 = require('./client-h2.js')",
    to: "const connectH2 = () => { throw new Error('HTTP/2 was not offered'); };",
  },
  {
    // Proxies that speak SOCKS, which Posse promises nothing of: `HTTPS_PROXY` names one that speaks HTTP.
    file: /node_modules\/undici\/lib\/dispatcher\/socks5-proxy-agent\.js$/,
    from: /^[\s\S]+$/,
    to: `module.exports = class {
  constructor() {
    throw new Error("a SOCKS proxy is not supported: name an HTTP proxy");
  }
};`,
  },
  {
    // Answers in the form of `multipart/form-data`: no platform gives one.
    file: /node_modules\/undici\/lib\/web\/fetch\/formdata-parser\.js$/,
    from: /^[\s\S]+$/,
    to: `module.exports = {
  multipartFormDataParser() {
    throw new Error("no answer is read as a form");
  },
};`,
  },
  {
    // A method for each of GitHub's thousand routes; we ask by the route (src/github/api.ts).
    file: /node_modules\/@octokit\/plugin-rest-endpoint-methods\/dist-src\/generated\/endpoints\.js$/,
    from: /^[\s\S]+$/,
    to: "export default {};",
  },
  {
    // Tokens for other clouds, and who asks for one: it brings an HTTP client of its own and all of undici.
    file: /node_modules\/@actions\/core\/lib\/core\.js$/,
    from: "import { OidcClient } from './oidc-utils.js';",
    to: "const OidcClient = {};",
  },
  {
    // What the runner's machine is, asked of its programs.
    file: /node_modules\/@actions\/core\/lib\/core\.js$/,
    from: "export * as platform from './platform.js';",
    to: "",
  },
  {
    // A client with every method of GitHub's API. Ours comes from @octokit/rest, when it is needed (src/github/api.ts).
    file: /node_modules\/@actions\/github\/lib\/github\.js$/,
    from: /^[\s\S]*export const context = new Context\.Context\(\);[\s\S]*$/,
    to: "import * as Context from './context.js';\nexport const context = new Context.Context();",
  },
  {
    // Only for subcommands that are programs of their own; it brings half of Node's network code with it.
    file: /node_modules\/commander\/lib\/command\.js$/,
    from: "const childProcess = require('node:child_process');",
    to: "const childProcess = { spawn: (...args) => require('node:child_process').spawn(...args) };",
  },
  {
    // Loads the tables of Unicode's segmentation, which plain ASCII needs none of (src/cli/text/table.ts).
    file: /node_modules\/string-width\/index\.js$/,
    from: "const segmenter = new Intl.Segmenter();",
    to: "let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };",
  },
];

/** A plugin for rolldown. */
export function leanDependencies() {
  return {
    name: "lean-dependencies",
    transform: {
      filter: { id: edits.map(({ file }) => file) },
      handler(code, id) {
        let lean = code;
        for (const { file, from, to } of edits) {
          if (!file.test(id.replaceAll("\\", "/"))) continue;
          const before = lean;
          lean = before.replace(from, to);
          if (lean === before)
            this.error(`${id} is not as scripts/lean-dependencies.js expects it`);
        }
        return lean === code ? null : { code: lean, map: null };
      },
    },
  };
}
