import type { Plugin } from "./plugin.ts";

export const spaceship: Plugin = {
  gems: ["jekyll-spaceship"],
  does: "Videos that are written as images are players or links.",
  missing:
    "its tables with joined cells, its diagrams (`@startuml`) and its formulas stay as they are written",
};
