import { dateFilters } from "./dates.ts";
import type { FilterTable } from "./filter.ts";
import { htmlFilters } from "./html.ts";
import { jsonFilters } from "./json.ts";
import { listFilters } from "./lists.ts";
import { numberFilters } from "./numbers.ts";
import { queryFilters } from "./queries.ts";
import { textFilters } from "./text.ts";
import { urlFilters } from "./urls.ts";

/** Liquid 4's filters, and Jekyll's over them: where both have one, Jekyll's is meant. */
export const filters: FilterTable = {
  ...textFilters,
  ...numberFilters,
  ...listFilters,
  ...htmlFilters,
  ...dateFilters,
  ...urlFilters,
  ...queryFilters,
  ...jsonFilters,
};
