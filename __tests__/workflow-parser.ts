// GitHub's own parser of workflows and actions. It imports JSON as Node does not: the test bundles this file
// (docs/contracts/github.md §8).
export { convertWorkflowTemplate, parseWorkflow } from "@actions/workflow-parser";
export { parseAction } from "@actions/workflow-parser/actions/action-parser";
