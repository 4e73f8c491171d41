import type { Plugin } from "./plugin.ts";

export const spaceship: Plugin = {
  gems: ["jekyll-spaceship"],
  does: "Videos that are written as images are players or links, and TeX between dollars and brackets is a formula.",
  math: true,
  missing: "its tables with joined cells and its diagrams (`@startuml`) stay as they are written",
};
