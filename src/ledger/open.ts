export { type LoadedPlan, loadTree as loadLedger } from "../schema/load-tree.ts";
